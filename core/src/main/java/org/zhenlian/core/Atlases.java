package org.zhenlian.core;

import java.nio.file.Path;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.InvalidAtlasException;
import org.zhenlian.core.io.AtlasFormatException;
import org.zhenlian.core.io.AtlasReader;
import org.zhenlian.core.io.AtlasWriter;
import org.zhenlian.core.io.LoadedAtlas;
import org.zhenlian.core.io.ReadOptions;

/**
 * The front door to atlases in files: read one, write one, or take the sample or the rules.
 *
 * <p>An atlas is one JSON document ({@code .json}) or a folder that is a Frictionless Data Package ({@code datapackage.json} and
 * one CSV file per table). Both hold the same facts; the format is described in the comment of the package {@link
 * org.zhenlian.core.io}. {@code read} refuses data with errors and says all of them; {@code readLenient} leaves out the rows with
 * errors and says which. Both refuse what cannot be read as an atlas at all with an {@link AtlasFormatException}.
 */
public final class Atlases {
    private static final String SAMPLE = "/org/zhenlian/core/sample";
    private static final String RULES = "/org/zhenlian/core/rules";

    private Atlases() {}

    /** Reads the rules once, when they are first asked for. */
    private static final class Rules {
        private static final Atlas ATLAS = strict("the rules", AtlasReader.resource(RULES));
    }

    /** Reads the sample once, when it is first asked for. */
    private static final class Sample {
        private static final Atlas ATLAS = strict("the sample", AtlasReader.resource(SAMPLE)).toBuilder()
                .addAll(rules())
                .build();
    }

    /**
     * Returns the nine professional towns of Jinzhong, with their chains and all {@link #rules}; how much of it is illustrative, its
     * figures say.
     */
    public static Atlas sample() {
        return Sample.ATLAS;
    }

    /**
     * Returns the rules of the programme as far as they are known, with their sources: the atlas {@code rules} of checklists and
     * what they refer to, without towns. {@code Atlas.toBuilder().addAll(Atlases.rules())} adds them to an atlas.
     */
    public static Atlas rules() {
        return Rules.ATLAS;
    }

    /**
     * Reads an atlas without errors.
     *
     * @param path a JSON document or the folder of a data package
     * @throws InvalidAtlasException if any row has an error; it carries all of them
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static Atlas read(Path path) {
        return read(path, ReadOptions.DEFAULTS);
    }

    /**
     * Reads an atlas without errors.
     *
     * @param path a JSON document or the folder of a data package
     * @param options charset and limits
     * @throws InvalidAtlasException if any row has an error; it carries all of them
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static Atlas read(Path path, ReadOptions options) {
        return strict(String.valueOf(path), AtlasReader.read(path, options));
    }

    /**
     * Reads what can be used of an atlas, and says what is wrong with the rest.
     *
     * @param path a JSON document or the folder of a data package
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static LoadedAtlas readLenient(Path path) {
        return readLenient(path, ReadOptions.DEFAULTS);
    }

    /**
     * Reads what can be used of an atlas, and says what is wrong with the rest.
     *
     * @param path a JSON document or the folder of a data package
     * @param options charset and limits
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static LoadedAtlas readLenient(Path path, ReadOptions options) {
        return AtlasReader.read(path, options);
    }

    /**
     * Reads an atlas without errors from the text of a JSON document.
     *
     * @param json the text
     * @throws InvalidAtlasException if any row has an error; it carries all of them
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static Atlas parseJson(String json) {
        return parseJson(json, ReadOptions.DEFAULTS);
    }

    /**
     * Reads an atlas without errors from the text of a JSON document.
     *
     * @param json the text
     * @param options the limits, see {@link org.zhenlian.core.io.ReadLimit}
     * @throws InvalidAtlasException if any row has an error; it carries all of them
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static Atlas parseJson(String json, ReadOptions options) {
        return strict("the text", AtlasReader.parse(json, options));
    }

    /**
     * Reads what can be used of the text of a JSON document, and says what is wrong with the rest.
     *
     * @param json the text
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static LoadedAtlas parseJsonLenient(String json) {
        return parseJsonLenient(json, ReadOptions.DEFAULTS);
    }

    /**
     * Reads what can be used of the text of a JSON document, and says what is wrong with the rest.
     *
     * @param json the text
     * @param options the limits, see {@link org.zhenlian.core.io.ReadLimit}
     * @throws AtlasFormatException if it cannot be read as an atlas at all
     */
    public static LoadedAtlas parseJsonLenient(String json, ReadOptions options) {
        return AtlasReader.parse(json, options);
    }

    /**
     * Writes an atlas, all or nothing: whatever happens, there is the old atlas or the new one, never a mixture.
     *
     * @param atlas the atlas
     * @param path a file whose name ends in {@code .json}; anything else is the folder of a data package, in which other files stay
     * @throws java.io.UncheckedIOException if it cannot be written
     * @throws IllegalArgumentException if the atlas holds what files cannot, such as control characters
     */
    public static void write(Atlas atlas, Path path) {
        AtlasWriter.write(atlas, path);
    }

    /**
     * Returns an atlas as the text of a JSON document, the same for equal atlases.
     *
     * @param atlas the atlas
     * @throws IllegalArgumentException if the atlas holds what files cannot, such as control characters
     */
    public static String toJson(Atlas atlas) {
        return AtlasWriter.toJson(atlas);
    }

    private static Atlas strict(String what, LoadedAtlas loaded) {
        if (loaded.issues().hasErrors()) {
            throw new InvalidAtlasException(what, loaded.issues());
        }
        return loaded.atlas();
    }
}
