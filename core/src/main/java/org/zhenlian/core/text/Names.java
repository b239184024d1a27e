package org.zhenlian.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a thing in Chinese and English. Either may be empty; a thing without any name goes by its id.
 *
 * @param zh the Chinese name, in Unicode normal form C
 * @param en the English name, in Unicode normal form C
 */
public record Names(String zh, String en) {
    /** No name in either language. */
    public static final Names NONE = new Names("", "");

    private static final int FIRST_COMBINING = 0x300;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Normalises both names. */
    public Names {
        zh = tidy(zh, "zh");
        en = tidy(en, "en");
    }

    /**
     * Returns a pair of names.
     *
     * @param zh the Chinese name, may be empty
     * @param en the English name, may be empty
     */
    public static Names of(String zh, String en) {
        return new Names(zh, en);
    }

    private static String tidy(String name, String what) {
        String given = Objects.requireNonNull(name, what);
        boolean composed = given.chars().allMatch(c -> c < FIRST_COMBINING || isInert(c) || isWide(c));
        return composed
                ? given.strip()
                : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    }

    /**
     * Tells whether it is a Chinese character or mark that every normal form leaves alone: loading the normaliser's tables takes
     * longer than reading a small atlas.
     */
    private static boolean isInert(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3001 && c <= 0x3020
                || c == '\u201C'
                || c == '\u201D'
                || c == '\u00B7';
    }

    /** Tells whether it is the full-width form of an ASCII character. */
    private static boolean isWide(int c) {
        return c >= 0xFF01 && c <= 0xFF5E;
    }

    private static String compatible(String name) {
        StringBuilder same = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80 && !isInert(c) && !isWide(c)) {
                return Normalizer.normalize(name, Normalizer.Form.NFKC);
            }
            same.append((char) (isWide(c) ? c - 0xFEE0 : c));
        }
        return same.toString();
    }

    /**
     * Returns the form in which names are compared: compatibility-normalised (full-width letters become plain ones), lower case,
     * single spaces.
     *
     * @param name a name or an id
     */
    public static String key(String name) {
        String same = compatible(name).strip().toLowerCase(Locale.ROOT);
        return isSpaced(same) ? same : SPACES.matcher(same).replaceAll(" ");
    }

    /** Tells whether white space is single blanks already. */
    private static boolean isSpaced(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == ' ' && name.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    /** Tells whether there is no name at all. */
    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }

    /**
     * Returns the Chinese name, else the English one, else {@code id}.
     *
     * @param id what to say if there is no name
     */
    public String zhOr(String id) {
        Objects.requireNonNull(id, "id");
        return !zh.isEmpty() ? zh : enOr(id);
    }

    /**
     * Returns the English name, else the id.
     *
     * @param id what to say if there is no name
     */
    public String enOr(String id) {
        Objects.requireNonNull(id, "id");
        return !en.isEmpty() ? en : id;
    }

    /** Returns the names that are there, Chinese first. */
    @Override
    public String toString() {
        return Stream.of(zh, en).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }
}
