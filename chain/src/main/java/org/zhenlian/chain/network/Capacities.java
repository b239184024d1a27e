package org.zhenlian.chain.network;

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

    /** Chooses the unit for some amounts, of which NaN are unknown. */
    static Capacities of(double[] amounts, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += amounts[i] > 0 ? amounts[i] : 0;
        }
        double scale = 1;
        for (int d = 0; d <= MOST_PLACES && sum * scale < MOST; d++) {
            if (fits(amounts, count, scale)) {
                return new Capacities(scale, true);
            }
            scale *= 10;
        }
        double binary = Math.scalb(1.0, 59 - Math.getExponent(Math.max(sum, Double.MIN_NORMAL)));
        double least = Math.min(binary, 0x1p1000);
        return new Capacities(least, isWhole(amounts, count, least));
    }

    /** Tells whether each amount is the double nearest to a decimal of so many places. */
    private static boolean fits(double[] amounts, int count, double scale) {
        for (int i = 0; i < count; i++) {
            double whole = Math.rint(amounts[i] * scale);
            boolean same = amounts[i] != amounts[i] || whole < 0x1p53 && whole / scale == amounts[i];
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(double[] amounts, int count, double scale) {
        boolean whole = true;
        for (int i = 0; i < count; i++) {
            double x = amounts[i] * scale;
            whole &= x != x || Math.rint(x) == x;
        }
        return whole;
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
