package org.zhenlian.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.bottleneck.Bottleneck;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.Town;

/** A report to be read in a terminal, {@value Paragraph#WIDTH} columns wide. */
final class TextReport {
    private static final int GAPS = 3;

    private final Data data;
    private final Atlas atlas;
    private final Lang lang;
    private final StringBuilder text = new StringBuilder();

    TextReport(Data data, Lang lang) {
        this.data = data;
        this.atlas = data.atlas();
        this.lang = lang;
    }

    /** Returns the report: the towns, what is said of their programme, and some chains. */
    String of(String programme, List<Findings> chains) {
        heading();
        towns();
        text.append(programme);
        chains.forEach(this::chain);
        closing();
        return text.toString();
    }

    private void line(String indent, String words) {
        text.append(Paragraph.of(indent + words, indent + "  ")).append('\n');
    }

    private void heading() {
        String when = atlas.asOf().map(a -> lang.say(", as of " + a, "，" + a)).orElse("");
        line("", named(atlas.id(), atlas.names()) + when);
        String size = String.join(
                lang.say(", ", "、"),
                count(atlas.towns().size(), "town", "个镇"),
                count(atlas.enterprises().size(), "enterprise", "家企业"),
                count(atlas.products().size(), "product", "种产品"),
                count(atlas.recipes().size(), "recipe", "种配方"));
        line("", size + lang.say("; ", "；") + provenance(atlas.provenance()));
        if (!data.issues().isEmpty()) {
            line("", lang.say("Data: ", "数据检查：") + CheckCommand.count(data.issues()) + ", check " + data.name());
        }
    }

    private void towns() {
        if (atlas.towns().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                lang.say("town", "专业镇"),
                lang.say("tier", "级别"),
                lang.say("scope", "范围"),
                lang.say("leading products", "主导产品"));
        atlas.towns().forEach(town -> rows(table, town));
        text.append('\n').append(table).append('\n');
    }

    /** As many rows as the town has leading products, its name below its id. */
    private void rows(TextTable table, Town town) {
        String scope = TextTable.fit(atlas.scope(town).toString(), 18);
        List<String> names = List.of(TextTable.fit(town.id(), 36), TextTable.fit(lang.say(town.names()), 36));
        int rows = Math.max(
                lang.say(town.names()).isEmpty() ? 1 : 2, town.products().size());
        for (int i = 0; i < rows; i++) {
            table.row(
                    i < names.size() ? names.get(i) : "",
                    i == 0 ? tier(town) : "",
                    i == 0 ? scope : "",
                    i < town.products().size()
                            ? TextTable.fit(product(town.products().get(i)), 30)
                            : "");
        }
    }

    private String tier(Town town) {
        Optional<Tier> tier = tier(atlas, town);
        return tier.map(ProgrammeReport::tier).map(lang::say).orElse(lang.say("none", "无"));
    }

    /** Returns a town's tier at the date of the atlas, or the latest if the atlas has no date. */
    static Optional<Tier> tier(Atlas atlas, Town town) {
        return town.tierOn(atlas.asOf().map(a -> a.end()).orElse(LocalDate.MAX));
    }

    private void chain(Findings findings) {
        Chain chain = findings.chain();
        String size = String.join(
                lang.say(", ", "、"),
                count(chain.products().size(), "product", "种产品"),
                count(chain.productionGraph().links(), "link", "条联系"),
                count(chain.tiers().size(), "tier", "级"),
                count(chain.loops().size(), "loop", "个循环"));
        text.append('\n');
        line("", lang.say("Chain ", "产业链 ") + named(chain.id(), chain.names()) + lang.say(": ", "：") + size);
        int assumed = findings.gaps().assumptions().size();
        line(
                "  ",
                lang.say("Local is ", "本地范围：")
                        + findings.gaps().scope()
                        + lang.say("; ", "；")
                        + provenance(chain.provenance())
                        + lang.say("; ", "；")
                        + count(assumed, "assumed split", "处假设分配"));
        gaps(findings);
        bottleneck(findings.bottlenecks());
    }

