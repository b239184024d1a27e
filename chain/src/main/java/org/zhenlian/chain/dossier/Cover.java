package org.zhenlian.chain.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.leader.LedChain;
import org.zhenlian.chain.plan.AttractionList;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;

/** What stands on the first page of a dossier: where, who, and the numbers that matter most. */
final class Cover {
    private final Dossier dossier;
    private final Language language;
    private final Naming naming;

    Cover(Dossier dossier, Language language) {
        this.dossier = dossier;
        this.language = language;
        naming = new Naming(dossier.chain().atlas(), language);
    }

    /** The scope in the page's language. */
    static String scope(Scope scope, Atlas atlas, Language language) {
        List<RegionCode> regions = scope.regions();
        boolean one = regions.size() == 1
                && atlas.regions().stream().anyMatch(r -> r.code().equals(regions.get(0)));
        return one
                ? language.say(atlas.region(regions.get(0).digits()).names(), "") + " "
                        + regions.get(0).digits()
                : scope.toString();
    }

    /** Who leads and who takes part, as far as the charter says; what it leaves open is called open. */
    Map<String, String> people() {
        LedChain chain = dossier.chain();
        LocalDate day = dossier.stamp().day();
        Map<String, String> people = new LinkedHashMap<>();
        people.put(
                language.say("链长", "Chain leader"),
                chain.charter().map(ChainCharter::leaders).orElse(List.of()).stream()
                        .filter(a -> a.holdsOn(day))
                        .map(a -> a.official()
                                + (a.post().isEmpty() ? "" : language.say("（" + a.post() + "）", " (" + a.post() + ")")))
                        .collect(Collectors.joining(language.say("、", ", "))));
        people.put(
                language.say("牵头单位", "Lead department"),
                String.join(
                        language.say("、", ", "),
                        chain.charter().map(ChainCharter::leadDepartments).orElse(List.of())));
        people.put(language.say("链主企业", "Chain owners"), named(chain.owners()));
        people.put(language.say("链核企业", "Chain cores"), named(chain.cores()));
        people.put(
                language.say("成员专业镇", "Member towns"),
                named(TownPages.towns(chain).stream().map(t -> t.id()).toList()));
        people.replaceAll((role, who) -> who.isEmpty() ? language.say("未列出", "not listed") : who);
        return people;
    }

    private String named(List<String> ids) {
        return ids.stream().map(naming::of).collect(Collectors.joining(language.say("、", ", ")));
    }

    /** The share of the final output that can be had at most, and what final output means here. */
    Map<String, String> shares() {
        boolean target = dossier.gaps().demand().kind() == Demand.Kind.TARGET;
        Map<String, String> shares = new LinkedHashMap<>();
        shares.put(
                language.say("本地覆盖率", "local coverage"),
                share(Amount.share(dossier.gaps().coverage())));
        shares.put(
                target
                        ? language.say("可完成的目标产量", "of the target can be made")
                        : language.say("可实现的最终产能", "of final capacity can run"),
                share(Amount.share(dossier.bottlenecks().throughput())));
        return shares;
    }

    /** The shares and the numbers of the worst gaps in one line. */
    String brief() {
        List<String> parts = new ArrayList<>();
        shares().forEach((words, share) -> parts.add(language.say(words + " " + share, share + " " + words)));
        dossier.gaps().counts().entrySet().stream()
                .limit(3)
                .forEach(e -> parts.add(naming.of(e.getKey()) + " " + e.getValue()));
        return String.join(" · ", parts);
    }

    /** What a reader should know first: the breaks, the tightest bottleneck, the first things to do; nothing that is not known. */
    Map<String, String> findings() {
        Map<String, String> findings = new LinkedHashMap<>();
        Wording wording = new Wording(dossier.chain().atlas(), naming, language);
        for (GapKind kind : List.of(GapKind.NO_PRODUCER, GapKind.SHORT)) {
            findings.put(
                    naming.of(kind),
                    named(dossier.gaps().ofKind(kind).stream()
                            .map(g -> g.product().id())
                            .toList()));
        }
        findings.put(
                language.say("最紧堵点", "Tightest bottleneck"),
                dossier.bottlenecks()
                        .tightest()
                        .map(b -> wording.of(language.say(b.why().because(), "")))
                        .orElse(""));
        findings.put(
                language.say("招商方向", "To attract, makers of"),
                named(AttractionList.of(dossier.gaps()).list().stream()
                        .map(w -> w.product().id())
                        .distinct()
                        .limit(6)
                        .toList()));
        findings.values().removeIf(String::isEmpty);
        return findings;
    }

    private String share(Amount amount) {
        return language.say(amount.zh(), amount.toString()).replace("..", language.say("~", "–"));
    }
}
