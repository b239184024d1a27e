package org.zhenlian.core.measure;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a figure, an honour or an issue is about: a kind of thing and its id, written {@code town:qixian-glassware}.
 *
 * @param kind the kind of thing
 * @param id its id, unique within the kind
 */
public record Subject(Kind kind, String id) implements Comparable<Subject> {
    /** The kinds of things that an atlas knows. */
    public enum Kind {
        /** The atlas itself. */
        ATLAS,
        /** A source document. */
        SOURCE,
        /** A region, by its GB/T 2260 code. */
        REGION,
        /** A product. */
        PRODUCT,
        /** A recipe. */
        RECIPE,
        /** An enterprise. */
        ENTERPRISE,
        /** A professional town. */
        TOWN,
        /** A chain, that is a chain charter. */
        CHAIN;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** Returns the name in lower case, as files write it. */
        public String word() {
            return word;
        }
    }

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");

    /**
     * Checks the id: a letter or digit of any script, then letters, digits, dots, underscores and hyphens, at most 64 in all.
     *
     * @throws IllegalArgumentException if the id has another form
     */
    public Subject {
        Objects.requireNonNull(kind, "kind");
        if (!isPlain(Objects.requireNonNull(id, "id")) && !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "not an id: \"" + (id.length() > 64 ? id.substring(0, 64) + "..." : id)
                            + "\"\nUse letters, digits, dot, underscore and hyphen, starting with a letter or digit, at most 64");
        }
    }

    /** The usual case of {@link #ID}, told without the pattern: this is asked for every cell of every file. */
    private static boolean isPlain(String id) {
        int length = id.length();
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || c != '-' && c != '.' && c != '_')) {
                return false;
            }
        }
        return length > 0 && length <= 64;
    }

    /**
     * Parses {@code kind:id}.
     *
     * @param text for example {@code "town:qixian-glassware"}
     * @throws IllegalArgumentException if there is no colon or the kind is unknown
     */
    public static Subject parse(String text) {
        int colon = Objects.requireNonNull(text, "text").indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && kind.word().equals(text.substring(0, colon).strip())) {
                return new Subject(kind, text.substring(colon + 1).strip());
            }
        }
        throw new IllegalArgumentException("not a subject: \"" + Quantity.shown(text)
                + "\"\nWrite kind:id with kind one of region, product, recipe, enterprise, town, chain, source");
    }

    /** Orders by kind, then by id. */
    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    /** Returns {@code kind:id}. */
    @Override
    public String toString() {
        return kind.word() + ":" + id;
    }
}
