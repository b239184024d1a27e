package org.zhenlian.core.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Basis;

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
 * that it helps to make. Order: products by id. Time: O(n^3). A builder; not thread-safe.
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

    private record Pair(int industry, int product) {}

    private final String id;
    private final Map<String, Integer> products = new HashMap<>();
    private final List<Sector> sectors = new ArrayList<>();
    private final Map<String, Integer> industries = new HashMap<>();
    private final Map<Pair, Double> supply = new HashMap<>();
    private final Map<Pair, Double> use = new HashMap<>();
    private final SortedMap<String, Account> rows = new TreeMap<>();
    private final Map<String, Map<Integer, Double>> accounts = new HashMap<>();
    private String unit = "";
    private OptionalInt year = OptionalInt.empty();
    private Basis basis = Basis.illustrative();

    private SupplyUse(String id) {
        this.id = Sector.of(id).id();
    }

    /**
     * Starts a pair of tables.
     *
     * @param id the id of both
     */
    public static SupplyUse of(String id) {
        return new SupplyUse(id);
    }

    /**
     * States the unit of all money and where the figures come from.
     *
     * @param money for example {@code 万元}
     * @param from reported, derived or illustrative
     * @return this
     */
    public SupplyUse in(String money, Basis from) {
        unit = Objects.requireNonNull(money, "money");
        basis = Objects.requireNonNull(from, "from");
        return this;
    }

    /**
     * States the year.
     *
     * @param number the year
     * @return this
     */
    public SupplyUse year(int number) {
        year = OptionalInt.of(number);
        return this;
    }

    /**
     * Adds a product.
     *
     * @param product the product
     * @return this
     * @throws IllegalArgumentException if there is one of that id
     */
    public SupplyUse product(Sector product) {
        Objects.requireNonNull(product, "product");
        if (products.putIfAbsent(product.id(), products.size()) != null) {
            throw new IllegalArgumentException("the product " + product.id() + " stands twice\nAdd the two up first");
        }
        sectors.add(product);
        return this;
    }

    /**
     * Adds an industry.
     *
     * @param industry its id
     * @return this
     * @throws IllegalArgumentException if there is one of that id
     */
    public SupplyUse industry(String industry) {
        if (industries.putIfAbsent(Objects.requireNonNull(industry, "industry"), industries.size()) != null) {
            throw new IllegalArgumentException("the industry " + industry + " stands twice\nAdd the two up first");
        }
        return this;
    }

    /**
     * Sets what an industry makes of a product.
     *
     * @param industry the industry's id
     * @param product the product's id
     * @param value how much, not negative
     * @return this
     * @throws UnknownIdException if there is no such industry or product
     * @throws IllegalArgumentException if the value is negative, infinite or NaN, or was set before
     */
    public SupplyUse makes(String industry, String product, double value) {
        set(supply, industry, product, value);
        return this;
    }

    /**
     * Sets what an industry uses of a product.
     *
     * @param industry the industry's id
     * @param product the product's id
     * @param value how much, not negative
     * @return this
     * @throws UnknownIdException if there is no such industry or product
     * @throws IllegalArgumentException if the value is negative, infinite or NaN, or was set before
     */
    public SupplyUse uses(String industry, String product, double value) {
        set(use, industry, product, value);
        return this;
    }

    /**
     * Adds an account, such as value added.
     *
     * @param account the account
     * @return this
     * @throws IllegalArgumentException if there is one of that id
     */
    public SupplyUse account(Account account) {
        Objects.requireNonNull(account, "account");
        if (rows.putIfAbsent(account.id(), account) != null) {
            throw new IllegalArgumentException("the account " + account.id() + " stands twice\nName one differently");
        }
        return this;
    }

    /**
     * Sets what an industry has in an account.
     *
     * @param account the account's id
     * @param industry the industry's id
     * @param value how much
     * @return this
     * @throws UnknownIdException if there is no such account or industry
     * @throws IllegalArgumentException if the value is infinite or NaN, or was set before
     */
    public SupplyUse account(String account, String industry, double value) {
        Objects.requireNonNull(industry, "industry");
        known("account", account, rows);
        int at = known("industry", industry, industries);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(account + " of " + industry + " is " + value + "\nA number is needed");
        }
        if (accounts.computeIfAbsent(account, a -> new HashMap<>()).putIfAbsent(at, value) != null) {
            throw new IllegalArgumentException(account + " of " + industry + " was set twice\nKeep one");
        }
        return this;
    }

    private void set(Map<Pair, Double> into, String industry, String product, double value) {
        Objects.requireNonNull(product, "product");
        Pair pair = new Pair(known("industry", industry, industries), known("product", product, products));
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "the amount of " + industry + ", " + product + " is " + value + "\nAn amount is 0 or more");
        }
        if (into.putIfAbsent(pair, value) != null) {
            throw new IllegalArgumentException(
                    "the amount of " + industry + ", " + product + " was set twice\nAdd the two up first");
        }
    }

    private static <T> T known(String kind, String wanted, Map<String, T> ids) {
        T found = ids.get(Objects.requireNonNull(wanted, kind));
        if (found == null) {
            throw UnknownIdException.unknown(kind, wanted, "the supply and use tables", ids.keySet());
        }
        return found;
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
        List<Sector> sorted =
                sectors.stream().sorted(Comparator.comparing(Sector::id)).toList();
        List<String> makers = industries.keySet().stream().sorted().toList();
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
        values.forEach((pair, value) -> m[rows[pair.industry]][columns[pair.product]] = value);
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
}
