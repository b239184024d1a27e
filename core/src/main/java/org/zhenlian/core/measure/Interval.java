package org.zhenlian.core.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What is known of a number that is not negative: it lies between {@code low} and {@code high}.
 *
 * <p>An exactly known number is {@code [x, x]}, a number of which nothing is known is {@link #UNKNOWN}, {@code [0, infinity)}.
 *
 * @param low the lower end, finite and not negative
 * @param high the upper end, at least {@code low}; may be infinite
 */
public record Interval(double low, double high) {
    private static final MathContext DIGITS = new MathContext(12);

    /** Nothing is known but that the number is not negative. */
    public static final Interval UNKNOWN = new Interval(0, Double.POSITIVE_INFINITY);

    /** Exactly zero. */
    public static final Interval ZERO = new Interval(0, 0);

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is NaN or negative, the low end infinite, or the ends in the wrong order
     */
    public Interval {
        if (!(low >= 0) || !(high >= low) || Double.isInfinite(low)) {
            throw new IllegalArgumentException(
                    "not an interval: [" + low + ", " + high + "]\nNeeded: 0 <= low <= high");
        }
    }

    /**
     * Returns the interval of an exactly known number.
     *
     * @param value a finite number, not negative
     */
    public static Interval of(double value) {
        return value == 0 ? ZERO : new Interval(value, value);
    }

    /** Tells whether the number is known exactly. */
    public boolean isExact() {
        return low == high;
    }

    /**
     * Returns the interval of the sum.
     *
     * @param other the other summand
     */
    public Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high);
    }

    /**
     * Returns the interval of the product; 0 times an unbounded number is 0.
     *
     * @param other the other factor
     */
    public Interval times(Interval other) {
        return new Interval(low * other.low, high == 0 || other.high == 0 ? 0 : high * other.high);
    }

    /**
     * Returns the interval of the smaller of two numbers.
     *
     * @param other the other number
     */
    public Interval min(Interval other) {
        return new Interval(Math.min(low, other.low), Math.min(high, other.high));
    }

    /**
     * Returns the interval of the larger of two numbers.
     *
     * @param other the other number
     */
    public Interval max(Interval other) {
        return new Interval(Math.max(low, other.low), Math.max(high, other.high));
    }

    /**
     * Returns the interval of {@code min(1, this / need)}, the share of a need that this amount covers. A need of 0 is covered.
     *
     * @param need the amount needed
     */
    public Interval coverageOf(Interval need) {
        double least = low >= need.high ? 1 : (Double.isInfinite(need.high) ? 0 : low / need.high);
        double most = high >= need.low ? 1 : high / need.low;
        return new Interval(least, Math.max(least, most));
    }

    /** Returns {@code 12.5}, {@code 3..8} or {@code 3 or more}, with up to twelve digits. */
    @Override
    public String toString() {
        if (isExact()) {
            return shown(low);
        }
        if (Double.isInfinite(high)) {
            return low == 0 ? "unknown" : shown(low) + " or more";
        }
        return shown(low) + ".." + shown(high);
    }

    private static String shown(double x) {
        BigDecimal rounded = new BigDecimal(x).round(DIGITS).stripTrailingZeros();
        return Math.abs(rounded.scale()) > 15 ? rounded.toString() : rounded.toPlainString();
    }
}
