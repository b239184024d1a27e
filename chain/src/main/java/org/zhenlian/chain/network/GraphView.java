package org.zhenlian.chain.network;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.GraphIterables;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;

/**
 * A network as a JGraphT graph that reads the arrays: vertices are the numbers of enterprises, edges those of links, weights the
 * values. Directed, with parallel edges, without loops, unmodifiable. Takes 4 bytes a link besides, for the suppliers of links.
 *
 * <p>All sets are views in the order of numbers, edges of a vertex with the outgoing first; O(1) but for finding edges between two
 * vertices, which is O(log degree).
 */
final class GraphView extends AbstractGraph<Integer, Integer> implements Graph<Integer, Integer> {
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(true)
            .allowMultipleEdges(true)
            .allowSelfLoops(false)
            .allowCycles(true)
            .modifiable(false)
            .build();

    private final Adjacency network;
    private final int[] source;
    private final Set<Integer> vertices;
    private final Set<Integer> edges;

    GraphView(Adjacency network) {
        this.network = network;
        source = new int[network.links()];
        for (int e = 0; e < network.enterprises(); e++) {
            Arrays.fill(source, network.outBegin[e], network.outBegin[e + 1], e);
        }
        vertices = NumberSet.range(0, network.enterprises());
        edges = NumberSet.range(0, network.links());
    }

    private boolean isVertex(Integer v) {
        return v != null && v >= 0 && v < network.enterprises();
    }

    private int vertex(Integer v) {
        if (!isVertex(Objects.requireNonNull(v, "vertex"))) {
            throw new IllegalArgumentException("no such vertex in graph: " + v);
        }
        return v;
    }

    private int edge(Integer e) {
        if (Objects.requireNonNull(e, "edge") < 0 || e >= network.links()) {
            throw new IllegalArgumentException("no such edge in graph: " + e);
        }
        return e;
    }

    /** The first edge from u to v or where it would be; edges of u are in the order of customers. */
    private int firstEdge(int u, int v) {
        int low = network.outBegin[u];
        int high = network.outBegin[u + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (network.customer[middle] < v) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Set<Integer> getAllEdges(Integer from, Integer to) {
        return isVertex(from) && isVertex(to) ? NumberSet.range(firstEdge(from, to), firstEdge(from, to + 1)) : null;
    }

    @Override
    public Integer getEdge(Integer from, Integer to) {
        Set<Integer> all = getAllEdges(from, to);
        return all == null || all.isEmpty() ? null : all.iterator().next();
    }

    @Override
    public boolean containsEdge(Integer e) {
        return e != null && e >= 0 && e < network.links();
    }

    @Override
    public boolean containsVertex(Integer v) {
        return isVertex(v);
    }

    @Override
    public Set<Integer> vertexSet() {
        return vertices;
    }

    @Override
    public Set<Integer> edgeSet() {
        return edges;
    }

    @Override
    public int degreeOf(Integer v) {
        return inDegreeOf(v) + outDegreeOf(v);
    }

    @Override
    public int inDegreeOf(Integer v) {
        return network.inBegin[vertex(v) + 1] - network.inBegin[v];
    }

    @Override
    public int outDegreeOf(Integer v) {
        return network.outBegin[vertex(v) + 1] - network.outBegin[v];
    }

    @Override
    public Set<Integer> edgesOf(Integer v) {
        int e = vertex(v);
        return new NumberSet(
                network.outBegin[e],
                network.outBegin[e + 1],
                network.inLink,
                network.inBegin[e],
                network.inBegin[e + 1]);
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer v) {
        int e = vertex(v);
        return new NumberSet(0, 0, network.inLink, network.inBegin[e], network.inBegin[e + 1]);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer v) {
        return NumberSet.range(network.outBegin[vertex(v)], network.outBegin[v + 1]);
    }

    @Override
    public Integer getEdgeSource(Integer e) {
        return source[edge(e)];
    }

    @Override
    public Integer getEdgeTarget(Integer e) {
        return network.customer[edge(e)];
    }

    @Override
    public double getEdgeWeight(Integer e) {
        return network.value.get(edge(e));
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public GraphIterables<Integer, Integer> iterables() {
        return new ViewIterables(this);
    }

    @Override
    public Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException(
                "the graph of a supply network cannot be changed\nCopy it into a graph of yours");
    }

    @Override
    public Integer addEdge(Integer from, Integer to) {
        throw fixed();
    }

    @Override
    public boolean addEdge(Integer from, Integer to, Integer e) {
        throw fixed();
    }

    @Override
    public Integer addVertex() {
        throw fixed();
    }

    @Override
    public boolean addVertex(Integer v) {
        throw fixed();
    }

    @Override
    public Integer removeEdge(Integer from, Integer to) {
        throw fixed();
    }

    @Override
    public boolean removeEdge(Integer e) {
        throw fixed();
    }

    @Override
    public boolean removeVertex(Integer v) {
        throw fixed();
    }

    @Override
    public void setEdgeWeight(Integer e, double weight) {
        throw fixed();
    }

    /** Iterates without a set in between. */
    private record ViewIterables(GraphView view) implements GraphIterables<Integer, Integer> {
        @Override
        public Graph<Integer, Integer> getGraph() {
            return view;
        }

        @Override
        public long vertexCount() {
            return view.network.enterprises();
        }

        @Override
        public long edgeCount() {
            return view.network.links();
        }
    }
}
