package org.zhenlian.core.measure;

import java.util.Objects;
import java.util.Optional;

/**
 * A quantity with everything needed to judge it: how exact, as of when, on what basis.
 *
 * <p>Immutable; the {@code with...} methods return changed copies. {@link #interval} says what the figure lets one conclude: "at
 * least 200" is {@code [200, infinity)}, a range {@code [0.08, 0.15]} is itself, "about" is computed with as it stands.
 *
 * @param value the quantity, or the lower end of a range
 * @param upTo the upper end of a range, if it is one; in the unit of the lower end
 * @param qualifier how exactly it is meant
 * @param asOf the day or period, if known
 * @param basis on what it stands
 * @param note a remark, may be empty
 */
public record Figure(
        Quantity value, Optional<Quantity> upTo, Qualifier qualifier, Optional<AsOf> asOf, Basis basis, String note) {

    /**
     * Checks that a range runs upwards, in units that fit, and brings both ends to one unit.
     *
     * @throws IllegalArgumentException if it does not, or if a range also has a qualifier AT_LEAST or AT_MOST
     */
    public Figure {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(qualifier, "qualifier");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(note, "note");
        if (upTo.isPresent()) {
            if (upTo.get().compareTo(value) < 0) {
                throw new IllegalArgumentException(
                        "range from " + value + " to " + upTo.get() + " runs downwards\nSwap the two ends");
            }
            if (qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.AT_MOST) {
                throw new IllegalArgumentException(
                        "a range cannot be " + qualifier + "\nGive either a range or a qualifier");
            }
            upTo = Optional.of(upTo.get().to(value.unit()));
        }
    }

    /**
     * Returns an exact, undated figure.
     *
     * @param value the quantity
     * @param basis on what it stands
     */
    public static Figure of(Quantity value, Basis basis) {
        return new Figure(value, Optional.empty(), Qualifier.EXACT, Optional.empty(), basis, "");
    }

    /**
     * Returns this figure with another qualifier.
     *
     * @param meant how exactly it is meant
     */
    public Figure withQualifier(Qualifier meant) {
        return new Figure(value, upTo, meant, asOf, basis, note);
    }

    /**
     * Returns this figure as of a date or period.
     *
     * @param when in a form of {@link AsOf#parse}
     */
    public Figure withAsOf(String when) {
        return new Figure(value, upTo, qualifier, Optional.of(AsOf.parse(when)), basis, note);
    }

    /**
     * Returns this figure as the lower end of a range.
     *
     * @param upper the upper end
     */
    public Figure withUpTo(Quantity upper) {
        return new Figure(value, Optional.of(upper), qualifier, asOf, basis, note);
    }

    /**
     * Returns this figure with a remark.
     *
     * @param remark the remark, may be empty
     */
    public Figure withNote(String remark) {
        return new Figure(value, upTo, qualifier, asOf, basis, remark);
    }

    /** Tells whether the value, or the lower end of the range, is below zero. */
    public boolean isNegative() {
        return value.isNegative();
    }

    /**
     * Returns what the figure lets one conclude about the number in {@code unit}.
     *
     * @param unit the unit to compute in
     * @throws UnitMismatchException if the units do not fit
     * @throws IllegalArgumentException if the figure is negative
     */
    public Interval interval(Unit unit) {
        double low = value.amountIn(unit);
        return switch (qualifier) {
            case EXACT, ABOUT ->
                new Interval(low, upTo.map(q -> q.amountIn(unit)).orElse(low));
            case AT_LEAST -> new Interval(low, Double.POSITIVE_INFINITY);
            case AT_MOST -> new Interval(0, low);
        };
    }

    /** Returns for example {@code at least 200 家 (2023, reported s50)}. */
    @Override
    public String toString() {
        String sign = switch (qualifier) {
            case EXACT -> "";
            case ABOUT -> "about ";
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
        };
        String amount = upTo.map(q -> value.amount().toPlainString() + ".." + q).orElse(value.toString());
        String when = asOf.map(a -> a + ", ").orElse("");
        String who = basis.kind().name().toLowerCase(java.util.Locale.ROOT);
        return sign + amount + " (" + when + who + (basis.kind() == Basis.Kind.REPORTED ? " " + basis.reference() : "")
                + ")";
    }

    /** Returns for example {@code 至少 200 家（2023，来源 s50）}, as {@link #toString} says it in English. */
    public String zh() {
        String sign = switch (qualifier) {
            case EXACT -> "";
            case ABOUT -> "约 ";
            case AT_LEAST -> "至少 ";
            case AT_MOST -> "至多 ";
        };
        String amount = upTo.map(q -> value.amount().toPlainString() + ".." + q).orElse(value.toString());
        String when = asOf.map(a -> a + "，").orElse("");
        String who = switch (basis.kind()) {
            case REPORTED -> "来源 " + basis.reference();
            case DERIVED -> "推算";
            case ILLUSTRATIVE -> "示例";
        };
        return sign + amount + "（" + when + who + "）";
    }
}
