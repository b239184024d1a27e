package org.zhenlian.chain.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhenlian.chain.dossier.Page.Heading;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.leader.Stages;
import org.zhenlian.core.assessment.Echelon;
import org.zhenlian.core.assessment.Echelon.Counting;
import org.zhenlian.core.assessment.TierProgress;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.Town;

/** The pages of an overview. */
final class OverviewPages {
    /** A product and the kinds of its gaps by chain. */
    private record Shared(Product product, Map<String, List<GapKind>> chains) {}

    /** The progress of one tier in one region. */
    record Progress(RegionCode region, TierProgress tier) {}

    private final Overview overview;
    private final Atlas atlas;
    private final LocalDate day;
    private final Map<Dossier, Stages> stages = new HashMap<>();

    OverviewPages(Overview overview) {
        this.overview = overview;
        atlas = overview.atlas();
        day = overview.stamp().day();
        overview.dossiers().forEach(d -> stages.put(d, Stages.of(d.chain())));
    }

    List<Page> list() {
        return List.of(chains(), towns(), echelon(), matrix(), shared());
    }

    private Page chains() {
        Columns<Dossier> columns = Columns.<Dossier>none()
                .with("chain", "产业链编号", d -> d.chain().id())
                .names("name", "产业链", d -> d.chain().names())
                .names("scope", "范围", d -> scope(d))
                .with("products", "产品数", d -> d.map().nodes().size())
                .share("coverage", "覆盖率", d -> d.gaps().coverage())
                .share("throughput", "可实现的最终产能", d -> d.bottlenecks().throughput())
                .with(
                        "no-producer",
                        "断点数",
                        d -> d.gaps().ofKind(GapKind.NO_PRODUCER).size())
                .with("short", "弱项数", d -> d.gaps().ofKind(GapKind.SHORT).size())
                .with(
                        "imported",
                        "外部供应数",
                        d -> d.gaps().ofKind(GapKind.IMPORTED).size());
        return page(
                "chain-overview",
                Heading.of(
                        "产业链一览",
                        "Chains",
                        "每条链的范围、覆盖率和主要缺口数",
                        "Scope, coverage and numbers of the main gaps of each chain"),
                columns,
                overview.dossiers());
    }

    private <T> Page page(String id, Heading heading, Columns<T> columns, List<T> rows) {
        return Page.of(id, heading, columns, rows, overview.stamp());
    }

    private Page towns() {
        Columns<Town> columns = Columns.<Town>none()
                .with("town", "专业镇编号", Town::id)
                .names("name", "专业镇", Town::names)
                .with("tier", "级别", t -> t.tierOn(day))
                .with("category", "类别", Town::category)
                .with("products", "主导产品", Town::products)
                .with(
                        "chains",
                        "所在产业链",
                        t -> overview.dossiers().stream()
                                .map(Dossier::chain)
                                .filter(c -> TownPages.towns(c).contains(t))
                                .map(c -> c.id())
                                .toList());
        return page(
                "town-overview",
                Heading.of("专业镇一览", "Towns", "全部专业镇，按编号排列", "All towns by id"),
                columns,
                atlas.towns());
    }

    private static Columns<Progress> progress() {
        return Columns.<Progress>none()
                .with("region", "地区", p -> p.region().digits())
                .with("level", "级别", p -> p.tier().tier())
                .with("have", "现有", p -> p.tier().have())
                .with("towns", "专业镇", p -> p.tier().towns())
                .with(
                        "targets",
                        "目标",
                        p -> p.tier().targets().stream()
                                .map(t -> t.goal().toString())
                                .toList())
                .with(
                        "targets-zh",
                        "目标",
                        p -> p.tier().targets().stream()
                                .map(t -> chinese(t.goal()))
                                .toList())
                .with(
                        "on-track",
                        "按进度",
                        p -> p.tier().targets().stream()
                                .map(t -> t.pace().onTrack())
                                .toList())
                .names("why", "说明", p -> p.tier().because());
    }

