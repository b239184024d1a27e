package org.zhenlian.chain.throughput;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Product;

/**
 * What is sold out of a chain and what it is worth: the objective of a {@link Throughput}.
 *
 * <p>Either products at a value each, up to a demand each, or bundles of products in a fixed proportion. What is sold must be made
 * here, unless {@link #withResale} lets what was bought outside be sold on.
 */
public final class Sales {
    /** Products sold together in fixed amounts, what one lot is worth, and at most how many lots. */
    record Lot(Map<String, Double> amounts, Interval value, double most) {}

    private static final Unit YUAN = Unit.of("元");

    private final List<Lot> lots;
    private final String unit;
    private final boolean resale;

    private Sales(List<Lot> lots, String unit, boolean resale) {
        this.lots = lots;
        this.unit = unit;
        this.resale = resale;
    }

    /**
     * Returns sales of the final products that are made here at the atlas's latest prices, as many as can be made; empty if none
     * is made or one of them has no price.
     *
     * @param balance the balance of the scope
     */
    public static Optional<Sales> atPrices(Balance balance) {
        List<Lot> lots = new ArrayList<>();
        for (String target : balance.graph().targets().stream().sorted().toList()) {
            if (!balance.suppliers(target).isEmpty()) {
                Optional<Figure> price = balance.graph().atlas().price(target);
                if (price.isEmpty()) {
                    return Optional.empty();
                }
                lots.add(new Lot(Map.of(target, 1.0), price.get().interval(YUAN), Double.POSITIVE_INFINITY));
            }
        }
        return lots.isEmpty() ? Optional.empty() : Optional.of(new Sales(List.copyOf(lots), "元/a", false));
    }

    /**
     * Returns sales of products at a value each, as many as can be made.
     *
     * @param values for each product's id what one unit of it is worth, in any money
     * @throws IllegalArgumentException if there is none, or a value is negative or not finite
     */
    public static Sales of(Map<String, Double> values) {
        return of(values, Map.of());
    }

    /**
     * Returns sales of products at a value each, up to a demand.
     *
     * @param values for each product's id what one unit of it is worth, in any money
     * @param demand for a product's id at most how much of it is bought a year; without limit for those not named
     * @throws IllegalArgumentException if there is no value, a number is negative or not finite, or a demand has no value
     */
    public static Sales of(Map<String, Double> values, Map<String, Double> demand) {
        Map<String, Double> sorted = checked(values);
        if (!demand.isEmpty()) {
            Map<String, Double> most = checked(demand);
            most.keySet().removeAll(sorted.keySet());
            if (!most.isEmpty()) {
                throw new IllegalArgumentException("demand without value: " + most.keySet()
                        + "\nGive each product that is sold a value, 0 if need be");
            }
        }
        List<Lot> lots = new ArrayList<>();
        sorted.forEach((p, v) ->
                lots.add(new Lot(Map.of(p, 1.0), Interval.of(v), demand.getOrDefault(p, Double.POSITIVE_INFINITY))));
        return new Sales(List.copyOf(lots), "", false);
    }

    /**
     * Returns sales of bundles of products in a fixed proportion, as many as can be made, each worth 1: the throughput is then
     * counted in bundles a year.
     *
     * @param amounts for each product's id how much of it one bundle holds, in its unit
     * @throws IllegalArgumentException if all are 0, or an amount is negative or not finite
     */
    public static Sales bundle(Map<String, Double> amounts) {
        Map<String, Double> sorted = checked(amounts);
        sorted.values().removeIf(a -> a == 0);
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("the bundle is empty\nName a product with an amount above 0");
        }
        Lot lot = new Lot(Collections.unmodifiableMap(sorted), Interval.of(1), Double.POSITIVE_INFINITY);
        return new Sales(List.of(lot), "bundles/a", false);
    }

    private static Map<String, Double> checked(Map<String, Double> amounts) {
        Objects.requireNonNull(amounts, "amounts");
        return new TreeMap<>(Demand.target(amounts).amounts());
    }

    /** Returns the same sales, but what was bought from outside may be sold on. */
    public Sales withResale() {
        return new Sales(lots, unit, true);
    }

    List<Lot> lots() {
        return lots;
    }

    /** Returns the unit of the throughput: {@code 元/a}, {@code bundles/a}, or empty if the caller gave the values. */
    public String unit() {
        return unit;
    }

    /** Tells whether what was bought from outside may be sold on. */
    public boolean allowsResale() {
        return resale;
    }

    /** Returns the ids of the products that are sold, in order. */
    public List<String> products() {
        return lots.stream()
                .flatMap(lot -> lot.amounts().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Checks that all products are in a chain. */
    void check(Balance balance) {
        List<String> known =
                balance.graph().products().stream().map(Product::id).toList();
        products().stream().filter(p -> !known.contains(p)).forEach(balance.graph()::tier);
    }

    @Override
    public String toString() {
        return "Sales of " + String.join(", ", products()) + (unit.isEmpty() ? "" : " in " + unit)
                + (resale ? ", resale allowed" : "");
    }
}
