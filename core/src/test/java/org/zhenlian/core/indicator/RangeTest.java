package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.UnitMismatchException;
import org.zhenlian.core.measure.Verdict;

class RangeTest {
    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    void thresholds_areStrictOrNot() {
        Range ten = Range.of(new BigDecimal("10.00"));
        assertEquals(Verdict.MET, ten.atLeast(TEN));
        assertEquals(Verdict.UNMET, ten.moreThan(TEN));
        assertEquals(Verdict.MET, Range.of(new BigDecimal("10.01")).moreThan(TEN));
        assertEquals(Verdict.UNMET, Range.of(new BigDecimal("9.99")).atLeast(TEN));
    }

    @Test
    void unknown_neverDecides() {
        assertEquals(Verdict.UNKNOWN, Range.UNKNOWN.atLeast(TEN));
        assertEquals(Verdict.UNKNOWN, Range.UNKNOWN.moreThan(TEN));
        assertEquals(Verdict.UNKNOWN, Range.of(BigDecimal.ONE, TEN).atLeast(TEN));
        assertTrue(Range.UNKNOWN.contains(TEN));
        assertFalse(Range.UNKNOWN.isExact());
    }

    @Test
    void figure_saysWhatItLetsOneConclude() {
        Figure figure = Figure.of(Quantity.parse("1.5 亿元"), Basis.illustrative());
        Unit wan = Unit.of("万元");
        Optional<BigDecimal> amount = Optional.of(new BigDecimal("15000"));
        assertEquals(new Range(amount, amount), Range.of(figure, wan));
        assertEquals(new Range(amount, amount), Range.of(figure.withQualifier(Qualifier.ABOUT), wan));
        assertEquals(new Range(amount, Optional.empty()), Range.of(figure.withQualifier(Qualifier.AT_LEAST), wan));
        assertEquals(Range.of(BigDecimal.ZERO, amount.get()), Range.of(figure.withQualifier(Qualifier.AT_MOST), wan));
        assertEquals(
                Range.of(amount.get(), new BigDecimal("20000")),
                Range.of(figure.withUpTo(Quantity.parse("2 亿元")), wan));
        assertThrows(UnitMismatchException.class, () -> Range.of(figure, Unit.of("t")));
    }

    @Test
    void equalNumbers_areEqualRanges() {
        assertEquals(Range.of(new BigDecimal("11.0")), Range.of(new BigDecimal("11")));
        assertEquals(Range.of(new BigDecimal("0.00")), Range.of(BigDecimal.ZERO));
        assertTrue(Range.of(BigDecimal.ONE, TEN).contains(new BigDecimal("10.0")));
        assertFalse(Range.of(BigDecimal.ONE, TEN).contains(new BigDecimal("10.1")));
    }

    @Test
    void figure_isWhatItSaysInAnyUnitThatFits() {
        Figure figure = Figure.of(Quantity.parse("2 万元"), Basis.illustrative());
        Unit yuan = Unit.of("元");
        assertEquals(Range.of(new BigDecimal("20000")), Range.of(figure, yuan));
        assertEquals(
                "at least 20000",
                Range.of(figure.withQualifier(Qualifier.AT_LEAST), yuan).toString());
        assertEquals(
                "0..20000",
                Range.of(figure.withQualifier(Qualifier.AT_MOST), yuan).toString());
        assertEquals(
                "2..3",
                Range.of(figure.withUpTo(Quantity.parse("30000 元")), Unit.of("万元"))
                        .toString());
        Figure huge = Figure.of(Quantity.parse("9e29 亿元"), Basis.illustrative());
        assertEquals(Range.of(new BigDecimal("9e37")), Range.of(huge, yuan));
        assertThrows(UnitMismatchException.class, () -> Range.of(figure, Unit.of("t")));
    }

    @Test
    void downwards_refused() {
        assertThrows(IllegalArgumentException.class, () -> Range.of(TEN, BigDecimal.ONE));
    }

    @Test
    void text_isRoundedToFourDecimals() {
        assertEquals(
                "-3..8.3333",
                Range.of(new BigDecimal("-3"), new BigDecimal("8.33333333")).toString());
        assertEquals("100", Range.of(new BigDecimal("1E+2")).toString());
        assertEquals("at least 10", new Range(Optional.of(TEN), Optional.empty()).toString());
        assertEquals("at most 10", new Range(Optional.empty(), Optional.of(TEN)).toString());
        assertEquals("unknown", Range.UNKNOWN.toString());
    }
}
