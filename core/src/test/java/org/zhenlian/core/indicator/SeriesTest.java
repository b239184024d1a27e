package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.AsOf.Span;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.UnitMismatchException;
import org.zhenlian.core.measure.Verdict;

class SeriesTest {
    private static final Subject TOWN = Subject.parse("town:t");

    private static Figure figure(String quantity, String asOf) {
        return Figure.of(Quantity.parse(quantity), Basis.reported("s1")).withAsOf(asOf);
    }

    private static Series series(Figure... figures) {
        return Series.of(TOWN, "m", List.of(figures));
    }

    private static BigDecimal exact(Change change) {
        return change.exact().orElseThrow();
    }

    private static void same(String expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> expected + " but was " + actual);
    }

    @Test
    void percentages_differByPercentagePoints() {
        Change change =
                series(figure("11.3 %", "2022"), figure("22.3 %", "2024")).difference(AsOf.year(2022), AsOf.year(2024));
        same("11.0", exact(change));
        assertEquals("percentage points", change.unit());
        assertTrue(
                change.toString().startsWith("m of town:t, 2022 to 2024: +11 percentage points\n"), change.toString());
    }

    @Test
    void growthOfPercentages_refusedInFavourOfPoints() {
        Series s = series(figure("11.3 %", "2022"), figure("22.3 %", "2023"));
        String message = assertThrows(IllegalArgumentException.class, () -> s.growth(2023))
                .getMessage();
        assertTrue(message.contains("percentage points"), message);
    }

    @Test
    void growth_isExactInAnyUnitThatFits() {
        Change change =
                series(figure("40 亿元", "2022"), figure("450000 万元", "2023")).growth(2023);
        same("12.5", exact(change));
        assertEquals("%", change.unit());
        assertEquals(Change.Kind.GROWTH, change.kind());
        assertEquals(AsOf.year(2022), change.from());
        assertEquals(AsOf.year(2023), change.to());
        same("-100", exact(series(figure("5 t", "2022"), figure("0 t", "2023")).growth(2023)));
    }

    @Test
    void averageAnnualGrowth_isTheCompoundRate() {
        Change change =
                series(figure("100 t", "2021"), figure("133.1 t", "2024")).averageAnnualGrowth(2021, 2024);
        same("10", exact(change));
        assertEquals("% a year", change.unit());
        assertEquals(Verdict.UNMET, change.range().moreThan(BigDecimal.TEN));
        assertEquals(Verdict.MET, change.range().atLeast(BigDecimal.TEN));
    }

    @Test
    void chains_2022to2024_knownRate() {
        BigDecimal rate = exact(
                series(figure("388.5 亿元", "2022"), figure("709.9 亿元", "2024")).averageAnnualGrowth(2022, 2024));
        assertEquals(100 * (Math.sqrt(709.9 / 388.5) - 1), rate.doubleValue(), 1e-12);
    }

    @Test
    void partOfAYearWithAYear_refused() {
        Series s = series(figure("2.8 亿元", "2019-01/2019-10"), figure("16.56 亿元", "2024"));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> s.growth(AsOf.parse("2019-01/2019-10"), AsOf.year(2024)))
                .getMessage();
        assertTrue(
                message.contains("2019-01/2019-10 (part of a year)") && message.contains("2024 (a whole year)"),
                message);
        assertThrows(IllegalArgumentException.class, () -> s.difference(AsOf.parse("2023-12-31"), AsOf.year(2024)));
        Change missing = s.averageAnnualGrowth(2019, 2024);
        assertEquals(Range.UNKNOWN, missing.range());
        assertEquals(List.of("town:t m 2019 (known only: 2019-01/2019-10, part of a year)"), missing.missing());
    }

    @Test
    void partsOfDifferentMonths_refused_ofTheSameMonthsCompared() {
        Series s = series(figure("10 t", "2022-H1"), figure("12 t", "2023-01/2023-06"), figure("9 t", "2023-H2"));
        assertThrows(IllegalArgumentException.class, () -> s.growth(AsOf.parse("2022-H1"), AsOf.parse("2023-H2")));
        same("20", exact(s.growth(AsOf.parse("2022-H1"), AsOf.parse("2023-H1"))));
        Series february = series(figure("10 t", "2023-02"), figure("11 t", "2024-02"));
        same("10", exact(february.growth(AsOf.parse("2023-02"), AsOf.parse("2024-02"))));
    }

    @Test
    void backwards_refused() {
        Series s = series(figure("1 t", "2022"), figure("2 t", "2023"));
        assertThrows(IllegalArgumentException.class, () -> s.difference(AsOf.year(2023), AsOf.year(2022)));
        assertThrows(IllegalArgumentException.class, () -> s.averageAnnualGrowth(2022, 2022));
    }

    @Test
    void missingYear_isUnknownAndNamed() {
        Change change = series(figure("5 t", "2023")).growth(2023);
        assertEquals(Range.UNKNOWN, change.range());
        assertEquals(Optional.empty(), change.exact());
        assertEquals(List.of("town:t m 2022"), change.missing());
        assertTrue(change.toString().contains("unknown"), change.toString());
    }

    @Test
    void atLeastAndRanges_giveRanges() {
        Figure was = figure("100 t", "2022").withUpTo(Quantity.parse("200 t"));
        Figure is = figure("150 t", "2023").withQualifier(Qualifier.AT_LEAST);
        Range growth = series(was, is).growth(2023).range();
        assertEquals(new Range(Optional.of(new BigDecimal("-25")), Optional.empty()), growth);
        assertEquals(Verdict.UNKNOWN, growth.moreThan(BigDecimal.TEN));
        Figure most = figure("150 t", "2023").withQualifier(Qualifier.AT_MOST);
        assertEquals(
                Range.of(new BigDecimal("-100"), new BigDecimal("50")),
                series(was, most).growth(2023).range());
    }

    @Test
    void growthFromNothingOrBelow_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> series(figure("0 t", "2022"), figure("1 t", "2023")).growth(2023));
        assertThrows(
                IllegalArgumentException.class,
                () -> series(figure("-5 万元", "2022"), figure("1 万元", "2023")).growth(2023));
        same(
                "6",
                exact(series(figure("-5 万元", "2022"), figure("1 万元", "2023"))
                        .difference(AsOf.year(2022), AsOf.year(2023))));
    }

    @Test
    void otherUnits_refused() {
        assertThrows(
                UnitMismatchException.class,
                () -> series(figure("5 t", "2022"), figure("5 万元", "2023")).growth(2023));
    }

    /** Tuiguang lacquer: units and jobs of 2015, and of the first half of 2023. */
    @Test
    void latest_picksTheLatestPeriod_perKindOfPeriod() {
        Series jobs = series(figure("7000 人", "2015"), figure("5600 人", "2023-H1"));
        assertEquals(
                Quantity.parse("5600 人"), jobs.latest().orElseThrow().figure().value());
        assertEquals(
                Quantity.parse("7000 人"),
                jobs.latest(Span.YEAR).orElseThrow().figure().value());
        assertTrue(jobs.latest(Span.DAY).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> jobs.difference(AsOf.year(2015), AsOf.parse("2023-H1")));
    }

    @Test
    void severalOfOnePeriod_bestTaken_othersNamed() {
        Figure illustrative =
                Figure.of(Quantity.parse("130 家"), Basis.illustrative()).withAsOf("2023");
        Figure atLeast = figure("150 家", "2023").withQualifier(Qualifier.AT_LEAST);
        Figure other = Figure.of(Quantity.parse("170 家"), Basis.reported("s2")).withAsOf("2023-01/2023-12");
        Figure best = figure("160 家", "2023");
        Reading reading = series(other, illustrative, atLeast, best, figure("140 家", "2015"))
                .latest(Span.YEAR)
                .orElseThrow();
        assertEquals(best, reading.figure());
        assertEquals(List.of(other, atLeast, illustrative), reading.beside());
        assertEquals(List.of(other, illustrative), reading.conflicting());
        assertEquals(
                "the latest for a whole year, of 5 figures; in conflict with "
                        + "170 家 (2023-01/2023-12, reported s2), 130 家 (2023, illustrative)",
                reading.because());
        assertTrue(reading.toString().startsWith("160 家 (2023, reported s1)\n"), reading.toString());
    }

    @Test
    void undatedFigures_areKeptButNeverTaken() {
        Figure undated = Figure.of(Quantity.parse("1 t"), Basis.illustrative());
        Series s = series(undated);
        assertEquals(List.of(undated), s.figures());
        assertTrue(s.latest().isEmpty());
        assertTrue(s.figures(Span.YEAR).isEmpty());
        assertEquals("m of town:t, 1 figures", s.toString());
    }

    @Test
    void undatedFigure_isTakenWhenAskedFor() {
        Figure invented = Figure.of(Quantity.parse("1 t"), Basis.illustrative());
        Figure reported = Figure.of(Quantity.parse("2 t"), Basis.reported("s1"));
        Reading reading =
                series(invented, reported, figure("3 t", "2023")).undated().orElseThrow();
        assertEquals(reported, reading.figure());
        assertEquals(List.of(invented), reading.conflicting());
        assertTrue(series(figure("3 t", "2023")).undated().isEmpty());
    }

    @Test
    void ofAtlas_takesTheMetricsFigures() {
        Subject atlas = Subject.parse("atlas:a");
        Atlas a = Atlas.builder("a")
                .add(new Fact(
                        atlas,
                        "m",
                        Figure.of(Quantity.parse("5 t"), Basis.illustrative()).withAsOf("2022")))
                .add(new Fact(
                        atlas,
                        "n",
                        Figure.of(Quantity.parse("6 t"), Basis.illustrative()).withAsOf("2022")))
                .build();
        Series s = Series.of(a, atlas, "m");
        assertEquals(1, s.figures().size());
        assertEquals(atlas, s.subject());
        assertEquals("m", s.metric());
        assertTrue(Series.of(a, atlas, "none").figures().isEmpty());
    }

    @Test
    void nullArguments_areNamed() {
        Series s = series(figure("5 t", "2022"));
        assertThrows(NullPointerException.class, () -> s.at(null));
        assertThrows(NullPointerException.class, () -> s.latest(null));
        assertThrows(NullPointerException.class, () -> s.growth(null, AsOf.year(2022)));
        assertThrows(NullPointerException.class, () -> Series.of(TOWN, null, List.of()));
    }
}
