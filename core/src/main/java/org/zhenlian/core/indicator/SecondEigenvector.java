package org.zhenlian.core.indicator;

/**
 * The second largest eigenvalue of a symmetric matrix and its eigenvector: Householder's reflections to three diagonals, bisection by
 * Sturm's sequence for the eigenvalues, inverse iteration for the vector. O(n^3), once.
 *
 * <p>Source: B. N. Parlett, The symmetric eigenvalue problem, 1980.
 */
final class SecondEigenvector {
    private static final int ITERATIONS = 5;

    private final int n;
    /** Below its diagonal the matrix, then in column k from row k + 1 on the k-th reflection. */
    private final double[][] a;

    private final double[] diagonal;
    private final double[] beside;
    private final double value;
    private final double next;
    private final double[] vector;

    /** Takes a matrix of two rows or more and overwrites it. */
    SecondEigenvector(double[][] symmetric) {
        a = symmetric;
        n = a.length;
        diagonal = new double[n];
        beside = new double[n];
        for (int k = 0; k < n - 2; k++) {
            reflect(k);
        }
        for (int i = 0; i < n; i++) {
            diagonal[i] = a[i][i];
        }
        beside[n - 2] = a[n - 1][n - 2];
        value = largest(1);
        next = n > 2 ? largest(2) : Double.NEGATIVE_INFINITY;
        vector = back(iterate());
    }

    double value() {
        return value;
    }

    /** The third largest eigenvalue; minus infinity if there is none. */
    double next() {
        return next;
    }

    double[] vector() {
        return vector.clone();
    }

    /** Makes column k zero below the first place under the diagonal. */
    private void reflect(int k) {
        double square = 0;
        for (int i = k + 1; i < n; i++) {
            square += a[i][k] * a[i][k];
        }
        double norm = Math.sqrt(square);
        beside[k] = a[k + 1][k] > 0 ? -norm : norm;
        double first = a[k + 1][k] - beside[k];
        double length = Math.sqrt(square - a[k + 1][k] * a[k + 1][k] + first * first);
        a[k + 1][k] = first;
        double[] u = new double[n];
        for (int i = k + 1; i < n; i++) {
            u[i] = length == 0 ? 0 : a[i][k] / length;
            a[i][k] = u[i];
        }
        if (length > 0) {
            update(k + 1, u, product(k + 1, u));
        }
    }

    /** {@code A u - (u' A u) u} of the lower right part. */
    private double[] product(int from, double[] u) {
        double[] p = new double[n];
        for (int i = from; i < n; i++) {
            double[] row = a[i];
            double sum = row[i] * u[i];
            for (int j = from; j < i; j++) {
                sum += row[j] * u[j];
                p[j] += row[j] * u[i];
            }
            p[i] += sum;
        }
        double along = 0;
        for (int i = from; i < n; i++) {
            along += u[i] * p[i];
        }
        for (int i = from; i < n; i++) {
            p[i] -= along * u[i];
        }
        return p;
    }

    private void update(int from, double[] u, double[] q) {
        for (int i = from; i < n; i++) {
            double[] row = a[i];
            double twiceU = 2 * u[i];
            double twiceQ = 2 * q[i];
            for (int j = from; j <= i; j++) {
                row[j] -= twiceU * q[j] + twiceQ * u[j];
            }
        }
    }

    /** The eigenvalue that so many are larger than. */
    private double largest(int place) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double reach = Math.abs(beside[i]) + (i > 0 ? Math.abs(beside[i - 1]) : 0);
            low = Math.min(low, diagonal[i] - reach);
            high = Math.max(high, diagonal[i] + reach);
        }
        double slack = Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
        while (high - low > 2 * slack) {
            double middle = low + (high - low) / 2;
            if (below(middle) <= n - 1 - place) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** How many eigenvalues are below a number. */
    private int below(double x) {
        int count = 0;
        double q = 1;
        for (int i = 0; i < n; i++) {
            double off = i == 0 ? 0 : beside[i - 1] * beside[i - 1] / q;
            q = diagonal[i] - x - off;
            q = Math.abs(q) < 1e-300 ? -1e-300 : q;
            count += q < 0 ? 1 : 0;
        }
        return count;
    }

    private double[] iterate() {
        double[] v = new double[n];
        double start = 0.5;
        for (int i = 0; i < n; i++) {
            start = (start + 0.6180339887498949) % 1;
            v[i] = 0.5 + start;
        }
        for (int round = 0; round < ITERATIONS; round++) {
            solve(v);
            double norm = 0;
            for (double x : v) {
                norm = Math.max(norm, Math.abs(x));
            }
            for (int i = 0; i < n; i++) {
                v[i] /= norm;
            }
        }
        return v;
    }

    /** Solves {@code (T - value) x = b} in place, by elimination with exchange of neighbours. */
    private void solve(double[] b) {
        double[] main = new double[n];
        double[] upper = beside.clone();
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            main[i] = diagonal[i] - value;
        }
        for (int i = 0; i < n - 1; i++) {
            double lower = beside[i];
            if (Math.abs(lower) > Math.abs(main[i])) {
                double pivot = main[i];
                double right = upper[i];
                double rest = i < n - 2 ? upper[i + 1] : 0;
                double factor = pivot / lower;
                main[i] = lower;
                upper[i] = main[i + 1];
                second[i] = rest;
                main[i + 1] = right - factor * upper[i];
                upper[i + 1] = -factor * rest;
                double above = b[i];
                b[i] = b[i + 1];
                b[i + 1] = above - factor * b[i];
            } else {
                double factor = lower / nonzero(main[i]);
                main[i + 1] -= factor * upper[i];
                b[i + 1] -= factor * b[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i] - (i < n - 1 ? upper[i] * b[i + 1] : 0) - (i < n - 2 ? second[i] * b[i + 2] : 0);
            b[i] = sum / nonzero(main[i]);
        }
    }

    private static double nonzero(double pivot) {
        return Math.abs(pivot) < 1e-17 ? 1e-17 : pivot;
    }

    /** Undoes the reflections. */
    private double[] back(double[] v) {
        for (int k = n - 3; k >= 0; k--) {
            double along = 0;
            for (int i = k + 1; i < n; i++) {
                along += a[i][k] * v[i];
            }
            for (int i = k + 1; i < n; i++) {
                v[i] -= 2 * along * a[i][k];
            }
        }
        return v;
    }
}
