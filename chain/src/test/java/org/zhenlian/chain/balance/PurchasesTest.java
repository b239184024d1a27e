package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.measure.Interval;

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
        Purchases purchases = chain.balance().purchases();
        assertEquals(Interval.of(4), purchases.bought("melt"));
        assertEquals(Interval.of(9), purchases.offered("melt"));
        assertEquals(Interval.of(4), purchases.local("melt"));
        assertEquals(Interval.of(1), purchases.localShare("melt"));
        assertEquals(1.8, purchases.bought("cullet").low(), 1e-12);
        assertEquals(3.8, purchases.offered("cullet").low(), 1e-12);
        assertTrue(purchases.print().contains("melt"), purchases.print());
    }
}
