package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.core.indicator.ProductSpace.Relatedness;

/**
 * Every case of the product space in the oracle folder {@code specialisation}. {@code x_input.csv} is a matrix of regions by
 * activities. It goes with
 *
 * <ul>
 *   <li>{@code x_..._expected.csv} in rows {@code loc, prod, ...} with presence {@code mcp}, {@code density}, {@code eci}, {@code pci},
 *       {@code coi}, {@code cog}; without a column {@code rca} the input itself says who has what;
 *   <li>{@code x_..._proximity.csv} in rows {@code prod_1, prod_2, proximity};
 *   <li>matrices {@code cooccurrence}, {@code relatedness_x} and {@code relatedness_density_x}, with x {@code cosine}, {@code jaccard},
 *       {@code association} or {@code prob}, of the input with the same activities and quotients.
 * </ul>
 */
class ProductSpaceOracleTest {
    private static final double STRICT = 1e-9;
    private static final double ROUNDED = 1e-4;

    private final Map<String, List<String[]>> inputs = new TreeMap<>();
    private final Map<String, List<String[]>> files = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        Path folder = Path.of(System.getProperty("zhenlian.oracles", "../../shared/oracles"))
                .resolve("specialisation");
        if (!Files.isDirectory(folder)) {
            return Stream.of(DynamicTest.dynamicTest(
                    "no oracles", () -> assumeTrue(false, "no oracle folder " + folder + ": skipped")));
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("_input.csv")) {
                    inputs.put(name.replace("_input.csv", ""), read(file));
                } else {
                    files.put(name, read(file));
                }
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        files.forEach((name, rows) -> {
            List<String> head = List.of(rows.get(0));
            if (head.containsAll(List.of("loc", "prod", "mcp"))) {
                tests.add(DynamicTest.dynamicTest(name, () -> complexity(rows, head, spaceFor(name))));
            } else if (head.contains("proximity")) {
                tests.add(DynamicTest.dynamicTest(name, () -> proximity(rows, head, spaceFor(name))));
            } else if (measure(name).isPresent() || name.contains("cooccurrence")) {
                tests.add(DynamicTest.dynamicTest(name, () -> matrix(name, rows)));
            }
        });
        assertFalse(tests.isEmpty(), "no cases in " + folder);
        return tests.stream();
    }

    /** The input whose name is the longest beginning of a file's; with quotients if its expected rows have them. */
    private ProductSpace spaceFor(String name) {
        String stem = inputs.keySet().stream()
                .filter(k -> name.startsWith(k + "_"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError("no input for " + name));
        boolean quotients = files.entrySet().stream()
                .filter(e -> e.getKey().startsWith(stem + "_"))
                .map(e -> List.of(e.getValue().get(0)))
                .anyMatch(head -> head.contains("mcp") && head.contains("rca"));
        ActivityTable table = table(inputs.get(stem));
        return quotients ? ProductSpace.of(table) : ProductSpace.ofPresence(table);
    }

    private static void complexity(List<String[]> rows, List<String> head, ProductSpace space) {
        for (String[] row : rows.subList(1, rows.size())) {
            String r = row[head.indexOf("loc")];
            String p = row[head.indexOf("prod")];
            assertEquals(number(row, head, "mcp"), space.has(r, p) ? 1 : 0, r + " " + p);
            assertEquals(number(row, head, "diversity"), space.diversity(r), r);
            assertEquals(number(row, head, "ubiquity"), space.ubiquity(p), p);
            if (isNumber(row, head, "density")) {
                assertEquals(number(row, head, "density"), space.density(r, p), STRICT, r + " " + p);
            }
        }
        if (!space.isConnected()) {
            String said = assertThrows(IllegalArgumentException.class, space::complexity)
                    .getMessage();
            assertTrue(said.contains(space.parts().size() + " parts"), said);
            return;
        }
        Complexity complexity = space.complexity();
        for (String[] row : rows.subList(1, rows.size())) {
            String r = row[head.indexOf("loc")];
            String p = row[head.indexOf("prod")];
            if (space.diversity(r) > 0 && isNumber(row, head, "eci")) {
                assertEquals(number(row, head, "eci"), complexity.eci(r), STRICT, r);
            }
            if (space.ubiquity(p) > 0 && isNumber(row, head, "pci")) {
                assertEquals(number(row, head, "pci"), complexity.pci(p), STRICT, p);
            }
            if (isNumber(row, head, "coi")) {
                assertEquals(number(row, head, "coi"), complexity.outlook(r).getAsDouble(), STRICT, r);
            }
            if (isNumber(row, head, "cog")) {
                assertEquals(number(row, head, "cog"), complexity.gain(r, p), STRICT, r + " " + p);
            }
        }
    }

    /** What the other program could not compute is left empty, or no number. */
    private static boolean isNumber(String[] row, List<String> head, String column) {
        String text = row[head.indexOf(column)];
        return !text.isEmpty() && !text.equalsIgnoreCase("nan") && !text.equals("NA");
    }

    private static double number(String[] row, List<String> head, String column) {
        return Double.parseDouble(row[head.indexOf(column)]);
    }

    private static void proximity(List<String[]> rows, List<String> head, ProductSpace space) {
        for (String[] row : rows.subList(1, rows.size())) {
            String p = row[head.indexOf("prod_1")];
            String q = row[head.indexOf("prod_2")];
            assertEquals(number(row, head, "proximity"), space.proximity(p, q), STRICT, p + " " + q);
        }
    }

    /** Of the inputs that fit, one gives the whole matrix. */
    private void matrix(String name, List<String[]> rows) {
        List<AssertionError> failures = new ArrayList<>();
        for (List<String[]> input : inputs.values()) {
            HashSet<String> columns = new HashSet<>(List.of(input.get(0)));
            if (columns.equals(new HashSet<>(List.of(rows.get(0))))) {
                try {
                    matrix(name, rows, ProductSpace.of(table(input)));
                    return;
                } catch (AssertionError e) {
                    failures.add(e);
                }
            }
        }
        throw failures.isEmpty() ? new AssertionError("no input for " + name) : failures.get(0);
    }

    private static Optional<Relatedness> measure(String name) {
        return name.contains("relatedness")
                ? Stream.of(Relatedness.values())
                        .filter(m -> name.toLowerCase(Locale.ROOT)
                                .contains(m.name().toLowerCase(Locale.ROOT).substring(0, 4)))
                        .findFirst()
                : Optional.empty();
    }

    private static void matrix(String name, List<String[]> rows, ProductSpace space) {
        for (String[] row : rows.subList(1, rows.size())) {
            for (int c = 1; c < row.length; c++) {
                String p = rows.get(0)[c];
                String where = row[0] + " " + p;
                boolean none = row[c].equals("NA") || row[c].isEmpty();
                if (name.contains("density")) {
                    OptionalDouble density =
                            space.relatednessDensity(row[0], p, measure(name).orElseThrow());
                    assertEquals(none, density.isEmpty(), where);
                    if (!none) {
                        double ours = density.getAsDouble();
                        assertEquals(Double.parseDouble(row[c]) / 100, ours, ROUNDED, where);
                    }
                } else if (name.contains("cooccurrence")) {
                    int ours = row[0].equals(p) ? 0 : space.together(row[0], p);
                    assertEquals(Double.parseDouble(row[c]), ours, where);
                } else {
                    double ours = space.relatedness(row[0], p, measure(name).orElseThrow());
                    assertEquals(Double.parseDouble(row[c]), ours, STRICT, where);
                }
            }
        }
    }

    private static ActivityTable table(List<String[]> rows) {
        ActivityTable.Builder table = ActivityTable.builder();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int p = 1; p < row.length; p++) {
                table.put(row[0], rows.get(0)[p], Double.parseDouble(row[p]));
            }
        }
        return table.build();
    }

    private static List<String[]> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.replace("\"", "").strip().split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
