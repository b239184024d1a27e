package org.zhenlian.core.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.measure.Subject;

/** Remembers where each noun came from, so that what is found later about a noun can point at its row or cell. */
final class Traces {
    private final Map<Object, Row> rows = new IdentityHashMap<>();
    private final Map<Object, List<Row>> nested = new IdentityHashMap<>();
    private final Map<Subject, Place> places = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<Table> incomplete = new HashSet<>();

    /** Remembers the row of a noun, and the rows nested in it. */
    void put(Object noun, Row row, List<Row> children) {
        rows.put(noun, row.table().word().isPresent() ? row : row.bare());
        if (!children.isEmpty()) {
            nested.put(noun, children);
        }
        row.table().kind().ifPresent(kind -> places.putIfAbsent(new Subject(kind, row.id()), row.place()));
    }

    /** Remembers that a row could not be used. */
    void lose(Row row) {
        row.table().word().ifPresent(word -> lost.add(word + ":" + row.id()));
        loseSome(row.table());
    }

    /** Remembers that a table could not be read. */
    void lose(Table table) {
        table.word().ifPresent(unreadable::add);
        loseSome(table);
    }

    /** Remembers that not everything could be used that was to be read of a table. */
    void loseSome(Table table) {
        incomplete.add(table);
    }

    /** Tells whether a thing was there but could not be used. */
    boolean isLost(Subject.Kind kind, String id) {
        return isLost(kind.word(), id);
    }

    /** Tells whether a thing was there but could not be used. */
    boolean isLost(String word, String id) {
        return unreadable.contains(word) || lost.contains(word + ":" + id);
    }

    /** Tells whether everything of a table could be used so far. */
    boolean isComplete(Table table) {
        return !incomplete.contains(table);
    }

    Map<Subject, Place> places() {
        return Map.copyOf(places);
    }

    /** Returns an issue about a noun, at its row or cell. */
    Issue locate(Object noun, Issue issue) {
        Row row = rows.get(noun);
        return row == null ? issue : issue.at(location(row, nested.getOrDefault(noun, List.of()), issue));
    }

    /** A field is a column of the row, or {@code table/product} or {@code table/product/column} of a nested one. */
    private static Location location(Row row, List<Row> children, Issue issue) {
        String[] path = issue.field().split("/");
        if (path.length == 1) {
            String column = column(row, path[0]);
            return row.table().has(column)
                    ? row.place().cell(column)
                    : row.place().row();
        }
        String column = path.length > 2 ? path[2] : issue.code() == IssueCode.UNIT_MISMATCH ? "unit" : "product";
        return children.stream()
                .filter(c ->
                        c.table().name().equals(path[0]) && c.text("product").equals(path[1]))
                .filter(c -> !column.equals("unit") || !c.text("unit").isEmpty())
                .findFirst()
                .map(c -> c.place().cell(column))
                .orElse(row.place().row());
    }

    private static String column(Row row, String field) {
        return switch (field) {
            case "id" -> row.table().word().isPresent() ? row.table().first().name() : "";
            case "names" -> row.text("zh").isEmpty() ? "en" : "zh";
            case "region" -> row.table().has("regions") ? "regions" : field;
            default -> field;
        };
    }
}
