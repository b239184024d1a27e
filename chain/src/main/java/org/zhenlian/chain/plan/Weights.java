package org.zhenlian.chain.plan;

/**
 * How the parts of a score weigh, see {@link Worth#score}. None of them is official.
 *
 * @param output the weight of the output that is certain, as a share of final capacity
 * @param coverage the weight of the chain's coverage
 * @param support the weight of the local support rate
 * @param gaps what a point of the gap load counts
 */
public record Weights(double output, double coverage, double support, double gaps) {
    /** Output, coverage and local support alike, and a point of the gap load as a tenth of a percentage point. */
    public static final Weights DEFAULTS = new Weights(1, 1, 1, 0.001);

    /**
     * Checks the weights.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Weights {
        for (double weight : new double[] {output, coverage, support, gaps}) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight is " + weight + "\nGive a number from 0");
            }
        }
    }

    Weights withoutOutput() {
        return new Weights(0, coverage, support, gaps);
    }
}
