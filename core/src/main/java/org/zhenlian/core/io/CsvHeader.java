package org.zhenlian.core.io;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.text.NearMiss;

/**
 * The header of a CSV file: which of its columns is which of the table's.
 *
 * @param table the table
 * @param path the file's path
 * @param columns for each column of the file its position in the table, -1 if it is not read
 * @param missing the positions of required columns that the file does not have
 */
record CsvHeader(Table table, String path, int[] columns, List<Integer> missing) {
    static CsvHeader of(Table table, String path, long line, List<String> names, Findings findings) {
        int[] columns = new int[names.size()];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.length; i++) {
            String name = names.get(i).strip();
            columns[i] = table.has(name) ? table.position(name) : -1;
            Location place = new Location(path, line, Shown.harmless(name));
            if (!seen.add(name) && columns[i] >= 0) {
                throw AtlasFormatException.at(
                        place,
                        IssueCode.DUPLICATE_KEY,
                        "the column " + Shown.of(name) + " stands twice",
                        "Remove one of the two; nothing tells which one is meant");
            }
        }
        List<Integer> missing = table.columns().stream()
                .filter(c -> c.required() && !seen.contains(c.name()))
                .map(c -> table.position(c.name()))
                .toList();
        CsvHeader header = new CsvHeader(table, path, columns, missing);
        header.report(line, names, seen, findings);
        return header;
    }

    private void report(long line, List<String> names, Set<String> seen, Findings findings) {
        List<String> free = table.columns().stream()
                .map(Column::name)
                .filter(n -> !seen.contains(n))
                .toList();
        for (int i = 0; i < columns.length; i++) {
            String name = names.get(i).strip();
            if (columns[i] < 0 && !name.isEmpty()) {
                findings.add(
                        IssueCode.UNKNOWN_COLUMN,
                        new Location(path, line, Shown.harmless(name)),
                        "the table " + table + " has no column " + Shown.of(name) + "; its content is not read",
                        NearMiss.hint(name, free, "Known columns: " + String.join(", ", names(table))));
            }
        }
        for (int position : missing) {
            String name = table.columns().get(position).name();
            boolean otherComma = names.size() == 1
                    && (names.get(0).contains(";") || names.get(0).contains("\t"));
            findings.add(
                    IssueCode.MISSING_COLUMN,
                    new Location(path, line, name),
                    "the required column " + Shown.of(name) + " is missing; no row can be used",
                    otherComma
                            ? "Cells are separated by commas; save the file anew"
                            : NearMiss.hint(name, strip(names), "Add it"));
        }
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private List<String> strip(List<String> names) {
        return names.stream().map(String::strip).filter(n -> !table.has(n)).toList();
    }

    /** Returns how many columns the file has. */
    int width() {
        return columns.length;
    }

    /** Tells whether the column is there by which other tables name the rows of this one. */
    boolean hasKey() {
        return !missing.contains(0);
    }

    /** Returns the cells of a record in the table's order. */
    Object[] cells(List<String> fields) {
        Object[] cells = new Object[table.columns().size()];
        for (int i = 0; i < Math.min(columns.length, fields.size()); i++) {
            if (columns[i] >= 0) {
                cells[columns[i]] = cell(table.columns().get(columns[i]), fields.get(i));
            }
        }
        missing.forEach(position -> cells[position] = Row.BROKEN);
        return cells;
    }

    private static Object cell(Column column, String field) {
        if (column.type() == Type.NUMBER) {
            return field.isEmpty() ? null : field;
        }
        String text = SpreadsheetText.unescaped(field);
        if (column.type() != Type.LIST) {
            return text.isEmpty() ? null : text;
        }
        List<String> items = Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        return items.isEmpty() ? null : items;
    }
}
