package org.zhenlian.core.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.AsOf.Span;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Subject;

/**
 * The figures of one subject and metric over time: which is the latest, and how much has it changed?
 *
 * <p>Whole years, parts of a year, several years and single days are different things and never compared; nor are parts of
 * different months (a half year with ten months). Asking for it is refused. Figures that disagree stand side by side.
 *
 * <p>Where several figures speak of the same period, one is taken: reported before derived before illustrative; then exact before
 * about before a range before at least or at most; then the smaller amount, then the lower text. {@link Reading} names the others.
 *
 * <ul>
 *   <li>{@link #difference}: after - before; of percentages in percentage points;
 *   <li>{@link #growth}: 100 (after / before - 1) percent;
 *   <li>{@link #averageAnnualGrowth}: 100 ((after / before)^(1/years) - 1) percent, the compound rate.
 * </ul>
 *
 * <p>Computed in decimals of 34 digits, in the unit of the later figure. "At least", "at most" and ranges give a {@link Range}
 * that holds every possible answer; "about" is computed with as it stands. Missing data: a period without figure gives {@link
 * Range#UNKNOWN} and the name of what is missing. Units of different kinds throw {@link
 * org.zhenlian.core.measure.UnitMismatchException}. Figures are in order of date, undated ones first. O(n) per question.
 * Immutable. Source of the terms: National Bureau of Statistics (同比增长, 年均增长, 百分点).
 */
public final class Series {
    private static final Comparator<Figure> BEST_FIRST = Comparator.comparing(
                    (Figure f) -> f.basis().kind())
            .thenComparing(Bounds::vagueness)
            .thenComparing(f -> f.value().amount().multiply(f.value().unit().factor()))
            .thenComparing(Figure::toString)
            .thenComparing(f -> f.basis().reference())
            .thenComparing(Figure::note);

    private static final Comparator<AsOf> BY_TIME =
            Comparator.comparing(AsOf::end).thenComparing(AsOf::start);

    private final Subject subject;
    private final String metric;
    private final List<Figure> figures;

    private Series(Subject subject, String metric, List<Figure> figures) {
        this.subject = subject;
        this.metric = metric;
        this.figures = figures;
    }

    /**
     * Returns the series of a metric in an atlas; without figures if there are none.
     *
     * @param atlas the atlas
     * @param subject what the figures are about
     * @param metric the metric's name
     */
    public static Series of(Atlas atlas, Subject subject, String metric) {
        return of(subject, metric, Objects.requireNonNull(atlas, "atlas").figures(subject, metric));
    }

