package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.balance.Technology;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.region.Scope;

class BottlenecksTest {
    private static Atelier iron() {
        return new Atelier()
                .recipe("fitting")
                .uses("fitting", "casting", 1.25)
                .runs("f", "fitting", 1000)
                .recipe("casting")
                .uses("casting", "melt", 2)
                .runs("c", "casting", 1000)
                .recipe("melt")
                .uses("melt", "scrap", 0.5)
                .runs("m", "melt", 1500)
                .outside("scrap", Availability.UNLIMITED);
    }

    private static List<String> stages(Bottlenecks ladder) {
        return ladder.list().stream().map(b -> b.product().id()).toList();
    }

    @Test
    void ladder_listsStagesByRatioForTheFinalCapacity() {
        Bottlenecks ladder = iron().chain("fitting").bottlenecks();
        assertEquals(Map.of("fitting", 1000.0), ladder.bundle());
        assertEquals(List.of("melt", "casting", "fitting"), stages(ladder));
        assertEquals(Interval.of(0.6), ladder.throughput());
        assertEquals(0.8, ladder.list().get(1).ratio().low(), 1e-12);
        assertTrue(ladder.isExact());
        assertTrue(head(ladder).endsWith("60% of final capacity"), head(ladder));
    }

    @Test
    void why_saysHowMuchMoreMovesTheLimit() {
        Bottleneck tightest = iron().chain("fitting").bottlenecks().tightest().orElseThrow();
        assertEquals(
                "500 t/a more capacity, then the next rung binds",
                tightest.why().flip().en());
        Bottlenecks relieved =
                iron().runs("more", "melt", 500.1).chain("fitting").bottlenecks();
        assertEquals("casting", relieved.tightest().orElseThrow().product().id());
    }

    @Test
    void limitedSupplyFromOutside_addsToCapacity() {
        Bottlenecks ladder =
                iron().outside("melt", 250).chain("fitting").within("140727").bottlenecks();
        assertEquals(0.7, ladder.throughput().low(), 1e-12);
    }

    @Test
    void unlimitedSupplyFromOutside_neverBinds() {
        assertFalse(stages(iron().chain("fitting").bottlenecks()).contains("scrap"));
    }

    @Test
    void inputThatNobodyHereMakesAndNobodyDeclares_isUnknown() {
        Chain chain =
                new Atelier().recipe("a").uses("a", "b", 1).runs("e", "a", 10).chain("a");
        Bottlenecks ladder = chain.bottlenecks();
        assertEquals(List.of("b"), ladder.unknown().stream().map(p -> p.id()).toList());
        assertEquals(new Interval(0, 1), ladder.throughput());
        assertTrue(head(ladder).endsWith("throughput unknown"), head(ladder));
    }

    private static String head(Bottlenecks ladder) {
        return ladder.print().lines().findFirst().orElseThrow();
    }

    @Test
    void noSupplyAtAll_isAThroughputOfZero() {
        Chain chain = new Atelier()
                .recipe("a")
                .uses("a", "b", 1)
                .runs("e", "a", 10)
                .outside("b", Availability.NONE)
                .chain("a");
        assertEquals(Interval.ZERO, chain.within("140727").bottlenecks().throughput());
    }

    @Test
    void unknownCapacity_isNotZero() {
        Chain chain = iron().runsUnknown("dark", "melt").chain("fitting");
        Bottlenecks ladder = chain.bottlenecks();
        assertEquals(new Interval(0.6, 0.8), ladder.throughput());
    }

    @Test
    void withoutLocalFinalProducer_theBundleIsOneOfEach() {
        Chain chain = new Atelier()
                .recipe("a")
                .uses("a", "b", 2)
                .recipe("b")
                .runs("e", "b", 10)
                .outside("a", Availability.UNLIMITED)
                .chain("a");
        assertEquals(Map.of("a", 1.0), chain.within("140727").bottlenecks().bundle());
        assertEquals(5, chain.within("140727").bottlenecks().throughput().low(), 1e-12);
    }

