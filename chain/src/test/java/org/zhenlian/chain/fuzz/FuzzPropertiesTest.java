package org.zhenlian.chain.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The short form of fuzzing: known files changed at random. */
class FuzzPropertiesTest {
    private static final List<String> PIECES = List.of(
            "\"",
            ",",
            "\n",
            "\r",
            ";",
            "{",
            "}",
            "[[[[",
            "]",
            ":",
            "null",
            "-1",
            "1e999999999",
            "1e-999999999",
            "NaN",
            "Infinity",
            "\u0000",
            "\uFEFF",
            "１",
            "万亿",
            "2023-13",
            "=",
            "../",
            "http://x/",
            "\"\"",
            ",,,,,,,,",
            "a",
            "p",
            "0",
            "99999999999999999999999999999999999999999",
            "e",
            "-",
            ".",
            "\\u0000",
            "\\uD800",
            "supplier",
            "table");
    private static final Map<Target, List<byte[]>> SEEDS = new EnumMap<>(Target.class);
    private static Path folder;

    @BeforeContainer
    static void prepare() throws IOException {
        folder = Files.createTempDirectory("zhenlian-fuzz");
        for (Target target : Target.all()) {
            SEEDS.put(target, Seeds.of(target));
        }
    }

    @AfterContainer
    static void clean() throws IOException {
        for (String name : List.of("links.csv", "n.zln", "t.csv", "s.csv", "u.csv")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Property(tries = 250)
    void changedFiles_areReadOrRefused(@ForAll Target target, @ForAll long seed) throws IOException {
        feed(target, new Random(seed));
    }

    private static void feed(Target target, Random random) throws IOException {
        List<byte[]> seeds = SEEDS.get(target);
        byte[] input = seeds.get(random.nextInt(seeds.size()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            input = changed(input, seeds.get(random.nextInt(seeds.size())), random);
        }
        target.feed(input, folder);
    }

    private static byte[] changed(byte[] input, byte[] other, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(8));
        byte[] middle = switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 -> part(other, random);
            case 3 -> new byte[] {-1, -1, -1, (byte) (random.nextBoolean() ? 127 : -1)};
            default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        };
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(input, 0, from);
        changed.writeBytes(middle);
        changed.write(input, to, input.length - to);
        return changed.toByteArray();
    }

    private static byte[] part(byte[] other, Random random) {
        int from = random.nextInt(other.length + 1);
        return java.util.Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(60)));
    }
}
