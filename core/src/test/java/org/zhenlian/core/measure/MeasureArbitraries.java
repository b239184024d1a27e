package org.zhenlian.core.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random measures. */
final class MeasureArbitraries {
    private MeasureArbitraries() {}

    static Arbitrary<Unit> units() {
        Arbitrary<String> prefixes = Arbitraries.of("", "", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿");
        return Combinators.combine(prefixes, Arbitraries.of(Unit.symbols())).as((p, s) -> Unit.of(p + s));
    }

    /** Any amount a quantity may hold: up to 34 digits, from 1e-30 to 1e30. */
    static Arbitrary<BigDecimal> amounts() {
        return amounts(34, 30);
    }

    static Arbitrary<BigDecimal> amounts(int digits, int exponent) {
        BigInteger most = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
        Arbitrary<BigInteger> unscaled = Arbitraries.bigIntegers().between(most.negate(), most);
        Arbitrary<Integer> exponents = Arbitraries.integers().between(-exponent + 1, exponent);
        return Combinators.combine(unscaled, exponents)
                .as((u, e) -> new BigDecimal(u, new BigDecimal(u).precision() - e));
    }

    static Arbitrary<Quantity> quantities() {
        return Combinators.combine(amounts(), units()).as(Quantity::new);
    }

    /** Two or more amounts in units of one kind, small enough for exact sums. */
    static Arbitrary<List<Quantity>> alike(int size) {
        return units().flatMap(unit -> Arbitraries.of(Unit.symbols())
                .map(Unit::of)
                .filter(unit::fits)
                .flatMap(u -> amounts(9, 9).map(a -> new Quantity(a, u)))
                .list()
                .ofSize(size));
    }

    static Arbitrary<Interval> intervals() {
        Arbitrary<Double> lows =
                Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0, 1e6));
        Arbitrary<Double> widths = Arbitraries.oneOf(
                Arbitraries.of(0.0, Double.POSITIVE_INFINITY),
                Arbitraries.doubles().between(0, 1e6));
        return Combinators.combine(lows, widths).as((low, width) -> new Interval(low, low + width));
    }

    static Arbitrary<String> dates() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1949, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Integer> forms = Arbitraries.integers().between(0, 4);
        Arbitrary<String> singles = Combinators.combine(days, forms).as(MeasureArbitraries::form);
        Arbitrary<String> ranges = Combinators.combine(singles, singles)
                .as((a, b) -> AsOf.parse(a).start().isAfter(AsOf.parse(b).end()) ? b + "/" + a : a + "/" + b);
        return Arbitraries.oneOf(singles, singles, ranges);
    }

    private static String form(LocalDate day, int form) {
        int month = day.getMonthValue();
        return switch (form) {
            case 0 -> Integer.toString(day.getYear());
            case 1 -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), month);
            case 2 -> day.getYear() + "-H" + (month + 5) / 6;
            case 3 -> day.getYear() + "-Q" + (month + 2) / 3;
            default -> day.toString();
        };
    }
}
