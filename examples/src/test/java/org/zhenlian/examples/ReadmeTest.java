package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what README.md shows. Every {@code java} block runs in jshell, every {@code jshell} block is typed line by line, every {@code
 * sh} line that starts the jar is run. What they print must be the {@code text} block that follows, if one does (in it a line
 * {@code ...} stands for any lines); in a {@code jshell} block the echoes must be the lines shown, blank ones aside.
 */
class ReadmeTest {
    private static final String JAR = "java -jar examples/target/zhenlian.jar";
    private static Readme readme;

    @TempDir
    private static Path dir;

    @BeforeAll
    static void read() throws Exception {
        Path file = Run.ROOT.resolve("README.md");
        assumeTrue(Files.exists(file), "skipped: there is no " + file);
        readme = new Readme(Files.readAllLines(file));
        Path data = Files.createDirectories(dir.resolve("examples/data"));
        try (Stream<Path> files = Files.walk(Run.DATA)) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                Path to = data.resolve(Run.DATA.relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
    }

    @Test
    void readme_showsJava_beforeLine25() {
        assertTrue(readme.blocks("java").stream().anyMatch(b -> b.line() < 25), "no ```java block before line 25");
    }

    @TestFactory
    Stream<DynamicTest> javaBlocks_run_andPrintWhatIsShown() {
        return tests("java", block -> expect(block, Desk.run(block.text())));
    }

    @TestFactory
    Stream<DynamicTest> jshellBlocks_typed_echoWhatIsShown() {
        return tests("jshell", block -> assertEquals(dense(block.text()), dense(Desk.type(block.text()))));
    }

    /** Without blank lines, which jshell puts in or not depending on the terminal. */
    private static String dense(String session) {
        return session.lines()
                .map(String::stripTrailing)
                .filter(l -> !l.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @TestFactory
    Stream<DynamicTest> shellBlocks_thatStartTheJar_printWhatIsShown() {
        return tests("sh", block -> {
            StringBuilder printed = new StringBuilder();
            block.text().lines().flatMap(l -> words(l).stream()).forEach(words -> {
                Run run = Run.in(dir, words.toArray());
                assertFalse(run.code() == Zhenlian.USAGE || run.code() == Zhenlian.BUG, run.err());
                printed.append(run.out()).append(run.err());
            });
            expect(block, printed.toString().replace(dir + dir.getFileSystem().getSeparator(), ""));
        });
    }

    /** The page of promises names the test behind each: they are there. */
    @Test
    void testsThatAreNamed_exist() throws Exception {
        Set<String> there = new TreeSet<>();
        for (String module : List.of("core", "chain", "examples")) {
            try (Stream<Path> files = Files.walk(Run.ROOT.resolve(module + "/src/test/java"))) {
                files.forEach(f -> there.add(f.getFileName().toString().replace(".java", "")));
            }
        }
        Matcher named = Pattern.compile("\\b\\w+Test\\b").matcher(Files.readString(Run.ROOT.resolve("README.md")));
        List<String> missing = named.results()
                .map(MatchResult::group)
                .filter(name -> !there.contains(name))
                .toList();
        assertEquals(List.of(), missing);
    }

    private interface Check {
        void of(Readme.Block block);
    }

    private static Stream<DynamicTest> tests(String language, Check check) {
        return readme.blocks(language).stream()
                .map(b -> DynamicTest.dynamicTest("README.md:" + b.line(), () -> check.of(b)));
    }

    private static void expect(Readme.Block block, String printed) {
        if (!block.output().isEmpty() && !Readme.matches(block.output(), printed)) {
            assertEquals(block.output(), printed, "README.md:" + block.line());
        }
    }

    /** The arguments of the jar in a shell line; empty if the line does not start it. */
    private static Optional<List<String>> words(String line) {
        int jar = line.indexOf(JAR);
        if (jar < 0) {
            return Optional.empty();
        }
        String rest =
                line.substring(jar + JAR.length()).replaceAll("\\s+#.*", "").strip();
        return Optional.of(Stream.of(rest.split("\\s+"))
                .map(w -> w.replaceAll("^[\"']|[\"']$", ""))
                .filter(w -> !w.isEmpty())
                .toList());
    }
}
