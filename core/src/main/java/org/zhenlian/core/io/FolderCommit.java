package org.zhenlian.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the files of a data package all or nothing.
 *
 * <p>A folder that is not there, or empty, is made beside its place and renamed. In a folder that holds something, where other files
 * must stay, the new files first go into {@code .zhenlian-new}; renaming that to {@code .zhenlian-commit} is the commit point; then
 * each file is moved over the old one. A reader that finds {@code .zhenlian-commit} takes the files in it in preference, and the next
 * writer finishes what was left. So a crash leaves the old atlas or the new one, never a mixture.
 */
final class FolderCommit {
    /** The folder of files that are being prepared. */
    static final String PREPARED = ".zhenlian-new";

    /** The folder of files that are valid but not yet in their places. */
    static final String COMMITTED = ".zhenlian-commit";

    /** Writes the files of a package. */
    interface Contents {
        /** Writes them into an empty folder. */
        void writeInto(Path folder) throws IOException;
    }

    private FolderCommit() {}

    static void write(Path given, Contents contents) throws IOException {
        Path folder = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
        if (Files.exists(folder) && !list(folder).isEmpty()) {
            replace(folder, contents);
        } else {
            create(folder, contents);
        }
    }

    private static void create(Path folder, Contents contents) throws IOException {
        Files.createDirectories(folder.getParent());
        Path temporary = Durable.beside(folder);
        try {
            Files.createDirectory(temporary);
            contents.writeInto(temporary);
            Durable.sync(temporary);
            Files.deleteIfExists(folder);
            Durable.move(temporary, folder);
            Durable.sync(folder.getParent());
        } finally {
            Durable.delete(temporary);
        }
    }

    private static void replace(Path folder, Contents contents) throws IOException {
        finish(folder);
        Path prepared = folder.resolve(PREPARED);
        Durable.delete(prepared);
        try {
            Files.createDirectory(prepared);
            contents.writeInto(prepared);
            Durable.sync(prepared);
            Durable.move(prepared, folder.resolve(COMMITTED));
            Durable.sync(folder);
        } finally {
            Durable.delete(prepared);
        }
        finish(folder);
    }

    /** Moves committed files to their places, if there are any. */
    static void finish(Path folder) throws IOException {
        Path committed = folder.resolve(COMMITTED);
        if (!Files.isDirectory(committed)) {
            return;
        }
        for (Path file : list(committed)) {
            Durable.move(file, folder.resolve(file.getFileName()));
        }
        Durable.sync(folder);
        Durable.delete(committed);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
