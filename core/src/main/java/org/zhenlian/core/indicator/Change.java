package org.zhenlian.core.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Unit;

/**
 * How much a metric changed between two periods, with the figures it follows from: an answer of {@link Series}.
 *
 * <p>If a figure is missing, {@link #range} is {@link Range#UNKNOWN} and {@link #missing} names it. Immutable.
 */
public final class Change {
    /** The three measures of change. */
    public enum Kind {
        /** After minus before, in their unit or in percentage points. */
        DIFFERENCE,
        /** After over before, minus 1, in percent. */
        GROWTH,
        /** The compound rate a year, in percent. */
        AVERAGE_ANNUAL_GROWTH
    }

    private static final Unit PERCENT = Unit.of("%");

    private final Series series;
    private final Kind kind;
    private final AsOf from;
    private final AsOf to;
    private final Optional<Reading> before;
    private final Optional<Reading> after;
    private final Range range;

    private Change(Series series, Kind kind, AsOf from, AsOf to) {
        this.series = series;
        this.kind = kind;
        this.from = from;
        this.to = to;
        before = series.at(from);
        after = series.at(to);
        range = before.isEmpty() || after.isEmpty()
                ? Range.UNKNOWN
                : compute(before.get().figure(), after.get().figure());
    }

    static Change of(Series series, Kind kind, AsOf from, AsOf to) {
        return new Change(series, kind, from, to);
    }

    private Range compute(Figure earlier, Figure later) {
        Unit unit = later.value().unit();
        Range was = Bounds.of(earlier, unit);
        Range is = Bounds.of(later, unit);
        if (kind == Kind.DIFFERENCE) {
            return Bounds.difference(was, is);
        }
        requireGrowing(earlier, later);
        int years = kind == Kind.GROWTH ? 1 : to.end().getYear() - from.end().getYear();
        return Bounds.rate(Bounds.ratio(is, was), years);
    }

    private void requireGrowing(Figure earlier, Figure later) {
        if (later.value().unit().equals(PERCENT) || earlier.value().unit().equals(PERCENT)) {
            throw refused(
                    earlier, later, "growth of percentages can be misread", "use difference, in percentage points");
        }
        boolean fromNothing = earlier.upTo().orElse(earlier.value()).amount().signum() == 0
                && earlier.qualifier() != Qualifier.AT_LEAST;
        if (earlier.isNegative() || later.isNegative() || fromNothing) {
            throw refused(earlier, later, "growth needs amounts above 0", "use difference");
        }
    }

    private IllegalArgumentException refused(Figure earlier, Figure later, String why, String instead) {
        return new IllegalArgumentException(series.metric() + " of " + series.subject() + ": " + why
                + ", but it goes from " + earlier + " to " + later + "\nMaybe " + instead);
    }

    /** Returns which measure of change this is. */
    public Kind kind() {
        return kind;
    }

    /** Returns the change as far as it is known, in {@link #unit}. */
    public Range range() {
        return range;
    }

    /** Returns the change, if it is known exactly. */
    public Optional<BigDecimal> exact() {
        return range.isExact() ? range.low() : Optional.empty();
    }

    /** Returns {@code %}, {@code % a year}, {@code percentage points} or the figures' unit; empty if that is not known. */
    public String unit() {
        return switch (kind) {
            case GROWTH -> "%";
            case AVERAGE_ANNUAL_GROWTH -> "% a year";
            case DIFFERENCE ->
                after.or(() -> before)
                        .map(r -> r.figure().value().unit())
                        .map(u -> u.equals(PERCENT) ? "percentage points" : u.symbol())
                        .orElse("");
        };
    }

    /** Returns the earlier period. */
    public AsOf from() {
        return from;
    }

    /** Returns the later period. */
    public AsOf to() {
        return to;
    }

    /** Returns the figure taken for the earlier period, if there is one. */
    public Optional<Reading> before() {
        return before;
    }

    /** Returns the figure taken for the later period, if there is one. */
    public Optional<Reading> after() {
        return after;
    }

    /** Returns the names of the figures that are missing, the earlier first. */
    public List<String> missing() {
        return Stream.concat(
                        before.isPresent() ? Stream.empty() : Stream.of(series.missing(from)),
                        after.isPresent() ? Stream.empty() : Stream.of(series.missing(to)))
                .toList();
    }

    /** Returns the change on one line, then the figures and conflicts behind it, or what is missing. */
    @Override
    public String toString() {
        String rising = range.low().map(x -> x.signum() > 0).orElse(false) && range.isExact() ? "+" : "";
        StringBuilder text = new StringBuilder(series.metric() + " of " + series.subject() + ", " + from + " to " + to
                + ": " + rising + range + (range.equals(Range.UNKNOWN) ? "" : " " + unit()));
        before.ifPresent(r -> text.append("\n  from ").append(r));
        after.ifPresent(r -> text.append("\n  to ").append(r));
        missing().forEach(m -> text.append("\n  missing: ").append(m));
        return text.toString();
    }
}
