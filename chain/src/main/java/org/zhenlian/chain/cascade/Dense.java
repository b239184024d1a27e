package org.zhenlian.chain.cascade;

import java.util.Arrays;

/** One synchronous step of all enterprises, in losses: {@code 1 - h}. */
final class Dense {
    private final Coefficients c;
    private final double[] effect;
    private final double[] available;

    Dense(Coefficients c) {
        this.c = c;
        effect = new double[c.n];
        available = new double[c.markets];
    }

    /** Writes the next losses; a shock is not among them. */
    void step(double[][] from, double[][] to) {
        stepDown(from[0], to[0]);
        for (int i = 0; i < c.n; i++) {
            double sum = 0;
            for (int k = c.links.firstOut(i); k < c.links.endOut(i); k++) {
                sum += c.up.byLink[k] * from[1][c.links.customer(k)];
            }
            to[1][i] = Math.min(1, sum);
        }
    }

    private void stepDown(double[] from, double[] to) {
        Arrays.fill(available, 0);
        for (int i = 0; i < c.n; i++) {
            available[c.market[i]] += c.sold[i] * (1 - from[i]);
        }
        for (int i = 0; i < c.n; i++) {
            effect[i] = c.substitution ? Markets.share(c.sold[i], available[c.market[i]]) * from[i] : from[i];
        }
        DownLinks links = c.down;
        for (int j = 0; j < c.n; j++) {
            double most = 0;
            for (int s = links.firstSlot[j]; s < links.firstSlot[j + 1]; s++) {
                double slot = 0;
                for (int q = links.slotBegin[s]; q < links.slotBegin[s + 1]; q++) {
                    slot += links.supplierShare[q] * effect[links.supplier[q]];
                }
                most = Math.max(most, slot);
            }
            to[j] = Math.min(1, most);
        }
    }
}
