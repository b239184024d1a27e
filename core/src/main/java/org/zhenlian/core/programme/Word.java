package org.zhenlian.core.programme;

import java.util.Objects;
import java.util.regex.Pattern;

/** The form of the names that data gives to metrics, items and kinds of evidence. */
final class Word {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");

    private Word() {}

    /** Returns the word if it is words joined by hyphens, at most 64 characters. */
    static String checked(String word, String what) {
        if (!FORM.matcher(Objects.requireNonNull(word, what)).matches() || word.length() > 64) {
            throw new IllegalArgumentException(
                    "not a " + what + ": \"" + (word.length() > 64 ? word.substring(0, 64) + "..." : word)
                            + "\"\nWrite words joined by hyphens, such as development-plan, at most 64 characters");
        }
        return word;
    }
}
