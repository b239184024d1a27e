package org.zhenlian.chain.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTableBuilder;

/** Tables of the oracle folder, in the shapes in which statistical offices and textbooks print them. */
final class OracleTables {
    private OracleTables() {}

    static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(l -> !l.isBlank())
                    .map(l -> l.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .map(cells -> Stream.of(cells)
                            .map(c -> c.strip().replaceAll("^\"|\"$", ""))
                            .toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a long table (row, column, values) or of a wide one by row, then column; without those not available. */
    static Map<String, Map<String, Double>> cells(List<String[]> rows) {
        List<String> head = List.of(rows.get(0));
        boolean isLong = head.containsAll(List.of("iotables_row", "iotables_col", "values"));
        Map<String, Map<String, Double>> cells = new LinkedHashMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int c = 1; c < row.length; c++) {
                String from = isLong ? row[head.indexOf("iotables_row")] : row[0];
                String to = isLong ? row[head.indexOf("iotables_col")] : head.get(c);
                String value = isLong ? row[head.indexOf("values")] : row[c];
                if (!value.equals("NA") && !value.isEmpty()) {
                    cells.computeIfAbsent(from, r -> new LinkedHashMap<>()).put(to, Double.parseDouble(value));
                }
            }
        }
        return cells;
    }

    /** The row of output, or else the column of total use. */
    private static Map<String, Double> output(Map<String, Map<String, Double>> cells) {
        for (String row : cells.keySet()) {
            if (row.startsWith("output")) {
                return cells.get(row);
            }
        }
        Map<String, Double> used = new LinkedHashMap<>();
        cells.forEach((row, values) -> values.forEach((column, value) -> {
            if (column.equals("total_use") || column.equals("total_final_use")) {
                used.put(row, value);
            }
        }));
        return used;
    }

    /** The table of a file: sectors are what is both a row and a column, but for totals. */
    static InputOutputTable table(String id, Map<String, Map<String, Double>> cells) {
        Set<String> sectors = new LinkedHashSet<>(cells.keySet());
        sectors.retainAll(cells.values().iterator().next().keySet());
        sectors.removeIf(s -> s.equalsIgnoreCase("total"));
        InputOutputTableBuilder table = InputOutputTable.flows(id);
        sectors.forEach(table::sector);
        for (String i : sectors) {
            // A pair that is not in a published square trades nothing.
            sectors.forEach(j -> table.cell(i, j, cells.get(i).getOrDefault(j, 0.0)));
            table.output(i, output(cells).getOrDefault(i, 0.0));
        }
        cells.forEach((row, values) -> {
            boolean other = !sectors.contains(row) && values.keySet().containsAll(sectors);
            if (other) {
                table.account(Account.of(row, Account.Role.SATELLITE));
                sectors.forEach(j -> table.account(row, j, values.get(j)));
            }
        });
        return table.build();
    }
}
