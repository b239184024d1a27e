package org.zhenlian.core.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an atlas as the files of a data package: every table, those without rows with their header only. */
final class DataPackage {
    private final AtlasRows rows;

    DataPackage(AtlasRows rows) {
        this.rows = rows;
    }

    void writeInto(Path folder) throws IOException {
        Durable.write(folder.resolve(Manifest.FILE), out -> out.append(PrettyJson.of(descriptor())));
        for (Table table : Schema.roots()) {
            List<Table> family = new ArrayList<>(List.of(table));
            family.addAll(Schema.childrenOf(table));
            for (Table member : family) {
                Durable.write(folder.resolve(member.file()), out -> table(table, member, out));
            }
        }
    }

    private void table(Table root, Table member, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(member.columns().stream().map(Column::name).toList());
            for (Iterator<OutRow> each = rows.of(root).iterator(); each.hasNext(); ) {
                OutRow row = each.next();
                for (OutRow one : member.equals(root) ? List.of(row) : row.children(member)) {
                    csv.writeRecord(member.columns().stream()
                            .map(c -> cell(c, one.cell(c)))
                            .toList());
                }
            }
        }
    }

    private static String cell(Column column, Object cell) {
        if (cell == null) {
            return "";
        }
        if (column.type() == Type.NUMBER) {
            return (String) cell;
        }
        return SpreadsheetText.escaped(
                cell instanceof List<?> items
                        ? String.join(
                                ";", items.stream().map(String.class::cast).toList())
                        : (String) cell);
    }

    private Map<String, Object> descriptor() {
        OutRow head = rows.head();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("format", Schema.FORMAT);
        said.put("version", Schema.VERSION);
        for (Column column :
                Schema.ATLAS.columns().subList(1, Schema.ATLAS.columns().size())) {
            if (head.cell(column) != null) {
                said.put(column.name(), head.cell(column));
            }
        }
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("profile", "data-package");
        descriptor.put("name", head.cell(Schema.ATLAS.first()));
        descriptor.put("title", said.getOrDefault("en", said.getOrDefault("zh", head.cell(Schema.ATLAS.first()))));
        descriptor.put(Manifest.SECTION, said);
        descriptor.put(
                "resources", Schema.TABLES.stream().map(TableSchema::resource).toList());
        return descriptor;
    }
}
