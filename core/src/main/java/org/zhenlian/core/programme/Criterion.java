package org.zhenlian.core.programme;

import java.util.List;
import java.util.Objects;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.text.Names;

/**
 * One way to decide an item of a checklist, as data: by documents and honours, by a figure, by a share, or by growth.
 *
 * <p>{@code years} tells which figures count: 0, the latest figure of any day or period; n, each of the last n whole years.
 */
public sealed interface Criterion {
    /** Returns what it is called, what weight it has and where it comes from. */
    Terms terms();

    /** Returns {@code attested}, {@code level}, {@code proportion} or {@code growth}. */
    String kind();

    /** What a criterion can do for its item. */
    enum Role {
        /** Met, the item is met; unmet, it is not. */
        DECIDES,
        /** Met, the item is met in part; unmet, it says nothing. */
        HINTS,
        /** It is shown and decides nothing. */
        INFORMS
    }

    /**
     * What a criterion is called, what weight it has and where it comes from.
     *
     * @param names what it asks, may be empty
     * @param role what it can do for its item
     * @param source the id of the source of the rule; empty if it is our reading or the user's
     * @param note a remark, may be empty
     */
    record Terms(Names names, Role role, String source, String note) {
        /** A deciding criterion without name, source and note. */
        public static final Terms PLAIN = new Terms(Names.NONE, Role.DECIDES, "", "");

        /** Checks that nothing is missing. */
        public Terms {
            Objects.requireNonNull(names, "names");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(note, "note");
        }
    }

    /**
     * Is there evidence of one of these kinds, or an honour of one of these in force?
     *
     * @param evidence kinds of {@link Evidence}, in order
     * @param honours kinds of honours, in order
     * @param terms what it is called and where it comes from
     */
    record Attested(List<String> evidence, List<Honour.Kind> honours, Terms terms) implements Criterion {
        /**
         * Checks that it asks for something.
         *
         * @throws IllegalArgumentException if it asks for no kind, or a kind is malformed
         */
        public Attested {
            evidence = evidence.stream().distinct().sorted().toList();
            honours = honours.stream().distinct().sorted().toList();
            Objects.requireNonNull(terms, "terms");
            evidence.forEach(kind -> Word.checked(kind, "kind"));
            if (evidence.isEmpty() && honours.isEmpty()) {
                throw new IllegalArgumentException(
                        "an attested criterion asks for nothing\nName kinds of evidence or of honours");
            }
        }

        @Override
        public String kind() {
            return "attested";
        }
    }

    /**
     * Does the figure of a metric satisfy a bound?
     *
     * @param metric the metric
     * @param bound what its figure must satisfy
     * @param years 0: the latest figure; n: each of the last n whole years
     * @param terms what it is called and where it comes from
     */
    record Level(String metric, Bound bound, int years, Terms terms) implements Criterion {
        /**
         * Checks the metric and the years.
         *
         * @throws IllegalArgumentException if the metric is malformed or the years are not from 0 to 100
         */
        public Level {
            Word.checked(metric, "metric");
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(terms, "terms");
            checkYears(years, 0);
        }

        @Override
        public String kind() {
            return "level";
        }
    }

    /**
     * Does the share of one metric in another, in percent, satisfy a bound?
     *
     * @param part the metric of the part
     * @param whole the metric of the whole
     * @param bound what the share must satisfy, with a threshold in %
     * @param years 0: the latest period with both figures; n: each of the last n whole years
     * @param terms what it is called and where it comes from
     */
    record Proportion(String part, String whole, Bound bound, int years, Terms terms) implements Criterion {
        /**
         * Checks the metrics, the years and the threshold's unit.
         *
         * @throws IllegalArgumentException if a metric is malformed, the years are not from 0 to 100 or the threshold is not in %
         */
        public Proportion {
            Word.checked(part, "metric");
            Word.checked(whole, "metric");
            checkPercent(bound);
            Objects.requireNonNull(terms, "terms");
            checkYears(years, 0);
        }

        @Override
        public String kind() {
            return "proportion";
        }
    }

    /**
     * Does the average annual growth of a metric, in percent, satisfy a bound?
     *
     * @param metric the metric
     * @param bound what the growth must satisfy, with a threshold in %
     * @param years over how many years up to the last whole year, 1 or more
     * @param terms what it is called and where it comes from
     */
    record Growth(String metric, Bound bound, int years, Terms terms) implements Criterion {
        /**
         * Checks the metric, the years and the threshold's unit.
         *
         * @throws IllegalArgumentException if the metric is malformed, the years are not from 1 to 100 or the threshold is not in %
         */
        public Growth {
            Word.checked(metric, "metric");
            checkPercent(bound);
            Objects.requireNonNull(terms, "terms");
            checkYears(years, 1);
        }

        @Override
        public String kind() {
            return "growth";
        }
    }

    private static void checkYears(int years, int least) {
        if (years < least || years > 100) {
            throw new IllegalArgumentException("years must be from " + least + " to 100 but are " + years
                    + "\nMaybe 3: each of the last three years");
        }
    }

    private static void checkPercent(Bound bound) {
        Objects.requireNonNull(bound, "bound");
        bound.threshold().filter(t -> !t.unit().equals(Unit.of("%"))).ifPresent(t -> {
            throw new IllegalArgumentException("threshold " + t + " is not in %\nWrite for example 70 %");
        });
    }
}
