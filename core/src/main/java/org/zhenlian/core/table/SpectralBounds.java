package org.zhenlian.core.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Between what the spectral radius of a nonnegative matrix lies, by power iteration with the bounds of Collatz and Wielandt: for any
 * positive v, {@code min (v'A)_j / v_j <= rho <= max (v'A)_j / v_j}. Starting from 1 the first bounds are the column sums. The radius
 * of the whole is the largest of those of its loops, see {@link Loops}; each is iterated by itself, so that the bounds close.
 *
 * @param low not more than rho
 * @param high not less than rho
 * @param estimate the growth of the largest entry of the fastest loop in the last round
 * @param fastest the positions of the members of that loop, those with the largest columns first
 */
record SpectralBounds(double low, double high, double estimate, List<Integer> fastest) {
    private static final int ROUNDS = 2000;
    private static final double TOLERANCE = 1e-10;

    /** Values count without sign. The matrix is shifted by the identity, which makes the iteration converge. */
    static SpectralBounds of(Cells coefficients) {
        int n = coefficients.size();
        int[] loop = Loops.of(coefficients);
        int loops = Arrays.stream(loop).max().orElse(-1) + 1;
        double[] v = new double[n];
        Arrays.fill(v, 1);
        double[] low = new double[loops];
        double[] high = new double[loops];
        double[] growth = new double[loops];
        Arrays.fill(high, Double.MAX_VALUE);
        for (int round = 0; round < ROUNDS && areOpen(low, high); round++) {
            double[] next = step(coefficients, loop, v);
            double[] least = new double[loops];
            double[] most = new double[loops];
            double[] largest = new double[loops];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            for (int j = 0; j < n; j++) {
                int c = loop[j];
                least[c] = Math.min(least[c], next[j] / v[j]);
                most[c] = Math.max(most[c], next[j] / v[j]);
                largest[c] = Math.max(largest[c], next[j]);
            }
            for (int c = 0; c < loops; c++) {
                low[c] = Math.max(low[c], least[c] - 1);
                high[c] = Math.min(high[c], most[c] - 1);
                growth[c] = Math.max(low[c], Math.min(high[c], largest[c] - 1));
            }
            for (int j = 0; j < n; j++) {
                v[j] = Math.max(next[j] / largest[loop[j]], Double.MIN_NORMAL);
            }
        }
        return new SpectralBounds(most(low), most(high), most(growth), fastest(coefficients, loop, growth));
    }

    private static List<Integer> fastest(Cells coefficients, int[] loop, double[] growth) {
        int fastest = 0;
        for (int c = 0; c < growth.length; c++) {
            fastest = growth[c] > growth[fastest] ? c : fastest;
        }
        int wanted = fastest;
        double[] columns = new double[loop.length];
        for (int i = 0; i < loop.length; i++) {
            for (int k = coefficients.start[i]; k < coefficients.start[i + 1]; k++) {
                int j = coefficients.column[k];
                columns[j] += loop[i] == loop[j] ? Math.abs(coefficients.value[k]) : 0;
            }
        }
        return IntStream.range(0, loop.length)
                .filter(i -> loop[i] == wanted)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -columns[i]))
                .toList();
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static boolean areOpen(double[] low, double[] high) {
        for (int c = 0; c < low.length; c++) {
            if (high[c] - low[c] > TOLERANCE * (1 + high[c])) {
                return true;
            }
        }
        return false;
    }

    /** {@code v + A'v}, with what passes between loops left out. */
    private static double[] step(Cells coefficients, int[] loop, double[] v) {
        double[] next = v.clone();
        for (int i = 0; i < v.length; i++) {
            for (int k = coefficients.start[i]; k < coefficients.start[i + 1]; k++) {
                int j = coefficients.column[k];
                if (loop[i] == loop[j]) {
                    next[j] += Math.abs(coefficients.value[k]) * v[i];
                }
            }
        }
        return next;
    }
}
