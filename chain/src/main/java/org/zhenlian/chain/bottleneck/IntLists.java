package org.zhenlian.chain.bottleneck;

import java.util.Arrays;

/** A list of numbers for each row, all in one array: compact, and quick to run through. */
final class IntLists {
    private final int[] start;
    private final int[] values;

    private IntLists(int[] start, int[] values) {
        this.start = start;
        this.values = values;
    }

    int rows() {
        return start.length - 1;
    }

    /** Where a row begins; it ends where the next one begins. */
    int from(int row) {
        return start[row];
    }

    int to(int row) {
        return start[row + 1];
    }

    int at(int i) {
        return values[i];
    }

    int size(int row) {
        return start[row + 1] - start[row];
    }

    int[] list(int row) {
        return Arrays.copyOfRange(values, start[row], start[row + 1]);
    }

    /** For each value the rows that hold it, in order. */
    IntLists inverse(int count) {
        Builder inverse = new Builder();
        for (int row = 0; row < rows(); row++) {
            for (int i = from(row); i < to(row); i++) {
                inverse.add(values[i], row);
            }
        }
        return inverse.build(count);
    }

    /** Collects pairs of row and value in any order; the values of a row keep the order of adding. */
    static final class Builder {
        private int[] rows = new int[16];
        private int[] values = new int[16];
        private int size;

        void add(int row, int value) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            rows[size] = row;
            values[size++] = value;
        }

        IntLists build(int count) {
            int[] start = new int[count + 1];
            for (int i = 0; i < size; i++) {
                start[rows[i] + 1]++;
            }
            for (int row = 0; row < count; row++) {
                start[row + 1] += start[row];
            }
            int[] next = start.clone();
            int[] sorted = new int[size];
            for (int i = 0; i < size; i++) {
                sorted[next[rows[i]]++] = values[i];
            }
            return new IntLists(start, sorted);
        }
    }
}
