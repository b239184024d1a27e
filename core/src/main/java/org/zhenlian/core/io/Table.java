package org.zhenlian.core.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.core.measure.Subject;

/** A table of the format: its columns, its key, and the table whose rows its own rows belong to. */
final class Table {
    private final String name;
    private final String description;
    private final List<Column> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private Optional<Subject.Kind> kind = Optional.empty();
    private Optional<String> word = Optional.empty();
    private boolean whole;
    private Optional<Table> parent = Optional.empty();
    private int keyLength;

    Table(String name, String description, List<Column> columns) {
        this.name = name;
        this.description = description;
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            positions.put(column.name(), positions.size());
        }
    }

    /** Says that a row is a thing of a kind, with its id in the first column. */
    Table of(Subject.Kind thing) {
        kind = Optional.of(thing);
        return called(thing.word());
    }

    /** Says that a row is a thing with its id in the first column, and what messages call such a thing. */
    Table called(String thing) {
        word = Optional.of(thing);
        keyLength = 1;
        return this;
    }

    /** Says that a row without one of the rows nested in it would say something else, so that both are left out together. */
    Table whole() {
        whole = true;
        return this;
    }

    /** Says that a row belongs to a row of another table, whose id the first column holds. */
    Table in(Table owner) {
        parent = Optional.of(owner);
        return this;
    }

    /** Says that the first columns together occur once only. */
    Table keyed(int columnsOfKey) {
        keyLength = columnsOfKey;
        return this;
    }

    String name() {
        return name;
    }

    String file() {
        return name + ".csv";
    }

    String description() {
        return description;
    }

    List<Column> columns() {
        return columns;
    }

    /** Returns the columns that a row has in a JSON document: nested rows do not repeat their owner's id. */
    List<Column> ownColumns() {
        return parent.isPresent() ? columns.subList(1, columns.size()) : columns;
    }

    Column first() {
        return columns.get(0);
    }

    Optional<Subject.Kind> kind() {
        return kind;
    }

    /** Returns what messages call the thing that a row is, such as {@code town}; empty if a row has no id. */
    Optional<String> word() {
        return word;
    }

    /** Tells whether a row is left out if one of the rows nested in it is. */
    boolean isWhole() {
        return whole;
    }

    Optional<Table> parent() {
        return parent;
    }

    /** Returns the columns that identify a row; empty if rows may repeat. */
    List<Column> key() {
        return columns.subList(0, keyLength);
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    Column column(String column) {
        return columns.get(position(column));
    }

    /** Returns the position of a column that the table has. */
    int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("no column " + column + " in " + name);
        }
        return position;
    }

    @Override
    public String toString() {
        return name;
    }
}
