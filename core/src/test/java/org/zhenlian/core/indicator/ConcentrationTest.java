package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.Interval;

class ConcentrationTest {
    private static final double EPS = 1e-12;

    private static Concentration of(double... amounts) {
        Map<String, Double> byId = new HashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            byId.put("f" + i, amounts[i]);
        }
        return Concentration.ofExact(byId);
    }

    private static Concentration of(Interval... amounts) {
        Map<String, Interval> byId = new HashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            byId.put("f" + i, amounts[i]);
        }
        return Concentration.of(byId);
    }

    private static void near(double low, double high, Interval actual) {
        assertEquals(low, actual.low(), EPS, () -> "low of " + actual);
        assertEquals(high, actual.high(), EPS, () -> "high of " + actual);
    }

    @Test
    void knownAmounts_exactIndices() {
        Concentration four = of(40, 30, 20, 10);
        near(0.30, 0.30, four.hhi());
        near(0.05 / 0.75, 0.05 / 0.75, four.normalisedHhi());
        near(0.4, 0.4, four.cr(1));
        near(0.9, 0.9, four.cr(3));
        assertEquals(Interval.of(1), four.cr(4));
        assertEquals(Interval.of(1), four.cr(9));
        near(0.2, 0.2, four.shares().get("f2"));
        assertTrue(four.hhi().isExact() && four.missing().isEmpty());
    }

    @Test
    void certainlyNothingBesidePerhapsNothing_largestHasAtMostAll() {
        near(1, 1, of(Interval.ZERO, new Interval(0, 40)).cr(1));
        near(1, 1, of(new Interval(0, 40), Interval.ZERO).cr(1));
    }

    @Test
    void oneMember_hasAll() {
        Concentration one = of(7);
        assertEquals(Interval.of(1), one.hhi());
        assertEquals(Interval.of(1), one.normalisedHhi());
        assertEquals(Interval.of(1), one.cr(1));
    }

    @Test
    void unknownAmount_widensButIsNeverZero() {
        Concentration c = of(Interval.of(10), Interval.of(10), Interval.UNKNOWN);
        near(1.0 / 3, 1, c.hhi());
        near(1.0 / 3, 1, c.cr(1));
        near(2.0 / 3, 1, c.cr(2));
        near(0, 0.5, c.shares().get("f0"));
        near(0, 1, c.shares().get("f2"));
        assertEquals(List.of("f2"), c.missing());
    }

    @Test
    void nothingKnown_onlyTheBoundsOfTheIndex() {
        Concentration c = of(Interval.UNKNOWN, Interval.UNKNOWN, Interval.UNKNOWN, Interval.UNKNOWN);
        near(0.25, 1, c.hhi());
        near(0, 1, c.normalisedHhi());
        near(0.5, 1, c.cr(2));
    }

    @Test
    void rangeOfAmount_tightBounds() {
        Concentration c = of(Interval.of(10), new Interval(5, 30));
        near(0.5, (100 + 900) / 1600.0, c.hhi());
        near(0.5, 0.75, c.cr(1));
        near(5 / 15.0, 0.75, c.shares().get("f1"));
    }

    @Test
    void atLeastAmount_certainlyConcentrated() {
        Concentration c = of(Interval.of(10), new Interval(90, Double.POSITIVE_INFINITY));
        near(0.82, 1, c.hhi());
        near(0.9, 1, c.cr(1));
    }

    @Test
    void hugeAndTinyAmounts_neitherOverflowNorNan() {
        near(0.5, 0.5, of(1e300, 1e300).hhi());
        near(0.5, 0.5, of(1e-300, 1e-300).hhi());
        near(1, 1, of(1e300, 1e-300).hhi());
    }

    @Test
    void noShares_refused() {
        assertThrows(IllegalArgumentException.class, () -> Concentration.of(Map.of()));
        String message =
                assertThrows(IllegalArgumentException.class, () -> of(0, 0)).getMessage();
        assertTrue(message.contains("f0, f1") && message.contains("UNKNOWN"), message);
    }

    @Test
    void impossibleAmounts_refusedByName() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            String message = assertThrows(IllegalArgumentException.class, () -> of(1, bad))
                    .getMessage();
            assertTrue(message.contains("f1") && message.contains(Double.toString(bad)), message);
        }
        assertThrows(IllegalArgumentException.class, () -> of(1, 2).cr(0));
        assertThrows(NullPointerException.class, () -> Concentration.of(null));
    }

    @Test
    void text_saysWhatIsNotKnown() {
        assertEquals(
                "Concentration of 4: HHI 0.3, CR1 0.4, CR4 1",
                of(40, 30, 20, 10).toString());
        assertEquals(
                "Concentration of 2: HHI 0.5..1, CR1 0.5..1, CR4 1\n  not known: f1",
                of(Interval.of(3), Interval.UNKNOWN).toString());
    }
}
