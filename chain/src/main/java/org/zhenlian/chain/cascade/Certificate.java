package org.zhenlian.chain.cascade;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Brackets the fixed point. From below: iterates of the monotone step G from the shock never pass its least fixed point, and each step
 * is taken as smaller by all that its sums may have been rounded up. From above: losses {@code u} with {@code G(u) <= u} never fall
 * short of it (Knaster and Tarski). Such u is looked for by iterating {@code G + e} with a small e from the last iterate: as soon as a
 * step adds no more than e, {@code G(u) <= u} holds, where a step counts as larger by all that its sums may have been rounded down.
 * Where losses hardly fade, as in loops without leakage, both ends stay apart, and so does the bound.
 */
final class Certificate implements Solver {
    /** So many rounds are tried at most. */
    private static final int MOST = 10_000;

    /** Both ends are apart by some roundings at least, so that less than so many times all of them is not hoped for. */
    private static final int LEAST_HOPE = 64;

    private final Coefficients c;
    private final double tolerance;
    private final Dense dense;
    private final double rounding;
    private final double[] shock;
    private final double[][] low;
    private final double[][] high;
    private final double[][] next;
    private int rounds;
    private double bound;

    Certificate(Coefficients c, double tolerance) {
        this.c = c;
        this.tolerance = tolerance;
        dense = new Dense(c);
        rounding = c.rounding;
        shock = new double[c.n];
        low = new double[2][c.n];
        high = new double[2][c.n];
        next = new double[2][c.n];
    }

    @Override
    public void solve(int[] shocked, double[] shares) {
        Arrays.fill(shock, 0);
        for (int i = 0; i < shocked.length; i++) {
            shock[shocked[i]] = shares[i];
        }
        copy(shock, low[0]);
        copy(shock, low[1]);
        rounds = 0;
        bound = 1;
        for (double eps = tolerance / 4; bound > tolerance && eps > 1e-16 && rounds < MOST; eps /= 16) {
            while (rise() > eps && rounds < MOST) {
                Solver.poll();
            }
            bound = Math.min(bound, above(eps));
        }
        bound = Math.min(bound, Math.nextUp(1 - index()[0]));
    }

    /** One step from below; returns by how much the most grew. */
    private double rise() {
        rounds++;
        dense.step(low, next, 2 - rounding);
        double change = 0;
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < c.n; i++) {
                double now = Math.max(shock[i], next[half][i]);
                change = Math.max(change, now - low[half][i]);
                low[half][i] = Math.max(low[half][i], now);
            }
        }
        return change;
    }

    /** Returns the bound if losses above the fixed point are found near the last iterate, else 1. */
    private double above(double eps) {
        copy(low[0], high[0]);
        copy(low[1], high[1]);
        double answer = share(low[0], low[1], 2 - rounding);
        double distance = 0;
        double most = Math.max(tolerance, LEAST_HOPE * (rounding - 1));
        for (int round = 0; distance <= most && round < 2 * rounds + 100; round++) {
            Solver.poll();
            dense.step(high, next, rounding);
            if (isAbove()) {
                return distance(answer);
            }
            for (int half = 0; half < 2; half++) {
                for (int i = 0; i < c.n; i++) {
                    double raised = next[half][i] > 0 ? Math.min(1, next[half][i] + eps) : 0;
                    high[half][i] = Math.max(high[half][i], raised);
                }
            }
            distance = distance(answer);
        }
        return 1;
    }

    private boolean isAbove() {
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < c.n; i++) {
                if (next[half][i] > high[half][i]) {
                    return false;
                }
            }
        }
        return true;
    }

    private double distance(double answer) {
        return (share(high[0], high[1], rounding) - answer) * rounding;
    }

    @Override
    public double[] index() {
        double least = 2 - rounding;
        return new double[] {share(low[0], low[1], least), share(low[0], low[0], least), share(low[1], low[1], least)};
    }

    /** The share of all revenue that is lost by the larger of two losses; a stream's sum carries its rounding along. */
    private double share(double[] one, double[] other, double factor) {
        double lost = IntStream.range(0, c.n)
                .mapToDouble(i -> c.revenue[i] * Math.max(one[i], other[i]))
                .sum();
        boolean isAll = IntStream.range(0, c.n).allMatch(i -> c.revenue[i] == 0 || Math.max(one[i], other[i]) == 1);
        return lost == 0 ? 0 : isAll ? 1 : lost / c.totalRevenue * factor;
    }

    @Override
    public double loss(int half, int i) {
        return low[half][i];
    }

    @Override
    public int rounds() {
        return rounds;
    }

    @Override
    public double bound() {
        return bound;
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }
}
