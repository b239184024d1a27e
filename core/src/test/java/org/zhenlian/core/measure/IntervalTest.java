package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({"-1, 2", "2, 1", "NaN, 1", "1, NaN", "Infinity, Infinity", "-Infinity, 0"})
    void impossibleEnds_areRefused(double low, double high) {
        assertThrows(IllegalArgumentException.class, () -> new Interval(low, high));
    }

    @Test
    void of_isExact() {
        assertTrue(Interval.of(3).isExact());
        assertEquals(Interval.ZERO, Interval.of(0));
        assertEquals(Interval.ZERO, Interval.of(-0.0));
        assertFalse(Interval.UNKNOWN.isExact());
        assertThrows(IllegalArgumentException.class, () -> Interval.of(INF));
        assertThrows(IllegalArgumentException.class, () -> Interval.of(Double.NaN));
    }

    @Test
    void sum_addsTheEnds() {
        assertEquals(new Interval(4, 7), new Interval(1, 2).plus(new Interval(3, 5)));
        assertEquals(new Interval(1, INF), Interval.UNKNOWN.plus(Interval.of(1)));
    }

    @Test
    void zeroTimesUnknown_isZero() {
        assertEquals(Interval.ZERO, Interval.ZERO.times(Interval.UNKNOWN));
        assertEquals(Interval.ZERO, Interval.UNKNOWN.times(Interval.ZERO));
        assertEquals(Interval.UNKNOWN, Interval.UNKNOWN.times(Interval.UNKNOWN));
    }

    @Test
    void coverage_isAShare() {
        assertEquals(Interval.of(0.5), Interval.of(3).coverageOf(Interval.of(6)));
        assertEquals(Interval.of(1), Interval.of(9).coverageOf(Interval.of(6)));
        assertEquals(new Interval(0.25, 1), new Interval(2, 4).coverageOf(new Interval(1, 8)));
    }

    @Test
    void noNeed_isCovered() {
        assertEquals(Interval.of(1), Interval.ZERO.coverageOf(Interval.ZERO));
        assertEquals(Interval.of(1), Interval.UNKNOWN.coverageOf(Interval.ZERO));
    }

    @Test
    void unknownSupply_coversAnythingOrNothing() {
        assertEquals(new Interval(0, 1), Interval.UNKNOWN.coverageOf(Interval.of(6)));
        assertEquals(new Interval(0, 1), Interval.of(6).coverageOf(Interval.UNKNOWN));
        assertEquals(new Interval(0, 0.5), Interval.of(3).coverageOf(new Interval(6, INF)));
    }

    @Test
    void text_isBrief() {
        assertEquals("12.5", Interval.of(12.5).toString());
        assertEquals("3..8", new Interval(3, 8).toString());
        assertEquals("3 or more", new Interval(3, INF).toString());
        assertEquals("unknown", Interval.UNKNOWN.toString());
    }
}
