package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.core.product.Product;

class TierTablePropertiesTest {
    @Property
    void rounds_sumToTheNeed(@ForAll long seed) {
        TierTableTest.assertSums(RandomChains.plain(seed, 9).chain("p0").requirements("p0", 100));
        TierTableTest.assertSums(
                RandomChains.withCoProducts(seed, 9).chain("p0").requirements("p0", 100));
        TierTableTest.assertSums(RichChains.exact(seed, 9).chain("p0").requirements("p0", 100));
    }

    @Property
    void eachRound_isWhatTheRoundBeforeUses(@ForAll long seed) {
        Chain chain = RandomChains.plain(seed, 9).chain("p0");
        TierTable tiers = chain.requirements("p0", 100).tiers();
        for (int k = 1; k < tiers.rounds().size(); k++) {
            for (Product p : chain.products()) {
                double used = 0;
                for (Product q : chain.products()) {
                    for (var part : chain.technology().mix(q.id()).entrySet()) {
                        double perUnit =
                                chain.technology().uses(part.getKey(), p.id()).low();
                        used += part.getValue()
                                * perUnit
                                * tiers.need(k - 1, q.id()).low();
                    }
                }
                assertEquals(used, tiers.need(k, p.id()).low(), 1e-9 * (1 + used));
            }
        }
    }
}
