package org.zhenlian.chain.throughput;

import java.util.Objects;

/**
 * Two limits that bind together: a tenth more of both adds more than a tenth more of each on its own.
 *
 * @param first the one with the larger gain, or the smaller id
 * @param second the other
 * @param gain what a tenth more of both adds to the throughput
 */
public record JointLimit(Limit first, Limit second, double gain) {
    /** Checks that nothing is missing. */
    public JointLimit {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /** Returns how much of the gain needs both. */
    public double together() {
        return gain - first.gain() - second.gain();
    }

    @Override
    public String toString() {
        return first.subject() + " " + first.product().id() + " and " + second.subject() + " "
                + second.product().id() + ": together " + gain + ", alone " + first.gain() + " and " + second.gain();
    }
}
