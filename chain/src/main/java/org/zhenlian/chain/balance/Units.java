package org.zhenlian.chain.balance;

import java.util.Arrays;

/**
 * Units for the members of a block in which its coefficients are of like size: without them a loop through grams and ships looks
 * singular to an elimination that is not.
 *
 * <p>Osborne's balancing (J. ACM 7, 1960): for one member after the other a factor makes the sums of its row and its column alike.
 * Factors are powers of two, so that nothing is rounded; blocks whose coefficients are of like size already stay as they are, to the
 * bit. O(rounds n²).
 */
final class Units {
    private static final double ALIKE = 1e6;
    private static final int ROUNDS = 50;

    private Units() {}

    /** Returns how many old units a new one is, for each member. */
    static double[] of(double[][] k) {
        double[] unit = new double[k.length];
        Arrays.fill(unit, 1);
        boolean changed = !areAlike(k);
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (int i = 0; i < k.length; i++) {
                double factor = factor(k, unit, i);
                unit[i] *= factor;
                changed |= factor != 1;
            }
        }
        return unit;
    }

    private static boolean areAlike(double[][] k) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double[] row : k) {
            for (double value : row) {
                least = value == 0 ? least : Math.min(least, Math.abs(value));
                most = Math.max(most, Math.abs(value));
            }
        }
        return most <= ALIKE * least;
    }

    private static double factor(double[][] k, double[] unit, int i) {
        double row = 0;
        double column = 0;
        for (int j = 0; j < k.length; j++) {
            if (j != i) {
                row += Math.abs(k[i][j]) * (unit[j] / unit[i]);
                column += Math.abs(k[j][i]) * (unit[i] / unit[j]);
            }
        }
        if (row == 0 || column == 0 || !Double.isFinite(row / column)) {
            return 1;
        }
        return Math.scalb(1.0, (int) Math.round(Math.log(row / column) / Math.log(4)));
    }
}
