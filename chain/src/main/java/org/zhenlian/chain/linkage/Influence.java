package org.zhenlian.chain.linkage;

import java.util.Objects;

/**
 * How much one coefficient moves the whole inverse.
 *
 * @param from the id of the selling sector
 * @param to the id of the buying sector
 * @param coefficient the coefficient as it is; 0 if the two do not trade
 * @param total the sum of all changes of L per unit of change of the coefficient, for a small change
 */
public record Influence(String from, String to, double coefficient, double total) {
    /** Checks that nothing is missing. */
    public Influence {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Returns for example {@code 038 -> 057: influence 12.3 per unit, coefficient 0.21}. */
    @Override
    public String toString() {
        return from + " -> " + to + ": influence " + Digits.of(total) + " per unit, coefficient "
                + Digits.of(coefficient);
    }
}
