package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.zhenlian.chain.fixture.RandomNetworks;

/** Cuts against JGraphT's flows, and against trying all cuts. */
class CutPropertiesTest {
    private static List<String> ids(SupplyNetwork network, int... numbers) {
        return IntStream.of(numbers).mapToObj(network::id).toList();
    }

    /** JGraphT's flow from 0 (and 1 if there are two suppliers) to the last. */
    private static double flow(SupplyNetwork network, int suppliers, boolean byValue, double unknown) {
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        int n = network.enterprises();
        IntStream.rangeClosed(0, n).forEach(graph::addVertex);
        for (int s = 0; s < suppliers; s++) {
            graph.setEdgeWeight(graph.addEdge(n, s), 1e12);
        }
        for (int k = 0; k < network.links(); k++) {
            SupplyNetwork.Link link = network.link(k);
            int from = network.number(link.supplier());
            int to = network.number(link.customer());
            double capacity = byValue ? link.value().orElse(unknown) : 1;
            DefaultWeightedEdge edge = graph.getEdge(from, to);
            if (edge == null) {
                graph.setEdgeWeight(graph.addEdge(from, to), capacity);
            } else {
                graph.setEdgeWeight(edge, graph.getEdgeWeight(edge) + capacity);
            }
        }
        return new EdmondsKarpMFImpl<>(graph).calculateMaximumFlow(n, n - 1);
    }

    @Property
    void value_isTheLargestFlow(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.known(seed, 10).network();
        int suppliers = network.enterprises() > 3 ? 2 : 1;
        int last = network.enterprises() - 1;
        List<String> from = ids(network, IntStream.range(0, suppliers).toArray());
        Cut cut = network.cut(Cut.By.VALUE, from, ids(network, last));
        double expected = flow(network, suppliers, true, 0);
        assertEquals(expected, cut.value().low(), 1e-9 * Math.max(1, expected));
        assertTrue(cut.isExact() && cut.isPossible() && cut.value().isExact());
        assertCuts(network, from, last, cut.nearSuppliers(), cut.value().low());
        assertCuts(network, from, last, cut.nearCustomers(), cut.value().low());
        Cut links = network.cut(Cut.By.LINKS, from, ids(network, last));
        assertEquals(flow(network, suppliers, false, 0), links.value().low());
        assertEquals(links.value().low(), links.nearSuppliers().size());
        assertEquals(links.value().low(), links.nearCustomers().size());
        assertCuts(network, from, last, links.nearSuppliers(), -1);
        assertCuts(network, from, last, links.nearCustomers(), -1);
    }

    /** The links are worth so much, and without them (and links worth nothing) there is no way. */
    private static void assertCuts(
            SupplyNetwork network, List<String> from, int last, List<SupplyNetwork.Link> cut, double value) {
        Graph<Integer, Integer> graph = RandomNetworks.stock(network);
        cut.forEach(l -> graph.removeEdge(l.number()));
        if (value >= 0) {
            Set<Integer> nothing = new HashSet<>(graph.edgeSet());
            nothing.removeIf(k -> graph.getEdgeWeight(k) != 0);
            graph.removeAllEdges(nothing);
            double worth =
                    cut.stream().mapToDouble(l -> l.value().orElseThrow()).sum();
            assertEquals(value, worth, 1e-9 * Math.max(1, worth));
        }
        Set<Integer> starts = from.stream().map(network::number).collect(Collectors.toSet());
        assertEquals(
                false, QueriesPropertiesTest.distances(graph, starts, false, -1).containsKey(last));
    }

