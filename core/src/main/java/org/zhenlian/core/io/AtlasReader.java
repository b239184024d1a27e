package org.zhenlian.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * Reads atlases leniently: rows with errors are left out and reported, never repaired. {@code org.zhenlian.core.Atlases} is the
 * front door; the format is described in the comment of this package. Time and memory grow linearly with the file.
 */
public final class AtlasReader {
    private static final String TEXT = "text";

    private AtlasReader() {}

    /**
     * Reads a file or folder.
     *
     * @param path a JSON document or the folder of a data package
     * @param options charset and limits
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static LoadedAtlas read(Path path, ReadOptions options) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(options, "options");
        String name = path.toString();
        if (!Files.exists(path)) {
            Issue issue = unreadable(name, "there is no such file or folder", "Looked for " + path.toAbsolutePath());
            throw new AtlasFormatException(issue);
        }
        try {
            return Files.isDirectory(path) ? folder(new DiskFolder(path), options) : document(path, options);
        } catch (IOException e) {
            throw new AtlasFormatException(unreadable(name, "it cannot be read: " + e, "Check that it may be read"), e);
        } catch (AtlasFormatException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw new AtlasFormatException(unreadable(name, "it cannot be read: " + e.getCause(), ""), e.getCause());
        }
    }

    /**
     * Reads the text of a JSON document.
     *
     * @param json the text
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static LoadedAtlas parse(String json) {
        return parse(json, ReadOptions.DEFAULTS);
    }

    /**
     * Reads the text of a JSON document.
     *
     * @param json the text
     * @param options the limits; a text has no charset, and its size is the caller's affair
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static LoadedAtlas parse(String json, ReadOptions options) {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(options, "options");
        Findings findings = new Findings(options);
        try {
            return document(new StringReader(json), TEXT, options, findings);
        } catch (IOException e) {
            throw new AtlasFormatException(unreadable(TEXT, "it cannot be read: " + e, ""), e);
        }
    }

    /**
     * Reads a data package that this library carries.
     *
     * @param folder the absolute name of the resource folder, for example {@code /org/zhenlian/core/sample}
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static LoadedAtlas resource(String folder) {
        return carried(folder, binder -> {});
    }

    /**
     * Reads a data package that this library carries together with the rows of an atlas, see
     * {@link org.zhenlian.core.atlas.AtlasBuilder#addAll}.
     *
     * @param folder the absolute name of the resource folder, for example {@code /org/zhenlian/core/sample}
     * @param more the atlas whose rows are added
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static LoadedAtlas resource(String folder, Atlas more) {
        Objects.requireNonNull(more, "more");
        return carried(folder, binder -> binder.with(more));
    }

    private static LoadedAtlas carried(String folder, Consumer<Binder> beside) {
        Objects.requireNonNull(folder, "folder");
        Findings findings = new Findings(ReadOptions.DEFAULTS);
        Binder binder = new Binder(findings);
        beside.accept(binder);
        try {
            new CsvRows(new ResourceFolder(folder), ReadOptions.DEFAULTS, findings, binder).read();
            return binder.finish();
        } catch (IOException e) {
            throw new AtlasFormatException(unreadable(folder, "it cannot be read: " + e, ""), e);
        }
    }

    private static LoadedAtlas folder(Folder folder, ReadOptions options) throws IOException {
        Findings findings = new Findings(options);
        Binder binder = new Binder(findings);
        new CsvRows(folder, options, findings, weighed(binder)).read();
        return binder.finish();
    }

    private static RowSink weighed(Binder binder) {
        return new Memory(binder, Runtime.getRuntime().maxMemory());
    }

    private static LoadedAtlas document(Path path, ReadOptions options) throws IOException {
        Findings findings = new Findings(options);
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path);
                StrictReader reader = new StrictReader(in, name, options.charset(), options.limit(ReadLimit.BYTES))) {
            if (!reader.isEmpty() && reader.hasByteOrderMark()) {
                findings.add(
                        IssueCode.NORMALISED,
                        new Location(name, 1, ""),
                        "the byte order mark at the beginning was skipped",
                        "");
            }
            return document(reader, name, options, findings);
        }
    }

    private static LoadedAtlas document(Reader reader, String name, ReadOptions options, Findings findings)
            throws IOException {
        Binder binder = new Binder(findings);
        try (JsonText json = new JsonText(reader, name, options)) {
            new JsonRows(json, options.limit(ReadLimit.ROWS), findings, weighed(binder)).read();
        }
        return binder.finish();
    }

    private static Issue unreadable(String name, String message, String hint) {
        return Issue.of(IssueCode.UNREADABLE, "", "", message, hint).at(new Location(name, 0, ""));
    }
}
