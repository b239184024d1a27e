package org.zhenlian.core.atlas;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.zhenlian.core.text.NearMiss;

/** Thrown when nothing goes by an id or name, or more than one thing goes by a name; names what is near. */
public final class UnknownIdException extends NoSuchElementException {
    private static final long serialVersionUID = 1;

    /** The kind of thing looked for. */
    private final String kind;

    /** The id or name looked for. */
    private final String id;

    /** The ids and names that are near, the nearest first. */
    private final String[] nearest;

    private UnknownIdException(String kind, String id, List<String> nearest, String message) {
        super(message);
        this.kind = kind;
        this.id = id;
        this.nearest = nearest.toArray(String[]::new);
    }

    /**
     * Returns the exception for an id or name that nothing has.
     *
     * @param kind the kind of thing, for example {@code product}
     * @param id the id or name looked for
     * @param where where it was looked for, for example {@code atlas jinzhong}
     * @param known the ids and names that would have been found
     */
    public static UnknownIdException unknown(String kind, String id, String where, Collection<String> known) {
        List<String> near = NearMiss.of(id, known);
        String advice =
                NearMiss.hint(id, known, known.isEmpty() ? "There is none." : "For example \"" + first(known) + "\".");
        return new UnknownIdException(kind, id, near, "no " + kind + " \"" + id + "\" in " + where + "\n" + advice);
    }

    /**
     * Returns the exception for a name that several things have.
     *
     * @param kind the kind of thing, for example {@code product}
     * @param name the name looked for
     * @param where where it was looked for
     * @param ids the ids of the things with that name
     */
    public static UnknownIdException ambiguous(String kind, String name, String where, List<String> ids) {
        return new UnknownIdException(
                kind,
                name,
                List.copyOf(ids),
                ids.size() + " of kind " + kind + " are named \"" + name + "\" in " + where + "\nUse one of the ids "
                        + String.join(", ", ids));
    }

    private static String first(Collection<String> known) {
        return known.stream().min(String::compareTo).orElseThrow();
    }

    /** Returns the kind of thing looked for. */
    public String kind() {
        return kind;
    }

    /** Returns the id or name looked for. */
    public String id() {
        return id;
    }

    /** Returns the ids and names that are near, the nearest first; possibly empty. */
    public List<String> nearest() {
        return List.of(nearest);
    }
}
