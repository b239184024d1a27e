package org.zhenlian.core.programme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/**
 * A measure (举措) of policy: support for leading enterprises, investment attraction, co-operation with schools, exhibitions,
 * export; linked to the problems that it addresses.
 *
 * @param id its id
 * @param names what is done
 * @param about for whom: a region, a town or a chain; a region's measure is for every town in it
 * @param problems ids of the checklist items that it addresses, in order; may be empty
 * @param stage how far it has come
 * @param asOf the date of that, if known
 * @param source the id of the source, or empty if illustrative
 * @param note a remark, may be empty
 */
public record PolicyMeasure(
        String id,
        Names names,
        Subject about,
        List<String> problems,
        Stage stage,
        Optional<AsOf> asOf,
        String source,
        String note)
        implements Comparable<PolicyMeasure> {

    /** How far a measure has come. */
    public enum Stage {
        /** It was promised or planned. */
        ANNOUNCED,
        /** It is under way. */
        UNDER_WAY,
        /** It was carried out. */
        DONE,
        /** It was given up. */
        ABANDONED
    }

    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException if an id is malformed
     */
    public PolicyMeasure {
        id = new Subject(Subject.Kind.ATLAS, id).id();
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(about, "about");
        problems = problems.stream().distinct().sorted().toList();
        problems.forEach(p -> Word.checked(p, "item"));
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
    }

    /** Orders by id. */
    @Override
    public int compareTo(PolicyMeasure other) {
        return id.compareTo(other.id);
    }
}
