package org.zhenlian.core.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day or the stretch of time that a figure speaks of.
 *
 * <p>Written {@code 2023} (a year), {@code 2023-09} (a month), {@code 2023-09-08} (a day), {@code 2023-H1}, {@code 2023-Q3} or
 * {@code 2019-01/2019-10}; {@link #parse} and {@link #toString} are inverse. Figures of different {@link Span} must not be
 * compared: half a year's output is not a year's, and a stock on a day is neither. Ordered by end, then start.
 */
public final class AsOf implements Comparable<AsOf> {
    /** What kind of time a figure speaks of. */
    public enum Span {
        /** A single day: a stock. */
        DAY,
        /** A calendar year: an annual flow, or a stock in that year. */
        YEAR,
        /** Part of a year: a month, quarter, half year or run of months. */
        PART,
        /** More than one year. */
        YEARS
    }

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})(?:-(\\d{2}))?|H([12])|Q([1-4])))?");
    private static final Comparator<AsOf> ORDER =
            Comparator.comparing(AsOf::end).thenComparing(AsOf::start).thenComparing(AsOf::toString);

    private final String text;
    private final LocalDate start;
    private final LocalDate end;

    private AsOf(String text, LocalDate start, LocalDate end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /**
     * Parses one of the forms of the class comment.
     *
     * @param text the date or period
     * @throws IllegalArgumentException if the text has none of these forms or is not in the calendar
     */
    public static AsOf parse(String text) {
        String plain = Objects.requireNonNull(text, "text").strip();
        int slash = plain.indexOf('/');
        try {
            if (slash < 0) {
                return single(plain);
            }
            AsOf from = single(plain.substring(0, slash));
            AsOf to = single(plain.substring(slash + 1));
            if (to.end.isBefore(from.start)) {
                throw new DateTimeException("ends before it starts");
            }
            return new AsOf(plain, from.start, to.end);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "not a date or period: \"" + Quantity.shown(text)
                            + "\"\nWrite 2023, 2023-09, 2023-09-08, 2023-H1, 2023-Q3 or 2019-01/2019-10",
                    e);
        }
    }

    /**
     * Returns a calendar year.
     *
     * @param year for example 2023
     */
    public static AsOf year(int year) {
        return parse(String.format(java.util.Locale.ROOT, "%04d", year));
    }

    private static AsOf single(String text) {
        if (isYear(text)) {
            int year = Integer.parseInt(text);
            return new AsOf(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new DateTimeException("form");
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(3) != null) {
            LocalDate day = LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
            return new AsOf(text, day, day);
        }
        int first = 1;
        int months = 12;
        if (m.group(2) != null) {
            first = Integer.parseInt(m.group(2));
            months = 1;
        } else if (m.group(4) != null) {
            first = Integer.parseInt(m.group(4)) * 6 - 5;
            months = 6;
        } else if (m.group(5) != null) {
            first = Integer.parseInt(m.group(5)) * 3 - 2;
            months = 3;
        }
        YearMonth start = YearMonth.of(year, first);
        return new AsOf(text, start.atDay(1), start.plusMonths(months - 1L).atEndOfMonth());
    }

    /** The usual form, told without the pattern. */
    private static boolean isYear(String text) {
        boolean digits = text.length() == 4;
        for (int i = 0; digits && i < 4; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    /** Returns the first day. */
    public LocalDate start() {
        return start;
    }

    /** Returns the last day. */
    public LocalDate end() {
        return end;
    }

    /** Tells what kind of time this is. */
    public Span span() {
        if (start.equals(end)) {
            return Span.DAY;
        }
        boolean wholeYears = start.getDayOfYear() == 1 && end.plusDays(1).getDayOfYear() == 1;
        if (start.getYear() != end.getYear()) {
            return Span.YEARS;
        }
        return wholeYears ? Span.YEAR : Span.PART;
    }

    @Override
    public int compareTo(AsOf other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AsOf asOf && text.equals(asOf.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
