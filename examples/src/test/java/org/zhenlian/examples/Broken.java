package org.zhenlian.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the example data, to be broken. */
final class Broken {
    private Broken() {}

    /** A copy of my-town with a dangling reference in line 5 of inputs.csv and an unknown unit in line 2 of products.csv. */
    static Path folder(Path dir) {
        Path copy = copy(dir);
        edit(copy.resolve("inputs.csv"), "clay-mixing,,raw-clay", "clay-mixing,,raw-clya");
        edit(copy.resolve("products.csv"), "Teapot,千件", "Teapot,千壶");
        return copy;
    }

    /** A copy of my-town in which a ton of clay takes two thousand pieces of what is made of it. */
    static Path unproductive(Path dir) {
        Path copy = copy(dir);
        append(copy.resolve("inputs.csv"), "clay-mixing,,bisque-ware,2,,illustrative,\n");
        return copy;
    }

    static Path copy(Path dir) {
        Path copy = dir.resolve("copy");
        try (Stream<Path> files = Files.list(Run.DATA.resolve("my-town"))) {
            Files.createDirectories(copy);
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void edit(Path file, String old, String now) {
        String text = read(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        write(file, text.replace(old, now));
    }

    static void append(Path file, String line) {
        write(file, read(file) + line);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder, name and content. */
    static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(f -> f.getFileName() + "\n" + read(f)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
