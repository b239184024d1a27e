package org.zhenlian.chain.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;

class ThroughputTest {
    private static Throughput of(Atlas atlas, Sales sales) {
        return Chain.of(atlas, "ware").within(atlas.scope(Atelier.HOME)).throughput(sales);
    }

    private static Sales ware(double value) {
        return Sales.of(Map.of("ware", value));
    }

    @Test
    void joint_findsTwoStagesThatBindTogetherOnly() {
        Atelier works = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("w", "ware", 100)
                .recipe("melt")
                .runs("m", "melt", 100);
        Throughput throughput = of(works.atlas(), ware(2));
        assertEquals(200, throughput.value().low(), 1e-9);
        assertEquals(List.of(), throughput.bottlenecks());
        assertEquals(1, throughput.joint().size());
        JointLimit pair = throughput.joint().get(0);
        assertEquals("m", pair.first().subject().id());
        assertEquals("w", pair.second().subject().id());
        assertEquals(20, pair.together(), 1e-9);
    }

    @Test
    void lossWithout_closesRecipesThatThePlanDoesNotUseToo() {
        Atlas atlas = new Atelier()
                .recipe("ware")
                .runs("both", "ware", 100)
                .recipe("other-way", "ware")
                .uses("other-way", "melt", 1)
                .runs("both", "other-way", 100)
                .recipe("melt")
                .runs("m", "melt", 100)
                .atlas();
        Throughput throughput = of(atlas, Sales.of(Map.of("ware", 1.0), Map.of("ware", 100.0)));
        assertEquals(100, throughput.value().low(), 1e-9);
        assertEquals(100, throughput.lossWithout("both"), 1e-9);
    }

    @Test
    void resale_sellsWhatIsBoughtOnlyIfAllowed() {
        Atlas atlas = new Atelier()
                .recipe("ware")
                .runs("w", "ware", 10)
                .outside("ware", 5.0)
                .atlas();
        assertEquals(10, of(atlas, ware(1)).value().high(), 1e-9);
        assertEquals(15, of(atlas, ware(1).withResale()).value().high(), 1e-9);
    }

    @Test
    void unknownCapacity_leavesTheValueOpen_andIsNamed() {
        Atlas atlas = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .runs("w", "ware", 10)
                .recipe("melt")
                .runsUnknown("m", "melt")
                .atlas();
        Throughput throughput = of(atlas, ware(1));
        assertEquals(0, throughput.value().low());
        assertEquals(10, throughput.value().high(), 1e-9);
        assertEquals(List.of("capacity of m for melt"), throughput.missing());
        assertTrue(throughput.toString().lines().allMatch(line -> line.length() <= 100), throughput.toString());
    }

    /** What a recipe uses and makes again in the same amount is no entry of its row; the water limits melt and sand alone. */
    @Test
    void whatIsUsedAndMadeAlike_cancels() {
        Atlas atlas = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 0.5)
                .uses("ware", "sand", 0.8)
                .uses("ware", "water", 0.2)
                .makes("ware", "water", 0.2)
                .runs("w", "ware", 14)
                .recipe("melt")
                .uses("melt", "sand", 0.1)
                .runs("m", "melt", 80)
                .recipe("sand")
                .uses("sand", "water", 0.7)
                .runs("s", "sand", 48)
                .outside("water", 5)
                .atlas();
        Throughput throughput = of(atlas, ware(1));
        assertTrue(throughput.isProven());
        assertEquals(5 / 0.7 / 0.85, throughput.value().low(), 1e-9);
        assertEquals(5 / 0.7 / 0.85, throughput.value().high(), 1e-9);
    }

    @Test
    void valueWithoutEnd_isSaidSo() {
        Atlas atlas = new Atelier()
                .recipe("ware")
                .runsUnknown("w", "ware")
                .price("ware", 5)
                .atlas();
        Throughput throughput = Chain.of(atlas, "ware").throughput();
        assertEquals(Interval.UNKNOWN, throughput.value());
        assertEquals(Map.of(), throughput.sold());
        assertTrue(throughput.print().contains("unknown"), throughput.print());
        throughput.limits().forEach(limit -> assertFalse(limit.toString().contains("Infinity")));
    }

    @Test
    void priceWithoutUpperEnd_leavesTheUpperEndOpen() {
        Atlas atlas = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("w", "ware", 10)
                .outside("melt", 7)
                .price(
                        "ware",
                        Figure.of(Quantity.of(5, "元"), Basis.illustrative()).withQualifier(Qualifier.AT_LEAST))
                .atlas();
        Throughput throughput = Chain.of(atlas, "ware").throughput();
        assertEquals(35, throughput.value().low(), 1e-9);
        assertEquals(Double.POSITIVE_INFINITY, throughput.value().high());
        assertEquals(3.5, throughput.bottlenecks().get(0).gain(), 1e-9);
    }
}
