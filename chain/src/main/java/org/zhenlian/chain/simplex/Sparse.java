package org.zhenlian.chain.simplex;

/** A vector of which few entries are not 0, with the list of their places. Used again and again. */
final class Sparse {
    final double[] value;
    final int[] index;
    private final boolean[] listed;
    int count;

    Sparse(int size) {
        value = new double[size];
        index = new int[size];
        listed = new boolean[size];
    }

    void add(int at, double x) {
        if (!listed[at]) {
            listed[at] = true;
            index[count++] = at;
        }
        value[at] += x;
    }

    void clear() {
        for (int k = 0; k < count; k++) {
            value[index[k]] = 0;
            listed[index[k]] = false;
        }
        count = 0;
    }

    /** Takes over a vector by its entries that are not 0. */
    void set(double[] dense) {
        clear();
        for (int i = 0; i < dense.length; i++) {
            if (dense[i] != 0) {
                value[i] = dense[i];
                index[count++] = i;
                listed[i] = true;
            }
        }
    }
}
