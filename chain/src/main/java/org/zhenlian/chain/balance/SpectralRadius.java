package org.zhenlian.chain.balance;

import java.util.Arrays;

/**
 * The spectral radius of a nonnegative irreducible matrix, by power iteration with the bounds of Collatz and Wielandt: for any
 * positive v, {@code min (Av)_i/v_i <= rho <= max (Av)_i/v_i}.
 */
final class SpectralRadius {
    private static final int ROUNDS = 10_000;
    private static final long WORK = 2_000_000_000L;
    private static final double TOLERANCE = 1e-12;

    private SpectralRadius() {}

    /**
     * Negative entries count as 0; should that split the matrix, the largest entry of v still grows by 1 + rho a round. The matrix is
     * shifted by the identity, which makes the iteration converge.
     */
    static double of(double[][] matrix) {
        int n = matrix.length;
        long rounds = Math.max(100, Math.min(ROUNDS, WORK / ((long) n * n)));
        double[] v = new double[n];
        Arrays.fill(v, 1);
        double low = 0;
        double high = Double.MAX_VALUE;
        double largest = 1;
        for (int round = 0; round < rounds && high - low > TOLERANCE * high; round++) {
            double[] next = new double[n];
            low = Double.POSITIVE_INFINITY;
            high = 0;
            for (int i = 0; i < n; i++) {
                next[i] = v[i];
                for (int j = 0; j < n; j++) {
                    next[i] += Math.max(0, matrix[i][j]) * v[j];
                }
                if (v[i] > 0) {
                    low = Math.min(low, next[i] / v[i]);
                    high = Math.max(high, next[i] / v[i]);
                }
            }
            largest = Arrays.stream(next).max().orElse(1);
            for (int i = 0; i < n; i++) {
                v[i] = next[i] / largest;
            }
        }
        return largest - 1;
    }
}
