package org.zhenlian.chain.balance;

import org.zhenlian.core.text.Names;

/**
 * How requirements treat what arises beside the main output of a recipe.
 *
 * <p>SUBSTITUTION asks what must be done: a co-product replaces what else would be made of it, at no cost. The two others ask what is
 * to be put down to the target: the inputs of a run are shared out among all its outputs in proportion to their value (price times
 * amount) or their quantity, so that the shares of one run sum to 1. With the weight w per unit and the amount o per run of each
 * output, a unit of output p bears {@code w_p / sum_q w_q o_q} of each input of a run. The result is an attribution, not a plan of
 * production: nobody has to find a use for the co-products.
 *
 * <p>Missing data: with a price that is not known, or units of different kinds under BY_QUANTITY, the share is open and the answer
 * an interval; the price is named among the missing. If all outputs weigh 0 the main output bears all.
 */
public enum CoProducts {
    /** A co-product reduces what must be made of it. */
    SUBSTITUTION("替代法", "by substitution"),
    /** Inputs are shared out by price times amount. */
    BY_VALUE("按价值分摊", "allocated by value"),
    /** Inputs are shared out by amount; only for outputs in units of one kind. */
    BY_QUANTITY("按数量分摊", "allocated by quantity");

    private final Names names;

    CoProducts(String zh, String en) {
        this.names = Names.of(zh, en);
    }

    /** Returns it in words, for example {@code 按价值分摊} and {@code allocated by value}. */
    public Names names() {
        return names;
    }
}
