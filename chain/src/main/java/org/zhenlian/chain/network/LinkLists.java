package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * The outgoing links of every enterprise while a network is made: two longs a link, side by side, so that a link is put where it
 * belongs by touching one place of the memory. The first is customer and product, the second the value's bits; in this order they sort
 * as they should: by customer, product, value, unknown values last.
 */
final class LinkLists {
    private static final int SHORT = 40;
    private static final long PRODUCT = 0xFFFFFFFFL;

    private final int[] begin;
    private final long[] pairs;
    private int links;

    /**
     * Makes room.
     *
     * @param begin where each enterprise's list begins; filled in before links are put
     */
    LinkLists(int[] begin, int links) {
        this.begin = begin;
        this.links = links;
        pairs = new long[2 * links];
    }

    void put(int place, int customer, int product, double value) {
        pairs[2 * place] = (long) customer << 32 | product;
        pairs[2 * place + 1] = Double.doubleToLongBits(value);
    }

    /** Sorts the lists of enterprises from one up to another: short ones by insertion, O(d log d) for a list of d links. */
    void sort(int fromEnterprise, int toEnterprise) {
        for (int e = fromEnterprise; e < toEnterprise; e++) {
            if (begin[e + 1] - begin[e] <= SHORT) {
                insertion(begin[e], begin[e + 1]);
            } else {
                Crew.poll();
                byCustomer(begin[e], begin[e + 1]);
            }
        }
    }

    private void insertion(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = pairs[2 * i];
            long value = pairs[2 * i + 1];
            int j = i - 1;
            while (j >= from && (pairs[2 * j] > key || pairs[2 * j] == key && pairs[2 * j + 1] > value)) {
                pairs[2 * j + 2] = pairs[2 * j];
                pairs[2 * j + 3] = pairs[2 * j + 1];
                j--;
            }
            pairs[2 * j + 2] = key;
            pairs[2 * j + 3] = value;
        }
    }

    /** Sorts by customer as packed with the place; what then has the same customer, usually one link, by product and value. */
    private void byCustomer(int from, int to) {
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = pairs[2 * i] & ~PRODUCT | i - from;
        }
        Arrays.sort(keys);
        permute(from, keys);
        for (int run = from; run < to; ) {
            int end = run + 1;
            while (end < to && pairs[2 * end] >>> 32 == pairs[2 * run] >>> 32) {
                end++;
            }
            if (end - run <= SHORT) {
                insertion(run, end);
            } else {
                merge(run, end);
            }
            run = end;
        }
    }

    private void merge(int from, int to) {
        int[] order = Ranked.order(to - from, (a, b) -> {
            long one = pairs[2 * (from + a)];
            long other = pairs[2 * (from + b)];
            return one < other || one == other && pairs[2 * (from + a) + 1] < pairs[2 * (from + b) + 1];
        });
        permute(from, Arrays.stream(order).asLongStream().toArray());
    }

    /** Moves what stood at {@code from + (int) places[i]} to {@code from + i}. */
    private void permute(int from, long[] places) {
        long[] old = Arrays.copyOfRange(pairs, 2 * from, 2 * (from + places.length));
        for (int i = 0; i < places.length; i++) {
            int source = (int) places[i];
            pairs[2 * (from + i)] = old[2 * source];
            pairs[2 * (from + i) + 1] = old[2 * source + 1];
        }
    }

    /**
     * Makes one link of all sorted ones of the same supplier, customer and product, its value the sum from the smallest on (unknown
     * if one is unknown); returns how many links are gone.
     */
    int sum() {
        int kept = 0;
        int from = 0;
        for (int e = 0; e < begin.length - 1; e++) {
            int to = begin[e + 1];
            begin[e] = kept;
            for (int i = from; i < to; i++) {
                boolean same = kept > begin[e] && pairs[2 * kept - 2] == pairs[2 * i];
                if (same) {
                    double sum = value(kept - 1) + value(i);
                    pairs[2 * kept - 1] = Double.doubleToLongBits(sum);
                } else {
                    pairs[2 * kept] = pairs[2 * i];
                    pairs[2 * kept + 1] = pairs[2 * i + 1];
                    kept++;
                }
            }
            from = to;
        }
        begin[begin.length - 1] = kept;
        int gone = links - kept;
        links = kept;
        return gone;
    }

    private double value(int link) {
        return Double.longBitsToDouble(pairs[2 * link + 1]);
    }

    /** Returns the lists as columns. */
    Adjacency.Outgoing outgoing(int products) {
        int[] customer = new int[links];
        Narrow product = Narrow.zeros(links, products);
        for (int i = 0; i < links; i++) {
            customer[i] = (int) (pairs[2 * i] >>> 32);
            product.set(i, (int) pairs[2 * i]);
        }
        return new Adjacency.Outgoing(begin, customer, product, Values.of(links, this::value));
    }
}
