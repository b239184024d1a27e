package org.zhenlian.core.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.table.SupplyUseBuilder.Pair;

/**
 * What each industry makes and uses of each product, and the product-by-product table that follows under a stated assumption.
 *
 * <p>With V the supply (industry by product), U the use (product by industry), {@code g = V 1} the output of industries and {@code q =
 * V' 1} that of products, the table is {@code Z = U T} and its accounts are {@code W = w T}:
 *
 * <ul>
 *   <li>{@link Technology#INDUSTRY}: {@code T = g^-1 V}. An industry uses the same mix for all its products. Never negative;
 *   <li>{@link Technology#PRODUCT}: {@code T = (V')^-1 q}. A product is made from the same mix in every industry. Needs as many
 *       industries as products and an invertible V; can give negative flows, which {@link TableFindings} names.
 * </ul>
 *
 * <p>In both, rows sum to what was used, and purchases plus accounts of a product sum to its output if they did for industries. Pairs
 * that were not set are 0: supply and use are complete counts. An account that is unknown for one industry is unknown for every product
 * that it helps to make. Order: products by id. Time: O(n^3). Immutable.
 *
 * <p>Source: Eurostat manual of supply, use and input-output tables, 2008, ch. 11, models A and B; Miller and Blair 2009, ch. 5.
 */
public final class SupplyUse {
    /** What is taken as the same where industries make several products. */
    public enum Technology {
        /** The mix of inputs of an industry, whatever it makes. */
        INDUSTRY,
        /** The mix of inputs of a product, whoever makes it. */
        PRODUCT
    }

    private final String id;
    private final Map<String, Integer> products;
    private final List<Sector> sectors;
    private final Map<String, Integer> industries;
    private final Map<Pair, Double> supply;
    private final Map<Pair, Double> use;
    private final SortedMap<String, Account> rows;
    private final Map<String, Map<Integer, Double>> accounts;
    private final String unit;
    private final OptionalInt year;
    private final Basis basis;

    SupplyUse(SupplyUseBuilder from) {
        id = from.id;
        products = Map.copyOf(from.products);
        sectors = from.sectors.stream().sorted(Comparator.comparing(Sector::id)).toList();
        industries = Map.copyOf(from.industries);
        supply = Map.copyOf(from.supply);
        use = Map.copyOf(from.use);
        rows = new TreeMap<>(from.rows);
        accounts = new HashMap<>();
        from.accounts.forEach((account, values) -> accounts.put(account, Map.copyOf(values)));
        unit = from.unit;
        year = from.year;
        basis = from.basis;
    }

    /**
     * Starts a pair of tables.
     *
     * @param id the id of both
     */
    public static SupplyUseBuilder builder(String id) {
        return new SupplyUseBuilder(id);
    }

    /** Returns the id of both tables. */
    public String id() {
        return id;
    }

    /** Returns the products, by id. */
    public List<Sector> products() {
        return sectors;
    }

    /** Returns the ids of the industries, in order. */
    public List<String> industries() {
        return industries.keySet().stream().sorted().toList();
    }

    /**
     * Returns the product-by-product table. Final demand is what is made and not used by industries.
     *
     * @param technology what is taken as the same
     * @throws IllegalArgumentException if there is no product or industry, an industry makes nothing but uses something, or the technology needs an inverse that there is
     *     not
     */
    public InputOutputTable table(Technology technology) {
        Objects.requireNonNull(technology, "technology");
        if (industries.isEmpty() || sectors.isEmpty()) {
            throw new IllegalArgumentException(
                    "supply and use have no " + (sectors.isEmpty() ? "product" : "industry") + "\nAdd one");
        }
        List<Sector> sorted = sectors;
        List<String> makers = industries();
        double[][] v = matrix(supply, makers, sorted);
        double[][] u = matrix(use, makers, sorted);
        double[][] t = technology == Technology.INDUSTRY ? byIndustry(v, u, makers) : byProduct(v);
        InputOutputTableBuilder table = InputOutputTable.flows(id).unit(unit).basis(basis);
        year.ifPresent(table::year);
        sorted.forEach(table::sector);
        for (int p = 0; p < sorted.size(); p++) {
            double made = 0;
            for (double[] row : v) {
                made += row[p];
            }
            table.output(sorted.get(p).id(), made);
            for (int c = 0; c < sorted.size(); c++) {
                double sum = 0;
                for (int j = 0; j < v.length; j++) {
                    sum += u[j][p] * t[j][c];
                }
                table.cell(sorted.get(p).id(), sorted.get(c).id(), sum);
            }
        }
        accounts(table, makers, sorted, t);
        return table.build();
    }

    private double[][] matrix(Map<Pair, Double> values, List<String> makers, List<Sector> sorted) {
        int[] rows = ranks(industries, makers);
        int[] columns = ranks(products, sorted.stream().map(Sector::id).toList());
        double[][] m = new double[makers.size()][sorted.size()];
        values.forEach((pair, value) -> m[rows[pair.industry()]][columns[pair.product()]] = value);
        return m;
    }

    private static int[] ranks(Map<String, Integer> positions, List<String> sorted) {
        int[] ranks = new int[sorted.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[positions.get(sorted.get(i))] = i;
        }
        return ranks;
    }

    private static double[][] byIndustry(double[][] v, double[][] u, List<String> makers) {
        double[][] t = new double[v.length][];
        for (int j = 0; j < v.length; j++) {
            double output = java.util.Arrays.stream(v[j]).sum();
            if (output == 0 && java.util.Arrays.stream(u[j]).sum() > 0) {
                throw new IllegalArgumentException(
                        "the industry " + makers.get(j) + " uses something and makes nothing\nSet what it makes");
            }
            t[j] = java.util.Arrays.stream(v[j])
                    .map(x -> output == 0 ? 0 : x / output)
                    .toArray();
        }
        return t;
    }

    private double[][] byProduct(double[][] v) {
        int n = sectors.size();
        double[][] transposed = new double[n][n];
        double[][] right = new double[n][n];
        for (int p = 0; v.length == n && p < n; p++) {
            for (int j = 0; j < n; j++) {
                transposed[p][j] = v[j][p];
                right[p][p] += v[j][p];
            }
        }
        double[][] t = v.length == n ? Elimination.solve(transposed, right) : new double[0][];
        if (t.length == 0) {
            throw new IllegalArgumentException("product technology needs an invertible supply table; there are "
                    + v.length + " industries and " + n + " products\nUse Technology.INDUSTRY, or merge");
        }
        return t;
    }

    private void accounts(InputOutputTableBuilder table, List<String> makers, List<Sector> sorted, double[][] t) {
        for (Account account : rows.values()) {
            table.account(account);
            Map<Integer, Double> known = accounts.getOrDefault(account.id(), Map.of());
            double[] has = makers.stream()
                    .mapToDouble(m -> known.getOrDefault(industries.get(m), Double.NaN))
                    .toArray();
            for (int c = 0; c < sorted.size(); c++) {
                double sum = 0;
                for (int j = 0; j < makers.size(); j++) {
                    sum += t[j][c] == 0 ? 0 : has[j] * t[j][c];
                }
                if (!Double.isNaN(sum)) {
                    table.account(account.id(), sorted.get(c).id(), sum);
                }
            }
        }
    }

    /** Returns one line: how many products and industries, of which year. */
    @Override
    public String toString() {
        return "Supply and use " + id + ": " + sectors.size() + " products, " + industries.size() + " industries"
                + (year.isPresent() ? ", " + year.getAsInt() : "");
    }
}
