package org.zhenlian.chain.simplex;

import java.util.Arrays;

/** A growing list of indices with values. */
final class Entries {
    private int size;
    private int[] index;
    private double[] value;

    Entries(int room) {
        index = new int[Math.max(4, room)];
        value = new double[index.length];
    }

    private Entries(Entries other) {
        size = other.size;
        index = other.index.clone();
        value = other.value.clone();
    }

    Entries copy() {
        return new Entries(this);
    }

    int size() {
        return size;
    }

    int index(int at) {
        return index[at];
    }

    double value(int at) {
        return value[at];
    }

    void add(int i, double x) {
        if (size == index.length) {
            index = Arrays.copyOf(index, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        index[size] = i;
        value[size++] = x;
    }

    int[] indices() {
        return Arrays.copyOf(index, size);
    }

    double[] values() {
        return Arrays.copyOf(value, size);
    }
}
