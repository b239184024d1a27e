package org.zhenlian.core.atlas;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;

/**
 * One enterprise sold another a product: declared data, never inferred from recipes.
 *
 * @param supplier the selling enterprise's id
 * @param customer the buying enterprise's id
 * @param product the product's id
 * @param asOf the year or period, if known
 * @param quantity how much in a year, in the product's unit; empty if not known
 * @param value for how much in a year, in yuan; empty if not known
 * @param basis on what it stands
 * @param note a remark, may be empty
 */
public record SupplyLink(
        String supplier,
        String customer,
        String product,
        Optional<AsOf> asOf,
        OptionalDouble quantity,
        OptionalDouble value,
        Basis basis,
        String note)
        implements Comparable<SupplyLink> {

    private static final Comparator<SupplyLink> ORDER = Comparator.comparing(SupplyLink::supplier)
            .thenComparing(SupplyLink::customer)
            .thenComparing(SupplyLink::product)
            .thenComparing(l -> l.asOf().map(AsOf::toString).orElse(""));

    /**
     * Checks the ends and amounts.
     *
     * @throws IllegalArgumentException if an enterprise sells to itself, or an amount is negative or not finite
     */
    public SupplyLink {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(note, "note");
        if (supplier.equals(customer)) {
            throw new IllegalArgumentException(
                    "enterprise " + supplier + " sells to itself\nLeave out what an enterprise makes for its own use");
        }
        quantity = checked(quantity, "quantity");
        value = checked(value, "value");
    }

    private static OptionalDouble checked(OptionalDouble amount, String what) {
        if (amount.isPresent() && !(amount.getAsDouble() >= 0 && Double.isFinite(amount.getAsDouble()))) {
            throw new IllegalArgumentException("link " + what + " " + amount.getAsDouble()
                    + " is not a number from 0\nLeave it empty if it is not known");
        }
        return amount.isPresent() && amount.getAsDouble() == 0 ? OptionalDouble.of(0) : amount;
    }

    /**
     * Returns a link without date, amounts or note; {@code with...} adds them.
     *
     * @param supplier the selling enterprise's id
     * @param customer the buying enterprise's id
     * @param product the product's id
     * @param basis on what it stands
     * @throws IllegalArgumentException if an enterprise sells to itself
     */
    public static SupplyLink of(String supplier, String customer, String product, Basis basis) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new SupplyLink(supplier, customer, product, Optional.empty(), unknown, unknown, basis, "");
    }

    /**
     * Returns the same link with another year or period.
     *
     * @param when as {@link AsOf#parse} reads it, for example {@code 2023}
     */
    public SupplyLink withAsOf(String when) {
        Optional<AsOf> parsed = Optional.of(AsOf.parse(when));
        return new SupplyLink(supplier, customer, product, parsed, quantity, value, basis, note);
    }

    /**
     * Returns the same link with another quantity.
     *
     * @param perYear how much in a year, in the product's unit
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public SupplyLink withQuantity(double perYear) {
        OptionalDouble known = OptionalDouble.of(perYear);
        return new SupplyLink(supplier, customer, product, asOf, known, value, basis, note);
    }

    /**
     * Returns the same link with another value.
     *
     * @param yuan for how much in a year
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public SupplyLink withValue(double yuan) {
        OptionalDouble known = OptionalDouble.of(yuan);
        return new SupplyLink(supplier, customer, product, asOf, quantity, known, basis, note);
    }

    /**
     * Returns the same link with another note.
     *
     * @param words a remark
     */
    public SupplyLink withNote(String words) {
        return new SupplyLink(supplier, customer, product, asOf, quantity, value, basis, words);
    }

    /** Orders by supplier, customer, product, date. */
    @Override
    public int compareTo(SupplyLink other) {
        return ORDER.compare(this, other);
    }
}
