package org.zhenlian.core.table;

import java.util.Arrays;

/**
 * Between what the spectral radius of a nonnegative matrix lies, by power iteration with the bounds of Collatz and Wielandt: for any
 * positive v, {@code min (v'A)_j / v_j <= rho <= max (v'A)_j / v_j}. Starting from 1 the first bounds are the column sums.
 *
 * @param low not more than rho
 * @param high not less than rho
 * @param estimate the growth of the iterate's largest entry in the last round
 */
record SpectralBounds(double low, double high, double estimate) {
    private static final int ROUNDS = 2000;
    private static final double TOLERANCE = 1e-10;

    /** Values count without sign. The matrix is shifted by the identity, which makes the iteration converge. */
    static SpectralBounds of(Cells coefficients) {
        int n = coefficients.size();
        double[] v = new double[n];
        Arrays.fill(v, 1);
        double low = 0;
        double high = Double.MAX_VALUE;
        double growth = 0;
        for (int round = 0; round < ROUNDS && high - low > TOLERANCE * (1 + high); round++) {
            double[] next = step(coefficients, v);
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            double largest = 0;
            for (int j = 0; j < n; j++) {
                least = Math.min(least, next[j] / v[j]);
                most = Math.max(most, next[j] / v[j]);
                largest = Math.max(largest, next[j]);
            }
            low = Math.max(low, least - 1);
            high = Math.min(high, most - 1);
            growth = largest - 1;
            for (int j = 0; j < n; j++) {
                v[j] = Math.max(next[j] / largest, Double.MIN_NORMAL);
            }
        }
        return new SpectralBounds(low, high, Math.max(low, Math.min(high, growth)));
    }

    private static double[] step(Cells coefficients, double[] v) {
        double[] next = v.clone();
        for (int i = 0; i < v.length; i++) {
            for (int k = coefficients.start[i]; k < coefficients.start[i + 1]; k++) {
                next[coefficients.column[k]] += Math.abs(coefficients.value[k]) * v[i];
            }
        }
        return next;
    }
}
