package org.zhenlian.core.table;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/**
 * A sector of an input-output table: a row that sells and a column that buys.
 *
 * @param id its id, usually its code in the table
 * @param names its names
 */
public record Sector(String id, Names names) {
    /**
     * Checks the id, which has the form of {@link Subject}'s.
     *
     * @throws IllegalArgumentException if the id has another form
     */
    public Sector {
        new Subject(Subject.Kind.PRODUCT, Objects.requireNonNull(id, "id"));
        Objects.requireNonNull(names, "names");
    }

    /**
     * Returns a sector without names.
     *
     * @param id its id
     */
    public static Sector of(String id) {
        return new Sector(id, Names.NONE);
    }

    /** The names that are not empty. */
    List<String> allNames() {
        return Stream.of(names.zh(), names.en())
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
    }

    /** The forms under which it is found: those of its id and of its names. */
    Set<String> words() {
        return Stream.concat(Stream.of(id), allNames().stream()).map(Names::key).collect(Collectors.toSet());
    }

    /** Returns the id and a name, for example {@code 053 玻璃及玻璃制品制造业}. */
    @Override
    public String toString() {
        String name = names.zhOr(names.enOr(""));
        return name.isEmpty() ? id : id + " " + name;
    }
}
