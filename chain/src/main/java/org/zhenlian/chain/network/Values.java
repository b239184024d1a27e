package org.zhenlian.chain.network;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A column of amounts, kept exactly: what goes in comes out to the last bit.
 *
 * <p>Amounts of money are decimals. One that is a whole number of 10^-d units (d the same for all, 0 to 6, whichever fits most) and
 * fits an int takes four bytes: {@code code / 10^d} is the very double that the decimal denotes, as both are exact and division
 * rounds correctly. The others stand in a list of doubles that the code points into. If more than a third are such, all are kept as
 * doubles. Unknown amounts are NaN.
 */
final class Values {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int SAMPLE = 1 << 14;
    private static final double[] SCALES = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

    /** By link {@code amount * scale}; negative: {@code -1 - place} in {@link #rare}. Empty if all amounts are in rare. */
    final int[] code;

    final double[] rare;
    final double scale;
    private final int size;
    private final int unknowns;

    private Values(int[] code, double[] rare, double scale) {
        this.code = code;
        this.rare = rare;
        this.scale = scale;
        size = code.length == 0 ? rare.length : code.length;
        unknowns = count(code, rare);
    }

    /** Tells whether amounts are ever kept in such a scale. */
    static boolean isScale(double scale) {
        return Arrays.stream(SCALES).anyMatch(s -> s == scale);
    }

    private static int count(int[] code, double[] rare) {
        int unknowns = 0;
        for (int c : code) {
            unknowns += c == UNKNOWN ? 1 : 0;
        }
        for (double amount : rare) {
            unknowns += amount != amount ? 1 : 0;
        }
        return unknowns;
    }

    /** Returns a column that holds the arrays themselves. */
    static Values of(int[] code, double[] rare, double scale) {
        return new Values(code, rare, scale);
    }

    /** Returns the column of so many amounts. */
    static Values of(int size, IntToDoubleFunction amounts) {
        double scale = scale(size, amounts);
        int[] code = new int[size];
        double[] rare = new double[16];
        int rares = 0;
        for (int i = 0; i < size; i++) {
            double amount = amounts.applyAsDouble(i);
            code[i] = encode(amount, scale);
            if (code[i] == -1) {
                if (rares >= size / 3 + 16) {
                    return new Values(
                            new int[0],
                            IntStream.range(0, size).mapToDouble(amounts).toArray(),
                            1);
                }
                rare = rares == rare.length ? Arrays.copyOf(rare, rares + (rares >> 1)) : rare;
                rare[rares] = amount;
                code[i] = -1 - rares++;
            }
        }
        return new Values(code, Arrays.copyOf(rare, rares), scale);
    }

    /** The code of an amount, or -1 if it has none. */
    private static int encode(double amount, double scale) {
        if (amount != amount) {
            return UNKNOWN;
        }
        double scaled = Math.rint(amount * scale);
        return scaled <= Integer.MAX_VALUE && scaled / scale == amount ? (int) scaled : -1;
    }

    /** The scale that fits most of a sample, the smallest of equals. */
    private static double scale(int size, IntToDoubleFunction amounts) {
        int step = size / SAMPLE + 1;
        double best = 1;
        int most = -1;
        for (double scale : SCALES) {
            int fit = 0;
            for (int i = 0; i < size && i >= 0; i += step) {
                fit += encode(amounts.applyAsDouble(i), scale) != -1 ? 1 : 0;
            }
            if (fit > most) {
                most = fit;
                best = scale;
            }
        }
        return best;
    }

    /** Returns an amount; NaN if it is unknown. */
    double get(int i) {
        if (code.length == 0) {
            return rare[i];
        }
        int c = code[i];
        return c >= 0 ? c / scale : c == UNKNOWN ? Double.NaN : rare[-1 - c];
    }

    int size() {
        return size;
    }

    /** Returns how many amounts are unknown. */
    int unknowns() {
        return unknowns;
    }
}
