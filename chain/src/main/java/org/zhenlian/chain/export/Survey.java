package org.zhenlian.chain.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhenlian.chain.graph.Link;
import org.zhenlian.chain.graph.Link.Role;
import org.zhenlian.chain.graph.Node;
import org.zhenlian.chain.graph.Node.ProcessNode;
import org.zhenlian.chain.graph.Node.ProductNode;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.Names;

/** Draws up the nodes and links of a map. */
final class Survey {
    private final ProductionGraph graph;
    private final Findings findings;
    private final Map<String, Integer> loops = new HashMap<>();

    Survey(ProductionGraph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
        for (int i = 0; i < graph.loops().size(); i++) {
            int loop = i;
            graph.loops().get(i).products().forEach(p -> loops.put(p, loop));
        }
    }

    Stream<MapNode> nodes(boolean processes) {
        Stream<MapNode> products = graph.products().stream().map(this::product);
        return processes ? Stream.concat(products, processes().map(this::process)) : products;
    }

    private Stream<ProcessNode> processes() {
        return graph.graph().vertexSet().stream()
                .filter(ProcessNode.class::isInstance)
                .map(ProcessNode.class::cast);
    }

    private MapNode product(Product product) {
        String id = product.id();
        boolean last = graph.targets().contains(id);
        return new MapNode(new ProductNode(id), product.names(), graph.tier(id), last, findings.of(id));
    }

    private MapNode process(ProcessNode process) {
        Recipe recipe = graph.atlas().recipe(process.recipe());
        Optional<Names> enterprise =
                process.enterprise().map(e -> graph.atlas().enterprise(e).names());
        String zh = enterprise.map(e -> e.zhOr("") + " ").orElse("");
        String en = enterprise.map(e -> e.enOr("") + " ").orElse("");
        Names names = Names.of(
                zh + recipe.names().zhOr(recipe.id()), en + recipe.names().enOr(recipe.id()));
        return new MapNode(process, names, graph.tier(recipe.product()), false, MapNode.Marks.NONE);
    }

    Collection<MapLink> links(boolean processes) {
        return processes
                ? graph.graph().edgeSet().stream().map(this::link).distinct().toList()
                : between().values();
    }

    private MapLink link(Link link) {
        boolean input = link.to() instanceof ProcessNode;
        Node process = input ? link.to() : link.from();
        Node product = input ? link.from() : link.to();
        boolean loop = isLoop(graph.atlas().recipe(((ProcessNode) process).recipe()), product.id());
        return new MapLink(link.from().id(), link.to().id(), link.role(), loop);
    }

    /** Does the recipe turn something of the product's loop into something of that loop? */
    private boolean isLoop(Recipe recipe, String product) {
        boolean uses = recipe.inputs().stream()
                .flatMap(g -> g.alternatives().stream())
                .anyMatch(i -> isLoop(product, i.product()));
        boolean makes = isLoop(product, recipe.product())
                || recipe.coProducts().stream().anyMatch(c -> isLoop(product, c.product()));
        return uses && makes;
    }

    private boolean isLoop(String from, String to) {
        return loops.containsKey(from) && loops.get(from).equals(loops.get(to));
    }

    /** Links from input to product; as an input of the main output if it is that of any recipe. */
    private Map<String, MapLink> between() {
        Map<String, MapLink> links = new TreeMap<>();
        for (Recipe recipe : graph.recipes()) {
            recipe.inputs().stream().flatMap(g -> g.alternatives().stream()).forEach(input -> {
                add(links, input.product(), recipe.product(), Role.INPUT);
                for (CoProduct beside : recipe.coProducts()) {
                    add(links, input.product(), beside.product(), Role.CO_PRODUCT);
                }
            });
        }
        return links;
    }

    private void add(Map<String, MapLink> links, String from, String to, Role role) {
        MapLink link = new MapLink(from, to, role, isLoop(from, to));
        links.merge(from + " " + to, link, (a, b) -> a.role().compareTo(b.role()) <= 0 ? a : b);
    }
}
