package org.zhenlian.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @Test
    void names_areComposedAndStripped() {
        Names names = Names.of("　祁县 ", "Cafe\u0301 ");
        assertEquals("祁县", names.zh());
        assertEquals("Café", names.en());
        assertEquals(new Names("祁县", "Café"), names);
    }

    @Test
    void missingName_fallsBack() {
        assertEquals("祁县", Names.of("祁县", "Qixian").zhOr("id"));
        assertEquals("Qixian", Names.of("", "Qixian").zhOr("id"));
        assertEquals("id", Names.NONE.zhOr("id"));
        assertEquals("Qixian", Names.of("祁县", "Qixian").enOr("id"));
        assertEquals("id", Names.of("祁县", "").enOr("id"));
    }

    @Test
    void emptiness_isSeen() {
        assertTrue(Names.NONE.isEmpty() && Names.of(" ", "").isEmpty());
        assertFalse(Names.of("祁县", "").isEmpty() || Names.of("", "Qixian").isEmpty());
    }

    @Test
    void text_isWhatIsThere() {
        assertEquals("祁县 Qixian", Names.of("祁县", "Qixian").toString());
        assertEquals("Qixian", Names.of("", "Qixian").toString());
        assertEquals("", Names.NONE.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Qixian, qixian",
        "'  Qi  Xian ', qi xian",
        "ＱＩＸＩＡＮ, qixian",
        "'Qi\u3000xian', qi xian",
        "祁县, 祁县",
        "ﬁre, fire"
    })
    void key_forgivesWidthCaseAndSpaces(String name, String key) {
        assertEquals(key, Names.key(name));
    }

    @Property
    void key_ofAKey_isItself(@ForAll String name) {
        String key = Names.key(name);
        assertEquals(key, Names.key(key));
    }

    @Property
    void names_ofTidyNames_areThemselves(@ForAll String zh, @ForAll String en) {
        Names names = Names.of(zh, en);
        assertEquals(names, Names.of(names.zh(), names.en()));
    }
}
