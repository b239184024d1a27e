package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.issue.IssueCode;

/** Every limit, through the front door: a file that just keeps it is read, the same file one below is refused by name. */
class ReadLimitTest {
    private static final String HEAD = "{\"format\": \"zhenlian-atlas\", \"version\": 1, \"id\": \"a\"";
    private static final String LONG = "n".repeat(100);
    private static final String TABLE = "flows,a,b,output\na,1,2,5\nb,3,4,9\ninput:v,1,,\n";

    @TempDir
    Path folder;

    /** A file, the limit that it meets, and the least value with which it is read. */
    private enum Meeting {
        BYTES(ReadLimit.BYTES, "a.json", HEAD + "}", HEAD.length() + 1),
        BYTES_OF_A_TABLE(ReadLimit.BYTES, "sources.csv", "id,zh\ns,z\n", 10),
        ROWS(ReadLimit.ROWS, "a.json", HEAD + sources("{\"id\":\"s\",\"zh\":\"z\"},{\"id\":\"t\",\"zh\":\"z\"}"), 2),
        ROWS_OF_A_TABLE(ReadLimit.ROWS, "sources.csv", "id,zh\ns,z\nt,z\n", 2),
        ROWS_OF_A_MATRIX(ReadLimit.ROWS, "table.csv", TABLE, 4),
        CELL(ReadLimit.CELL, "a.json", HEAD + source("\"note\":\"" + LONG + "\""), 100),
        CELL_OF_A_TABLE(ReadLimit.CELL, "sources.csv", "id,zh,note\ns,z," + LONG + "\n", 100),
        NUMBER(ReadLimit.NUMBER, "a.json", HEAD + source("\"note\":12345678901234567890"), 20),
        DEPTH(ReadLimit.DEPTH, "a.json", HEAD + source("\"note\":\"\""), 3),
        VALUES(ReadLimit.VALUES, "a.json", HEAD + source("\"note\":\"n\""), 4),
        VALUES_OF_A_TABLE(ReadLimit.VALUES, "sources.csv", "id,zh,en\ns,z,e\n", 3),
        VALUES_OF_A_MATRIX(ReadLimit.VALUES, "table.csv", TABLE, 4),
        TEXT(ReadLimit.TEXT, "a.json", HEAD + source("\"note\":\"" + LONG + "\""), 110),
        ISSUES(ReadLimit.ISSUES, "a.json", HEAD + ", \"u\": 1, \"v\": 1, \"w\": 1}", 3),
        SECTORS(ReadLimit.SECTORS, "table.csv", TABLE, 2),
        FIGURES(ReadLimit.FIGURES, "table.csv", TABLE, 10),
        INDUSTRIES(ReadLimit.INDUSTRIES, "pair", "", 2);

        private final ReadLimit limit;
        private final String file;
        private final String text;
        private final long least;

        Meeting(ReadLimit limit, String file, String text, long least) {
            this.limit = limit;
            this.file = file;
            this.text = text;
            this.least = least;
        }

        private static String sources(String rows) {
            return ", \"sources\": [" + rows + "]}";
        }

        private static String source(String more) {
            return sources("{\"id\":\"s\",\"zh\":\"z\"," + more + "}");
        }

        void read(Path folder, ReadOptions options) throws IOException {
            if (file.equals("pair")) {
                Path supply = Files.writeString(folder.resolve("s.csv"), "supply,a,b\nA,9,1\nB,0,5\n");
                Path use = Files.writeString(folder.resolve("u.csv"), "use,A,B\na,0,3\nb,2,0\n");
                SupplyUseReader.of(supply, use).with(options).read("pair");
                return;
            }
            Path path = Files.writeString(folder.resolve(file), text);
            if (file.equals("table.csv")) {
                assertTrue(
                        TableReader.of(path).with(options).readLenient().table().isPresent());
            } else {
                Atlases.read(file.endsWith(".csv") ? folder : path, options);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fileThatJustKeepsALimit_isRead_andOneBelowItIsRefusedByName(Meeting meeting) throws IOException {
        meeting.read(folder, ReadOptions.DEFAULTS);
        meeting.read(folder, ReadOptions.DEFAULTS.with(meeting.limit, meeting.least));
        ReadOptions tight = ReadOptions.DEFAULTS.with(meeting.limit, meeting.least - 1);
        AtlasFormatException e = assertThrows(AtlasFormatException.class, () -> meeting.read(folder, tight));
        assertEquals(IssueCode.LIMIT, e.issue().code(), e.getMessage());
        assertTrue(e.getMessage().contains(meeting.limit.name()), e.getMessage());
    }

    /** In CSV a row is not held back by its cells alone. */
    @Test
    void rowOfManyCells_isRefusedByItsText() throws IOException {
        Files.writeString(folder.resolve("sources.csv"), "id,zh,en\nsssssss,zzzzzzz,eeeeeee\n");
        ReadOptions narrow = ReadOptions.DEFAULTS.with(ReadLimit.CELL, 7);
        Atlases.read(folder, narrow.with(ReadLimit.TEXT, 21));
        AtlasFormatException e =
                assertThrows(AtlasFormatException.class, () -> Atlases.read(folder, narrow.with(ReadLimit.TEXT, 20)));
        assertEquals(IssueCode.LIMIT, e.issue().code(), e.getMessage());
    }

    @Test
    void textInMemory_hasTheSameLimits() {
        String json = HEAD + ", \"sources\": [{\"id\":\"s\",\"zh\":\"z\"},{\"id\":\"t\",\"zh\":\"z\"}]}";
        ReadOptions one = ReadOptions.DEFAULTS.with(ReadLimit.ROWS, 1);
        assertEquals(2, Atlases.parseJson(json, ReadOptions.DEFAULTS).sources().size());
        assertThrows(AtlasFormatException.class, () -> Atlases.parseJson(json, one));
        assertThrows(AtlasFormatException.class, () -> Atlases.parseJsonLenient(json, one));
    }

    @Test
    void everyLimit_isMetAbove() {
        Set<ReadLimit> met = Arrays.stream(Meeting.values()).map(m -> m.limit).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(ReadLimit.class), met);
    }

    @ParameterizedTest
    @EnumSource
    void limit_isSetWithinItsRangeOnly(ReadLimit limit) {
        ReadOptions options = ReadOptions.DEFAULTS.withCharset(StandardCharsets.UTF_16);
        assertEquals(limit.usual(), options.limit(limit));
        for (long value : List.of(1L, limit.usual(), limit.most())) {
            assertEquals(value, options.with(limit, value).limit(limit));
            assertTrue(options.with(limit, value)
                    .toString()
                    .contains(value + " " + limit.name().toLowerCase()));
        }
        assertThrows(IllegalArgumentException.class, () -> options.with(limit, 0));
        if (limit.most() < Long.MAX_VALUE) {
            String said = assertThrows(IllegalArgumentException.class, () -> options.with(limit, limit.most() + 1))
                    .getMessage();
            assertTrue(said.contains(limit.name()) && said.contains("" + limit.most()), said);
        }
        assertEquals(StandardCharsets.UTF_16, options.with(limit, 1).charset());
        assertEquals(limit.usual(), options.limit(limit), "options are immutable");
    }
}
