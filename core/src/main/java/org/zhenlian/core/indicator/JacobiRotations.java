package org.zhenlian.core.indicator;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvalues and eigenvectors of a symmetric matrix by cyclic rotations: slow for large matrices, accurate for all. */
final class JacobiRotations {
    private static final int SWEEPS = 100;

    private final double[][] a;
    /** Row i is the i-th vector. */
    private final double[][] vectors;

    private final int[] order;

    /** Takes the matrix and overwrites it. */
    JacobiRotations(double[][] symmetric) {
        a = symmetric;
        int n = a.length;
        vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && !isDiagonal(); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(p, q);
                }
            }
        }
        order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -a[i][i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /** The eigenvalue at a place when the largest comes first. */
    double value(int place) {
        return a[order[place]][order[place]];
    }

    double[] vector(int place) {
        return vectors[order[place]].clone();
    }

    private boolean isDiagonal() {
        double off = 0;
        double all = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                all += a[i][j] * a[i][j];
                off += i == j ? 0 : a[i][j] * a[i][j];
            }
        }
        return off <= 1e-30 * all;
    }

    private void rotate(int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int i = 0; i < a.length; i++) {
            double ip = a[i][p];
            double iq = a[i][q];
            a[i][p] = c * ip - s * iq;
            a[i][q] = s * ip + c * iq;
        }
        turn(a[p], a[q], c, s);
        turn(vectors[p], vectors[q], c, s);
        a[p][q] = 0;
        a[q][p] = 0;
    }

    private static void turn(double[] one, double[] other, double c, double s) {
        for (int i = 0; i < one.length; i++) {
            double x = one[i];
            double y = other[i];
            one[i] = c * x - s * y;
            other[i] = s * x + c * y;
        }
    }
}
