package org.zhenlian.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Finds what somebody may have meant: the known words nearest to a mistyped one.
 *
 * <p>Nearness is the Levenshtein distance of the {@link Names#key} forms, at most a third of the longer word; one wrong
 * character is near in Chinese words of two as well, which say as much as a long English one; words that contain the mistyped one (or are contained in it) count as just near enough. Time O(words x length^2).
 */
public final class NearMiss {
    private static final int LONGEST = 64;
    private static final int MOST = 3;

    private NearMiss() {}

    /**
     * Returns up to three known words near {@code word}, the nearest first, ties in natural order.
     *
     * @param word what was typed
     * @param known the words that would have been right
     */
    public static List<String> of(String word, Collection<String> known) {
        String wanted = cut(Names.key(Objects.requireNonNull(word, "word")));
        Objects.requireNonNull(known, "known");
        if (wanted.isEmpty()) {
            return List.of();
        }
        record Near(String word, String key, int distance) {}
        return known.stream()
                .filter(w -> !w.isEmpty())
                .distinct()
                .map(w -> new Near(w, cut(Names.key(w)), distance(wanted, cut(Names.key(w)))))
                .filter(n -> n.distance <= most(wanted, n.key))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(MOST)
                .map(Near::word)
                .toList();
    }

    /**
     * Returns {@code Did you mean "a" or "b"?}, or {@code otherwise} if nothing is near.
     *
     * @param word what was typed
     * @param known the words that would have been right
     * @param otherwise the advice if nothing is near
     */
    public static String hint(String word, Collection<String> known, String otherwise) {
        List<String> near = of(word, known);
        Objects.requireNonNull(otherwise, "otherwise");
        return near.isEmpty() ? otherwise : "Did you mean \"" + String.join("\" or \"", near) + "\"?";
    }

    private static int most(String wanted, String key) {
        int longer = Math.max(wanted.length(), key.length());
        boolean chinese = longer == 2 && wanted.chars().allMatch(Character::isIdeographic) && key.length() == 2;
        return chinese ? 1 : longer / 3;
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    /** The Levenshtein distance; a word inside another is as far from it as near words may be, so that typos come first. */
    private static int distance(String a, String b) {
        boolean inside = Math.min(a.length(), b.length()) >= 2 && (a.contains(b) || b.contains(a));
        int most = inside ? Math.max(a.length(), b.length()) / 3 : Integer.MAX_VALUE;
        return Math.min(most, levenshtein(a, b));
    }

    private static int levenshtein(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
