package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;

class GapsTest {
    private static Atelier ware() {
        return new Atelier().recipe("ware").uses("ware", "melt", 2).runs("demo-ware", "ware", 100);
    }

    private static List<GapKind> kinds(Gaps gaps, String product) {
        return gaps.of(product).stream().map(Gap::kind).toList();
    }

    private static Gaps at(Atelier atelier, String product, String scope) {
        return atelier.chain(product).within(scope).gaps();
    }

    @Test
    void neededAndMadeNowhere_isNoProducer() {
        Gaps gaps = at(ware(), "ware", "140727");
        assertEquals(List.of(GapKind.NO_PRODUCER), kinds(gaps, "melt"));
        Gap gap = gaps.of("melt").get(0);
        assertEquals(Interval.of(200), gap.need());
        assertEquals(Interval.of(200), gap.amount());
        assertEquals(Interval.ZERO, gap.coverage());
        assertEquals(List.of("melt", "ware"), gap.path());
        assertEquals(List.of("ware"), gap.dependents());
        assertTrue(
                gap.why().toString().contains("nobody makes it here"), gap.why().toString());
        assertTrue(gap.why().because().zh().contains("无人生产"));
    }

    @Test
    void madeOnlyOutsideTheScope_isNoProducerAndNamesTheNearest() {
        Atelier atelier = ware().recipe("melt").runsElsewhere("demo-taigu", "melt", 500);
        assertEquals(
                List.of("demo-taigu"),
                at(atelier, "ware", "140727").of("melt").get(0).outsideProducers());
        assertEquals(
                List.of(GapKind.SINGLE_SOURCE),
                kinds(at(ware().recipe("melt").runsElsewhere("demo-taigu", "melt", 500), "ware", "1407"), "melt"));
    }

    @Test
    void coveredFromOutside_isImported() {
        assertEquals(
                List.of(GapKind.IMPORTED),
                kinds(at(ware().outside("melt", Availability.UNLIMITED), "ware", "140727"), "melt"));
        assertEquals(List.of(GapKind.IMPORTED), kinds(at(ware().outside("melt", 200), "ware", "140727"), "melt"));
        assertEquals(List.of(GapKind.NO_PRODUCER), kinds(at(ware().outside("melt", 199), "ware", "140727"), "melt"));
        assertEquals(
                List.of(GapKind.NO_PRODUCER),
                kinds(at(ware().outside("melt", Availability.NONE), "ware", "140727"), "melt"));
        assertEquals(
                List.of(GapKind.NO_PRODUCER),
                kinds(at(ware().outside("melt", Availability.UNKNOWN), "ware", "140727"), "melt"));
    }

    @Test
    void declarationForAProvince_saysNothingAboutWiderScopes() {
        Chain chain = ware().outside("melt", Availability.UNLIMITED).chain("ware");
        assertEquals(List.of(GapKind.IMPORTED), kinds(chain.within("14").gaps(), "melt"));
        var country = org.zhenlian.core.region.Scope.of("14", "41");
        assertEquals(List.of(GapKind.NO_PRODUCER), kinds(chain.within(country).gaps(), "melt"));
    }

    @Test
    void lessThanNeeded_isShortAndSaysHowMuchCloses() {
        Gaps gaps = at(ware().recipe("melt").runs("a", "melt", 50).runs("b", "melt", 70), "ware", "140727");
        assertEquals(List.of(GapKind.SHORT, GapKind.CONCENTRATED), kinds(gaps, "melt"));
        Gap gap = gaps.of("melt").get(0);
        assertEquals(0.6, gap.coverage().low(), 1e-12);
        assertEquals(Interval.of(80), gap.amount());
        assertEquals("local capacity up by 80 t/a", gap.why().flip().en());
    }

    @Test
    void onlyOneProducer_isSingleSourceEvenIfShort() {
        assertEquals(
                List.of(GapKind.SHORT, GapKind.SINGLE_SOURCE),
                kinds(at(ware().recipe("melt").runs("a", "melt", 50), "ware", "140727"), "melt"));
        assertEquals(
                List.of(GapKind.SINGLE_SOURCE),
                kinds(at(ware().recipe("melt").runs("a", "melt", 200), "ware", "140727"), "melt"));
    }

    @Test
    void unknownCapacity_isDataMissingNeverZero() {
        Gaps gaps = at(ware().recipe("melt").runs("a", "melt", 50).runsUnknown("b", "melt"), "ware", "140727");
        assertEquals(List.of(GapKind.CONCENTRATED, GapKind.DATA_MISSING), kinds(gaps, "melt"));
        Gap gap = gaps.of("melt").get(1);
        assertEquals(List.of(GapKind.SHORT), gap.undecided());
        assertEquals(List.of("capacity of b for melt"), gap.missing());
        assertEquals(new Interval(0.25, 1), gap.coverage());
    }

