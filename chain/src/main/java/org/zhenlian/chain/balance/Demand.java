package org.zhenlian.chain.balance;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a balance is reckoned for.
 *
 * <p>CAPACITY: what local producers would buy if they ran at capacity. TARGET: what a target output needs through the whole chain,
 * whoever makes it. The two answer different questions and every result names its basis.
 */
public final class Demand {
    /** The basis of a demand. */
    public enum Kind {
        /** Local producers running at capacity. */
        CAPACITY,
        /** A target output. */
        TARGET
    }

    private static final Demand AT_CAPACITY = new Demand(Kind.CAPACITY, Map.of());

    private final Kind kind;
    private final Map<String, Double> amounts;

    private Demand(Kind kind, Map<String, Double> amounts) {
        this.kind = kind;
        this.amounts = amounts;
    }

    /** Returns the demand of local producers running at capacity. */
    public static Demand atCapacity() {
        return AT_CAPACITY;
    }

    /**
     * Returns the demand of a target output.
     *
     * @param product the product's id
     * @param perYear how much a year, in the product's unit
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public static Demand target(String product, double perYear) {
        return target(Map.of(product, perYear));
    }

    /**
     * Returns the demand of several target outputs together.
     *
     * @param perYear for each product's id how much a year, in the product's unit
     * @throws IllegalArgumentException if an amount is negative or not finite, or there is none
     */
    public static Demand target(Map<String, Double> perYear) {
        if (perYear.isEmpty()) {
            throw new IllegalArgumentException("a target needs at least one product");
        }
        perYear.forEach((product, amount) -> {
            Objects.requireNonNull(product, "product");
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException(
                        "target of " + product + " is " + amount + "\nGive a number from 0, in units a year");
            }
        });
        return new Demand(Kind.TARGET, Collections.unmodifiableMap(new TreeMap<>(perYear)));
    }

    /** Returns the basis. */
    public Kind kind() {
        return kind;
    }

    /** Returns the target amounts by product id, in order; empty for CAPACITY. */
    public Map<String, Double> amounts() {
        return amounts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Demand demand && kind == demand.kind && amounts.equals(demand.amounts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, amounts);
    }

    /** Returns {@code at capacity} or {@code for 1000.0 glassware}. */
    @Override
    public String toString() {
        return kind == Kind.CAPACITY
                ? "at capacity"
                : "for "
                        + amounts.entrySet().stream()
                                .map(e -> e.getValue() + " " + e.getKey())
                                .collect(Collectors.joining(" + "));
    }
}
