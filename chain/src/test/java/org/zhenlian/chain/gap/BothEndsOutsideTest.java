package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Town;

class BothEndsOutsideTest {
    private static final Atlas ATLAS = new Atelier()
            .recipe("ware")
            .uses("ware", "sand", 1)
            .uses("ware", "carton", 1)
            .runs("works", "ware", 100)
            .recipe("carton")
            .runs("packer", "carton", 100)
            .recipe("shop", "parcel")
            .uses("shop", "ware", 1)
            .runsElsewhere("trader", "shop", 500)
            .runs("corner", "shop", 5)
            .price("sand", 3)
            .price("carton", 1)
            .atlas();

    private static SupplyLink sale(String to, double quantity, int year) {
        return new SupplyLink(
                "works",
                to,
                "ware",
                Optional.of(AsOf.year(year)),
                OptionalDouble.of(quantity),
                OptionalDouble.empty(),
                Basis.illustrative(),
                "");
    }

    private static BothEndsOutside of(Atlas atlas) {
        return Chain.of(atlas, "ware").within("140727").gaps().bothEndsOutside();
    }

    @Test
    void inputs_areJudgedByTheShareThatComesFromOutside() {
        BothEndsOutside ends = of(ATLAS);
        assertEquals(Interval.of(0.75), ends.inputsOutside());
        assertEquals(Verdict.MET, ends.inputs());
        assertEquals(Verdict.MET, ends.input("sand"));
        assertEquals(Verdict.UNMET, ends.input("carton"));
        assertEquals(List.of("sand"), ends.outsideInputs());
        Chain chain = Chain.of(ATLAS, "ware");
        var balance = chain.within(chain.atlas().scope("140727")).balance();
        assertEquals(
                Verdict.UNMET,
                BothEndsOutside.of("ware", balance, new Thresholds(0.25, 0.8)).inputs());
    }

    @Test
    void salesThatNobodyDeclared_areUnknownAndNamed() {
        BothEndsOutside ends = of(ATLAS);
        assertEquals(new Interval(0, 1), ends.salesOutside());
        assertEquals(Verdict.UNKNOWN, ends.sales());
        assertEquals(Verdict.UNKNOWN, ends.verdict());
        assertEquals(List.of("sales of ware (links, or export-share)"), ends.missing());
        assertTrue(ends.because().en().contains("cannot be told"));
        assertTrue(ends.because().zh().contains("无法判断"));
    }

    @Test
    void links_boundTheShareSoldOutside_theLatestYearOnly() {
        Atlas mostly = ATLAS.toBuilder()
                .add(sale("trader", 60, 2023))
                .add(sale("corner", 5, 2023))
                .add(sale("corner", 99, 2020))
                .build();
        assertEquals(new Interval(0.6, 0.95), of(mostly).salesOutside());
        assertEquals(Verdict.MET, of(mostly).verdict());
        Atlas home = ATLAS.toBuilder().add(sale("corner", 80, 2023)).build();
        assertEquals(0.2, of(home).salesOutside().high(), 1e-12);
        assertEquals(Verdict.UNMET, of(home).verdict());
    }

    @Test
    void exportShare_raisesTheLowerEnd() {
        Fact export = new Fact(
                new Subject(Subject.Kind.PRODUCT, "ware"),
                BothEndsOutside.EXPORT_SHARE,
                Figure.of(Quantity.parse("70%"), Basis.illustrative()));
        Atlas abroad = ATLAS.toBuilder().add(export).build();
        assertEquals(new Interval(0.7, 1), of(abroad).salesOutside());
        assertEquals(Verdict.MET, of(abroad).verdict());
    }

    @Test
    void exportShareOfATown_isOfAllItSells_andOfNothingElse() {
        Atlas town = ATLAS.toBuilder()
                .add(Town.builder("ware-town", Category.MANUFACTURING)
                        .regions(List.of(RegionCode.of("140727")))
                        .products(List.of("ware"))
                        .build())
                .add(new Fact(
                        new Subject(Subject.Kind.TOWN, "ware-town"),
                        BothEndsOutside.EXPORT_SHARE,
                        Figure.of(Quantity.parse("70%"), Basis.illustrative())))
                .build();
        assertEquals(new Interval(0.7, 1), of(town).salesOutside());
        assertEquals(Verdict.MET, of(town).verdict());
        assertTrue(of(town).toString().contains("town:ware-town export-share 70 %"), of(town).toString());
        Atlas another = town.toBuilder()
                .add(Enterprise.builder("stranger", RegionCode.of("140703"), Basis.illustrative())
                        .build())
                .add(Capacity.of("stranger", "ware", Atelier.tonnes(100)))
                .build();
        BothEndsOutside wider = Chain.of(another, "ware").within("1407").gaps().bothEndsOutside();
        assertEquals(Optional.empty(), wider.declared(), "the stranger is not of the town");
        assertEquals(Verdict.UNKNOWN, wider.sales());
        assertEquals(Verdict.MET, of(another).sales());
    }

    @Test
    void finalProduct_isAskedByItself() {
        BothEndsOutside own = of(ATLAS).ofFinal("ware");
        assertEquals(Interval.of(0.75), own.inputsOutside());
        assertTrue(of(ATLAS).print().contains("ware"), of(ATLAS).print());
        assertEquals(List.of("ware"), own.finals().stream().map(Product::id).toList());
    }

    @Test
    void qixian_atProvinceScope_buysSandAndSodaAshOutside() {
        Gaps province = Chain.of(Atlases.sample(), "祁县玻璃器皿").within("山西省").gaps();
        BothEndsOutside ends = province.bothEndsOutside();
        assertEquals(Verdict.MET, ends.inputs());
        assertEquals(Verdict.MET, ends.sales());
        assertEquals(Verdict.MET, ends.verdict());
        Fact mainlyAbroad = ends.declared().orElseThrow();
        assertEquals("town:qixian-glassware", mainlyAbroad.subject().toString());
        assertEquals(Basis.Kind.DERIVED, mainlyAbroad.figure().basis().kind());
        assertEquals(
                Verdict.UNKNOWN, ends.ofFinal("hand-blown-glassware").sales(), "the source speaks of all glassware");
        assertTrue(ends.outsideInputs().containsAll(List.of("quartz-sand", "soda-ash")));
        for (String local : List.of("corrugated-carton", "foam-packaging", "refractory-brick", "glass-mould")) {
            assertTrue(!ends.outsideInputs().contains(local), local);
        }
    }

    @Test
    void qixian_recruitedSandMaker_removesExactlyThatGap() {
        Chain chain = Chain.of(Atlases.sample(), "祁县玻璃器皿");
        for (String sand : List.of("quartz-sand", "soda-ash")) {
            Gap imported = chain.within("14").gaps().of(sand).get(0);
            assertEquals(GapKind.IMPORTED, imported.kind());
            var whatIf = chain.within(chain.atlas().scope("14"))
                    .whatIf(imported.flip().orElseThrow());
            assertEquals(
                    List.of(imported.toString()),
                    whatIf.closed().stream().map(Gap::toString).toList());
            assertTrue(whatIf.opened().stream()
                    .allMatch(g -> g.product().id().equals(sand) && g.kind() == GapKind.SINGLE_SOURCE));
            assertEquals(List.of(), whatIf.worsened());
        }
    }
}
