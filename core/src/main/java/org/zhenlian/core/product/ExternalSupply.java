package org.zhenlian.core.product;

import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.region.RegionCode;

/**
 * What can be had of a product from outside a region in a year.
 *
 * <p>A declaration for a region speaks for every scope inside it: what comes from outside Shanxi also comes from outside Qixian.
 * It says nothing about wider scopes. Without a declaration the supply from outside is unknown.
 *
 * @param product the product's id
 * @param region the region from whose outside the supply comes
 * @param availability how much there is
 * @param perYear the limit if it is LIMITED and known; empty otherwise. Its date and basis are the declaration's, its note is empty
 * @param origin where it comes from, in words; may be empty
 * @param asOf when the declaration held, if known
 * @param basis on what the declaration stands
 * @param note a remark, may be empty
 */
public record ExternalSupply(
        String product,
        RegionCode region,
        Availability availability,
        Optional<Figure> perYear,
        String origin,
        Optional<AsOf> asOf,
        Basis basis,
        String note) {

    /** How much of a product can be had from outside. */
    public enum Availability {
        /** As much as anybody wants. */
        UNLIMITED,
        /** Up to a limit; if the limit is not given it is unknown. */
        LIMITED,
        /** Nothing. */
        NONE,
        /** Not known. */
        UNKNOWN
    }

    /**
     * Checks that a limit is given only with LIMITED, is not negative, and stands on what the declaration stands on.
     *
     * @throws IllegalArgumentException if it is not so
     */
    public ExternalSupply {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(note, "note");
        if (perYear.isPresent() && availability != Availability.LIMITED) {
            throw new IllegalArgumentException("external supply of " + product + " is " + availability
                    + " and yet has the limit " + perYear.get().value() + "\nMake it limited, or drop the limit");
        }
        if (perYear.filter(Figure::isNegative).isPresent()) {
            throw new IllegalArgumentException("external supply of " + product + " is negative: "
                    + perYear.get().value() + "\nLeave the limit empty if it is not known");
        }
        perYear.ifPresent(limit -> checkSame(limit, asOf, basis, product));
    }

    private static void checkSame(Figure limit, Optional<AsOf> asOf, Basis basis, String product) {
        if (!limit.asOf().equals(asOf)
                || !limit.basis().equals(basis)
                || !limit.note().isEmpty()) {
            throw new IllegalArgumentException("external supply of " + product
                    + " and its limit have different dates, bases or notes\n"
                    + "Give both the same date and basis, and put the note on the supply");
        }
    }

    /**
     * Creates a declaration with the date of its limit, or none.
     *
     * @param product the product's id
     * @param region the region from whose outside the supply comes
     * @param availability how much there is
     * @param perYear the limit if it is LIMITED and known; empty otherwise
     * @param origin where it comes from, in words; may be empty
     * @param basis on what the declaration stands
     * @param note a remark, may be empty
     */
    public ExternalSupply(
            String product,
            RegionCode region,
            Availability availability,
            Optional<Figure> perYear,
            String origin,
            Basis basis,
            String note) {
        this(product, region, availability, perYear, origin, perYear.flatMap(Figure::asOf), basis, note);
    }

    /**
     * Returns a declaration without a limit, date, origin or note; {@code with...} adds them.
     *
     * @param product the product's id
     * @param region the region from whose outside the supply comes
     * @param availability how much there is
     * @param basis on what the declaration stands
     */
    public static ExternalSupply of(String product, RegionCode region, Availability availability, Basis basis) {
        return new ExternalSupply(product, region, availability, Optional.empty(), "", Optional.empty(), basis, "");
    }

    /**
     * Returns a declaration of a limit.
     *
     * @param product the product's id
     * @param region the region from whose outside the supply comes
     * @param perYear the limit; its date and basis are the declaration's
     * @throws IllegalArgumentException if the limit is negative or has a note
     */
    public static ExternalSupply limited(String product, RegionCode region, Figure perYear) {
        return new ExternalSupply(
                product, region, Availability.LIMITED, Optional.of(perYear), "", perYear.asOf(), perYear.basis(), "");
    }

    /**
     * Returns the same declaration with another origin.
     *
     * @param words where the supply comes from, in words
     */
    public ExternalSupply withOrigin(String words) {
        return new ExternalSupply(product, region, availability, perYear, words, asOf, basis, note);
    }

    /**
     * Returns the same declaration with another note.
     *
     * @param words a remark
     */
    public ExternalSupply withNote(String words) {
        return new ExternalSupply(product, region, availability, perYear, origin, asOf, basis, words);
    }
}
