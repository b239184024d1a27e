package org.zhenlian.examples;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a command writes to, and from where it reckons file names.
 *
 * @param out where results go
 * @param err where complaints go
 * @param base the folder that relative file names start from
 */
record Console(PrintStream out, PrintStream err, Path base) {
    /** Writes a complaint. */
    void complain(String message) {
        err.println("zhenlian: " + message);
    }

    /** Returns the path that was typed. */
    Path path(String typed) {
        try {
            return base.resolve(typed);
        } catch (InvalidPathException e) {
            throw new UsageException("not a file name: \"" + typed + "\"", LOCALE_ADVICE);
        }
    }

    /** What to do when a word arrived garbled. */
    static final String LOCALE_ADVICE =
            "If it has Chinese in it, the locale hides it from Java: set LC_ALL=C.UTF-8, or use an id or code.";

    /** Tells whether a word was garbled on its way here, because the locale cannot express it. */
    static boolean isGarbled(String word) {
        return word.indexOf('\uFFFD') >= 0;
    }
}
