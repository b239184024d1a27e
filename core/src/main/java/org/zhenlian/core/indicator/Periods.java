package org.zhenlian.core.indicator;

import java.time.LocalDate;
import java.util.Objects;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.AsOf.Span;

/** Which days and periods may be compared. */
final class Periods {
    private Periods() {}

    static boolean same(AsOf a, AsOf b) {
        return a.start().equals(b.start()) && a.end().equals(b.end());
    }

    static boolean overlap(AsOf a, AsOf b) {
        return !a.start().isAfter(b.end()) && !b.start().isAfter(a.end());
    }

    static String word(Span span) {
        return switch (span) {
            case DAY -> "a day";
            case YEAR -> "a whole year";
            case PART -> "part of a year";
            case YEARS -> "more than a year";
        };
    }

    /** Refuses periods of different kinds, of different months, or in the wrong order. */
    static void requireComparable(AsOf from, AsOf to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.span() != to.span()) {
            throw new IllegalArgumentException(
                    "cannot compare " + from + " (" + word(from.span()) + ") with " + to + " (" + word(to.span())
                            + ")\nTake figures of the same kind of period, for example two whole years");
        }
        boolean running = from.span() == Span.PART || from.span() == Span.YEARS;
        if (running && !sameSeason(from, to)) {
            throw new IllegalArgumentException("cannot compare " + from + " with " + to
                    + ": they are not the same part of the year\nTake the same months of both years");
        }
        if (!to.end().isAfter(from.end())) {
            throw new IllegalArgumentException(
                    "nothing changes from " + from + " to " + to + "\nThe second period must end after the first");
        }
    }

    private static boolean sameSeason(AsOf a, AsOf b) {
        return a.end().getYear() - a.start().getYear()
                        == b.end().getYear() - b.start().getYear()
                && sameDay(a.start(), b.start())
                && sameDay(a.end(), b.end());
    }

    /** The last days of a month are the same day, also in February of a leap year. */
    private static boolean sameDay(LocalDate a, LocalDate b) {
        boolean bothLast = a.plusDays(1).getDayOfMonth() == 1 && b.plusDays(1).getDayOfMonth() == 1;
        return a.getMonth() == b.getMonth() && (a.getDayOfMonth() == b.getDayOfMonth() || bothLast);
    }
}
