package org.zhenlian.core.programme;

import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.Quantity;

/**
 * What a number must satisfy.
 *
 * @param comparison how it is compared
 * @param threshold with what; empty if the threshold was never published, and then nothing is decided
 */
public record Bound(Comparison comparison, Optional<Quantity> threshold) {
    /** Checks that nothing is missing. */
    public Bound {
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(threshold, "threshold");
    }

    /**
     * Returns a bound with a known threshold.
     *
     * @param comparison how the number is compared
     * @param threshold with what, in a form of {@link Quantity#parse}
     */
    public static Bound of(Comparison comparison, String threshold) {
        Objects.requireNonNull(comparison, "comparison");
        return new Bound(comparison, Optional.of(Quantity.parse(threshold)));
    }

    /** Returns for example {@code >= 40 亿元}, or {@code >= ?} if the threshold is not known. */
    @Override
    public String toString() {
        return comparison.sign() + " " + threshold.map(Quantity::toString).orElse("?");
    }
}
