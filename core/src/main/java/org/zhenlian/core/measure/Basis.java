package org.zhenlian.core.measure;

import java.util.Objects;

/**
 * On what a figure or a fact stands: a source, stated arithmetic, or nothing but illustration.
 *
 * @param kind which of the three
 * @param reference REPORTED: the id of a {@link Source}; DERIVED: the arithmetic in words; ILLUSTRATIVE: a remark or empty
 */
public record Basis(Kind kind, String reference) {
    /** The three kinds of basis. */
    public enum Kind {
        /** A source says so. */
        REPORTED,
        /** Computed from reported figures by stated arithmetic. */
        DERIVED,
        /** Plausible, but invented for demonstration. */
        ILLUSTRATIVE
    }

    /**
     * Checks that reported and derived facts name their source or arithmetic.
     *
     * @throws IllegalArgumentException if the reference is missing where it is needed
     */
    public Basis {
        Objects.requireNonNull(kind, "kind");
        reference = Objects.requireNonNull(reference, "reference").strip();
        if (kind != Kind.ILLUSTRATIVE && reference.isEmpty()) {
            throw new IllegalArgumentException(
                    "a " + kind.name().toLowerCase(java.util.Locale.ROOT) + " figure needs a reference\n"
                            + (kind == Kind.REPORTED ? "Name the source's id" : "State the arithmetic"));
        }
    }

    /**
     * Returns the basis of a reported fact.
     *
     * @param source the id of the {@link Source}
     */
    public static Basis reported(String source) {
        return new Basis(Kind.REPORTED, source);
    }

    /**
     * Returns the basis of a derived fact.
     *
     * @param method the arithmetic in words
     */
    public static Basis derived(String method) {
        return new Basis(Kind.DERIVED, method);
    }

    /** Returns the basis of an invented, illustrative fact. */
    public static Basis illustrative() {
        return new Basis(Kind.ILLUSTRATIVE, "");
    }
}
