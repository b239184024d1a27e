package org.zhenlian.chain.linkage;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.zhenlian.core.table.Sector;

/**
 * How much of an account, such as employment, goes with one unit of final demand for a sector.
 *
 * @param sector the sector
 * @param direct the account per unit of the sector's own output; empty if not known
 * @param total the account in all sectors per unit of final demand for it, the simple multiplier; empty if not known
 * @param ratio {@code total / direct}, the multiplier of type I; empty if either is not known or {@code direct} is 0
 * @param missing the ids of the sectors whose figures are missing for {@code total}
 */
public record Multiplier(
        Sector sector, OptionalDouble direct, OptionalDouble total, OptionalDouble ratio, List<String> missing) {
    /** Copies the list. */
    public Multiplier {
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(direct, "direct");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(ratio, "ratio");
        missing = List.copyOf(missing);
    }

    /** Returns for example {@code 053 玻璃: direct 0.31, total 0.87, ratio 2.8}. */
    @Override
    public String toString() {
        return sector + ": direct " + show(direct) + ", total " + show(total) + ", ratio " + show(ratio)
                + (missing.isEmpty()
                        ? ""
                        : ", missing " + String.join(" ", missing.subList(0, Math.min(5, missing.size()))));
    }

    static String show(OptionalDouble value) {
        return value.isPresent() ? Digits.of(value.getAsDouble()) : "unknown";
    }
}
