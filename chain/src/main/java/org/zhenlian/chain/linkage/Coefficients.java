package org.zhenlian.chain.linkage;

import java.util.List;
import org.zhenlian.core.table.InputOutputTable;

/** The coefficients of a table that are not 0, by row and by column. Not to be changed. */
final class Coefficients {
    /** A matrix in rows: row i has {@code value[k]} in column {@code index[k]} for k from {@code start[i]} on. */
    record Rows(int[] start, int[] index, double[] value) {}

    private final int size;
    private final Rows rows;
    private final Rows columns;

    Coefficients(InputOutputTable table) {
        size = table.size();
        int count = table.flowCount();
        int[] start = new int[size + 1];
        int[] index = new int[count];
        double[] value = new double[count];
        int[] columnStart = new int[size + 1];
        table.eachCoefficient((i, j, a) -> {
            int k = start[size]++;
            index[k] = j;
            value[k] = a;
            start[i] = k + 1;
            columnStart[j + 1]++;
        });
        shift(start);
        for (int j = 0; j < size; j++) {
            columnStart[j + 1] += columnStart[j];
        }
        rows = new Rows(start, index, value);
        columns = transposed(columnStart);
    }

    /** From the end of each row, 0 where there is none, to where the rows begin. */
    private void shift(int[] start) {
        int last = 0;
        for (int i = 0; i < size; i++) {
            int end = Math.max(last, start[i]);
            start[i] = last;
            last = end;
        }
        start[size] = last;
    }

    private Rows transposed(int[] start) {
        int[] next = start.clone();
        int[] index = new int[rows.index.length];
        double[] value = new double[rows.index.length];
        for (int i = 0; i < size; i++) {
            for (int k = rows.start[i]; k < rows.start[i + 1]; k++) {
                int at = next[rows.index[k]]++;
                index[at] = i;
                value[at] = rows.value[k];
            }
        }
        return new Rows(start, index, value);
    }

    int size() {
        return size;
    }

    int count() {
        return rows.value.length;
    }

    Rows rows() {
        return rows;
    }

    Rows columns() {
        return columns;
    }

    boolean isNonnegative() {
        for (double a : rows.value) {
            if (a < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells which sectors are reached from some, these included, by trading steps.
     *
     * @param from where to begin
     * @param forward to those who buy, or else to those who sell
     */
    boolean[] reached(List<Integer> from, boolean forward) {
        Rows steps = forward ? rows : columns;
        boolean[] reached = new boolean[size];
        int[] open = new int[size];
        int count = 0;
        for (int i : from) {
            reached[i] = true;
            open[count++] = i;
        }
        for (int at = 0; at < count; at++) {
            for (int k = steps.start[open[at]]; k < steps.start[open[at] + 1]; k++) {
                int to = steps.index[k];
                if (!reached[to]) {
                    reached[to] = true;
                    open[count++] = to;
                }
            }
        }
        return reached;
    }

    /** {@code A v}. */
    double[] times(double[] v) {
        return product(rows, v);
    }

    /** {@code w' A}. */
    double[] timesTransposed(double[] w) {
        return product(columns, w);
    }

    private static double[] product(Rows m, double[] v) {
        double[] sums = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int k = m.start[i]; k < m.start[i + 1]; k++) {
                sum += m.value[k] * v[m.index[k]];
            }
            sums[i] = sum;
        }
        return sums;
    }
}
