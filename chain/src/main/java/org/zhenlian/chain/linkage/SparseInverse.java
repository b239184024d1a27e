package org.zhenlian.chain.linkage;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Solves {@code x = d + A x} for one right side at a time, or for the diagonal for many at once, by Gauss and Seidel's method. For a
 * nonnegative A it converges from 0 if and only if the spectral radius is below 1. It stops when a sweep changes no value by more than
 * 1e-14 of itself (of the largest, for the diagonal and where A has negative entries); the error then is at most q / (1 - q) times that, with q the rate of
 * convergence. The matrix stays
 * sparse: an inverse of 5,000 sectors would fill 200 MB and take minutes.
 */
final class SparseInverse implements Inverse {
    private static final int SWEEPS = 20_000;
    private static final double ENOUGH = 1e-14;
    /** So many right sides share one pass over the matrix, and stay in the cache for 5,000 sectors. */
    private static final int WIDTH = 8;

    private final Coefficients coefficients;
    private final boolean nonnegative;
    private double[] diagonal;

    private SparseInverse(Coefficients coefficients) {
        this.coefficients = coefficients;
        nonnegative = coefficients.isNonnegative();
    }

    /** Empty if not every final demand can be met. */
    static Optional<Inverse> of(Coefficients coefficients) {
        SparseInverse inverse = new SparseInverse(coefficients);
        double[] ones = new double[coefficients.size()];
        Arrays.fill(ones, 1);
        try {
            double[] x = inverse.times(ones);
            boolean sound = !coefficients.isNonnegative() || Arrays.stream(x).allMatch(v -> v >= 1 - 1e-9);
            return sound ? Optional.of(inverse) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    @Override
    public double[] times(double[] d) {
        return solve(coefficients.rows(), d, 1, nonnegative);
    }

    @Override
    public double[] timesTransposed(double[] w) {
        return solve(coefficients.columns(), w, 1, nonnegative);
    }

    @Override
    public double[] column(int j) {
        return times(unit(j));
    }

    @Override
    public double[] row(int i) {
        return timesTransposed(unit(i));
    }

    private double[] unit(int j) {
        double[] unit = new double[coefficients.size()];
        unit[j] = 1;
        return unit;
    }

    @Override
    public synchronized double[] diagonal() {
        if (diagonal == null) {
            int n = coefficients.size();
            double[] found = new double[n];
            IntStream.range(0, (n + WIDTH - 1) / WIDTH).parallel().forEach(block -> block(block * WIDTH, found));
            diagonal = found;
        }
        return diagonal;
    }

    private void block(int first, double[] found) {
        int n = found.length;
        int last = Math.min(n, first + WIDTH);
        double[] d = new double[n * WIDTH];
        for (int j = first; j < last; j++) {
            d[j * WIDTH + j - first] = 1;
        }
        double[] x = solve(coefficients.rows(), d, WIDTH, false);
        for (int j = first; j < last; j++) {
            found[j] = x[j * WIDTH + j - first];
        }
    }

    /** Right side r of row i stands at {@code i * width + r}. Either each value must settle or all by the size of the largest. */
    private static double[] solve(Coefficients.Rows m, double[] d, int width, boolean each) {
        double[] x = new double[d.length];
        double[] sum = new double[width];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double change = 0;
            double relative = 0;
            double largest = 0;
            for (int i = 0; i < m.start().length - 1; i++) {
                double scale = 1 / (1 - (width == WIDTH ? gatherEight(m, i, d, x, sum) : gather(m, i, d, x, sum)));
                for (int r = 0; r < width; r++) {
                    double next = sum[r] * scale;
                    double by = Math.abs(next - x[i * width + r]);
                    change = Math.max(change, by);
                    largest = Math.max(largest, Math.abs(next));
                    relative = each && next != 0 ? Math.max(relative, by / Math.abs(next)) : relative;
                    x[i * width + r] = next;
                }
            }
            if (each ? relative <= ENOUGH : change <= ENOUGH * largest) {
                return x;
            }
            if (!(largest < 1e300)) {
                break;
            }
        }
        throw new ArithmeticException("no convergence");
    }

    /** Adds up row i of one right side but for the diagonal, which is returned. */
    private static double gather(Coefficients.Rows m, int i, double[] d, double[] x, double[] sum) {
        double own = 0;
        double all = d[i];
        for (int k = m.start()[i]; k < m.start()[i + 1]; k++) {
            if (m.index()[k] == i) {
                own = m.value()[k];
            } else {
                all += m.value()[k] * x[m.index()[k]];
            }
        }
        sum[0] = all;
        return own;
    }

    /** The same for {@link #WIDTH} right sides; written out so that the sums stay in registers. */
    private static double gatherEight(Coefficients.Rows m, int i, double[] d, double[] x, double[] sum) {
        int at = i * WIDTH;
        double own = 0;
        double s0 = d[at];
        double s1 = d[at + 1];
        double s2 = d[at + 2];
        double s3 = d[at + 3];
        double s4 = d[at + 4];
        double s5 = d[at + 5];
        double s6 = d[at + 6];
        double s7 = d[at + 7];
        int[] index = m.index();
        double[] value = m.value();
        for (int k = m.start()[i]; k < m.start()[i + 1]; k++) {
            boolean diagonal = index[k] == i;
            double a = diagonal ? 0 : value[k];
            own = diagonal ? value[k] : own;
            int from = index[k] * WIDTH;
            s0 += a * x[from];
            s1 += a * x[from + 1];
            s2 += a * x[from + 2];
            s3 += a * x[from + 3];
            s4 += a * x[from + 4];
            s5 += a * x[from + 5];
            s6 += a * x[from + 6];
            s7 += a * x[from + 7];
        }
        double[] sums = {s0, s1, s2, s3, s4, s5, s6, s7};
        System.arraycopy(sums, 0, sum, 0, WIDTH);
        return own;
    }
}
