package org.zhenlian.core.programme;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;

/**
 * What is to be reached: "more than 10 municipal towns by the end of 2023", "output of 50 亿元 in 2025".
 *
 * @param about whose goal it is
 * @param metric the metric: words joined by hyphens
 * @param comparison how the figure is compared with the target
 * @param target the number to be reached
 * @param due the day or period whose figure is compared; empty if no date was set
 * @param since when work towards it began, for the linear pace; empty if not known
 * @param source the id of the source, or empty if illustrative
 * @param note a remark, may be empty
 */
public record Goal(
        Subject about,
        String metric,
        Comparison comparison,
        Quantity target,
        Optional<AsOf> due,
        Optional<AsOf> since,
        String source,
        String note)
        implements Comparable<Goal> {

    private static final Comparator<Goal> ORDER = Comparator.comparing(Goal::about)
            .thenComparing(Goal::metric)
            .thenComparing(g -> g.due().map(a -> a.end() + a.toString()).orElse(""))
            .thenComparing(g -> g.target().toString())
            .thenComparing(Goal::comparison)
            .thenComparing(g -> g.since().map(AsOf::toString).orElse(""))
            .thenComparing(Goal::source)
            .thenComparing(Goal::note);

    /**
     * Checks the metric, and that the goal is not due before work began.
     *
     * @throws IllegalArgumentException if the metric is malformed or the goal is due before work began
     */
    public Goal {
        Objects.requireNonNull(about, "about");
        Word.checked(metric, "metric");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        if (due.isPresent()
                && since.isPresent()
                && due.get().end().isBefore(since.get().start())) {
            throw new IllegalArgumentException("goal " + metric + " of " + about + " is due " + due.get()
                    + ", before work began " + since.get() + "\nSwap the two dates, or leave one out");
        }
    }

    /** Orders by subject, metric, due date (goals without one first), then target. */
    @Override
    public int compareTo(Goal other) {
        return ORDER.compare(this, other);
    }

    /** Returns for example {@code municipal-towns of region:140700 > 10 个 by 2023-12-31}. */
    @Override
    public String toString() {
        return metric + " of " + about + " " + comparison.sign() + " " + target
                + due.map(d -> " by " + d).orElse(", no date set");
    }
}
