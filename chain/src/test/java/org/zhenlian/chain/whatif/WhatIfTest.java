package org.zhenlian.chain.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

class WhatIfTest {
    private static Chain chain() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .runs("works", "ware", 100)
                .recipe("melt")
                .uses("melt", "sand", 1)
                .runs("kiln", "melt", 120)
                .runs("furnace", "melt", 80)
                .outside("sand", Availability.UNLIMITED)
                .chain("ware");
    }

    static List<String> texts(List<Gap> gaps) {
        return gaps.stream().map(g -> g.product().id() + " " + g.kind()).toList();
    }

    @Test
    void closingAKiln_opensAndWorsensAndCutsTheThroughput() {
        WhatIf whatIf = chain().whatIf(Shock.close("kiln"));
        assertEquals(List.of("melt SHORT", "melt SINGLE_SOURCE"), texts(whatIf.opened()));
        assertEquals(List.of("melt CONCENTRATED"), texts(whatIf.closed()));
        assertEquals(
                List.of("sand IMPORTED 200 t/a -> 80 t/a"),
                whatIf.eased().stream().map(Object::toString).toList());
        assertEquals(Interval.of(1), whatIf.throughputBefore());
        assertEquals(0.4, whatIf.throughputAfter().low(), 1e-12);
        assertEquals(Interval.of(120), whatIf.opened().get(0).amount());
        assertEquals(
                "kiln closes: gaps opened: 2 (melt SHORT, ...), closed: 1 (melt CONCENTRATED), worsened: 0, eased: 1;"
                        + " throughput from 1 to 0.4 bundles a year",
                whatIf.because().en());
        assertTrue(whatIf.because().zh().contains("关停kiln"), whatIf.because().zh());
        assertTrue(whatIf.print().startsWith("What if kiln closes\n"), whatIf.print());
        assertTrue(whatIf.print().contains("opened"), whatIf.print());
    }

    @Test
    void closingTheLastMakerOfAFinalProduct_stopsEverything() {
        WhatIf whatIf = chain().whatIf(Shock.close("works"));
        assertEquals(Interval.ZERO, whatIf.throughputAfter());
        assertEquals(List.of("ware"), whatIf.stops());
    }

    @Test
    void closingTheLastMakerOfAnInput_leavesTheThroughputOpen_andSaysSo() {
        WhatIf whatIf = chain().whatIf(Shock.close("kiln"), Shock.close("furnace"));
        assertEquals(List.of("melt"), whatIf.unknown());
        assertEquals(List.of("melt"), whatIf.stops());
        assertEquals(0, whatIf.throughputAfter().low());
        assertEquals(List.of("melt NO_PRODUCER"), texts(whatIf.opened()));
        WhatIf none = chain().whatIf(
                        Shock.close("kiln"), Shock.close("furnace"), Shock.supply("melt", "14", Availability.NONE));
        assertEquals(Interval.ZERO, none.throughputAfter());
        assertEquals(List.of("melt NO_PRODUCER", "ware UPSTREAM_BROKEN"), texts(none.opened()));
    }

    @Test
    void nothing_changesNothing() {
        WhatIf whatIf = chain().whatIf();
        assertTrue(whatIf.isHarmless());
        assertEquals(
                "no change: no gap and no throughput changes", whatIf.because().en());
        assertFalse(chain().whatIf(Shock.close("kiln")).isHarmless());
    }

    @Test
    void targetAndScope_canBeChosen() {
        Chain chain = chain();
        WhatIf whatIf = chain.within(Scope.of("1407")).whatIf(Demand.target("ware", 90), Shock.scale("kiln", 0.5));
        assertEquals(List.of("melt SHORT"), texts(whatIf.opened()));
        assertEquals(Interval.of(40), whatIf.opened().get(0).amount());
    }

    @Test
    void flip_closesItsGap() {
        Chain chain = chain();
        Gap gap = chain.whatIf(Shock.close("kiln")).opened().get(0);
        Chain after = chain.with(Shock.close("kiln").applyTo(chain.atlas()));
        WhatIf back = after.whatIf(gap.flip().orElseThrow());
        assertTrue(texts(back.closed()).contains("melt SHORT"), back.print());
    }

    @Test
    void wholeAtlas_canBeAsked() {
        Chain all = Chain.ofAll(chain().atlas());
        WhatIf whatIf =
                all.whatIf(Shock.addRecipe(Recipe.builder("crush", "sand").build()));
        assertTrue(whatIf.isHarmless());
        assertEquals(1, whatIf.gapsAfter().balance().graph().makers("sand").size());
    }

    @Test
    void sample_everyEnterpriseMayClose_andTheTextsFit() {
        Chain chain = Chain.of(Atlases.sample(), "qixian-glassware");
        for (Enterprise e : chain.atlas().enterprises()) {
            WhatIf whatIf = chain.whatIf(Shock.close(e.id()));
            String text = whatIf.toString();
            assertTrue(text.length() <= 900, text);
            assertTrue(!whatIf.because().zh().isEmpty());
            boolean known = whatIf.throughputBefore().isExact()
                    && whatIf.throughputAfter().isExact();
            assertTrue(!known
                    || whatIf.throughputAfter().low()
                            <= whatIf.throughputBefore().low());
        }
    }

    @Test
    void askingFromManyThreads_givesOneAnswer() {
        Chain chain = Chain.of(Atlases.sample(), "qixian-glassware");
        Shock shock = Shock.close("demo-morning-dew-glass");
        String expected = chain.whatIf(shock).print();
        Chain fresh = Chain.of(Atlases.sample(), "qixian-glassware");
        IntStream.range(0, 16)
                .parallel()
                .forEach(i -> assertEquals(expected, fresh.whatIf(shock).print()));
    }

    @Test
    void sales_areOfTheSameBundleBeforeAndAfter() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .runs("w", "ware", 100)
                .recipe("melt")
                .runs("m1", "melt", 60)
                .runs("m2", "melt", 80)
                .chain("ware");
        WhatIf closed = chain.whatIf(Shock.close("m1"));
        assertEquals(0.7, closed.salesBefore().orElseThrow().value().low(), 1e-9);
        assertEquals(0.4, closed.salesAfter().orElseThrow().value().high(), 1e-9);
    }

    private static Chain undeclared() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("w", "ware", 100)
                .recipe("melt")
                .runs("m1", "melt", 60)
                .chain("ware");
    }

    private static void assertMost(double low, double high, Interval is) {
        assertEquals(low, is.low(), 1e-9);
        assertEquals(high, is.high(), 1e-9);
    }

    @Test
    void closingTheOnlyMaker_neverLeavesMoreThanThereWas_whenOutsideIsNotDeclared() {
        WhatIf closed = undeclared().whatIf(Shock.close("m1"));
        assertMost(0.6, 0.6, closed.throughputBefore());
        assertMost(0, 0.6, closed.throughputAfter());
        assertMost(0, 0.6, closed.salesAfter().orElseThrow().value());
        assertTrue(closed.print().contains("throughput 0.6 -> at most 0.6 bundles"), closed.print());
    }

    @Test
    void firstMaker_leavesNoLessThanMightHaveBeen_whenOutsideIsNotDeclared() {
        Chain closed = undeclared().with(Shock.close("m1").applyTo(undeclared().atlas()));
        WhatIf back = closed.whatIf(Shock.recruit("melt", Quantity.of(60, "t"), "140727"));
        assertMost(0, 1, back.throughputBefore());
        assertMost(0.6, 1, back.throughputAfter());
        assertMost(0.6, 1, back.salesAfter().orElseThrow().value());
        WhatIf traded = closed.whatIf(
                Shock.recruit("melt", Quantity.of(60, "t"), "140727"), Shock.supply("melt", "14", Availability.NONE));
        assertMost(0.6, 0.6, traded.throughputAfter());
    }

    /** The ladder's split would call the closing of the thirsty route a gain: 60 / 110 before, 60 / 100 after. */
    @Test
    void closingOneOfTwoRoutes_isJudgedAtTheBestSplit() {
        Chain chain = new Atelier()
                .recipe("thirsty", "ware")
                .uses("thirsty", "melt", 2)
                .runs("a", "thirsty", 10)
                .recipe("thrifty", "ware")
                .uses("thrifty", "melt", 1)
                .runs("b", "thrifty", 90)
                .recipe("melt")
                .runs("m", "melt", 60)
                .chain("ware");
        WhatIf closed = chain.whatIf(Shock.close("a"));
        assertMost(60 / 110.0, 60 / 110.0, closed.bottlenecksBefore().throughput());
        assertMost(0.6, 0.6, closed.throughputBefore());
        assertMost(0.6, 0.6, closed.throughputAfter());
    }
}
