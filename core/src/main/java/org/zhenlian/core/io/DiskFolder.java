package org.zhenlian.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * A folder on disk. Paths that lead out of it are refused, and so are pipes and devices, which might never end. If a writer was
 * stopped after its commit point, its files are taken in preference, see {@link FolderCommit}.
 */
final class DiskFolder implements Folder {
    private final Path given;
    private final Path root;

    DiskFolder(Path given) throws IOException {
        this.given = given;
        this.root = given.toRealPath();
    }

    @Override
    public String name() {
        return given.toString();
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        Optional<InputStream> committed = open(root.resolve(FolderCommit.COMMITTED), path);
        return committed.isPresent() ? committed : open(root, path);
    }

    private Optional<InputStream> open(Path base, String path) throws IOException {
        Path file = inside(base, path);
        if (Files.isDirectory(file)) {
            throw outside(path, "is a folder, not a file");
        }
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                throw outside(path, "leads out of the folder by a symbolic link");
            }
            if (!Files.isRegularFile(real)) {
                throw outside(path, "is no ordinary file, but a pipe or a device");
            }
            return Optional.of(Files.newInputStream(real));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Path inside(Path base, String path) {
        boolean address = path.contains("://") || path.contains("\\") || path.startsWith("/");
        try {
            Path file = base.resolve(path).normalize();
            if (!address
                    && file.startsWith(base)
                    && !Path.of(path).isAbsolute()
                    && !List.of(path.split("/")).contains("..")) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw outside(path, "is not a path");
        }
        throw outside(path, "leads out of the folder");
    }

    private static AtlasFormatException outside(String path, String what) {
        return AtlasFormatException.at(
                new Location(Manifest.FILE, 0, ""),
                IssueCode.UNREADABLE,
                "the path " + Shown.of(path) + " " + what,
                "A data package reads only files inside its own folder");
    }

    @Override
    public List<String> csvFiles() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
