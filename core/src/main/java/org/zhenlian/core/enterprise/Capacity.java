package org.zhenlian.core.enterprise;

import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.Claim;
import org.zhenlian.core.measure.Figure;

/**
 * An enterprise can run a recipe so many times a year at most.
 *
 * <p>A run makes one unit of the recipe's main output, so the limit is given in that product's unit, per year. An empty limit means
 * that the enterprise runs the recipe and nobody knows how much: it is never taken for 0.
 *
 * @param enterprise the enterprise's id
 * @param recipe the recipe's id
 * @param perYear the limit in units of the main output a year; empty if not known
 * @param claim if the limit is not known: on what it stands that the enterprise runs the recipe; else {@link Claim#NONE}
 */
public record Capacity(String enterprise, String recipe, Optional<Figure> perYear, Claim claim) {
    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is negative, or known and yet has a claim
     */
    public Capacity {
        Objects.requireNonNull(enterprise, "enterprise");
        Objects.requireNonNull(recipe, "recipe");
        if (perYear.filter(Figure::isNegative).isPresent()) {
            throw new IllegalArgumentException("capacity of " + enterprise + " for " + recipe + " is negative: "
                    + perYear.get().value() + "\nLeave it empty if it is not known");
        }
        claim.checkOnlyWithout(perYear);
    }

    /**
     * Creates a capacity of which nothing is said beyond the limit.
     *
     * @param enterprise the enterprise's id
     * @param recipe the recipe's id
     * @param perYear the limit in units of the main output a year; empty if not known
     */
    public Capacity(String enterprise, String recipe, Optional<Figure> perYear) {
        this(enterprise, recipe, perYear, Claim.NONE);
    }

    /**
     * Returns a known capacity.
     *
     * @param enterprise the enterprise's id
     * @param recipe the recipe's id
     * @param perYear the limit in units of the main output a year
     */
    public static Capacity of(String enterprise, String recipe, Figure perYear) {
        return new Capacity(enterprise, recipe, Optional.of(perYear));
    }

    /**
     * Returns a capacity of unknown size.
     *
     * @param enterprise the enterprise's id
     * @param recipe the recipe's id
     */
    public static Capacity unknown(String enterprise, String recipe) {
        return new Capacity(enterprise, recipe, Optional.empty());
    }
}
