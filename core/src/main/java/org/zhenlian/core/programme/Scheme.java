package org.zhenlian.core.programme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/**
 * An assessment scheme (考核办法) as data: weighted indicators, grades, and what happens where a figure is missing.
 *
 * @param id its id
 * @param names what it is called
 * @param missing what happens where a figure is missing
 * @param indicators the indicators, one or more, in order of id
 * @param grades the grades, the highest first
 * @param source the id of the source, or empty if there is none
 * @param note a remark, may be empty
 */
public record Scheme(
        String id,
        Names names,
        Missing missing,
        List<ScoredIndicator> indicators,
        List<Grade> grades,
        String source,
        String note) {

    /** What happens where the figure of an indicator is missing. */
    public enum Missing {
        /** The score runs from what it would be at worst to what it would be at best. */
        BOUNDS,
        /** The weights of the indicators that are known are scaled up; the town is marked. */
        REWEIGHT,
        /** It scores 0; the town is marked. */
        ZERO,
        /** The town has no score. */
        REFUSE
    }

    /**
     * Checks the id, that there is an indicator, and that nothing stands twice.
     *
     * @throws IllegalArgumentException if the id is malformed, there is no indicator, or two indicators or grades have the same id,
     *     or two grades the same lowest score
     */
    public Scheme {
        id = new Subject(Subject.Kind.ATLAS, id).id();
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(missing, "missing");
        indicators = indicators.stream()
                .sorted(Comparator.comparing(ScoredIndicator::id))
                .toList();
        grades = grades.stream()
                .sorted(Comparator.comparing(Grade::from).reversed().thenComparing(Grade::id))
                .toList();
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException("scheme " + id + " has no indicator\nA scheme has at least one");
        }
        once(id, indicators.stream().map(ScoredIndicator::id).toList(), "indicator");
        once(id, grades.stream().map(Grade::id).toList(), "grade");
        once(id, grades.stream().map(Grade::from).map(BigDecimal::toPlainString).toList(), "lowest score");
    }

    private static void once(String scheme, List<String> ids, String what) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(
                        what + " " + id + " of scheme " + scheme + " stands twice\nRemove or change one of the two");
            }
        }
    }

    /** Returns for example {@code Scheme demo 示例考核: 6 indicators, 3 grades}. */
    @Override
    public String toString() {
        return "Scheme " + id + (names.isEmpty() ? "" : " " + names) + ": " + indicators.size() + " indicators, "
                + grades.size() + " grades";
    }
}
