package org.zhenlian.chain.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.export.MapNode;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.plan.ActionKind;
import org.zhenlian.chain.plan.AttractionList;
import org.zhenlian.chain.plan.Wanted;

/** The investment-promotion map (招商图): where on the chain enterprises are wanted, of which size, and who would buy from them here. */
final class WantedView implements View {
    private static final Set<GapKind> LACKING =
            Set.of(GapKind.NO_PRODUCER, GapKind.SHORT, GapKind.IMPORTED, GapKind.DATA_MISSING);

    private final Map<String, Wanted> wanted = new LinkedHashMap<>();
    private final Wording wording;
    private final Language language;

    WantedView(AttractionList list, Wording wording, Language language) {
        this.wording = wording;
        this.language = language;
        list.list().forEach(w -> wanted.putIfAbsent(w.product().id(), w));
    }

    @Override
    public String title() {
        return language.say(
                "招商图：要引进的环节、最小规模和本地用户", "Investment-promotion map: what to attract, smallest size, customers here");
    }

    private static boolean fills(Wanted firm) {
        return firm.action().kind() != ActionKind.SECOND_SOURCE;
    }

    /** Is it lacking, but nobody can say how much of it? */
    private static boolean isOpen(MapNode node) {
        return node.gaps().stream().anyMatch(LACKING::contains);
    }

    @Override
    public String look(MapNode node) {
        Wanted firm = wanted.get(node.id());
        if (firm == null) {
            return isOpen(node) ? "open" : "rest";
        }
        return fills(firm) ? "fill" : "second";
    }

    @Override
    public List<String> notes(MapNode node) {
        Wanted firm = wanted.get(node.id());
        if (firm == null) {
            return List.of(isOpen(node) ? language.say("缺口 · 规模未知", "gap · size unknown") : "", "");
        }
        Amount size = firm.full().orElse(firm.size());
        String sign = firm.full().isPresent() ? " ≤ " : " ≥ ";
        int users = firm.customers().size();
        return List.of(
                language.say(
                        firm.action().kind().names().zh() + sign + size.zh(),
                        (fills(firm) ? "want" : "second") + sign + wording.of(size.toString())),
                language.say("本地用户 " + users + " 家", "customers here: " + users));
    }

    /** Only what leads to or from a place where somebody is wanted. */
    @Override
    public boolean shows(MapLink link) {
        return wanted.containsKey(link.from()) || wanted.containsKey(link.to());
    }

    @Override
    public String row(MapNode node) {
        return wanted.containsKey(node.id()) ? "want-" + node.id() : View.super.row(node);
    }

    @Override
    public List<Meaning> legend() {
        return List.of(
                new Meaning("fill", language.say("引进：本地没有或不足", "attract: lacking here")),
                new Meaning("second", language.say("增加来源：本地供应单一或集中", "second source: few suppliers here")),
                new Meaning(
                        "open",
                        language.say("有缺口，规模未知或不由引进解决", "a gap, but of unknown size or not to be filled by a firm")),
                new Meaning("rest", language.say("不需引进", "nobody wanted")));
    }
}
