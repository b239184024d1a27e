package org.zhenlian.core.enterprise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters identifying a legal entity.
 *
 * <p>Characters: registering department, class, six digits of the registrar's region, nine characters of organisation code (GB
 * 11714, the last one its check character), check character. The check character is {@code (31 - sum(v_i 3^(i-1)) mod 31) mod
 * 31} over the first 17 characters in the alphabet without I, O, S, V, Z. Validity is graded because codes with a wrong 18th
 * character are known to have been issued: see {@link Validity}. The region is where the enterprise was registered, perhaps under
 * a code now retired: do not take it for the location.
 *
 * @param text the code in upper case, whatever its validity
 */
public record CreditCode(String text) {
    /** How far a code can be trusted. */
    public enum Validity {
        /** Form and both check characters are right. */
        VALID,
        /** Only the last check character is wrong; such codes have been issued. */
        CHECK18_MISMATCH,
        /** The organisation code's own check character (the 17th) is wrong. */
        ORG_CHECK_MISMATCH,
        /** Not 18 characters, one of the first 17 outside the alphabet, or no region of six digits. */
        MALFORMED
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int[] ORG_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Brings the text to upper case and plain width, if that makes it ASCII; anything else can be no code and is left as it is. */
    public CreditCode {
        String upper = isAscii(Objects.requireNonNull(text, "text")) ? text : normal(text);
        text = isAscii(upper) ? upper.strip().toUpperCase(Locale.ROOT) : text.strip();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /**
     * Returns the code written as {@code text}; it need not be valid.
     *
     * @param text 18 characters
     */
    public static CreditCode of(String text) {
        return new CreditCode(text);
    }

    /** Returns how far the code can be trusted. A wrong organisation code weighs more than a wrong last character. */
    public Validity validity() {
        if (!isWellFormed()) {
            return Validity.MALFORMED;
        }
        if (text.charAt(16) != organisationCheck()) {
            return Validity.ORG_CHECK_MISMATCH;
        }
        return text.charAt(17) == check() ? Validity.VALID : Validity.CHECK18_MISMATCH;
    }

    private boolean isWellFormed() {
        return text.length() == LENGTH
                && text.substring(0, LENGTH - 1).chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && text.substring(2, 8).chars().allMatch(Character::isDigit);
    }

    private char check() {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private char organisationCheck() {
        int sum = 0;
        for (int i = 0; i < ORG_WEIGHTS.length; i++) {
            sum += Character.digit(text.charAt(8 + i), Character.MAX_RADIX) * ORG_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return text;
    }
}
