package org.zhenlian.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.network.Adjacency;
import org.zhenlian.core.product.Criticality;

/**
 * The rival: the formulas of {@link Cascade}, written straight and well. What can be known before the first shock is; only the sums of
 * customer and sector that exist are kept; suppliers that lost nothing are passed over; nothing is allocated. But every round goes
 * over all firms.
 */
final class DenseCascade {
    private final Adjacency a;
    private final int n;
    private final int[] market;
    private final double[] sold;
    private final double[] bought;
    private final int[] slot;
    private final double[] down;
    private final double[] up;
    private final boolean substitution;
    private final double[] available;
    private final double[] slotLoss;
    private double[][] loss;
    private double[][] next;
    private int slots;

    DenseCascade(Cascade cascade) {
        a = cascade.network().adjacency();
        n = a.enterprises();
        substitution = cascade.rules().substitution();
        market = new int[n];
        sold = new double[n];
        bought = new double[n];
        slot = new int[a.links()];
        down = new double[a.links()];
        up = new double[a.links()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < n; i++) {
            String sector = cascade.sector(cascade.network().id(i));
            market[i] = numbers.computeIfAbsent(sector, s -> numbers.size());
            for (int k = a.firstOut(i); k < a.endOut(i); k++) {
                sold[i] += a.value(k);
                bought[a.customer(k)] += a.value(k);
            }
        }
        for (int j = 0; j < n; j++) {
            prepare(cascade, j);
        }
        available = new double[numbers.size()];
        slotLoss = new double[slots];
        loss = new double[2][n];
        next = new double[2][n];
    }

    private void prepare(Cascade cascade, int j) {
        CascadeRules rules = cascade.rules();
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, Double> sums = new HashMap<>();
        for (int p = a.firstIn(j); p < a.endIn(j); p++) {
            sums.merge(market[a.supplierAt(p)], a.value(a.linkAt(p)), Double::sum);
        }
        for (int p = a.firstIn(j); p < a.endIn(j); p++) {
            int i = a.supplierAt(p);
            int k = a.linkAt(p);
            up[k] = a.value(k) / sold[i];
            Criticality need = rules.essentiality()
                    .of(
                            cascade.sector(cascade.network().id(i)),
                            cascade.sector(cascade.network().id(j)));
            boolean essential = need == Criticality.ESSENTIAL;
            boolean counts = need != Criticality.NEGLIGIBLE;
            slot[k] = counts ? numbers.computeIfAbsent(essential ? market[i] : -1, m -> slots++) : -1;
            down[k] = a.value(k) / (essential ? sums.get(market[i]) : bought[j]);
        }
    }

    /** Returns the ESRI of one firm. */
    double esri(int closed, double eps) {
        Arrays.fill(loss[0], 0);
        Arrays.fill(loss[1], 0);
        loss[0][closed] = 1;
        loss[1][closed] = 1;
        double change;
        do {
            down(closed);
            up(closed);
            change = 0;
            for (int i = 0; i < n; i++) {
                change = Math.max(change, Math.max(next[0][i] - loss[0][i], next[1][i] - loss[1][i]));
            }
            double[][] old = loss;
            loss = next;
            next = old;
        } while (change > eps);
        double lost = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            lost += sold[i] * Math.max(loss[0][i], loss[1][i]);
            total += sold[i];
        }
        return lost / total;
    }

    private void down(int closed) {
        Arrays.fill(available, 0);
        for (int i = 0; i < n; i++) {
            available[market[i]] += sold[i] * (1 - loss[0][i]);
        }
        Arrays.fill(slotLoss, 0);
        Arrays.fill(next[0], 0);
        next[0][closed] = 1;
        for (int i = 0; i < n; i++) {
            double lost = loss[0][i];
            if (lost > 0) {
                double left = available[market[i]];
                double effect = substitution && left > 0 ? Math.min(1, sold[i] / left) * lost : lost;
                for (int k = a.firstOut(i); k < a.endOut(i); k++) {
                    if (slot[k] >= 0) {
                        double sum = slotLoss[slot[k]] += down[k] * effect;
                        int j = a.customer(k);
                        next[0][j] = Math.max(next[0][j], Math.min(1, sum));
                    }
                }
            }
        }
    }

    private void up(int closed) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = a.firstOut(i); k < a.endOut(i); k++) {
                sum += up[k] * loss[1][a.customer(k)];
            }
            next[1][i] = i == closed ? 1 : Math.min(1, sum);
        }
    }
}
