package org.zhenlian.chain.linkage;

/** How the average is formed by which a linkage is divided, so that 1 is average. */
public enum Weighting {
    /**
     * Every sector counts the same: {@code n b_j / sum_k b_k} (Rasmussen 1956). A sector without output counts too: its direct linkages
     * are 0, its total ones 1 if it buys nothing; drop such sectors from the table if they are none.
     */
    EQUAL,
    /** Sectors count by their share in total output: {@code b_j / sum_k (x_k / sum x) b_k}; a tiny sector does not move it. */
    BY_OUTPUT
}
