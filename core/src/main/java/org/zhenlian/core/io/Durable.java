package org.zhenlian.core.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/** Writing that survives a crash: files forced to the disk, and moves that happen wholly or not at all. */
final class Durable {
    /** Writes the content of a file. */
    interface Content {
        /** Writes it. */
        void writeTo(Writer out) throws IOException;
    }

    private Durable() {}

    /** Writes a new file in UTF-8 and forces it to the disk. */
    static void write(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream bytes = Channels.newOutputStream(channel);
                Writer out = new BufferedWriter(
                        new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()), 1 << 16)) {
            content.writeTo(new Unclosed(out));
            out.flush();
            channel.force(true);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Replaces a file, or makes a new one: other processes see the old content or the new. */
    static void replace(Path given, Content content) throws IOException {
        Path file = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
        Files.createDirectories(file.getParent());
        Path temporary = beside(file);
        try {
            write(temporary, content);
            move(temporary, file);
            sync(file.getParent());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Returns a fresh hidden name beside a file or folder. */
    static Path beside(Path path) {
        return path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forces the entries of a folder to the disk, where the system can. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder; there the moves themselves are durable enough.
            return;
        }
    }

    /** Deletes a folder and what is in it, without following links. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Keeps a library from closing the file before it is forced to the disk. */
    private static final class Unclosed extends java.io.FilterWriter {
        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
