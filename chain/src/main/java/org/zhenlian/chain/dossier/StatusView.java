package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.export.MapNode;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.GapKind;

/**
 * The status map (现状图): how much of each product is covered here, by whom, and what is lacking. Gaps and bottlenecks are told by
 * words, by lightness and by the line around the box, so that grey print shows them too.
 */
final class StatusView implements View {
    private static final int PLACES = 3;

    private final Balance balance;
    private final Naming naming;
    private final Language language;

    StatusView(Balance balance, Naming naming, Language language) {
        this.balance = balance;
        this.naming = naming;
        this.language = language;
    }

    @Override
    public String title() {
        return language.say("现状图：覆盖率、缺口、堵点和本地企业", "Status map: coverage, gaps, bottlenecks and local producers");
    }

    private static boolean isLimit(MapNode node) {
        return node.bottleneck().isPresent() && node.bottleneck().getAsInt() <= PLACES;
    }

    @Override
    public String look(MapNode node) {
        List<GapKind> gaps = node.gaps();
        String kind = gaps.contains(GapKind.NO_PRODUCER)
                ? "no-producer"
                : gaps.contains(GapKind.IMPORTED)
                        ? "imported"
                        : gaps.contains(GapKind.SHORT) ? "short" : gaps.isEmpty() ? "fine" : "other";
        return kind + (isLimit(node) ? " limit" : "");
    }

    @Override
    public String badge(MapNode node) {
        return isLimit(node) ? String.valueOf(node.bottleneck().getAsInt()) : "";
    }

    @Override
    public List<String> notes(MapNode node) {
        List<String> words = new ArrayList<>();
        node.coverage().map(Amount::share).ifPresent(a -> words.add(language.say(a.zh(), a.toString())));
        if (!node.gaps().isEmpty()) {
            words.add(node.gaps().stream().map(this::kind).collect(Collectors.joining(language.say("、", ", "))));
        }
        return List.of(String.join(" · ", words), makers(node.id()));
    }

    private String makers(String product) {
        List<String> makers = balance.producers(product);
        if (makers.size() > 1) {
            return language.say(makers.size() + " 家本地企业", makers.size() + " local firms");
        }
        return makers.stream().map(naming::of).findFirst().orElse(language.say("本地无企业", "no local firm"));
    }

    private String kind(GapKind kind) {
        return language.say(kind.names().zh(), kind.names().en());
    }

    @Override
    public List<Meaning> legend() {
        return List.of(
                new Meaning("no-producer", language.say("断点：无人生产", "no producer")),
                new Meaning("imported", language.say("外部供应", "imported")),
                new Meaning("short", language.say("弱项：产能不足", "short")),
                new Meaning("other", language.say("其他缺口", "other gaps")),
                new Meaning("fine", language.say("无缺口", "no gap")),
                new Meaning(
                        "fine limit",
                        language.say("堵点前三位（圆圈内为名次）", "the three tightest bottlenecks (place in the circle)")));
    }
}
