package org.zhenlian.examples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.Help;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

/**
 * What an analyst's session in jshell starts with: {@code examples/jshell/start.jsh} imports all of it. It stands here compiled, for
 * each declaration in that script would be compiled anew at every start. It is read at first use, and complains then if Chinese would not
 * show.
 */
public final class Session {
    /** The sample, until the session gives it another value. */
    public static Atlas atlas = Atlases.sample();

    /** The chain that {@link #help()} speaks of. */
    public static Chain chain = Chain.of(atlas, "glassware");

    /** The day that {@link #help()} speaks of. */
    public static LocalDate day = LocalDate.of(2023, 9, 30);

    static {
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            System.out.println("Chinese will not show. Start jshell as README.md says:"
                    + " jshell -J-Dfile.encoding=UTF-8 -J-Dsun.stdout.encoding=UTF-8 -J-Dstdout.encoding=UTF-8 ...");
        }
    }

    private Session() {}

    /**
     * Prints a result whole: what its {@code print()} says if it has that, nothing cut.
     *
     * @param result the result
     */
    public static void show(Object result) {
        try {
            System.out.println(result.getClass().getMethod("print").invoke(result));
        } catch (ReflectiveOperationException e) {
            System.out.println(result);
        }
    }

    /** Prints every question and the call that answers it. */
    public static void help() {
        show(Chain.help());
    }

    /**
     * Prints the questions and calls that have a word in them.
     *
     * @param word the word, Chinese or English
     */
    public static void help(String word) {
        Chain.help().where(question -> has(question, word)).list().forEach(System.out::println);
    }

    private static boolean has(Help.Question question, String word) {
        return question.toString().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