    /** Of all sides that give a least cut, found by trying, one is part of all, and one holds all. */
    @Property
    void nearestCuts_areTheExtremeOnes(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.known(seed, 8).network();
        int n = network.enterprises();
        double least = Double.POSITIVE_INFINITY;
        Set<Integer> smallest = new TreeSet<>();
        Set<Integer> largest = new TreeSet<>();
        for (int bits = 0; bits < 1 << n - 2; bits++) {
            Set<Integer> side = new TreeSet<>(Set.of(0));
            for (int e = 1; e < n - 1; e++) {
                if ((bits & 1 << e - 1) != 0) {
                    side.add(e);
                }
            }
            double value = leaving(network, side).stream()
                    .mapToDouble(k -> network.adjacency().value(k))
                    .sum();
            if (value < least - 1e-9) {
                least = value;
                smallest = new TreeSet<>(side);
                largest = new TreeSet<>(side);
            } else if (value <= least + 1e-9) {
                smallest.retainAll(side);
                largest.addAll(side);
            }
        }
        Cut cut = network.cut(Cut.By.VALUE, ids(network, 0), ids(network, n - 1));
        assertEquals(least, cut.value().low(), 1e-6);
        assertEquals(worthy(network, leaving(network, smallest)), numbers(cut.nearSuppliers()));
        assertEquals(worthy(network, leaving(network, largest)), numbers(cut.nearCustomers()));
    }

    private static Set<Integer> numbers(List<SupplyNetwork.Link> links) {
        return links.stream().map(SupplyNetwork.Link::number).collect(Collectors.toSet());
    }

    private static Set<Integer> leaving(SupplyNetwork network, Set<Integer> side) {
        Adjacency a = network.adjacency();
        return IntStream.range(0, network.links())
                .filter(k -> side.contains(a.supplier(k)) && !side.contains(a.customer(k)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> worthy(SupplyNetwork network, Set<Integer> links) {
        return links.stream().filter(k -> network.adjacency().value(k) > 0).collect(Collectors.toSet());
    }

    @Property
    void unknownValues_makeAnInterval(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.partlyKnown(seed, 10).network();
        int last = network.enterprises() - 1;
        Cut cut = network.cut(Cut.By.VALUE, ids(network, 0), ids(network, last));
        double low = flow(network, 1, true, 0);
        double high = flow(network, 1, true, 1e11);
        assertEquals(low, cut.value().low(), 1e-9 * Math.max(1, low));
        assertEquals(high < 1e10, cut.isPossible());
        if (cut.isPossible()) {
            assertEquals(high, cut.value().high(), 1e-9 * Math.max(1, high));
            double worth = cut.nearSuppliers().stream()
                    .mapToDouble(l -> l.value().orElseThrow())
                    .sum();
            assertEquals(high, worth, 1e-9 * Math.max(1, high));
        }
    }

    @Property
    void enterprises_areTheFewest(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.known(seed, 9).network();
        int n = network.enterprises();
        Graph<Integer, Integer> graph = RandomNetworks.stock(network);
        Cut cut = network.cut(Cut.By.ENTERPRISES, ids(network, 0), ids(network, n - 1));
        int fewest = Integer.MAX_VALUE;
        for (int bits = 0; bits < 1 << n - 2; bits++) {
            Graph<Integer, Integer> rest = RandomNetworks.stock(network);
            for (int e = 1; e < n - 1; e++) {
                if ((bits & 1 << e - 1) != 0) {
                    rest.removeVertex(e);
                }
            }
            boolean cuts =
                    !QueriesPropertiesTest.distances(rest, Set.of(0), false, -1).containsKey(n - 1);
            fewest = cuts ? Math.min(fewest, Integer.bitCount(bits)) : fewest;
        }
        assertEquals(graph.containsEdge(0, n - 1), !cut.isPossible());
        if (cut.isPossible()) {
            assertEquals(fewest, cut.value().low());
            for (List<String> side : List.of(cut.enterprisesNearSuppliers(), cut.enterprisesNearCustomers())) {
                assertEquals(fewest, side.size());
                Graph<Integer, Integer> rest = RandomNetworks.stock(network);
                side.forEach(id -> rest.removeVertex(network.number(id)));
                assertEquals(
                        false,
                        QueriesPropertiesTest.distances(rest, Set.of(0), false, -1)
                                .containsKey(n - 1));
            }
        }
    }
}
