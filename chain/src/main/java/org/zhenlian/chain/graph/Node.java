package org.zhenlian.chain.graph;

import java.util.Objects;
import java.util.Optional;

/**
 * A node of the production graph: a product (an OR node: any of its makers will do) or a process (an AND node: all of its input
 * groups are needed).
 */
public sealed interface Node {
    /** The kinds of node. */
    enum Kind {
        /** A product. */
        PRODUCT,
        /** An enterprise running a recipe, or a recipe that nobody is known to run. */
        PROCESS
    }

    /** Returns the kind. */
    Kind kind();

    /** Returns the id, unique in the graph. */
    String id();

    /**
     * A product.
     *
     * @param id the product's id
     */
    record ProductNode(String id) implements Node {
        /** Checks that the id is there. */
        public ProductNode {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public Kind kind() {
            return Kind.PRODUCT;
        }
    }

    /**
     * A process.
     *
     * @param recipe the recipe's id
     * @param enterprise the enterprise that runs it; empty if nobody is known to
     */
    record ProcessNode(String recipe, Optional<String> enterprise) implements Node {
        /** Checks that nothing is missing. */
        public ProcessNode {
            Objects.requireNonNull(recipe, "recipe");
            Objects.requireNonNull(enterprise, "enterprise");
        }

        @Override
        public Kind kind() {
            return Kind.PROCESS;
        }

        /** Returns {@code recipe@enterprise}, or the recipe's id if nobody is known to run it. */
        @Override
        public String id() {
            return enterprise.map(e -> recipe + "@" + e).orElse(recipe);
        }
    }
}
