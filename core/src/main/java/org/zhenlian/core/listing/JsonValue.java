package org.zhenlian.core.listing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;

/** A value as JSON. */
final class JsonValue {
    private static final double MOST = 1e15;
    private static final double LEAST = 1e-6;

    private JsonValue() {}

    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(JsonValue::of).orElse("null");
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Number number) {
            return number(number).orElse("null");
        }
        if (value instanceof Names names) {
            return "{\"zh\": " + text(names.zh()) + ", \"en\": " + text(names.en()) + "}";
        }
        if (value instanceof Interval range) {
            return "{\"low\": " + of(range.low()) + ", \"high\": " + of(range.high()) + "}";
        }
        return value instanceof Collection<?> parts
                ? parts.stream().map(JsonValue::of).collect(Collectors.joining(", ", "[", "]"))
                : text(value.toString());
    }

    /** The number as both JSON and CSV write it; empty if it is not finite. */
    static Optional<String> number(Number number) {
        if (!(number instanceof Double)) {
            return Optional.of(number.toString());
        }
        double x = number.doubleValue();
        if (!Double.isFinite(x)) {
            return Optional.empty();
        }
        double size = Math.abs(x);
        boolean plain = size == 0 || size >= LEAST && size < MOST;
        return Optional.of(
                plain ? BigDecimal.valueOf(x + 0.0).stripTrailingZeros().toPlainString() : Double.toString(x));
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                default ->
                    json.append(isSafe(text, i) ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return json.append('"').toString();
    }

    /** Can it stand in a file of UTF-8 and in a script of a page, as it is? */
    private static boolean isSafe(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        int type = Character.getType(c);
        boolean hidden = type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return !hidden && "<>&".indexOf(c) < 0;
    }
}