    @Test
    void unknownCapacityBesideEnoughKnown_isNoGapOfAmount() {
        assertEquals(
                List.of(GapKind.CONCENTRATED),
                kinds(
                        at(ware().recipe("melt").runs("a", "melt", 250).runsUnknown("b", "melt"), "ware", "140727"),
                        "melt"));
    }

    @Test
    void unknownCapacityOfTheUser_leavesTheNeedOpen() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .runsUnknown("demo-ware", "ware")
                .recipe("melt")
                .runs("a", "melt", 50)
                .runs("b", "melt", 50);
        Gap gap = at(atelier, "ware", "140727").ofKind(GapKind.DATA_MISSING).get(0);
        assertEquals(List.of("capacity of demo-ware for ware"), gap.missing());
    }

    @Test
    void unknownCoefficient_isNamed() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .usesUnknown("ware", "melt")
                .runs("demo-ware", "ware", 10)
                .recipe("melt")
                .runs("a", "melt", 50)
                .runs("b", "melt", 50);
        assertEquals(
                List.of("amount of melt per run of ware"),
                at(atelier, "ware", "140727")
                        .ofKind(GapKind.DATA_MISSING)
                        .get(0)
                        .missing());
    }

    @Test
    void coProduct_countsAsLocalSupply() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "cullet", 0.5)
                .makes("ware", "cullet", 0.8)
                .runs("e", "ware", 100)
                .runs("f", "ware", 1)
                .outside("cullet", 1);
        assertEquals(List.of(GapKind.CONCENTRATED), kinds(at(atelier, "ware", "140727"), "cullet"));
    }

    @Test
    void coProductOfOneEnterprise_isSingleSource() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "cullet", 0.5)
                .makes("ware", "cullet", 0.8)
                .runs("e", "ware", 100)
                .outside("cullet", 1);
        assertEquals(List.of(GapKind.SINGLE_SOURCE), kinds(at(atelier, "ware", "140727"), "cullet"));
    }

    @Test
    void targetBasis_reachesThroughStagesThatNobodyRunsHere() {
        Chain chain = ware().recipe("melt").uses("melt", "sand", 0.65).chain("ware");
        var home = chain.atlas().scope("140727");
        assertEquals(List.of(), chain.within(home).gaps().of("sand"));
        Gaps target = chain.within(home).gaps(Demand.target("ware", 100));
        assertEquals(130, target.of("sand").get(0).need().low(), 1e-9);
    }

    @Test
    void chainCoverage_weighsByValueWhenPricesAreKnown() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "gold", 1)
                .uses("ware", "straw", 1)
                .runs("e", "ware", 10)
                .recipe("gold")
                .runs("g", "gold", 10)
                .price("gold", 99)
                .price("straw", 1);
        Gaps gaps = at(atelier, "ware", "140727");
        assertEquals(0.99, gaps.coverage().low(), 1e-12);
        assertEquals("by value", gaps.weighting());
    }

    @Test
    void worstGaps_comeFirst() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "a", 1)
                .uses("ware", "b", 1)
                .uses("ware", "c", 1)
                .runs("e", "ware", 10)
                .recipe("a")
                .runs("x", "a", 9)
                .runs("y", "a", 0.5)
                .recipe("b")
                .runs("x", "b", 1)
                .runs("y", "b", 1)
                .outside("c", Availability.UNLIMITED);
        Gaps gaps = at(atelier, "ware", "140727");
        assertEquals(
                List.of("b", "a", "c", "b", "a"),
                gaps.list().stream().map(g -> g.product().id()).toList());
        assertEquals(gaps.list().subList(0, 2), gaps.top(2));
    }

    @Test
    void firstLine_fitsIntoEightyColumns() {
        String line =
                at(ware(), "ware", "140727").toString().lines().findFirst().orElseThrow();
        assertEquals("Gaps of ware in 祁县 140727: 1 of 1 products, coverage 0%", line);
    }

    /** Of a ware of equal prices all sand is covered and no melt: what is covered is worth 0.01 to 1 of 1.01 to 2. */
    @Test
    void coverage_ofNeedsAsRanges_isARange() {
        Gaps gaps = new Atelier()
                .recipe("ware")
                .uses("ware", "sand", Atelier.tonnes(0.01, 1))
                .uses("ware", "melt", 1)
                .runs("w", "ware", 1)
                .recipe("sand")
                .runs("s", "sand", 10)
                .price("sand", 1)
                .price("melt", 1)
                .chain("ware")
                .within(Atelier.HOME)
                .gaps();
        assertEquals(0.01 / 1.01, gaps.coverage().low(), 1e-12);
        assertEquals(0.5, gaps.coverage().high(), 1e-12);
    }
}
