package org.zhenlian.chain.gap;

/**
 * Where a degree becomes a finding. None of these thresholds is official; they are parameters.
 *
 * @param concentrated the Herfindahl-Hirschman index of local supply from which it is CONCENTRATED, 0 to 1
 * @param outside the share of inputs, or of sales, outside the scope from which that end is outside, 0 to 1
 */
public record Thresholds(double concentrated, double outside) {
    /**
     * HHI 0.25, the 2,500 points from which competition authorities called a market highly concentrated (US Horizontal Merger
     * Guidelines 2010), and one half outside, which is our reading of "mainly".
     */
    public static final Thresholds DEFAULTS = new Thresholds(0.25, 0.5);

    /**
     * Checks the thresholds.
     *
     * @throws IllegalArgumentException if one is not above 0 and at most 1
     */
    public Thresholds {
        check(concentrated, "concentrated");
        check(outside, "outside");
    }

    private static void check(double threshold, String name) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + name + " is " + threshold
                    + "\nGive a share above 0 and at most 1, for example 0.25");
        }
    }
}
