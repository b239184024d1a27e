package org.zhenlian.chain.cascade;

import java.util.Arrays;

/** What is left of each market in one cascade, and who in it fails. */
final class Markets {
    private final Coefficients c;
    private final double[] available;

    /** What was left when it was last summed. */
    private final double[] summed;

    /** By market the first who fails, by enterprise the next in the same market; -1 at the end. */
    private final int[] first;

    private final int[] next;

    /** By enterprise its loss and what it sells. */
    private final double[] seller;

    /** By market how many links those who fail have. */
    private final long[] links;

    private final IntQueue touched;
    private final IntQueue shrunk;

    Markets(Coefficients c) {
        this.c = c;
        available = c.supply.clone();
        summed = c.supply.clone();
        first = new int[c.markets];
        Arrays.fill(first, -1);
        next = new int[c.n];
        links = new long[c.markets];
        touched = new IntQueue(c.markets);
        shrunk = new IntQueue(c.markets);
        seller = new double[2 * c.n];
        for (int i = 0; i < c.n; i++) {
            seller[2 * i + 1] = c.sold[i];
        }
    }

    void clear() {
        for (int t = 0; t < touched.size(); t++) {
            int m = touched.get(t);
            for (int i = first[m]; i >= 0; i = next[i]) {
                seller[2 * i] = 0;
            }
            available[m] = c.supply[m];
            summed[m] = c.supply[m];
            first[m] = -1;
            links[m] = 0;
        }
        touched.clear();
        shrunk.clear();
    }

    /** Tells the loss of an enterprise, and whether it is its first. */
    void fail(int i, double loss, boolean newly, int size) {
        seller[2 * i] = loss;
        if (newly) {
            int m = c.market[i];
            next[i] = first[m];
            first[m] = i;
            links[m] += size;
            touched.add(m);
        }
    }

    /** Takes from the market what an enterprise makes less. */
    void shrink(int i, double grown) {
        int m = c.market[i];
        available[m] -= seller[2 * i + 1] * grown;
        shrunk.add(m);
    }

    /** Returns how many links those have whose effect may have changed. */
    long work() {
        long work = 0;
        for (int t = 0; t < shrunk.size(); t++) {
            work += links[shrunk.get(t)];
        }
        return work;
    }

    int shrunk() {
        return shrunk.size();
    }

    /**
     * Returns the first who fails in a market that shrank; {@link #next} has the others. Sums the market anew once half is lost, so
     * that rounding stays small beside what is left.
     */
    int first(int place) {
        int m = shrunk.get(place);
        if (available[m] < summed[m] / 2) {
            double left = 0;
            for (int t = c.memberBegin[m]; t < c.memberBegin[m + 1]; t++) {
                int i = c.member[t];
                left += seller[2 * i + 1] * (1 - seller[2 * i]);
            }
            available[m] = left;
            summed[m] = left;
        }
        return first[m];
    }

    int next(int i) {
        return next[i];
    }

    /** Returns the loss of an enterprise times the part of it that its market cannot replace. */
    double effect(int i) {
        return share(seller[2 * i + 1], available[c.market[i]]) * seller[2 * i];
    }

    void done() {
        shrunk.clear();
    }

    /** Returns the part of a failed supplier that its market cannot replace; 1 if there is no market left. */
    static double share(double sold, double available) {
        return available > 0 ? Math.min(1, sold / available) : 1;
    }
}
