package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;

class TierTableTest {
    private static Interval sum(TierTable tiers, String product) {
        Interval sum = tiers.rest().getOrDefault(product, Interval.ZERO);
        for (Map<String, Interval> round : tiers.rounds()) {
            sum = sum.plus(round.getOrDefault(product, Interval.ZERO));
        }
        return sum;
    }

    static void assertSums(Requirements requirements) {
        TierTable tiers = requirements.tiers();
        for (Product p : requirements.products()) {
            Interval need = requirements.need(p.id());
            Interval sum = sum(tiers, p.id());
            assertEquals(need.low(), sum.low(), 1e-9 * need.low(), p.id());
            if (Double.isFinite(need.high())) {
                assertEquals(need.high(), sum.high(), 1e-9 * need.high(), p.id());
            } else {
                assertTrue(Double.isInfinite(sum.high()), p.id());
            }
        }
    }

    @Test
    void withoutLoops_thereAreAsManyRoundsAsTiersAndNoRest() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .uses("ware", "sand", 1)
                .recipe("melt")
                .uses("melt", "sand", 0.5)
                .chain("ware");
        TierTable tiers = chain.requirements("ware", 10).tiers();
        assertEquals(
                List.of(
                        Map.of("ware", Interval.of(10)),
                        Map.of("melt", Interval.of(20), "sand", Interval.of(10)),
                        Map.of("sand", Interval.of(10))),
                tiers.rounds());
        assertEquals(Map.of(), tiers.rest());
        assertEquals(Interval.of(10), tiers.need(2, "sand"));
        assertEquals(Interval.ZERO, tiers.need(0, "sand"));
        assertThrows(UnknownIdException.class, () -> tiers.need(0, "typo"));
        assertThrows(IndexOutOfBoundsException.class, () -> tiers.need(3, "sand"));
    }

    @Test
    void loop_runsOutGeometrically() {
        Chain chain = new Atelier().recipe("seed").uses("seed", "seed", 0.2).chain("seed");
        TierTable tiers = chain.requirements("seed", 1).tiers();
        assertEquals(0.008, tiers.need(3, "seed").low(), 1e-12);
        assertTrue(tiers.rounds().size() < 20);
        assertTrue(tiers.rest().getOrDefault("seed", Interval.ZERO).high() <= 1.25e-9);
        assertSums(chain.requirements("seed", 1));
    }

    @Test
    void slowLoop_isBrokenOffAndItsRestTakenFromTheClosedForm() {
        Chain chain = new Atelier().recipe("seed").uses("seed", "seed", 0.99).chain("seed");
        TierTable tiers = chain.requirements("seed", 1).tiers();
        assertEquals(100, tiers.rounds().size());
        assertEquals(100 * Math.pow(0.99, 100), tiers.rest().get("seed").low(), 1e-9);
        assertSums(chain.requirements("seed", 1));
    }

    @Test
    void coProducts_coverTheSamePartOfEveryRound() {
        Chain chain = new Atelier()
                .recipe("casting")
                .uses("casting", "melt", 1.70)
                .makes("casting", "returns", 0.35)
                .recipe("melt")
                .uses("melt", "returns", 0.41)
                .recipe("returns")
                .uses("returns", "scrap", 1)
                .chain("casting");
        Requirements r = chain.requirements("casting", 1);
        assertSums(r);
        double made = r.required("returns").low();
        assertEquals(0.697 - 0.35, made, 1e-9);
        assertEquals(made, r.tiers().need(3, "scrap").low(), 1e-9);
    }

    @Test
    void unknownAmount_leavesItsRoundsOpenAbove() {
        Chain chain = new Atelier()
                .recipe("a")
                .usesUnknown("a", "b")
                .uses("a", "c", 2)
                .recipe("b")
                .uses("b", "d", 1)
                .chain("a");
        TierTable tiers = chain.requirements("a", 10).tiers();
        assertEquals(Interval.UNKNOWN, tiers.need(1, "b"));
        assertEquals(Interval.UNKNOWN, tiers.need(2, "d"));
        assertEquals(Interval.of(20), tiers.need(1, "c"));
    }

    @Test
    void sample_sumsForEveryTown_andPrints() {
        Chain chain = Chain.of(Atlases.sample(), "qixian-glassware");
        Requirements r = chain.requirements("hand-blown-glassware", 1000);
        assertSums(r);
        String text = r.tiers().toString();
        assertTrue(text.length() <= 900, text);
        assertTrue(text.startsWith("Tiers for 1000.0 hand-blown-glassware: "), text);
        assertTrue(r.tiers().print().contains("soda-ash"));
    }
}
