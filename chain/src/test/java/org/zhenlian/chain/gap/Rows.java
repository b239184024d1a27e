package org.zhenlian.chain.gap;

import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Region;

/** Adds a row of the kinds that test chains have. */
public final class Rows {
    private Rows() {}

    public static void add(AtlasBuilder atlas, Object row) {
        if (row instanceof Region region) {
            atlas.add(region);
        } else if (row instanceof Product product) {
            atlas.add(product);
        } else if (row instanceof Recipe recipe) {
            atlas.add(recipe);
        } else if (row instanceof Enterprise enterprise) {
            atlas.add(enterprise);
        } else if (row instanceof Capacity capacity) {
            atlas.add(capacity);
        } else if (row instanceof ExternalSupply supply) {
            atlas.add(supply);
        } else {
            atlas.add((Fact) row);
        }
    }
}
