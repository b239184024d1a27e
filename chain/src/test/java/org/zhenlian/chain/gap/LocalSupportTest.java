package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.measure.Interval;

class LocalSupportTest {
    private static Atelier ware() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "gold", 1)
                .uses("ware", "straw", 1)
                .runs("works", "ware", 10)
                .recipe("gold")
                .runs("mine", "gold", 5);
    }

    private static LocalSupport of(Atelier atelier) {
        return atelier.chain("ware").within("140727").gaps().localSupport();
    }

    @Test
    void rate_isByValue_wherePricesAreKnown() {
        LocalSupport support = of(ware().price("gold", 90).price("straw", 10));
        assertEquals(0.45, support.rate().low(), 1e-12);
        assertEquals(0.45, support.rate().high(), 1e-12);
        assertEquals("by value", support.weighting());
        assertEquals(List.of("straw"), support.whollyOutside());
        assertEquals(
                "local producers buy 2 products, and can have 45% of that here (by value); 1 cannot be had here at all: straw",
                support.because().en());
        assertTrue(support.because().zh().contains("45%"));
    }

    @Test
    void rate_countsProductsAlike_whereAPriceIsMissing() {
        LocalSupport support = of(ware().price("gold", 90));
        assertEquals(0.25, support.rate().low(), 1e-12);
        assertEquals("each product alike: 1 without price or amount", support.weighting());
        assertEquals(List.of("price of straw"), support.missing());
    }

    @Test
    void whatAnEnterpriseMakesForItself_isNotBought() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("works", "ware", 10)
                .recipe("melt")
                .runs("works", "melt", 8)
                .runs("kiln", "melt", 1);
        Gaps gaps = atelier.chain("ware").within("140727").gaps();
        assertEquals(Interval.of(2), gaps.balance().purchases().bought("melt"));
        assertEquals(Interval.of(1), gaps.balance().purchases().offered("melt"));
        assertEquals(0.5, gaps.localSupport().rate().low(), 1e-12);
        assertEquals(0.9, gaps.coverage().low(), 1e-12);
    }

    @Test
    void unknownAmounts_giveBoundsByValueAndAreNamed() {
        LocalSupport support =
                of(ware().runsUnknown("other", "ware").price("gold", 90).price("straw", 10));
        assertEquals(new Interval(0, 0.5), rounded(support.rateByValue()));
        assertEquals(new Interval(0, 0.25), rounded(support.rate()));
        assertEquals(List.of("capacity of other for ware"), support.missing());
    }

    private static Interval rounded(Interval x) {
        return new Interval(Math.round(x.low() * 1e9) / 1e9, Math.round(x.high() * 1e9) / 1e9);
    }

    @Test
    void nothingBought_isFullSupport() {
        LocalSupport support = of(new Atelier().recipe("ware").runs("works", "ware", 1));
        assertEquals(Interval.of(1), support.rate());
        assertEquals("local producers buy nothing", support.because().en());
    }

    @Test
    void target_countsTheWholeNeedButNotTheTarget() {
        Chain chain = ware().price("gold", 90).price("straw", 10).chain("ware");
        Gaps gaps = chain.gaps(Demand.target("ware", 100));
        assertEquals(Interval.ZERO, gaps.balance().purchases().bought("ware"));
        assertEquals(90 * 5.0 / (100 * 100), gaps.localSupport().rate().low(), 1e-12);
    }
}
