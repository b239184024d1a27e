package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.throughput.Sales;
import org.zhenlian.chain.throughput.Throughput;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.region.Scope;

/** Numbers at the edge: an answer leaves no residual beyond rounding, or there is an honest refusal. */
class HardNumbersTest {
    private static final double ROUNDING = 1e-14;

    /** Checks {@code x = d + a x}. */
    private static void assertNoResidual(double x, double demand, double gain, String what) {
        assertEquals(0, (x - gain * x - demand) / Math.max(x, demand), ROUNDING, what);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-12, 1e-14})
    void loopOfItself_closeToGainOne_isSolvedOrRefused(double leak) {
        Chain chain =
                new Atelier().recipe("seed").uses("seed", "seed", 1 - leak).chain("seed");
        try {
            double x = chain.requirements("seed", 1).required("seed").low();
            assertTrue(Double.isFinite(x) && x > 0, "x is " + x);
            assertNoResidual(x, 1, 1 - leak, "leak " + leak);
        } catch (UnproductiveLoopException e) {
            assertTrue(leak <= 1e-12, e.getMessage());
            assertEquals(1, e.gain(), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-12})
    void loopOfTwo_ofVeryDifferentUnits_isSolvedOrRefused(double leak) {
        double large = 1e12;
        Chain chain = new Atelier()
                .recipe("a")
                .uses("a", "b", large)
                .recipe("b")
                .uses("b", "a", (1 - leak) / large)
                .chain("a");
        try {
            Requirements r = chain.requirements("a", 1);
            double a = r.required("a").low();
            double b = r.required("b").low();
            assertNoResidual(a, 1, b * ((1 - leak) / large) / a, "a at leak " + leak);
            assertNoResidual(b, large * a, 0, "b at leak " + leak);
        } catch (UnproductiveLoopException e) {
            assertTrue(leak <= 1e-12, e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1 + 1e-12, 2, 1e12})
    void loopThatGivesNothing_isRefusedByName(double gain) {
        Chain chain = new Atelier().recipe("seed").uses("seed", "seed", gain).chain("seed");
        UnproductiveLoopException e =
                assertThrows(UnproductiveLoopException.class, () -> chain.requirements("seed", 1));
        assertTrue(e.getMessage().contains("seed"), e.getMessage());
        assertTrue(e.gain() >= 1, "gain " + e.gain());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 1e6, 1e12})
    void longWaysOfScale_loseNoDigits(double scale) {
        Chain chain = new Atelier()
                .recipe("a")
                .uses("a", "b", scale)
                .recipe("b")
                .uses("b", "c", 1 / scale)
                .recipe("c")
                .uses("c", "d", scale)
                .chain("a");
        Requirements r = chain.requirements("a", 3);
        assertEquals(3 * scale, r.required("b").low(), 3 * scale * ROUNDING);
        assertEquals(3, r.required("c").low(), 3 * ROUNDING);
        assertEquals(3 * scale, r.need("d").low(), 3 * scale * ROUNDING);
    }

    private static Throughput sold(Atelier atelier) {
        Chain chain = atelier.chain("ware");
        return chain.within(Scope.of(Atelier.HOME)).throughput(Sales.of(Map.of("ware", 1.0)));
    }

    /** Max of ware: the closed form is the smallest of the capacities over what one ware needs. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e6, 1e9})
    void program_ofAnyScale_meetsTheClosedForm(double scale) {
        Throughput t = sold(new Atelier()
                .recipe("ware")
                .uses("ware", "melt", scale)
                .runs("works", "ware", 100)
                .recipe("melt")
                .runs("furnace", "melt", 40 * scale));
        assertTrue(t.isProven());
        assertEquals(40, t.value().low(), 40 * 1e-8);
        assertEquals(40, t.value().high(), 40 * 1e-8);
    }

    /** Many makers that are all alike, and everything binding at once: a program that is degenerate throughout. */
    @Test
    void ties_everythingBindsAtOnce_areSolved() {
        Atelier atelier = new Atelier().recipe("ware");
        for (int i = 0; i < 12; i++) {
            atelier.uses("ware", "part" + i, 1);
        }
        for (int e = 0; e < 5; e++) {
            atelier.runs("works" + e, "ware", 10);
        }
        for (int i = 0; i < 12; i++) {
            atelier.recipe("part" + i);
            for (int e = 0; e < 5; e++) {
                atelier.runs("shop" + i + "-" + e, "part" + i, 10);
            }
        }
        Throughput t = sold(atelier);
        assertTrue(t.isProven());
        assertEquals(50, t.value().low(), 1e-6);
        assertEquals(Map.of("ware", 50.0).keySet(), t.sold().keySet());
        assertEquals(10, t.lossWithout("works0"), 1e-6);
        assertEquals(10, t.lossWithout("shop3-4"), 1e-6);
    }

    @Test
    void nothingAtAll_isZeroAndProven() {
        Throughput t = sold(new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .recipe("melt")
                .runs("works", "ware", 10)
                .outside("melt", Availability.NONE));
        assertTrue(t.isProven());
        assertEquals(Interval.ZERO, t.value());
    }
}
