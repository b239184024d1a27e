package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.UnitMismatchException;

class ShareTest {
    private static Figure figure(String quantity, String asOf) {
        return Figure.of(Quantity.parse(quantity), Basis.reported("s1")).withAsOf(asOf);
    }

    private static String refusal(Figure part, Figure whole) {
        return assertThrows(IllegalArgumentException.class, () -> Share.of(part, whole))
                .getMessage();
    }

    /** Yuci: 41 of 89 + 117 enterprises are above scale. */
    @Test
    void share_isInPercent() {
        Share share = Share.of(figure("41 家", "2022"), figure("206 家", "2022"));
        assertEquals(19.9, share.percent().low().orElseThrow().doubleValue(), 0.01);
        assertTrue(share.percent().isExact() && share.missing().isEmpty());
        assertEquals("19.9029% = 41 家 (2022, reported s1) of 206 家 (2022, reported s1)", share.toString());
    }

    @Test
    void unitsThatFit_areConverted() {
        Range share =
                Share.of(figure("2500 万元", "2023"), figure("1 亿元", "2023")).percent();
        assertEquals(Range.of(BigDecimal.valueOf(25)), share);
    }

    @Test
    void otherPeriods_refused() {
        String half = refusal(figure("1 t", "2023-H1"), figure("5 t", "2023"));
        assertTrue(half.contains("2023-H1 (part of a year)") && half.contains("2023 (a whole year)"), half);
        refusal(figure("1 t", "2022"), figure("5 t", "2023"));
        refusal(figure("1 t", "2022"), Figure.of(Quantity.parse("5 t"), Basis.illustrative()));
    }

    @Test
    void otherUnits_refused() {
        assertThrows(UnitMismatchException.class, () -> Share.of(figure("1 t", "2023"), figure("5 万元", "2023")));
    }

    @Test
    void partLargerThanWhole_refused() {
        String message = refusal(figure("6 t", "2023"), figure("5 t", "2023"));
        assertTrue(message.contains("larger than the whole") && message.contains("6 t"), message);
        refusal(figure("6 t", "2023").withQualifier(Qualifier.AT_LEAST), figure("5 t", "2023"));
    }

    @Test
    void zeroWholeOrNegative_refused() {
        assertTrue(refusal(figure("0 t", "2023"), figure("0 t", "2023")).contains("the whole is 0"));
        assertTrue(refusal(figure("-1 t", "2023"), figure("5 t", "2023")).contains("negative"));
        assertTrue(refusal(figure("-1 t", "2023").withQualifier(Qualifier.AT_MOST), figure("5 t", "2023"))
                .contains("negative"));
    }

    @Test
    void inexactFigures_giveARangeWithinZeroAndHundred() {
        Figure some = figure("2 t", "2023").withQualifier(Qualifier.AT_LEAST);
        assertEquals(
                Range.of(BigDecimal.valueOf(40), BigDecimal.valueOf(100)),
                Share.of(some, figure("5 t", "2023")).percent());
        Figure most = figure("2 %", "2023").withQualifier(Qualifier.AT_MOST);
        assertEquals(
                Range.of(BigDecimal.ZERO, BigDecimal.valueOf(20)),
                Share.of(most, figure("10 %", "2023")).percent());
    }

    @Test
    void ofSeries_missingFigureIsNamed() {
        Subject town = Subject.parse("town:t");
        Series exports = Series.of(town, "exports", List.of(figure("1 亿元", "2023")));
        Series sales = Series.of(town, "sales", List.of(figure("4 亿元", "2023"), figure("3 亿元", "2022-H1")));
        assertEquals(
                Range.of(BigDecimal.valueOf(25)),
                Share.of(exports, sales, AsOf.year(2023)).percent());
        Share unknown = Share.of(exports, sales, AsOf.year(2022));
        assertEquals(Range.UNKNOWN, unknown.percent());
        assertEquals(
                List.of("town:t exports 2022", "town:t sales 2022 (known only: 2022-H1, part of a year)"),
                unknown.missing());
        assertTrue(unknown.toString().startsWith("unknown share"), unknown.toString());
    }
}
