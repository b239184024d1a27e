package org.zhenlian.chain.simplex;

/**
 * Units in which the numbers of a linear program are near 1, whatever units the data came in.
 *
 * <p>Row factors r and column factors c make {@code sum (log |a_ij| + r_i + c_j)^2 + w sum (log u_j - c_j)^2} small (Curtis and
 * Reid 1972), where u_j is about the largest possible flow ({@link Flows}), by alternating passes. Factors are powers of 2, so that
 * scaling rounds nothing.
 */
final class Scaling {
    private static final int PASSES = 40;

    private final LinearProgram program;
    private final Flows flow;
    private final double weightOfFlow;
    private final double[] row;
    private final double[] column;
    private final double[] size;
    private final double cost;

    /** With the weight w of the flows; 0 leaves them out. */
    Scaling(LinearProgram program, double weight) {
        this.program = program;
        this.weightOfFlow = weight;
        row = new double[program.rows];
        column = new double[program.columns];
        size = new double[program.value.length];
        for (int e = 0; e < size.length; e++) {
            size[e] = Math.log(Math.abs(program.value[e]));
        }
        flow = new Flows(program);
        for (int pass = 0; pass < PASSES; pass++) {
            columns();
            rows();
        }
        columns();
        double most = 0;
        for (int j = 0; j < column.length; j++) {
            column[j] = power(column[j]);
            most = Math.max(most, Math.abs(program.cost[j]) * column[j]);
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = power(row[i]);
        }
        cost = most > 0 ? power(-Math.log(most)) : 1;
    }

    private static double power(double log) {
        return Math.scalb(1.0, (int) Math.rint(log / Math.log(2)));
    }

    private void columns() {
        for (int j = 0; j < column.length; j++) {
            double sum = 0;
            double weight = program.start[j + 1] - program.start[j];
            for (int e = program.start[j]; e < program.start[j + 1]; e++) {
                sum -= size[e] + row[program.row[e]];
            }
            if (flow.tells(j)) {
                sum += weightOfFlow * weight * Math.log(flow.most[j]);
                weight += weightOfFlow * weight;
            }
            column[j] = weight == 0 ? 0 : sum / weight;
        }
    }

    private void rows() {
        double[] sum = new double[row.length];
        int[] count = new int[row.length];
        for (int j = 0; j < column.length; j++) {
            for (int e = program.start[j]; e < program.start[j + 1]; e++) {
                sum[program.row[e]] -= size[e] + column[j];
                count[program.row[e]]++;
            }
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = count[i] == 0 ? 0 : sum[i] / count[i];
        }
    }

    LinearProgram scaled(LinearProgram same) {
        return same.scaled(row, column, cost);
    }

    double columnFactor(int j) {
        return column[j];
    }

    /** The amount of a row that is 1 when scaled. */
    double unit(int i) {
        return 1 / row[i];
    }

    /** Turns the price of a scaled row into the price of the row. */
    double price(int i, double scaled) {
        return scaled * row[i] / cost;
    }
}
