package org.zhenlian.chain.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;

/**
 * Solves the requirements of a target through the whole chain, as intervals where coefficients are not exactly known.
 *
 * <p>The unknowns are the amounts to be made of each product that some recipe makes. With exact coefficients one solve gives them.
 * Otherwise three solves give safe bounds: without co-product credits from above; then from below with the largest credits that
 * allows; then from above with the smallest credits that allows. What lies upstream of an unknown coefficient is unbounded above.
 */
final class Explosion {
    /** One column: what making a unit of a product uses and makes beside, either less the other where one recipe does both. */
    private record Column(int[] rows, Interval[] uses, Interval[] makes) {}

    private final Technology technology;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private boolean exact = true;

    Explosion(Technology technology) {
        this(technology, Set.of());
    }

    /** Some products are bought as they are: what their recipes would use is not asked for. */
    Explosion(Technology technology, Set<String> bought) {
        this.technology = technology;
        technology.graph().products().stream()
                .map(Product::id)
                .filter(p -> technology.isMade(p) && !bought.contains(p))
                .forEach(names::add);
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        names.forEach(p -> columns.add(column(technology.column(p))));
    }

    private Column column(Technology.Flows flows) {
        Set<String> touched = new TreeSet<>(flows.uses().keySet());
        touched.addAll(flows.makes().keySet());
        touched.retainAll(index.keySet());
        touched.removeIf(p -> high(flows.uses(), p) == 0 && high(flows.makes(), p) == 0);
        int[] rows = touched.stream().mapToInt(index::get).toArray();
        Interval[] uses = new Interval[rows.length];
        Interval[] makes = new Interval[rows.length];
        for (int k = 0; k < rows.length; k++) {
            Interval used = flows.uses().getOrDefault(names.get(rows[k]), Interval.ZERO);
            Interval made = flows.makes().getOrDefault(names.get(rows[k]), Interval.ZERO);
            uses[k] = less(used, made);
            makes[k] = less(made, used);
            exact &= uses[k].isExact() && makes[k].isExact();
        }
        return new Column(rows, uses, makes);
    }

    private static double high(Map<String, Interval> amounts, String product) {
        return amounts.getOrDefault(product, Interval.ZERO).high();
    }

    /** What is left of one amount after the other, at least 0. */
    private static Interval less(Interval amount, Interval other) {
        double low = Double.isInfinite(other.high()) ? 0 : Math.max(0, amount.low() - other.high());
        return new Interval(low, Math.max(low, amount.high() - other.low()));
    }

    /** The loops that consume more than they make, judged by the least their recipes may use. */
    List<UnproductiveLoopException> unproductive() {
        return system((uses, makes) -> uses.low() - finite(makes.high())).unproductive();
    }

    /** For each product that some recipe makes, how much of it must be made for the target. */
    Map<String, Interval> runs(Map<String, Double> target) {
        double[] demand = new double[names.size()];
        target.forEach((p, amount) -> {
            if (index.containsKey(p)) {
                demand[index.get(p)] = amount;
            }
        });
        double[] low;
        double[] high;
        if (exact) {
            low = system((uses, makes) -> uses.low() - makes.low()).solve(demand, false);
            high = low;
        } else {
            double[] most = high(demand);
            low = system((uses, makes) -> uses.low()).solve(less(demand, most, false), false);
            high = high(less(demand, low, true));
        }
        Map<String, Interval> runs = new TreeMap<>();
        for (int i = 0; i < low.length; i++) {
            double floor = Math.max(0, low[i]);
            runs.put(names.get(i), new Interval(floor, Math.max(floor, high[i])));
        }
        return runs;
    }

    private interface Coefficient {
        double of(Interval uses, Interval makes);
    }

    private LeontiefSystem system(Coefficient coefficient) {
        int n = columns.size();
        int[][] rows = new int[n][];
        double[][] values = new double[n][];
        for (int j = 0; j < n; j++) {
            Column column = columns.get(j);
            rows[j] = column.rows;
            values[j] = new double[column.rows.length];
            for (int k = 0; k < values[j].length; k++) {
                values[j][k] = coefficient.of(column.uses[k], column.makes[k]);
            }
        }
        return new LeontiefSystem(names, rows, values);
    }

    private static double finite(double x) {
        return Double.isInfinite(x) ? 0 : x;
    }

    /** The solution with the largest uses and no credits but those already in the constant; unbounded where a use is. */
    private double[] high(double[] constant) {
        double[] x = system((uses, makes) -> finite(uses.high())).solve(constant, true);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int j = 0; j < x.length; j++) {
                grown |= x[j] > 0 && unbound(columns.get(j), Double.isInfinite(x[j]), x);
            }
        }
        return x;
    }

    private static boolean unbound(Column column, boolean unbounded, double[] x) {
        boolean grown = false;
        for (int k = 0; k < column.rows.length; k++) {
            double use = column.uses[k].high();
            if ((Double.isInfinite(use) || unbounded && use > 0) && !Double.isInfinite(x[column.rows[k]])) {
                x[column.rows[k]] = Double.POSITIVE_INFINITY;
                grown = true;
            }
        }
        return grown;
    }

    /** The demand less the co-products of given runs: at least those ({@code least}) or at most those that may arise. */
    private double[] less(double[] demand, double[] runs, boolean least) {
        double[] rest = demand.clone();
        for (int j = 0; j < runs.length; j++) {
            Column column = columns.get(j);
            for (int k = 0; k < column.rows.length; k++) {
                Interval made = column.makes[k].times(new Interval(0, runs[j]));
                double credit = least ? column.makes[k].low() * runs[j] : made.high();
                rest[column.rows[k]] -= credit;
            }
        }
        return rest;
    }
}
