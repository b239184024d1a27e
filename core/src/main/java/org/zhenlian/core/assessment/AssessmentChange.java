package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.programme.ScoredIndicator;
import org.zhenlian.core.text.TextTable;

/**
 * What changed between two assessments by one scheme: scores, places, and which indicators moved them.
 *
 * <p>Changes are later - earlier; of what is known as a range, the range of all possible changes. A change of places is positive
 * if the town rose. An indicator moved a score if its points changed or may have changed. Note that with MIN_MAX and BEST a town
 * also moves when the others do. Missing data: a town that came or went, or has no score, has a change of UNKNOWN. Order: by
 * town. O(towns * indicators). Immutable.
 */
public final class AssessmentChange implements Listing<AssessmentChange.TownChange> {
    /**
     * What changed for one town.
     *
     * @param town the town's id
     * @param before its score then; empty if it came
     * @param after its score now; empty if it went
     * @param score the change of the score
     * @param places how many places it rose
     * @param moved the indicators that moved the score, in order of indicator
     */
    public record TownChange(
            String town,
            Optional<TownScore> before,
            Optional<TownScore> after,
            Range score,
            Range places,
            List<Moved> moved) {
        /** Checks that nothing is missing. */
        public TownChange {
            Objects.requireNonNull(town, "town");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(places, "places");
            moved = List.copyOf(moved);
        }
    }

    /**
     * An indicator that moved a score.
     *
     * @param indicator the indicator's id
     * @param points by how many of the 100 points; UNKNOWN if it counts in one of the two only
     */
    public record Moved(String indicator, Range points) {
        /** Checks that nothing is missing. */
        public Moved {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(points, "points");
        }
    }

    private static final Range NONE = Range.of(BigDecimal.ZERO);

    private final Assessment earlier;
    private final Assessment later;
    private final List<TownChange> list;

    AssessmentChange(Assessment earlier, Assessment later) {
        this.earlier = earlier;
        this.later = later;
        SortedSet<String> towns = new TreeSet<>();
        earlier.list().forEach(t -> towns.add(t.town()));
        later.list().forEach(t -> towns.add(t.town()));
        list = towns.stream().map(this::change).toList();
    }

    private TownChange change(String town) {
        Optional<TownScore> before = earlier.of(town);
        Optional<TownScore> after = later.of(town);
        if (before.isEmpty() || after.isEmpty()) {
            return new TownChange(town, before, after, Range.UNKNOWN, Range.UNKNOWN, List.of());
        }
        TownScore then = before.get();
        TownScore now = after.get();
        SortedSet<String> indicators = new TreeSet<>();
        earlier.scheme().indicators().stream().map(ScoredIndicator::id).forEach(indicators::add);
        later.scheme().indicators().stream().map(ScoredIndicator::id).forEach(indicators::add);
        List<Moved> moved = indicators.stream()
                .map(i -> new Moved(i, minus(now.points(i), then.points(i))))
                .filter(m -> !m.points().equals(NONE))
                .toList();
        Range places = minus(places(then), places(now));
        return new TownChange(town, before, after, minus(now.score(), then.score()), places, moved);
    }

    private static Range places(TownScore town) {
        return Range.of(
                BigDecimal.valueOf(town.rank().best()),
                BigDecimal.valueOf(town.rank().worst()));
    }

    private static Range minus(Range after, Range before) {
        return new Range(
                after.low().flatMap(a -> before.high().map(b -> a.subtract(b, MathContext.DECIMAL128))),
                after.high().flatMap(a -> before.low().map(b -> a.subtract(b, MathContext.DECIMAL128))));
    }

    /** Returns the earlier assessment. */
    public Assessment earlier() {
        return earlier;
    }

    /** Returns the later assessment. */
    public Assessment later() {
        return later;
    }

    /** Returns the changes in order of town, towns that came or went included. */
    public List<TownChange> list() {
        return list;
    }

    /** Returns the ids of the towns that are in the later assessment only. */
    public List<String> came() {
        return list.stream()
                .filter(c -> c.before().isEmpty())
                .map(TownChange::town)
                .toList();
    }

    /** Returns the ids of the towns that are in the earlier assessment only. */
    public List<String> went() {
        return list.stream()
                .filter(c -> c.after().isEmpty())
                .map(TownChange::town)
                .toList();
    }

    /** Tells whether the scheme itself was changed under the same id, so that scores are not of the same kind. */
    public boolean isSchemeChanged() {
        return !earlier.scheme().equals(later.scheme());
    }

    @Override
    public Columns<TownChange> columns() {
        return ListColumns.CHANGES;
    }

    /** Returns the whole table. */
    public String print() {
        TextTable table = new TextTable("town", ">before", ">after", ">change", ">places", "moved by");
        for (TownChange change : list) {
            table.row(
                    change.town(),
                    change.before().map(t -> NumberWords.en(t.score())).orElse("came"),
                    change.after().map(t -> NumberWords.en(t.score())).orElse("went"),
                    NumberWords.en(change.score()),
                    NumberWords.en(change.places()),
                    NumberWords.few(change.moved().stream()
                            .map(m -> m.indicator() + " " + NumberWords.en(m.points()))
                            .toList()));
        }
        String head = "Change of " + later.scheme().id() + " from " + earlier.period() + " to " + later.period() + ": "
                + list.size() + " towns, " + came().size() + " came, " + went().size() + " went";
        return NumberWords.head(head) + (isSchemeChanged() ? "\n  the scheme itself was changed between the two" : "")
                + "\n" + table;
    }

    /** Returns the first towns; {@link #print} has them all. */
    @Override
    public String toString() {
        return NumberWords.brief(print());
    }
}
