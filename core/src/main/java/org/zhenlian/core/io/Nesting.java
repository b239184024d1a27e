package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rows are nested in which, whether the file nests them or names their owner by id. */
final class Nesting {
    private final Nouns nouns;
    private final Map<String, Row> owners = new HashMap<>();
    private final Map<Row, List<Row>> children = new IdentityHashMap<>();

    Nesting(Collection<Row> owners, Nouns nouns) {
        this.nouns = nouns;
        owners.forEach(o -> this.owners.putIfAbsent(o.id(), o));
    }

    void add(Collection<Row> rows) {
        for (Row row : rows) {
            Optional<Row> owner = row.owner().or(() -> Optional.ofNullable(owners.get(row.id())));
            if (owner.isPresent() && !row.id().isEmpty()) {
                children.computeIfAbsent(owner.get(), o -> new ArrayList<>()).add(row);
            } else if (row.owner().isEmpty()) {
                orphan(row);
            }
        }
    }

    private void orphan(Row row) {
        Cells cells = nouns.open(row);
        Table table = row.table().parent().orElseThrow();
        String id = cells.id(row.table().first().name());
        if (!cells.ok() && id.isEmpty()) {
            return;
        }
        nouns.traces().loseSome(table);
        if (table.word().filter(word -> nouns.traces().isLost(word, id)).isPresent()) {
            nouns.leaveOut(row, "the table " + table + " could not be read");
        } else {
            nouns.dangling(cells, row.table().first(), owners.keySet());
        }
    }

    List<Row> of(Row owner) {
        return children.getOrDefault(owner, List.of());
    }

    List<Row> of(Row owner, Table table) {
        return of(owner).stream().filter(r -> r.table().equals(table)).toList();
    }
}
