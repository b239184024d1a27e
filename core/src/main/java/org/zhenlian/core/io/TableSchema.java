package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Frictionless description of a table: its file, columns, keys and what other tables it refers to. */
final class TableSchema {
    private TableSchema() {}

    static Map<String, Object> resource(Table table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.name());
        resource.put("path", table.file());
        resource.put("profile", "tabular-data-resource");
        resource.put("description", table.description());
        resource.put("encoding", "utf-8");
        resource.put("schema", schema(table));
        return resource;
    }

    private static Map<String, Object> schema(Table table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", table.columns().stream().map(TableSchema::field).toList());
        if (!table.key().isEmpty()) {
            schema.put("primaryKey", table.key().stream().map(Column::name).toList());
        }
        List<Object> foreign = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!column.refersTo().isEmpty()) {
                Map<String, Object> reference = new LinkedHashMap<>();
                reference.put("resource", column.refersTo());
                reference.put(
                        "fields",
                        Schema.table(column.refersTo()).orElseThrow().first().name());
                Map<String, Object> key = new LinkedHashMap<>();
                key.put("fields", column.name());
                key.put("reference", reference);
                foreign.add(key);
            }
        }
        if (!foreign.isEmpty()) {
            schema.put("foreignKeys", foreign);
        }
        schema.put("missingValues", List.of(""));
        return schema;
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type().frictionless());
        field.put("description", column.description());
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (!column.words().isEmpty()) {
            constraints.put("enum", column.words());
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }
}
