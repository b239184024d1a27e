package org.zhenlian.chain.network;

import java.nio.charset.StandardCharsets;

/**
 * Reads a decimal number from bytes, rounded as {@link Double#parseDouble} rounds. With up to 15 digits and up to 22 places the
 * digits and the power of ten are exact doubles, so that one division or multiplication rounds correctly (Clinger 1990, How to read
 * floating point numbers accurately); other numbers are left to the JDK.
 */
final class Decimal {
    private static final double[] POWERS = new double[23];
    private static final int EXACT_DIGITS = 15;

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Decimal() {}

    /** Returns the number that {@code text[from..to)} is, written {@code -12.5e3}; NaN if it is none. */
    static double parse(byte[] text, int from, int to) {
        int at = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        long digits = 0;
        int significant = 0;
        int places = -1;
        int seen = 0;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                seen++;
                significant += significant > 0 || digit > 0 ? 1 : 0;
                digits = significant > EXACT_DIGITS ? digits : 10 * digits + digit;
                places += places >= 0 ? 1 : 0;
            } else if (text[at] == '.' && places < 0) {
                places = 0;
            } else {
                break;
            }
        }
        boolean simple = at == to && seen > 0 && significant <= EXACT_DIGITS && places < POWERS.length;
        if (!simple) {
            return seen > 0 && isRest(text, at, to) ? jdk(text, from, to) : Double.NaN;
        }
        double number = digits / POWERS[Math.max(0, places)];
        return text[from] == '-' ? -number : number;
    }

    /** Tells whether {@code text[at..to)} is nothing or an exponent. */
    private static boolean isRest(byte[] text, int at, int to) {
        if (at == to) {
            return true;
        }
        int digits = at + 1 < to && (text[at + 1] == '-' || text[at + 1] == '+') ? at + 2 : at + 1;
        boolean exponent = (text[at] == 'e' || text[at] == 'E') && digits < to;
        for (int i = digits; i < to; i++) {
            exponent &= text[i] >= '0' && text[i] <= '9';
        }
        return exponent;
    }

    private static double jdk(byte[] text, int from, int to) {
        return Double.parseDouble(new String(text, from, to - from, StandardCharsets.US_ASCII));
    }
}
