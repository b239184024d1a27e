package org.zhenlian.chain.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/** Small random networks out of a seed, as rows, as network and as a stock JGraphT graph. */
final class RandomNetworks {
    /** One row. */
    record Row(String supplier, String customer, String product, OptionalDouble value) {}

    final List<Row> rows = new ArrayList<>();
    final int enterprises;
    private final Random random;

    private RandomNetworks(long seed, int most, boolean unknown) {
        random = new Random(seed);
        enterprises = 2 + random.nextInt(most - 1);
        int links = random.nextInt(3 * enterprises);
        for (int i = 0; i < links; i++) {
            int from = random.nextInt(enterprises);
            int to = random.nextInt(enterprises);
            if (from != to) {
                boolean known = !unknown || random.nextInt(5) > 0;
                rows.add(new Row(id(from), id(to), "p" + random.nextInt(3), known ? value() : OptionalDouble.empty()));
            }
        }
    }

    private OptionalDouble value() {
        return OptionalDouble.of(
                switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(20);
                    case 1 -> random.nextInt(2000) / 100.0;
                    case 2 -> 1 + random.nextInt(3);
                    default -> random.nextInt(100) * 1e6;
                });
    }

    /** All values known. */
    static RandomNetworks known(long seed, int most) {
        return new RandomNetworks(seed, most, false);
    }

    /** A fifth of the values unknown. */
    static RandomNetworks partlyKnown(long seed, int most) {
        return new RandomNetworks(seed, most, true);
    }

    static String id(int i) {
        return "e" + i;
    }

    SupplyNetwork network() {
        return network(rows);
    }

    SupplyNetwork shuffled() {
        List<Row> other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        return network(other);
    }

    private SupplyNetwork network(List<Row> some) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("random");
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < enterprises; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        order.forEach(i -> builder.enterprise(id(i)));
        some.forEach(r -> builder.link(r.supplier, r.customer, r.product, r.value));
        return builder.build();
    }

    /** A stock graph of the same network: vertices and edges are the numbers. */
    static Graph<Integer, Integer> stock(SupplyNetwork network) {
        Graph<Integer, Integer> graph = new DirectedWeightedPseudograph<>(Integer.class);
        for (int e = 0; e < network.enterprises(); e++) {
            graph.addVertex(e);
        }
        for (int k = 0; k < network.links(); k++) {
            Adjacency a = network.adjacency();
            graph.addEdge(a.supplier(k), a.customer(k), k);
            graph.setEdgeWeight(k, a.value(k));
        }
        return graph;
    }
}
