package org.zhenlian.core.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.UnitMismatchException;

/** Exact arithmetic on what figures let one conclude. */
final class Bounds {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final MathContext ROOT = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Bounds() {}

    /**
     * Returns what the figure says of the number in a unit. "At most" has no lower end for ratios and percentages, which may be
     * negative, and the lower end 0 for everything counted, weighed or paid.
     */
    static Range of(Figure figure, Unit unit) {
        BigDecimal value = amount(figure.value(), unit);
        Optional<BigDecimal> low = Optional.of(value);
        return switch (figure.qualifier()) {
            case EXACT, ABOUT ->
                new Range(low, figure.upTo().map(q -> amount(q, unit)).or(() -> low));
            case AT_LEAST -> new Range(low, Optional.empty());
            case AT_MOST ->
                new Range(mayBeNegative(unit, value) ? Optional.empty() : Optional.of(BigDecimal.ZERO), low);
        };
    }

    /** Unlike {@link Quantity#in}, no amount is too large for its new unit. */
    private static BigDecimal amount(Quantity quantity, Unit unit) {
        Unit own = quantity.unit();
        if (!own.fits(unit)) {
            throw new UnitMismatchException(unit, own);
        }
        return own.equals(unit)
                ? quantity.amount()
                : quantity.amount().multiply(own.factor()).divide(unit.factor(), EXACT);
    }

    private static boolean mayBeNegative(Unit unit, BigDecimal value) {
        return unit.fits(Unit.of("%")) || value.signum() < 0;
    }

    /** Tells whether there is a number that both figures allow. */
    static boolean agree(Figure a, Figure b) {
        Unit unit = a.value().unit();
        if (!unit.fits(b.value().unit())) {
            return false;
        }
        Range x = of(a, unit);
        Range y = of(b, unit);
        return below(x.low(), y.high()) && below(y.low(), x.high());
    }

    private static boolean below(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0;
    }

    /** 0 is the most exact, then about, then a range, then a one-sided bound. */
    static int vagueness(Figure figure) {
        boolean oneSided = figure.qualifier() == Qualifier.AT_LEAST || figure.qualifier() == Qualifier.AT_MOST;
        return oneSided ? 3 : figure.upTo().isPresent() ? 2 : figure.qualifier().ordinal();
    }

    /** Returns after - before. */
    static Range difference(Range before, Range after) {
        return new Range(
                after.low().flatMap(a -> before.high().map(b -> a.subtract(b, EXACT))),
                after.high().flatMap(a -> before.low().map(b -> a.subtract(b, EXACT))));
    }

    /** Returns numerator / denominator for numbers that are not negative; the denominator is not known to be 0. */
    static Range ratio(Range numerator, Range denominator) {
        if (numerator.low().isEmpty() || denominator.low().isEmpty()) {
            return Range.UNKNOWN;
        }
        BigDecimal low = denominator
                .high()
                .map(d -> numerator.low().get().divide(d, EXACT))
                .orElse(BigDecimal.ZERO);
        BigDecimal least = denominator.low().get();
        Optional<BigDecimal> high =
                least.signum() == 0 ? Optional.empty() : numerator.high().map(n -> n.divide(least, EXACT));
        return new Range(Optional.of(low), high);
    }

    /** Returns 100 (ratio^(1/years) - 1), the rate at which a ratio is reached in so many years. */
    static Range rate(Range ratio, int years) {
        return new Range(ratio.low().map(q -> rate(q, years)), ratio.high().map(q -> rate(q, years)));
    }

    private static BigDecimal rate(BigDecimal ratio, int years) {
        return root(ratio, years).subtract(BigDecimal.ONE).multiply(HUNDRED).round(EXACT);
    }

    /** Newton's iteration in 50 digits, rounded to 34: a root that is a short decimal comes out exactly. */
    private static BigDecimal root(BigDecimal power, int degree) {
        if (degree == 1 || power.signum() == 0) {
            return power;
        }
        BigDecimal n = BigDecimal.valueOf(degree);
        BigDecimal x = BigDecimal.valueOf(Math.pow(power.doubleValue(), 1.0 / degree));
        for (int step = 0; step < 4; step++) {
            BigDecimal quotient = power.divide(x.pow(degree - 1, ROOT), ROOT);
            x = x.multiply(n.subtract(BigDecimal.ONE)).add(quotient).divide(n, ROOT);
        }
        return x.round(EXACT);
    }
}
