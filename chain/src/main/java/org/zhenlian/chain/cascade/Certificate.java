package org.zhenlian.chain.cascade;

/**
 * Bounds the fixed point from above: losses {@code u} with {@code G(u) <= u} are at least the least fixed point of the monotone step
 * G (Knaster and Tarski), and every iterate from the shock is at most it. Such u is looked for by iterating {@code G + e} with a small e
 * from the last iterate: as soon as a step adds no more than e, {@code G(u) <= u} holds. A step that was reckoned counts as larger by
 * all that its sums may have been rounded down. Where that never ends, as in loops without leakage that a shock fails in part, the
 * bound stays large.
 */
final class Certificate {
    /** So many rounds are tried at most. */
    private static final int MOST = 10_000;

    private final Engine engine;
    private final Coefficients c;
    private final Dense dense;
    private final double[][] high;
    private final double[][] next;

    Certificate(Engine engine) {
        this.engine = engine;
        c = engine.c;
        dense = new Dense(c);
        high = new double[2][c.n];
        next = new double[2][c.n];
    }

    /** Runs the engine until the bound is at most the tolerance, and returns the bound; more if it cannot be reached. */
    double run(double tolerance) {
        double bound = 1;
        for (double eps = tolerance / 4; eps > 1e-16 && engine.rounds < MOST; eps /= 16) {
            do {
                engine.step();
            } while (engine.change > eps && engine.rounds < MOST);
            bound = Math.min(bound, above(eps, tolerance));
            if (bound <= tolerance) {
                return bound;
            }
        }
        return Math.min(bound, trivial());
    }

    private double above(double eps, double tolerance) {
        for (int half = 0; half < 2; half++) {
            System.arraycopy(engine.losses(half), 0, high[half], 0, c.n);
        }
        double distance = 0;
        for (int round = 0; distance <= tolerance && round < 2 * engine.rounds + 100; round++) {
            engine.poll();
            dense.step(engine, high, next);
            if (isAbove()) {
                return distance();
            }
            for (int half = 0; half < 2; half++) {
                for (int i = 0; i < c.n; i++) {
                    double raised = next[half][i] > 0 ? Math.min(1, next[half][i] * c.rounding + eps) : 0;
                    high[half][i] = Math.max(high[half][i], raised);
                }
            }
            distance = distance();
        }
        return 1;
    }

    private boolean isAbove() {
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < c.n; i++) {
                if (high[half][i] < 1 && next[half][i] * c.rounding > high[half][i]) {
                    return false;
                }
            }
        }
        return true;
    }

    private double distance() {
        double sum = 0;
        for (int i = 0; i < c.n; i++) {
            double most = Math.max(high[0][i], high[1][i]);
            sum += c.revenue[i] * (most - Math.max(engine.loss(0, i), engine.loss(1, i)));
        }
        return sum == 0 ? 0 : sum / c.totalRevenue;
    }

    /** Nobody loses more than all. */
    private double trivial() {
        return 1 - engine.index()[0];
    }
}
