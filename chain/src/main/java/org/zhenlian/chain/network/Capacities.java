package org.zhenlian.chain.network;

import java.util.function.DoublePredicate;

/**
 * Amounts as whole numbers of one small unit, so that flows can be reckoned without rounding.
 *
 * <p>The unit is 10^-d with the least d from 0 to 9 that makes all amounts whole, or else a power of two so small that their sum
 * comes near 2^60; then each amount is off by at most half a unit. Unknown amounts are left to the caller.
 */
final class Capacities {
    private static final int MOST_PLACES = 9;
    private static final double MOST = 0x1p60;

    private final double scale;
    private final boolean exact;

    private Capacities(double scale, boolean exact) {
        this.scale = scale;
        this.exact = exact;
    }

    /** Some amounts, of which NaN are unknown; asked for again and again, so that none have to be kept. */
    interface Amounts {
        /** Tells whether a condition holds for all. */
        boolean allMatch(DoublePredicate condition);
    }

    /** Chooses the unit for some amounts. */
    static Capacities of(Amounts amounts) {
        double sum = sum(amounts);
        double scale = 1;
        for (int d = 0; d <= MOST_PLACES && sum * scale < MOST; d++) {
            double unit = scale;
            if (amounts.allMatch(x -> x != x || fits(x, unit))) {
                return new Capacities(scale, true);
            }
            scale *= 10;
        }
        double binary = Math.scalb(1.0, 59 - Math.getExponent(Math.max(sum, Double.MIN_NORMAL)));
        double least = Math.min(binary, 0x1p1000);
        return new Capacities(least, amounts.allMatch(x -> x != x || Math.rint(x * least) == x * least));
    }

    private static double sum(Amounts amounts) {
        double[] sum = {0};
        amounts.allMatch(x -> {
            sum[0] += x > 0 ? x : 0;
            return true;
        });
        return sum[0];
    }

    /** Tells whether an amount is the double nearest to a decimal of so many places. */
    private static boolean fits(double amount, double scale) {
        double whole = Math.rint(amount * scale);
        return whole < 0x1p53 && whole / scale == amount;
    }

    /** Returns a known amount in units. */
    long units(double amount) {
        return (long) Math.rint(amount * scale);
    }

    /** Returns the amount of some units. */
    double amount(long units) {
        return units / scale;
    }

    /** Tells whether no amount was rounded. */
    boolean isExact() {
        return exact;
    }
}
