package org.zhenlian.examples;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.io.LoadedAtlas;
import org.zhenlian.core.io.ReadOptions;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.NearMiss;

/**
 * An atlas as named on the command line, with everything wrong with it.
 *
 * @param name what was typed
 * @param atlas the atlas, without the rows that have errors
 * @param issues what is wrong, unproductive loops included
 */
record Data(String name, Atlas atlas, Issues issues) {
    /** The word for the built-in sample atlas. */
    static final String SAMPLE = "sample";

    /** Reads the atlas that a word names. */
    static Data read(String word, Arguments arguments, Console console) {
        ReadOptions options = options(arguments);
        if (word.equals(SAMPLE)) {
            return new Data(word, Atlases.sample(), Issues.NONE);
        }
        Path path = console.path(word);
        if (!Files.exists(path)) {
            throw new UsageException(
                    "no file or folder \"" + word + "\"",
                    advice(word, path, List.of(SAMPLE), "Name a .json file, a folder, or \"" + SAMPLE + "\"."));
        }
        LoadedAtlas loaded = Atlases.readLenient(path, options);
        return with(word, loaded.atlas(), loaded.issues(), loaded::locationOf);
    }

    private static Data with(String name, Atlas atlas, Issues issues, Function<Subject, Optional<Location>> where) {
        List<Issue> loops = Chain.ofAll(atlas).check().list().stream()
                .map(issue -> where.apply(Subject.parse(issue.subject()))
                        .map(issue::at)
                        .orElse(issue))
                .toList();
        return new Data(name, atlas, issues.and(Issues.of(loops)));
    }

    /** Returns how the files are to be read. */
    static ReadOptions options(Arguments arguments) {
        Optional<String> charset = arguments.value(Option.CHARSET);
        return charset.map(name -> ReadOptions.DEFAULTS.withCharset(charset(name)))
                .orElse(ReadOptions.DEFAULTS);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException(
                    "no encoding \"" + name + "\"",
                    NearMiss.hint(name, Charset.availableCharsets().keySet(), "For example UTF-8 or GB18030."));
        }
    }

    /** Returns what may have been meant by a file that is not there. */
    static String advice(String word, Path path, List<String> words, String otherwise) {
        if (Console.isGarbled(word)) {
            return Console.LOCALE_ADVICE;
        }
        List<String> known = new ArrayList<>(words);
        Path folder = path.toAbsolutePath().getParent();
        String[] siblings = folder == null ? null : folder.toFile().list();
        known.addAll(siblings == null ? List.of() : List.of(siblings));
        String name = String.valueOf(path.getFileName());
        return NearMiss.hint(name, known, otherwise);
    }
}
