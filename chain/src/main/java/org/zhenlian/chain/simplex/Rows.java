package org.zhenlian.chain.simplex;

/** A linear program's matrix row by row, for products with a few rows. */
final class Rows {
    private final LinearProgram program;
    private final int[] start;
    private final int[] column;
    private final double[] value;

    Rows(LinearProgram program) {
        this.program = program;
        start = new int[program.rows + 1];
        column = new int[program.row.length];
        value = new double[program.row.length];
        for (int i : program.row) {
            start[i + 1]++;
        }
        for (int i = 0; i < program.rows; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        for (int j = 0; j < program.columns; j++) {
            for (int e = program.start[j]; e < program.start[j + 1]; e++) {
                int at = next[program.row[e]]++;
                column[at] = j;
                value[at] = program.value[e];
            }
        }
    }

    /** The prices times all columns, surpluses too. */
    void times(double[] prices, Sparse sum) {
        sum.clear();
        for (int i = 0; i < prices.length; i++) {
            double price = prices[i];
            if (price != 0) {
                for (int e = start[i]; e < start[i + 1]; e++) {
                    sum.add(column[e], value[e] * price);
                }
                sum.add(program.columns + i, -price);
            }
        }
    }
}
