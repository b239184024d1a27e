package org.zhenlian.chain.cascade;

import java.util.Arrays;

/**
 * What closing each enterprise costs at most, for all at once. Without caps, with sums instead of the worst input and without
 * substitution, losses are linear, and at least as large; a loss of k's output then costs {@code y_k = w_k + sum of share x y} over
 * whom it reaches. Any y that is at least its own right side is an upper bound, at the fixed point and so before it; such a y is
 * looked for by iterating, and checked. Where none is found the bound is infinite.
 */
final class UpperBounds {
    private static final int ROUNDS = 200;

    /** The checked y is so much larger than the iterate, which must then be as near. */
    private static final double RAISE = 1e-3;

    /** Sums round by less. */
    private static final double ROUNDING = 1 + 1e-9;

    private final Coefficients c;

    /** The revenue, a little raised so that no weight is 0. */
    private final double[] weight;

    UpperBounds(Coefficients c) {
        this.c = c;
        double least = c.n == 0 ? 0 : c.totalRevenue / c.n * 1e-6;
        weight = Arrays.stream(c.revenue).map(r -> r + least).toArray();
    }

    /** Returns the bounds of the ESRI by enterprise. */
    double[] all() {
        double[] down = bound(this::down);
        double[] up = bound(this::up);
        double[] both = new double[c.n];
        for (int i = 0; i < both.length; i++) {
            both[i] = c.totalRevenue == 0 ? 0 : (down[i] + up[i] - c.revenue[i]) / c.totalRevenue * ROUNDING;
        }
        return both;
    }

    /** The right side. */
    private interface Step {
        /** Adds to the weights what is reached. */
        void add(double[] y, double[] to);
    }

    private double[] bound(Step step) {
        double[] y = weight.clone();
        double[] next = new double[c.n];
        for (int round = 0; round < ROUNDS; round++) {
            System.arraycopy(weight, 0, next, 0, c.n);
            step.add(y, next);
            if (isNear(y, next)) {
                break;
            }
            double[] old = y;
            y = next;
            next = old;
        }
        for (int i = 0; i < c.n; i++) {
            y[i] *= 1 + RAISE;
        }
        return check(step, y, next);
    }

    /** Gives up where the right side is larger, and wherever that leads; all if that takes too long. */
    private double[] check(Step step, double[] y, double[] right) {
        boolean holds = false;
        for (int round = 0; round < ROUNDS && !holds; round++) {
            System.arraycopy(weight, 0, right, 0, c.n);
            step.add(y, right);
            holds = true;
            for (int i = 0; i < c.n; i++) {
                if (right[i] > y[i]) {
                    y[i] = Double.POSITIVE_INFINITY;
                    holds = false;
                }
            }
        }
        if (!holds) {
            Arrays.fill(y, Double.POSITIVE_INFINITY);
        }
        return y;
    }

    private boolean isNear(double[] y, double[] next) {
        for (int i = 0; i < c.n; i++) {
            if (next[i] - y[i] > weight[i] * RAISE / 2) {
                return false;
            }
        }
        return true;
    }

    private void down(double[] y, double[] to) {
        for (int j = 0; j < c.n; j++) {
            int end = c.down.slotBegin[c.down.firstSlot[j + 1]];
            for (int q = c.down.slotBegin[c.down.firstSlot[j]]; q < end; q++) {
                to[c.down.supplier[q]] += c.down.supplierShare[q] * y[j];
            }
        }
    }

    private void up(double[] y, double[] to) {
        for (int i = 0; i < c.n; i++) {
            for (int k = c.links.firstOut(i); k < c.links.endOut(i); k++) {
                if (c.up.byLink[k] > 0) {
                    to[c.links.customer(k)] += c.up.byLink[k] * y[i];
                }
            }
        }
    }
}
