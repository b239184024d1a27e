package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.dossier.Language;
import org.zhenlian.core.Atlases;

class DossierTest {
    @TempDir
    private Path dir;

    @Test
    void dossier_oneChainInChinese_writesItsFilesAndTellsProgress() throws Exception {
        Path out = dir.resolve("papers");
        Run run = Run.of("dossier", "sample", "--chain", "玻璃器皿产业链", "--lang", "zh", "--out", out);
        assertEquals(Zhenlian.OK, run.code(), run.err());
        assertEquals("dossier 1/1: glassware\n", run.err());
        assertTrue(
                run.out().startsWith("wrote ") && run.out().endsWith(" files on 1 chains to " + out + "\n"), run.out());
        String html = Files.readString(out.resolve("glassware/dossier.zh.html"));
        assertEquals(Chain.of(Atlases.sample(), "glassware").dossier().toHtml(Language.ZH), html);
        assertFalse(Files.exists(out.resolve("glassware/dossier.en.html")));
        assertTrue(Files.readString(out.resolve("glassware/gap-list.csv")).contains("石英砂"));
    }

    @Test
    void dossier_everyChainOfAFolder_twiceGivesTheSameBytes() {
        for (String name : List.of("one", "two")) {
            Run run = Run.of("dossier", Run.DATA.resolve("my-town"), "--out", dir.resolve(name));
            assertEquals(Zhenlian.OK, run.code(), run.err());
        }
        List<String> one = texts(dir.resolve("one"));
        assertFalse(one.isEmpty());
        assertEquals(one, texts(dir.resolve("two")));
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(f -> folder.relativize(f) + "\n" + Broken.read(f))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void dossier_withoutFolder_saysWhatToAdd() {
        Run run = Run.of("dossier", "sample");
        assertEquals(Zhenlian.USAGE, run.code());
        assertTrue(run.err().contains("Add --out DIR."), run.err());
    }

    @Test
    void dossier_ontoAFile_leavesItAlone() throws Exception {
        Path file = Files.writeString(dir.resolve("letter"), "dear");
        Run run = Run.of("dossier", "sample", "--out", file);
        assertEquals(Zhenlian.USAGE, run.code());
        assertTrue(run.err().contains("left alone"), run.err());
        assertEquals("dear", Files.readString(file));
    }
}
