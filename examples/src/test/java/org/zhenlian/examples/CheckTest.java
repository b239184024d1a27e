package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.issue.Issues;

class CheckTest {
    @Test
    void check_cleanAtlas_saysSo() {
        for (Object clean : new Object[] {"sample", Run.DATA.resolve("my-town"), Run.DATA.resolve("my-town.json")}) {
            Run run = Run.of("check", clean);
            assertEquals(Zhenlian.OK, run.code(), run.out());
            assertTrue(run.out().startsWith(clean + ": no issues\n"), run.out());
        }
    }

    @Test
    void check_brokenAtlas_printsEveryIssueWithItsPlace(@TempDir Path dir) {
        Path broken = Broken.folder(dir);
        Run run = Run.of("check", broken);
        assertEquals(Zhenlian.DATA, run.code());
        Issues issues = Atlases.readLenient(broken).issues();
        assertTrue(issues.size() >= 2);
        issues.forEach(issue -> assertTrue(run.out().contains(issue.toString()), issue.toString()));
        assertTrue(run.out().contains("inputs.csv:5"), run.out());
        assertTrue(run.out().contains("products.csv:2"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void check_unproductiveLoop_isAnErrorAtItsRecipe(@TempDir Path dir) {
        Run run = Run.of("check", Broken.unproductive(dir));
        assertEquals(Zhenlian.DATA, run.code());
        assertTrue(run.out().contains("ERROR UNPRODUCTIVE_LOOP"), run.out());
        assertTrue(run.out().contains("recipes.csv:"), run.out());
    }

    @Test
    void check_notAnAtlasAtAll_isOneIssue(@TempDir Path dir) {
        Run run = Run.of("check", Broken.write(dir.resolve("x.json"), "[1,"));
        assertEquals(Zhenlian.DATA, run.code());
        assertTrue(run.out().startsWith("ERROR "), run.out());
        assertTrue(run.out().contains("x.json"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void check_charset_isUsed(@TempDir Path dir) throws Exception {
        Path copy = Broken.copy(dir);
        Path towns = copy.resolve("towns.csv");
        Files.write(towns, Broken.read(towns).getBytes(Charset.forName("GB18030")));
        for (String table : new String[] {"regions", "products", "recipes", "enterprises", "figures"}) {
            Path file = copy.resolve(table + ".csv");
            Files.write(file, Broken.read(file).getBytes(Charset.forName("GB18030")));
        }
        assertEquals(Zhenlian.DATA, Run.of("check", copy).code());
        assertEquals(Zhenlian.OK, Run.of("check", copy, "--charset", "GB18030").code());
        assertEquals(
                Run.of("report", Run.DATA.resolve("my-town")).out(),
                Run.of("report", copy, "--charset", "gb18030").out());
    }
}
