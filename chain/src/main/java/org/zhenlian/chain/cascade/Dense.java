package org.zhenlian.chain.cascade;

import java.util.Arrays;

/** One synchronous step of all enterprises, in losses: {@code 1 - h}. */
final class Dense {
    private final Coefficients c;
    private final double[] slotLoss;
    private final double[] available;

    Dense(Coefficients c) {
        this.c = c;
        slotLoss = new double[c.slots];
        available = new double[c.markets];
    }

    /** Writes the next losses. */
    void step(double[] shock, double[][] from, double[][] to) {
        stepDown(shock, from[0], to[0]);
        for (int i = 0; i < c.n; i++) {
            double sum = 0;
            for (int k = c.links.firstOut(i); k < c.links.endOut(i); k++) {
                sum += c.up[k] * from[1][c.links.customer(k)];
            }
            to[1][i] = Math.min(1, Math.max(shock[i], sum));
        }
    }

    private void stepDown(double[] shock, double[] from, double[] to) {
        Arrays.fill(slotLoss, 0);
        Arrays.fill(available, 0);
        System.arraycopy(shock, 0, to, 0, c.n);
        for (int i = 0; i < c.n; i++) {
            available[c.market[i]] += c.sold[i] * (1 - from[i]);
        }
        for (int i = 0; i < c.n; i++) {
            double lost = from[i] == 0 ? 0 : share(c, i, available[c.market[i]]) * from[i];
            for (int k = c.links.firstOut(i); k < c.links.endOut(i) && lost > 0; k++) {
                int s = c.slot[k];
                if (s >= 0) {
                    slotLoss[s] += c.down[k] * lost;
                    int j = c.links.customer(k);
                    to[j] = Math.min(1, Math.max(to[j], slotLoss[s]));
                }
            }
        }
    }

    /** The part of a failed supplier that its market cannot replace; 1 if there is no market left. */
    static double share(Coefficients c, int i, double available) {
        return c.substitution && available > 0 ? Math.min(1, c.sold[i] / available) : 1;
    }
}
