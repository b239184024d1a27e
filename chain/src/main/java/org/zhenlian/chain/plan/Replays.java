package org.zhenlian.chain.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Technology;
import org.zhenlian.chain.balance.UnproductiveLoopException;
import org.zhenlian.chain.gap.GapChanges;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.chain.whatif.WhatIf;

/** Replays the chain with sets of actions; what a set is worth is reckoned once. */
final class Replays {
    private static final double DIGITS = 1e9;

    private final Gaps gaps;
    private final Weights weights;
    private final Output measure;
    private final WhatIf nothing;
    private final Worth before;
    private volatile Answer last;
    private final Map<Set<String>, Optional<Worth>> known = new HashMap<>();

    private record Answer(List<Action> actions, WhatIf whatIf, Worth worth) {}

    Replays(Gaps gaps, Weights weights) {
        this.gaps = gaps;
        measure = Output.of(gaps.balance());
        nothing = WhatIf.of(Shock.all(), gaps, gaps);
        before = Worth.of(gaps, measure);
        last = new Answer(List.of(), nothing, before);
        this.weights = measure.isShare() ? weights : weights.withoutOutput();
    }

    Output measure() {
        return measure;
    }

    /** A sketch of the chain with a set of actions. */
    Sketch sketch(Collection<Action> actions) {
        Gaps after = actions.isEmpty() ? gaps : whatIf(actions).gapsAfter();
        return new Sketch(after, measure, weights);
    }

    boolean canBeSketched() {
        return Sketch.fits(gaps);
    }

    Worth before() {
        return before;
    }

    /** A score without the last digits, so that rounding breaks no ties. */
    static double rounded(double score) {
        return Math.rint(score * DIGITS) / DIGITS;
    }

    double score(Worth worth) {
        return rounded(worth.score(weights));
    }

    /** The chain with a set of actions; their order makes no difference. The last answer is kept. */
    WhatIf whatIf(Collection<Action> actions) {
        return answer(actions).whatIf;
    }

    private Answer answer(Collection<Action> actions) {
        List<Action> asked = List.copyOf(actions);
        Answer answer = last;
        if (!answer.actions.equals(asked)) {
            WhatIf whatIf = replayed(asked);
            answer = new Answer(asked, whatIf, Worth.of(whatIf.gapsAfter(), measure));
            last = answer;
        }
        return answer;
    }

    private WhatIf replayed(List<Action> actions) {
        Shock all = Shock.all(actions.stream().map(Action::shock).toList());
        Balance balance = gaps.balance();
        Technology technology =
                Technology.of(balance.graph().with(all.applyTo(balance.graph().atlas())));
        Balance after = Balance.of(technology, balance.scope(), balance.demand());
        return nothing.instead(all, Gaps.of(gaps.chain(), after, gaps.thresholds()));
    }

    /** What a set of actions leads to; empty if they contradict each other, or a loop would consume more than it makes. */
    Optional<Worth> worth(Collection<Action> actions) {
        Set<String> key = actions.stream().map(Action::id).collect(Collectors.toCollection(TreeSet::new));
        return known.computeIfAbsent(key, any -> replay(actions));
    }

    private Optional<Worth> replay(Collection<Action> actions) {
        if (actions.isEmpty()) {
            return Optional.of(before());
        }
        try {
            return Optional.of(answer(actions).worth);
        } catch (IllegalArgumentException | UnproductiveLoopException contradiction) {
            return Optional.empty();
        }
    }

    /** What one more action changes. */
    Effect effect(List<Action> before, List<Action> after) {
        Answer from = answer(before);
        Answer to = answer(after);
        GapChanges changes = GapChanges.between(from.whatIf.gapsAfter(), to.whatIf.gapsAfter());
        return new Effect(from.worth, to.worth, changes, this);
    }

    /** What an action changes alone. */
    Effect alone(Action action) {
        Answer to = answer(List.of(action));
        return new Effect(before(), to.worth, to.whatIf.changes(), this);
    }
}
