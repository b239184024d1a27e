package org.zhenlian.chain.plan;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A way to extend the chain downstream (延链): a recipe of the atlas that uses a product which is made here and unsold.
 *
 * @param used the id of the unsold product
 * @param recipe the recipe's id
 * @param product the id of what the recipe makes
 * @param here the ids of its other inputs that are made here or declared to be had from outside, of each group the first, in order
 * @param missing the ids of its other inputs that are not, of each group the first
 * @param valueAdded yuan per unit of the product: its price less that of its inputs; empty if a price or an amount is unknown
 */
public record Extension(
        String used,
        String recipe,
        String product,
        List<String> here,
        List<String> missing,
        OptionalDouble valueAdded) {
    /** Copies the lists. */
    public Extension {
        Objects.requireNonNull(used, "used");
        Objects.requireNonNull(recipe, "recipe");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(valueAdded, "valueAdded");
        here = List.copyOf(here);
        missing = List.copyOf(missing);
    }
}
