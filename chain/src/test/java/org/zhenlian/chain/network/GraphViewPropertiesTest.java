package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;
import org.jgrapht.GraphTests;
import org.zhenlian.chain.fixture.RandomNetworks;

/** The view through the whole interface, beside a stock graph of the same network. */
class GraphViewPropertiesTest {
    private static void assertSame(Set<Integer> expected, Set<Integer> found) {
        assertEquals(expected, found);
        assertEquals(found, expected);
        assertEquals(expected.hashCode(), found.hashCode());
        assertEquals(expected.size(), found.size());
        assertEquals(new TreeSet<>(expected), new TreeSet<>(found));
        assertEquals(expected.isEmpty(), found.isEmpty());
        List<Integer> each = new ArrayList<>(found);
        assertEquals(found.size(), each.size());
        for (int i = -2; i < 50; i++) {
            assertEquals(expected.contains(i), found.contains(i));
        }
        assertFalse(found.contains("x"));
        assertThrows(UnsupportedOperationException.class, () -> found.add(1));
        assertThrows(UnsupportedOperationException.class, () -> found.remove(1));
        Iterator<Integer> iterator = found.iterator();
        each.forEach(e -> assertEquals(e, iterator.next()));
        assertThrows(NoSuchElementException.class, iterator::next);
    }

    @Property
    void vertices_areThoseOfAStockGraph(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.partlyKnown(seed, 12).network();
        Graph<Integer, Integer> view = network.graph();
        Graph<Integer, Integer> stock = RandomNetworks.stock(network);
        assertSame(stock.vertexSet(), view.vertexSet());
        assertSame(stock.edgeSet(), view.edgeSet());
        for (int v : stock.vertexSet()) {
            assertTrue(view.containsVertex(v));
            assertEquals(stock.degreeOf(v), view.degreeOf(v));
            assertEquals(stock.inDegreeOf(v), view.inDegreeOf(v));
            assertEquals(stock.outDegreeOf(v), view.outDegreeOf(v));
            assertSame(stock.edgesOf(v), view.edgesOf(v));
            assertSame(stock.incomingEdgesOf(v), view.incomingEdgesOf(v));
            assertSame(stock.outgoingEdgesOf(v), view.outgoingEdgesOf(v));
            for (int w : stock.vertexSet()) {
                assertSame(stock.getAllEdges(v, w), view.getAllEdges(v, w));
                assertEquals(stock.containsEdge(v, w), view.containsEdge(v, w));
                assertEquals(stock.getEdge(v, w) == null, view.getEdge(v, w) == null);
                assertTrue(view.getEdge(v, w) == null || stock.getAllEdges(v, w).contains(view.getEdge(v, w)));
            }
        }
        for (int e : stock.edgeSet()) {
            assertTrue(view.containsEdge(e));
            assertEquals(stock.getEdgeSource(e), view.getEdgeSource(e));
            assertEquals(stock.getEdgeTarget(e), view.getEdgeTarget(e));
            assertEquals(stock.getEdgeWeight(e), view.getEdgeWeight(e));
        }
        assertEquals(stock.toString().length(), view.toString().length());
    }

    @Property
    void iterables_areThoseOfAStockGraph(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.known(seed, 12).network();
        var view = network.graph().iterables();
        var stock = RandomNetworks.stock(network).iterables();
        assertEquals(stock.vertexCount(), view.vertexCount());
        assertEquals(stock.edgeCount(), view.edgeCount());
        assertEquals(sorted(stock.vertices()), sorted(view.vertices()));
        assertEquals(sorted(stock.edges()), sorted(view.edges()));
        for (int v = 0; v < network.enterprises(); v++) {
            assertEquals(stock.degreeOf(v), view.degreeOf(v));
            assertEquals(stock.inDegreeOf(v), view.inDegreeOf(v));
            assertEquals(stock.outDegreeOf(v), view.outDegreeOf(v));
            assertEquals(sorted(stock.edgesOf(v)), sorted(view.edgesOf(v)));
            assertEquals(sorted(stock.incomingEdgesOf(v)), sorted(view.incomingEdgesOf(v)));
            assertEquals(sorted(stock.outgoingEdgesOf(v)), sorted(view.outgoingEdgesOf(v)));
            for (int w = 0; w < network.enterprises(); w++) {
                assertEquals(sorted(stock.allEdges(v, w)), sorted(view.allEdges(v, w)));
            }
        }
    }

    private static List<Integer> sorted(Iterable<Integer> some) {
        List<Integer> list = new ArrayList<>();
        some.forEach(list::add);
        return list.stream().sorted().toList();
    }

    @Property
    void graphs_areEqual(@ForAll long seed) {
        RandomNetworks random = RandomNetworks.known(seed, 12);
        Graph<Integer, Integer> view = random.network().graph();
        assertEquals(view, random.shuffled().graph());
        assertEquals(view.hashCode(), random.shuffled().graph().hashCode());
        assertEquals(GraphTests.isSimple(RandomNetworks.stock(random.network())), GraphTests.isSimple(view));
        assertEquals(
                GraphTests.hasMultipleEdges(RandomNetworks.stock(random.network())), GraphTests.hasMultipleEdges(view));
    }
}
