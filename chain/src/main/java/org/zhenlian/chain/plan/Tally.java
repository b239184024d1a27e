package org.zhenlian.chain.plan;

/** Sums over products of what a score is made of. */
final class Tally {
    double needed;
    double covered;
    double unpriced;
    double worth;
    double worthCovered;
    double priced;
    double vague;
    double bought;
    double local;
    double open;
    double inexact;
    double value;
    double valueLocal;
    double load;

    void add(Tally other, double times) {
        needed += times * other.needed;
        covered += times * other.covered;
        unpriced += times * other.unpriced;
        worth += times * other.worth;
        worthCovered += times * other.worthCovered;
        priced += times * other.priced;
        vague += times * other.vague;
        bought += times * other.bought;
        local += times * other.local;
        open += times * other.open;
        inexact += times * other.inexact;
        value += times * other.value;
        valueLocal += times * other.valueLocal;
        load += times * other.load;
    }

    /** The lower end of the coverage, see {@link org.zhenlian.chain.gap.Gaps#coverage}; NaN if it is by values that are not exact. */
    private double coverage() {
        boolean byValue = unpriced == 0 && priced > 0;
        if (byValue && vague > 0) {
            return Double.NaN;
        }
        double weights = byValue ? worth : needed;
        return weights == 0 ? 1 : (byValue ? worthCovered : covered) / weights;
    }

    /** The lower end of the local support rate; NaN if it is by value and not all is exact. */
    private double support() {
        if (bought == 0) {
            return 1;
        }
        if (open > 0 || value == 0) {
            return local / bought;
        }
        return inexact > 0 ? Double.NaN : valueLocal / value;
    }

    double score(Weights weights, double output) {
        return weights.output() * output
                + weights.coverage() * coverage()
                + weights.support() * support()
                - weights.gaps() * load;
    }
}
