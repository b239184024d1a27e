package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    @ParameterizedTest
    @EnumSource
    void parse_isInverseToToString(Subject.Kind kind) {
        Subject subject = new Subject(kind, "祁县-glass_1.2");
        assertEquals(kind.word() + ":祁县-glass_1.2", subject.toString());
        assertEquals(subject, Subject.parse(subject.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "祁县", "A-b_c.d", "𠮷野", "é"})
    void id_ofAnyScript_isAccepted(String id) {
        assertEquals(id, new Subject(Subject.Kind.PRODUCT, id).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", ".a", "_a", "a b", "a/b", "a:b", "a\n", "=1+1", "a,b", "a\"", "a\u0000"})
    void id_ofOtherForm_isRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> new Subject(Subject.Kind.PRODUCT, id));
    }

    @Test
    void id_hasAtMost64Characters() {
        assertEquals(64, new Subject(Subject.Kind.TOWN, "x".repeat(64)).id().length());
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new Subject(Subject.Kind.TOWN, "x".repeat(1000)))
                .getMessage();
        assertTrue(message.length() < 300, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "town", ":x", "city:x", "TOWN:x", "town:", "town:a:b"})
    void text_ofOtherForm_isRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Subject.parse(text));
    }

    @Test
    void order_goesByKindThenId() {
        List<String> ordered = List.of("region:2", "product:b", "town:a", "chain:1");
        assertEquals(
                ordered,
                Stream.of(3, 1, 0, 2)
                        .map(ordered::get)
                        .map(Subject::parse)
                        .sorted()
                        .map(Subject::toString)
                        .toList());
    }
}
