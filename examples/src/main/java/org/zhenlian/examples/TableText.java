package org.zhenlian.examples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhenlian.chain.linkage.Extraction;
import org.zhenlian.chain.linkage.Influence;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.chain.linkage.Multiplier;
import org.zhenlian.chain.linkage.SectorLinkage;
import org.zhenlian.chain.linkage.StructuralPath;
import org.zhenlian.chain.linkage.StructuralPaths;
import org.zhenlian.chain.linkage.Weighting;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.SupplyUse.Technology;
import org.zhenlian.core.table.TableFinding;
import org.zhenlian.core.text.TextTable;

/** The answers about a table for people: at most ten lines of each. */
final class TableText {
    private static final int TEN = 10;
    private static final int FEW = 3;
    private static final int NAME = 36;
    private static final int STEP = 22;

    private final TableAnswers answers;
    private final InputOutputTable table;
    private final Lang lang;
    private final StringBuilder text = new StringBuilder();

    TableText(TableAnswers answers, Lang lang) {
        this.answers = answers;
        this.table = answers.table();
        this.lang = lang;
    }

    static double total(InputOutputTable table) {
        return Arrays.stream(table.output()).sum();
    }

    /** Returns the text, ended by a newline. */
    String print() {
        return print(true);
    }

    /** Returns the text, or only what is odd about the table. */
    String print(boolean whole) {
        head();
        findings();
        supply();
        answers.linkages().filter(l -> whole).ifPresent(this::linkages);
        return text.toString();
    }

    private void head() {
        String year = table.year().isPresent() ? " " + table.year().getAsInt() : "";
        String output = number(total(table)) + (table.unit().isEmpty() ? "" : " " + table.unit());
        paragraph(
                "Table " + table.id() + year + ": " + table.size() + " sectors, " + table.flowCount()
                        + " flows, output " + output + "; " + basis(),
                "投入产出表 " + table.id() + year + "：" + table.size() + " 个部门，" + table.flowCount() + " 项流量，总产出 " + output
                        + "；" + basis());
        answers.technology().ifPresent(this::technology);
    }

    private String basis() {
        Basis basis = table.basis();
        String reference = basis.reference().isEmpty() ? "" : " " + basis.reference();
        return switch (basis.kind()) {
            case REPORTED -> lang.say("reported", "公开数据") + reference;
            case DERIVED -> lang.say("derived", "推算") + reference;
            case ILLUSTRATIVE -> lang.say("illustrative: nothing may be concluded from it", "示例数据，不能据此下结论");
        };
    }

    private void technology(Technology technology) {
        boolean industry = technology == Technology.INDUSTRY;
        paragraph(
                "  made of supply and use; assumed: "
                        + (industry
                                ? "an industry uses the same mix of inputs for all its products"
                                : "a product is made from the same mix of inputs in every industry"),
                "  由供给表和使用表推算，假定" + (industry ? "一个产业生产各种产品的投入结构相同（产业技术假定）" : "一种产品在各产业的投入结构相同（产品技术假定）"));
    }

    private void findings() {
        List<TableFinding> list = answers.findings().list();
        paragraph(
                "Findings: " + (list.isEmpty() ? "none" : list.size()) + "; spectral radius of the coefficients "
                        + number(answers.findings().spectralRadius()),
                "异常：" + (list.isEmpty() ? "无" : list.size() + " 项") + "；直接消耗系数的谱半径 "
                        + number(answers.findings().spectralRadius()));
        for (TableFinding.Kind kind : TableFinding.Kind.values()) {
            int count = answers.findings().ofKind(kind).size();
            answers.findings().largest(kind, FEW).forEach(this::finding);
            if (count > FEW) {
                paragraph(
                        "  ... " + (count - FEW) + " more " + kind + ", see --format json",
                        "  …… 同类另有 " + (count - FEW) + " 项，见 --format json");
            }
            answers.findings()
                    .largest(kind, 1)
                    .forEach(f -> paragraph(
                            "    " + f.advice().en(), "    " + f.advice().zh()));
        }
    }

