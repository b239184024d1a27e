package org.zhenlian.core.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/**
 * A list of things asked for, as data: the ten haves (十有), a set of recognition criteria, the problems that towns may have.
 *
 * @param id its id
 * @param names what it is called
 * @param purpose what its items mean
 * @param items the items in order of position, then id
 * @param source the id of the source, or empty if there is none
 * @param note a remark, may be empty
 */
public record Checklist(
        String id, Names names, Purpose purpose, List<ChecklistItem> items, String source, String note) {

    /** What the items of a checklist mean, and how the criteria of an item join. */
    public enum Purpose {
        /** Things to have: any deciding criterion that is met suffices. */
        HAVES,
        /** Requirements for recognition: all deciding criteria of all items must be met. */
        REQUIREMENTS,
        /** Problems: one is absent if all its deciding criteria are met, and present if any is not. */
        PROBLEMS
    }

    /**
     * Checks the id and that no item stands twice.
     *
     * @throws IllegalArgumentException if the id is malformed or two items have the same id
     */
    public Checklist {
        id = new Subject(Subject.Kind.ATLAS, id).id();
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(purpose, "purpose");
        items = items.stream().sorted().toList();
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        Set<String> ids = new HashSet<>();
        for (ChecklistItem item : items) {
            if (!ids.add(item.id())) {
                throw new IllegalArgumentException(
                        "item " + item.id() + " of checklist " + id + " stands twice\nRemove or rename one of the two");
            }
        }
    }

    /** Returns for example {@code Checklist ten-haves 十有: 10 items}. */
    @Override
    public String toString() {
        return "Checklist " + id + (names.isEmpty() ? "" : " " + names) + ": " + items.size() + " items";
    }
}
