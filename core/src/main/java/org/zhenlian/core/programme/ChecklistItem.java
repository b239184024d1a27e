package org.zhenlian.core.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.zhenlian.core.text.Names;

/**
 * One item of a {@link Checklist} with the ways to decide it.
 *
 * @param id its id: words joined by hyphens, such as {@code development-plan}
 * @param position its place in the list, from 1
 * @param names what it asks for
 * @param criteria the ways to decide it, in order; empty if nothing can
 * @param note a remark, may be empty
 */
public record ChecklistItem(String id, int position, Names names, List<Criterion> criteria, String note)
        implements Comparable<ChecklistItem> {

    private static final Comparator<Criterion> BY_TEXT = Comparator.comparing(
                    (Criterion c) -> c.terms().role())
            .thenComparing(Criterion::kind)
            .thenComparing(Object::toString);

    /**
     * Checks the id and the position; brings the criteria into their order: by role, kind, then text.
     *
     * @throws IllegalArgumentException if the id is malformed or the position below 1
     */
    public ChecklistItem {
        Word.checked(id, "item");
        Objects.requireNonNull(names, "names");
        criteria = criteria.stream().sorted(BY_TEXT).toList();
        Objects.requireNonNull(note, "note");
        if (position < 1) {
            throw new IllegalArgumentException(
                    "position of item " + id + " must be 1 or more but is " + position + "\nNumber the items 1, 2, 3");
        }
    }

    /** Orders by position, then id. */
    @Override
    public int compareTo(ChecklistItem other) {
        int byPosition = Integer.compare(position, other.position);
        return byPosition != 0 ? byPosition : id.compareTo(other.id);
    }
}
