package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhenlian.core.fixture.AtlasArbitraries;
import org.zhenlian.core.issue.Issue;

/** Whatever is done to a file, reading ends in an atlas with issues that point somewhere, or in an {@link AtlasFormatException}. */
class DamagePropertiesTest {
    private static final List<String> PIECES = List.of(
            "\"",
            ",",
            "\n",
            ";",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "true",
            "-1",
            "1e99",
            "NaN",
            "0",
            "x",
            "'",
            "=",
            "\u0000",
            "\uD83D",
            "１",
            "万",
            "2023-13",
            "t",
            "",
            "",
            "e-0",
            "产品0",
            "s0",
            ",,,,,,,,,,,",
            "reported",
            "illustrative",
            "1",
            "2",
            "\r\n");

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE / 2).withoutEdgeCases();
    }

    @Property(tries = 500)
    void damagedDocument_neverSurprises(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        String text = AtlasWriter.toJson(AtlasArbitraries.atlas(seed % 100, 5));
        String damaged = damaged(text, random, 1 + random.nextInt(3));
        try {
            check(AtlasReader.parse(damaged));
        } catch (AtlasFormatException e) {
            assertTrue(e.issue().location().isPresent());
        }
    }

    @Property(tries = 120)
    void damagedFolder_neverSurprises(@ForAll("seeds") long seed) throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("zhenlian");
        try {
            AtlasWriter.write(AtlasArbitraries.atlas(seed % 100, 5), folder);
            List<Table> tables = Schema.TABLES;
            for (int i = 0; i < 3; i++) {
                Path file =
                        folder.resolve(tables.get(random.nextInt(tables.size())).file());
                String text = damaged(Files.readString(file), random, 1);
                Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            }
            check(AtlasReader.read(folder, ReadOptions.DEFAULTS));
        } catch (AtlasFormatException e) {
            assertTrue(e.issue().location().isPresent());
        } finally {
            Durable.delete(folder);
        }
    }

    private static void check(LoadedAtlas loaded) {
        for (Issue issue : loaded.issues()) {
            assertTrue(issue.location().isPresent(), issue::toString);
            assertTrue(issue.message().chars().noneMatch(Character::isISOControl), issue::toString);
        }
        assertEquals(
                loaded.atlas(),
                AtlasReader.parse(AtlasWriter.toJson(loaded.atlas())).atlas());
    }

    /** Replaces a few stretches of the text by other pieces. */
    private static String damaged(String text, Random random, int times) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            int from = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), from + random.nextInt(6));
            damaged.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        return damaged.toString();
    }
}
