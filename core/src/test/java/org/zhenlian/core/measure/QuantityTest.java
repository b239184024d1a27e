package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5000 万元 | 5000 万元",
                "5000万元 | 5000 万元",
                "1,656.5万t | 1656.5 万t",
                "２０ 万人 | 20 万人",
                "２０．５％ | 20.5 %",
                "-3.50 t | -3.5 t",
                "+7t | 7 t",
                "1e3 t | 1000 t",
                "1.5E-3 t | 0.0015 t",
                "12 ㎡ | 12 m2",
                "12 m² | 12 m2",
                "0.00 元 | 0 元",
                "-0 t | 0 t",
                "5 1 | 5 1",
                "　8　家　 | 8 家",
                "5enterprises | 5 家",
                "1,234,567 元 | 1234567 元",
                "￥ | "
            })
    void text_isUnderstood(String text, String shown) {
        if (shown == null) {
            assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text));
        } else {
            assertEquals(shown, Quantity.parse(text).toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20万 | 200000",
                "1.5亿 | 150000000",
                "3千 | 3000",
                "2百万 | 2000000",
                "1千万 | 10000000",
                "2十亿 | 2000000000",
                "１，２３４．５ | 1234.5",
                "12,345,678.25 | 12345678.25",
                "1,234万 | 12340000",
                "1 000 | 1000",
                "007 | 7",
                "1e29 | 100000000000000000000000000000",
                "1e-30 | 0.000000000000000000000000000001",
                "0e99 | 0"
            })
    void number_isUnderstood(String text, BigDecimal value) {
        assertEquals(0, value.compareTo(Quantity.number(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NaN",
                "Infinity",
                "-",
                "1.",
                ".5",
                "1..2",
                "1.2.3",
                "0x10",
                "1e",
                "--1",
                "万",
                "1万万",
                "abc",
                "1e1000000000",
                "1e31",
                "1e-31",
                "1,23",
                "1,2345",
                "1,0000",
                "1,234,5",
                "1234,567",
                ",123",
                "1,234.5,6",
                "1.234,567",
                "10²",
                "①",
                "½",
                "三百",
                "1_000"
            })
    void number_thatIsNone_isRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Quantity.number(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "t", "5", "5,", "5 furlongs", "NaN t", "t 5", "10² t", "1,2345 t", "5 万", "1e1000000000 t"})
    void text_thatIsNoQuantity_isRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Quantity.parse(text), text);
    }

    @Test
    void hugeExponent_isRefusedWithoutBuildingTheNumber() {
        assertThrows(IllegalArgumentException.class, () -> Quantity.number("1e1000000000"));
        String message = assertThrows(IllegalArgumentException.class, () -> Quantity.number("1e9999"))
                .getMessage();
        assertTrue(message.contains("out of range"), message);
        BigDecimal huge = new BigDecimal("1e1000000000");
        assertThrows(IllegalArgumentException.class, () -> new Quantity(huge, Unit.of("t")));
        assertThrows(
                IllegalArgumentException.class, () -> new Quantity(huge.movePointLeft(2_000_000_000), Unit.of("t")));
    }

    @Test
    void digits_areLimitedTo34() {
        assertEquals(34, Quantity.number("1234567890.123456789012345678901234").precision());
        assertThrows(IllegalArgumentException.class, () -> Quantity.number("1234567890.1234567890123456789012345"));
        assertEquals(BigDecimal.ONE, Quantity.number("1." + "0".repeat(90)));
        assertThrows(IllegalArgumentException.class, () -> Quantity.number("1." + "0".repeat(200)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void of_notFinite_isRefused(double amount) {
        String message = assertThrows(IllegalArgumentException.class, () -> Quantity.of(amount, "t"))
                .getMessage();
        assertTrue(message.contains(Double.toString(amount)), message);
    }

    @Test
    void trailingZeros_areDropped() {
        assertEquals(Quantity.parse("5.00 t"), Quantity.of(5, "t"));
        assertEquals("5000 t", new Quantity(new BigDecimal("5e3"), Unit.of("t")).toString());
    }

    @Test
    void sameSizeOnPaperDifferent_comparesEqualButIsNotEqual() {
        Quantity one = Quantity.parse("1 万元");
        Quantity other = Quantity.parse("10000 元");
        assertEquals(0, one.compareTo(other));
        assertNotEquals(one, other);
    }

    @Test
    void sum_isInTheFirstUnit() {
        assertEquals(
                "1.5 t", Quantity.parse("1 t").plus(Quantity.parse("500 kg")).toString());
        assertEquals(
                "500 kg", Quantity.parse("1500 kg").minus(Quantity.parse("1 t")).toString());
        assertEquals("50000000 元", Quantity.parse("5000 万元").to(Unit.of("元")).toString());
        assertEquals(1.656e9, Quantity.parse("16.56 亿元").amountIn(Unit.of("元")));
    }

    @Test
    void tonnesAndYuan_neverMeet() {
        Quantity mass = Quantity.parse("3 t");
        Quantity money = Quantity.parse("3 万元");
        UnitMismatchException e = assertThrows(UnitMismatchException.class, () -> mass.plus(money));
        assertEquals(Unit.of("t"), e.expected());
        assertEquals(Unit.of("万元"), e.actual());
        assertTrue(e.getMessage().startsWith("cannot combine 万元 with t\n"), e.getMessage());
        assertThrows(UnitMismatchException.class, () -> mass.minus(money));
        assertThrows(UnitMismatchException.class, () -> mass.compareTo(money));
        assertThrows(UnitMismatchException.class, () -> mass.to(Unit.of("元")));
        assertThrows(UnitMismatchException.class, () -> mass.amountIn(Unit.of("元")));
    }

    @Test
    void sign_isSeen() {
        assertTrue(Quantity.parse("-1 t").isNegative());
        assertTrue(
                !Quantity.parse("-0.0 t").isNegative() && !Quantity.parse("1 t").isNegative());
    }
}
