package org.zhenlian.chain.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to a writer, there is the old or the new: killed at any moment, disk full, folder not writable.
 *
 * <p>{@code zhenlian.kills} says how many writers are killed; the profile {@code kill} sets it to 240.
 */
class CrashTest {
    private static final int SMALL = 30;
    private static final int LARGE = 71;

    @TempDir
    Path folder;

    /** Starts a writer; {@code limit} is the most blocks of 512 or 1024 bytes that a file of it may have, 0 for no limit. */
    private Process scribbler(Papers.Kind kind, int limit, String howLong) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        if (limit > 0) {
            command.addAll(List.of("sh", "-c", "ulimit -f " + limit + "; exec \"$0\" \"$@\""));
        }
        command.addAll(List.of(java, "-Xmx256m", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:-UsePerfData", "-Dfile.encoding=UTF-8", "-cp", path, Scribbler.class.getName()));
        command.addAll(List.of(folder.toString(), kind.name(), "" + SMALL, "" + LARGE, howLong));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Kills a writer at some moment of its next writes and returns whether something half written was left beside. */
    private boolean kill(Papers.Kind kind) throws IOException, InterruptedException {
        Process writer = scribbler(kind, 0, "for-ever");
        try (BufferedReader said = writer.inputReader()) {
            String begin = said.readLine();
            assertTrue(begin != null && begin.startsWith("begin "), "the writer says " + begin);
            long write = Long.parseLong(begin.substring("begin ".length()));
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(2 * write + 1));
            assertTrue(writer.isAlive(), "the writer ended by itself");
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return !traces().isEmpty();
    }

    private List<Path> traces() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Papers::isPassing).sorted().toList();
        }
    }

    private List<Map<String, Object>> bothWorlds(Papers.Kind kind, Path elsewhere) throws IOException {
        List<Map<String, Object>> worlds = new ArrayList<>();
        for (int size : new int[] {SMALL, LARGE}) {
            new Papers(size, kind).write(kind, elsewhere);
            worlds.add(Papers.seen(kind, elsewhere));
        }
        return worlds;
    }

    private static void assertWhole(List<Map<String, Object>> worlds, Map<String, Object> seen) {
        assertEquals(worlds.get(0).keySet(), seen.keySet());
        seen.forEach((name, content) -> assertTrue(
                worlds.stream().anyMatch(world -> world.get(name).equals(content)), () -> name + " is neither"));
    }

    private static int kills() {
        return Integer.getInteger("zhenlian.kills", 10);
    }

    @ParameterizedTest
    @EnumSource
    void killedWriter_leavesTheOldOrTheNew(Papers.Kind kind, @TempDir Path elsewhere) throws Exception {
        List<Map<String, Object>> worlds = bothWorlds(kind, elsewhere);
        new Papers(SMALL, kind).write(kind, folder);
        Path beside = Files.writeString(folder.resolve("mine.txt"), "mine");
        int each = Math.max(1, (kills() + kind.ordinal()) / Papers.Kind.values().length);
        int caught = 0;
        for (int i = 0; i < each; i++) {
            caught += kill(kind) ? 1 : 0;
            assertWhole(worlds, Papers.seen(kind, folder));
        }
        System.out.println("killed " + each + " writers of " + kind + ", " + caught + " left something unfinished");
        new Papers(LARGE, kind).write(kind, folder);
        assertEquals(worlds.get(1), Papers.seen(kind, folder));
        assertEquals("mine", Files.readString(beside));
        assertTrue(each < 20 || caught > 0, "no kill met a writer at work");
    }

    /** A limit on the size of files is met like the end of a disk: in the middle of a write. */
    @ParameterizedTest
    @EnumSource
    void fullDisk_isToldAndLeavesTheOld(Papers.Kind kind) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
        new Papers(SMALL, kind).write(kind, folder);
        Map<String, Object> before = Papers.seen(kind, folder);
        Process writer = scribbler(kind, 1, "once");
        String said;
        try (BufferedReader lines = writer.inputReader()) {
            said = String.join("\n", lines.lines().toList());
        }
        assertTrue(writer.waitFor(1, TimeUnit.MINUTES));
        assertTrue(said.startsWith("begin\n" + UncheckedIOException.class.getName() + ": cannot write "), said);
        assertTrue(said.contains(folder.resolve(kind.place).toString()), said);
        assertTrue(said.contains("File too large"), said);
        assertEquals(List.of(), traces());
        assertEquals(before, Papers.seen(kind, folder));
    }

    /** Even the root user cannot make files in the folder of a process. */
    @ParameterizedTest
    @EnumSource
    void folderNotWritable_isTold(Papers.Kind kind) {
        Path closed = Path.of("/proc/self/fdinfo");
        Assumptions.assumeTrue(Files.isDirectory(closed), "needs a folder that nobody can write to");
        Papers papers = new Papers(4, kind);
        String said = assertThrows(UncheckedIOException.class, () -> papers.write(kind, closed))
                .getMessage();
        assertTrue(said.startsWith("cannot write " + closed.resolve(kind.place)), said);
    }

    @Test
    void staleTemporaryFiles_areNotRead(@TempDir Path elsewhere) throws IOException {
        for (Papers.Kind kind : Papers.Kind.values()) {
            new Papers(SMALL, kind).write(kind, folder);
            Map<String, Object> before = Papers.seen(kind, folder);
            Path place = folder.resolve(kind.place);
            Path within = Files.isDirectory(place) ? place : folder;
            Files.writeString(within.resolve(".towns.csv.0000.tmp"), "half");
            Files.writeString(folder.resolve("." + kind.place + ".0000.tmp"), "half");
            assertEquals(before, Papers.seen(kind, folder));
            new Papers(LARGE, kind).write(kind, folder);
            assertEquals(bothWorlds(kind, elsewhere).get(1), Papers.seen(kind, folder));
        }
    }
}
