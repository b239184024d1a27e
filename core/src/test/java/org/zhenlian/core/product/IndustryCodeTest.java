package org.zhenlian.core.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryCodeTest {
    @ParameterizedTest
    @CsvSource({
        "A, 1, 5",
        "B, 6, 12",
        "C, 13, 43",
        "D, 44, 46",
        "E, 47, 50",
        "F, 51, 52",
        "G, 53, 60",
        "H, 61, 62",
        "I, 63, 65",
        "J, 66, 69",
        "K, 70, 70",
        "L, 71, 72",
        "M, 73, 75",
        "N, 76, 79",
        "O, 80, 82",
        "P, 83, 83",
        "Q, 84, 85",
        "R, 86, 90",
        "S, 91, 96",
        "T, 97, 97"
    })
    void section_followsFromTheDivision(char section, int first, int last) {
        for (int division = first; division <= last; division++) {
            String digits = String.format(Locale.ROOT, "%02d", division);
            assertEquals(section, IndustryCode.of(digits).section());
            assertEquals(section + digits, IndustryCode.of(section + digits).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C3054", "C3391", "C1353", "A0311", "C2433", "C3551", "C3444", "C1462", "C2625", "C3091", "C2780",
                "C305", "C30"
            })
    void letter_isOptional(String text) {
        assertEquals(IndustryCode.of(text), IndustryCode.of(text.substring(1)));
        assertEquals(text, IndustryCode.of(text.substring(1)).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "C", "3", "00", "98", "99", "30541", "C30541", "c3054", "U3054", "30 54", "３０５４", "C-305", "3054C"
            })
    void otherText_isRefused(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> IndustryCode.of(text))
                .getMessage();
        assertTrue(message.contains("\nWrite two to four digits"), message);
    }

    @Test
    void wrongLetter_isRefusedWithTheRightOne() {
        String message = assertThrows(IllegalArgumentException.class, () -> IndustryCode.of("A3054"))
                .getMessage();
        assertEquals("industry code \"A3054\" has the wrong section letter\nDivision 30 belongs to section C", message);
    }

    @Test
    void containment_isByPrefix() {
        assertTrue(IndustryCode.of("C30").contains(IndustryCode.of("3054")));
        assertTrue(IndustryCode.of("305").contains(IndustryCode.of("305")));
        assertFalse(IndustryCode.of("3054").contains(IndustryCode.of("30")));
        assertFalse(IndustryCode.of("31").contains(IndustryCode.of("3054")));
    }
}
