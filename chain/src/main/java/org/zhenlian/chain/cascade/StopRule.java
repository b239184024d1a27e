package org.zhenlian.chain.cascade;

/** When a cascade is done. */
public sealed interface StopRule {
    /** The published rule at its published 0.01. */
    StopRule PUBLISHED = new Compatible(0.01);

    /**
     * The published rule: stop after the first step in which no enterprise loses more than eps; that step counts. The answer depends
     * on eps: it is what is lost after a few rounds, not in the end.
     *
     * @param eps above 0 and below 1
     */
    record Compatible(double eps) implements StopRule {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if eps is not above 0 and below 1
         */
        public Compatible {
            if (!(eps > 0 && eps < 1)) {
                throw new IllegalArgumentException(
                        "eps must be above 0 and below 1 but is " + eps + "\nThe published program takes 0.01");
            }
        }
    }

    /**
     * The lower end of what is lost at the greatest fixed point, with a proven bound: the fixed point's ESRI is at least the answer and
     * at most the answer and the bound. Where losses fade as slowly as numbers are rounded, as in loops without leakage, or who deals with
     * very many, a small bound may not be provable; then the larger one is told.
     *
     * @param tolerance how large the bound should be at most, from 1e-12 and below 1
     */
    record Certified(double tolerance) implements StopRule {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the tolerance is not from 1e-12 and below 1
         */
        public Certified {
            if (!(tolerance >= 1e-12 && tolerance < 1)) {
                throw new IllegalArgumentException(
                        "tolerance must be from 1e-12 and below 1 but is " + tolerance + "\nTake 1e-6, for example");
            }
        }
    }
}