    private void gaps(Findings findings) {
        Gaps gaps = findings.gaps();
        int lacking = gaps.productsLacking();
        Amount coverage = Amount.share(gaps.coverage());
        boolean byValue = gaps.weighting().equals("by value");
        String zh = "缺口（" + (gaps.demand().kind() == Demand.Kind.CAPACITY ? "本地企业满产" : "目标产量") + "）：所需 "
                + gaps.productsNeeded() + " 种产品中有 " + lacking + " 种，覆盖率 " + coverage.zh()
                + (byValue ? "（按价值加权）" : "（各产品等权）");
        String en = "Gaps " + gaps.demand() + ": " + lacking + " of " + gaps.productsNeeded()
                + " products needed, coverage " + coverage + " (" + gaps.weighting() + ")";
        String kinds = gaps.counts().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(this::kinds)
                .collect(Collectors.joining(lang.say(", ", "、")));
        line("  ", lang.say(en, zh) + (kinds.isEmpty() ? "" : lang.say(": ", "：") + kinds));
        gaps.top(GAPS).forEach(this::gap);
    }

    private String kinds(Map.Entry<GapKind, Integer> count) {
        return count.getValue() + " "
                + lang.say(count.getKey().name(), count.getKey().names().zh());
    }

    private void gap(Gap gap) {
        String kind = lang.say(gap.kind().name(), gap.kind().names().zh());
        line(
                "    ",
                kind + " " + gap.product().id() + lang.say(": ", "：")
                        + lang.say(gap.why().because()));
    }

    private void bottleneck(Bottlenecks ladder) {
        Optional<Bottleneck> tightest = ladder.tightest();
        line(
                "  ",
                lang.say("Bottleneck: ", "瓶颈：")
                        + tightest.map(b -> b.product().id()
                                        + enough(b)
                                        + lang.say(b.why().because()))
                                .orElse(lang.say("none can be told, no capacity is known", "无法判断，产能均未知")));
        tightest.map(b -> lang.say(b.why().flip()))
                .filter(flip -> !flip.isEmpty())
                .ifPresent(flip -> line("    ", lang.say("Relief: ", "缓解：") + flip));
        int open = ladder.unknown().size();
        if (open > 0) {
            String stages = ladder.unknown().stream().map(Product::id).collect(Collectors.joining(lang.say(", ", "、")));
            String shown = TextTable.fit(stages, 75);
            line("    ", lang.say("Unknown: " + open + " (" + shown + ")", "未知环节：" + open + "（" + shown + "）"));
        }
    }

    /** Says so if even the tightest stage is enough; the library's sentence says what is meant by enough. */
    private String enough(Bottleneck tightest) {
        boolean none = tightest.ratio().low() >= 1;
        return none ? lang.say(" (none binds, this is the tightest): ", "（尚不构成瓶颈）：") : lang.say(": ", "：");
    }

    private void closing() {
        int invented = atlas.provenance().illustrative();
        if (invented > 0) {
            text.append('\n');
            text.append(Paragraph.of(
                            String.format(
                                    Locale.ROOT,
                                    lang.say(
                                            "%d of the %d figures are illustrative: they are invented to show the method, and nothing may be concluded "
                                                    + "from them about real towns or firms.",
                                            "%2$d 个数据中有 %1$d 个为示例数据：纯属虚构，仅用于演示方法，不能据此评价真实的专业镇或企业。"),
                                    invented,
                                    atlas.provenance().total()),
                            ""))
                    .append('\n');
        }
    }

    private String provenance(Provenance p) {
        String form = lang.say("%d figures: %s reported, %s derived, %s illustrative", "%d 个数据：公开报道 %s、推算 %s、示例 %s");
        return String.format(
                Locale.ROOT,
                form,
                p.total(),
                share(p, Basis.Kind.REPORTED),
                share(p, Basis.Kind.DERIVED),
                share(p, Basis.Kind.ILLUSTRATIVE));
    }

    private String count(int n, String en, String zh) {
        return lang.say(n + " " + en + (n == 1 ? "" : "s"), n + " " + zh);
    }

    private static String share(Provenance p, Basis.Kind kind) {
        return Math.round(100 * p.share(kind)) + "%";
    }

    private String product(String id) {
        Names names = atlas.product(id).names();
        return names.isEmpty() ? id : lang.say(names);
    }

    /** Returns the id and the name; in English with the Chinese name, which people on the spot know it by. */
    private static String named(String id, Names names) {
        return (id + " " + names.zhOr("")).strip();
    }
}
