package org.zhenlian.core.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.zhenlian.core.enterprise.CreditCode.Validity.CHECK18_MISMATCH;
import static org.zhenlian.core.enterprise.CreditCode.Validity.VALID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.core.enterprise.CreditCode.Validity;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** The sample of GB 32100-2015. */
    private static final String SAMPLE = "91350100M000100Y43";

    private static Validity validity(String text) {
        return CreditCode.of(text).validity();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAMPLE,
                "91440300708461136T",
                "91110000802100433B",
                "51610700305332460K",
                "91140727MA0DEM0136",
                "91140703MA0DEM0218",
                "91140728MA0DEM03X7",
                "91140702MA0DEM048H",
                "91140729MA0DEM056G",
                "91140781MA0DEM064L",
                "91140721MA0DEM072J"
            })
    void rightCode_isValid(String text) {
        assertEquals(VALID, validity(text));
    }

    /** Issued in Fujian with a last character that does not fit; the first is the standard's wrong-digit sample. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4Z", "91350211M0000XUF46", "91350100M0001TGQXM", "91350628M0000K0H44"})
    void wrongLastCharacter_isToldApart(String text) {
        assertEquals(CHECK18_MISMATCH, validity(text));
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y53, ORG_CHECK_MISMATCH",
        "91350100M000200Y43, ORG_CHECK_MISMATCH",
        "'', MALFORMED",
        "91350100M000100Y4, MALFORMED",
        "91350100M000100Y433, MALFORMED",
        "9135010IM000100Y43, MALFORMED",
        "91A50100M000100Y43, MALFORMED",
        "91350100M000100Y4O, CHECK18_MISMATCH",
        "9135 0100M000100Y43, MALFORMED"
    })
    void otherDefects_areGraded(String text, Validity expected) {
        assertEquals(expected, validity(text));
    }

    @Test
    void caseAndWidth_areForgiven() {
        assertEquals(CreditCode.of(SAMPLE), CreditCode.of(" 91350100m000100y43 "));
        assertEquals(CreditCode.of(SAMPLE), CreditCode.of("９１３５０１００Ｍ０００１００Ｙ４３"));
        assertEquals(SAMPLE, CreditCode.of("91350100m000100y43").toString());
    }

    @Test
    void everySubstitution_isDetected() {
        int tried = 0;
        for (int i = 0; i < SAMPLE.length(); i++) {
            for (char c : ALPHABET.toCharArray()) {
                if (c != SAMPLE.charAt(i)) {
                    String wrong = SAMPLE.substring(0, i) + c + SAMPLE.substring(i + 1);
                    assertNotEquals(VALID, validity(wrong), wrong);
                    tried++;
                }
            }
        }
        assertEquals(540, tried);
    }

    @Test
    void everySwapOfUnequalNeighbours_isDetected() {
        int tried = 0;
        for (int i = 1; i < SAMPLE.length(); i++) {
            char left = SAMPLE.charAt(i - 1);
            char right = SAMPLE.charAt(i);
            if (left != right) {
                String wrong = SAMPLE.substring(0, i - 1) + right + left + SAMPLE.substring(i + 1);
                assertNotEquals(VALID, validity(wrong), wrong);
                tried++;
            }
        }
        assertEquals(13, tried);
    }
}
