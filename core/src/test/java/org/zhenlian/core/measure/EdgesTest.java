package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where one more character, digit or power of ten makes the difference. */
class EdgesTest {
    private static String refusal(Runnable parse) {
        return assertThrows(IllegalArgumentException.class, parse::run).getMessage();
    }

    @Test
    void numbers_endAtTheirPowersOfTen() {
        assertEquals(new BigDecimal("9".repeat(30)), Quantity.number("9".repeat(30)));
        assertTrue(refusal(() -> Quantity.number("1" + "0".repeat(30))).contains("about 1e30"));
        String least = "0." + "0".repeat(29) + "1";
        assertEquals(new BigDecimal(least), Quantity.number(least));
        assertTrue(refusal(() -> Quantity.number("1e-31")).contains("about 1e-31"));
    }

    @Test
    void numbers_haveAtMost34Digits() {
        String most = "1." + "3".repeat(33);
        assertEquals(new BigDecimal(most), Quantity.number(most));
        assertTrue(refusal(() -> Quantity.number(most + "3")).contains("with 35 digits"));
        assertEquals(BigDecimal.ONE, Quantity.number("1." + "0".repeat(98)));
        assertTrue(refusal(() -> Quantity.number("1." + "0".repeat(99))).startsWith("not a number"));
        assertEquals(0, Quantity.number("1200").scale());
    }

    @Test
    void messages_repeatAtMost40Characters() {
        assertTrue(refusal(() -> Quantity.number("x".repeat(40))).contains("\"" + "x".repeat(40) + "\""));
        assertTrue(refusal(() -> Quantity.number("x".repeat(41))).contains("\"" + "x".repeat(40) + "...\""));
        assertTrue(refusal(() -> AsOf.parse("x".repeat(41))).contains("\"" + "x".repeat(40) + "...\""));
        assertTrue(refusal(() -> Unit.of("x".repeat(41))).contains("\"" + "x".repeat(40) + "...\""));
        assertTrue(refusal(() -> Subject.parse("x".repeat(41))).contains("\"" + "x".repeat(40) + "...\""));
    }

    @Test
    void ids_haveAtMost64Characters() {
        assertEquals("a".repeat(64), Subject.parse("town:" + "a".repeat(64)).id());
        assertTrue(refusal(() -> Subject.parse("town:" + "a".repeat(65))).contains("\"" + "a".repeat(64) + "...\""));
        assertTrue(refusal(() -> Subject.parse("town:" + "!".repeat(64))).contains("\"" + "!".repeat(64) + "\""));
        for (String id : new String[] {"a", "z", "A", "Z", "0", "9", "a-", "a.", "a_", "玻璃"}) {
            assertEquals(id, Subject.parse("town:" + id).id());
        }
        for (String id : new String[] {"", "-a", ".a", "_a", "a`", "a{", "a@", "a[", "a/", "a:", "a b"}) {
            refusal(() -> Subject.parse("town:" + id));
        }
    }

    @Test
    void hashes_tellDifferentValuesApart() {
        assertNotEquals(AsOf.parse("2023").hashCode(), AsOf.parse("2024").hashCode());
        assertNotEquals(Unit.of("t").hashCode(), Unit.of("元").hashCode());
    }

    @Test
    void periods_ofOneDayAreNoPeriodsTurnedRound() {
        assertEquals("2023-01/2023-01", AsOf.parse("2023-01/2023-01").toString());
        assertTrue(refusal(() -> AsOf.parse("2023-02/2023-01")).contains("2023-02/2023-01"));
        for (String year : new String[] {"202", "20233", "202x", "/023", ":023", "２０２３"}) {
            refusal(() -> AsOf.parse(year));
        }
        assertEquals("0900", AsOf.parse("0900").toString());
        assertEquals("9009", AsOf.parse("9009").toString());
    }

    @Test
    void figures_andClaims_keepTheirPromises() {
        Figure figure = Figure.of(Quantity.of(1, "t"), Basis.illustrative());
        assertFalse(figure.isNegative());
        assertTrue(Figure.of(Quantity.of(-1, "t"), Basis.illustrative()).isNegative());
        Claim claim = new Claim(Optional.empty(), Optional.empty(), "said");
        assertDoesNotThrow(() -> claim.checkOnlyWithout(Optional.empty()));
        assertDoesNotThrow(() -> Claim.NONE.checkOnlyWithout(Optional.of(figure)));
        assertTrue(refusal(() -> claim.checkOnlyWithout(Optional.of(figure))).startsWith("a claim stands beside"));
    }

    @Test
    void intervals_writeLongNumbersShort() {
        assertEquals("1E-16", Interval.of(1e-16).toString());
        assertEquals("0.000000000000001", Interval.of(1e-15).toString());
    }
}
