package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Atelier;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.RichChains;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;

class PurchasesTest {
    @Test
    void own_making_isUsedFirst() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .makes("ware", "cullet", 0.5)
                .runs("works", "ware", 10)
                .recipe("melt")
                .uses("melt", "cullet", 0.2)
                .runs("works", "melt", 6)
                .runs("kiln", "melt", 9)
                .chain("ware");
        Purchases purchases = chain.balance(chain.scope(), Demand.atCapacity()).purchases();
        assertEquals(Interval.of(4), purchases.bought("melt"));
        assertEquals(Interval.of(9), purchases.offered("melt"));
        assertEquals(Interval.of(4), purchases.local("melt"));
        assertEquals(Interval.of(1), purchases.localShare("melt"));
        assertEquals(1.8, purchases.bought("cullet").low(), 1e-12);
        assertEquals(3.8, purchases.offered("cullet").low(), 1e-12);
        assertTrue(purchases.print().contains("melt"), purchases.print());
    }

    /** With exact figures bought less offered is need less supply, however it is spread over enterprises. */
    @Property
    void excess_isThatOfTheBalance(@ForAll long seed) {
        Balance balance = RichChains.exact(seed, 8).chain("p0").balance(Scope.of("1407"), Demand.atCapacity());
        Purchases purchases = balance.purchases();
        for (Product p : balance.graph().products()) {
            double net = balance.need(p.id()).low() - balance.supply(p.id()).low();
            double traded =
                    purchases.bought(p.id()).low() - purchases.offered(p.id()).low();
            assertEquals(net, traded, 1e-9 * (1 + Math.abs(net)), p.id());
            assertTrue(purchases.bought(p.id()).high() <= balance.need(p.id()).high() + 1e-9);
        }
    }
}
