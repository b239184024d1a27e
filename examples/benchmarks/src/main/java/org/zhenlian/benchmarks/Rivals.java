package org.zhenlian.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.zhenlian.chain.network.Adjacency;
import org.zhenlian.chain.network.Cut;
import org.zhenlian.chain.network.LoadOptions;
import org.zhenlian.chain.network.SupplyNetwork;

/**
 * The same work done by a stock JGraphT graph, by JGraphT on the view, and by the network itself; answers are compared once. The stock
 * graph is a {@code DirectedWeightedMultigraph}; it is given its ids as whole numbers, which is the quickest it can have.
 */
final class Rivals {
    private static final int SLOW = 120_000;
    private static final int PRODUCTS = 20;

    /** Work whose result is only counted, so that it cannot be left out. */
    interface Work {
        /** Does it and returns some number of its result. */
        double run();
    }

    private final Path file;
    private final boolean small;
    private final SupplyNetwork network;
    private final Graph<Integer, Integer> view;
    private final Path snapshot;
    private final double ourBytes;
    private final int start;
    private Optional<Graph<Integer, Integer>> stock = Optional.empty();
    private double stockBytes = Double.NaN;
    private Optional<SupplyNetwork> flow = Optional.empty();
    private Optional<Graph<Integer, Integer>> flowGraph = Optional.empty();

    Rivals(Path file, Path snapshot, boolean withStock) {
        this.file = file;
        this.snapshot = snapshot;
        small = withStock;
        load();
        double before = live();
        network = SupplyNetwork.read(file);
        ourBytes = (live() - before) / network.links();
        network.save(snapshot);
        view = network.graph();
        start = lastFirm();
        if (withStock) {
            double empty = live();
            stock = Optional.of(copy(network));
            stockBytes = (live() - empty) / network.links();
        }
    }

    private static double live() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Graph<Integer, Integer> copy(SupplyNetwork network) {
        Adjacency a = network.adjacency();
        Graph<Integer, Integer> graph = new DirectedWeightedMultigraph<>(Integer.class);
        for (int e = 0; e < a.enterprises(); e++) {
            graph.addVertex(e);
        }
        for (int e = 0; e < a.enterprises(); e++) {
            for (int k = a.firstOut(e); k < a.endOut(e); k++) {
                graph.addEdge(e, a.customer(k), k);
                graph.setEdgeWeight(k, a.value(k));
            }
        }
        return graph;
    }

    /** Among the firms that sell to nobody, the one with the most suppliers. */
    private int lastFirm() {
        Adjacency a = network.adjacency();
        int best = 0;
        for (int e = 0; e < a.enterprises(); e++) {
            boolean last = a.firstOut(e) == a.endOut(e);
            best = last && a.endIn(e) - a.firstIn(e) > a.endIn(best) - a.firstIn(best) ? e : best;
        }
        return best;
    }

    /** Returns the work if there is a stock graph. */
    Optional<Work> stock(Work work) {
        return stock.map(g -> work);
    }

    Optional<Work> view(Work work) {
        return small ? Optional.of(work) : Optional.empty();
    }

    /** Returns the work if the network is small enough for what takes a rival minutes. */
    Optional<Work> slow(Work work) {
        return isSlow() ? Optional.empty() : Optional.of(work);
    }

    /** Tells whether the network is so large that some work takes a rival minutes. */
    boolean isSlow() {
        return network.enterprises() > SLOW;
    }

    Graph<Integer, Integer> graph() {
        return stock.orElseThrow();
    }

    Graph<Integer, Integer> viewed() {
        return view;
    }

    double stockBytes() {
        return stockBytes;
    }

    double ourBytes() {
        return ourBytes;
    }

    double load() {
        return SupplyNetwork.read(file).links();
    }

    double loadAlone() {
        return SupplyNetwork.read(file, LoadOptions.DEFAULTS.withThreads(1)).links();
    }

    double loadSnapshot() {
        return SupplyNetwork.load(snapshot).links();
    }

    double loadStock() {
        Graph<Integer, DefaultWeightedEdge> graph = new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                Integer from = Integer.valueOf(cells[0]);
                Integer to = Integer.valueOf(cells[1]);
                graph.addVertex(from);
                graph.addVertex(to);
                graph.setEdgeWeight(graph.addEdge(from, to), Double.parseDouble(cells[3]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph.edgeSet().size();
    }

    double closure(Graph<Integer, Integer> graph) {
        Iterator<Integer> reached = new BreadthFirstIterator<>(new EdgeReversedGraph<>(graph), start);
        int count = 0;
        while (reached.hasNext()) {
            reached.next();
            count++;
        }
        return count - 1;
    }

    double closure() {
        return network.upstream(network.id(start)).size();
    }

    double components(Graph<Integer, Integer> graph) {
        return new GabowStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets()
                .size();
    }

    double components() {
        return network.components().count();
    }

    double cutPoints(Graph<Integer, Integer> graph) {
        return new BiconnectivityInspector<>(new AsUndirectedGraph<>(graph))
                .getCutpoints()
                .size();
    }

    double cutPoints() {
        return network.cutPoints().size();
    }

    double dominators() {
        return network.singlePoints().size();
    }

    /** The network with a firm before all that have no supplier and one behind all that sell to nobody. */
    SupplyNetwork flowNetwork() {
        if (flow.isEmpty()) {
            Adjacency a = network.adjacency();
            SupplyNetwork.Builder all = SupplyNetwork.builder("flow");
            for (int e = 0; e < a.enterprises(); e++) {
                for (int k = a.firstOut(e); k < a.endOut(e); k++) {
                    all.link(network.id(e), network.id(a.customer(k)), "p", a.value(k));
                }
                if (a.firstIn(e) == a.endIn(e)) {
                    all.link("source", network.id(e), "p", 1e12);
                }
                if (a.firstOut(e) == a.endOut(e)) {
                    all.link(network.id(e), "sink", "p", 1e12);
                }
            }
            flow = Optional.of(all.build());
        }
        return flow.orElseThrow();
    }

    Graph<Integer, Integer> flowGraph() {
        flowGraph = flowGraph.or(() -> Optional.of(copy(flowNetwork())));
        return flowGraph.orElseThrow();
    }

    double cut(Graph<Integer, Integer> graph) {
        return new PushRelabelMFImpl<>(graph)
                .calculateMaximumFlow(
                        flowNetwork().number("source"), flowNetwork().number("sink"));
    }

    double cut() {
        return flowNetwork()
                .cut(Cut.By.VALUE, List.of("source"), List.of("sink"))
                .value()
                .low();
    }

    double products(Graph<Integer, Integer> graph) {
        double[] x = new double[network.enterprises()];
        Arrays.fill(x, 1);
        for (int i = 0; i < PRODUCTS; i++) {
            double[] y = new double[x.length];
            for (Integer v : graph.vertexSet()) {
                double sum = 0;
                for (Integer e : graph.outgoingEdgesOf(v)) {
                    sum += graph.getEdgeWeight(e) * x[graph.getEdgeTarget(e)];
                }
                y[v] = sum / 1e9;
            }
            x = y;
        }
        return x[0];
    }

    double products() {
        double[] x = new double[network.enterprises()];
        Arrays.fill(x, 1);
        for (int i = 0; i < PRODUCTS; i++) {
            x = network.overCustomers(x);
            for (int e = 0; e < x.length; e++) {
                x[e] /= 1e9;
            }
        }
        return x[0];
    }
}
