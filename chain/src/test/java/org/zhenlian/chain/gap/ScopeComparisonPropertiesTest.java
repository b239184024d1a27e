package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;

class ScopeComparisonPropertiesTest {
    private static final List<String> WIDER = List.of("140727", "1407", "14");

    private static void assertRises(double from, double to) {
        assertTrue(from <= to * (1 + 1e-12), from + " -> " + to);
    }

    /** Wider scopes have at least the supply, on both bases; for a target they cover at least as much and lack at most as much. */
    @Property
    void widerScope_neverLowersSupply_norCoverageOfATarget(@ForAll long seed) {
        Chain chain = RichChains.of(seed, 8).chain("p0");
        for (Demand demand : List.of(Demand.atCapacity(), Demand.target("p0", 50))) {
            for (int i = 1; i < WIDER.size(); i++) {
                Balance narrow = chain.within(Scope.of(WIDER.get(i - 1))).balance(demand);
                Balance wide = chain.within(Scope.of(WIDER.get(i))).balance(demand);
                for (Product p : chain.products()) {
                    assertRises(narrow.supply(p.id()).low(), wide.supply(p.id()).low());
                    assertRises(
                            narrow.supply(p.id()).high(), wide.supply(p.id()).high());
                    if (demand.kind() == Demand.Kind.TARGET) {
                        assertEquals(narrow.need(p.id()), wide.need(p.id()));
                        assertRises(
                                narrow.coverage(p.id()).low(),
                                wide.coverage(p.id()).low());
                        assertRises(
                                narrow.coverage(p.id()).high(),
                                wide.coverage(p.id()).high());
                        assertRises(wide.lack(p.id()).low(), narrow.lack(p.id()).low());
                        assertRises(
                                wide.lack(p.id()).high(), narrow.lack(p.id()).high());
                    }
                }
            }
        }
    }
}