    private void finding(TableFinding finding) {
        String place = answers.place(finding).map(l -> l + ": ").orElse("");
        paragraph("  " + place + finding, "  " + place + finding.because().zh());
    }

    /** What to do where sectors sell imported goods as well. */
    private void supply() {
        boolean more = !answers.findings()
                .ofKind(TableFinding.Kind.SELLS_MORE_THAN_OUTPUT)
                .isEmpty();
        if (more && Arrays.stream(table.imports()).anyMatch(m -> m > 0)) {
            paragraph(
                    "  Sectors that sell more than they produce also sell imports: their forward linkages are too high. With"
                            + " --domestic imports are left out, with --supply all is reckoned by total supply, output plus imports.",
                    "  销售大于产出的部门也销售进口品，其前向关联偏高；加 --domestic 则剔除进口品，加 --supply 则按总供给（产出加进口）计算。");
        }
    }

    private void linkages(Linkages linkages) {
        int keys = linkages.keySectors().size();
        title(
                "Most linked: " + keys + " key sectors of " + table.size()
                        + "; total linkages, over the mean of all sectors",
                "关联最强的部门：" + table.size() + " 个部门中有 " + keys + " 个关键部门；完全关联及其与各部门均值之比");
        TextTable most = new TextTable(
                lang.say("sector", "部门"),
                lang.say("role", "类别"),
                ">" + lang.say("backward", "后向"),
                ">" + lang.say("/mean", "比均值"),
                ">" + lang.say("forward", "前向"),
                ">" + lang.say("/mean", "比均值"));
        linkages.top(TEN)
                .forEach(s -> most.row(
                        name(s.sector()),
                        lang.say(s.role().name(), s.role().names().zh()),
                        number(s.totalBackward()),
                        number(s.normalisedBackward(Weighting.EQUAL)),
                        number(s.totalForward()),
                        number(s.normalisedForward(Weighting.EQUAL))));
        lines(most);
        upstream(linkages);
        extractions(linkages);
        table.accounts().forEach(a -> multipliers(linkages, a));
        influences(linkages);
        answers.sectors().forEach(s -> explain(linkages, s));
    }

    private void upstream(Linkages linkages) {
        title(
                "Most upstream: steps from final demand (upstreamness), steps from primary inputs (downstreamness)",
                "最上游的部门：到最终需求的平均步数（上游度）、到初始投入的平均步数（下游度）");
        TextTable rows = new TextTable(
                lang.say("sector", "部门"), ">" + lang.say("upstream", "上游度"), ">" + lang.say("downstream", "下游度"));
        linkages.byUpstreamness().stream()
                .limit(TEN)
                .forEach((SectorLinkage s) ->
                        rows.row(name(s.sector()), number(s.upstreamness()), number(s.downstreamness())));
        lines(rows);
    }

    private void extractions(Linkages linkages) {
        String unit = table.unit().isEmpty() ? "" : " " + table.unit();
        title(
                "Output lost without a sector (hypothetical extraction)" + (unit.isEmpty() ? "" : "," + unit),
                "抽去一个部门后损失的产出（假设抽取法）" + (unit.isEmpty() ? "" : "，" + unit.strip()));
        TextTable rows = new TextTable(
                lang.say("sector", "部门"),
                ">" + lang.say("lost", "损失"),
                ">" + lang.say("share", "占比"),
                ">" + lang.say("buys nothing", "不采购"),
                ">" + lang.say("sells nothing", "不销售"));
        linkages.extractions()
                .top(TEN)
                .forEach((Extraction e) -> rows.row(
                        name(e.sector()),
                        number(e.full()),
                        percent(e.share()),
                        number(e.backward()),
                        number(e.forward())));
        lines(rows);
    }

