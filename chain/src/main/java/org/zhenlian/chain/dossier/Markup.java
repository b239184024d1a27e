package org.zhenlian.chain.dossier;

import java.util.regex.Pattern;

/** Text that means itself in HTML and SVG, between tags and inside quoted attributes. */
final class Markup {
    private static final Pattern BREAK = Pattern.compile("\\R");

    private Markup() {}

    /**
     * Escapes what HTML would read. Line breaks become blanks; control characters, halves of characters and marks that only steer the
     * writing direction become U+FFFD.
     */
    static String text(String given) {
        StringBuilder escaped = new StringBuilder();
        BREAK.matcher(given).replaceAll(" ").codePoints().forEach(c -> {
            if ("<>&\"'`=".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(isVisible(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** A number in drawings: one decimal at most, so that the same drawing has the same bytes. */
    static String number(double x) {
        double rounded = Math.round(10 * x) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
