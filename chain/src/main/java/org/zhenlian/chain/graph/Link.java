package org.zhenlian.chain.graph;

import java.util.Objects;

/**
 * An edge of the production graph, in the direction of the material.
 *
 * @param from where the material comes from
 * @param to where it goes
 * @param role what it is there
 * @param group for an input, the input group that it can serve; empty for outputs
 */
public record Link(Node from, Node to, Role role, String group) {
    /** What a product is to a process. */
    public enum Role {
        /** The process can use the product for one of its input groups. */
        INPUT,
        /** The process makes the product: its recipe's main output. */
        OUTPUT,
        /** The process makes the product beside its main output. */
        CO_PRODUCT
    }

    /** Checks that nothing is missing. */
    public Link {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(group, "group");
    }
}
