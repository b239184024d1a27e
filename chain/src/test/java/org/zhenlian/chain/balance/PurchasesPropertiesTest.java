package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;

class PurchasesPropertiesTest {
    /** With exact figures bought less offered is need less supply, however it is spread over enterprises. */
    @Property
    void excess_isThatOfTheBalance(@ForAll long seed) {
        Balance balance =
                RichChains.exact(seed, 8).chain("p0").within(Scope.of("1407")).balance();
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
