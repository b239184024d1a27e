package org.zhenlian.chain.cascade;

import java.util.Arrays;

/** What is left of each market in one cascade, and who in it fails. */
final class Markets {
    private static final int NONE = -1;
    private static final int NOT_FAILING = -2;
    private static final int WIDTH = 2;
    private static final int SOLD = 1;
    private static final int NEXT = 1;

    private final Coefficients c;
    private final double[] available;

    /** What was left when it was last summed. */
    private final double[] summed;

    /** By market the first who fails. */
    private final int[] first;

    /** By enterprise its market, and the next who fails there. */
    private final int[] place;

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
        Arrays.fill(first, NONE);
        links = new long[c.markets];
        touched = new IntQueue(c.markets);
        shrunk = new IntQueue(c.markets);
        place = new int[WIDTH * c.n];
        seller = new double[WIDTH * c.n];
        for (int i = 0; i < c.n; i++) {
            place[WIDTH * i] = c.market[i];
            place[WIDTH * i + NEXT] = NOT_FAILING;
            seller[WIDTH * i + SOLD] = c.sold[i];
        }
    }

    void clear() {
        for (int t = 0; t < touched.size(); t++) {
            int m = touched.get(t);
            for (int i = first[m]; i != NONE; ) {
                int next = next(i);
                seller[WIDTH * i] = 0;
                place[WIDTH * i + NEXT] = NOT_FAILING;
                i = next;
            }
            available[m] = c.supply[m];
            summed[m] = c.supply[m];
            first[m] = NONE;
            links[m] = 0;
        }
        touched.clear();
        shrunk.clear();
    }

    /** Takes from its market what an enterprise makes less. */
    void shrink(int i, double loss, double grown) {
        double sold = seller[WIDTH * i + SOLD];
        if (sold == 0) {
            return;
        }
        int m = place[WIDTH * i];
        if (next(i) == NOT_FAILING) {
            place[WIDTH * i + NEXT] = first[m];
            first[m] = i;
            links[m] += c.down.size(i);
            touched.add(m);
        }
        seller[WIDTH * i] = loss;
        available[m] -= sold * grown;
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
     * Returns the first who fails in a market that shrank, -1 if nobody; {@link #next} has the others. Sums the market anew once half
     * is lost, so that rounding stays small beside what is left.
     */
    int first(int shrunken) {
        int m = shrunk.get(shrunken);
        if (available[m] < summed[m] / 2) {
            double left = 0;
            for (int t = c.memberBegin[m]; t < c.memberBegin[m + 1]; t++) {
                int i = c.member[t];
                left += seller[WIDTH * i + SOLD] * (1 - seller[WIDTH * i]);
            }
            available[m] = left;
            summed[m] = left;
        }
        return first[m];
    }

    /** Returns the next who fails in the same market, -1 if nobody. */
    int next(int i) {
        return place[WIDTH * i + NEXT];
    }

    /** Returns the loss of an enterprise times the part of it that its market cannot replace. */
    double effect(int i) {
        return share(seller[WIDTH * i + SOLD], available[place[WIDTH * i]]) * seller[WIDTH * i];
    }

    void done() {
        shrunk.clear();
    }

    /** Returns the part of a failed supplier that its market cannot replace; 1 if there is no market left. */
    static double share(double sold, double available) {
        return available > 0 ? Math.min(1, sold / available) : 1;
    }
}
