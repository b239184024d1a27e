package org.zhenlian.core.product;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of the national industry classification GB/T 4754-2017: division, group or class, two to four digits.
 *
 * <p>The section letter is optional when reading ({@code C3054} is {@code 3054}) and follows from the division: the standard
 * assigns ranges of divisions to letters. Source: GB/T 4754-2017 with amendment 1 of 2019.
 *
 * @param digits two, three or four digits
 */
public record IndustryCode(String digits) implements Comparable<IndustryCode> {
    private static final Pattern FORM = Pattern.compile("([A-T]?)(\\d{2,4})");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRST";
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if these are not two to four digits of an existing division
     */
    public IndustryCode {
        Objects.requireNonNull(digits, "digits");
        boolean form =
                digits.length() >= 2 && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int division = form ? Integer.parseInt(digits.substring(0, 2)) : 0;
        if (division < 1 || division > 97) {
            throw new IllegalArgumentException("not a GB/T 4754 industry code: \""
                    + (digits.length() > 40 ? digits.substring(0, 40) + "..." : digits)
                    + "\"\nWrite two to four digits such as 3054 or C3054");
        }
    }

    /**
     * Parses a code with or without its section letter.
     *
     * @param text for example {@code C3054} or {@code 3054}
     * @throws IllegalArgumentException if it is not of this form or the letter is not the division's
     */
    public static IndustryCode of(String text) {
        Matcher m = FORM.matcher(Objects.requireNonNull(text, "text").strip());
        IndustryCode code = new IndustryCode(m.matches() ? m.group(2) : text);
        if (!m.group(1).isEmpty() && m.group(1).charAt(0) != code.section()) {
            throw new IllegalArgumentException("industry code \"" + text + "\" has the wrong section letter\nDivision "
                    + code.digits.substring(0, 2) + " belongs to section " + code.section());
        }
        return code;
    }

    /** Returns the section letter, A to T. */
    public char section() {
        int division = Integer.parseInt(digits.substring(0, 2));
        int i = 0;
        while (division > LAST_DIVISION[i]) {
            i++;
        }
        return LETTERS.charAt(i);
    }

    /**
     * Tells whether this code is {@code other} or a coarser one that contains it.
     *
     * @param other another code
     */
    public boolean contains(IndustryCode other) {
        return other.digits.startsWith(digits);
    }

    @Override
    public int compareTo(IndustryCode other) {
        return digits.compareTo(other.digits);
    }

    /** Returns the code with its section letter, for example {@code C3054}. */
    @Override
    public String toString() {
        return section() + digits;
    }
}
