package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.core.Atlases;

class ConvertTest {
    @TempDir
    private Path dir;

    @Test
    void convert_jsonToFolderToJson_givesTheSameBytes() {
        Path first = dir.resolve("first.json");
        Path folder = dir.resolve("folder");
        Path second = dir.resolve("second.json");
        assertEquals(Zhenlian.OK, Run.of("convert", "sample", first).code());
        assertEquals(Zhenlian.OK, Run.of("convert", first, folder).code());
        assertEquals(Zhenlian.OK, Run.of("convert", folder, second).code());
        assertEquals(Broken.read(first), Broken.read(second));
        assertEquals(Atlases.sample(), Atlases.read(folder));
    }

    @Test
    void convert_onToAnAtlas_needsForceToo() {
        Path target = dir.resolve("a.json");
        Run.of("convert", "sample", target);
        assertEquals(
                Zhenlian.USAGE,
                Run.of("convert", Run.DATA.resolve("my-town"), target).code());
        assertEquals("jinzhong", Atlases.read(target).id());
        Run run = Run.of("convert", Run.DATA.resolve("my-town"), target, "--force");
        assertEquals(Zhenlian.OK, run.code(), run.err());
        assertTrue(run.out().startsWith("wrote " + target + ": Atlas my-town"), run.out());
        assertEquals("my-town", Atlases.read(target).id());
    }

    @Test
    void convert_onToSomethingElse_needsForce() throws Exception {
        Path file = Broken.write(dir.resolve("letter.json"), "{\"dear\": \"reader\"}");
        Path folder = Files.createDirectory(dir.resolve("photos"));
        Broken.write(folder.resolve("1.txt"), "one");
        for (Path target : new Path[] {file, folder}) {
            Run run = Run.of("convert", "sample", target);
            assertEquals(Zhenlian.USAGE, run.code());
            assertTrue(run.err().contains("exists") && run.err().contains("--force"), run.err());
        }
        assertEquals("{\"dear\": \"reader\"}", Broken.read(file));
        assertEquals(1, Broken.files(folder).size());
        assertEquals(Zhenlian.OK, Run.of("convert", "sample", file, "--force").code());
        assertEquals(Atlases.sample(), Atlases.read(file));
    }

    @Test
    void convert_emptyTarget_isWritten() throws Exception {
        assertEquals(
                Zhenlian.OK,
                Run.of("convert", "sample", Files.createDirectory(dir.resolve("e")))
                        .code());
        assertEquals(
                Zhenlian.OK,
                Run.of("convert", "sample", Broken.write(dir.resolve("e.json"), ""))
                        .code());
    }

    @Test
    void convert_dataWithErrors_writesNothing() {
        Run run = Run.of("convert", Broken.folder(dir), dir.resolve("out.json"));
        assertEquals(Zhenlian.DATA, run.code());
        assertFalse(Files.exists(dir.resolve("out.json")));
        assertTrue(run.err().contains("nothing was written"), run.err());
    }

    @Test
    void convert_oddTarget_isRefused() {
        assertTrue(Run.of("convert", "sample", dir.resolve("a.xlsx")).err().contains("Name a file that ends in .json"));
        assertTrue(Run.of("convert", "sample", "sample").err().contains("./sample"));
        assertEquals(Zhenlian.USAGE, Run.of("convert", "sample", "sample").code());
    }

    @Test
    void convert_targetThatCannotBeWritten_isOneMessage() {
        Path file = Broken.write(dir.resolve("file.json"), "");
        Run run = Run.of("convert", "sample", file.resolve("below.json"));
        assertEquals(Zhenlian.DATA, run.code());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void myTown_asFolderAndAsJson_isTheSame() {
        assertEquals(Atlases.read(Run.DATA.resolve("my-town")), Atlases.read(Run.DATA.resolve("my-town.json")));
    }
}
