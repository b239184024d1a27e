package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTest {
    private static Figure of(String quantity) {
        return Figure.of(Quantity.parse(quantity), Basis.reported("s50"));
    }

    @ParameterizedTest
    @CsvSource({"EXACT, 200, 200", "ABOUT, 200, 200", "AT_LEAST, 200, Infinity", "AT_MOST, 0, 200"})
    void interval_followsTheQualifier(Qualifier qualifier, double low, double high) {
        assertEquals(
                new Interval(low, high), of("200 家").withQualifier(qualifier).interval(Unit.of("家")));
    }

    @Test
    void range_isItsInterval() {
        Figure range = of("80 kg").withUpTo(Quantity.parse("150 kg"));
        assertEquals(new Interval(0.08, 0.15), range.interval(Unit.of("t")));
        assertEquals(
                range.interval(Unit.of("t")),
                range.withQualifier(Qualifier.ABOUT).interval(Unit.of("t")));
    }

    @Test
    void interval_isInTheUnitAskedFor() {
        assertEquals(Interval.of(5e7), of("5000 万元").interval(Unit.of("元")));
        assertThrows(UnitMismatchException.class, () -> of("5000 万元").interval(Unit.of("t")));
    }

    @Test
    void range_mayMeetInOnePoint() {
        assertTrue(of("1 t")
                .withUpTo(Quantity.parse("1000 kg"))
                .interval(Unit.of("t"))
                .isExact());
    }

    @Test
    void range_downwardsOrOfTwoKinds_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> of("2 t").withUpTo(Quantity.parse("1 t")));
        assertThrows(IllegalArgumentException.class, () -> of("2 t").withUpTo(Quantity.parse("500 kg")));
        assertThrows(UnitMismatchException.class, () -> of("2 t").withUpTo(Quantity.parse("5 元")));
    }

    @ParameterizedTest
    @EnumSource(names = {"AT_LEAST", "AT_MOST"})
    void range_withOneSidedQualifier_isRefused(Qualifier qualifier) {
        Figure range = of("1 t").withUpTo(Quantity.parse("2 t"));
        assertThrows(IllegalArgumentException.class, () -> range.withQualifier(qualifier));
        assertThrows(
                IllegalArgumentException.class,
                () -> of("1 t").withQualifier(qualifier).withUpTo(Quantity.parse("2 t")));
    }

    @Test
    void negative_hasNoInterval() {
        assertTrue(of("-1 t").isNegative());
        assertThrows(IllegalArgumentException.class, () -> of("-1 t").interval(Unit.of("t")));
    }

    @Test
    void with_changesACopy() {
        Figure plain = of("200 家");
        Figure changed =
                plain.withAsOf("2023").withQualifier(Qualifier.AT_LEAST).withNote("by un-shift");
        assertNotEquals(plain, changed);
        assertEquals(of("200 家"), plain);
        assertEquals("by un-shift", changed.note());
        assertEquals("at least 200 家 (2023, reported s50)", changed.toString());
    }

    @Test
    void text_tellsEverything() {
        assertEquals("200 家 (reported s50)", of("200 家").toString());
        assertEquals(
                "about 200 家 (reported s50)",
                of("200 家").withQualifier(Qualifier.ABOUT).toString());
        assertEquals(
                "at most 3 t (reported s50)",
                of("3 t").withQualifier(Qualifier.AT_MOST).toString());
        assertEquals(
                "0.08..0.15 t (reported s50)",
                of("0.08 t").withUpTo(Quantity.parse("0.15 t")).toString());
        assertEquals(
                "1 t (illustrative)",
                Figure.of(Quantity.of(1, "t"), Basis.illustrative()).toString());
        assertEquals(
                "1 t (derived)",
                Figure.of(Quantity.of(1, "t"), Basis.derived("1/1")).toString());
    }

    @Test
    void text_ofRangeInTwoUnits_isNotMisleading() {
        String text = of("80 kg").withUpTo(Quantity.parse("2 t")).toString();
        assertTrue(text.startsWith("80 kg..2 t") || text.startsWith("80..2000 kg"), text);
    }
}
