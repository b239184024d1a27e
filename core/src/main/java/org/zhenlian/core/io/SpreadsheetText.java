package org.zhenlian.core.io;

/**
 * Keeps a spreadsheet from running text as a formula. A cell whose first character, after any number of apostrophes, is one of
 * {@code = + - @} (or their full-width forms), a tab, a carriage return or a line feed gets an apostrophe before it when written,
 * and loses one when read. Lossless for every text; numbers are not escaped.
 */
final class SpreadsheetText {
    private static final String RUN = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    static String escaped(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    static String unescaped(String cell) {
        return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && RUN.indexOf(text.charAt(first)) >= 0;
    }
}
