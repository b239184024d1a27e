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
 * What each industry makes and uses of each product, and the square table that follows under a stated assumption.
 *
 * <p>With V the supply (industry by product), U the use (product by industry), {@code g = V 1} the output of industries, {@code q = V'
 * 1} that of products, f final demand and m imports by product, w an account by industry, the product-by-product table has {@code Z = U
 * T}, output q, f, m and accounts {@code w T}:
 *
 * <ul>
 *   <li>{@link Technology#INDUSTRY}: {@code T = g^-1 V}. An industry uses the same mix for all its products. Never negative (model B);
 *   <li>{@link Technology#PRODUCT}: {@code T = (V')^-1 q}. A product is made from the same mix in every industry. Needs as many
 *       industries as products and an invertible V; can give negative flows, which {@link TableFindings} names (model A).
 * </ul>
 *
 * <p>The industry-by-industry table has {@code Z = T U}, output g, final demand {@code T f}, imports {@code T m} and accounts w:
 *
 * <ul>
 *   <li>{@link Sales#PRODUCT}: {@code T = V q^-1}. A product has the same users, whoever makes it. Never negative (model D);
 *   <li>{@link Sales#INDUSTRY}: {@code T = g (V')^-1}. An industry sells to the same users, whatever it makes. As for the product
 *       technology (model C).
 * </ul>
 *
 * <p>In all, rows and columns balance if supply and use did; what of these does not is told by {@link #findings}. Pairs that were not set
 * are 0: supply and use are complete counts. Final demand and imports are set for every product or for none; without final demand it is
 * what is made and imported and not used by industries. An account that is unknown for one industry is unknown for every product that it
 * helps to make. Order: by id. Time: O(n^3). A builder; not thread-safe.
 *
 * <p>Source: Eurostat manual of supply, use and input-output tables, 2008, ch. 11, models A to D; Miller and Blair 2009, ch. 5.
 */
public final class SupplyUse {
    /** What is taken as the same where industries make several products. */
    public enum Technology {
        /** The mix of inputs of an industry, whatever it makes. */
        INDUSTRY,
        /** The mix of inputs of a product, whoever makes it. */
        PRODUCT
    }

    /** What is taken as the same where industries make several products, in a table of industries. */
    public enum Sales {
        /** The users of a product, whoever makes it. */
        PRODUCT,
        /** The users of an industry's goods, whatever it makes. */
        INDUSTRY
    }

    private record Pair(int industry, int product) {}

    private final String id;
    private final Map<String, Integer> products = new HashMap<>();
    private final List<Sector> sectors = new ArrayList<>();
    private final Map<String, Integer> industries = new HashMap<>();
    private final List<Sector> makers = new ArrayList<>();
    private final Map<Integer, Double> demand = new HashMap<>();
    private final Map<Integer, Double> imports = new HashMap<>();
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
     * States the unit of all money.
     *
     * @param money for example {@code 万元}
     * @return this
     */
    public SupplyUse unit(String money) {
        unit = Objects.requireNonNull(money, "money");
        return this;
    }

    /**
     * States where the figures come from; illustrative if nothing is said.
     *
     * @param from reported, derived or illustrative
     * @return this
     */
    public SupplyUse basis(Basis from) {
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
        return industry(Sector.of(industry));
    }

    /**
     * Adds an industry with its names.
     *
     * @param industry the industry
     * @return this
     * @throws IllegalArgumentException if there is one of that id
     */
    public SupplyUse industry(Sector industry) {
        if (industries.putIfAbsent(industry.id(), industries.size()) != null) {
            throw new IllegalArgumentException("the industry " + industry.id() + " stands twice\nAdd the two up first");
        }
        makers.add(industry);
        return this;
    }

    /**
     * Sets the final demand for a product.
     *
     * @param product the product's id
     * @param value how much; may be negative, which is a finding
     * @return this
     * @throws UnknownIdException if there is no such product
     * @throws IllegalArgumentException if the value is infinite or NaN, or was set before
     */
    public SupplyUse finalDemand(String product, double value) {
        return total(demand, "final demand", product, value);
    }

    /**
     * Sets the imports of a product, where use and final demand hold imported goods too.
     *
     * @param product the product's id
     * @param value how much; may be negative, which is a finding
     * @return this
     * @throws UnknownIdException if there is no such product
     * @throws IllegalArgumentException if the value is infinite or NaN, or was set before
     */
    public SupplyUse imports(String product, double value) {
        return total(imports, "imports", product, value);
    }

    private SupplyUse total(Map<Integer, Double> into, String what, String product, double value) {
        int at = known("product", product, products);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " of " + product + " is " + value + "\nA number is needed");
        }
        if (into.putIfAbsent(at, value) != null) {
            throw new IllegalArgumentException(what + " of " + product + " was set twice\nKeep one");
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
     * Returns the product-by-product table.
     *
     * @param technology what is taken as the same
     * @throws IllegalArgumentException if there is no product or industry, final demand or imports are given for some products only, an
     *     industry makes nothing but uses something, or the technology needs an inverse that there is not
     */
    public InputOutputTable table(Technology technology) {
        Objects.requireNonNull(technology, "technology");
        return new Transformation(frozen()).products(technology);
    }

    /**
     * Returns the industry-by-industry table.
     *
     * @param sales what is taken as the same
     * @throws IllegalArgumentException if there is no product or industry, final demand or imports are given for some products only, a
     *     product is used that no industry makes, or an inverse is needed that there is not
     */
    public InputOutputTable industries(Sales sales) {
        Objects.requireNonNull(sales, "sales");
        return new Transformation(frozen()).industries(sales);
    }

    /**
     * Returns what is odd about the pair itself, with {@link TableFindings#TOLERANCE}: of products whether use and final demand are supply and
     * imports (where final demand is given), of industries whether inputs and accounts are output (where there are primary inputs), what is negative, and who sells or buys nothing.
     * The sector of a finding is the product's id or the industry's.
     *
     * @throws IllegalArgumentException if there is no product or industry, or final demand or imports are given for some products only
     */
    public List<TableFinding> findings() {
        return new Transformation(frozen()).findings(TableFindings.TOLERANCE);
    }

    private Matrices frozen() {
        if (industries.isEmpty() || sectors.isEmpty()) {
            throw new IllegalArgumentException(
                    "supply and use have no " + (sectors.isEmpty() ? "product" : "industry") + "\nAdd one");
        }
        List<Sector> rows =
                sectors.stream().sorted(Comparator.comparing(Sector::id)).toList();
        List<Sector> columns =
                makers.stream().sorted(Comparator.comparing(Sector::id)).toList();
        SortedMap<Account, double[]> has = new TreeMap<>(Comparator.comparing(Account::id));
        this.rows.values().forEach(account -> {
            Map<Integer, Double> known = accounts.getOrDefault(account.id(), Map.of());
            has.put(account, values(known, columns, industries, Double.NaN));
        });
        return new Matrices(
                new TableHead(id, InputOutputTable.Entries.FLOWS, unit, year, basis, List.of()),
                rows,
                columns,
                matrix(supply, columns, rows),
                matrix(use, columns, rows),
                new Totals(all("final demand", demand, rows), all("imports", imports, rows), has));
    }

    /** The values by product; empty if none was set. */
    private double[] all(String what, Map<Integer, Double> set, List<Sector> sorted) {
        double[] values = values(set, sorted, products, Double.NaN);
        List<String> missing = new ArrayList<>();
        for (int p = 0; p < values.length; p++) {
            if (Double.isNaN(values[p])) {
                missing.add(sorted.get(p).id());
            }
        }
        if (!set.isEmpty() && !missing.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing for " + missing.size() + " of " + values.length
                    + " products: " + String.join(", ", missing.subList(0, Math.min(5, missing.size())))
                    + "\nSet it for every product or for none");
        }
        return set.isEmpty() ? new double[0] : values;
    }

    private static double[] values(
            Map<Integer, Double> set, List<Sector> sorted, Map<String, Integer> positions, double absent) {
        return sorted.stream()
                .mapToDouble(s -> set.getOrDefault(positions.get(s.id()), absent))
                .toArray();
    }

    private double[][] matrix(Map<Pair, Double> values, List<Sector> columns, List<Sector> rows) {
        int[] industry = ranks(industries, columns);
        int[] product = ranks(products, rows);
        double[][] m = new double[columns.size()][rows.size()];
        values.forEach((pair, value) -> m[industry[pair.industry]][product[pair.product]] = value);
        return m;
    }

    private static int[] ranks(Map<String, Integer> positions, List<Sector> sorted) {
        int[] ranks = new int[sorted.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[positions.get(sorted.get(i).id())] = i;
        }
        return ranks;
    }

    /**
     * A pair in order.
     *
     * @param head what both are
     * @param products the products by id
     * @param industries the industries by id
     * @param makes by industry, then product
     * @param uses by industry, then product
     * @param totals what stands beside
     */
    record Matrices(
            TableHead head,
            List<Sector> products,
            List<Sector> industries,
            double[][] makes,
            double[][] uses,
            Totals totals) {}

    /**
     * What stands beside.
     *
     * @param demand final demand by product; empty if not given
     * @param imports imports by product; empty if not given
     * @param accounts by industry, NaN where not known
     */
    record Totals(double[] demand, double[] imports, SortedMap<Account, double[]> accounts) {}

    /** Returns one line: how many products and industries so far. */
    @Override
    public String toString() {
        return "Supply and use " + id + ": " + sectors.size() + " products, " + industries.size() + " industries";
    }
}
