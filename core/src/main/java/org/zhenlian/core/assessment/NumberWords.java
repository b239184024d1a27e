package org.zhenlian.core.assessment;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.text.TextTable;

/** Numbers, figures and periods in words, in both languages. */
final class NumberWords {
    private static final MathContext DIGITS = new MathContext(4, HALF_EVEN);
    private static final int FEW = 5;
    private static final int WIDTH = 80;
    private static final int LONGEST = 900;

    private NumberWords() {}

    /** Returns for example {@code at least 6 个}. */
    static String en(Range range, Unit unit) {
        return with(text(range, "unknown", "at least ", "at most "), range, unit);
    }

    /** Returns for example {@code 至少 6 个}. */
    static String zh(Range range, Unit unit) {
        return with(zh(range), range, unit);
    }

    static String en(Range range) {
        return text(range, "unknown", "at least ", "at most ");
    }

    static String zh(Range range) {
        return text(range, "未知", "至少 ", "至多 ");
    }

    private static String text(Range range, String unknown, String atLeast, String atMost) {
        if (range.isExact()) {
            return show(range.low().orElseThrow());
        }
        if (range.low().isPresent() && range.high().isPresent()) {
            return show(range.low().get()) + ".." + show(range.high().get());
        }
        return range.low()
                .map(l -> atLeast + show(l))
                .or(() -> range.high().map(h -> atMost + show(h)))
                .orElse(unknown);
    }

    /** Four decimals; small numbers have four digits, so that no gap shows as 0. */
    private static String show(BigDecimal x) {
        boolean small = x.abs().compareTo(BigDecimal.ONE) < 0;
        return plain(small ? x.round(DIGITS) : x.setScale(Math.min(x.scale(), DIGITS.getPrecision()), HALF_EVEN));
    }

    private static String with(String text, Range range, Unit unit) {
        return range.equals(Range.UNKNOWN) ? text : unit.symbol().equals("%") ? text + "%" : text + " " + unit;
    }

    /** Returns who says so: {@code reported s50}, {@code derived} or {@code illustrative}. */
    static String who(Basis basis) {
        String kind = basis.kind().name().toLowerCase(Locale.ROOT);
        return basis.kind() == Basis.Kind.REPORTED ? kind + " " + basis.reference() : kind;
    }

    /** Returns for example {@code 2023-H1 (part of a year)}. */
    static String when(AsOf asOf) {
        return asOf + " ("
                + switch (asOf.span()) {
                    case DAY -> "a day";
                    case YEAR -> "a whole year";
                    case PART -> "part of a year";
                    case YEARS -> "more than a year";
                }
                + ")";
    }

    /** Returns the number without exponent or trailing zeros. */
    static String plain(BigDecimal x) {
        return x.signum() == 0 ? "0" : x.stripTrailingZeros().toPlainString();
    }

    /** Returns the first five, and how many more. */
    static String few(Collection<String> texts) {
        String shown = texts.stream().limit(FEW).collect(Collectors.joining(", "));
        return texts.size() > FEW ? shown + ", ... " + (texts.size() - FEW) + " more" : shown;
    }

    /** Returns a heading that fits a line. */
    static String head(String text) {
        return TextTable.fit(text, WIDTH);
    }

    /** Returns as many whole lines as an echo of jshell holds, and how many more there are. */
    static String brief(String print) {
        if (print.length() <= LONGEST) {
            return print;
        }
        String[] lines = print.split("\n");
        StringBuilder kept = new StringBuilder();
        int i = 0;
        for (; i < lines.length && kept.length() + lines[i].length() + 1 <= LONGEST - 40; i++) {
            kept.append(i == 0 ? "" : "\n").append(lines[i]);
        }
        return kept + "\n  ... " + (lines.length - i) + " more, see print()";
    }
}
