package org.zhenlian.core.table;

import java.util.Arrays;

/** The cells of a square matrix that are not 0, row by row, in each row by column. Not to be changed once built. */
final class Cells {
    final int[] start;
    final int[] column;
    final double[] value;

    Cells(int[] start, int[] column, double[] value) {
        this.start = start;
        this.column = column;
        this.value = value;
    }

    int size() {
        return start.length - 1;
    }

    double at(int row, int to) {
        int k = Arrays.binarySearch(column, start[row], start[row + 1], to);
        return k < 0 ? 0 : value[k];
    }

    /** Every value times a factor of its column. */
    Cells scaledByColumn(double[] factor) {
        double[] scaled = value.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= factor[column[k]];
        }
        return new Cells(start, column, scaled);
    }

    double[] rowSums() {
        double[] sums = new double[size()];
        for (int i = 0; i < sums.length; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                sums[i] += value[k];
            }
        }
        return sums;
    }

    double[] columnSums() {
        double[] sums = new double[size()];
        for (int k = 0; k < value.length; k++) {
            sums[column[k]] += value[k];
        }
        return sums;
    }

    /** Collects cells in any order. */
    static final class Collector {
        private int count;
        private int[] from = new int[64];
        private int[] to = new int[64];
        private double[] values = new double[64];

        void add(int i, int j, double value) {
            if (count == values.length) {
                int more = count + (count >> 1);
                from = Arrays.copyOf(from, more);
                to = Arrays.copyOf(to, more);
                values = Arrays.copyOf(values, more);
            }
            from[count] = i;
            to[count] = j;
            values[count++] = value;
        }

        /** How many were added, zeros included. */
        int count() {
            return count;
        }

        /**
         * Sorts the cells; a pair that was added twice is reported by its position in the result's rows.
         *
         * @param rank the final position of each index
         * @param twice gets the first pair that was added twice, if there is one
         */
        Cells build(int[] rank, int[] twice) {
            int n = rank.length;
            int[] start = new int[n + 1];
            for (int c = 0; c < count; c++) {
                start[rank[from[c]] + 1]++;
            }
            for (int i = 0; i < n; i++) {
                start[i + 1] += start[i];
            }
            int[] byColumn = sortedByColumn(rank);
            int[] next = start.clone();
            int[] column = new int[count];
            double[] value = new double[count];
            for (int c : byColumn) {
                int row = rank[from[c]];
                int k = next[row]++;
                column[k] = rank[to[c]];
                value[k] = values[c];
                if (k > start[row] && column[k - 1] == column[k]) {
                    twice[0] = row;
                    twice[1] = column[k];
                }
            }
            return withoutZeros(start, column, value);
        }

        private int[] sortedByColumn(int[] rank) {
            int[] start = new int[rank.length + 1];
            for (int c = 0; c < count; c++) {
                start[rank[to[c]] + 1]++;
            }
            for (int i = 0; i < rank.length; i++) {
                start[i + 1] += start[i];
            }
            int[] sorted = new int[count];
            for (int c = 0; c < count; c++) {
                sorted[start[rank[to[c]]]++] = c;
            }
            return sorted;
        }

        private static Cells withoutZeros(int[] start, int[] column, double[] value) {
            int[] shorter = new int[start.length];
            int kept = 0;
            for (int i = 0; i + 1 < start.length; i++) {
                for (int k = start[i]; k < start[i + 1]; k++) {
                    if (value[k] != 0) {
                        column[kept] = column[k];
                        value[kept++] = value[k];
                    }
                }
                shorter[i + 1] = kept;
            }
            return new Cells(shorter, Arrays.copyOf(column, kept), Arrays.copyOf(value, kept));
        }
    }
}
