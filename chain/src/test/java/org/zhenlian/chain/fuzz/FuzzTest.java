package org.zhenlian.chain.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Feeds every reader with what fuzzing found before, and, for {@code zhenlian.fuzz.seconds} each, with what Jazzer finds now.
 *
 * <p>Without the profile {@code fuzz} there is no Jazzer; then {@link FuzzPropertiesTest} does the mutating. An input that Jazzer
 * finds stands in {@code target/fuzz}; moved to {@code src/test/resources/fuzz/}target, it is fed for ever after.
 */
class FuzzTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void knownInputs_areReadOrRefused(Target target) throws IOException {
        List<byte[]> seeds = Seeds.of(target);
        assertFalse(seeds.isEmpty());
        for (byte[] seed : seeds) {
            Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> target.feed(seed, folder));
            byte[] forged = target.forged(seed);
            Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> target.feed(forged, folder));
        }
    }

    @ParameterizedTest
    @EnumSource
    void inputsOfJazzer_areReadOrRefused(Target target) throws Exception {
        int seconds = Integer.getInteger("zhenlian.fuzz.seconds", 0);
        Assumptions.assumeTrue(seconds > 0, "long: run it with the profile fuzz");
        String only = System.getProperty("zhenlian.fuzz.only", "");
        Assumptions.assumeTrue(only.isEmpty() || only.equals(target.name()), "another target was asked for");
        Path work = Files.createDirectories(Path.of("target/fuzz").resolve(target.name()));
        Path seeds = Files.createDirectories(work.resolve("seeds"));
        int number = 0;
        for (byte[] seed : Seeds.of(target)) {
            Files.write(seeds.resolve("seed" + number++), seed);
        }
        Path log = work.resolve("log.txt");
        Process jazzer = new ProcessBuilder(command(target, work, seeds, seconds))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(0, jazzer.waitFor(), () -> tail(log));
    }

    private static List<String> command(Target target, Path work, Path seeds, int seconds) throws IOException {
        Path corpus = Files.createDirectories(work.resolve("corpus"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-Dfile.encoding=UTF-8",
                "-Dzhenlian.root=" + System.getProperty("zhenlian.root", ".."),
                "-cp",
                path,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzed.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=org.zhenlian.**" + File.pathSeparator + "de.siegmar.**",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + work + File.separator,
                "-max_total_time=" + seconds,
                "-max_len=4096",
                "-timeout=25",
                "-rss_limit_mb=2500",
                corpus.toString(),
                seeds.toString());
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return log + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return log + " cannot be read: " + e;
        }
    }
}
