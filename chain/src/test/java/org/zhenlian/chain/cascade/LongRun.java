package org.zhenlian.chain.cascade;

import java.util.function.IntToDoubleFunction;
import org.zhenlian.core.product.Criticality;

/**
 * The formulas iterated for long in numbers of 31 digits: each is the unevaluated sum of two doubles (Dekker 1971, A floating-point
 * technique for extending the available precision). Written from the formulas alone; shares nothing with the engine.
 */
final class LongRun {
    private static final int ROUNDS = 2_000;
    private static final double STILL = 1e-24;

    private final CascadePropertiesTest.Setting s;
    private final int n;
    private final Number[] sold;
    private final Number[][] upShare;
    private final Number[][] downShare;
    private boolean done;

    /** A number of 31 digits. */
    private record Number(double high, double low) {
        static final Number ZERO = new Number(0, 0);
        static final Number ONE = new Number(1, 0);

        static Number of(double x) {
            return new Number(x, 0);
        }

        private static Number sum(double a, double b) {
            double high = a + b;
            double part = high - a;
            return new Number(high, a - (high - part) + (b - part));
        }

        Number plus(Number o) {
            Number sum = sum(high, o.high);
            return sum(sum.high, sum.low + low + o.low);
        }

        Number minus(Number o) {
            return plus(new Number(-o.high, -o.low));
        }

        Number times(Number o) {
            double product = high * o.high;
            double rest = Math.fma(high, o.high, -product) + high * o.low + low * o.high;
            return sum(product, rest);
        }

        Number over(Number o) {
            Number first = of(high / o.high);
            Number second = of(minus(first.times(o)).high / o.high);
            Number third = of(minus(first.plus(second).times(o)).high / o.high);
            return first.plus(second).plus(third);
        }

        boolean isMoreThan(Number o) {
            return high > o.high || high == o.high && low > o.low;
        }

        Number max(Number o) {
            return o.isMoreThan(this) ? o : this;
        }

        Number min(Number o) {
            return isMoreThan(o) ? o : this;
        }
    }

    LongRun(CascadePropertiesTest.Setting s) {
        this.s = s;
        n = s.n;
        sold = new Number[n];
        upShare = new Number[n][n];
        downShare = new Number[n][n];
        for (int i = 0; i < n; i++) {
            int supplier = i;
            sold[i] = sum(j -> s.w[supplier][j]);
        }
        for (int j = 0; j < n; j++) {
            int customer = j;
            Number bought = sum(i -> s.w[i][customer]);
            for (int i = 0; i < n; i++) {
                Number value = Number.of(s.w[i][j]);
                String sector = s.sector[i];
                Number same = sum(m -> s.sector[m].equals(sector) ? s.w[m][customer] : 0);
                upShare[i][j] = value.high() == 0 ? Number.ZERO : value.over(sold[i]);
                downShare[i][j] = value.high() == 0 ? Number.ZERO : value.over(isEssential(i, j) ? same : bought);
            }
        }
    }

    private Number sum(IntToDoubleFunction amounts) {
        Number sum = Number.ZERO;
        for (int i = 0; i < n; i++) {
            sum = sum.plus(Number.of(amounts.applyAsDouble(i)));
        }
        return sum;
    }

    private boolean isEssential(int i, int j) {
        return s.essentiality.of(s.sector[i], s.sector[j]) == Criticality.ESSENTIAL;
    }

    /** Tells whether nothing moved any more; if not, the index is less than it would be in the end. */
    boolean isDone() {
        return done;
    }

    /** Returns the index after so many rounds that nothing moves any more, or after very many: it is still growing then. */
    double esri() {
        Number[] down = shock();
        Number[] up = shock();
        double change = 1;
        for (int round = 0; change > STILL && round < ROUNDS; round++) {
            Number[] nextDown = down(down);
            Number[] nextUp = up(up);
            change = Math.max(change(down, nextDown), change(up, nextUp));
            down = nextDown;
            up = nextUp;
        }
        done = change <= STILL;
        Number lost = Number.ZERO;
        Number total = Number.ZERO;
        for (int i = 0; i < n; i++) {
            lost = lost.plus(sold[i].times(down[i].max(up[i])));
            total = total.plus(sold[i]);
        }
        return total.high() == 0 ? 0 : lost.over(total).high();
    }

    private Number[] shock() {
        Number[] losses = new Number[n];
        for (int i = 0; i < n; i++) {
            losses[i] = Number.of(s.shock[i]);
        }
        return losses;
    }

    private static double change(Number[] before, Number[] after) {
        double most = 0;
        for (int i = 0; i < before.length; i++) {
            most = Math.max(most, after[i].minus(before[i]).high());
        }
        return most;
    }

    private Number[] up(Number[] loss) {
        Number[] next = shock();
        for (int i = 0; i < n; i++) {
            Number sum = Number.ZERO;
            for (int j = 0; j < n; j++) {
                sum = s.w[i][j] == 0 ? sum : sum.plus(upShare[i][j].times(loss[j]));
            }
            next[i] = next[i].max(sum.min(Number.ONE));
        }
        return next;
    }

    private Number[] down(Number[] loss) {
        Number[] effect = new Number[n];
        for (int i = 0; i < n; i++) {
            Number left = Number.ZERO;
            for (int m = 0; m < n; m++) {
                boolean same = s.sector[m].equals(s.sector[i]);
                left = same ? left.plus(sold[m].times(Number.ONE.minus(loss[m]))) : left;
            }
            boolean replaced = s.substitution && left.high() > 0;
            effect[i] = replaced ? sold[i].over(left).min(Number.ONE).times(loss[i]) : loss[i];
        }
        Number[] next = shock();
        for (int j = 0; j < n; j++) {
            Number nonEssential = Number.ZERO;
            for (int i = 0; i < n; i++) {
                Criticality need = s.essentiality.of(s.sector[i], s.sector[j]);
                if (s.w[i][j] > 0 && need == Criticality.ESSENTIAL) {
                    next[j] = next[j].max(sector(effect, s.sector[i], j).min(Number.ONE));
                } else if (s.w[i][j] > 0 && need == Criticality.NON_ESSENTIAL) {
                    nonEssential = nonEssential.plus(downShare[i][j].times(effect[i]));
                }
            }
            next[j] = next[j].max(nonEssential.min(Number.ONE));
        }
        return next;
    }

    private Number sector(Number[] effect, String sector, int j) {
        Number lost = Number.ZERO;
        for (int i = 0; i < n; i++) {
            boolean counts = s.w[i][j] > 0 && s.sector[i].equals(sector);
            lost = counts ? lost.plus(downShare[i][j].times(effect[i])) : lost;
        }
        return lost;
    }
}
