package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.measure.Interval;

class CoProductsTest {
    private static Atelier oil() {
        return new Atelier()
                .recipe("oil")
                .uses("oil", "seed", 3)
                .makes("oil", "cake", 2)
                .recipe("meal")
                .uses("meal", "oil", 1)
                .uses("meal", "cake", 0.5);
    }

    @Test
    void byQuantity_sharesByAmount() {
        Requirements r = oil().chain("oil").requirements("oil", 1, CoProducts.BY_QUANTITY);
        assertEquals(1, r.need("seed").low(), 1e-12);
        assertEquals(Interval.ZERO, r.coProduced("cake"));
        assertEquals(CoProducts.BY_QUANTITY, r.coProducts());
        assertTrue(
                r.toString().startsWith("Requirements for 1.0 oil, co-products allocated by quantity: "), r.toString());
    }

    @Test
    void byValue_sharesByPriceTimesAmount_andCoProductsBearTheirPart() {
        Chain chain = oil().price("oil", 8).price("cake", 1).chain("meal");
        Requirements r = chain.requirements("meal", 1, CoProducts.BY_VALUE);
        double oil = 3 * 8.0 / 10;
        double cake = 3 * 1.0 / 10;
        assertEquals(oil + 0.5 * cake, r.need("seed").low(), 1e-12);
        assertEquals(0.5, r.need("cake").low(), 1e-12);
        assertEquals(List.of(), r.missing());
        assertEquals(
                3,
                chain.requirements("meal", 1, CoProducts.SUBSTITUTION)
                        .need("seed")
                        .low(),
                1e-12);
    }

    @Test
    void missingPrice_leavesTheShareOpenAndIsNamed() {
        Requirements r = oil().price("oil", 8).chain("oil").requirements("oil", 1, CoProducts.BY_VALUE);
        assertEquals(new Interval(0, 3), r.need("seed"));
        assertEquals(List.of("price of cake"), r.missing());
    }

    @Test
    void closedLoop_ofReturns_comesOutAlikeByQuantityAndBySubstitution() {
        Chain chain = new Atelier()
                .recipe("casting")
                .uses("casting", "melt", 1.70)
                .makes("casting", "returns", 0.70)
                .recipe("melt")
                .uses("melt", "returns", 0.41)
                .uses("melt", "scrap", 0.59)
                .chain("casting");
        double whole = chain.requirements("casting", 1).need("scrap").low();
        double shared = chain.requirements("casting", 1, CoProducts.BY_QUANTITY)
                .need("scrap")
                .low();
        assertEquals(1.003, whole, 1e-9);
        assertEquals(1.0, shared, 1e-9);
    }

    @Test
    void worthlessOutputs_leaveAllToTheMainOne() {
        Chain chain = oil().price("oil", 0).price("cake", 0).chain("oil");
        assertEquals(
                3,
                chain.requirements("oil", 1, CoProducts.BY_VALUE).need("seed").low());
    }

    @Test
    void severalMakersBeside_areSplitAndSaidSo() {
        Chain chain = new Atelier()
                .recipe("x")
                .uses("x", "ore", 1)
                .makes("x", "slag", 1)
                .runs("a", "x", 30)
                .recipe("y")
                .uses("y", "coal", 1)
                .makes("y", "slag", 1)
                .runs("b", "y", 10)
                .recipe("brick")
                .uses("brick", "slag", 1)
                .chain("brick");
        Requirements r = chain.requirements("brick", 8, CoProducts.BY_QUANTITY);
        assertEquals(8 * 0.75 / 2, r.need("ore").low(), 1e-12);
        assertEquals(8 * 0.25 / 2, r.need("coal").low(), 1e-12);
        assertTrue(r.assumptions().stream().anyMatch(a -> a.en().contains("co-product slag")));
        assertEquals(Interval.ZERO, chain.requirements("brick", 8).need("ore"));
    }

    @Test
    void balance_countsRealCoProducts_whateverTheMethod() {
        Chain chain = oil().runs("e", "oil", 10).chain("meal");
        Technology shared = chain.technology().allocating(CoProducts.BY_QUANTITY);
        Balance balance = Balance.of(shared, chain.scope(), Demand.target("meal", 10));
        assertEquals(Interval.of(20), balance.supply("cake"));
        assertEquals(chain.technology(), shared.allocating(CoProducts.SUBSTITUTION));
    }
}
