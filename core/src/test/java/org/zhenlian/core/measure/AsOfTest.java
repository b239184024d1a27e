package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31, YEAR",
        "2023-09, 2023-09-01, 2023-09-30, PART",
        "2024-02, 2024-02-01, 2024-02-29, PART",
        "2023-09-08, 2023-09-08, 2023-09-08, DAY",
        "2024-02-29, 2024-02-29, 2024-02-29, DAY",
        "2023-H1, 2023-01-01, 2023-06-30, PART",
        "2023-H2, 2023-07-01, 2023-12-31, PART",
        "2023-Q1, 2023-01-01, 2023-03-31, PART",
        "2023-Q3, 2023-07-01, 2023-09-30, PART",
        "2023-Q4, 2023-10-01, 2023-12-31, PART",
        "2019-01/2019-10, 2019-01-01, 2019-10-31, PART",
        "2019-01/2019-12, 2019-01-01, 2019-12-31, YEAR",
        "2022/2024, 2022-01-01, 2024-12-31, YEARS",
        "2023-Q4/2024-H1, 2023-10-01, 2024-06-30, YEARS",
        "2023-09-08/2023-09-08, 2023-09-08, 2023-09-08, DAY"
    })
    void form_isUnderstood(String text, LocalDate start, LocalDate end, AsOf.Span span) {
        AsOf asOf = AsOf.parse(text);
        assertEquals(start, asOf.start());
        assertEquals(end, asOf.end());
        assertEquals(span, asOf.span());
        assertEquals(text, asOf.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23",
                "2023-13",
                "2023-00",
                "2023-02-29",
                "2023-9",
                "2023-H3",
                "2023-Q5",
                "2023-Q0",
                "2023/",
                "/2023",
                "2024/2023",
                "2019-10/2019-01",
                "2023-01-01/2022-12-31",
                "2023/2024/2025",
                "２０２３",
                "2023年",
                "-2023",
                "12023",
                "null"
            })
    void otherText_isRefusedWithAdvice(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> AsOf.parse(text))
                .getMessage();
        assertTrue(message.startsWith("not a date or period: \"" + text + "\"\nWrite 2023"), message);
    }

    @Test
    void spaceAround_isDropped() {
        assertEquals(AsOf.parse("2023-09"), AsOf.parse(" 2023-09 "));
    }

    @Test
    void year_isTheCalendarYear() {
        assertEquals(AsOf.parse("2023"), AsOf.year(2023));
        assertEquals("0987", AsOf.year(987).toString());
        assertThrows(IllegalArgumentException.class, () -> AsOf.year(12_345));
        assertThrows(IllegalArgumentException.class, () -> AsOf.year(-1));
    }

    @Test
    void order_goesByEndThenStart() {
        List<String> ordered = List.of("2022", "2023-09-07", "2023", "2023-H2", "2023-12", "2023-12-31", "2024-Q1");
        List<String> sorted = Stream.of(5, 2, 0, 6, 4, 1, 3)
                .map(ordered::get)
                .map(AsOf::parse)
                .sorted()
                .map(AsOf::toString)
                .toList();
        assertEquals(ordered, sorted);
    }
}
