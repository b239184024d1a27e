package org.zhenlian.core.io;

import java.util.List;
import java.util.Optional;

/**
 * A row as a file holds it, whatever the file's form.
 *
 * @param table its table
 * @param cells by position of the column: a {@code String}, a {@code List<String>} for a list, null for an empty cell, or {@link
 *     #BROKEN}
 * @param place where it stands
 * @param owner the row that it is nested in; empty if it names its owner by id
 */
record Row(Table table, Object[] cells, Place place, Optional<Row> owner) {
    /** Stands for a cell that cannot be used; what is wrong with it has been said. */
    static final Object BROKEN = new Object();

    private static final Object[] NO_CELLS = {};

    static Row of(Table table, Object[] cells, Place place) {
        return new Row(table, cells, place, Optional.empty());
    }

    /** Returns this row without its cells, to remember where it stands. */
    Row bare() {
        return new Row(table, NO_CELLS, place, Optional.empty());
    }

    /** Returns the cell's text; empty if the cell is. */
    String text(String column) {
        Object cell = cells[table.position(column)];
        return cell instanceof String text ? text : "";
    }

    /** Returns the cell's items; none if the cell is empty. */
    List<String> items(String column) {
        Object cell = cells[table.position(column)];
        return cell instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** Returns the id in the first column, without spaces around; empty if the cell is. */
    String id() {
        return text(table.first().name()).strip();
    }

    /** Returns what an issue about this row calls it, for example {@code recipe:melt}; empty if that is not known. */
    String about() {
        String id = id();
        if (id.isEmpty() || table.first().type() == Type.SUBJECT) {
            return id;
        }
        Optional<Table> thing = table.word().isPresent()
                ? Optional.of(table)
                : Schema.table(table.first().refersTo());
        return thing.flatMap(Table::word).map(word -> word + ":" + id).orElse(id);
    }
}
