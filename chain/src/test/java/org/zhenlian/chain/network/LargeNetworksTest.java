package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.AsUndirectedGraph;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.fixture.RandomNetworks;

/** Networks of some thousand enterprises, so that every switch between strategies is thrown; and long ones, so that nothing recurs. */
class LargeNetworksTest {
    private static SupplyNetwork layered(long seed, int n, int links) {
        Random random = new Random(seed);
        SupplyNetwork.Builder builder = SupplyNetwork.builder("layered");
        for (int i = 0; i < links; i++) {
            int from = random.nextInt(n);
            boolean back = random.nextInt(300) == 0;
            int to = back ? random.nextInt(n) : from + 1 + (int) (n / 8 * random.nextDouble() * random.nextDouble());
            if (to < n && to != from) {
                builder.link("f" + from, "f" + to, "p" + random.nextInt(9), random.nextInt(1000));
            }
        }
        return builder.build();
    }

    private static SupplyNetwork path(int n) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("path");
        for (int i = 1; i < n; i++) {
            builder.link(String.format("%07d", i - 1), String.format("%07d", i), "p", 1);
        }
        return builder.build();
    }

    @Test
    void closures_areThoseOfPlainSearch() {
        for (int links : new int[] {3000, 20_000}) {
            SupplyNetwork network = layered(links, 3000, links);
            Graph<Integer, Integer> graph = RandomNetworks.stock(network);
            for (int start = 0; start < network.enterprises(); start += 97) {
                Reach reach = network.upstream(network.id(start));
                Map<Integer, Integer> expected = QueriesPropertiesTest.distances(graph, Set.of(start), true, -1);
                assertEquals(expected.size() - 1, reach.size());
                expected.forEach(
                        (e, d) -> assertEquals(d, reach.distance(network.id(e)).orElse(0)));
            }
        }
    }

    @Test
    void componentsCutPointsAndFlow_areJGraphTs() {
        SupplyNetwork network = layered(1, 3000, 7000);
        Graph<Integer, Integer> graph = RandomNetworks.stock(network);
        assertEquals(
                new GabowStrongConnectivityInspector<>(graph)
                        .stronglyConnectedSets().stream()
                                .filter(s -> s.size() > 1)
                                .map(s -> s.stream().map(network::id).collect(Collectors.toSet()))
                                .collect(Collectors.toSet()),
                network.components().loops().stream().map(HashSet::new).collect(Collectors.toSet()));
        assertEquals(
                new BiconnectivityInspector<>(new AsUndirectedGraph<>(graph))
                        .getCutpoints().stream().map(network::id).collect(Collectors.toSet()),
                network.cutPoints().list().stream().map(CutPoints.Point::id).collect(Collectors.toSet()));
        for (int i = 0; i < 5; i++) {
            double expected = new PushRelabelMFImpl<>(graph).calculateMaximumFlow(i, network.enterprises() - 1 - i);
            Cut cut = network.cut(
                    Cut.By.VALUE, List.of(network.id(i)), List.of(network.id(network.enterprises() - 1 - i)));
            assertEquals(expected, cut.value().low());
        }
    }

    /** Immediate dominators by the iterative algorithm of Cooper, Harvey and Kennedy, on sets of predecessors. */
    @Test
    void dominators_areThoseOfTheIterativeAlgorithm() {
        for (int links : new int[] {4000, 9000}) {
            SupplyNetwork network = layered(links, 2500, links);
            int[] sources = Sources.of(network.adjacency(), Crew.alone());
            DominatorTree tree = DominatorTree.of(network.adjacency(), sources, Crew.alone());
            int[] expected = iterative(network.adjacency(), tree, sources);
            int real = 0;
            for (int i = 1; i <= tree.reached(); i++) {
                assertEquals(expected[i], tree.dominator(i));
                real += expected[i] > 0 ? 1 : 0;
            }
            assertTrue(real > 100, "some enterprises dominate others");
        }
    }

    private static int[] iterative(Adjacency a, DominatorTree tree, int[] sources) {
        int n = tree.reached();
        int[] dominator = new int[n + 1];
        java.util.Arrays.fill(dominator, -1);
        dominator[0] = 0;
        Set<Integer> roots = java.util.Arrays.stream(sources).boxed().collect(Collectors.toSet());
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 1; i <= n; i++) {
                int e = tree.enterprise(i);
                int best = roots.contains(e) ? 0 : -1;
                for (int k = a.firstIn(e); k < a.endIn(e); k++) {
                    int j = tree.number(a.supplierAt(k));
                    if (j > 0 && dominator[j] >= 0) {
                        best = best < 0 ? j : common(dominator, best, j);
                    }
                }
                changed |= best != dominator[i];
                dominator[i] = best;
            }
        }
        return dominator;
    }

    private static int common(int[] dominator, int a, int b) {
        int x = a;
        int y = b;
        while (x != y) {
            if (x > y) {
                x = dominator[x];
            } else {
                y = dominator[y];
            }
        }
        return x;
    }

    @Test
    void longPath_needsNoRecursion() {
        int n = 200_000;
        SupplyNetwork network = path(n);
        String last = network.id(n - 1);
        assertEquals(n - 1, network.upstream(last).farthest());
        assertEquals(n, network.components().count());
        assertEquals(n, network.tiers().count());
        assertEquals(n - 1, network.singlePoints().size());
        assertEquals(n - 2, network.cutPoints().size());
        assertEquals(n - 2, network.passage(network.id(0), last).enterprises().size());
        assertEquals(
                1,
                network.cut(Cut.By.VALUE, List.of(network.id(0)), List.of(last))
                        .value()
                        .low());
        assertTrue(network.tiers().toString().length() <= 900);
        assertTrue(network.singlePoints().toString().length() <= 900);
        assertTrue(network.upstream(last).toString().length() <= 900);
    }
}
