package org.zhenlian.chain.linkage;

import java.util.Arrays;
import org.zhenlian.core.table.InputOutputTable;

/** What is lost without a sector, by solving the smaller system anew with plain elimination. */
record Resolved(double full, double backward, double forward, double total) {
    static Resolved without(InputOutputTable table, String sector) {
        int n = table.size();
        int k = table.position(sector);
        double[] x = table.output();
        double total = Arrays.stream(x).sum();
        double[] d = table.netFinalDemand();
        double[] v = x.clone();
        double[][] a = new double[n][n];
        double[][] b = new double[n][n];
        table.eachFlow((i, j, z) -> {
            a[i][j] = z / x[j];
            b[j][i] = z / x[i];
            v[j] -= z;
        });
        double[][] gone = copy(a);
        double[] demand = d.clone();
        demand[k] = 0;
        double[][] buysNothing = copy(a);
        double[][] sellsNothing = copy(b);
        for (int i = 0; i < n; i++) {
            gone[i][k] = 0;
            gone[k][i] = 0;
            buysNothing[i][k] = 0;
            sellsNothing[i][k] = 0;
        }
        return new Resolved(
                total - Arrays.stream(solve(gone, demand)).sum(),
                total - Arrays.stream(solve(buysNothing, d)).sum(),
                total - Arrays.stream(solve(sellsNothing, v)).sum(),
                total);
    }

    static double[][] copy(double[][] m) {
        return Arrays.stream(m).map(double[]::clone).toArray(double[][]::new);
    }

    /** x = d + A x, by Gauss and Jordan with row exchange. */
    static double[] solve(double[][] a, double[] d) {
        int n = d.length;
        double[][] m = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = (i == j ? 1 : 0) - a[i][j];
            }
            m[i][n] = d[i];
        }
        for (int c = 0; c < n; c++) {
            int p = c;
            for (int r = c; r < n; r++) {
                p = Math.abs(m[r][c]) > Math.abs(m[p][c]) ? r : p;
            }
            double[] swap = m[c];
            m[c] = m[p];
            m[p] = swap;
            for (int r = 0; r < n; r++) {
                double f = r == c ? 0 : m[r][c] / m[c][c];
                for (int j = c; f != 0 && j <= n; j++) {
                    m[r][j] -= f * m[c][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = m[i][n] / m[i][i];
        }
        return x;
    }
}
