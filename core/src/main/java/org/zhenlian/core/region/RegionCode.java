package org.zhenlian.core.region;

import java.util.Objects;

/**
 * A GB/T 2260 code of an administrative division at county level or above: two digits each for province, prefecture and county.
 *
 * <p>Containment is by prefix: 140000 (Shanxi) contains 140700 (Jinzhong) contains 140727 (Qixian). Written with six digits;
 * {@link #of} also takes the short forms {@code 14} and {@code 1407}. A code says nothing about whether it is still in use: see
 * {@link Region}. Source: GB/T 2260-2007.
 *
 * @param digits the six digits
 */
public record RegionCode(String digits) implements Comparable<RegionCode> {
    /** The level of a code. */
    public enum Level {
        /** Province, autonomous region or municipality under the central government. */
        PROVINCE,
        /** Prefecture or prefecture-level city. */
        PREFECTURE,
        /** County, district or county-level city. */
        COUNTY
    }

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if these are not six digits with a province, or a county without a prefecture
     */
    public RegionCode {
        Objects.requireNonNull(digits, "digits");
        boolean sixDigits = digits.length() == 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!sixDigits || digits.startsWith("0") || digits.startsWith("00", 2) && !digits.endsWith("00")) {
            throw new IllegalArgumentException("not a GB/T 2260 region code: \""
                    + (digits.length() > 40 ? digits.substring(0, 40) + "..." : digits)
                    + "\"\nWrite six digits such as 140727 (county), 140700 (prefecture) or 140000 (province)");
        }
    }

    /**
     * Returns the code written with two, four or six digits.
     *
     * @param text for example {@code 14}, {@code 1407} or {@code 140727}
     * @throws IllegalArgumentException if it is not of this form
     */
    public static RegionCode of(String text) {
        String plain = Objects.requireNonNull(text, "text").strip();
        boolean brief = plain.length() == 2 || plain.length() == 4;
        return new RegionCode(brief ? (plain + "0000").substring(0, 6) : plain);
    }

    /** Returns the level. */
    public Level level() {
        if (digits.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return digits.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    /**
     * Tells whether this region is {@code other} or contains it.
     *
     * @param other another code
     */
    public boolean contains(RegionCode other) {
        return other.digits.startsWith(prefix());
    }

    private String prefix() {
        return switch (level()) {
            case PROVINCE -> digits.substring(0, 2);
            case PREFECTURE -> digits.substring(0, 4);
            case COUNTY -> digits;
        };
    }

    @Override
    public int compareTo(RegionCode other) {
        return digits.compareTo(other.digits);
    }

    /** Returns the six digits. */
    @Override
    public String toString() {
        return digits;
    }
}
