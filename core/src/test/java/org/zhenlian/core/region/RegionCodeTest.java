package org.zhenlian.core.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.core.region.RegionCode.Level;

class RegionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "14, 140000, PROVINCE",
        "1407, 140700, PREFECTURE",
        "140727, 140727, COUNTY",
        "' 140700 ', 140700, PREFECTURE",
        "140000, 140000, PROVINCE",
        "419001, 419001, COUNTY",
        "1400, 140000, PROVINCE"
    })
    void text_isUnderstood(String text, String digits, Level level) {
        RegionCode code = RegionCode.of(text);
        assertEquals(digits, code.digits());
        assertEquals(digits, code.toString());
        assertEquals(level, code.level());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "140",
                "14072",
                "1407271",
                "140727100",
                "14072a",
                "１４０７２７",
                "040727",
                "140027",
                "00",
                "-1407"
            })
    void otherText_isRefused(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> RegionCode.of(text))
                .getMessage();
        assertTrue(message.contains("\nWrite six digits"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 140727, true",
        "1407, 140727, true",
        "140727, 140727, true",
        "140727, 1407, false",
        "1407, 14, false",
        "15, 140727, false",
        "1408, 140727, false",
        "140726, 140727, false",
        "14, 14, true"
    })
    void containment_isByPrefix(String outer, String inner, boolean contains) {
        assertEquals(contains, RegionCode.of(outer).contains(RegionCode.of(inner)));
    }
}
