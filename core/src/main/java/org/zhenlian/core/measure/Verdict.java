package org.zhenlian.core.measure;

import java.util.Objects;

/** A three-valued answer: what is missing makes a question UNKNOWN, it never fails it. */
public enum Verdict {
    /** The condition holds. */
    MET,
    /** The condition does not hold. */
    UNMET,
    /** The data cannot decide. */
    UNKNOWN;

    /**
     * Returns MET for true and UNMET for false.
     *
     * @param holds whether the condition holds
     */
    public static Verdict of(boolean holds) {
        return holds ? MET : UNMET;
    }

    /**
     * Returns the verdict on both conditions together: UNMET if either is, else UNKNOWN if either is (Kleene's strong logic).
     *
     * @param other the other condition's verdict
     */
    public Verdict and(Verdict other) {
        Objects.requireNonNull(other, "other");
        if (this == UNMET || other == UNMET) {
            return UNMET;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : MET;
    }

    /**
     * Returns the verdict on at least one of two conditions: MET if either is, else UNKNOWN if either is.
     *
     * @param other the other condition's verdict
     */
    public Verdict or(Verdict other) {
        Objects.requireNonNull(other, "other");
        if (this == MET || other == MET) {
            return MET;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : UNMET;
    }
}
