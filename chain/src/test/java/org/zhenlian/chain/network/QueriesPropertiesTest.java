package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.zhenlian.chain.fixture.RandomNetworks;
import org.zhenlian.core.measure.Interval;

/** Every question against JGraphT or against plain search, deletion and counting. */
class QueriesPropertiesTest {
    private static final int MOST = 14;

    /** Distances from a start, by plain search that never enters {@code without}. */
    static Map<Integer, Integer> distances(
            Graph<Integer, Integer> graph, Set<Integer> starts, boolean upstream, int without) {
        Map<Integer, Integer> distance = new HashMap<>();
        Deque<Integer> queue = new ArrayDeque<>();
        for (int start : starts) {
            if (start != without) {
                distance.put(start, 0);
                queue.add(start);
            }
        }
        while (!queue.isEmpty()) {
            int e = queue.remove();
            List<Integer> next = upstream ? Graphs.predecessorListOf(graph, e) : Graphs.successorListOf(graph, e);
            for (int to : next) {
                if (to != without && distance.putIfAbsent(to, distance.get(e) + 1) == null) {
                    queue.add(to);
                }
            }
        }
        return distance;
    }

    @Property
    void reach_isThatOfPlainSearch(@ForAll long seed, @ForAll boolean upstream) {
        SupplyNetwork network = RandomNetworks.known(seed, MOST).network();
        Graph<Integer, Integer> graph = RandomNetworks.stock(network);
        for (int start = 0; start < network.enterprises(); start++) {
            Reach reach = upstream ? network.upstream(network.id(start)) : network.downstream(network.id(start));
            Map<Integer, Integer> expected = distances(graph, Set.of(start), upstream, -1);
            assertEquals(expected.size() - 1, reach.size());
            for (int e = 0; e < network.enterprises(); e++) {
                OptionalInt distance = reach.distance(network.id(e));
                assertEquals(e == start ? -1 : expected.getOrDefault(e, -1), distance.orElse(-1));
                assertEquals(distance.isPresent(), reach.has(network.id(e)));
            }
            List<String> inOrder = IntStream.rangeClosed(1, reach.farthest())
                    .boxed()
                    .flatMap(d -> reach.list(d).stream().sorted())
                    .toList();
            assertEquals(inOrder, reach.list());
            int from = start;
            int loop = Graphs.predecessorListOf(graph, start).stream()
                    .mapToInt(p -> upstream
                            ? distances(graph, Set.of(from), false, -1).getOrDefault(p, -2) + 1
                            : expected.getOrDefault(p, -2) + 1)
                    .filter(d -> d > 0)
                    .min()
                    .orElse(0);
            assertEquals(loop, reach.loop().orElse(0));
        }
    }

    @Property
    void components_areJGraphTs(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.known(seed, MOST).network();
        List<Set<Integer>> expected =
                new GabowStrongConnectivityInspector<>(RandomNetworks.stock(network)).stronglyConnectedSets();
        Components components = network.components();
        assertEquals(expected.size(), components.count());
        for (Set<Integer> set : expected) {
            List<String> ids = set.stream().map(network::id).sorted().toList();
            ids.forEach(id -> assertEquals(ids, components.of(id)));
        }
        List<Integer> sizes = components.loops().stream().map(List::size).toList();
        assertEquals(
                expected.stream()
                        .map(Set::size)
                        .filter(s -> s > 1)
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList(),
                sizes);
    }

    @Property
    void tiers_areTheLongestWayInTheCondensation(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.known(seed, MOST).network();
        Graph<Integer, Integer> graph = RandomNetworks.stock(network);
        Components components = network.components();
        Tiers tiers = network.tiers();
        Set<Integer> ends = new TreeSet<>();
        for (int e = 0; e < network.enterprises(); e++) {
            int highest = -1;
            for (String member : components.of(network.id(e))) {
                for (int to : Graphs.successorListOf(graph, network.number(member))) {
                    boolean outside = !components.isTogether(member, network.id(to));
                    highest = outside ? Math.max(highest, tiers.tier(network.id(to))) : highest;
                }
            }
            assertEquals(highest + 1, tiers.tier(network.id(e)));
            if (highest < 0) {
                ends.add(e);
            }
        }
        Map<Integer, Integer> nearest = distances(graph, ends, true, -1);
        for (int e = 0; e < network.enterprises(); e++) {
            assertEquals(nearest.get(e), tiers.nearest(network.id(e)));
            assertTrue(tiers.list(tiers.tier(network.id(e))).contains(network.id(e)));
        }
    }

