package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The folder of known answers, {@code -Dzhenlian.oracles}; where it is absent tests skip visibly. */
public final class Oracles {
    private Oracles() {}

    public static Path folder(String name) {
        return Path.of(System.getProperty("zhenlian.oracles", "../../shared/oracles"))
                .resolve(name);
    }

    public static Stream<DynamicTest> skipped(Path folder) {
        String why = "no oracle folder " + folder + ": skipped";
        return Stream.of(DynamicTest.dynamicTest(why, () -> assumeTrue(false, why)));
    }

    /** The files of a folder whose names end so. */
    public static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test of every case in the JSON files of a folder, each file an array of cases with a name or a seed. */
    public static Stream<DynamicTest> cases(String name, Consumer<JsonNode> check) throws IOException {
        Path folder = folder(name);
        if (!Files.isDirectory(folder)) {
            return skipped(folder);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files(folder, ".json")) {
            for (JsonNode c : new ObjectMapper().readTree(file.toFile())) {
                String title = c.path("name").asText("seed " + c.path("seed").asText());
                tests.add(DynamicTest.dynamicTest(file.getFileName() + " " + title, () -> check.accept(c)));
            }
        }
        assertFalse(tests.isEmpty(), "no cases in " + folder);
        return tests.stream();
    }
}
