package org.zhenlian.core.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Unit;

/**
 * What part of a whole is it: exports in sales, a town's jobs in a county's, local purchases in all purchases?
 *
 * <p>100 part / whole, in percent from 0 to 100, in decimals of 34 digits. Both figures must speak of the same day or period and
 * of units of the same kind, and the whole must be able to hold the part; otherwise the question is refused. "At least", "at
 * most" and ranges give the range of all possible shares, never beyond 0 and 100; "about" is computed with as it stands.
 *
 * <p>Export share, employment share and the local support rate (本地配套率: local purchases over all purchases, by value) are
 * shares of this form; no official formula of the latter was found. A share says what the whole is: 62.2% of a district's output
 * is not 62.2% of a cluster's.
 *
 * <p>Missing data: {@link Range#UNKNOWN} and the name of the missing figure. O(1) for figures, O(n) for series. Immutable.
 */
public final class Share {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Optional<Figure> part;
    private final Optional<Figure> whole;
    private final Range percent;
    private final List<String> missing;

    private Share(Optional<Figure> part, Optional<Figure> whole, List<String> missing) {
        this.part = part;
        this.whole = whole;
        this.missing = missing;
        percent = part.isEmpty() || whole.isEmpty() ? Range.UNKNOWN : compute(part.get(), whole.get());
    }

    /**
     * Returns the share of one figure in another.
     *
     * @param part the part
     * @param whole the whole
     * @throws org.zhenlian.core.measure.UnitMismatchException if the units are not of the same kind
     * @throws IllegalArgumentException if the periods differ or only one is dated, a figure is negative, the whole is 0, or the
     *     part is larger than the whole
     */
    public static Share of(Figure part, Figure whole) {
        Optional<AsOf> ofPart = Objects.requireNonNull(part, "part").asOf();
        Optional<AsOf> ofWhole = Objects.requireNonNull(whole, "whole").asOf();
        boolean same = ofPart.isPresent() && ofWhole.isPresent()
                ? Periods.same(ofPart.get(), ofWhole.get())
                : ofPart.equals(ofWhole);
        if (!same) {
            throw refused(
                    "the part is of " + when(ofPart) + " and the whole of " + when(ofWhole),
                    part,
                    whole,
                    "Take figures of the same day or period");
        }
        return new Share(Optional.of(part), Optional.of(whole), List.of());
    }

    /**
     * Returns the share of one series in another in a period, of the figures that {@link Series#at} takes.
     *
     * @param part the series of the part
     * @param whole the series of the whole
     * @param period the day or period
     * @throws org.zhenlian.core.measure.UnitMismatchException if the units are not of the same kind
     * @throws IllegalArgumentException if a figure is negative, the whole is 0, or the part is larger than the whole
     */
    public static Share of(Series part, Series whole, AsOf period) {
        Optional<Figure> inPart =
                Objects.requireNonNull(part, "part").at(period).map(Reading::figure);
        Optional<Figure> inWhole =
                Objects.requireNonNull(whole, "whole").at(period).map(Reading::figure);
        List<String> missing = Stream.concat(
                        inPart.isPresent() ? Stream.empty() : Stream.of(part.missing(period)),
                        inWhole.isPresent() ? Stream.empty() : Stream.of(whole.missing(period)))
                .toList();
        return new Share(inPart, inWhole, missing);
    }

    private static String when(Optional<AsOf> asOf) {
        return asOf.map(a -> a + " (" + Periods.word(a.span()) + ")").orElse("no known date");
    }

    private static IllegalArgumentException refused(String why, Figure part, Figure whole, String advice) {
        return new IllegalArgumentException("no share of " + part + " in " + whole + ": " + why + "\n" + advice);
    }

    private static Range compute(Figure part, Figure whole) {
        Unit unit = whole.value().unit();
        Range some = notNegative(Bounds.of(part, unit));
        Range all = notNegative(Bounds.of(whole, unit));
        if (part.isNegative() || whole.isNegative()) {
            throw refused("one is negative", part, whole, "A part and a whole are amounts of 0 or more");
        }
        if (all.high().map(h -> h.signum() == 0).orElse(false)) {
            throw refused("the whole is 0", part, whole, "Leave the figure out if it is not known");
        }
        if (all.high().map(h -> some.low().orElseThrow().compareTo(h) > 0).orElse(false)) {
            throw refused(
                    "the part is larger than the whole",
                    part,
                    whole,
                    "Maybe they count different things, or are swapped");
        }
        Range ratio = Bounds.ratio(some, all);
        return Range.of(
                percent(ratio.low().orElseThrow()),
                percent(ratio.high().orElse(BigDecimal.ONE).min(BigDecimal.ONE)));
    }

    /** "At most 5%" of a ratio has no lower end of its own, but a part has. */
    private static Range notNegative(Range range) {
        return range.low().isPresent()
                ? range
                : new Range(Optional.of(BigDecimal.ZERO), range.high().map(BigDecimal.ZERO::max));
    }

    private static BigDecimal percent(BigDecimal ratio) {
        return ratio.multiply(HUNDRED);
    }

    /** Returns the share in percent, 0 to 100, as far as it is known. */
    public Range percent() {
        return percent;
    }

    /** Returns the part, if known. */
    public Optional<Figure> part() {
        return part;
    }

    /** Returns the whole, if known. */
    public Optional<Figure> whole() {
        return whole;
    }

    /** Returns the names of the figures that are missing, the part first. */
    public List<String> missing() {
        return missing;
    }

    /** Returns for example {@code 19.9029% = 41 家 (2022, reported s60) of 206 家 (2022, reported s60)}. */
    @Override
    public String toString() {
        if (!missing.isEmpty()) {
            return "unknown share\n  missing: " + String.join("\n  missing: ", missing);
        }
        return percent + "% = " + part.orElseThrow() + " of " + whole.orElseThrow();
    }
}
