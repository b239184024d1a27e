package org.zhenlian.core.programme;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/**
 * A document or fact that shows what a town, a chain or a region has or lacks: a plan, a platform, a brand, a talent base.
 *
 * <p>The kind is a word that items of checklists ask for, such as {@code development-plan}; new kinds need no code. What is
 * attested of a region speaks to every town in it, but only in part: a city's award fund is not a town's own policy.
 *
 * @param about what it speaks of
 * @param kind what it shows: words joined by hyphens
 * @param state whether it shows that there is such a thing
 * @param names what it is
 * @param asOf the date, if known
 * @param source the id of the source, or empty if illustrative
 * @param note a remark, may be empty
 */
public record Evidence(
        Subject about, String kind, State state, Names names, Optional<AsOf> asOf, String source, String note)
        implements Comparable<Evidence> {

    /** What evidence says of the thing that it speaks to. */
    public enum State {
        /** It is there. */
        PRESENT,
        /** It is there in part: planned, drafted, begun. */
        PARTIAL,
        /** It is not there, or the contrary is attested. */
        ABSENT
    }

    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::about)
            .thenComparing(Evidence::kind)
            .thenComparing(e -> e.asOf().map(a -> a.end() + a.toString()).orElse(""))
            .thenComparing(Evidence::state)
            .thenComparing(e -> e.names().zh())
            .thenComparing(e -> e.names().en())
            .thenComparing(Evidence::source)
            .thenComparing(Evidence::note);

    /**
     * Checks the kind's form.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public Evidence {
        Objects.requireNonNull(about, "about");
        Word.checked(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
    }

    /** Orders by subject, kind, then date, undated ones first, then name. */
    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }

    /** Returns for example {@code brand of town:qixian-glassware: 中国玻璃器皿之都 China glassware capital (2023-09, source s1)}. */
    @Override
    public String toString() {
        String what = names.isEmpty() ? state.name().toLowerCase(java.util.Locale.ROOT) : names.toString();
        String when = asOf.map(a -> a + ", ").orElse("");
        return kind + " of " + about + ": " + what + " (" + when
                + (source.isEmpty() ? "illustrative" : "source " + source) + ")";
    }
}
