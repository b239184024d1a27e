package org.zhenlian.core.indicator;

import org.zhenlian.core.measure.Interval;

/**
 * Exact bounds of a location quotient x (x + a + b + c) / ((x + a) (x + b)): x the amount itself, a the rest of its region, b the
 * rest of its activity, c everything else; the four vary independently within their intervals.
 *
 * <p>The quotient falls with a and with b and rises with c. In x it rises up to (ab + sqrt(a²b² + cab(a + b + c))) / c, where its
 * derivative -cx² + 2abx + ab(a + b + c) vanishes, and falls beyond; so its least value is at an end.
 */
final class QuotientBounds {
    private QuotientBounds() {}

    static Interval of(Interval x, Interval a, Interval b, Interval c) {
        if (x.high() == 0) {
            return Interval.ZERO;
        }
        double least = Math.min(
                quotient(x.low(), a.high(), b.high(), c.low()), quotient(x.high(), a.high(), b.high(), c.low()));
        double most = Double.POSITIVE_INFINITY;
        if (Double.isFinite(c.high())) {
            double peak = peak(a.low(), b.low(), c.high());
            most = quotient(Math.max(x.low(), Math.min(x.high(), peak)), a.low(), b.low(), c.high());
        }
        return new Interval(least, Math.max(least, most));
    }

    private static double peak(double a, double b, double c) {
        if (c == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double ab = a * b;
        return (ab + Math.sqrt(ab * ab + c * ab * (a + b + c))) / c;
    }

    /** Of 0 in 0 it is the limit of a small x; a and b may be infinite. */
    private static double quotient(double x, double a, double b, double c) {
        if (Double.isInfinite(x)) {
            return 1;
        }
        if (a == 0) {
            return beside(c, x + b);
        }
        if (b == 0) {
            return beside(c, x + a);
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return Double.isInfinite(a) && Double.isInfinite(b) ? 0 : x / (x + Math.min(a, b));
        }
        return x / (x + a) * (1 + (a + c) / (x + b));
    }

    private static double beside(double c, double other) {
        return c == 0 ? 1 : 1 + c / other;
    }
}
