package org.zhenlian.chain.dossier;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.bottleneck.MustHaves;
import org.zhenlian.chain.dossier.Page.Heading;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.leader.LedChain;
import org.zhenlian.chain.plan.Actions;
import org.zhenlian.chain.plan.AttractionList;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.product.Product;

/** The pages on products: maps, gaps, strengths, bottlenecks, choke points, projects. */
final class ChainPages {
    private static final Columns<Product> ROWS = Columns.none();
    private static final Set<GapKind> LACKS =
            Set.of(GapKind.NO_PRODUCER, GapKind.SHORT, GapKind.IMPORTED, GapKind.UPSTREAM_BROKEN, GapKind.DATA_MISSING);

    private final Dossier dossier;
    private final Atlas atlas;
    private final Balance balance;
    private final ProductionGraph graph;

    ChainPages(Dossier dossier) {
        this.dossier = dossier;
        atlas = dossier.chain().atlas();
        balance = dossier.gaps().balance();
        graph = dossier.chain().graph();
    }

    /** On what the figures of the chain's products stand. */
    static Stamp stamp(LedChain chain) {
        Atlas atlas = chain.atlas();
        Set<String> ids = chain.graph().products().stream().map(Product::id).collect(Collectors.toSet());
        Provenance provenance = Provenance.ofRows(Stream.of(
                        chain.graph().recipes().stream(),
                        chain.graph().recipes().stream().flatMap(r -> atlas.capacitiesFor(r.id()).stream()),
                        atlas.externalSupplies().stream().filter(s -> ids.contains(s.product())))
                .flatMap(s -> s));
        return new Stamp(Stamp.lastDay(atlas), provenance);
    }

    List<Page> list() {
        return Stream.concat(maps().stream(), lists().stream()).toList();
    }

    private List<Page> maps() {
        return List.of(
                Page.of(
                        "chain-map",
                        Heading.of(
                                "全景图",
                                "Map of the whole chain",
                                "链上全部产品，从最终产品向上游逐级排列",
                                "All products, from the final ones upstream, tier by tier"),
                        whole(),
                        graph.products(),
                        dossier.stamp()),
                Page.of(
                        "status-map",
                        Heading.of(
                                "现状图",
                                "Status map",
                                "每个产品在本地由谁生产、产多少、够不够",
                                "Who makes each product here, how much, and whether it is enough"),
                        status(),
                        graph.products(),
                        dossier.stamp()),
                page(
                        "investment-map",
                        Heading.of(
                                "招商图",
                                "Investment-promotion map",
                                "要引进的环节：最小规模、本地配套、用户、可洽谈企业",
                                "What to attract: smallest size, inputs and customers here, whom to ask"),
                        AttractionList.of(dossier.gaps())));
    }

    private List<Page> lists() {
        return List.of(
                page(
                        "gap-list",
                        Heading.of("缺口清单", "Gap list", "按类别、覆盖率、层级排列", "By kind, then rising coverage, then tier"),
                        dossier.gaps()),
                strengths(),
                page(
                        "bottleneck-list",
                        Heading.of(
                                "堵点清单",
                                "Bottleneck list",
                                "产能与需求之比由低到高；最前面的环节限制全链",
                                "By rising ratio of capacity to need; the first limits the chain"),
                        dossier.bottlenecks()),
                page(
                        "choke-list",
                        Heading.of(
                                "卡点清单",
                                "Choke-point list",
                                "停了它，就有最终产品做不出来",
                                "Without any one of these a final product cannot be made"),
                        MustHaves.of(dossier.chain().id(), graph, dossier.scope())),
                page(
                        "project-list",
                        Heading.of(
                                "项目清单",
                                "Project list",
                                "由缺口推出的补链、强链、延链行动",
                                "Actions that the gaps suggest: fill, strengthen, extend"),
                        Actions.of(dossier.gaps())));
    }

    private <T> Page page(String id, Heading heading, Listing<T> listing) {
        return Page.of(id, heading, listing.columns(), listing.list(), dossier.stamp());
    }

    private Columns<Product> whole() {
        return ROWS.with("product", "产品编号", Product::id)
                .names("name", "产品", Product::names)
                .with("tier", "层级", p -> graph.tier(p.id()))
                .with("final", "最终产品", p -> graph.targets().contains(p.id()))
                .with("inputs", "直接投入", p -> neighbours(p, MapLink::to, MapLink::from))
                .with("used-for", "直接用于", p -> neighbours(p, MapLink::from, MapLink::to));
    }

    private List<String> neighbours(Product product, Function<MapLink, String> here, Function<MapLink, String> there) {
        return dossier.map().links().list().stream()
                .filter(l -> here.apply(l).equals(product.id()))
                .map(there)
                .toList();
    }

    private Columns<Product> status() {
        return ROWS.with("product", "产品编号", Product::id)
                .names("name", "产品", Product::names)
                .with("tier", "层级", p -> graph.tier(p.id()))
                .with("producers", "本地生产企业", p -> balance.producers(p.id()))
                .with("towns", "专业镇", this::towns)
                .with("unit", "单位", p -> p.unit().symbol())
                .range("capacity", "年产能", p -> balance.capacity(p.id()))
                .range("need", "年需求", p -> balance.need(p.id()))
                .share("coverage", "覆盖率", p -> balance.coverage(p.id()))
                .with("gaps", "缺口", this::kinds)
                .with(
                        "gaps-zh",
                        "缺口类别",
                        p -> kinds(p).stream().map(k -> k.names().zh()).toList());
    }

    private List<GapKind> kinds(Product product) {
        return dossier.gaps().of(product.id()).stream().map(Gap::kind).toList();
    }

    private Set<String> towns(Product product) {
        return balance.producers(product.id()).stream()
                .flatMap(e -> atlas.enterprise(e).towns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Page strengths() {
        Columns<Product> columns = ROWS.with("product", "产品编号", Product::id)
                .names("name", "产品", Product::names)
                .with("final", "最终产品", p -> graph.targets().contains(p.id()))
                .with("suppliers", "本地供应企业", p -> balance.suppliers(p.id()))
                .with("unit", "单位", p -> p.unit().symbol())
                .range("supply", "本地年供给", p -> balance.supply(p.id()))
                .range("need", "链内年需求", p -> balance.need(p.id()));
        List<Product> strong = graph.products().stream().filter(this::isStrong).toList();
        return Page.of(
                "strength-list",
                Heading.of(
                        "长板清单",
                        "Strength list",
                        "本地确定能生产、供给确定够用的产品",
                        "Made here for certain, and enough of it for certain"),
                columns,
                strong,
                dossier.stamp());
    }

    private boolean isStrong(Product product) {
        String id = product.id();
        return balance.supply(id).low() > 0
                && balance.lack(id).high() == 0
                && dossier.gaps().of(id).stream().map(Gap::kind).noneMatch(LACKS::contains);
    }
}
