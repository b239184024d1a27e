package com.example.planner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.io.LoadedAtlas;

/** A format of one's own: the JSON document, zipped. */
public final class ZippedAtlas {
    private ZippedAtlas() {}

    /** Reads strictly. */
    public static Atlas read(Path file) {
        return Atlases.parseJson(text(file));
    }

    /** Reads what can be read. */
    public static LoadedAtlas readLenient(Path file) {
        return Atlases.parseJsonLenient(text(file));
    }

    /** Writes a document. */
    public static void write(String json, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
