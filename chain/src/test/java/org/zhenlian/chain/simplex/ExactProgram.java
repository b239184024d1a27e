package org.zhenlian.chain.simplex;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear program solved without rounding: {@code max c x} with rows {@code A x >= 0} or {@code = 0} and {@code 0 <= x <= u}. The
 * judge of other solvers in tests; for small programs.
 *
 * <p>Method: the tableau of the slack basis in whole numbers, each row over its own denominator and reduced to lowest terms. Bland's
 * rule, so that it ends. Decimals are read as they are written: 0.1 is a tenth, not the double next to it.
 */
public final class ExactProgram {
    private final List<Map<Integer, BigDecimal>> rows = new ArrayList<>();
    private final List<BigDecimal> most = new ArrayList<>();
    private final List<BigDecimal> worth = new ArrayList<>();
    private BigInteger[][] table;
    /** Which variable each row and each column of the table stands for: x, then the slacks. */
    private int[] basis;

    private int[] nonbasic;

    /** Starts a column with an upper bound, which may be infinite, and returns its number. */
    public int column(double upper, double cost) {
        int column = worth.size();
        worth.add(BigDecimal.valueOf(cost));
        most.add(null);
        bound(column, upper);
        return column;
    }

    /** Gives a column another upper bound. */
    public void bound(int column, double upper) {
        most.set(column, Double.isInfinite(upper) ? null : BigDecimal.valueOf(upper));
    }

    /** Starts a row {@code >= 0} and returns its number. */
    public int row() {
        rows.add(new HashMap<>());
        return rows.size() - 1;
    }

    /** Starts a row {@code = 0}, which is two, and returns the first number. */
    public int equation() {
        row();
        return row() - 1;
    }

    public void entry(int row, int column, double amount) {
        rows.get(row).merge(column, BigDecimal.valueOf(amount), BigDecimal::add);
    }

    /** Adds to both rows of an equation. */
    public void entryOfEquation(int equation, int column, double amount) {
        entry(equation, column, amount);
        entry(equation + 1, column, -amount);
    }

    /** The value of the best plan; infinite if there is no end. */
    public double best() {
        build();
        int last = table.length - 1;
        while (true) {
            int entering = entering(table[last]);
            if (entering < 0) {
                BigInteger[] z = table[last];
                return new BigDecimal(z[worth.size()])
                                .divide(new BigDecimal(z[worth.size() + 1]), MathContext.DECIMAL64)
                                .doubleValue()
                        / scale(worth).doubleValue();
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(leaving, entering);
        }
    }

    private static BigDecimal scale(Iterable<BigDecimal> numbers) {
        int digits = 0;
        for (BigDecimal number : numbers) {
            digits = number == null ? digits : Math.max(digits, number.scale());
        }
        return BigDecimal.ONE.scaleByPowerOfTen(digits);
    }

    /** Rows of {@code -A x <= 0} and {@code x <= u}, then the negated costs; columns of x, the right-hand side, the basic variable's. */
    private void build() {
        int n = worth.size();
        List<BigInteger[]> all = new ArrayList<>();
        for (Map<Integer, BigDecimal> row : rows) {
            BigInteger[] line = line(n);
            BigDecimal scale = scale(row.values());
            row.forEach((j, a) -> line[j] = whole(a.negate(), scale));
            all.add(line);
        }
        for (int j = 0; j < n; j++) {
            if (most.get(j) != null) {
                BigInteger[] line = line(n);
                BigDecimal scale = scale(List.of(most.get(j)));
                line[j] = scale.toBigIntegerExact();
                line[n] = whole(most.get(j), scale);
                all.add(line);
            }
        }
        BigInteger[] costs = line(n);
        BigDecimal scale = scale(worth);
        for (int j = 0; j < n; j++) {
            costs[j] = whole(worth.get(j).negate(), scale);
        }
        basis = new int[all.size()];
        for (int i = 0; i < basis.length; i++) {
            basis[i] = n + i;
        }
        all.add(costs);
        table = all.toArray(BigInteger[][]::new);
        nonbasic = new int[n];
        for (int j = 0; j < n; j++) {
            nonbasic[j] = j;
        }
    }

    private static BigInteger[] line(int n) {
        BigInteger[] line = new BigInteger[n + 2];
        Arrays.fill(line, BigInteger.ZERO);
        line[n + 1] = BigInteger.ONE;
        return line;
    }

    private static BigInteger whole(BigDecimal number, BigDecimal scale) {
        return number.multiply(scale).toBigIntegerExact();
    }

    private int entering(BigInteger[] costs) {
        int best = -1;
        for (int j = 0; j < nonbasic.length; j++) {
            if (costs[j].signum() < 0 && (best < 0 || nonbasic[j] < nonbasic[best])) {
                best = j;
            }
        }
        return best;
    }

    private int leaving(int entering) {
        int best = -1;
        int n = nonbasic.length;
        for (int i = 0; i < basis.length; i++) {
            if (table[i][entering].signum() > 0) {
                int order = best < 0
                        ? -1
                        : table[i][n]
                                .multiply(table[best][entering])
                                .compareTo(table[best][n].multiply(table[i][entering]));
                if (order < 0 || order == 0 && basis[i] < basis[best]) {
                    best = i;
                }
            }
        }
        return best;
    }

    /** Exchanges a basic and a nonbasic variable: takes the row from all others so that the entering one is left in it only. */
    private void pivot(int r, int c) {
        BigInteger[] row = table[r];
        int own = row.length - 1;
        for (int i = 0; i < table.length; i++) {
            if (i != r && table[i][c].signum() != 0) {
                BigInteger common = table[i][c].gcd(row[c]);
                BigInteger times = row[c].divide(common);
                BigInteger less = table[i][c].divide(common);
                for (int j = 0; j < own; j++) {
                    table[i][j] = minus(table[i][j], times, row[j], less);
                }
                table[i][c] = less.multiply(row[own]).negate();
                table[i][own] = table[i][own].multiply(times);
                reduce(table[i]);
            }
        }
        BigInteger pivot = row[c];
        row[c] = row[own];
        row[own] = pivot;
        int leaving = basis[r];
        basis[r] = nonbasic[c];
        nonbasic[c] = leaving;
    }

    private static BigInteger minus(BigInteger a, BigInteger times, BigInteger b, BigInteger less) {
        BigInteger grown = a.signum() == 0 ? a : a.multiply(times);
        return b.signum() == 0 ? grown : grown.subtract(b.multiply(less));
    }

    private static void reduce(BigInteger[] row) {
        BigInteger common = BigInteger.ZERO;
        for (int j = row.length - 1; j >= 0 && !common.equals(BigInteger.ONE); j--) {
            common = common.gcd(row[j]);
        }
        for (int j = 0; j < row.length && !common.equals(BigInteger.ONE); j++) {
            row[j] = row[j].signum() == 0 ? row[j] : row[j].divide(common);
        }
    }
}
