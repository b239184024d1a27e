package org.zhenlian.core.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.Verdict;

/**
 * What is known of a number that may be negative, such as a growth rate: it lies between {@code low} and {@code high}, both
 * included. In exact decimals, unlike {@link org.zhenlian.core.measure.Interval}.
 *
 * @param low the lower end without trailing zeros; empty if there is none
 * @param high the upper end without trailing zeros; empty if there is none
 */
public record Range(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    /** Nothing is known. */
    public static final Range UNKNOWN = new Range(Optional.empty(), Optional.empty());

    private static final int SHOWN_DECIMALS = 4;

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if the lower end is above the upper end
     */
    public Range {
        low = low.map(Range::plain);
        high = high.map(Range::plain);
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw new IllegalArgumentException("range from " + low.get().toPlainString() + " to "
                    + high.get().toPlainString() + " runs downwards\nSwap the two ends");
        }
    }

    private static BigDecimal plain(BigDecimal x) {
        return x.signum() == 0 ? BigDecimal.ZERO : x.stripTrailingZeros();
    }

    /**
     * Returns the range of an exactly known number.
     *
     * @param value the number
     */
    public static Range of(BigDecimal value) {
        return of(value, value);
    }

    /**
     * Returns the range between two ends, both included.
     *
     * @param low the lower end
     * @param high the upper end
     * @throws IllegalArgumentException if the lower end is above the upper end
     */
    public static Range of(BigDecimal low, BigDecimal high) {
        return new Range(
                Optional.of(Objects.requireNonNull(low, "low")), Optional.of(Objects.requireNonNull(high, "high")));
    }

    /**
     * Returns what a figure lets one conclude about the number in a unit: a range is itself, "at least" has no upper end, "about"
     * is taken as it stands. "At most" has the lower end 0, but none for ratios and percentages, which may be negative.
     *
     * @param figure the figure
     * @param unit the unit to compute in
     * @throws org.zhenlian.core.measure.UnitMismatchException if the units are not of the same kind
     */
    public static Range of(Figure figure, Unit unit) {
        return Bounds.of(Objects.requireNonNull(figure, "figure"), Objects.requireNonNull(unit, "unit"));
    }

    /** Tells whether the number is known exactly. */
    public boolean isExact() {
        return low.isPresent() && low.equals(high);
    }

    /**
     * Tells whether the number lies in the range.
     *
     * @param number the number
     */
    public boolean contains(BigDecimal number) {
        Objects.requireNonNull(number, "number");
        return low.map(l -> l.compareTo(number) <= 0).orElse(true)
                && high.map(h -> h.compareTo(number) >= 0).orElse(true);
    }

    /**
     * Tells whether the number is the threshold or more; UNKNOWN if the range does not decide it.
     *
     * @param threshold the threshold
     */
    public Verdict atLeast(BigDecimal threshold) {
        Objects.requireNonNull(threshold, "threshold");
        if (low.isPresent() && low.get().compareTo(threshold) >= 0) {
            return Verdict.MET;
        }
        return high.isPresent() && high.get().compareTo(threshold) < 0 ? Verdict.UNMET : Verdict.UNKNOWN;
    }

    /**
     * Tells whether the number is strictly more than the threshold; UNKNOWN if the range does not decide it.
     *
     * @param threshold the threshold
     */
    public Verdict moreThan(BigDecimal threshold) {
        Objects.requireNonNull(threshold, "threshold");
        if (low.isPresent() && low.get().compareTo(threshold) > 0) {
            return Verdict.MET;
        }
        return high.isPresent() && high.get().compareTo(threshold) <= 0 ? Verdict.UNMET : Verdict.UNKNOWN;
    }

    /** Returns {@code 12.5}, {@code -3..8}, {@code at least 3}, {@code at most 8} or {@code unknown}, to four decimals. */
    @Override
    public String toString() {
        if (isExact()) {
            return show(low.orElseThrow());
        }
        if (low.isPresent() && high.isPresent()) {
            return show(low.get()) + ".." + show(high.get());
        }
        return low.map(l -> "at least " + show(l))
                .or(() -> high.map(h -> "at most " + show(h)))
                .orElse("unknown");
    }

    private static String show(BigDecimal x) {
        return Text.plain(x.scale() > SHOWN_DECIMALS ? x.setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN) : x);
    }
}
