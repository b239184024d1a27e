package org.zhenlian.core.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhenlian.core.text.Names;

/** Things of one kind, in order of id, found by id or by name. */
final class Index<T> {
    private final String kind;
    private final String where;
    private final List<T> list;
    private final Map<String, T> byId = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();

    Index(String kind, String where, List<T> things, Function<T, String> id, Function<T, Names> names) {
        this.kind = kind;
        this.where = where;
        list = things.stream().sorted(Comparator.comparing(id)).toList();
        list.forEach(thing -> {
            byId.put(id.apply(thing), thing);
            Names given = names.apply(thing);
            Stream.of(given.zh(), given.en())
                    .map(Names::key)
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .forEach(key -> byName.compute(key, (k, ids) -> with(ids, id.apply(thing))));
        });
    }

    /** Most names are those of one thing: a list of one takes a third of the memory. */
    private static List<String> with(@Nullable List<String> ids, String id) {
        if (ids == null) {
            return List.of(id);
        }
        List<String> more = ids.size() == 1 ? new ArrayList<>(ids) : ids;
        more.add(id);
        return more;
    }

    List<T> list() {
        return list;
    }

    boolean has(String idOrName) {
        return byId.containsKey(idOrName) || byName.containsKey(Names.key(idOrName));
    }

    T get(String idOrName) {
        T thing = byId.get(idOrName);
        if (thing != null) {
            return thing;
        }
        List<String> named = byName.getOrDefault(Names.key(idOrName), List.of());
        if (named.size() == 1) {
            return byId.get(named.get(0));
        }
        throw named.isEmpty()
                ? UnknownIdException.unknown(kind, idOrName, where, known())
                : UnknownIdException.ambiguous(kind, idOrName, where, named);
    }

    List<String> known() {
        List<String> known = new ArrayList<>(byId.keySet());
        known.addAll(byName.keySet());
        return known;
    }
}