    @Test
    void finalProductThatAnotherOneUses_isSoldOnlyInPart() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .runs("e", "ware", 100)
                .recipe("decorated")
                .uses("decorated", "ware", 2)
                .runs("e", "decorated", 30);
        ProductionGraph graph = ProductionGraph.of(atelier.atlas(), List.of("ware", "decorated"));
        Technology technology = Technology.of(graph);
        Bottlenecks ladder = Bottlenecks.of("both", Balance.of(technology, Scope.of("140727"), Demand.atCapacity()));
        assertEquals(Map.of("decorated", 30.0, "ware", 40.0), ladder.bundle());
        assertEquals(Interval.of(1), ladder.throughput());
    }

    @Test
    void enoughForFinalCapacity_needsNoRelief() {
        Bottlenecks ladder = iron().runs("more", "melt", 5000)
                .runs("more", "casting", 5000)
                .chain("fitting")
                .bottlenecks();
        assertEquals("fitting", ladder.tightest().orElseThrow().product().id());
        assertTrue(ladder.tightest().orElseThrow().why().flip().isEmpty());
    }

    @Test
    void givenBundle_isUsedAsItIs() {
        Chain chain = iron().chain("fitting");
        Bottlenecks ladder = chain.bottlenecks(Map.of("fitting", 1.0));
        assertEquals(600, ladder.throughput().low(), 1e-9);
    }

    @Test
    void substitutes_makeTheLadderInexactAndSaySo() {
        InputGroup fuel = new InputGroup(
                "fuel", List.of(Input.of("coal", Atelier.tonnes(1)), Input.of("gas", Atelier.tonnes(1))));
        Bottlenecks ladder = new Atelier()
                .recipe("a")
                .usesAny("a", fuel)
                .runs("e", "a", 10)
                .chain("a")
                .bottlenecks();
        assertFalse(ladder.isExact());
        assertEquals(1, ladder.assumptions().size());
    }

    @Test
    void loops_areReckonedThrough() {
        Chain chain = new Atelier()
                .recipe("anode")
                .uses("anode", "butts", 0.2)
                .uses("anode", "coke", 0.6)
                .runs("e", "anode", 100)
                .recipe("butts")
                .uses("butts", "anode", 1)
                .runs("e", "butts", 100)
                .recipe("coke")
                .runs("c", "coke", 45)
                .chain("anode");
        Bottlenecks ladder = chain.bottlenecks();
        assertEquals("coke", ladder.tightest().orElseThrow().product().id());
        assertEquals(0.6, ladder.throughput().low(), 1e-12);
    }

    private static Atelier middle() {
        return new Atelier()
                .recipe("a")
                .uses("a", "b", 1)
                .runs("e", "a", 10)
                .recipe("b")
                .uses("b", "c", 1)
                .runs("f", "b", 1)
                .recipe("c")
                .runs("g", "c", 1);
    }

    @Test
    void unlimitedSupplyFromOutside_sparesTheStagesBehindIt() {
        Bottlenecks ladder = middle().outside("b", Availability.UNLIMITED)
                .chain("a")
                .within("140727")
                .bottlenecks();
        assertEquals(List.of("a"), stages(ladder));
        assertEquals(Interval.of(1), ladder.throughput());
        assertTrue(ladder.isExact());
    }

    @Test
    void limitThatIsNotGiven_leavesTheStageOpenAbove() {
        Bottlenecks ladder = middle().outside("b", Availability.LIMITED)
                .chain("a")
                .within("140727")
                .bottlenecks();
        Interval ratio = ladder.list().stream()
                .filter(s -> s.product().id().equals("b"))
                .findFirst()
                .orElseThrow()
                .ratio();
        assertEquals(new Interval(0.1, Double.POSITIVE_INFINITY), ratio);
        assertFalse(ladder.isExact());
    }

    @Test
    void limitBesideLocalMaking_isNotExact() {
        assertTrue(middle().chain("a").within("140727").bottlenecks().isExact());
        assertFalse(middle().outside("b", 5)
                .chain("a")
                .within("140727")
                .bottlenecks()
                .isExact());
    }

    @Test
    void chainWithoutFinalProduct_hasAnEmptyLadder() {
        Bottlenecks empty = Chain.ofAll(
                        org.zhenlian.core.atlas.Atlas.builder("none").build())
                .bottlenecks();
        assertEquals(List.of(), empty.list());
        assertEquals(Interval.UNKNOWN, empty.throughput());
        assertTrue(empty.print().endsWith("no final product"), empty.print());
    }
}