    private void multipliers(Linkages linkages, Account account) {
        String name = lang.say(account.id(), zh(account.id()));
        String unit = account.unit().isEmpty() && account.role() == Account.Role.PRIMARY_INPUT
                ? table.unit()
                : account.unit();
        String per = unit.isEmpty() || table.unit().isEmpty() ? "" : lang.say(", ", "，") + unit + "/" + table.unit();
        title(
                "Multipliers of " + name + ": of its own output, in all per unit of final demand" + per,
                name + "乘数：直接系数、最终需求每增加 1 的完全系数" + per);
        TextTable rows = new TextTable(
                lang.say("sector", "部门"),
                ">" + lang.say("direct", "直接"),
                ">" + lang.say("total", "完全"),
                ">" + lang.say("ratio", "乘数"),
                lang.say("missing", "缺数据"));
        linkages.multipliers(account.id())
                .top(TEN)
                .forEach((Multiplier m) -> rows.row(
                        name(m.sector()),
                        number(m.direct()),
                        number(m.total()),
                        number(m.ratio()),
                        TextTable.fit(String.join(" ", m.missing()), NAME)));
        lines(rows);
    }

    private static String zh(String account) {
        return switch (account) {
            case Account.VALUE_ADDED -> "增加值";
            case Account.EMPLOYMENT -> "就业";
            case "imported-inputs" -> "进口投入";
            default -> account + " ";
        };
    }

    private void influences(Linkages linkages) {
        title(
                "Coefficients that matter most: change of the whole inverse per unit of change",
                "影响最大的系数：系数每变动 1，整个逆矩阵的变动");
        TextTable rows = new TextTable(
                lang.say("from", "供给部门"),
                lang.say("to", "使用部门"),
                ">" + lang.say("coefficient", "系数"),
                ">" + lang.say("influence", "影响"));
        Function<String, String> named = id -> name(table.sector(id));
        linkages.fieldOfInfluence()
                .topTraded(TEN)
                .forEach((Influence i) -> rows.row(
                        named.apply(i.from()), named.apply(i.to()), number(i.coefficient()), number(i.total())));
        lines(rows);
    }

    private void explain(Linkages linkages, Sector sector) {
        title("Sector " + sector, "部门 " + sector);
        paragraph(
                "  " + linkages.of(sector.id()).because().en(),
                "  " + linkages.of(sector.id()).because().zh());
        Extraction without = linkages.extractions().of(sector.id());
        paragraph("  " + without.because().en(), "  " + without.because().zh());
        answers.paths(sector, TEN).ifPresent(this::paths);
    }

    private void paths(StructuralPaths paths) {
        paragraph(
                "  supply paths behind its backward linkage; these explain " + percent(paths.explained()) + ":",
                "  其后向关联的供给路径，以下合计占 " + percent(paths.explained()) + "：");
        TextTable rows =
                new TextTable(lang.say("path", "路径"), ">" + lang.say("output", "产出"), ">" + lang.say("share", "占比"));
        paths.list().forEach((StructuralPath p) -> rows.row(path(p), number(p.contribution()), percent(p.share())));
        lines(rows);
    }

    /** The sectors of a path, the demanded one first, each as short as it is still known by. */
    private String path(StructuralPath path) {
        return path.sectors().stream()
                .map(id -> TextTable.fit(table.sector(id).toString(), STEP))
                .collect(Collectors.joining(" <- "));
    }

    private void title(String en, String zh) {
        text.append('\n');
        paragraph(en, zh);
    }

    private void paragraph(String en, String zh) {
        text.append(Paragraph.of(lang.say(en, zh), "    ")).append('\n');
    }

    private void lines(TextTable rows) {
        rows.toString().lines().forEach(l -> text.append(l.stripTrailing()).append('\n'));
    }

    private String name(Sector sector) {
        return TextTable.fit(sector.toString(), NAME);
    }

    private String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : lang.say("unknown", "未知");
    }

    private static String percent(double share) {
        return number(100 * share) + "%";
    }

    /** Four digits, whole from 1,000 on. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        return Math.abs(value) >= 1000 && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,.0f", value)
                : new BigDecimal(value)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
