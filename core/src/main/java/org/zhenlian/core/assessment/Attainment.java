package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.text.Names;

/**
 * How far is a number from its target? Verdict, gap and share of a number x against a target T, both in the unit of T.
 *
 * <ul>
 *   <li>{@link #verdict}: x against T; UNKNOWN where x is not known well enough to decide;
 *   <li>{@link #needed}: the number from which on the target is met. Of counted things (个, 家, 人, ...) it is whole: more than 10
 *       of them are 11 or more, 10.5 or more are 11 or more. Otherwise it is T;
 *   <li>{@link #gap}: what x is short of that number, max(0, needed - x); for an upper limit what is too much, max(0, x - needed).
 *       If the target is strict and its unit is not counted, closing the gap is not quite enough: see {@link #isGapToBeExceeded};
 *   <li>{@link #percent}: 100 x / T.
 * </ul>
 *
 * <p>In decimals of 34 digits. Missing data: x is a {@link Range}, and so are gap and percentage; of {@link Range#UNKNOWN} nothing
 * is known. O(1).
 *
 * @param actual what is known of the number, in the unit of the target
 * @param comparison how it is compared
 * @param target the target
 */
public record Attainment(Range actual, Comparison comparison, Quantity target) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Checks that nothing is missing. */
    public Attainment {
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(target, "target");
    }

    /** Returns whether the number meets the target, as far as the number is known. */
    public Verdict verdict() {
        return switch (comparison) {
            case AT_LEAST -> actual.atLeast(target.amount());
            case MORE_THAN -> actual.moreThan(target.amount());
            case AT_MOST -> opposite(actual.moreThan(target.amount()));
            case LESS_THAN -> opposite(actual.atLeast(target.amount()));
        };
    }

    private static Verdict opposite(Verdict verdict) {
        return switch (verdict) {
            case MET -> Verdict.UNMET;
            case UNMET -> Verdict.MET;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    /** Tells whether the target is an upper limit, so that less is better. */
    public boolean isLimit() {
        return comparison == Comparison.AT_MOST || comparison == Comparison.LESS_THAN;
    }

    private boolean isStrict() {
        return comparison == Comparison.MORE_THAN || comparison == Comparison.LESS_THAN;
    }

    /** Returns the least number that meets the target (for an upper limit: the greatest), or the target if there is none such. */
    public Quantity needed() {
        Unit unit = target.unit();
        if (!unit.isCounted()) {
            return target;
        }
        BigDecimal pieces = target.amount().multiply(unit.factor());
        BigDecimal whole = pieces.setScale(0, isLimit() ? RoundingMode.FLOOR : RoundingMode.CEILING);
        if (isStrict() && whole.compareTo(pieces) == 0) {
            whole = isLimit() ? whole.subtract(BigDecimal.ONE) : whole.add(BigDecimal.ONE);
        }
        return new Quantity(whole.divide(unit.factor(), MathContext.DECIMAL128), unit);
    }

    /** Returns what is missing to {@link #needed} (for an upper limit: what is too much), 0 or more, in the target's unit. */
    public Range gap() {
        if (actual.equals(Range.UNKNOWN)) {
            return Range.UNKNOWN;
        }
        BigDecimal needed = needed().amount();
        Optional<BigDecimal> near = isLimit() ? actual.low() : actual.high();
        Optional<BigDecimal> far = isLimit() ? actual.high() : actual.low();
        BigDecimal least = near.map(x -> distance(x, needed)).orElse(BigDecimal.ZERO);
        return new Range(Optional.of(least), far.map(x -> distance(x, needed)));
    }

    private BigDecimal distance(BigDecimal x, BigDecimal needed) {
        BigDecimal missing = isLimit() ? x.subtract(needed) : needed.subtract(x);
        return missing.max(BigDecimal.ZERO);
    }

    /** Tells whether the gap is a bound that itself is not enough: the target is strict and its unit is not counted. */
    public boolean isGapToBeExceeded() {
        return isStrict() && !target.unit().isCounted();
    }

    /**
     * Returns how much of the target is reached (for an upper limit: used up), in percent; may be above 100. {@link Range#UNKNOWN}
     * if the target is 0 or negative.
     */
    public Range percent() {
        if (target.amount().signum() <= 0) {
            return Range.UNKNOWN;
        }
        return new Range(actual.low().map(this::percent), actual.high().map(this::percent));
    }

    private BigDecimal percent(BigDecimal x) {
        return x.multiply(HUNDRED).divide(target.amount(), MathContext.DECIMAL128);
    }

    /** Returns the number, the target and the gap in a sentence, Chinese and English. */
    public Names because() {
        String sign = comparison.sign() + " " + target;
        if (actual.equals(Range.UNKNOWN)) {
            return Names.of("目标为 " + sign + "，实际数未知", "the target is " + sign + ", the number is not known");
        }
        return Names.of(
                "实际 " + NumberWords.zh(actual, target.unit()) + "，目标 " + sign + "，" + gapZh(),
                NumberWords.en(actual, target.unit()) + " against " + sign + ": " + gapEn());
    }

    private String gapEn() {
        String gap = NumberWords.en(gap(), target.unit());
        String counts = needed().equals(target) ? "" : " (to " + needed() + ")";
        return switch (verdict()) {
            case MET -> "reached";
            case UNKNOWN -> "not decided, gap " + gap + counts;
            case UNMET ->
                (isGapToBeExceeded() ? "more than " : "") + gap + (isLimit() ? " too much" : " short") + counts;
        };
    }

    private String gapZh() {
        String gap = NumberWords.zh(gap(), target.unit());
        String counts = needed().equals(target) ? "" : "（至 " + needed() + "）";
        return switch (verdict()) {
            case MET -> "已达到";
            case UNKNOWN -> "尚不能判定，差距 " + gap + counts;
            case UNMET -> (isLimit() ? "超出 " : "还差 ") + gap + (isGapToBeExceeded() ? " 以上" : "") + counts;
        };
    }

    /** Returns for example {@code UNMET: 6 个 against > 10 个: 5 个 short (to 11 个)}. */
    @Override
    public String toString() {
        return verdict() + ": " + because().en();
    }
}
