package org.zhenlian.core.indicator;

import org.zhenlian.core.measure.Interval;

/** The share x / (x + others) of amounts that are only known to lie in intervals. */
final class Shares {
    private Shares() {}

    /** Returns exact bounds over all amounts whose sum is not 0; such amounts must exist. */
    static Interval of(Interval part, Interval others) {
        double least = share(part.low(), others.high());
        double most = share(part.high(), others.low());
        if (part.high() == 0) {
            return Interval.ZERO;
        }
        return new Interval(least, Math.max(least, most));
    }

    /** Of 0 in 0 it is the limit of a small part; of an unbounded part in bounded others it is 1. */
    private static double share(double part, double others) {
        if (others == 0) {
            return 1;
        }
        if (Double.isInfinite(others)) {
            return 0;
        }
        return Double.isInfinite(part) ? 1 : part / (part + others);
    }
}
