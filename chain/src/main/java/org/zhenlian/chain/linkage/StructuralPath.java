package org.zhenlian.chain.linkage;

import java.util.List;

/**
 * One way on which a final demand calls for something.
 *
 * @param sectors the ids from the demanded sector to the one where it arises; one id if it arises in the demanded sector itself
 * @param contribution what arises at the end of the path, along this path only, per unit of final demand
 * @param share the contribution over the multiplier
 */
public record StructuralPath(List<String> sectors, double contribution, double share) {
    /** Copies the list. */
    public StructuralPath {
        sectors = List.copyOf(sectors);
    }

    /** Returns for example {@code 053 <- 092 <- 006: 0.031 (1.1%)}. */
    @Override
    public String toString() {
        return String.join(" <- ", sectors) + ": " + Digits.of(contribution) + " (" + Digits.percent(share) + ")";
    }
}
