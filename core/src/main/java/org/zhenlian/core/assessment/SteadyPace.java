package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.text.Names;

/**
 * The number that a steady pace brings by a day.
 *
 * @param attainment the number there is against the target
 * @param start the first day of work, not after {@code on}
 * @param end the day on which the goal is due
 * @param on the day asked about
 */
record SteadyPace(Attainment attainment, LocalDate start, LocalDate end, LocalDate on) {

    /** Returns what a goal lacks for a pace on a day; empty if nothing. */
    static Optional<Names> lack(Goal goal, LocalDate on) {
        if (goal.due().isEmpty()) {
            return Optional.of(Names.of("未定期限，无法计算进度", "no pace: the goal has no due date"));
        }
        if (goal.since().isEmpty()) {
            return Optional.of(Names.of("未知起始日，无法计算进度", "no pace: it is not known since when the goal is worked on"));
        }
        LocalDate start = goal.since().get().start();
        return start.isAfter(on)
                ? Optional.of(Names.of(start + " 才开始，尚无进度", "no pace yet: work begins on " + start))
                : Optional.empty();
    }

    static TierProgress.Pace unknown(Names why) {
        return new TierProgress.Pace(Verdict.UNKNOWN, Range.UNKNOWN, why);
    }

    TierProgress.Pace from(Range base) {
        if (base.equals(Range.UNKNOWN)) {
            return unknown(Names.of(
                    "未知 " + start + " 的基数，无法计算进度",
                    "no pace: the number on the first day, " + start + ", is not known"));
        }
        Range expected = new Range(base.low().map(this::expected), base.high().map(this::expected));
        Verdict verdict = verdict(expected);
        return new TierProgress.Pace(verdict, expected, because(verdict, base, expected));
    }

    private Names because(Verdict verdict, Range base, Range expected) {
        Unit unit = attainment.target().unit();
        String zh = switch (verdict) {
            case MET -> "进度正常";
            case UNMET -> "进度滞后";
            case UNKNOWN -> "进度未知";
        };
        String en = switch (verdict) {
            case MET -> "on track";
            case UNMET -> "behind";
            case UNKNOWN -> "not decided";
        };
        return Names.of(
                zh + "：自 " + start + " 的 " + NumberWords.zh(base, unit) + " 匀速至 " + end + " 的 " + attainment.needed()
                        + "，" + on + " 应有 " + NumberWords.zh(expected, unit),
                en + ": a steady pace from " + NumberWords.en(base, unit) + " on " + start + " to "
                        + attainment.needed() + " on " + end + " brings " + NumberWords.en(expected, unit)
                        + " by " + on);
    }

    /** (base (days in all - days gone) + needed * days gone) / days in all. */
    private BigDecimal expected(BigDecimal base) {
        long all = ChronoUnit.DAYS.between(start, end);
        long gone = Math.min(all, ChronoUnit.DAYS.between(start, on));
        if (all == 0) {
            return attainment.needed().amount();
        }
        BigDecimal total = base.multiply(BigDecimal.valueOf(all - gone))
                .add(attainment.needed().amount().multiply(BigDecimal.valueOf(gone)));
        return total.divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    }

    private Verdict verdict(Range expected) {
        Range have = attainment.actual();
        boolean limit = attainment.isLimit();
        Range more = limit ? expected : have;
        Range less = limit ? have : expected;
        if (atLeast(more.low(), less.high())) {
            return Verdict.MET;
        }
        boolean behind = more.high().isPresent() && less.low().isPresent() && !atLeast(more.high(), less.low());
        return behind ? Verdict.UNMET : Verdict.UNKNOWN;
    }

    private static boolean atLeast(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) >= 0;
    }
}
