package org.zhenlian.chain.bottleneck;

import java.util.List;
import java.util.Objects;

/**
 * A change after which nothing depends on a must-have, or on all members of a breaking set together, any more. Verified by asking
 * again with the change made; without any one of the ids it would not be enough.
 *
 * @param kind what the change is
 * @param ids the ids of the recipes or products that it concerns, all of them together, in order
 */
public record Relief(Kind kind, List<String> ids) {
    /** The kinds of change. */
    public enum Kind {
        /** Another local enterprise runs these recipes. */
        LOCAL_PRODUCER,
        /** These products are to be had from outside. */
        OUTSIDE_SUPPLY,
        /** There is a substitute for each of these products in every recipe that needs it. */
        SUBSTITUTE
    }

    /** Copies the ids. */
    public Relief {
        Objects.requireNonNull(kind, "kind");
        ids = List.copyOf(ids);
    }

    /** Returns for example {@code OUTSIDE_SUPPLY melt}. */
    @Override
    public String toString() {
        return kind + " " + String.join(" + ", ids);
    }
}
