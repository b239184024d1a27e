package org.zhenlian.core.io;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.text.NearMiss;

/** Reads a JSON document as a stream of rows, one row in memory at a time. */
final class JsonRows {
    private static final List<String> HEAD = List.of("format", "version", "id", "zh", "en", "as-of");

    private final JsonText json;
    private final long mostRows;
    private final Findings findings;
    private final RowSink sink;
    private final Map<String, Node> head = new HashMap<>();
    private final Map<Table, Long> counts = new HashMap<>();

    JsonRows(JsonText json, long mostRows, Findings findings, RowSink sink) {
        this.json = json;
        this.mostRows = mostRows;
        this.findings = findings;
        this.sink = sink;
    }

    /** Reads the whole document. */
    void read() throws IOException {
        JsonToken first = json.next();
        if (first != JsonToken.START_OBJECT) {
            String what = first == null ? "the file is empty" : "not an atlas: the document is not an object";
            throw json.at(IssueCode.UNREADABLE, what, "An atlas begins with {\"format\": \"" + Schema.FORMAT + "\"");
        }
        while (json.next() == JsonToken.FIELD_NAME) {
            String name = json.name();
            json.next();
            member(name);
        }
        Head.checkVersion(json.file(), head.get("format"), head.get("version"), "/version");
        sink.row(Head.row(json.file(), head, name -> "/" + name));
        json.end();
    }

    private void member(String name) throws IOException {
        Optional<Table> table = Schema.table(name).filter(t -> t.parent().isEmpty());
        if (table.isPresent()) {
            table(table.get());
        } else if (HEAD.contains(name)) {
            head.put(name, json.value());
        } else {
            Node value = json.value();
            if (!name.equals("$schema")) {
                unknown(
                        name,
                        value,
                        "/" + name,
                        Schema.roots().stream().map(Table::name).toList());
            }
        }
    }

    private void table(Table table) throws IOException {
        if (!json.isList()) {
            Node value = json.value();
            if (!value.isEmpty()) {
                Location place = new Location(json.file(), value.line(), "/" + table.name());
                findings.add(
                        IssueCode.BAD_VALUE,
                        place,
                        table.name() + " is " + value.shown() + ", not a list of rows",
                        "Write [{...}, {...}]");
                sink.unreadable(table);
            }
            return;
        }
        for (int i = 0; json.next() != JsonToken.END_ARRAY; i++) {
            row(table, json.value(), "/" + table.name() + "/" + i, Optional.empty());
        }
    }

    private void row(Table table, Node node, String pointer, Optional<Row> owner) {
        if (node.shape() != Node.Shape.OBJECT) {
            Location place = new Location(json.file(), node.line(), pointer);
            findings.add(
                    IssueCode.BAD_VALUE,
                    place,
                    "a row of " + table.name() + " is " + node.shown(),
                    "Write it as an object {...}");
            owner.ifPresent(JsonRows::spoil);
            return;
        }
        limit(table, node, pointer);
        Object[] cells = new Object[table.columns().size()];
        int[] lines = new int[cells.length];
        owner.ifPresent(o -> cells[0] = o.id());
        Row row = new Row(table, cells, new Place.InJson(json.file(), pointer, node.line(), table, lines), owner);
        List<Runnable> nested = new ArrayList<>();
        node.fields().forEach((name, value) -> {
            Optional<Table> child = Schema.table(name)
                    .filter(t -> t.parent().filter(table::equals).isPresent());
            if (child.isPresent()) {
                nested.add(() -> children(child.get(), value, pointer + "/" + name, row));
            } else if (table.has(name)
                    && !(owner.isPresent() && name.equals(table.first().name()))) {
                int position = table.position(name);
                lines[position] = value.line();
                cells[position] = cell(table.column(name), value, pointer + "/" + name);
            } else {
                unknown(name, value, pointer + "/" + escaped(name), names(table));
            }
        });
        sink.row(row);
        nested.forEach(Runnable::run);
    }

    private static List<String> names(Table table) {
        List<String> names = new ArrayList<>();
        table.ownColumns().forEach(c -> names.add(c.name()));
        Schema.childrenOf(table).forEach(t -> names.add(t.name()));
        return names;
    }

    private void children(Table table, Node value, String pointer, Row owner) {
        if (value.isEmpty()) {
            return;
        }
        if (value.shape() != Node.Shape.LIST) {
            Location place = new Location(json.file(), value.line(), pointer);
            findings.add(
                    IssueCode.BAD_VALUE,
                    place,
                    table.name() + " is " + value.shown() + ", not a list of rows",
                    "Write [{...}, {...}]");
            spoil(owner);
            return;
        }
        for (int i = 0; i < value.items().size(); i++) {
            row(table, value.items().get(i), pointer + "/" + i, Optional.of(owner));
        }
    }

    private void limit(Table table, Node node, String pointer) {
        if (counts.merge(table, 1L, Long::sum) > mostRows) {
            throw AtlasFormatException.at(
                    new Location(json.file(), node.line(), pointer),
                    IssueCode.LIMIT,
                    table.name() + " has more than " + mostRows + " rows",
                    ReadLimit.ROWS.hint());
        }
    }

    /** A recipe without one of its inputs would be another recipe; what does not stand or fall as a whole goes on without. */
    private static void spoil(Row owner) {
        if (owner.table().isWhole()) {
            owner.cells()[owner.cells().length - 1] = Row.BROKEN;
        }
    }

    private Object cell(Column column, Node value, String pointer) {
        if (value.isEmpty()) {
            return null;
        }
        boolean list = column.type() == Type.LIST;
        if (list && value.shape() == Node.Shape.LIST) {
            return items(column, value, pointer);
        }
        if (!list && value.isCell()) {
            return value.text();
        }
        findings.add(
                IssueCode.BAD_VALUE,
                new Location(json.file(), value.line(), pointer),
                column.name() + " is " + value.shown() + ", not " + (list ? "a list" : "a text or number"),
                list ? "Write [\"a\", \"b\"]" : "Write it in quotes or as a number; leave it out if it is not known");
        return Row.BROKEN;
    }

    private Object items(Column column, Node value, String pointer) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < value.items().size(); i++) {
            Node item = value.items().get(i);
            if (!item.isCell() || item.isEmpty()) {
                findings.add(
                        IssueCode.BAD_VALUE,
                        new Location(json.file(), item.line(), pointer + "/" + i),
                        "an item of " + column.name() + " is " + item.shown(),
                        "Leave the item out, or write it in quotes");
                return Row.BROKEN;
            }
            items.add(item.text());
        }
        return items.isEmpty() ? null : items;
    }

    /** Returns a key as a JSON pointer writes it. */
    private static String escaped(String key) {
        return Shown.harmless(key.replace("~", "~0").replace("/", "~1"));
    }

    private void unknown(String name, Node value, String pointer, List<String> known) {
        String general = pointer.replaceAll("/\\d+", "/*");
        if (findings.first("unknown " + general)) {
            findings.add(
                    IssueCode.UNKNOWN_COLUMN,
                    new Location(json.file(), value.line(), pointer),
                    "the format has no " + Shown.of(name) + " here; its content is not read",
                    NearMiss.hint(name, known, "Known here: " + String.join(", ", known)));
        }
    }
}
