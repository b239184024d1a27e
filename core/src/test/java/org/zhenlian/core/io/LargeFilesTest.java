package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhenlian.core.guard.SmallJvm;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;

/**
 * A file that needs more memory than there is: refused while there still is some, and the program lives on.
 * Each is read by a program of its own with little memory. The rows before that at which the file was refused can be read, but for
 * so many as the other files have.
 */
class LargeFilesTest {
    private static final int ROWS = 45_000;
    private static final int SOME = 1000;
    private static final String MEMORY = "-Xmx32m";

    @TempDir
    Path folder;

    /** The table that is too large; the others hold what its rows name. */
    enum Kind {
        ENTERPRISES("enterprises", Kind::enterprise),
        PRODUCTS("products", Kind::product),
        RECIPES("recipes", Kind::recipe),
        CO_PRODUCTS(
                "co-products",
                i -> "recipe-" + i % SOME + ",product-" + (i + 1 + i / SOME) % SOME + ",0.5,illustrative",
                "recipe,product,value,basis"),
        INPUTS(
                "inputs",
                i -> "recipe-" + i % SOME + ",product-" + (i + 1 + i / SOME) % SOME + ",0.5,illustrative",
                "recipe,product,value,basis"),
        CAPACITIES(
                "capacities",
                i -> "enterprise-" + i % SOME + ",recipe-" + i / SOME + ",900,illustrative",
                "enterprise,recipe,value,basis"),
        LINKS(
                "links",
                i -> "enterprise-" + i % SOME + ",enterprise-" + (i + 1 + i / SOME) % SOME
                        + ",product-1,2024,5,illustrative",
                "supplier,customer,product,as-of,quantity,basis"),
        FIGURES(
                "figures",
                i -> "enterprise:enterprise-" + i % SOME + ",revenue," + i + ",万元," + (1900 + i / SOME)
                        + ",illustrative",
                "subject,metric,value,unit,as-of,basis"),
        LONG_NOTES("sources", i -> "source-" + i + ",来源," + "注".repeat(500), "id,zh,note");

        private final String table;
        private final IntFunction<String> row;
        private final String head;

        Kind(String table, IntFunction<String> row) {
            this(table, row, "");
        }

        Kind(String table, IntFunction<String> row, String head) {
            this.table = table;
            this.row = row;
            this.head = head;
        }

        private static String enterprise(int i) {
            return "enterprise-" + i + ",虚构企业" + i + ",Enterprise " + i + " (invented),990101,illustrative";
        }

        private static String product(int i) {
            return "product-" + i + ",产品" + i + ",Product " + i + ",千件";
        }

        private static String recipe(int i) {
            return "recipe-" + i + ",工艺" + i + ",Making " + i + ",product-" + i % SOME;
        }

        void write(Path folder) throws IOException {
            Files.writeString(folder.resolve("regions.csv"), "code,zh\n990101,示例县\n");
            rows(folder, "enterprises", "id,zh,en,region,basis", Kind::enterprise);
            rows(folder, "products", "id,zh,en,unit", Kind::product);
            rows(folder, "recipes", "id,zh,en,product", Kind::recipe);
            if (!head.isEmpty()) {
                rows(folder, table, head, row);
            }
        }

        private void rows(Path folder, String file, String head, IntFunction<String> row) throws IOException {
            int count = file.equals(table) ? ROWS : SOME;
            try (Writer out = Files.newBufferedWriter(folder.resolve(file + ".csv"), StandardCharsets.UTF_8)) {
                out.write(head + "\n");
                for (int i = 0; i < count; i++) {
                    out.write(row.apply(i) + "\n");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tooLarge_isRefusedInTime_andTheRowsBeforeAreRead(Kind kind) throws Exception {
        kind.write(folder);
        assertEquals("refused at " + kind.table + ".csv, then read", said(folder));
    }

    @Test
    void document() throws Exception {
        Kind.ENTERPRISES.write(folder);
        Path json = folder.resolve("atlas.json");
        AtlasWriter.write(AtlasReader.read(folder, ReadOptions.DEFAULTS).atlas(), json);
        assertEquals("refused at atlas.json", said(json));
    }

    @ParameterizedTest
    @CsvSource({"540, read", "900, refused at table.csv"})
    void tableOfSectors(int sectors, String outcome) throws Exception {
        Path table = folder.resolve("table.csv");
        String cells = IntStream.range(0, sectors).mapToObj(j -> j % 7 + ".25").collect(Collectors.joining(","));
        try (Writer out = Files.newBufferedWriter(table, StandardCharsets.UTF_8)) {
            out.write("unit,万元\nyear,2023\nsource,illustrative\nflows");
            for (int j = 0; j < sectors; j++) {
                out.write(",sector-" + j);
            }
            out.write(",output\n");
            for (int i = 0; i < sectors; i++) {
                out.write("sector-" + i + "," + cells + ",9999\n");
            }
        }
        assertEquals(outcome, said(table));
    }

    private static String said(Path path) throws IOException, InterruptedException {
        return SmallJvm.said(MEMORY, Reader.class, path.toString());
    }

    /** The program with little memory. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] args) throws IOException {
            Path path = Path.of(args[0]);
            try {
                System.out.println(read(path));
            } catch (AtlasFormatException e) {
                if (e.issue().code() != IssueCode.LIMIT) {
                    throw e;
                }
                Location at = e.issue().location().orElseThrow();
                System.out.print("refused at " + Path.of(at.file()).getFileName());
                if (Files.isDirectory(path)) {
                    cut(path.resolve(at.file()), at.line() - 3 * SOME);
                    System.out.print(", then " + read(path));
                }
            }
        }

        private static String read(Path path) {
            if (Files.isDirectory(path)) {
                Issues issues = AtlasReader.read(path, ReadOptions.DEFAULTS).issues();
                return issues.list().isEmpty() ? "read" : issues.toString();
            }
            if (path.toString().endsWith(".json")) {
                return AtlasReader.read(path, ReadOptions.DEFAULTS).toString();
            }
            return TableReader.of(path).readLenient().table().isPresent() ? "read" : "unreadable";
        }

        private static void cut(Path file, long lines) throws IOException {
            Path beside = file.resolveSibling("part.tmp");
            try (Stream<String> all = Files.lines(file);
                    Writer out = Files.newBufferedWriter(beside)) {
                for (String line : (Iterable<String>) all.limit(lines)::iterator) {
                    out.write(line + "\n");
                }
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