    @Property
    void singlePoints_areThoseWhoseDeletionCutsOff(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.partlyKnown(seed, MOST).network();
        Graph<Integer, Integer> graph = RandomNetworks.stock(network);
        Set<Integer> sources = sources(network, graph);
        Set<Integer> all = distances(graph, sources, false, -1).keySet();
        SinglePoints points = network.singlePoints();
        assertEquals(network.enterprises(), all.size(), "from the default sources all is reached");
        assertEquals(all.size(), points.reached());
        assertEquals(sources.size(), points.sources());
        checkPoints(network, graph, sources, points);
    }

    @Property
    void singlePoints_ofGivenSources(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.partlyKnown(seed, MOST).network();
        Graph<Integer, Integer> graph = RandomNetworks.stock(network);
        Set<Integer> sources = Set.of(0, network.enterprises() / 2);
        List<String> ids = sources.stream().map(network::id).toList();
        SinglePoints points = network.singlePoints(ids);
        assertEquals(distances(graph, sources, false, -1).size(), points.reached());
        checkPoints(network, graph, sources, points);
    }

    private static Set<Integer> sources(SupplyNetwork network, Graph<Integer, Integer> graph) {
        Components components = network.components();
        return IntStream.range(0, network.enterprises())
                .filter(e -> components.of(network.id(e)).stream()
                        .flatMap(m -> Graphs.predecessorListOf(graph, network.number(m)).stream())
                        .allMatch(p -> components.isTogether(network.id(p), network.id(e))))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static void checkPoints(
            SupplyNetwork network, Graph<Integer, Integer> graph, Set<Integer> sources, SinglePoints points) {
        Set<Integer> all = distances(graph, sources, false, -1).keySet();
        Map<String, SinglePoints.Point> byId =
                points.list().stream().collect(Collectors.toMap(SinglePoints.Point::id, p -> p));
        Map<Integer, Set<String>> before = new TreeMap<>();
        all.forEach(e -> before.put(e, new TreeSet<>()));
        for (int e : all) {
            Set<Integer> lost = new TreeSet<>(all);
            lost.removeAll(distances(graph, sources, false, e).keySet());
            lost.remove(e);
            lost.forEach(l -> before.get(l).add(network.id(e)));
            assertEquals(!lost.isEmpty(), byId.containsKey(network.id(e)));
            if (!lost.isEmpty()) {
                SinglePoints.Point point = byId.get(network.id(e));
                assertEquals(lost.size(), point.enterprises());
                assertSales(graph, lost, point.sales());
            }
        }
        for (int e = 0; e < network.enterprises(); e++) {
            String id = network.id(e);
            assertEquals(all.contains(e), points.isReached(id));
            assertEquals(before.getOrDefault(e, Set.of()), new TreeSet<>(points.allBefore(id)));
            List<String> chain = points.allBefore(id);
            assertEquals(
                    chain.isEmpty() ? "" : chain.get(chain.size() - 1),
                    points.before(id).orElse(""));
        }
    }

    private static void assertSales(Graph<Integer, Integer> graph, Set<Integer> lost, Interval sales) {
        double known = 0;
        boolean unknown = false;
        for (int e : lost) {
            for (int k : graph.outgoingEdgesOf(e)) {
                double value = graph.getEdgeWeight(k);
                unknown |= Double.isNaN(value);
                known += Double.isNaN(value) ? 0 : value;
            }
        }
        assertEquals(known, sales.low(), 1e-6 * Math.max(1, known));
        assertEquals(unknown, Double.isInfinite(sales.high()));
    }

    @Property
    void cutPoints_areJGraphTs(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.known(seed, MOST).network();
        Graph<Integer, DefaultEdge> simple = new SimpleGraph<>(DefaultEdge.class);
        Graph<Integer, Integer> graph = RandomNetworks.stock(network);
        graph.vertexSet().forEach(simple::addVertex);
        graph.edgeSet().forEach(k -> simple.addEdge(graph.getEdgeSource(k), graph.getEdgeTarget(k)));
        Set<String> expected = new BiconnectivityInspector<>(simple)
                .getCutpoints().stream().map(network::id).collect(Collectors.toSet());
        CutPoints points = network.cutPoints();
        assertEquals(expected, points.list().stream().map(CutPoints.Point::id).collect(Collectors.toSet()));
        for (CutPoints.Point point : points.list()) {
            int e = network.number(point.id());
            Set<Integer> part = new ConnectivityInspector<>(new AsUndirectedGraph<>(graph)).connectedSetOf(e);
            SimpleGraph<Integer, DefaultEdge> rest = new SimpleGraph<>(DefaultEdge.class);
            Graphs.addGraph(rest, simple);
            rest.removeVertex(e);
            List<Integer> pieces = new ConnectivityInspector<>(rest)
                    .connectedSets().stream()
                            .filter(part::containsAll)
                            .map(Set::size)
                            .toList();
            assertEquals(pieces.size(), point.pieces());
            int largest = pieces.stream().mapToInt(Integer::intValue).max().orElseThrow();
            assertEquals(part.size() - 1 - largest, point.cutOff());
            assertEquals(point, points.of(point.id()).orElseThrow());
        }
    }

    @Property
    void passage_isWhatDeletionCuts(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.known(seed, MOST).network();
        Graph<Integer, Integer> graph = RandomNetworks.stock(network);
        int to = network.enterprises() - 1;
        Passage passage = network.passage(network.id(0), network.id(to));
        boolean connected = distances(graph, Set.of(0), false, -1).containsKey(to);
        assertEquals(connected, passage.isConnected());
        Set<String> enterprises = IntStream.range(1, to)
                .filter(e -> connected && !distances(graph, Set.of(0), false, e).containsKey(to))
                .mapToObj(network::id)
                .collect(Collectors.toSet());
        assertEquals(enterprises, new HashSet<>(passage.enterprises()));
        Set<Integer> links = new HashSet<>();
        for (int k = 0; k < network.links() && connected; k++) {
            Graph<Integer, Integer> rest = RandomNetworks.stock(network);
            rest.removeEdge(k);
            if (!distances(rest, Set.of(0), false, -1).containsKey(to)) {
                links.add(k);
            }
        }
        assertEquals(
                links, passage.links().stream().map(SupplyNetwork.Link::number).collect(Collectors.toSet()));
        Map<Integer, Integer> distance = distances(graph, Set.of(0), false, -1);
        List<Integer> order = passage.enterprises().stream()
                .map(id -> distance.get(network.number(id)))
                .toList();
        assertEquals(order.stream().sorted().toList(), order);
        assertFalse(passage.toString().isEmpty());
    }

    @Property
    void order_ofRowsDoesNotMatter(@ForAll long seed) {
        RandomNetworks random = RandomNetworks.partlyKnown(seed, MOST);
        SupplyNetwork one = random.network();
        SupplyNetwork other = random.shuffled();
        assertEquals(one.ids(), other.ids());
        assertEquals(
                IntStream.range(0, one.links()).mapToObj(one::link).toList(),
                IntStream.range(0, other.links()).mapToObj(other::link).toList());
        assertEquals(one.singlePoints().print(), other.singlePoints().print());
        assertEquals(one.cutPoints().print(), other.cutPoints().print());
        assertEquals(one.components().print(), other.components().print());
        assertEquals(one.tiers().print(), other.tiers().print());
        assertEquals(one.sourcing(100).print(), other.sourcing(100).print());
    }
}
