package org.zhenlian.chain.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.graph.Link.Role;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.measure.Interval;

class ChainMapTest {
    private static Chain kiln() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .makes("ware", "cullet", 0.1)
                .recipe("melt")
                .uses("melt", "cullet", 0.1)
                .uses("melt", "sand", 1)
                .runs("works", "ware", 100)
                .runs("kiln", "melt", 50)
                .chain("ware");
    }

    private static MapNode node(ChainMap map, String id) {
        return map.nodes().where(n -> n.id().equals(id)).list().get(0);
    }

    @Test
    void products_haveTierCoverageGapsAndPlace() {
        ChainMap map = kiln().map();
        assertEquals(4, map.nodes().size());
        assertTrue(node(map, "ware").isFinal());
        assertEquals(
                List.of(GapKind.SHORT, GapKind.SINGLE_SOURCE), node(map, "melt").gaps());
        assertEquals(Interval.of(0.25), node(map, "melt").coverage().orElseThrow());
        assertEquals(OptionalInt.of(1), node(map, "melt").bottleneck());
    }

    @Test
    void links_ofALoop_areMarked() {
        ChainMap map = ChainMap.of(kiln().productionGraph());
        assertEquals(
                List.of(
                        new MapLink("cullet", "melt", Role.INPUT, true),
                        new MapLink("melt", "cullet", Role.CO_PRODUCT, true),
                        new MapLink("melt", "ware", Role.INPUT, false),
                        new MapLink("sand", "melt", Role.INPUT, false)),
                map.links().list());
    }

    @Test
    void plainMap_hasNoMarks() {
        ChainMap map = ChainMap.of(kiln().productionGraph());
        assertTrue(map.nodes().list().stream()
                .allMatch(n -> n.gaps().isEmpty()
                        && n.coverage().isEmpty()
                        && n.bottleneck().isEmpty()));
        assertFalse(map.toMermaid().contains("classDef gap"));
    }

    @Test
    void processes_standBetweenProducts() {
        ChainMap map = kiln().map().withProcesses();
        assertEquals(6, map.nodes().size());
        assertTrue(map.links().list().contains(new MapLink("melt@kiln", "melt", Role.OUTPUT, true)));
        assertTrue(map.links().list().contains(new MapLink("ware@works", "cullet", Role.CO_PRODUCT, true)));
    }

    @Test
    void mermaid_smallChain_isAsShown() {
        String plain = ChainMap.of(kiln().productionGraph()).toMermaid();
        assertEquals("""
                flowchart LR
                  n0["ware"]
                  n1["cullet"]
                  n2["melt"]
                  n3["sand"]
                  n1 -.-> n2
                  n2 -.-> n1
                  n2 --> n0
                  n3 --> n2
                  classDef last font-weight:bold
                  class n0 last
                """, plain);
    }

    @Test
    void sample_everyGapOfEveryChain_isOnTheMap() {
        for (String id : List.of("glassware", "malleable-iron")) {
            Chain chain = Chain.of(Atlases.sample(), id);
            Set<String> lacking = chain.gaps().list().stream()
                    .map(Gap::product)
                    .map(p -> p.id())
                    .collect(Collectors.toSet());
            ChainMap map = chain.map();
            assertEquals(
                    lacking,
                    map.nodes().where(n -> !n.gaps().isEmpty()).list().stream()
                            .map(MapNode::id)
                            .collect(Collectors.toSet()));
            assertTrue(map.toDot().contains("石") || map.toDot().contains("铁"), "Chinese names are kept");
        }
    }

    @Test
    void sample_writtenTwice_isTheSameToTheByte() {
        ChainMap one = Chain.of(Atlases.sample(), "glassware").map().withProcesses();
        ChainMap two = Chain.of(Atlases.sample(), "glassware").map().withProcesses();
        assertEquals(one.toMermaid(), two.toMermaid());
        assertEquals(one.toDot(), two.toDot());
        assertEquals(one.toGraphMl(), two.toGraphMl());
        assertEquals(one.toJson() + one.toCsv(), two.toJson() + two.toCsv());
    }
}
