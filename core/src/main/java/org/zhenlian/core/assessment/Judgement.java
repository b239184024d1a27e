package org.zhenlian.core.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * What one criterion says of a town or a chain on a day, with all it rests on. See {@link Review} for the rules.
 *
 * <p>Missing data never makes it UNMET: it is UNKNOWN, and {@link #missing} names what would decide it. Immutable.
 */
public final class Judgement {
    private static final int WIDTH = 80;
    private static final int LENGTH = 600;

    /**
     * Rows of an atlas that a judgement speaks of.
     *
     * @param figures figures, in order
     * @param evidence evidence, in order; task forces and goals stand here as evidence
     * @param honours honours, in order of holder
     */
    public record Material(List<Fact> figures, List<Evidence> evidence, List<Honour> honours) {
        /** No rows. */
        public static final Material NONE = new Material(List.of(), List.of(), List.of());

        /** Copies the lists, each row once. */
        public Material {
            figures = figures.stream().distinct().sorted().toList();
            evidence = evidence.stream().distinct().sorted().toList();
            honours = honours.stream().distinct().toList();
        }

        /** Tells whether there are no rows. */
        public boolean isEmpty() {
            return equals(NONE);
        }

        /** Returns for example {@code 2 figures, 1 evidence, 0 honours}. */
        @Override
        public String toString() {
            return figures.size() + " figures, " + evidence.size() + " evidence, " + honours.size() + " honours";
        }

        Material and(Material other) {
            return new Material(
                    Stream.concat(figures.stream(), other.figures.stream()).toList(),
                    Stream.concat(evidence.stream(), other.evidence.stream()).toList(),
                    Stream.concat(honours.stream(), other.honours.stream()).toList());
        }
    }

    /**
     * One number that was compared with the bound.
     *
     * @param metric the metric of the figure, or of the part, that was taken
     * @param period of which day or period; empty if undated or missing
     * @param range what is known of the number
     * @param unit its unit: that of the threshold, or the figure's own if there is none; empty if nothing is known
     * @param verdict whether it satisfies the bound
     */
    public record Value(String metric, Optional<AsOf> period, Range range, String unit, Verdict verdict) {
        /** Checks that nothing is missing. */
        public Value {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(range, "range");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(verdict, "verdict");
        }

        /** Returns for example {@code 2024 41.85 亿元}. */
        @Override
        public String toString() {
            String when = period.map(p -> p + " ").orElse("");
            return when
                    + (range.equals(Range.UNKNOWN)
                            ? "unknown"
                            : Telling.range(range, unit).en());
        }
    }

    private final Subject subject;
    private final Criterion criterion;
    private final Fulfilment fulfilment;
    private final List<Value> values;
    private final Material used;
    private final Material beside;
    private final Material later;
    private final List<String> missing;
    private final Names because;

    Judgement(Standing standing, Criterion criterion, Fulfilment fulfilment, Outcome outcome) {
        this.subject = standing.subject();
        this.criterion = criterion;
        this.fulfilment = fulfilment;
        this.values = List.copyOf(outcome.values);
        this.used = outcome.used;
        this.beside = outcome.beside;
        this.later = outcome.later;
        this.missing = outcome.missing.stream().distinct().toList();
        Names head = Saying.say("%s：%s", "%s: %s", Telling.criterion(criterion), fulfilment.names());
        because = Saying.join(
                "。",
                ". ",
                Stream.concat(Stream.of(head), outcome.words.stream())
                        .distinct()
                        .toList());
    }

    /** Returns of what it speaks: a town or a chain. */
    public Subject subject() {
        return subject;
    }

    /** Returns the criterion. */
    public Criterion criterion() {
        return criterion;
    }

    /** Returns how far it is fulfilled. */
    public Fulfilment fulfilment() {
        return fulfilment;
    }

    /** Returns whether it is met; in part is UNKNOWN. */
    public Verdict verdict() {
        return fulfilment.verdict();
    }

    /** Returns the numbers that were compared with the bound, one per period asked for, the earliest first; none if it has no bound. */
    public List<Value> values() {
        return values;
    }

    /** Returns the rows that it rests on. */
    public Material used() {
        return used;
    }

    /** Returns what stands beside them: rows that they supersede or that contradict them, honours that lapsed, a region's word. */
    public Material beside() {
        return beside;
    }

    /** Returns the rows of the same kinds that are known only later, and do not count. */
    public Material later() {
        return later;
    }

    /**
     * Returns the names of what is missing to decide it, or to be fully met; never empty if it is UNKNOWN or PARTIAL. Where a year
     * that fails decides, the years that are missing besides.
     */
    public List<String> missing() {
        return missing;
    }

    /** Returns why, in Chinese and English: what is asked, the answer, the rows behind it. */
    public Names because() {
        return because;
    }

    /** Returns the answer on one line, then why. */
    @Override
    public String toString() {
        String head = fulfilment + " " + Telling.asked(criterion).en();
        return TextTable.fit(head, WIDTH) + "\n  " + TextTable.fit(because.en(), LENGTH);
    }
}
