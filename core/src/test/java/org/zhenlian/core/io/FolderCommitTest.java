package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.fixture.AtlasArbitraries;
import org.zhenlian.core.issue.IssueCode;

/** A crash at any point leaves the old atlas or the new one. */
class FolderCommitTest {
    private static final Atlas OLD = AtlasArbitraries.atlas(1, 6);
    private static final Atlas NEW = AtlasArbitraries.atlas(2, 6);

    @TempDir
    Path temp;

    @Test
    void write_keepsOtherFiles() throws IOException {
        AtlasWriter.write(OLD, temp);
        Files.writeString(temp.resolve("notes.txt"), "mine");
        Files.createDirectory(temp.resolve("pictures"));
        AtlasWriter.write(NEW, temp);
        assertEquals(NEW, read());
        assertEquals("mine", Files.readString(temp.resolve("notes.txt")));
        assertTrue(Files.isDirectory(temp.resolve("pictures")));
        assertFalse(Files.exists(temp.resolve(FolderCommit.COMMITTED)));
        assertFalse(Files.exists(temp.resolve(FolderCommit.PREPARED)));
    }

    @Test
    void crash_beforeTheCommit_leavesTheOld() throws IOException {
        AtlasWriter.write(OLD, temp);
        Path prepared = Files.createDirectory(temp.resolve(FolderCommit.PREPARED));
        new DataPackage(new AtlasRows(NEW)).writeInto(prepared);
        assertEquals(OLD, read());
        AtlasWriter.write(OLD, temp);
        assertFalse(Files.exists(prepared));
    }

    @Test
    void crash_afterTheCommit_leavesTheNewWhateverWasMoved() throws IOException {
        AtlasWriter.write(OLD, temp);
        Path committed = Files.createDirectory(temp.resolve(FolderCommit.COMMITTED));
        new DataPackage(new AtlasRows(NEW)).writeInto(committed);
        assertEquals(NEW, read());
        for (Path file : list(committed)) {
            Durable.move(file, temp.resolve(file.getFileName()));
            assertEquals(NEW, read());
        }
        FolderCommit.finish(temp);
        assertEquals(NEW, read());
        assertFalse(Files.exists(committed));
    }

    @Test
    void write_afterACrash_finishesFirst() throws IOException {
        AtlasWriter.write(OLD, temp);
        Path committed = Files.createDirectory(temp.resolve(FolderCommit.COMMITTED));
        new DataPackage(new AtlasRows(NEW)).writeInto(committed);
        assertThrows(
                IOException.class,
                () -> FolderCommit.write(temp, folder -> {
                    throw new IOException("disk full");
                }));
        assertEquals(NEW, read());
        assertFalse(Files.exists(committed));
    }

    @Test
    void failure_whileWriting_leavesTheOldAndNoTraces() throws IOException {
        AtlasWriter.write(OLD, temp);
        List<Path> before = list(temp);
        assertThrows(
                IOException.class,
                () -> FolderCommit.write(temp, folder -> {
                    Files.writeString(folder.resolve("towns.csv"), "half");
                    throw new IOException("disk full");
                }));
        assertEquals(before, list(temp));
        assertEquals(OLD, read());
        Path file = temp.resolve("a.json");
        Durable.replace(file, out -> out.append("old"));
        assertThrows(
                IOException.class,
                () -> Durable.replace(file, out -> {
                    out.append("half");
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(before.size() + 1, list(temp).size());
    }

    @Test
    void link_outOfTheFolder_isRefused() throws IOException {
        AtlasWriter.write(OLD, temp.resolve("a"));
        AtlasWriter.write(NEW, temp.resolve("b"));
        Path towns = temp.resolve("a/towns.csv");
        Files.delete(towns);
        Files.createSymbolicLink(towns, temp.resolve("b/towns.csv"));
        AtlasFormatException e = assertThrows(
                AtlasFormatException.class, () -> AtlasReader.read(temp.resolve("a"), ReadOptions.DEFAULTS));
        assertEquals(IssueCode.UNREADABLE, e.issue().code());
        assertTrue(e.getMessage().contains("symbolic link"), e.getMessage());
    }

    @Test
    void paths_thatLeadOut_areRefused() throws IOException {
        DiskFolder folder = new DiskFolder(temp);
        for (String path :
                List.of("../a.csv", "/etc/passwd", "a/../../b.csv", "http://x/y.csv", "C:\\a.csv", "a\u0000b", ".")) {
            assertThrows(AtlasFormatException.class, () -> folder.open(path), path);
        }
        assertTrue(folder.open("none.csv").isEmpty());
    }

    private Atlas read() {
        LoadedAtlas loaded = AtlasReader.read(temp, ReadOptions.DEFAULTS);
        assertFalse(loaded.issues().hasErrors(), loaded.issues()::toString);
        return loaded.atlas();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
