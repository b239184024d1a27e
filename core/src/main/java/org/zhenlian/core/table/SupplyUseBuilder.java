package org.zhenlian.core.table;

import java.util.ArrayList;
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
 * Takes what industries make and use of products, and makes a {@link SupplyUse} of it. Products and industries come before what is made
 * and used of them; pairs that are not set are 0. Not thread-safe.
 */
public final class SupplyUseBuilder {
    record Pair(int industry, int product) {}

    final String id;
    final Map<String, Integer> products = new HashMap<>();
    final List<Sector> sectors = new ArrayList<>();
    final Map<String, Integer> industries = new HashMap<>();
    final Map<Pair, Double> supply = new HashMap<>();
    final Map<Pair, Double> use = new HashMap<>();
    final SortedMap<String, Account> rows = new TreeMap<>();
    final Map<String, Map<Integer, Double>> accounts = new HashMap<>();
    String unit = "";
    OptionalInt year = OptionalInt.empty();
    Basis basis = Basis.illustrative();

    SupplyUseBuilder(String id) {
        this.id = Sector.of(id).id();
    }

    /**
     * States the unit of all money.
     *
     * @param money for example {@code 万元}
     * @return this
     */
    public SupplyUseBuilder unit(String money) {
        unit = Objects.requireNonNull(money, "money");
        return this;
    }

    /**
     * States where the figures come from; illustrative if nothing is said.
     *
     * @param from reported, derived or illustrative
     * @return this
     */
    public SupplyUseBuilder basis(Basis from) {
        basis = Objects.requireNonNull(from, "from");
        return this;
    }

    /**
     * States the year.
     *
     * @param number the year
     * @return this
     */
    public SupplyUseBuilder year(int number) {
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
    public SupplyUseBuilder product(Sector product) {
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
    public SupplyUseBuilder industry(String industry) {
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
    public SupplyUseBuilder makes(String industry, String product, double value) {
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
    public SupplyUseBuilder uses(String industry, String product, double value) {
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
    public SupplyUseBuilder account(Account account) {
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
    public SupplyUseBuilder account(String account, String industry, double value) {
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

    /** Returns the pair of tables as set so far. */
    public SupplyUse build() {
        return new SupplyUse(this);
    }
}
