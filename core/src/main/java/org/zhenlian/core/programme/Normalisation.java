package org.zhenlian.core.programme;

import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.Quantity;

/**
 * How the figure of an indicator becomes a score from 0 to 1.
 *
 * @param method the formula
 * @param direction which way is better
 * @param worst the anchor of score 0, for {@link Method#ANCHORS} only
 * @param best the anchor of score 1, for {@link Method#ANCHORS} and {@link Method#TARGET} only
 */
public record Normalisation(Method method, Direction direction, Optional<Quantity> worst, Optional<Quantity> best) {
    /** The formula; every result is cut to 0..1. */
    public enum Method {
        /** (x - min) / (max - min) over the towns assessed together; 1 if all are equal. */
        MIN_MAX,
        /** x / max over the towns assessed together; if lower is better, min / x. */
        BEST,
        /** x / best; if lower is better, best / x. */
        TARGET,
        /** (x - worst) / (best - worst). */
        ANCHORS
    }

    /** Which way is better. */
    public enum Direction {
        /** More is better. */
        HIGHER,
        /** Less is better. */
        LOWER
    }

    /**
     * Checks that the anchors are those of the method, fit each other and run the right way.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Normalisation {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(direction, "direction");
        boolean anchors = method == Method.ANCHORS;
        if (worst.isPresent() != anchors || best.isPresent() != (anchors || method == Method.TARGET)) {
            throw new IllegalArgumentException("normalisation " + method + " has " + (worst.isPresent() ? "a" : "no")
                    + " worst and " + (best.isPresent() ? "a" : "no")
                    + " best value\nANCHORS needs both, TARGET needs the best value only, the others need none");
        }
        if (anchors) {
            int order = best.get().compareTo(worst.get());
            if (order == 0 || order > 0 != (direction == Direction.HIGHER)) {
                throw new IllegalArgumentException("normalisation from worst " + worst.get() + " to best " + best.get()
                        + " does not fit " + direction + " is better\nSwap the two anchors, or the direction");
            }
        }
        if (method == Method.TARGET && best.get().amount().signum() <= 0) {
            throw new IllegalArgumentException(
                    "target " + best.get() + " must be above 0\nUse ANCHORS where 0 or less is the best value");
        }
    }

    /**
     * Returns a normalisation without anchors.
     *
     * @param method MIN_MAX or BEST
     * @param direction which way is better
     */
    public static Normalisation of(Method method, Direction direction) {
        return new Normalisation(method, direction, Optional.empty(), Optional.empty());
    }
}
