package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.AsOf.Span;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;

class SeriesPropertiesTest {
    private static final Subject TOWN = Subject.parse("town:t");
    private static final BigDecimal EPS = new BigDecimal("1e-20");

    private static Figure exact(long value, int year) {
        return Figure.of(Quantity.of(value, "t"), Basis.illustrative())
                .withAsOf(AsOf.year(year).toString());
    }

    @Provide
    Arbitrary<Figure> vague() {
        Arbitrary<Integer> values = Arbitraries.integers().between(1, 1000);
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 4);
        return Combinators.combine(values, kinds, values).as((value, kind, more) -> {
            Figure figure = Figure.of(Quantity.of(value, "t"), Basis.illustrative());
            return kind == 4
                    ? figure.withUpTo(Quantity.of(value + more, "t"))
                    : figure.withQualifier(Qualifier.values()[kind]);
        });
    }

    /** Draws a number that a figure allows. */
    private static long sample(Figure figure, Random random) {
        long value = figure.value().amount().longValueExact();
        long width = figure.upTo().map(q -> q.amount().longValueExact() - value).orElse(0L);
        return switch (figure.qualifier()) {
            case AT_LEAST -> value + random.nextInt(100_000);
            case AT_MOST -> random.nextInt((int) value + 1);
            default -> value + random.nextInt((int) width + 1);
        };
    }

    private static boolean holds(Range range, BigDecimal value) {
        return range.low().map(l -> l.subtract(EPS).compareTo(value) <= 0).orElse(true)
                && range.high().map(h -> h.add(EPS).compareTo(value) >= 0).orElse(true);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void rangesOfChange_holdEverySampledPoint(
            @ForAll("vague") Figure was,
            @ForAll("vague") Figure is,
            @ForAll @IntRange(min = 1, max = 30) int years,
            @ForAll long seed) {
        Series vague = Series.of(TOWN, "m", List.of(was.withAsOf("2000"), is.withAsOf(Integer.toString(2000 + years))));
        Random random = new Random(seed);
        for (int draw = 0; draw < 5; draw++) {
            long before = sample(was, random);
            Series point = Series.of(TOWN, "m", List.of(exact(before, 2000), exact(sample(is, random), 2000 + years)));
            AsOf from = AsOf.year(2000);
            AsOf to = AsOf.year(2000 + years);
            assertTrue(holds(
                    vague.difference(from, to).range(),
                    point.difference(from, to).exact().orElseThrow()));
            if (before > 0) {
                assertTrue(holds(
                        vague.growth(from, to).range(),
                        point.growth(from, to).exact().orElseThrow()));
                assertTrue(holds(
                        vague.averageAnnualGrowth(2000, 2000 + years).range(),
                        point.averageAnnualGrowth(2000, 2000 + years).exact().orElseThrow()));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void averageAnnualGrowth_compoundsToTheWhole(
            @ForAll @IntRange(min = 1) int before,
            @ForAll @IntRange(min = 0) int after,
            @ForAll @IntRange(min = 1, max = 200) int years) {
        Series s = Series.of(TOWN, "m", List.of(exact(before, 1800), exact(after, 1800 + years)));
        BigDecimal rate = s.averageAnnualGrowth(1800, 1800 + years).exact().orElseThrow();
        BigDecimal factor = rate.movePointLeft(2).add(BigDecimal.ONE).pow(years, MathContext.DECIMAL128);
        assertEquals(after, before * factor.doubleValue(), 1e-9 * (1.0 + after));
    }

    @Property
    void wholePercentRates_comeOutExactly(
            @ForAll @IntRange(min = -99, max = 300) int rate, @ForAll @IntRange(min = 1, max = 6) int years) {
        BigDecimal factor = BigDecimal.valueOf(100 + rate, 2).pow(years);
        Figure was = Figure.of(Quantity.of(7, "t"), Basis.illustrative()).withAsOf("2000");
        Figure is = Figure.of(new Quantity(factor.multiply(BigDecimal.valueOf(7)), Unit.of("t")), Basis.illustrative())
                .withAsOf(Integer.toString(2000 + years));
        Change change = Series.of(TOWN, "m", List.of(was, is)).averageAnnualGrowth(2000, 2000 + years);
        assertEquals(0, BigDecimal.valueOf(rate).compareTo(change.exact().orElseThrow()), change.toString());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void figuresInAnyOrder_sameAnswerToTheByte(
            @ForAll("vague") Figure a, @ForAll("vague") Figure b, @ForAll long seed) {
        List<Figure> figures = new ArrayList<>(List.of(
                a.withAsOf("2020"), b.withAsOf("2020"), a.withAsOf("2021"), b.withAsOf("2021-H1"), b.withAsOf("2021")));
        Series one = Series.of(TOWN, "m", figures);
        Collections.shuffle(figures, new Random(seed));
        Series other = Series.of(TOWN, "m", figures);
        assertEquals(one.figures(), other.figures());
        assertEquals(one.latest(Span.YEAR), other.latest(Span.YEAR));
        assertEquals(one.growth(2021).toString(), other.growth(2021).toString());
        Optional<Reading> reading = one.at(AsOf.year(2021));
        assertEquals(1, reading.orElseThrow().beside().size());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void shares_holdEverySampledPoint(@ForAll("vague") Figure part, @ForAll("vague") Figure whole, @ForAll long seed) {
        Random random = new Random(seed);
        Range share;
        try {
            share = Share.of(part, whole).percent();
        } catch (IllegalArgumentException e) {
            for (int draw = 0; draw < 10; draw++) {
                assertTrue(sample(part, random) > sample(whole, random), e.getMessage());
            }
            return;
        }
        assertTrue(share.low().orElseThrow().signum() >= 0);
        assertTrue(share.high().orElseThrow().compareTo(BigDecimal.valueOf(100)) <= 0);
        for (int draw = 0; draw < 10; draw++) {
            long some = sample(part, random);
            long all = sample(whole, random);
            if (some <= all && all > 0) {
                BigDecimal point = Share.of(exact(some, 2020), exact(all, 2020))
                        .percent()
                        .low()
                        .orElseThrow();
                assertTrue(holds(share, point), point + " in " + share);
            }
        }
    }
}
