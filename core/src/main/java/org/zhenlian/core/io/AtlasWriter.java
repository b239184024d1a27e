package org.zhenlian.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.zhenlian.core.atlas.Atlas;

/**
 * Writes atlases; {@code org.zhenlian.core.Atlases} is the front door. Equal atlases give the same bytes on every platform, and what
 * is written reads back as an equal atlas.
 */
public final class AtlasWriter {
    private AtlasWriter() {}

    /**
     * Writes an atlas, all or nothing.
     *
     * @param atlas the atlas
     * @param path a file whose name ends in {@code .json}; anything else is the folder of a data package, in which other files stay
     * @throws UncheckedIOException if it cannot be written
     * @throws IllegalArgumentException if the atlas holds what files cannot, such as control characters
     */
    public static void write(Atlas atlas, Path path) {
        Objects.requireNonNull(path, "path");
        AtlasRows rows = new AtlasRows(atlas);
        boolean json = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        if (!json && Files.exists(path) && !Files.isDirectory(path)) {
            throw new IllegalArgumentException("cannot write a data package to " + path
                    + ": it is a file\nGive a folder, or a name that ends in .json");
        }
        try {
            if (json && !Files.isDirectory(path)) {
                Durable.replace(path, out -> new JsonDocument(rows, out).write());
            } else {
                FolderCommit.write(path, new DataPackage(rows)::writeInto);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + path + ": " + e + "\nWhat was there before is unchanged", e);
        }
    }

    /**
     * Returns an atlas as the text of a JSON document.
     *
     * @param atlas the atlas
     * @throws IllegalArgumentException if the atlas holds what files cannot, such as control characters
     */
    public static String toJson(Atlas atlas) {
        StringBuilder text = new StringBuilder();
        try {
            new JsonDocument(new AtlasRows(atlas), text).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
