package org.zhenlian.core.table;

/** Solves a small square system by elimination with row exchange. */
final class Elimination {
    private Elimination() {}

    /** Returns X with {@code m X = right}, or an empty array if m is singular to rounding. Both are overwritten. */
    static double[][] solve(double[][] m, double[][] right) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            double scale = 0;
            for (int r = 0; r < n; r++) {
                scale = Math.max(scale, Math.abs(m[r][c]));
                pivot = r >= c && Math.abs(m[r][c]) > Math.abs(m[pivot][c]) ? r : pivot;
            }
            if (Math.abs(m[pivot][c]) <= 1e-13 * scale || m[pivot][c] == 0) {
                return new double[0][];
            }
            swap(m, c, pivot);
            swap(right, c, pivot);
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : m[r][c] / m[c][c];
                if (factor != 0) {
                    subtract(m[r], m[c], factor);
                    subtract(right[r], right[c], factor);
                }
            }
        }
        for (int r = 0; r < n; r++) {
            for (int k = 0; k < right[r].length; k++) {
                right[r][k] /= m[r][r];
            }
        }
        return right;
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int k = 0; k < from.length; k++) {
            from[k] -= factor * row[k];
        }
    }
}
