package org.zhenlian.chain.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.text.Names;

/** Collects what the gaps suggest, and what could not be made an action. */
final class Candidates {
    private final Balance balance;
    private final Extensions extensions;
    private final Substitutes substitutes;
    private final List<Action> actions = new ArrayList<>();
    private final List<Actions.Skipped> skipped = new ArrayList<>();
    private final Set<Shock> seen = new HashSet<>();

    Candidates(Gaps gaps, Optional<Relatedness.Regions> regions) {
        balance = gaps.balance();
        extensions = new Extensions(balance, regions);
        substitutes = new Substitutes(balance);
        gaps.list().forEach(this::add);
    }

    List<Action> actions() {
        return actions;
    }

    List<Actions.Skipped> skipped() {
        return skipped;
    }

    private void add(Gap gap) {
        switch (gap.kind()) {
            case NO_PRODUCER, IMPORTED, SHORT -> {
                flip(gap);
                substitute(gap);
            }
            case SINGLE_SOURCE, CONCENTRATED -> flip(gap);
            case UNSOLD -> extend(gap);
            case UPSTREAM_BROKEN -> skip(gap, "由所缺投入品的行动解决", "what blocks it is to be acted upon");
            case DATA_MISSING -> {
                Names missing = gap.missing().isEmpty() ? gap.why().flip() : MissingFigure.names(gap.missing());
                skip(gap, "先补齐数据：" + missing.zh(), "figures are missing, not plants: " + missing.en());
            }
        }
    }

    private void skip(Gap gap, String zh, String en) {
        String id = gap.product().id();
        skipped.add(new Actions.Skipped(
                gap,
                Names.of(
                        gap.product().names().zhOr(id) + "（"
                                + gap.kind().names().zh() + "）：" + zh,
                        id + " " + gap.kind() + ": " + en)));
    }

    private void flip(Gap gap) {
        Optional<Shock> flip = gap.flip();
        if (flip.isEmpty()) {
            Names why = gap.why().flip();
            skip(gap, why.zhOr("无单一措施"), why.enOr("no single change removes it"));
        } else if (seen.add(flip.get())) {
            ActionKind kind = kind(gap, flip.get());
            Names because = gap.because();
            Names does = gap.why().flip();
            actions.add(Action.of(
                    kind,
                    gap,
                    flip.get(),
                    Names.of(because.zh() + "；措施：" + does.zh(), because.en() + "; to be done: " + does.en()),
                    stake(gap)));
        }
    }

    private double stake(Gap gap) {
        return Money.price(balance.graph().atlas(), gap.product().id()).orElse(0)
                * gap.amount().low();
    }

    private static ActionKind kind(Gap gap, Shock flip) {
        if (gap.kind() == GapKind.SINGLE_SOURCE || gap.kind() == GapKind.CONCENTRATED) {
            return ActionKind.SECOND_SOURCE;
        }
        return flip.kind() == Shock.Kind.SCALE ? ActionKind.EXPAND : ActionKind.RECRUIT;
    }

    private void extend(Gap gap) {
        List<Extension> ways = extensions.of(gap.product().id());
        if (ways.isEmpty()) {
            skip(gap, "数据中没有使用它的配方，需先找到下游用途", "no recipe of the atlas that could run uses it");
        }
        for (Extension way : ways) {
            Shock shock = extensions.shock(way);
            if (seen.add(shock)) {
                actions.add(Action.extend(way, gap, shock, extensions.because(way)));
            }
        }
    }

    private void substitute(Gap gap) {
        for (Substitutes.Way way : substitutes.of(gap)) {
            actions.add(Action.substitute(gap, way.shock(), way.because(), stake(gap)));
        }
    }
}
