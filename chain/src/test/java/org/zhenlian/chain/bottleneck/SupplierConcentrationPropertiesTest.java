package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

class SupplierConcentrationPropertiesTest {
    private static final Unit T = Unit.of("t");
    private static final Scope HERE = Scope.of(Atelier.HOME);

    @Property
    void indices_equalThoseReckonedFromTheRows(@ForAll long seed) {
        Atlas atlas = RandomChains.withCoProducts(seed, 8).atlas();
        Chain chain = Chain.of(atlas, "p0");
        SupplierConcentration found = SupplierConcentration.of("random", chain.productionGraph(), HERE);
        for (Product product : chain.products()) {
            Map<String, Interval> amounts = amounts(chain, product.id());
            assertEquals(amounts.isEmpty(), found.of(product.id()).isEmpty());
            if (!amounts.isEmpty()) {
                Concentration expected = Concentration.of(amounts);
                ProductSuppliers suppliers = found.of(product.id()).orElseThrow();
                assertEquals(expected.hhi(), suppliers.hhi());
                assertEquals(expected.cr(1), suppliers.cr1());
                assertEquals(expected.cr(4), suppliers.cr4());
                assertEquals(amounts.keySet(), new TreeSet<>(suppliers.suppliers()));
            }
        }
    }

    private static Map<String, Interval> amounts(Chain chain, String product) {
        Map<String, Interval> amounts = new TreeMap<>();
        for (Recipe recipe : chain.atlas().recipes()) {
            Interval perRun = recipe.product().equals(product) ? Interval.of(1) : Interval.ZERO;
            for (CoProduct beside : recipe.coProducts()) {
                if (beside.product().equals(product)) {
                    perRun = perRun.plus(beside.perRun().orElseThrow().interval(T));
                }
            }
            for (Capacity c : chain.atlas().capacities()) {
                if (c.recipe().equals(recipe.id())
                        && chain.atlas().isLocal(c.enterprise(), HERE)
                        && perRun.high() > 0) {
                    Interval runs = c.perYear().map(f -> f.interval(T)).orElse(Interval.UNKNOWN);
                    amounts.merge(c.enterprise(), runs.times(perRun), Interval::plus);
                }
            }
        }
        return amounts;
    }

    @Property
    void list_fallsByHhi(@ForAll long seed) {
        Chain chain = Chain.of(RandomChains.withCoProducts(seed, 8).atlas(), "p0");
        double last = 1;
        for (ProductSuppliers each : chain.concentration().list()) {
            assertTrue(each.hhi().low() <= last);
            last = each.hhi().low();
        }
    }
}
