package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeySectorsTest {
    private static List<String> run(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            KeySectors.main(args);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void textbookTable_whereThereIsNoOther() {
        List<String> lines = run("no-such-folder", "2");
        assertTrue(lines.get(0).startsWith("Input-output table miller-blair: 2 sectors"), lines.get(0));
        assertTrue(lines.contains("Findings of table miller-blair: 0 findings"), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("  1. 1 部门一 KEY: backward 1.518")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Paths to 2 部门二: 10 explain")), lines.toString());
    }

    @Test
    void tableOfYourOwn_isReadFromItsFile() {
        List<String> lines = run(Run.DATA.resolve("glass-table.csv").toString(), "glass");
        assertTrue(lines.get(0).startsWith("Input-output table glass-demo 2023: 5 sectors"), lines.get(0));
        assertTrue(lines.stream().anyMatch(l -> l.contains("SELLS_MORE_THAN_OUTPUT sand 石英砂")), lines.toString());
        assertTrue(lines.stream().noneMatch(l -> l.contains("IMBALANCE")), lines.toString());
    }

    @Test
    void chinasTable_hasTenOfEach_andTheFourSectors() {
        Path folder = Path.of(System.getProperty("zhenlian.oracles", "../../shared/oracles"))
                .resolve("china-2007");
        assumeTrue(Files.isDirectory(folder), "no oracle folder " + folder + ": skipped");
        List<String> lines = run(folder.toString());
        assertTrue(lines.get(0).contains("135 sectors"), lines.get(0));
        assertEquals(3, lines.stream().filter(l -> l.startsWith("  10. ")).count());
        for (String sector : List.of("053 玻璃", "038 炼焦业", "056 石墨", "046 医药")) {
            assertTrue(lines.stream().anyMatch(l -> l.startsWith(sector) && l.contains(" times the mean")), sector);
        }
        assertTrue(lines.stream().anyMatch(l -> l.contains("SELLS_MORE_THAN_OUTPUT")));
    }
}
