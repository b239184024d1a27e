package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;

class CoProductsPropertiesTest {
    private static void add(Map<String, Double> sum, Technology.Flows column, double times) {
        column.uses().forEach((p, a) -> sum.merge(p, a.low() * times, Double::sum));
    }

    /** One run of a recipe: what its outputs bear together is what the run uses. */
    @Property
    void shares_ofOneRunSumToItsInputs(@ForAll long seed) {
        Chain chain = RichChains.exact(seed, 8).chain("p0");
        Allocation shares = new Allocation(chain.technology(), CoProducts.BY_QUANTITY);
        for (Recipe recipe : chain.productionGraph().recipes()) {
            if (chain.technology().mix(recipe.product()).size() > 1) {
                continue;
            }
            Map<String, Double> borne = new TreeMap<>();
            add(borne, shares.column(recipe.product()), 1);
            boolean alone = true;
            for (CoProduct made : recipe.coProducts()) {
                alone &= chain.technology().mix(made.product()).isEmpty()
                        && chain.productionGraph().coMakers(made.product()).size() == 1;
                add(
                        borne,
                        shares.column(made.product()),
                        made.perRun().orElseThrow().value().amount().doubleValue());
            }
            for (Product p : chain.products()) {
                double used = chain.technology().uses(recipe, p.id()).low();
                if (alone) {
                    assertEquals(used, borne.getOrDefault(p.id(), 0.0), 1e-9, recipe + " " + p);
                }
            }
        }
    }

    /** Without co-products all methods are one. */
    @Property
    void withoutCoProducts_theMethodMakesNoDifference(@ForAll long seed) {
        Chain chain = org.zhenlian.chain.fixture.RandomChains.plain(seed, 8).chain("p0");
        for (CoProducts method : CoProducts.values()) {
            Requirements r = chain.requirements("p0", 10, method);
            chain.products()
                    .forEach(p -> assertEquals(
                            chain.requirements("p0", 10).need(p.id()).low(),
                            r.need(p.id()).low(),
                            1e-9));
        }
    }
}
