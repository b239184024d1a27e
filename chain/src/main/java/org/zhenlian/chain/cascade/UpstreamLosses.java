package org.zhenlian.chain.cascade;

import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.zhenlian.chain.network.SupplyNetwork;

/**
 * What each enterprise loses for lack of demand in the end when another closes: {@code N_ik / N_kk} with {@code N = (I - Lu)^-1}.
 *
 * <p>This is the full hypothetical extraction of k (Miller and Blair, ch. 12): in an input-output table whose revenue is total supply
 * less own use it equals the share of i's output that is lost without k. Exact where revenues are at least what the links add up to,
 * see {@link Cascade#issues}; where they are not, a loss may pass 1. Immutable.
 */
public final class UpstreamLosses {
    private static final int MOST = 4000;

    private final SupplyNetwork network;
    private final double[] revenue;
    private final double total;
    private final MatrixStore<Double> inverse;

    UpstreamLosses(SupplyNetwork network, Coefficients c) {
        if (c.n > MOST) {
            throw new IllegalArgumentException("there are " + c.n + " enterprises, more than " + MOST
                    + "\nTake Cascade.run with StopRule.Certified instead");
        }
        this.network = network;
        revenue = c.revenue;
        total = c.totalRevenue;
        R064Store matrix = R064Store.FACTORY.make(c.n, c.n);
        for (int i = 0; i < c.n; i++) {
            matrix.set(i, i, 1);
        }
        for (int i = 0; i < c.n; i++) {
            for (int k = c.links.firstOut(i); k < c.links.endOut(i); k++) {
                matrix.add(i, c.links.customer(k), -c.up.byLink[k]);
            }
        }
        LU<Double> lu = LU.R064.make(c.n, c.n);
        if (c.n > 0 && (!lu.decompose(matrix) || !lu.isSolvable())) {
            throw new IllegalStateException("no leakage: some enterprises sell all they make to each other"
                    + "\nGive their revenue with CascadeRules.withRevenue: sales to final users are missing");
        }
        inverse = c.n == 0 ? matrix : lu.getInverse();
    }

    /**
     * Returns the share of its revenue that an enterprise loses.
     *
     * @param enterprise who loses
     * @param closed who closes
     * @throws org.zhenlian.core.atlas.UnknownIdException if one is not in the network
     */
    public double loss(String enterprise, String closed) {
        return loss(network.number(enterprise), network.number(closed));
    }

    private double loss(int i, int k) {
        return inverse.doubleValue(i, k) / inverse.doubleValue(k, k);
    }

    /**
     * Returns the share of all revenue that is lost: the upstream part of the ESRI at the fixed point.
     *
     * @param closed who closes
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not in the network
     */
    public double total(String closed) {
        int k = network.number(closed);
        double sum = 0;
        for (int i = 0; i < revenue.length; i++) {
            sum += revenue[i] * loss(i, k);
        }
        return total == 0 ? 0 : sum / total;
    }

    /** Returns the size. */
    @Override
    public String toString() {
        return "Upstream losses among " + revenue.length + " enterprises";
    }
}
