package org.zhenlian.core.measure;

import java.util.Objects;
import java.util.Optional;

/**
 * What is said about a figure whose size nobody knows: that an enterprise runs a recipe, or that a recipe needs some of a product.
 *
 * <p>The size stays unknown; the claim keeps when it held, on what it stands and what was remarked.
 *
 * @param asOf the day or period, if known
 * @param basis on what it stands, if stated
 * @param note a remark, may be empty
 */
public record Claim(Optional<AsOf> asOf, Optional<Basis> basis, String note) {
    /** Nothing is said. */
    public static final Claim NONE = new Claim(Optional.empty(), Optional.empty(), "");

    /** Checks that nothing is missing. */
    public Claim {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(note, "note");
    }

    /**
     * Checks that a known figure speaks for itself.
     *
     * @param figure the figure
     * @throws IllegalArgumentException if there is a figure and yet something claimed beside it
     */
    public void checkOnlyWithout(Optional<Figure> figure) {
        if (figure.isPresent() && !equals(NONE)) {
            throw new IllegalArgumentException("a claim stands beside the figure " + figure.get()
                    + "\nA known figure carries its own date, basis and note; use Claim.NONE");
        }
    }
}
