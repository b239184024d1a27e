package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.junit.jupiter.api.Test;

/** The view's corners: strangers, changes, type. */
class GraphViewTest {
    private static final Integer[] STRANGERS = {-1, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE};

    private static Graph<Integer, Integer> small() {
        return SupplyNetwork.builder("small")
                .link("a", "b", "p", 1)
                .link("b", "c", "p", 2)
                .build()
                .graph();
    }

    @Test
    void strangers_areTreatedAsAStockGraphTreatsThem() {
        Graph<Integer, Integer> view = small();
        for (Integer stranger : STRANGERS) {
            assertFalse(view.containsVertex(stranger));
            assertFalse(view.containsEdge(stranger));
            assertFalse(view.containsEdge(0, stranger));
            assertNull(view.getAllEdges(0, stranger));
            assertNull(view.getAllEdges(stranger, 0));
            assertNull(view.getEdge(stranger, 0));
            List<Function<Integer, Object>> questions = List.of(
                    view::degreeOf,
                    view::inDegreeOf,
                    view::outDegreeOf,
                    view::edgesOf,
                    view::incomingEdgesOf,
                    view::outgoingEdgesOf,
                    view::getEdgeSource,
                    view::getEdgeTarget,
                    view::getEdgeWeight);
            questions.forEach(q -> {
                assertThrows(IllegalArgumentException.class, () -> q.apply(stranger));
                assertThrows(NullPointerException.class, () -> q.apply(null));
            });
        }
        assertFalse(view.containsVertex(null));
        assertFalse(view.containsEdge((Integer) null));
        assertNull(view.getAllEdges(null, 0));
        assertNull(view.getEdge(0, null));
    }

    @Test
    void view_cannotBeChanged() {
        Graph<Integer, Integer> view = small();
        List<Runnable> changes = List.of(
                () -> view.addEdge(0, 2),
                () -> view.addEdge(0, 2, 5),
                view::addVertex,
                () -> view.addVertex(7),
                () -> view.removeEdge(0),
                () -> view.removeEdge(0, 1),
                () -> view.removeVertex(0),
                () -> view.removeAllEdges(0, 1),
                () -> view.removeAllEdges(List.of(0)),
                () -> view.removeAllVertices(List.of(0)),
                () -> view.setEdgeWeight(0, 3),
                () -> view.setEdgeWeight(0, 1, 3),
                () -> view.vertexSet().clear(),
                () -> view.edgesOf(0).clear());
        changes.forEach(change -> assertThrows(UnsupportedOperationException.class, change::run));
        assertNull(view.getVertexSupplier());
        assertNull(view.getEdgeSupplier());
        assertEquals(2, view.edgeSet().size());
    }

    @Test
    void type_saysWhatTheGraphIs() {
        GraphType type = small().getType();
        assertTrue(type.isDirected() && type.isWeighted() && type.isAllowingMultipleEdges());
        assertTrue(type.isAllowingCycles() && !type.isAllowingSelfLoops() && !type.isModifiable());
        assertFalse(type.isUndirected() || type.isMixed());
    }

    @Test
    void unknownValue_isANaNWeight() {
        Graph<Integer, Integer> view = SupplyNetwork.builder("n")
                .link("a", "b", "p", java.util.OptionalDouble.empty())
                .build()
                .graph();
        assertTrue(Double.isNaN(view.getEdgeWeight(0)));
    }
}
