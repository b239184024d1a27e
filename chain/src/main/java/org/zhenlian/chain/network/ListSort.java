package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * Sorts each enterprise's outgoing links by customer, then product, then value, unknown values last. Short lists, the usual case, by
 * insertion, long ones by sorting pairs of key and place packed into a long. O(d log d) for a list of d links.
 */
final class ListSort {
    private static final int SHORT = 40;

    private final int[] begin;
    private final int[] customer;
    private final Narrow product;
    private final double[] value;

    ListSort(int[] begin, int[] customer, Narrow product, double[] value) {
        this.begin = begin;
        this.customer = customer;
        this.product = product;
        this.value = value;
    }

    /** Sorts the lists of enterprises from one up to another. */
    void sort(int fromEnterprise, int toEnterprise) {
        for (int e = fromEnterprise; e < toEnterprise; e++) {
            int from = begin[e];
            int to = begin[e + 1];
            if (to - from <= SHORT) {
                insertion(from, to);
            } else {
                Crew.poll();
                byCustomer(from, to);
            }
        }
    }

    private void insertion(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int c = customer[i];
            int p = product.get(i);
            double v = value[i];
            int j = i - 1;
            while (j >= from && isAfter(j, c, p, v)) {
                customer[j + 1] = customer[j];
                product.set(j + 1, product.get(j));
                value[j + 1] = value[j];
                j--;
            }
            customer[j + 1] = c;
            product.set(j + 1, p);
            value[j + 1] = v;
        }
    }

    private boolean isAfter(int j, int c, int p, double v) {
        if (customer[j] != c) {
            return customer[j] > c;
        }
        int other = product.get(j);
        return other != p ? other > p : Double.compare(value[j], v) > 0;
    }

    private void byCustomer(int from, int to) {
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = (long) customer[i] << 32 | i - from;
        }
        Arrays.sort(keys);
        permute(from, keys);
        for (int run = from; run < to; ) {
            int end = run + 1;
            while (end < to && customer[end] == customer[run]) {
                end++;
            }
            if (end - run > 1) {
                byProduct(run, end);
            }
            run = end;
        }
    }

    private void byProduct(int from, int to) {
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = (long) product.get(i) << 32 | i - from;
        }
        Arrays.sort(keys);
        permute(from, keys);
        for (int run = from; run < to; ) {
            int end = run + 1;
            while (end < to && product.get(end) == product.get(run)) {
                end++;
            }
            Arrays.sort(value, run, end);
            run = end;
        }
    }

    /** Moves what stood at {@code from + (int) keys[i]} to {@code from + i}. */
    private void permute(int from, long[] keys) {
        int n = keys.length;
        int[] customers = Arrays.copyOfRange(customer, from, from + n);
        int[] products = new int[n];
        for (int i = 0; i < n; i++) {
            products[i] = product.get(from + i);
        }
        double[] values = Arrays.copyOfRange(value, from, from + n);
        for (int i = 0; i < n; i++) {
            int source = (int) keys[i];
            customer[from + i] = customers[source];
            product.set(from + i, products[source]);
            value[from + i] = values[source];
        }
    }

    /**
     * Makes one link of all sorted ones of the same supplier, customer and product, its value the sum from the smallest on (unknown
     * if one is unknown); returns how many links are left, moved to the front.
     */
    int sum() {
        int kept = 0;
        int from = 0;
        for (int e = 0; e < begin.length - 1; e++) {
            int to = begin[e + 1];
            begin[e] = kept;
            for (int i = from; i < to; i++) {
                boolean same =
                        kept > begin[e] && customer[kept - 1] == customer[i] && product.get(kept - 1) == product.get(i);
                if (same) {
                    value[kept - 1] += value[i];
                } else {
                    customer[kept] = customer[i];
                    product.set(kept, product.get(i));
                    value[kept++] = value[i];
                }
            }
            from = to;
        }
        begin[begin.length - 1] = kept;
        return kept;
    }
}
