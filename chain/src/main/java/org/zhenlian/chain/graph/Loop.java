package org.zhenlian.chain.graph;

import java.util.List;

/**
 * Products that are, directly or not, inputs of each other: a strongly connected component of the product graph, such as glass melt
 * and cullet.
 *
 * @param products the products' ids in order
 */
public record Loop(List<String> products) {
    /** Copies the list. */
    public Loop {
        products = List.copyOf(products);
    }

    /** Returns the ids in braces. */
    @Override
    public String toString() {
        return "{" + String.join(", ", products) + "}";
    }
}
