package org.zhenlian.chain.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.Oracles;
import org.zhenlian.core.io.TableReader;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTable.Entries;
import org.zhenlian.core.table.TableFinding.Kind;
import org.zhenlian.core.table.TableFindings;

/** Every table in the folders {@code china-*}: {@code x_Z.csv} and {@code x_sectors.csv} with published coefficients beside them. */
class NationalTablesOracleTest {
    @TestFactory
    Stream<DynamicTest> everyTable() throws IOException {
        Path folder = Oracles.folder("");
        if (!Files.isDirectory(folder)) {
            return Oracles.skipped(folder);
        }
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path place : folders.filter(Files::isDirectory).sorted().toList()) {
                for (Path z : Oracles.files(place, "_Z.csv")) {
                    tests.add(DynamicTest.dynamicTest(z.getFileName().toString(), () -> check(z)));
                }
            }
        }
        assertFalse(tests.isEmpty(), "no tables in " + folder);
        return tests.stream();
    }

    private static Path beside(Path z, String end) {
        return z.resolveSibling(z.getFileName().toString().replace("_Z.csv", end));
    }

    /** Coefficients are published per unit of total input, which differs from gross output in one sector by one part in 10^8. */
    static InputOutputTable read(Path z) {
        return TableReader.of(z)
                .declaredAs(Entries.FLOWS)
                .withSectors(
                        beside(z, "_sectors.csv"), Map.of("name-zh", "name", "output", "total_input", "imports", "IM"))
                .read();
    }

    private static void check(Path z) {
        InputOutputTable table = read(z);
        Linkages linkages = Linkages.of(table);
        Identities.check(linkages, 1e-9);
        published(beside(z, "_A_published.csv"), 1e-12, table::coefficient);
        double[][] l = new double[table.size()][];
        table.sectors().forEach(s -> l[table.position(s.id())] = linkages.leontiefColumn(s.id()));
        published(
                beside(z, "_totalreq_published.csv"),
                1e-5,
                (i, j) -> l[table.position(j)][table.position(i)] - (i.equals(j) ? 1 : 0));
        imports(table);
        supply(linkages);
    }

    private interface Cell {
        double of(String from, String to);
    }

    private static void published(Path file, double tolerance, Cell cell) {
        if (!Files.exists(file)) {
            return;
        }
        List<String[]> rows = OracleTables.rows(file);
        for (String[] row : rows.subList(1, rows.size())) {
            for (int c = 1; c < row.length; c++) {
                double ours = cell.of(row[0], rows.get(0)[c]);
                double rounding = tolerance < 1e-6 ? 0 : 1e-4 * Math.abs(ours);
                assertEquals(
                        Double.parseDouble(row[c]), ours, tolerance + Math.min(tolerance, rounding), row[0] + " " + c);
            }
        }
    }

    /** Sectors that sell more than they produce are named, and do so no more once imports count as supply. */
    private static void imports(InputOutputTable table) {
        TableFindings findings = TableFindings.of(table);
        long expected = table.sectors().stream()
                .filter(i -> table.sectors().stream()
                                .mapToDouble(j -> table.flow(i.id(), j.id()))
                                .sum()
                        > table.output(i.id()) * (1 + 1e-6))
                .count();
        assertEquals(expected, findings.ofKind(Kind.SELLS_MORE_THAN_OUTPUT).size());
        assertTrue(findings.isProductive());
        TableFindings supply = TableFindings.of(table.atTotalSupply());
        assertTrue(supply.ofKind(Kind.SELLS_MORE_THAN_OUTPUT).size() <= expected);
        assertEquals(List.of(), supply.ofKind(Kind.ROW_IMBALANCE));
    }

    /** Extraction in closed form is the same as solving again without the sector. */
    private static void supply(Linkages linkages) {
        for (Extraction extraction : linkages.extractions().top(2)) {
            Resolved again =
                    Resolved.without(linkages.table(), extraction.sector().id());
            assertEquals(again.full(), extraction.full(), 1e-9 * again.total());
            assertEquals(again.backward(), extraction.backward(), 1e-9 * again.total());
            assertEquals(again.forward(), extraction.forward(), 1e-9 * again.total());
        }
    }
}
