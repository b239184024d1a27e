package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.Normalisation.Direction;
import org.zhenlian.core.programme.Normalisation.Method;
import org.zhenlian.core.programme.ScoredIndicator;
import org.zhenlian.core.text.Names;

/** The scale of one indicator: how a figure becomes a score from 0 to 1. Reckons in base units, so that 万元 and 元 are the same. */
final class ScoreScale {
    /** More digits than any result has, so that a score that is a short decimal comes out exactly. */
    static final MathContext WIDE = new MathContext(50, RoundingMode.HALF_EVEN);

    private static final Range ZERO_TO_ONE = Range.of(BigDecimal.ZERO, BigDecimal.ONE);

    private final ScoredIndicator indicator;
    private final Optional<Unit> unit;
    private final Optional<Unit> shown;
    private final List<BigDecimal> exact;
    private final Optional<BigDecimal> worst;
    private final Optional<BigDecimal> best;

    private ScoreScale(ScoredIndicator indicator, Collection<Figure> figures) {
        this.indicator = indicator;
        unit = rule().best()
                .map(Quantity::unit)
                .map(Unit::base)
                .or(() -> mostFrequent(figures, Unit::base))
                .map(Unit::of);
        List<Figure> fitting = figures.stream().filter(this::fits).toList();
        shown = rule().best()
                .map(Quantity::unit)
                .or(() -> mostFrequent(fitting, Unit::symbol).map(Unit::of));
        exact = fitting.stream()
                .map(this::value)
                .filter(Range::isExact)
                .map(r -> r.low().orElseThrow())
                .sorted()
                .toList();
        worst = anchor(rule().worst(), false);
        best = anchor(rule().best(), true);
    }

    /** Returns the scale of an indicator for the figures of all towns that are assessed together. */
    static ScoreScale of(ScoredIndicator indicator, Collection<Figure> figures) {
        return new ScoreScale(indicator, figures);
    }

    private Normalisation rule() {
        return indicator.normalisation();
    }

    private boolean isHigher() {
        return rule().direction() == Direction.HIGHER;
    }

    private boolean isRatio() {
        return rule().method() == Method.BEST || rule().method() == Method.TARGET;
    }

    /** Ties go to the symbol that comes first. */
    private static Optional<String> mostFrequent(Collection<Figure> figures, Function<Unit, String> symbol) {
        Map<String, Integer> counts = new TreeMap<>();
        figures.forEach(f -> counts.merge(symbol.apply(f.value().unit()), 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private Optional<BigDecimal> anchor(Optional<Quantity> given, boolean atBest) {
        if (given.isPresent()) {
            return given.map(q -> q.amount().multiply(q.unit().factor()));
        }
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(exact.get(atBest == isHigher() ? exact.size() - 1 : 0));
    }

    /** Tells whether a figure is measured in the kind of unit that the anchors, or most figures, are in. */
    boolean fits(Figure figure) {
        return unit.map(u -> u.fits(figure.value().unit())).orElse(false);
    }

    /** Returns the unit in which to speak of it. */
    Optional<Unit> unit() {
        return shown;
    }

    private Range value(Figure figure) {
        return Range.of(figure, unit.orElseThrow());
    }

    /** Tells whether there is something to measure by: a best value (of a ratio not below 0) and, unless it is a ratio, a worst. */
    boolean isDefined() {
        return best.isPresent() && (isRatio() ? best.get().signum() >= 0 : worst.isPresent());
    }

    /** Returns the score of a figure that fits, on a scale that is defined; 0 to 1. */
    Range score(Figure figure) {
        Range x = value(figure);
        Optional<BigDecimal> bad = isHigher() ? x.low() : x.high();
        Optional<BigDecimal> good = isHigher() ? x.high() : x.low();
        return Range.of(
                bad.map(this::score).orElse(BigDecimal.ZERO),
                good.map(this::score).orElse(BigDecimal.ONE));
    }

    private BigDecimal score(BigDecimal x) {
        BigDecimal score =
                isRatio() ? ratio(x, best.orElseThrow()) : linear(x, worst.orElseThrow(), best.orElseThrow());
        return score.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private BigDecimal linear(BigDecimal x, BigDecimal from, BigDecimal to) {
        return from.compareTo(to) == 0
                ? oneIf(isHigher() == (x.compareTo(to) > 0) || x.compareTo(to) == 0)
                : x.subtract(from).divide(to.subtract(from), WIDE);
    }

    private BigDecimal ratio(BigDecimal x, BigDecimal to) {
        if (isHigher()) {
            return to.signum() == 0 ? oneIf(x.signum() >= 0) : x.divide(to, WIDE);
        }
        return x.signum() <= 0 ? BigDecimal.ONE : to.divide(x, WIDE);
    }

    private static BigDecimal oneIf(boolean full) {
        return full ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** Returns all that a score can be. */
    static Range anything() {
        return ZERO_TO_ONE;
    }

    /** Returns the formula and its anchors, Chinese and English. */
    Names because() {
        String metric =
                indicator.id() + " (" + indicator.metric() + "): " + rule().method() + ", " + rule().direction();
        if (!isDefined()) {
            return Names.of(metric + "，无可用基准", metric + ", nothing to measure by: " + lack());
        }
        String from = isRatio() ? "" : inWords(worst.orElseThrow()) + "..";
        String anchors = from + inWords(best.orElseThrow()) + " " + shown.orElseThrow();
        if (rule().best().isPresent()) {
            return Names.of(metric + "，基准 " + anchors, metric + " is better, anchored at " + anchors);
        }
        return Names.of(
                metric + "，基准 " + anchors + "，取自 " + exact.size() + " 个有确数的镇",
                metric + " is better, anchored at " + anchors + " by the " + exact.size()
                        + " towns whose figure is known exactly");
    }

    private String inWords(BigDecimal base) {
        return NumberWords.plain(base.divide(shown.orElseThrow().factor(), MathContext.DECIMAL128));
    }

    /** Returns why nothing can be measured; empty if something can. */
    String lack() {
        return exact.isEmpty() ? "no town's figure is known exactly" : "the best value is below 0";
    }
}
