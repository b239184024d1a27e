package org.zhenlian.chain.balance;

/**
 * Lemke's method for {@code w = M x + q, w >= 0, x >= 0, w x = 0} with {@code M = I - K} and {@code q = -c}: which x are positive.
 *
 * <p>The covering vector has different entries so that ties, which could make the method run in circles, do not arise from equal
 * constants. Order of pivots: the smallest ratio, then the artificial variable, then the first row.
 */
final class Lemke {
    private static final double PIVOT = 1e-11;

    private final int n;
    private final double[][] table;
    private final int[] basis;

    private Lemke(double[][] k, double[] c) {
        n = c.length;
        table = new double[n][2 * n + 2];
        basis = new int[n];
        for (int i = 0; i < n; i++) {
            basis[i] = i;
            table[i][i] = 1;
            for (int j = 0; j < n; j++) {
                table[i][n + j] = k[i][j] - (i == j ? 1 : 0);
            }
            table[i][2 * n] = -cover(i);
            table[i][2 * n + 1] = -c[i];
        }
    }

    /** Spread over [1, 2) by the golden ratio. */
    private static double cover(int i) {
        double spread = (i + 1) * 0.6180339887498949;
        return 1 + spread - Math.floor(spread);
    }

    /** Which members of the solution are positive; none of them if the method ends on a ray or is only noise away from c = 0. */
    static boolean[] active(double[][] k, double[] c) {
        Lemke lemke = new Lemke(k, c);
        boolean[] active = new boolean[c.length];
        if (lemke.run()) {
            for (int b : lemke.basis) {
                if (b >= c.length) {
                    active[b - c.length] = true;
                }
            }
        }
        return active;
    }

    private boolean run() {
        int row = 0;
        for (int i = 1; i < n; i++) {
            if (table[i][2 * n + 1] / cover(i) < table[row][2 * n + 1] / cover(row)) {
                row = i;
            }
        }
        int entering = 2 * n;
        for (int step = 0; step < 100 + 50 * n && row >= 0; step++) {
            int leaving = basis[row];
            pivot(row, entering);
            if (leaving == 2 * n) {
                return true;
            }
            entering = leaving < n ? leaving + n : leaving - n;
            row = leavingRow(entering);
        }
        return false;
    }

    private int leavingRow(int entering) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (table[i][entering] > PIVOT) {
                double ratio = table[i][2 * n + 1] / table[i][entering];
                if (ratio < least || ratio == least && basis[i] == 2 * n) {
                    least = ratio;
                    best = i;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double by = table[row][column];
        for (int j = 0; j < table[row].length; j++) {
            table[row][j] /= by;
        }
        for (int i = 0; i < n; i++) {
            double times = table[i][column];
            if (i != row && times != 0) {
                for (int j = 0; j < table[i].length; j++) {
                    table[i][j] -= times * table[row][j];
                }
            }
        }
        basis[row] = column;
    }
}
