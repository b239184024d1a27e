package org.zhenlian.chain.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.Node.ProcessNode;
import org.zhenlian.chain.graph.Node.ProductNode;
import org.zhenlian.core.atlas.UnknownIdException;

class ProductionGraphTest {
    private static Atelier glass() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1.8)
                .makes("ware", "cullet", 0.8)
                .recipe("melt")
                .uses("melt", "sand", 0.65)
                .uses("melt", "cullet", 0.3)
                .recipe("decorated")
                .uses("decorated", "ware", 1.03)
                .runs("kiln", "melt", 10);
    }

    @Test
    void loop_isFoundThroughTheCoProduct() {
        assertEquals(
                List.of(new Loop(List.of("cullet", "melt"))),
                glass().chain("ware").loops());
    }

    @Test
    void tiers_riseUpstreamAndLoopsShareOne() {
        Chain chain = glass().chain("decorated");
        assertEquals(0, chain.tier("decorated"));
        assertEquals(1, chain.tier("ware"));
        assertEquals(2, chain.tier("melt"));
        assertEquals(2, chain.tier("cullet"));
        assertEquals(3, chain.tier("sand"));
        assertEquals(4, chain.tiers().size());
    }

    @Test
    void upstreamAndDownstream_goAllTheWay() {
        ProductionGraph graph = glass().chain("decorated").productionGraph();
        assertEquals(List.of("ware", "cullet", "melt", "sand"), graph.upstreamOf("decorated"));
        assertEquals(List.of("decorated", "ware", "cullet", "melt"), graph.downstreamOf("sand"));
        assertTrue(graph.upstreamOf("melt").contains("melt"));
    }

    @Test
    void path_isAShortestOneToAFinalProduct() {
        ProductionGraph graph = glass().chain("decorated").productionGraph();
        assertEquals(List.of("sand", "melt", "ware", "decorated"), graph.pathToTarget("sand"));
        assertEquals(List.of("decorated"), graph.pathToTarget("decorated"));
    }

    @Test
    void chain_holdsOnlyWhatTheTargetNeeds() {
        assertEquals(
                List.of("cullet", "melt", "sand", "ware"),
                glass().chain("ware").products().stream()
                        .map(p -> p.id())
                        .sorted()
                        .toList());
    }

    @Test
    void productMadeOnlyBeside_bringsInItsMaker() {
        Chain chain = new Atelier()
                .recipe("casting")
                .uses("casting", "iron", 1)
                .makes("casting", "waste-sand", 0.25)
                .recipe("clean-sand")
                .uses("clean-sand", "waste-sand", 1.1)
                .chain("clean-sand");
        assertTrue(chain.products().stream().anyMatch(p -> p.id().equals("iron")));
    }

    @Test
    void coProduct_doesNotBringInItsOtherMakers() {
        Chain chain = new Atelier()
                .recipe("fitting")
                .uses("fitting", "casting", 1)
                .makes("fitting", "chips", 0.05)
                .recipe("chips")
                .uses("chips", "old-cars", 1.5)
                .chain("fitting");
        assertTrue(chain.products().stream().noneMatch(p -> p.id().equals("old-cars")));
    }

    @Test
    void graph_isBipartiteWithOneProcessPerRunner() {
        Graph<Node, Link> graph = glass().runs("oven", "melt", 5).chain("ware").graph();
        assertTrue(graph.containsVertex(new ProcessNode("melt", Optional.of("kiln"))));
        assertTrue(graph.containsVertex(new ProcessNode("melt", Optional.of("oven"))));
        assertTrue(graph.containsVertex(new ProcessNode("ware", Optional.empty())));
        assertEquals(2, graph.inDegreeOf(new ProcessNode("melt", Optional.of("oven"))));
        assertEquals(2, graph.outDegreeOf(new ProductNode("sand")));
        assertTrue(new ConnectivityInspector<>(graph).isConnected());
        assertTrue(graph.edgeSet().stream().allMatch(l -> l.from().kind() != l.to().kind()));
    }

    @Test
    void graph_cannotBeChanged() {
        Graph<Node, Link> graph = glass().chain("ware").graph();
        assertThrows(UnsupportedOperationException.class, () -> graph.addVertex(new ProductNode("x")));
    }

    @Test
    void productOutsideTheChain_isUnknown() {
        Chain chain = glass().chain("ware");
        UnknownIdException e = assertThrows(UnknownIdException.class, () -> chain.tier("decorated"));
        assertTrue(e.getMessage().contains("the chain of ware"), e.getMessage());
    }
}
