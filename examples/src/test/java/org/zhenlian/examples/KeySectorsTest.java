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

    private static void has(List<String> lines, String... parts) {
        for (String part : parts) {
            assertTrue(lines.stream().anyMatch(l -> l.contains(part)), part + " not in\n" + String.join("\n", lines));
        }
    }

    @Test
    void textbookTable_whereThereIsNoOther() {
        List<String> lines = run("no-such-folder", "2");
        assertTrue(lines.get(0).startsWith("Table miller-blair: 2 sectors"), lines.get(0));
        has(lines, "Findings: none", "1 部门一  KEY      1.518", "Sector 2 部门二", "these explain");
    }

    @Test
    void tableOfYourOwn_isReadFromItsFile_andLinkedWithoutItsImports() {
        List<String> lines = run(Run.DATA.resolve("glass-table.csv").toString(), "glass");
        assertTrue(lines.get(0).startsWith("Table glass-demo 2023: 5 sectors"), lines.get(0));
        has(lines, "glass-table.csv:6 output: SELLS_MORE_THAN_OUTPUT sand 石英砂", "Table glass-demo-domestic 2023");
        has(lines, "Multipliers of imported-inputs", "Sector glass 玻璃器皿");
        assertTrue(lines.stream().noneMatch(l -> l.contains("IMBALANCE")), lines.toString());
    }

    @Test
    void chinasTable_hasTenOfEach_andTheFourSectors() {
        Path folder = Path.of(System.getProperty("zhenlian.oracles", "../../shared/oracles"))
                .resolve("china-2007");
        assumeTrue(Files.isDirectory(folder), "no oracle folder " + folder + ": skipped");
        List<String> lines = run("--zh", folder.toString());
        assertTrue(lines.get(0).contains("135 个部门"), lines.get(0));
        has(lines, "total_input: 085 电子元器件制造业中间使用大于总产出", "不向任何部门销售");
        for (String sector : List.of("053 玻璃", "038 炼焦业", "056 石墨", "046 医药")) {
            has(lines, "部门 " + sector);
        }
        for (String title : List.of("关联最强", "最上游", "抽去一个部门")) {
            int at = 0;
            while (!lines.get(at).startsWith(title)) {
                at++;
            }
            long rows = lines.subList(at + 2, at + 12).stream()
                    .filter(l -> l.matches("  \\d{3} .*"))
                    .count();
            assertEquals(10, rows, title);
        }
    }
}
