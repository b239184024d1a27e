package org.zhenlian.core.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generates the JSON Schema of the document form; it describes what is written, readers take a little more. */
final class JsonSchema {
    private static final String ID = "^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}$";
    private static final String SINGLE = "\\d{4}(-(\\d{2}(-\\d{2})?|H[12]|Q[1-4]))?";

    private JsonSchema() {}

    static String text() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$schema", Map.of("type", "string"));
        properties.put("format", Map.of("const", Schema.FORMAT));
        properties.put("version", Map.of("const", Schema.VERSION));
        Schema.ATLAS.columns().forEach(c -> properties.put(c.name(), cell(c)));
        Schema.roots().forEach(t -> properties.put(t.name(), rows(t)));
        Map<String, Object> definitions = new LinkedHashMap<>();
        Schema.TABLES.forEach(t -> definitions.put(t.name(), row(t)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:zhenlian:atlas:" + Schema.VERSION);
        schema.put("title", "zhenlian atlas, version " + Schema.VERSION);
        schema.put("type", "object");
        schema.put("required", List.of("format", "version", "id"));
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        schema.put("$defs", definitions);
        return PrettyJson.of(schema);
    }

    private static Map<String, Object> rows(Table table) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("type", "array");
        rows.put("description", table.description());
        rows.put("items", Map.of("$ref", "#/$defs/" + table.name()));
        return rows;
    }

    private static Map<String, Object> row(Table table) {
        Map<String, Object> properties = new LinkedHashMap<>();
        table.ownColumns().forEach(c -> properties.put(c.name(), cell(c)));
        Schema.childrenOf(table).forEach(t -> properties.put(t.name(), rows(t)));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "object");
        row.put("description", "a row of " + table.name() + ": " + table.description());
        row.put(
                "required",
                table.ownColumns().stream()
                        .filter(Column::required)
                        .map(Column::name)
                        .toList());
        row.put("additionalProperties", false);
        row.put("properties", properties);
        return row;
    }

    private static Map<String, Object> cell(Column column) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("description", column.description());
        switch (column.type()) {
            case NUMBER -> cell.put("type", List.of("number", "string"));
            case LIST -> {
                cell.put("type", "array");
                cell.put("items", item());
                if (column.required()) {
                    cell.put("minItems", 1);
                }
            }
            default -> string(column, cell);
        }
        return cell;
    }

    private static void string(Column column, Map<String, Object> cell) {
        cell.put("type", "string");
        switch (column.type()) {
            case ID -> cell.put("pattern", ID);
            case DATE -> cell.put("pattern", "^" + SINGLE + "(/" + SINGLE + ")?$");
            case WORD -> cell.put("enum", column.words());
            default -> {
                if (column.required()) {
                    cell.put("minLength", 1);
                }
            }
        }
    }

    private static Map<String, Object> item() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", "string");
        item.put("pattern", "^[^;]+$");
        return item;
    }
}
