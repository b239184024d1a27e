package org.zhenlian.chain.cascade;

import java.util.Arrays;

/**
 * One synchronous step of all enterprises, in losses: {@code 1 - h}. What was reckoned may be made a little smaller or larger, by all
 * that its sums may have been rounded. Where nothing comes from or goes elsewhere, the loss of all suppliers of a slot or of all
 * customers is the loss of all, whatever the rounded shares add up to.
 */
final class Dense {
    private final Coefficients c;
    private final double[] effect;
    private final double[] available;

    Dense(Coefficients c) {
        this.c = c;
        effect = new double[c.n];
        available = new double[c.markets];
    }

    /**
     * Writes the next losses; a shock is not among them.
     *
     * @param factor 1 as reckoned; more or less for losses that are at least or at most the true ones
     */
    void step(double[][] from, double[][] to, double factor) {
        stepDown(from[0], to[0], factor);
        for (int i = 0; i < c.n; i++) {
            double sum = 0;
            boolean isAll = !c.revenueGiven[i];
            for (int k = c.links.firstOut(i); k < c.links.endOut(i); k++) {
                double lost = from[1][c.links.customer(k)];
                sum += c.up.byLink[k] * lost;
                isAll &= lost == 1 | c.up.byLink[k] == 0;
            }
            to[1][i] = lost(sum, isAll, factor);
        }
    }

    private static double lost(double sum, boolean isAll, double factor) {
        return sum > 0 && isAll ? 1 : Math.min(1, sum * factor);
    }

    private void stepDown(double[] from, double[] to, double factor) {
        Arrays.fill(available, 0);
        for (int i = 0; i < c.n; i++) {
            available[c.market[i]] += c.sold[i] * (1 - from[i]);
        }
        for (int i = 0; i < c.n; i++) {
            double left = available[c.market[i]] * (2 - factor);
            effect[i] = c.substitution ? Markets.share(c.sold[i], left) * from[i] : from[i];
        }
        for (int j = 0; j < c.n; j++) {
            double most = 0;
            for (int s = c.down.firstSlot[j]; s < c.down.firstSlot[j + 1]; s++) {
                most = Math.max(most, slot(s, factor));
            }
            to[j] = most;
        }
    }

    private double slot(int s, double factor) {
        double sum = 0;
        boolean isAll = c.down.whole[s];
        for (int q = c.down.slotBegin[s]; q < c.down.slotBegin[s + 1]; q++) {
            double lost = effect[c.down.supplier[q]];
            sum += c.down.supplierShare[q] * lost;
            isAll &= lost == 1;
        }
        return lost(sum, isAll, factor);
    }
}
