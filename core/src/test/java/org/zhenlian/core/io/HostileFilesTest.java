package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.IndustryCode;
import org.zhenlian.core.region.RegionCode;

/** Files made to fill the memory, to take for ever or to lead elsewhere are refused, early and with the limit that they passed. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {
    private static final int MANY = 3_000_000;
    private static final String HEAD = "{\"format\": \"zhenlian-atlas\", \"version\": 1, \"id\": \"a\", ";

    @TempDir
    Path folder;

    private static AtlasFormatException refused(String json) {
        return assertThrows(AtlasFormatException.class, () -> AtlasReader.parse(json));
    }

    private static void limit(String json) {
        AtlasFormatException e = refused(json);
        assertEquals(IssueCode.LIMIT, e.issue().code(), e.getMessage());
        assertTrue(e.getMessage().length() < 1000, "the message repeats the attack");
    }

    @Test
    void deepNesting_isRefused() {
        assertEquals(IssueCode.UNREADABLE, refused("[".repeat(MANY)).issue().code());
        limit(HEAD + "\"sources\": " + "[".repeat(MANY));
        limit(HEAD + "\"sources\": [" + "{\"note\":".repeat(MANY));
        limit(HEAD + "\"unknown\": " + "{\"a\":".repeat(MANY));
    }

    @Test
    void longTexts_areRefused() {
        limit(HEAD + "\"zh\": \"" + "长".repeat(MANY) + "\"}");
        limit(HEAD + "\"sources\": [{\"id\": \"s\", \"note\": \"" + "x".repeat(100_001) + "\"}]}");
        limit(HEAD + "\"" + "k".repeat(MANY) + "\": 1}");
    }

    @Test
    void hugeNumbers_areRefusedAndNeverWrittenOut() {
        limit(HEAD + "\"zh\": 1" + "0".repeat(MANY) + "}");
        for (String number : List.of("1e999999999", "-1e999999999", "1e-999999999", "1E+2147483648", "9".repeat(900))) {
            LoadedAtlas loaded = AtlasReader.parse(HEAD + "\"figures\": [{\"subject\": \"atlas:a\", \"metric\": \"m\","
                    + " \"value\": " + number + ", \"unit\": \"t\", \"basis\": \"illustrative\"}]}");
            assertTrue(loaded.issues().hasErrors(), number);
            assertEquals(0, loaded.atlas().rows().count());
        }
    }

    @Test
    void manyValuesInOneRow_areRefused() {
        limit(HEAD + "\"sources\": [{\"id\": [" + "0,".repeat(MANY) + "0]}]}");
    }

    @Test
    void manyRows_areRefusedAtTheFirstTooMany() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"), HEAD + "\"sources\": [" + "{\"id\":\"s\"},".repeat(2000) + "{}]}");
        AtlasFormatException e = assertThrows(
                AtlasFormatException.class,
                () -> AtlasReader.read(file, ReadOptions.DEFAULTS.with(ReadLimit.ROWS, 1000)));
        assertEquals(IssueCode.LIMIT, e.issue().code());
        assertTrue(e.getMessage().contains("1000"), e.getMessage());
    }

    /** A table without end is read as a stream: the reader leaves at the limit and closes it. */
    @Test
    void endlessTable_isReadUpToTheLimit() {
        EndlessFolder endless = new EndlessFolder();
        ReadOptions options = ReadOptions.DEFAULTS.with(ReadLimit.ROWS, 50_000);
        Findings findings = new Findings(options);
        CsvRows rows = new CsvRows(endless, options, findings, new Binder(findings));
        AtlasFormatException e = assertThrows(AtlasFormatException.class, rows::read);
        assertEquals(IssueCode.LIMIT, e.issue().code());
        assertTrue(e.getMessage().contains("50000 rows"), e.getMessage());
        assertTrue(endless.isClosed, "the reader did not close the table");
    }

    /** A folder whose one table never ends. */
    private static final class EndlessFolder implements Folder {
        private static final byte[] HEAD = "id,zh\n".getBytes(StandardCharsets.UTF_8);
        private boolean isClosed;

        @Override
        public String name() {
            return "endless";
        }

        @Override
        public Optional<InputStream> open(String path) {
            return path.equals("sources.csv") ? Optional.of(new Rows()) : Optional.empty();
        }

        @Override
        public List<String> csvFiles() {
            return List.of("sources.csv");
        }

        /** A head, then a row with a new id, again and again. */
        private final class Rows extends InputStream {
            private byte[] line = HEAD;
            private int at;
            private long number;

            @Override
            public int read() {
                if (at == line.length) {
                    line = ("s" + number++ + ",x\n").getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                return line[at++];
            }

            @Override
            public void close() {
                isClosed = true;
            }
        }
    }

    @Test
    void endlessLine_isRefused() throws IOException {
        Files.writeString(folder.resolve("sources.csv"), "id,zh\ns,\"" + "x".repeat(MANY));
        AtlasFormatException e =
                assertThrows(AtlasFormatException.class, () -> AtlasReader.read(folder, ReadOptions.DEFAULTS));
        assertEquals(IssueCode.LIMIT, e.issue().code(), e.getMessage());
        Files.writeString(folder.resolve("sources.csv"), "id,zh\ns" + ",".repeat(MANY));
        e = assertThrows(AtlasFormatException.class, () -> AtlasReader.read(folder, ReadOptions.DEFAULTS));
        assertEquals(IssueCode.LIMIT, e.issue().code(), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.csv",
                "a/../../secret.csv",
                "./../secret.csv",
                "/etc/passwd",
                "//host/share.csv",
                "file:///etc/passwd",
                "http://example.invalid/a.csv",
                "https://example.invalid/a.csv",
                "jar:file:/a.jar!/b.csv",
                "C:\\\\a.csv",
                "..\\\\secret.csv",
                "a\\u0000b.csv",
                "link/secret.csv",
                "link.csv",
                "within",
                "."
            })
    void pathThatLeadsOut_isRefused(String path, @TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.csv"), "id,zh\nsecret,secret\n");
        Files.writeString(folder.resolveSibling("secret.csv"), "id,zh\nsecret,secret\n");
        Files.createDirectory(folder.resolve("within"));
        Files.createSymbolicLink(folder.resolve("link"), outside);
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"name\": \"a\", \"zhenlian\": {\"format\": \"zhenlian-atlas\", \"version\": 1},"
                        + " \"resources\": [{\"name\": \"sources\", \"path\": \"" + path + "\"}]}");
        try {
            LoadedAtlas loaded = AtlasReader.read(folder, ReadOptions.DEFAULTS);
            assertTrue(loaded.issues().hasErrors(), "read " + path);
            assertEquals(0, loaded.atlas().sources().size());
        } catch (AtlasFormatException e) {
            assertEquals(IssueCode.UNREADABLE, e.issue().code(), e.getMessage());
            assertFalse(e.getMessage().contains("secret,secret"), e.getMessage());
        } finally {
            Files.deleteIfExists(folder.resolveSibling("secret.csv"));
        }
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Who opens a pipe waits until somebody writes to it. */
    @Test
    void pipe_isRefusedAndNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("sources.csv");
        Assumptions.assumeTrue(isMade(pipe), "skipped: mkfifo makes no pipe");
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"name\": \"a\", \"zhenlian\": {\"format\": \"zhenlian-atlas\", \"version\": 1},"
                        + " \"resources\": [{\"name\": \"sources\", \"path\": \"sources.csv\"}]}");
        AtlasFormatException e =
                assertThrows(AtlasFormatException.class, () -> AtlasReader.read(folder, ReadOptions.DEFAULTS));
        assertTrue(e.getMessage().contains("is no ordinary file"), e.getMessage());
    }

    @Test
    void longWords_areRefusedWithShortMessages() {
        List<Function<String, Object>> parsers = List.of(
                RegionCode::of,
                IndustryCode::of,
                AsOf::parse,
                Subject::parse,
                Unit::of,
                Quantity::parse,
                Quantity::number);
        for (String text : List.of("1", "1,000", ",000", "9.", "a", "（", "万", "\uD800", "town:", "2019-", "1e9", " ")) {
            String attack = text.repeat(MANY / text.length());
            for (Function<String, Object> parser : parsers) {
                IllegalArgumentException e =
                        assertThrows(IllegalArgumentException.class, () -> parser.apply(attack), text);
                assertTrue(e.getMessage().length() < 1000, "the message repeats the attack");
            }
        }
    }

    /** Ten thousand issues may be kept: each is short, whatever stands in the cells. */
    @Test
    void longCells_areToldInShortMessages() throws IOException {
        for (Table table : Schema.TABLES) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            String cell = "壹x".repeat(20_000);
            Files.writeString(
                    folder.resolve(table.file()),
                    String.join(",", names) + "\n" + String.join(",", Collections.nCopies(names.size(), cell)) + "\n");
        }
        LoadedAtlas loaded = AtlasReader.read(folder, ReadOptions.DEFAULTS);
        assertTrue(loaded.issues().hasErrors());
        loaded.issues()
                .forEach(i ->
                        assertTrue(i.toString().length() < 1000, i.toString().substring(0, 80)));
    }
}
