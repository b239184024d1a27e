package org.zhenlian.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A plain text table whose columns stay straight in a terminal, where a Chinese character is two columns wide.
 *
 * <p>Widths follow Unicode's East Asian Width: wide and full-width characters count 2, combining marks and zero-width characters
 * 0, everything else 1. Control characters are shown as {@code ?} so that no cell can break the layout or the terminal.
 */
public final class TextTable {
    /** How the cells of a column are set. */
    public enum Align {
        /** Text. */
        LEFT,
        /** Numbers. */
        RIGHT
    }

    private final List<Align> aligns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Starts a table with a heading.
     *
     * @param headings the column headings; a heading that starts with {@code >} sets its column to the right
     */
    public TextTable(String... headings) {
        List<String> first = new ArrayList<>();
        for (String heading : headings) {
            boolean right = heading.startsWith(">");
            aligns.add(right ? Align.RIGHT : Align.LEFT);
            first.add(right ? heading.substring(1) : heading);
        }
        rows.add(first);
    }

    /**
     * Adds a row.
     *
     * @param cells one cell per column
     * @return this table
     * @throws IllegalArgumentException if the number of cells is not the number of columns
     */
    public TextTable row(Object... cells) {
        if (cells.length != aligns.size()) {
            throw new IllegalArgumentException(
                    "row of " + cells.length + " cells in a table of " + aligns.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(c -> clean(Objects.toString(c))).toList());
        return this;
    }

    /**
     * Returns how many terminal columns a text takes.
     *
     * @param text any text
     */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            width += c < 0x7F ? 1 : width(c);
        }
        return width;
    }

    /**
     * Returns the text filled up with spaces to a width.
     *
     * @param text any text
     * @param width the width in terminal columns
     */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /**
     * Returns the text, cut with {@code ...} if it is wider than {@code width}.
     *
     * @param text any text
     * @param width the width in terminal columns, at least 3
     */
    public static String fit(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            used += width(c);
            if (used > width - 3) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + "...";
    }

    private static String clean(String cell) {
        StringBuilder clean = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i += Character.charCount(cell.codePointAt(i))) {
            int c = cell.codePointAt(i);
            boolean shown =
                    c >= ' ' && c <= '~' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            clean.appendCodePoint(shown ? c : '?');
        }
        return clean.toString();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0x303E
                || c >= 0x3041 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /** Returns the table, each line indented by two spaces, without trailing spaces, lines joined by newlines. */
    @Override
    public String toString() {
        int[] widths = new int[aligns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blank = " ".repeat(widths[i] - width(row.get(i)));
                line.append("  ").append(aligns.get(i) == Align.LEFT ? row.get(i) + blank : blank + row.get(i));
            }
            text.append(text.isEmpty() ? "" : "\n").append(line.toString().stripTrailing());
        }
        return text.toString();
    }
}
