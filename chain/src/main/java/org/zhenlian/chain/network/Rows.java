package org.zhenlian.chain.network;

import java.util.Arrays;

/** Links as they come, in columns of numbers: those of one {@link Dictionary}, not yet the final ones. NaN is an unknown value. */
final class Rows {
    final Dictionary dictionary;
    int[] supplier;
    int[] customer;
    int[] product;
    double[] value;
    private int size;

    Rows(Dictionary dictionary, int capacity) {
        this.dictionary = dictionary;
        supplier = new int[capacity];
        customer = new int[capacity];
        product = new int[capacity];
        value = new double[capacity];
    }

    int size() {
        return size;
    }

    void add(int from, int to, int what, double amount) {
        if (size == supplier.length) {
            resize(Math.multiplyExact(2, size) + 16);
        }
        supplier[size] = from;
        customer[size] = to;
        product[size] = what;
        value[size++] = amount;
    }

    /** Returns a copy that is just as large as needed, and forgets the rows. */
    Rows take() {
        Rows taken = copy();
        size = 0;
        return taken;
    }

    /** Returns a copy that is just as large as needed. */
    Rows copy() {
        Rows taken = new Rows(dictionary, 0);
        taken.supplier = Arrays.copyOf(supplier, size);
        taken.customer = Arrays.copyOf(customer, size);
        taken.product = Arrays.copyOf(product, size);
        taken.value = Arrays.copyOf(value, size);
        taken.size = size;
        return taken;
    }

    private void resize(int capacity) {
        supplier = Arrays.copyOf(supplier, capacity);
        customer = Arrays.copyOf(customer, capacity);
        product = Arrays.copyOf(product, capacity);
        value = Arrays.copyOf(value, capacity);
    }
}
