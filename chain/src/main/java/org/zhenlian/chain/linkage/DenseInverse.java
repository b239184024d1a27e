package org.zhenlian.chain.linkage;

import java.util.Optional;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** The whole inverse, from one LU factorisation. */
final class DenseInverse implements Inverse {
    private final double[][] l;

    private DenseInverse(double[][] l) {
        this.l = l;
    }

    /** Empty if the coefficients have no inverse, or one that has no meaning. */
    static Optional<Inverse> of(Coefficients coefficients) {
        int n = coefficients.size();
        R064Store left = R064Store.FACTORY.make(n, n);
        for (int i = 0; i < n; i++) {
            left.set(i, i, 1);
        }
        Coefficients.Rows rows = coefficients.rows();
        for (int i = 0; i < n; i++) {
            for (int k = rows.start()[i]; k < rows.start()[i + 1]; k++) {
                left.add(i, rows.index()[k], -rows.value()[k]);
            }
        }
        LU<Double> factors = LU.R064.make(n, n);
        if (!factors.decompose(left) || !factors.isSolvable()) {
            return Optional.empty();
        }
        MatrixStore<Double> inverse = factors.getInverse();
        boolean nonnegative = coefficients.isNonnegative();
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double value = inverse.doubleValue(i, j);
                if (!Double.isFinite(value) || nonnegative && value < (i == j ? 1 : 0) - 1e-9) {
                    return Optional.empty();
                }
                l[i][j] = nonnegative ? Math.max(0, value) : value;
            }
        }
        return Optional.of(new DenseInverse(l));
    }

    @Override
    public double[] times(double[] d) {
        double[] x = new double[l.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            double[] row = l[i];
            for (int j = 0; j < x.length; j++) {
                sum += row[j] * d[j];
            }
            x[i] = sum;
        }
        return x;
    }

    @Override
    public double[] timesTransposed(double[] w) {
        double[] sums = new double[l.length];
        for (int i = 0; i < sums.length; i++) {
            double[] row = l[i];
            for (int j = 0; j < sums.length; j++) {
                sums[j] += w[i] * row[j];
            }
        }
        return sums;
    }

    @Override
    public double[] column(int j) {
        double[] column = new double[l.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = l[i][j];
        }
        return column;
    }

    @Override
    public double[] row(int i) {
        return l[i].clone();
    }

    @Override
    public double[] diagonal() {
        double[] diagonal = new double[l.length];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = l[i][i];
        }
        return diagonal;
    }
}