    /**
     * Returns the series of given figures.
     *
     * @param subject what the figures are about
     * @param metric the metric's name
     * @param figures the figures in any order
     * @throws IllegalArgumentException if there are figures and the metric is malformed, see {@link Fact}
     */
    public static Series of(Subject subject, String metric, List<Figure> figures) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(metric, "metric");
        List<Figure> sorted = Objects.requireNonNull(figures, "figures").stream()
                .map(f -> new Fact(subject, metric, f))
                .sorted()
                .map(Fact::figure)
                .toList();
        return new Series(subject, metric, sorted);
    }

    /** Returns what the figures are about. */
    public Subject subject() {
        return subject;
    }

    /** Returns the metric's name. */
    public String metric() {
        return metric;
    }

    /** Returns all figures by date, undated ones first. */
    public List<Figure> figures() {
        return figures;
    }

    /**
     * Returns the figures of one kind of period, by date. Undated figures are of no kind.
     *
     * @param span the kind of period
     */
    public List<Figure> figures(Span span) {
        Objects.requireNonNull(span, "span");
        return figures.stream()
                .filter(f -> f.asOf().map(a -> a.span() == span).orElse(false))
                .toList();
    }

    /** Returns the figure of the latest period of any kind: the one that ends last, of these the shortest. Empty if none is dated. */
    public Optional<Reading> latest() {
        return latest(figures, "any kind of period");
    }

    /**
     * Returns the figure of the latest period of one kind. Empty if there is none.
     *
     * @param span the kind of period
     */
    public Optional<Reading> latest(Span span) {
        return latest(figures(span), Periods.word(span));
    }

    /** Returns the best of the figures without a date. Empty if there is none. */
    public Optional<Reading> undated() {
        List<Figure> found = figures.stream()
                .filter(f -> f.asOf().isEmpty())
                .sorted(BEST_FIRST)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.of(
                        found,
                        "the best of " + found.size() + (found.size() == 1 ? " figure" : " figures")
                                + " without a date"));
    }

    private static Optional<Reading> latest(List<Figure> candidates, String among) {
        return candidates.stream()
                .flatMap(f -> f.asOf().stream())
                .max(BY_TIME)
                .map(period -> Reading.of(
                        ofPeriod(candidates, period),
                        "the latest for " + among + ", of " + candidates.size()
                                + (candidates.size() == 1 ? " figure" : " figures")));
    }

    /**
     * Returns the figure of a period, by first and last day: {@code 2023} and {@code 2023-01/2023-12} are the same. Empty if there
     * is none.
     *
     * @param period the day or period
     */
    public Optional<Reading> at(AsOf period) {
        List<Figure> found = ofPeriod(figures, Objects.requireNonNull(period, "period"));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.of(
                        found,
                        "the best of " + found.size() + (found.size() == 1 ? " figure" : " figures") + " of "
                                + period));
    }

    private static List<Figure> ofPeriod(List<Figure> figures, AsOf period) {
        return figures.stream()
                .filter(f -> f.asOf().map(a -> Periods.same(a, period)).orElse(false))
                .sorted(BEST_FIRST)
                .toList();
    }

    /**
     * Returns the change from one period to a later one, in the unit of the later figure; of percentages in percentage points.
     *
     * @param from the earlier period
     * @param to the later period, of the same kind
     * @throws IllegalArgumentException if the periods cannot be compared or {@code to} does not end later
     */
    public Change difference(AsOf from, AsOf to) {
        Periods.requireComparable(from, to);
        return Change.of(this, Change.Kind.DIFFERENCE, from, to);
    }

    /**
     * Returns the growth from one period to a later one, in percent of the former; for days and for years that do not follow each
     * other it is the growth over the whole time.
     *
     * @param from the earlier period
     * @param to the later period, of the same kind
     * @throws IllegalArgumentException if the periods cannot be compared, {@code to} does not end later, an amount is negative,
     *     the former is 0, or the figures are percentages, for which {@link #difference} is the clear answer
     */
    public Change growth(AsOf from, AsOf to) {
        Periods.requireComparable(from, to);
        return Change.of(this, Change.Kind.GROWTH, from, to);
    }

    /**
     * Returns the growth of a year over the year before, in percent.
     *
     * @param year the later year
     * @throws IllegalArgumentException as {@link #growth(AsOf, AsOf)}
     */
    public Change growth(int year) {
        return growth(AsOf.year(year - 1), AsOf.year(year));
    }

    /**
     * Returns the average annual growth between two years, in percent a year.
     *
     * @param from the first year
     * @param to the last year
     * @throws IllegalArgumentException if {@code to} is not after {@code from}, or as {@link #growth(AsOf, AsOf)}
     */
    public Change averageAnnualGrowth(int from, int to) {
        AsOf first = AsOf.year(from);
        AsOf last = AsOf.year(to);
        Periods.requireComparable(first, last);
        return Change.of(this, Change.Kind.AVERAGE_ANNUAL_GROWTH, first, last);
    }

    /** Returns the name of a missing figure, and what of the same time stands there but is another kind of period. */
    String missing(AsOf period) {
        List<String> near = new ArrayList<>();
        for (Figure figure : figures) {
            figure.asOf()
                    .filter(a -> Periods.overlap(a, period))
                    .ifPresent(a -> near.add(a + ", " + Periods.word(a.span())));
        }
        List<String> distinct = near.stream().distinct().toList();
        return subject + " " + metric + " " + period
                + (distinct.isEmpty() ? "" : " (known only: " + String.join("; ", distinct) + ")");
    }

    /** Returns for example {@code output-value of town:yuci, 3 figures, 2015 to 2023}, then the latest. */
    @Override
    public String toString() {
        List<AsOf> dates = figures.stream().flatMap(f -> f.asOf().stream()).toList();
        String head = metric + " of " + subject + ", " + figures.size() + " figures";
        return dates.isEmpty()
                ? head
                : head + ", " + dates.get(0) + " to " + dates.get(dates.size() - 1) + "\n  " + latest().orElseThrow();
    }
}
