package org.zhenlian.core.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact decimal amount with its unit, such as {@code 33550 t} or {@code 5000 万元}.
 *
 * <p>{@link #parse} and {@link #toString} are inverse. Two quantities are equal when amount and unit are equal; {@code 1 万元}
 * and {@code 10000 元} compare as equal by {@link #compareTo} but are different figures on paper. Amounts have at most 34
 * digits and lie from 1e-30 to below 1e30 (or are 0), so that no text can ask for unbounded memory.
 *
 * @param amount the amount, without trailing zeros
 * @param unit the unit
 */
public record Quantity(BigDecimal amount, Unit unit) implements Comparable<Quantity> {
    private static final int MAX_EXPONENT = 30;
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,4})?)(十亿|千万|百万|十万|亿|万|千)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+([^\\d,][^,]*)?");
    private static final Pattern QUANTITY = Pattern.compile("([+-]?[\\d.,]+(?:[eE][+-]?\\d+)?)(.+)");
    /** Such as the ² of 10² and the ½: plain digits once normalised, but not meant so. After a letter, as in m², they are. */
    private static final Pattern ODD_DIGIT = Pattern.compile("(?<!\\p{L})\\p{No}");

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if the amount has more than 34 digits or is out of range
     */
    public Quantity {
        Objects.requireNonNull(unit, "unit");
        amount = checked(Objects.requireNonNull(amount, "amount"));
    }

    /**
     * Returns a quantity.
     *
     * @param amount a finite number
     * @param unit a unit's symbol, see {@link Unit#of}
     * @throws IllegalArgumentException if the amount is NaN or infinite or the unit unknown
     */
    public static Quantity of(double amount, String unit) {
        return of(amount, Unit.of(unit));
    }

    /**
     * Returns a quantity.
     *
     * @param amount a finite number
     * @param unit the unit
     * @throws IllegalArgumentException if the amount is NaN or infinite
     */
    public static Quantity of(double amount, Unit unit) {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException(
                    "amount must be a finite number but is " + amount + "\nLeave the figure out if it is not known");
        }
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    /**
     * Parses an amount followed by a unit, such as {@code "5000 万元"}, {@code "1,656.5万t"} or {@code "２０ 万人"}.
     *
     * @param text number, optional space, unit
     * @throws IllegalArgumentException if the text has not this form
     */
    public static Quantity parse(String text) {
        Matcher matcher = QUANTITY.matcher(normal(text));
        if (ODD_DIGIT.matcher(text).find() || !matcher.matches()) {
            throw new IllegalArgumentException(
                    "not a quantity: \"" + shown(text) + "\"\nWrite a number and a unit, for example \"5000 万元\"");
        }
        return new Quantity(number(matcher.group(1)), Unit.of(matcher.group(2)));
    }

    /**
     * Parses a bare number. Full-width digits, grouping commas and the suffixes 千 万 百万 千万 亿 are understood: {@code "20万"}
     * is 200000.
     *
     * @param text the number
     * @throws IllegalArgumentException if the text is not a number (also for {@code NaN}) or out of range
     */
    public static BigDecimal number(String text) {
        if (isPlain(text)) {
            return checked(new BigDecimal(text));
        }
        String plain = normal(text).replace(" ", "");
        boolean grouped = plain.indexOf(',') >= 0;
        Matcher matcher = NUMBER.matcher(grouped ? plain.replace(",", "") : plain);
        boolean odd = plain.length() > 100 || ODD_DIGIT.matcher(text).find();
        if (odd || (grouped && !GROUPED.matcher(plain).matches()) || !matcher.matches()) {
            throw new IllegalArgumentException("not a number: \"" + shown(text)
                    + "\"\nWrite digits such as 1200.5 or 20万; leave it empty if it is not known");
        }
        BigDecimal value = new BigDecimal(matcher.group(1));
        if (matcher.group(2) != null) {
            value = value.multiply(Unit.of(matcher.group(2) + "个").factor());
        }
        return checked(value);
    }

    /** The usual case, told without patterns: digits, at most one point between them, no more than 34 in all. */
    private static boolean isPlain(String text) {
        int points = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean point = c == '.' && i > 0 && i < length - 1;
            points += point ? 1 : 0;
            if (!point && (c < '0' || c > '9') || points > 1) {
                return false;
            }
        }
        return length > 0 && length <= 34;
    }

    private static String normal(String text) {
        boolean plain = Objects.requireNonNull(text, "text").chars().allMatch(c -> c < 0x80);
        return plain
                ? text.strip()
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Returns a text as a message repeats it: not too long. */
    static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    private static BigDecimal checked(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = (long) value.precision() - value.scale() - 1;
        if (exponent >= MAX_EXPONENT || exponent < -MAX_EXPONENT) {
            throw new IllegalArgumentException("number out of range: about 1e" + exponent
                    + "\nA figure lies between 1e-30 and 1e30; maybe the unit or a decimal point is wrong");
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.precision() > MathContext.DECIMAL128.getPrecision()) {
            throw new IllegalArgumentException("number with " + plain.precision() + " digits\nRound it to 34 digits");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /**
     * Returns the same amount in another unit.
     *
     * @param other a unit of the same kind
     * @throws UnitMismatchException if the units do not fit
     */
    public Quantity to(Unit other) {
        return unit.equals(other) ? new Quantity(amount, other) : new Quantity(converted(other), other);
    }

    /**
     * Returns the amount in another unit as a double, for computing.
     *
     * @param other a unit of the same kind
     * @throws UnitMismatchException if the units do not fit
     */
    public double amountIn(Unit other) {
        return unit.equals(other) ? amount.doubleValue() : converted(other).doubleValue();
    }

    private BigDecimal converted(Unit other) {
        if (!unit.fits(other)) {
            throw new UnitMismatchException(other, unit);
        }
        return amount.multiply(unit.factor()).divide(other.factor(), MathContext.DECIMAL128);
    }

    /**
     * Returns the sum, in this quantity's unit.
     *
     * @param other a quantity of the same kind
     * @throws UnitMismatchException if the units do not fit
     * @throws IllegalArgumentException if the result is out of range
     */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.to(unit).amount, MathContext.DECIMAL128), unit);
    }

    /**
     * Returns the difference, in this quantity's unit.
     *
     * @param other a quantity of the same kind
     * @throws UnitMismatchException if the units do not fit
     * @throws IllegalArgumentException if the result is out of range
     */
    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(other.to(unit).amount, MathContext.DECIMAL128), unit);
    }

    /** Tells whether the amount is below zero. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Compares by size, whatever the unit.
     *
     * @param other a quantity of the same kind
     * @throws UnitMismatchException if the units do not fit
     */
    @Override
    public int compareTo(Quantity other) {
        if (!unit.fits(other.unit)) {
            throw new UnitMismatchException(unit, other.unit);
        }
        return amount.multiply(unit.factor()).compareTo(other.amount.multiply(other.unit.factor()));
    }

    /** Returns for example {@code 5000 万元}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
