package org.zhenlian.core.product;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhenlian.core.measure.Claim;
import org.zhenlian.core.measure.Figure;

/**
 * One way to serve an input group: so much of a product per run.
 *
 * @param product the product's id
 * @param perRun the amount per run, that is, per unit of the recipe's main output; empty if not known
 * @param share the declared share of the group's need that this alternative covers, 0 to 1; empty if not declared
 * @param criticality what happens when it fails
 * @param claim if the amount is not known: on what it stands that any is needed; else {@link Claim#NONE}
 */
public record Input(
        String product, Optional<Figure> perRun, OptionalDouble share, Criticality criticality, Claim claim) {
    /**
     * Checks amount and share.
     *
     * @throws IllegalArgumentException if the amount is negative or known and yet has a claim, or the share not between 0 and 1
     */
    public Input {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(criticality, "criticality");
        if (perRun.filter(Figure::isNegative).isPresent()) {
            throw new IllegalArgumentException("input of " + product + " is negative: "
                    + perRun.get().value() + "\nWhat a recipe makes beside its main output is a co-product");
        }
        claim.checkOnlyWithout(perRun);
        checkShare(share);
    }

    /**
     * Creates an input of which nothing is said beyond the amount.
     *
     * @param product the product's id
     * @param perRun the amount per run; empty if not known
     * @param share the declared share of the group's need, 0 to 1; empty if not declared
     * @param criticality what happens when it fails
     */
    public Input(String product, Optional<Figure> perRun, OptionalDouble share, Criticality criticality) {
        this(product, perRun, share, criticality, Claim.NONE);
    }

    static void checkShare(OptionalDouble share) {
        if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(
                    "share " + share.getAsDouble() + " is not between 0 and 1\nWrite 30% as 0.3");
        }
    }

    /**
     * Returns an essential input without declared share.
     *
     * @param product the product's id
     * @param perRun the amount per run
     */
    public static Input of(String product, Figure perRun) {
        return new Input(product, Optional.of(perRun), OptionalDouble.empty(), Criticality.ESSENTIAL);
    }
}
