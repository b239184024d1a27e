package org.zhenlian.chain.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Recipe;

/**
 * The product graph (an edge from each input to each output of a recipe) and its layers: the longest paths in the condensation,
 * counted from the products that nothing uses.
 */
final class Layers {
    private final Graph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
    private final Map<String, Integer> tiers = new HashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final List<Loop> loops = new ArrayList<>();

    Layers(Collection<String> products, List<Recipe> recipes, Collection<String> goals) {
        products.stream().sorted().forEach(graph::addVertex);
        recipes.forEach(this::connect);
        condense();
        measure(goals);
    }

    private void connect(Recipe recipe) {
        List<String> outputs = new ArrayList<>(List.of(recipe.product()));
        recipe.coProducts().stream().map(CoProduct::product).forEach(outputs::add);
        ProductionGraph.inputsOf(recipe).forEach(in -> outputs.forEach(out -> graph.addEdge(in, out)));
    }

    /** Kosaraju's method finds the components in topological order, and without recursion. */
    private void condense() {
        List<Set<String>> order = new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
        for (int i = order.size() - 1; i >= 0; i--) {
            Set<String> component = order.get(i);
            int tier = component.stream()
                    .flatMap(p -> Graphs.successorListOf(graph, p).stream())
                    .filter(next -> !component.contains(next))
                    .mapToInt(next -> tiers.get(next) + 1)
                    .max()
                    .orElse(0);
            component.forEach(p -> tiers.put(p, tier));
            String any = component.iterator().next();
            if (component.size() > 1 || graph.containsEdge(any, any)) {
                loops.add(new Loop(component.stream().sorted().toList()));
            }
        }
        loops.sort(Comparator.comparing(l -> l.products().get(0)));
    }

    boolean contains(String product) {
        return tiers.containsKey(product);
    }

    Set<String> ids() {
        return graph.vertexSet();
    }

    int tier(String product) {
        return tiers.get(product);
    }

    int count() {
        return tiers.values().stream().mapToInt(t -> t + 1).max().orElse(0);
    }

    int links() {
        return graph.edgeSet().size();
    }

    List<Loop> loops() {
        return List.copyOf(loops);
    }

    Set<String> upstream(String product) {
        return reach(product, p -> Graphs.predecessorListOf(graph, p));
    }

    Set<String> downstream(String product) {
        return reach(product, p -> Graphs.successorListOf(graph, p));
    }

    private static Set<String> reach(String from, Function<String, List<String>> next) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next.apply(from));
        while (!open.isEmpty()) {
            String product = open.pop();
            if (reached.add(product)) {
                open.addAll(next.apply(product));
            }
        }
        return reached;
    }

    /** Steps to the nearest goal, breadth first against the direction of the edges. */
    private void measure(Collection<String> goals) {
        Deque<String> open = new ArrayDeque<>();
        goals.forEach(goal -> {
            steps.put(goal, 0);
            open.add(goal);
        });
        while (!open.isEmpty()) {
            String product = open.remove();
            for (String before : Graphs.predecessorListOf(graph, product)) {
                if (steps.putIfAbsent(before, steps.get(product) + 1) == null) {
                    open.add(before);
                }
            }
        }
    }

    /** The first shortest way to a goal in order of ids; just the product if there is none. */
    List<String> path(String from) {
        List<String> path = new ArrayList<>(List.of(from));
        String at = from;
        while (steps.getOrDefault(at, 0) > 0) {
            int left = steps.get(at) - 1;
            at = Graphs.successorListOf(graph, at).stream()
                    .filter(next -> steps.getOrDefault(next, -1) == left)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            path.add(at);
        }
        return path;
    }
}
