package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.zhenlian.core.fixture.MeasureArbitraries;

/** The number meant lies inside: whatever points are drawn from the operands, their result lies in the interval's. */
class IntervalPropertiesTest {
    private static final double BIG = 1e12;

    @Provide
    Arbitrary<Interval> intervals() {
        return MeasureArbitraries.intervals();
    }

    private static double pick(Interval interval, double share) {
        double high = Math.min(interval.high(), interval.low() + BIG);
        return Math.min(interval.high(), interval.low() + share * (high - interval.low()));
    }

    private static Interval inside(Interval interval, double from, double to) {
        return new Interval(pick(interval, Math.min(from, to)), pick(interval, Math.max(from, to)));
    }

    private static void assertContains(Interval interval, double x) {
        double slack = 1e-12 * Math.max(1, Math.abs(x));
        assertTrue(interval.low() - slack <= x && x <= interval.high() + slack, () -> x + " not in " + interval);
    }

    private static void assertWithin(Interval inner, Interval outer) {
        assertContains(outer, inner.low());
        assertTrue(inner.high() <= outer.high() * (1 + 1e-12), () -> inner + " not within " + outer);
    }

    @Property
    void results_containThePoints(
            @ForAll("intervals") Interval a,
            @ForAll("intervals") Interval b,
            @ForAll @DoubleRange(max = 1) double s,
            @ForAll @DoubleRange(max = 1) double t) {
        double x = pick(a, s);
        double y = pick(b, t);
        assertContains(a.plus(b), x + y);
        assertContains(a.times(b), x * y);
        assertContains(a.coverageOf(b), y <= x ? 1 : x / y);
    }

    @Property
    void narrowerOperands_giveNarrowerResults(
            @ForAll("intervals") Interval a,
            @ForAll("intervals") Interval b,
            @ForAll @DoubleRange(max = 1) double s,
            @ForAll @DoubleRange(max = 1) double t) {
        Interval x = inside(a, s, t);
        Interval y = inside(b, t, s);
        assertWithin(x.plus(y), a.plus(b));
        assertWithin(x.times(y), a.times(b));
        assertWithin(x.coverageOf(y), a.coverageOf(b));
    }

    @Property
    void sumAndProduct_commute(@ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.times(b), b.times(a));
        assertEquals(a, a.plus(Interval.ZERO));
        assertEquals(a, a.times(Interval.of(1)));
    }

    @Property
    void coverage_isAShareReachedAtItsEnds(@ForAll("intervals") Interval a, @ForAll("intervals") Interval need) {
        Interval coverage = a.coverageOf(need);
        assertTrue(coverage.low() >= 0 && coverage.high() <= 1);
        if (need.low() > 0 && Double.isFinite(need.high())) {
            assertEquals(Math.min(1, a.low() / need.high()), coverage.low(), 1e-12);
            assertEquals(Math.min(1, a.high() / need.low()), coverage.high(), 1e-12);
        }
    }

    @Property
    void moreSupply_neverCoversLess(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval more, @ForAll("intervals") Interval need) {
        Interval before = a.coverageOf(need);
        Interval after = a.plus(more).coverageOf(need);
        assertTrue(after.low() >= before.low() && after.high() >= before.high());
    }
}
