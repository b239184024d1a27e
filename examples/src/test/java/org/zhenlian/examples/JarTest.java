package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The self-contained jar. It exists only after package, so a test run before that skips this and says so. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class JarTest {
    private static final Path TARGET = Run.ROOT.resolve("examples/target");
    private static final Path JAR = TARGET.resolve("zhenlian.jar");

    @Test
    void jar_withoutArguments_printsTheSampleReport() throws Exception {
        assumeTrue(Files.exists(JAR), "skipped: no " + JAR + " yet; run mvn package, then the tests again");
        assumeTrue(
                isCurrent(), "skipped: " + JAR + " is older than the classes; run mvn package, then the tests again");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(Zhenlian.OK, process.waitFor());
        assertEquals(Run.of().out(), out);
    }

    @Test
    void session_underAnyLocale_showsChinese() throws Exception {
        assumeTrue(Files.exists(JAR), "skipped: no " + JAR + " yet; run mvn package, then the tests again");
        assumeTrue(
                isCurrent(), "skipped: " + JAR + " is older than the classes; run mvn package, then the tests again");
        Path folder = Run.ROOT.resolve("examples/jshell");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "-J-Dfile.encoding=UTF-8",
                "-J-Dsun.stdout.encoding=UTF-8",
                "-J-Dstdout.encoding=UTF-8",
                "--execution",
                "local",
                "-J--class-path=" + JAR,
                "--class-path",
                JAR.toString(),
                "--startup",
                folder.resolve("start.jsh").toString(),
                folder.resolve("near-miss.jsh").toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals(Files.readString(folder.resolve("near-miss.txt")), out.replace("\r", ""));
    }

    private static boolean isCurrent() throws Exception {
        long built = Files.getLastModifiedTime(JAR).toMillis();
        for (String module : new String[] {"core", "chain", "examples"}) {
            try (Stream<Path> files = Files.walk(Run.ROOT.resolve(module + "/target/classes"))) {
                if (files.anyMatch(f -> f.toFile().lastModified() > built)) {
                    return false;
                }
            }
        }
        return true;
    }
}
