package org.zhenlian.chain.balance;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Solves {@code x = max(0, c + K x)} for a dense K: a linear complementarity problem with matrix {@code I - K}.
 *
 * <p>The members of the maximum that are positive are found from the empty set upwards. Without negative coefficients the set only
 * grows and the least solution is found, or none if the loop consumes more than it makes. With them the members with the wrong sign
 * are exchanged (Bard's scheme) and, should that not settle or meet a singular matrix, Lemke's method decides: it finds a solution
 * whenever the positive part of K has a spectral radius below 1, because {@code I - K} is then strictly semimonotone. Source:
 * Cottle, Pang and Stone, The Linear Complementarity Problem, ch. 3.9 and 4.4.
 */
final class Complementarity {
    private static final double TOLERANCE = 1e-9;
    private static final int EXCHANGES = 20;

    private final double[][] k;
    private final double[] c;
    private final boolean credits;
    private final double tolerance;

    private Complementarity(double[][] k, double[] c) {
        this.k = k;
        this.c = c;
        credits = Arrays.stream(k).flatMapToDouble(Arrays::stream).anyMatch(v -> v < 0);
        tolerance = TOLERANCE
                * Arrays.stream(c).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    }

    /**
     * Returns a solution, or an empty array if there is none; without negative coefficients the least.
     *
     * @param k the coefficients
     * @param c the constant; may be minus infinity where there are no negative coefficients
     */
    static double[] solve(double[][] k, double[] c) {
        double[] unit = Units.of(k);
        int n = c.length;
        double[][] scaled = new double[n][n];
        double[] constant = new double[n];
        for (int i = 0; i < n; i++) {
            constant[i] = c[i] / unit[i];
            for (int j = 0; j < n; j++) {
                scaled[i][j] = k[i][j] * (unit[j] / unit[i]);
            }
        }
        double[] x = new Complementarity(scaled, constant).solve();
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(0, x[i] * unit[i]);
        }
        return x;
    }

    private double[] solve() {
        int n = c.length;
        boolean[] active = new boolean[n];
        double[] x = new double[n];
        int rounds = credits ? EXCHANGES : n + 1;
        for (int round = 0; round < rounds; round++) {
            if (!exchange(active, x)) {
                return x;
            }
            if (!credits || round == 0) {
                spread(active);
            }
            x = solve(active);
            if (x.length == 0 || !credits && isTooLittle(x)) {
                break;
            }
        }
        return credits ? solve(Lemke.active(k, c)) : new double[0];
    }

    /** Tells whether a member is below its constant, which no use can lower, or below 0: the mark of an unproductive loop. */
    private boolean isTooLittle(double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] < -tolerance || c[i] > 0 && x[i] < c[i] * (1 - TOLERANCE)) {
                return true;
            }
        }
        return false;
    }

    /** Adds what is sure to become positive: members without negative constant that active ones use. */
    private void spread(boolean[] active) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int j = 0; j < active.length; j++) {
            if (active[j]) {
                open.add(j);
            }
        }
        while (!open.isEmpty()) {
            int j = open.remove();
            for (int i = 0; i < active.length; i++) {
                if (!active[i] && c[i] >= 0 && k[i][j] > 0) {
                    active[i] = true;
                    open.add(i);
                }
            }
        }
    }

    /** Exchanges the members with the wrong sign; returns whether there was any. */
    private boolean exchange(boolean[] active, double[] x) {
        boolean any = false;
        for (int i = 0; i < c.length; i++) {
            double wanted = c[i];
            for (int j = 0; j < c.length; j++) {
                wanted += k[i][j] * x[j];
            }
            if (active[i] ? x[i] < -tolerance : wanted > (credits ? tolerance : 0)) {
                active[i] = !active[i];
                any = true;
            }
        }
        return any;
    }

    /** The solution of {@code x = c + K x} in the active members, the others 0; empty if singular or none are given. */
    private double[] solve(boolean[] active) {
        int[] in = new int[active.length];
        int n = 0;
        for (int i = 0; i < active.length; i++) {
            if (active[i]) {
                in[n++] = i;
            }
        }
        R064Store matrix = R064Store.FACTORY.make(n, n);
        R064Store right = R064Store.FACTORY.make(n, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.set(i, j, (i == j ? 1 : 0) - k[in[i]][in[j]]);
            }
            right.set(i, 0, c[in[i]]);
        }
        LU<Double> lu = LU.R064.make(n, n);
        if (n == 0 || !lu.decompose(matrix) || !lu.isSolvable()) {
            return new double[0];
        }
        MatrixStore<Double> solution = lu.getSolution(right);
        double[] x = new double[active.length];
        for (int i = 0; i < n; i++) {
            x[in[i]] = solution.doubleValue(i, 0);
        }
        return Arrays.stream(x).allMatch(Double::isFinite) ? x : new double[0];
    }
}
