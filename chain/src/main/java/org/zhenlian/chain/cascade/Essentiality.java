package org.zhenlian.chain.cascade;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.zhenlian.core.product.Criticality;

/**
 * How much a customer's sector needs what a supplier's sector sells: the production function. Immutable.
 *
 * <p>Essential inputs limit output each by itself (Leontief); non-essential ones by their share in costs (linear); negligible ones
 * not at all.
 */
public final class Essentiality {
    /** Every input is non-essential. */
    public static final Essentiality LINEAR = new Essentiality(Criticality.NON_ESSENTIAL, Map.of());

    /** Every input is essential. */
    public static final Essentiality LEONTIEF = new Essentiality(Criticality.ESSENTIAL, Map.of());

    private final Criticality otherwise;

    /** By customer's sector, then supplier's. */
    private final Map<String, Map<String, Criticality>> table;

    private Essentiality(Criticality otherwise, Map<String, Map<String, Criticality>> table) {
        this.otherwise = Objects.requireNonNull(otherwise, "otherwise");
        this.table = table;
    }

    /**
     * Returns a table without rows yet, for a mixed production function.
     *
     * @param otherwise what holds for pairs of sectors that are not in the table
     */
    public static Essentiality mixed(Criticality otherwise) {
        return new Essentiality(otherwise, Map.of());
    }

    /**
     * Returns this table with a row for each of some supplier sectors.
     *
     * @param customerSector the customer's sector
     * @param bySupplierSector how much it needs each supplier's sector
     */
    public Essentiality with(String customerSector, Map<String, Criticality> bySupplierSector) {
        Objects.requireNonNull(customerSector, "customerSector");
        Map<String, Map<String, Criticality>> more = new HashMap<>(table);
        Map<String, Criticality> row = new HashMap<>(table.getOrDefault(customerSector, Map.of()));
        bySupplierSector.forEach((s, c) ->
                row.put(Objects.requireNonNull(s, "bySupplierSector"), Objects.requireNonNull(c, "bySupplierSector")));
        more.put(customerSector, Map.copyOf(row));
        return new Essentiality(otherwise, Map.copyOf(more));
    }

    /**
     * Returns how much a sector needs another's sales.
     *
     * @param supplierSector the supplier's sector
     * @param customerSector the customer's sector
     */
    public Criticality of(String supplierSector, String customerSector) {
        Objects.requireNonNull(supplierSector, "supplierSector");
        Objects.requireNonNull(customerSector, "customerSector");
        return row(customerSector).getOrDefault(supplierSector, otherwise);
    }

    /** What is told of a customer's sector; {@link #otherwise} holds for the rest. */
    Map<String, Criticality> row(String customerSector) {
        return table.getOrDefault(customerSector, Map.of());
    }

    /** What holds for pairs that are not told. */
    Criticality otherwise() {
        return otherwise;
    }

    /** Returns {@code linear}, {@code Leontief} or the size of the table. */
    @Override
    public String toString() {
        return this == LINEAR ? "linear" : this == LEONTIEF ? "Leontief" : "mixed, " + pairs() + " pairs";
    }

    private int pairs() {
        return table.values().stream().mapToInt(Map::size).sum();
    }
}
