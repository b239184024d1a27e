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
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.core.measure.Interval;

/**
 * Every case in the oracle folder {@code specialisation}. {@code x_input.csv} is a matrix of regions by activities. It goes with
 *
 * <ul>
 *   <li>{@code x_expected.csv}: a matrix of location quotients;
 *   <li>{@code x_..._expected.csv} in rows {@code loc, prod, ...}: location quotients in a column {@code rca}, if there is one;
 *   <li>files of {@code name, value} whose name says {@code herfindahl} or {@code krugman}: of the input that their name starts
 *       with, else of one whose regions are exactly the names; if several have these regions, of one of them.
 * </ul>
 */
class SpecialisationOracleTest {
    private static final String INPUT = "_input.csv";
    private static final String EXPECTED = "_expected.csv";

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        Path folder = Path.of(System.getProperty("zhenlian.oracles", "../../shared/oracles"))
                .resolve("specialisation");
        if (!Files.isDirectory(folder)) {
            // A skipped factory leaves no trace in the build's report; a skipped test does.
            return Stream.of(DynamicTest.dynamicTest(
                    "no oracles", () -> assumeTrue(false, "no oracle folder " + folder + ": skipped")));
        }
        Map<String, Specialisation> inputs = new TreeMap<>();
        List<String> expected = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(INPUT)) {
                    inputs.put(name.substring(0, name.length() - INPUT.length()), specialisation(read(file)));
                } else if (name.endsWith(EXPECTED)) {
                    expected.add(name);
                }
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : expected) {
            List<String[]> rows = read(folder.resolve(name));
            check(name, rows, inputs).ifPresent(c -> tests.add(DynamicTest.dynamicTest(name, c::run)));
        }
        assertFalse(tests.isEmpty(), "no cases in " + folder);
        return tests.stream();
    }

    private static Optional<Runnable> check(String name, List<String[]> rows, Map<String, Specialisation> inputs) {
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = name.substring(0, name.length() - EXPECTED.length());
        boolean herfindahl = lower.contains("herfindahl") || lower.contains("hhi");
        if (herfindahl || lower.contains("krugman")) {
            return Optional.of(() -> perRegion(herfindahl, rows, candidates(stem, rows, inputs)));
        }
        List<String> header = List.of(rows.get(0));
        if (inputs.containsKey(stem)) {
            return Optional.of(() -> matrix(rows, inputs.get(stem)));
        }
        if (header.containsAll(List.of("loc", "prod", "rca"))) {
            return Optional.of(() -> rows(rows, header, byPrefix(stem, inputs)));
        }
        return Optional.empty();
    }

    private static Specialisation byPrefix(String stem, Map<String, Specialisation> inputs) {
        return inputs.entrySet().stream()
                .filter(e -> stem.startsWith(e.getKey() + "_"))
                .max(Comparator.comparingInt(e -> e.getKey().length()))
                .orElseThrow(() -> new AssertionError("no input for " + stem))
                .getValue();
    }

    private static List<Specialisation> candidates(
            String stem, List<String[]> rows, Map<String, Specialisation> inputs) {
        if (inputs.keySet().stream().anyMatch(k -> stem.startsWith(k + "_"))) {
            return List.of(byPrefix(stem, inputs));
        }
        HashSet<String> names = new HashSet<>();
        rows.stream().skip(1).forEach(r -> names.add(r[0]));
        List<Specialisation> same = inputs.values().stream()
                .filter(s -> names.equals(new HashSet<>(s.table().regions())))
                .toList();
        assertFalse(same.isEmpty(), "no input with the regions " + names);
        return same;
    }

    private static void perRegion(boolean herfindahl, List<String[]> rows, List<Specialisation> candidates) {
        List<AssertionError> failures = new ArrayList<>();
        for (Specialisation s : candidates) {
            try {
                rows.stream()
                        .skip(1)
                        .forEach(row -> same(
                                row[0], row[1], tolerance(rows), () -> herfindahl ? s.hhi(row[0]) : s.krugman(row[0])));
                return;
            } catch (AssertionError e) {
                failures.add(e);
            }
        }
        throw failures.get(0);
    }

    private static void matrix(List<String[]> rows, Specialisation s) {
        String[] header = rows.get(0);
        for (String[] row : rows.subList(1, rows.size())) {
            for (int p = 1; p < row.length; p++) {
                String activity = header[p];
                same(row[0] + " " + activity, row[p], tolerance(rows), () -> s.locationQuotient(row[0], activity));
            }
        }
        assertEquals(s.table().regions().size(), rows.size() - 1);
    }

    private static void rows(List<String[]> rows, List<String> header, Specialisation s) {
        for (String[] row : rows.subList(1, rows.size())) {
            String region = row[header.indexOf("loc")];
            String activity = row[header.indexOf("prod")];
            same(region + " " + activity, row[header.indexOf("rca")], 1e-9, () -> s.locationQuotient(region, activity));
        }
    }

    /** A value that the other program could not compute is one that we refuse; some programs write 0 for it. */
    private static void same(String where, String expected, double tolerance, Supplier<Interval> actual) {
        boolean none = expected.isEmpty()
                || expected.startsWith("N")
                || expected.toLowerCase(Locale.ROOT).equals("nan");
        if (none) {
            assertThrows(IllegalArgumentException.class, actual::get, where);
            return;
        }
        double value = Double.parseDouble(expected);
        Interval ours;
        try {
            ours = actual.get();
        } catch (IllegalArgumentException e) {
            assertEquals(0, value, where + ": " + e.getMessage());
            return;
        }
        assertTrue(ours.isExact(), where);
        assertEquals(value, ours.low(), tolerance * Math.max(1, Math.abs(value)), where);
    }

    /** A file without any number of more than four decimals may be rounded. */
    private static double tolerance(List<String[]> rows) {
        return rows.stream().skip(1).flatMap(Stream::of).anyMatch(cell -> cell.matches("-?\\d*\\.\\d{5,}"))
                ? 1e-9
                : 1e-4;
    }

    private static Specialisation specialisation(List<String[]> rows) {
        ActivityTable.Builder table = ActivityTable.builder();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int p = 1; p < row.length; p++) {
                table.put(row[0], rows.get(0)[p], Double.parseDouble(row[p]));
            }
        }
        return Specialisation.of(table.build());
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
