package org.zhenlian.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhenlian.core.assessment.Judgement.Material;
import org.zhenlian.core.assessment.Judgement.Value;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.UnitMismatchException;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Bound;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.text.Names;

/** Compares numbers with the bound of a criterion, one period after the other, and keeps what it saw. */
final class Comparisons {
    private final Standing standing;
    private final Criterion criterion;
    private final Bound bound;
    private final Outcome outcome = new Outcome();

    Comparisons(Standing standing, Criterion criterion, Bound bound) {
        this.standing = standing;
        this.criterion = criterion;
        this.bound = bound;
    }

    /**
     * The figure that was taken for a metric.
     *
     * @param asked the metric that was asked for
     * @param metric the metric of the figure: the same, or a stand-in
     * @param reading the figure
     */
    record Taken(String asked, String metric, Reading reading) {
        Names words() {
            Names figure = Telling.figure(metric, reading.figure());
            return metric.equals(asked) ? figure : Saying.say("%s，代替 %s", "%s in place of %s", figure, asked);
        }
    }

    /** Compares what follows from the figures taken: a share or a growth rate if there are two of them. */
    void compare(Optional<AsOf> period, String unit, List<Taken> taken, Supplier<Range> number) {
        Range range = Range.UNKNOWN;
        Verdict verdict = Verdict.UNKNOWN;
        Names result = Names.NONE;
        try {
            range = number.get();
            verdict = verdict(range);
            result = taken.size() == 1 ? Names.NONE : Telling.range(range, unit);
            if (verdict == Verdict.UNKNOWN && bound.threshold().isPresent()) {
                lack(named(taken).en() + ", more exactly");
            }
        } catch (IllegalArgumentException e) {
            result = refusal(e);
            lack(named(taken).en() + ": " + result.en());
        }
        outcome.values.add(
                new Value(taken.get(0).metric(), period, range, range.equals(Range.UNKNOWN) ? "" : unit, verdict));
        Names said = Saying.join("：", ": ", List.of(named(taken), result));
        outcome.words.add(Saying.join("，", ", ", List.of(said, Telling.verdict(verdict), conflicts(taken))));
        keep(taken);
    }

    private static Names named(List<Taken> taken) {
        return Saying.join("；", "; ", taken.stream().map(Taken::words).toList());
    }

    private static Names refusal(IllegalArgumentException why) {
        String first = why.getMessage().lines().findFirst().orElse("");
        return why instanceof UnitMismatchException ? Names.of("单位不同，不能比较", first) : Names.of("数字之间矛盾或无从计算", first);
    }

    private static Names conflicts(List<Taken> taken) {
        List<Names> against = taken.stream()
                .flatMap(t -> t.reading().conflicting().stream())
                .map(Telling::figure)
                .toList();
        return Saying.after("与之矛盾：", "in conflict with ", Saying.few(against));
    }

    private void keep(List<Taken> taken) {
        List<Fact> used = new ArrayList<>();
        List<Fact> beside = new ArrayList<>();
        for (Taken one : taken) {
            used.add(fact(one.metric(), one.reading().figure()));
            one.reading().beside().forEach(f -> beside.add(fact(one.metric(), f)));
        }
        outcome.used = outcome.used.and(new Material(used, List.of(), List.of()));
        outcome.beside = outcome.beside.and(new Material(beside, List.of(), List.of()));
    }

    private Fact fact(String metric, Figure figure) {
        return new Fact(standing.subject(), metric, figure);
    }

    private Verdict verdict(Range range) {
        if (bound.threshold().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        Quantity threshold = bound.threshold().get();
        return switch (bound.comparison()) {
            case AT_LEAST -> range.atLeast(threshold.amount());
            case MORE_THAN -> range.moreThan(threshold.amount());
            case AT_MOST -> not(range.moreThan(threshold.amount()));
            case LESS_THAN -> not(range.atLeast(threshold.amount()));
        };
    }

    private static Verdict not(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? verdict : Verdict.of(verdict == Verdict.UNMET);
    }

    /** Notes that a period cannot be judged because metrics have no figure. */
    void missing(Optional<AsOf> period, List<String> metrics) {
        undecided(metrics.get(0), period);
        metrics.forEach(m -> lack(m, period));
    }

    /** Notes that a period cannot be judged. */
    void undecided(String metric, Optional<AsOf> period) {
        outcome.values.add(new Value(metric, period, Range.UNKNOWN, "", Verdict.UNKNOWN));
    }

    /** Notes that a metric has no figure, and what else is known of the same time. */
    void lack(String metric, Optional<AsOf> period) {
        Names what = period.map(p -> Saying.say("%s %s", "%s %s", metric, p))
                .orElseGet(() -> Saying.say("%s", "%s", metric));
        List<Names> near =
                period.stream().flatMap(p -> near(metric, p)).map(Telling::fact).toList();
        Names only = near.isEmpty() ? Names.NONE : Saying.say("（只知 %s）", "(known only: %s)", Saying.few(near));
        outcome.words.add(Saying.join("", " ", List.of(Saying.say("缺 %s", "%s missing", what), only)));
        lack(Saying.join("", " ", List.of(what, only)).en());
    }

    private void lack(String what) {
        outcome.missing.add(standing.subject() + " " + what);
    }

    private Stream<Fact> near(String metric, AsOf period) {
        Optional<Unit> unit = unit(metric);
        return standing.facts().stream()
                .filter(f -> f.figure().asOf().filter(a -> overlap(a, period)).isPresent())
                .filter(f -> f.metric().equals(metric)
                        || unit.filter(u -> u.fits(f.figure().value().unit())).isPresent());
    }

    private Optional<Unit> unit(String metric) {
        return criterion instanceof Criterion.Level
                ? bound.threshold().map(Quantity::unit)
                : standing.series(metric).figures().stream()
                        .findFirst()
                        .map(f -> f.value().unit());
    }

    private static boolean overlap(AsOf a, AsOf b) {
        return !a.start().isAfter(b.end()) && !b.start().isAfter(a.end());
    }

    /** Returns the judgement: all periods must satisfy the bound, one that fails is enough to fail. */
    Judgement judgement(String... metrics) {
        if (bound.threshold().isEmpty()) {
            outcome.missing.add("threshold of " + Telling.asked(criterion).en() + ": never published");
            outcome.words.add(Names.of("标准未公布", "the threshold was never published"));
        }
        List<Fact> later =
                Stream.of(metrics).flatMap(m -> standing.later(m).stream()).toList();
        List<Names> said = later.stream().map(Telling::fact).toList();
        outcome.words.add(Saying.after("其后才知：", "known only later: ", Saying.few(said)));
        outcome.later = new Material(later, List.of(), List.of());
        Verdict all = outcome.values.stream().map(Value::verdict).reduce(Verdict.MET, Verdict::and);
        return new Judgement(standing, criterion, Fulfilment.of(all), outcome);
    }
}