    private static String chinese(Goal goal) {
        String bound = switch (goal.comparison()) {
            case AT_LEAST -> "不少于 ";
            case MORE_THAN -> "多于 ";
            case AT_MOST -> "不多于 ";
            case LESS_THAN -> "少于 ";
        };
        return bound + goal.target() + goal.due().map(d -> "（" + d + "前）").orElse("（未定日期）");
    }

    private Names scope(Dossier dossier) {
        return Names.of(
                Cover.scope(dossier.scope(), atlas, Language.ZH), Cover.scope(dossier.scope(), atlas, Language.EN));
    }

    /** The progress of each tier in each region that has such targets. */
    List<Progress> tiers() {
        List<String> metrics = Stream.of(Tier.values()).map(Echelon::metric).toList();
        return atlas.goals().stream()
                .filter(g -> g.about().kind() == Kind.REGION && metrics.contains(g.metric()))
                .map(g -> RegionCode.of(g.about().id()))
                .distinct()
                .sorted()
                .flatMap(r -> Echelon.of(atlas, r, day, Counting.EXCLUSIVE).list().stream()
                        .map(t -> new Progress(r, t)))
                .toList();
    }

    private Page echelon() {
        return page(
                "echelon",
                Heading.of(
                        "梯次进度",
                        "Echelon progress",
                        "各级专业镇数与目标（每镇只计最高一级）",
                        "Towns of each tier against the targets, each town in its highest tier only"),
                progress(),
                tiers());
    }

    private Page matrix() {
        Columns<Dossier> columns = Columns.<Dossier>none()
                .with("chain", "产业链编号", d -> d.chain().id())
                .names("name", "产业链", d -> d.chain().names())
                .with("stages", "级数", d -> stages.get(d).list().size());
        for (Town town : atlas.towns()) {
            columns = columns.with(town.id(), town.names().zhOr(town.id()), d -> served(d, town));
        }
        return page(
                "matrix",
                Heading.of(
                        "链镇矩阵",
                        "Chains by towns",
                        "每个镇在每条链上服务几级；* 为章程列出的成员镇",
                        "How many stages a town serves; * if the charter lists it"),
                columns,
                overview.dossiers());
    }

    /** How many stages of a chain a town serves. */
    int stages(Dossier dossier, Town town) {
        return stages.get(dossier).servedBy(town.id()).size();
    }

    private String served(Dossier dossier, Town town) {
        int served = stages(dossier, town);
        String member = dossier.chain().towns().contains(town.id()) ? "*" : "";
        return (served == 0 ? "" : String.valueOf(served)) + member;
    }

    /** For each product the kinds of its gaps by chain. */
    private Map<String, Map<String, List<GapKind>>> lacking() {
        Map<String, Map<String, List<GapKind>>> lacking = new TreeMap<>();
        for (Dossier dossier : overview.dossiers()) {
            for (Gap gap : dossier.gaps().list()) {
                lacking.computeIfAbsent(gap.product().id(), k -> new TreeMap<>())
                        .merge(
                                dossier.chain().id(),
                                List.of(gap.kind()),
                                (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        return lacking;
    }

    private Page shared() {
        List<Shared> rows = lacking().entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> new Shared(atlas.product(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing((Shared s) -> -s.chains().size())
                        .thenComparing(s -> s.product().id()))
                .toList();
        Columns<Shared> columns = Columns.<Shared>none()
                .with("product", "产品编号", s -> s.product().id())
                .names("name", "产品", s -> s.product().names())
                .with("number", "链数", s -> s.chains().size())
                .with("chains", "产业链", s -> s.chains().keySet())
                .with("kinds", "缺口", s -> kinds(s).toList())
                .with("kinds-zh", "缺口类别", s -> kinds(s).map(k -> k.names().zh()).toList());
        return page(
                "shared-gaps",
                Heading.of(
                        "共性缺口",
                        "Shared gaps",
                        "两条以上的链都缺的产品，缺的链多的在前",
                        "Products that two or more chains lack, most chains first"),
                columns,
                rows);
    }

    private static Stream<GapKind> kinds(Shared shared) {
        return shared.chains().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted();
    }
}
