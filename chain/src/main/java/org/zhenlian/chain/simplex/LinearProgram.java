package org.zhenlian.chain.simplex;

import java.util.Arrays;

/**
 * A linear program of flows: {@code max c x} with {@code A x >= 0} (some rows {@code = 0}) and {@code 0 <= x <= u}.
 *
 * <p>Every right-hand side is 0, so that {@code x = 0} is always feasible; upper bounds may be infinite. Columns are stored one
 * after the other. Row i has a surplus, column {@code columns() + i}, with the coefficient -1 and the upper bound 0 for an equation.
 */
public final class LinearProgram {
    final int rows;
    final int columns;
    final int[] start;
    final int[] row;
    final double[] value;
    final double[] cost;
    final double[] upper;

    /** For each row the column to begin with; its surplus if none was named. */
    private final int[] makers;

    private LinearProgram(int[] makers, int[] start, int[] row, double[] value, double[] cost, double[] upper) {
        this.makers = makers;
        this.rows = makers.length;
        this.columns = start.length - 1;
        this.start = start;
        this.row = row;
        this.value = value;
        this.cost = cost;
        this.upper = upper;
    }

    /** Number of columns with the surpluses. */
    int all() {
        return columns + rows;
    }

    boolean isSurplus(int column) {
        return column >= columns;
    }

    /** Column j of the row's equation {@code A x - surplus = 0} times the row's price, summed. */
    double dot(int column, double[] byRow) {
        if (isSurplus(column)) {
            return -byRow[column - columns];
        }
        double sum = 0;
        for (int e = start[column]; e < start[column + 1]; e++) {
            sum += value[e] * byRow[row[e]];
        }
        return sum;
    }

    /** Takes an entry of the matrix. */
    interface Visitor {
        void entry(int row, int slot, double value);
    }

    /** Shows the entries of some columns, surpluses too; the slot is the column's place among them. */
    void entries(int[] some, Visitor visitor) {
        for (int slot = 0; slot < some.length; slot++) {
            int j = some[slot];
            if (isSurplus(j)) {
                visitor.entry(j - columns, slot, -1);
            } else {
                for (int e = start[j]; e < start[j + 1]; e++) {
                    visitor.entry(row[e], slot, value[e]);
                }
            }
        }
    }

    /** Counts the entries of some columns by row and by column. */
    void count(int[] some, int[] inRow, int[] inSlot) {
        entries(some, (i, slot, any) -> {
            inRow[i]++;
            inSlot[slot]++;
        });
    }

    /** Adds {@code times} column j to {@code byRow}. */
    void add(int column, double times, double[] byRow) {
        if (isSurplus(column)) {
            byRow[column - columns] -= times;
            return;
        }
        for (int e = start[column]; e < start[column + 1]; e++) {
            byRow[row[e]] += value[e] * times;
        }
    }

    /** The column to begin row i with. */
    int start(int i) {
        return makers[i];
    }

    int[] starts() {
        return makers.clone();
    }

    /** The same program with another upper bound of a column. */
    LinearProgram with(int column, double most) {
        double[] bounds = upper.clone();
        bounds[column] = most;
        return new LinearProgram(makers, start, row, value, cost, bounds);
    }

    /** The same program in other units: row i times {@code rowScale[i]}, x measured in {@code columnScale}, costs times {@code costScale}. */
    LinearProgram scaled(double[] rowScale, double[] columnScale, double costScale) {
        double[] scaled = value.clone();
        double[] costs = cost.clone();
        double[] bounds = upper.clone();
        for (int j = 0; j < columns; j++) {
            for (int e = start[j]; e < start[j + 1]; e++) {
                scaled[e] *= rowScale[row[e]] * columnScale[j];
            }
            costs[j] *= costScale * columnScale[j];
            bounds[j] /= columnScale[j];
        }
        return new LinearProgram(makers, start, row, scaled, costs, bounds);
    }

    /** Collects rows and columns. */
    public static final class Builder {
        private int rows;
        private int columns;
        private int entries;
        private int[] start = new int[16];
        private int[] row = new int[64];
        private double[] value = new double[64];
        private double[] cost = new double[16];
        private double[] upper = new double[16];
        private boolean[] equation = new boolean[16];
        private int[] maker = new int[16];

        /**
         * Starts a row and returns its number.
         *
         * @param isEquation true for {@code = 0}, false for {@code >= 0}
         */
        public int row(boolean isEquation) {
            if (rows == equation.length) {
                equation = Arrays.copyOf(equation, 2 * rows);
                maker = Arrays.copyOf(maker, 2 * rows);
            }
            equation[rows] = isEquation;
            maker[rows] = -1;
            return rows++;
        }

        /**
         * Starts a column and returns its number; its entries follow with {@link #entry}.
         *
         * @param most its upper bound, may be infinite
         * @param worth its cost in the objective
         */
        public int column(double most, double worth) {
            if (columns + 1 == start.length) {
                start = Arrays.copyOf(start, 2 * start.length);
                cost = Arrays.copyOf(cost, start.length);
                upper = Arrays.copyOf(upper, start.length);
            }
            upper[columns] = most;
            cost[columns] = worth;
            start[columns + 1] = entries;
            return columns++;
        }

        /**
         * Adds to the last column; several entries in one row add up.
         *
         * @param at the row
         * @param amount the coefficient
         */
        public void entry(int at, double amount) {
            for (int e = start[columns - 1]; e < entries; e++) {
                if (row[e] == at) {
                    value[e] += amount;
                    return;
                }
            }
            if (entries == row.length) {
                row = Arrays.copyOf(row, 2 * entries);
                value = Arrays.copyOf(value, 2 * entries);
            }
            row[entries] = at;
            value[entries++] = amount;
            start[columns] = entries;
        }

        /**
         * Lets the search begin with the last column filling a row, if no earlier one does; a column can fill one row.
         *
         * @param at the row
         */
        public void fills(int at) {
            if (maker[at] < 0) {
                maker[at] = columns - 1;
            }
        }

        /** Returns the program, without the entries that came to 0. */
        public LinearProgram build() {
            dropZeros();
            double[] bounds = Arrays.copyOf(upper, columns + rows);
            for (int i = 0; i < rows; i++) {
                bounds[columns + i] = equation[i] ? 0 : Double.POSITIVE_INFINITY;
            }
            int[] makers = new int[rows];
            for (int i = 0; i < rows; i++) {
                makers[i] = maker[i] < 0 || !puts(maker[i], i) ? columns + i : maker[i];
            }
            return new LinearProgram(
                    makers,
                    Arrays.copyOf(start, columns + 1),
                    Arrays.copyOf(row, entries),
                    Arrays.copyOf(value, entries),
                    Arrays.copyOf(cost, columns),
                    bounds);
        }

        private boolean puts(int column, int at) {
            for (int e = start[column]; e < start[column + 1]; e++) {
                if (row[e] == at) {
                    return value[e] > 0;
                }
            }
            return false;
        }

        private void dropZeros() {
            int kept = 0;
            for (int j = 0; j < columns; j++) {
                int from = start[j];
                start[j] = kept;
                for (int e = from; e < start[j + 1]; e++) {
                    if (value[e] != 0) {
                        row[kept] = row[e];
                        value[kept++] = value[e];
                    }
                }
            }
            start[columns] = kept;
            entries = kept;
        }
    }
}
