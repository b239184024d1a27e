package org.zhenlian.core.product;

import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.Claim;
import org.zhenlian.core.measure.Figure;

/**
 * What a recipe makes beside its main output: cullet, foundry returns, waste sand.
 *
 * @param product the product's id
 * @param perRun the amount per run; empty if not known
 * @param claim if the amount is not known: on what it stands that there is any; else {@link Claim#NONE}
 */
public record CoProduct(String product, Optional<Figure> perRun, Claim claim) {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative, or known and yet has a claim
     */
    public CoProduct {
        Objects.requireNonNull(product, "product");
        if (perRun.filter(Figure::isNegative).isPresent()) {
            throw new IllegalArgumentException("co-product " + product + " is negative: "
                    + perRun.get().value() + "\nWhat a recipe uses up is an input");
        }
        claim.checkOnlyWithout(perRun);
    }

    /**
     * Creates a co-product of which nothing is said beyond the amount.
     *
     * @param product the product's id
     * @param perRun the amount per run; empty if not known
     */
    public CoProduct(String product, Optional<Figure> perRun) {
        this(product, perRun, Claim.NONE);
    }
}
