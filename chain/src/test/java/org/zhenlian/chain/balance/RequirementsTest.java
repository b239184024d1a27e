package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;

class RequirementsTest {
    private static final double EPS = 1e-9;

    @Test
    void needs_multiplyAlongThePath() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1.8)
                .recipe("melt")
                .uses("melt", "sand", 0.653)
                .chain("ware");
        Requirements r = chain.requirements("ware", 1000);
        assertEquals(1800, r.need("melt").low(), EPS);
        assertEquals(1175.4, r.need("sand").low(), EPS);
        assertTrue(r.need("sand").isExact());
    }

    @Test
    void ironReturns_closeTheLoop() {
        Chain chain = new Atelier()
                .recipe("casting")
                .uses("casting", "melt", 1.70)
                .makes("casting", "returns", 0.70)
                .recipe("melt")
                .uses("melt", "returns", 0.41)
                .uses("melt", "scrap", 0.5)
                .chain("casting");
        Requirements r = chain.requirements("casting", 1);
        assertEquals(1.70, r.need("melt").low(), EPS);
        assertEquals(0.697, r.need("returns").low(), EPS);
        assertEquals(0.70, r.coProduced("returns").low(), EPS);
        assertEquals(Interval.ZERO, r.required("returns"));
        assertEquals(0.85, r.need("scrap").low(), EPS);
    }

    @Test
    void coProduct_replacesWhatItsOwnRecipeWouldMake() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .recipe("melt")
                .uses("melt", "cullet", 0.5)
                .makes("melt", "heat", 1)
                .recipe("cullet")
                .uses("cullet", "heat", 3)
                .recipe("heat")
                .uses("heat", "coal", 0.1)
                .chain("ware");
        Requirements r = chain.requirements("ware", 1);
        assertEquals(3, r.need("heat").low(), EPS);
        assertEquals(1, r.required("heat").low(), EPS);
        assertEquals(0.1, r.need("coal").low(), EPS);
    }

    @Test
    void surplusCoProduct_isNeverNegative() {
        Chain chain = new Atelier()
                .recipe("a")
                .uses("a", "b", 1)
                .makes("a", "c", 5)
                .recipe("b")
                .uses("b", "c", 1)
                .recipe("c")
                .uses("c", "ore", 1)
                .chain("a");
        Requirements r = chain.requirements("a", 1);
        assertEquals(Interval.ZERO, r.required("c"));
        assertEquals(Interval.ZERO, r.need("ore"));
    }

    @Test
    void unknownCoefficient_leavesItsUpstreamOpenAndIsNamed() {
        Chain chain = new Atelier()
                .recipe("a")
                .usesUnknown("a", "b")
                .uses("a", "c", 2)
                .recipe("b")
                .uses("b", "d", 1)
                .chain("a");
        Requirements r = chain.requirements("a", 10);
        assertEquals(Interval.UNKNOWN, r.need("b"));
        assertEquals(Interval.UNKNOWN, r.need("d"));
        assertEquals(Interval.of(20), r.need("c"));
        assertEquals(List.of("amount of b per run of a"), r.missing());
    }

    @Test
    void range_givesAnInterval() {
        Chain chain = new Atelier()
                .recipe("a")
                .uses("a", "salt", Atelier.tonnes(0.08).withUpTo(Quantity.of(0.15, "t")))
                .chain("a");
        Interval need = chain.requirements("a", 100).need("salt");
        assertEquals(8, need.low(), EPS);
        assertEquals(15, need.high(), EPS);
    }

    @Test
    void alternatives_followDeclaredSharesElseSplitEvenlyAndSaySo() {
        Input half = new Input("x", Optional.of(Atelier.tonnes(2)), OptionalDouble.of(0.25), Criticality.ESSENTIAL);
        Input rest = Input.of("y", Atelier.tonnes(4));
        Chain declared = new Atelier()
                .recipe("a")
                .usesAny("a", new InputGroup("fuel", List.of(half, rest)))
                .chain("a");
        assertEquals(0.5, declared.requirements("a", 1).need("x").low(), EPS);
        assertEquals(3, declared.requirements("a", 1).need("y").low(), EPS);

        Input other = Input.of("x", Atelier.tonnes(2));
        Chain open = new Atelier()
                .recipe("a")
                .usesAny("a", new InputGroup("fuel", List.of(other, rest)))
                .chain("a");
        Requirements r = open.requirements("a", 1);
        assertEquals(1, r.need("x").low(), EPS);
        assertEquals(2, r.need("y").low(), EPS);
        assertTrue(
                r.assumptions().get(0).en().contains("alternatives x, y"),
                r.assumptions().toString());
    }

    @Test
    void recipesOfOneProduct_splitByKnownCapacity() {
        Chain chain = new Atelier()
                .recipe("old", "p")
                .uses("old", "coal", 1)
                .runs("e1", "old", 30)
                .recipe("new", "p")
                .uses("new", "gas", 1)
                .runs("e2", "new", 10)
                .chain("p");
        Requirements r = chain.requirements("p", 100);
        assertEquals(75, r.need("coal").low(), EPS);
        assertEquals(25, r.need("gas").low(), EPS);
        assertEquals(1, r.assumptions().size());
    }

    @Test
    void loopThatConsumesMoreThanItMakes_isNamedWithItsGain() {
        Chain chain = new Atelier()
                .recipe("a")
                .uses("a", "b", 1.5)
                .recipe("b")
                .uses("b", "a", 0.8)
                .recipe("goal")
                .uses("goal", "a", 1)
                .chain("goal");
        UnproductiveLoopException e =
                assertThrows(UnproductiveLoopException.class, () -> chain.requirements("goal", 1));
        assertEquals(List.of("a", "b"), e.loop().products());
        assertEquals(Math.sqrt(1.2), e.gain(), 1e-6);
        assertEquals(1, chain.check().size());
    }

    @Test
    void loopOfGainOne_isRefused() {
        Chain chain = new Atelier()
                .recipe("a")
                .uses("a", "b", 1)
                .recipe("b")
                .uses("b", "a", 1)
                .chain("a");
        assertThrows(UnproductiveLoopException.class, () -> chain.requirements("a", 1));
    }

    @Test
    void productThatConsumesItself_isSolved() {
        Chain chain = new Atelier().recipe("seed").uses("seed", "seed", 0.2).chain("seed");
        assertEquals(1.25, chain.requirements("seed", 1).need("seed").low(), EPS);
    }

    @Test
    void unproductiveLoop_doesNotDisturbTargetsThatDoNotNeedIt() {
        Chain chain = Chain.ofAll(new Atelier()
                .recipe("bad")
                .uses("bad", "bad", 2)
                .recipe("good")
                .uses("good", "ore", 3)
                .atlas());
        assertEquals(3, chain.requirements("good", 1).need("ore").low(), EPS);
    }

    @Test
    void impossibleTargets_areRefused() {
        Chain chain = new Atelier().recipe("a").chain("a");
        assertThrows(IllegalArgumentException.class, () -> chain.requirements("a", -1));
        assertThrows(IllegalArgumentException.class, () -> chain.requirements("a", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> chain.requirements(Map.of()));
    }
}
