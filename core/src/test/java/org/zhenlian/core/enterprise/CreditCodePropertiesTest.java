package org.zhenlian.core.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.enterprise.CreditCode.Validity;

/** Against the two standards' formulas, written down a second time. */
class CreditCodePropertiesTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static Arbitrary<String> text(String alphabet, int length) {
        return Arbitraries.strings().withChars(alphabet.toCharArray()).ofLength(length);
    }

    /** Seventeen characters whose organisation code is right. */
    @Provide
    Arbitrary<String> bodies() {
        return Combinators.combine(text(ALPHABET, 2), text("0123456789", 6), text(ALPHABET, 8))
                .as((head, region, organisation) -> head + region + organisation + organisationCheck(organisation));
    }

    /** GB 11714: weights 3 7 9 10 5 8 4 2, values of the full alphabet. */
    private static String organisationCheck(String organisation) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Integer.parseInt(organisation.substring(i, i + 1), 36) * weights[i];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? "X" : Integer.toString(rest % 11);
    }

    /** GB 32100: the check value makes the weighted sum a multiple of 31. */
    private static boolean isRight(String code) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < 17; i++) {
            BigInteger value = BigInteger.valueOf(ALPHABET.indexOf(code.charAt(i)));
            sum = sum.add(value.multiply(BigInteger.valueOf(3).pow(i)));
        }
        sum = sum.add(BigInteger.valueOf(ALPHABET.indexOf(code.charAt(17))));
        return sum.mod(BigInteger.valueOf(31)).signum() == 0;
    }

    @Property
    void exactlyOneLastCharacter_isRight(@ForAll("bodies") String body) {
        int valid = 0;
        for (char last : ALPHABET.toCharArray()) {
            boolean right = isRight(body + last);
            valid += right ? 1 : 0;
            assertEquals(
                    right ? Validity.VALID : Validity.CHECK18_MISMATCH,
                    CreditCode.of(body + last).validity());
        }
        assertEquals(1, valid);
    }

    @Property
    void wrongOrganisationCheck_weighsMore(@ForAll("bodies") String body, @ForAll @IntRange(max = 30) int other) {
        String wrong = body.substring(0, 16) + ALPHABET.charAt(other) + "0";
        assertEquals(
                body.charAt(16) != ALPHABET.charAt(other),
                CreditCode.of(wrong).validity() == Validity.ORG_CHECK_MISMATCH);
    }

    @Property
    void substitution_isAlwaysDetected(
            @ForAll("bodies") String body,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(max = 30) int other) {
        String code = ALPHABET.chars()
                .mapToObj(c -> body + (char) c)
                .filter(CreditCodePropertiesTest::isRight)
                .findFirst()
                .orElseThrow();
        if (code.charAt(place) != ALPHABET.charAt(other)) {
            String wrong = code.substring(0, place) + ALPHABET.charAt(other) + code.substring(place + 1);
            assertNotEquals(Validity.VALID, CreditCode.of(wrong).validity());
        }
    }

    @Property
    void anyText_isGraded(@ForAll String text) {
        assertNotEquals(null, CreditCode.of(text).validity());
    }

    @Property
    void textOfACode_isTheCode(@ForAll @CharRange(from = '!', to = '~') @CharRange(from = '！', to = '～') String text) {
        CreditCode code = CreditCode.of(text);
        assertEquals(code, CreditCode.of(code.text()));
    }
}
