package org.zhenlian.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.text.NearMiss;

/** What {@code datapackage.json} says: the atlas's head, and where each table's file is. */
final class Manifest {
    /** The file's name. */
    static final String FILE = "datapackage.json";

    /** The object in which the file speaks of the atlas. */
    static final String SECTION = "zhenlian";

    private final Map<Table, String> paths = new LinkedHashMap<>();
    private final Map<Table, Location> places = new HashMap<>();
    private final Row head;

    private Manifest(Row head) {
        this.head = head;
        Schema.TABLES.forEach(t -> paths.put(t, t.file()));
    }

    /** Returns the head of the atlas. */
    Row head() {
        return head;
    }

    /** Returns the path of a table's file. */
    String path(Table table) {
        return paths.get(table);
    }

    /** Returns where the file names a table; empty if it does not, so that the table may be absent. */
    Optional<Location> named(Table table) {
        return Optional.ofNullable(places.get(table));
    }

    /** Returns the manifest of a folder that has none: all files under their own names, the atlas's id the folder's name. */
    static Manifest without(String folder) {
        boolean fits = folder.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");
        Node id = Node.scalar(Node.Shape.TEXT, fits ? folder : "atlas", 0);
        return new Manifest(Head.row(FILE, Map.of("id", id), name -> ""));
    }

    static Manifest read(InputStream in, ReadOptions options, Findings findings) throws IOException {
        try (StrictReader reader = new StrictReader(in, FILE, StandardCharsets.UTF_8, options.limit(ReadLimit.BYTES));
                JsonText json = new JsonText(reader, FILE, options)) {
            if (reader.isEmpty() || json.next() == null) {
                throw AtlasFormatException.at(
                        new Location(FILE, 0, ""),
                        IssueCode.UNREADABLE,
                        "the file is empty",
                        "Write it anew, or remove it");
            }
            Node root = json.value();
            json.end();
            Node section = root.fields().getOrDefault(SECTION, Node.scalar(Node.Shape.NULL, "", root.line()));
            Map<String, Node> said = section.fields();
            String version = "/" + SECTION + "/version";
            Head.checkVersion(FILE, said.get("format"), said.get("version"), version);
            Map<String, Node> values = new HashMap<>(said);
            values.put("id", root.fields().get("name"));
            Manifest manifest = new Manifest(
                    Head.row(FILE, values, name -> name.equals("id") ? "/name" : "/" + SECTION + "/" + name));
            manifest.resources(root.fields().get("resources"), findings);
            return manifest;
        }
    }

    private void resources(Node resources, Findings findings) {
        if (resources == null || resources.isEmpty()) {
            return;
        }
        for (int i = 0; i < resources.items().size(); i++) {
            resource(resources.items().get(i), "/resources/" + i, findings);
        }
    }

    private void resource(Node resource, String pointer, Findings findings) {
        Node name = resource.fields().getOrDefault("name", Node.scalar(Node.Shape.NULL, "", resource.line()));
        Location place = new Location(FILE, name.line(), pointer + "/name");
        Optional<Table> table = Schema.table(name.text());
        if (table.isEmpty()) {
            List<String> known = Schema.TABLES.stream().map(Table::name).toList();
            findings.add(
                    IssueCode.UNKNOWN_COLUMN,
                    place,
                    "the format has no table " + name.shown() + "; the resource is not read",
                    NearMiss.hint(name.text(), known, "Known tables: " + String.join(", ", known)));
            return;
        }
        Node path = resource.fields().get("path");
        if (path == null || path.shape() != Node.Shape.TEXT) {
            throw AtlasFormatException.at(
                    new Location(FILE, resource.line(), pointer + "/path"),
                    IssueCode.BAD_VALUE,
                    "the path of " + table.get() + " is " + (path == null ? "missing" : path.shown()),
                    "Write one path, such as \"" + table.get().file() + "\"");
        }
        paths.put(table.get(), path.text());
        places.put(table.get(), new Location(FILE, path.line(), pointer + "/path"));
    }
}
