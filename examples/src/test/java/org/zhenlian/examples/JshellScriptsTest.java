package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.Help;

/** Every script in examples/jshell prints what stands beside it. {@code -Dzhenlian.jshell.update=true} writes that anew. */
class JshellScriptsTest {
    private static final Path FOLDER = Run.ROOT.resolve("examples/jshell");

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".jsh"))
                    .filter(f -> !f.endsWith("start.jsh"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void scripts_areAtLeastEight() throws IOException {
        assertTrue(scripts().size() >= 8, scripts()::toString);
    }

    @TestFactory
    Stream<DynamicTest> scripts_run_andPrintWhatStandsBesideThem() throws IOException {
        boolean utf8 = Charset.defaultCharset().equals(StandardCharsets.UTF_8);
        Assumptions.assumeTrue(utf8, "skipped: jshell reads scripts in the default charset, and that is not UTF-8");
        return scripts().stream()
                .map(s -> DynamicTest.dynamicTest(s.getFileName().toString(), () -> check(s)));
    }

    private static void check(Path script) throws IOException {
        Path expected = Path.of(script.toString().replaceAll("jsh$", "txt"));
        String printed = Desk.play(script);
        if (Boolean.getBoolean("zhenlian.jshell.update")) {
            Files.writeString(expected, printed);
        }
        assertEquals(Files.readString(expected), printed);
    }

    @Test
    void help_everyCall_runsInASessionOnTheSample() {
        StringBuilder block = new StringBuilder();
        try (Stream<String> start = Files.lines(FOLDER.resolve("start.jsh"))) {
            start.filter(l -> l.startsWith("import "))
                    .forEach(l -> block.append(l).append(";\n"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        for (Help.Question question : Chain.help().list()) {
            block.append(question.call()).append(";\n");
        }
        assertEquals("", Desk.run(block.toString()));
    }
}
