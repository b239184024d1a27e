package org.zhenlian.core.io;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Writes an atlas as a JSON document: one row a line, empty cells and tables left out. */
final class JsonDocument {
    private final AtlasRows rows;
    private final Appendable out;

    JsonDocument(AtlasRows rows, Appendable out) {
        this.rows = rows;
        this.out = out;
    }

    void write() throws IOException {
        out.append("{\n  \"format\": \"" + Schema.FORMAT + "\",\n  \"version\": " + Schema.VERSION);
        OutRow head = rows.head();
        for (Column column : Schema.ATLAS.columns()) {
            if (head.cell(column) != null) {
                out.append(",\n  ");
                cell(column, head.cell(column));
            }
        }
        for (Table table : Schema.roots()) {
            Iterator<OutRow> each = rows.of(table).iterator();
            if (each.hasNext()) {
                out.append(",\n");
                table(table, each, "  ");
            }
        }
        out.append("\n}\n");
    }

    private void table(Table table, Iterator<OutRow> each, String indent) throws IOException {
        out.append(indent).append("\"" + table.name() + "\": [");
        for (String comma = "\n"; each.hasNext(); comma = ",\n") {
            out.append(comma).append(indent).append("  ");
            row(each.next(), indent + "  ");
        }
        out.append("\n").append(indent).append("]");
    }

    private void row(OutRow row, String indent) throws IOException {
        out.append("{");
        String comma = "";
        for (Column column : row.table().ownColumns()) {
            if (row.cell(column) != null) {
                out.append(comma);
                cell(column, row.cell(column));
                comma = ", ";
            }
        }
        for (Table child : Schema.childrenOf(row.table())) {
            List<OutRow> nested = row.children(child);
            if (!nested.isEmpty()) {
                out.append(",\n");
                table(child, nested.iterator(), indent + "  ");
            }
        }
        out.append("}");
    }

    private void cell(Column column, Object cell) throws IOException {
        out.append("\"" + column.name() + "\": ");
        if (cell instanceof List<?> items) {
            String comma = "[";
            for (Object item : items) {
                out.append(comma).append(PrettyJson.quoted((String) item));
                comma = ", ";
            }
            out.append("]");
        } else {
            out.append(column.type() == Type.NUMBER ? (String) cell : PrettyJson.quoted((String) cell));
        }
    }
}
