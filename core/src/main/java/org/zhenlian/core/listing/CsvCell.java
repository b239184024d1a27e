package org.zhenlian.core.listing;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value as a cell of CSV. */
final class CsvCell {
    private static final String RUN = "=+-@\t＝＋－＠";
    private static final String QUOTED = ",;|\"\t";

    private CsvCell() {}

    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(CsvCell::of).orElse("");
        }
        if (value instanceof Number number) {
            return JsonValue.number(number).orElse("");
        }
        return value instanceof Collection<?> parts
                ? text(parts.stream().map(CsvCell::bare).collect(Collectors.joining("; ")))
                : text(bare(value));
    }

    private static String bare(Object value) {
        return value instanceof Number number ? JsonValue.number(number).orElse("") : value.toString();
    }

    private static String text(String given) {
        String line = inert(given.replaceAll("\\R", " "));
        String safe = isRisky(line) ? "'" + line : line;
        boolean quoted = safe.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)
                || !safe.strip().equals(safe);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Marks that turn the writing direction, or hide, would let a cell read as what it is not; halves of characters fit no file. */
    private static String inert(String line) {
        StringBuilder inert = new StringBuilder();
        line.codePoints().forEach(c -> inert.appendCodePoint(isInert(c) ? c : 0xFFFD));
        return inert.toString();
    }

    private static boolean isInert(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t';
            case Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static boolean isRisky(String line) {
        return line.chars()
                .filter(c -> c == '\t' || c != '\'' && !isBlank(c))
                .limit(1)
                .anyMatch(c -> RUN.indexOf(c) >= 0);
    }

    /** Blank, or as good as: what stands for a mark that was hidden would hide the sign from us, and not from every spreadsheet. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == 0xFFFD;
    }
}
