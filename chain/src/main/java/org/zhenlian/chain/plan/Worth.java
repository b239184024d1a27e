package org.zhenlian.chain.plan;

import java.util.Objects;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.measure.Interval;

/**
 * How well a chain stands, by four measures.
 *
 * <p>Coverage and support weigh by value or each product alike, see {@link Gaps#weighting}; an action that brings a product without a price
 * into need may change from one to the other.
 *
 * @param output the most that can be sold, {@link org.zhenlian.chain.throughput.Throughput#value}: as a share of what the known local
 *     capacity of final products would bring (by value if all their prices are exactly known, else each alike), so that 1 less it is the output
 *     lost, and new capacity may bring it above 1; where no such capacity is known, what is sold at prices, or in units without them
 * @param coverage the coverage of the chain, 0 to 1, see {@link Gaps#coverage}
 * @param support the local support rate (本地配套率), 0 to 1
 * @param gapLoad the gaps, each counted by how serious its kind is: a NO_PRODUCER as many points as there are kinds, the next kind
 *     one less, and so on to 1
 */
public record Worth(Interval output, Interval coverage, Interval support, int gapLoad) {
    /** Checks that nothing is missing. */
    public Worth {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(support, "support");
    }

    static Worth of(Gaps gaps, Output measure) {
        int load = gaps.list().stream()
                .mapToInt(g -> GapKind.values().length - g.kind().ordinal())
                .sum();
        return new Worth(measure.of(gaps), gaps.coverage(), gaps.localSupport().rate(), load);
    }

    /**
     * Returns the score by which plans are compared: {@code output + coverage + support - gap load}, each times its weight; of ranges
     * the lower end, which is certain.
     *
     * @param weights how the parts weigh
     */
    public double score(Weights weights) {
        return weights.output() * output.low()
                + weights.coverage() * coverage.low()
                + weights.support() * support.low()
                - weights.gaps() * gapLoad;
    }

    /** Returns one line with the four measures. */
    @Override
    public String toString() {
        return "output " + new Amount(output, "") + ", coverage " + Amount.share(coverage) + ", local support "
                + Amount.share(support) + ", gap load " + gapLoad;
    }
}
