package org.zhenlian.chain.graph;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedMultigraph;
import org.zhenlian.chain.graph.Link.Role;
import org.zhenlian.chain.graph.Node.ProcessNode;
import org.zhenlian.chain.graph.Node.ProductNode;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;

/**
 * The products of a chain and the recipes and enterprises that turn them into each other. Immutable.
 *
 * <p>It holds all that the final products need: their makers, the makers of those makers' inputs, and so on up to products that
 * nothing in the atlas makes. The makers of a product are the recipes whose main output it is; if there are none, or only
 * primary sources without inputs, also the recipes that make it beside. Loops, alternatives and co-products are part of it. No region is excluded: what is local is a matter of
 * the question's scope.
 *
 * <p><b>Tiers.</b> Products that need each other share a tier; a final product that nothing else in the chain uses has tier 0, and
 * every other product is one tier above the highest of its users: the longest path in the condensation of the product graph.
 * Building takes O(products + recipes + inputs), plus sorting.
 */
public final class ProductionGraph {
    private final Atlas atlas;
    private final boolean whole;
    private final List<String> targets;
    private final List<Recipe> recipes;
    private final Layers layers;
    private final List<Product> products;
    private final ImmutableListMultimap<String, Recipe> makers;
    private final ImmutableSetMultimap<String, Recipe> coMakers;
    private final ImmutableSetMultimap<String, Recipe> users;
    private final Supplier<Graph<Node, Link>> graph;

    private ProductionGraph(Atlas atlas, boolean whole, Collection<String> targets, Closure closure) {
        this.atlas = atlas;
        this.whole = whole;
        this.targets = targets.stream().distinct().sorted().toList();
        recipes = closure.recipes();
        layers = new Layers(closure.products(), recipes, this.targets);
        products = closure.products().stream()
                .map(atlas::product)
                .sorted(Comparator.comparing((Product p) -> layers.tier(p.id())).thenComparing(Product::id))
                .toList();
        makers = Multimaps.index(recipes, Recipe::product);
        coMakers = index(recipe -> recipe.coProducts().stream().map(CoProduct::product));
        users = index(ProductionGraph::inputsOf);
        graph = Suppliers.memoize(() -> new AsUnmodifiableGraph<>(bipartite()));
    }

    private ImmutableSetMultimap<String, Recipe> index(Function<Recipe, Stream<String>> keys) {
        ImmutableSetMultimap.Builder<String, Recipe> index = ImmutableSetMultimap.builder();
        recipes.forEach(r -> keys.apply(r).forEach(key -> index.put(key, r)));
        return index.build();
    }

    static Stream<String> inputsOf(Recipe recipe) {
        return recipe.inputs().stream()
                .map(InputGroup::alternatives)
                .flatMap(List::stream)
                .map(Input::product);
    }

    /**
     * Returns the graph of all that some final products need.
     *
     * @param atlas the atlas
     * @param targets ids or names of the final products, at least one
     * @throws UnknownIdException if a product is not in the atlas
     */
    public static ProductionGraph of(Atlas atlas, Collection<String> targets) {
        List<String> ids = targets.stream().map(t -> atlas.product(t).id()).toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a chain needs at least one final product");
        }
        return new ProductionGraph(atlas, false, ids, Closure.upstream(atlas, ids));
    }

    /**
     * Returns the graph of everything in an atlas. Its final products are those that some recipe makes and none uses.
     *
     * @param atlas the atlas
     */
    public static ProductionGraph ofAll(Atlas atlas) {
        Set<String> ends = new TreeSet<>();
        atlas.recipes().forEach(r -> ends.add(r.product()));
        atlas.recipes().forEach(r -> inputsOf(r).forEach(ends::remove));
        return new ProductionGraph(atlas, true, ends, Closure.everything(atlas));
    }

    /**
     * Returns the graph of the same question asked of another atlas: of the same final products, or of everything.
     *
     * @param other an atlas, for example a changed copy of this one's
     * @throws UnknownIdException if it does not have a final product
     */
    public ProductionGraph with(Atlas other) {
        return whole ? ofAll(other) : of(other, targets);
    }

    /** Returns the atlas. */
    public Atlas atlas() {
        return atlas;
    }

    /** Returns the ids of the final products, in order. */
    public List<String> targets() {
        return targets;
    }

    /** Returns the products, by tier, then id. */
    public List<Product> products() {
        return products;
    }

    /** Returns the recipes in order of id. */
    public List<Recipe> recipes() {
        return recipes;
    }

    /**
     * Returns the recipes whose main output a product is, in order of id.
     *
     * @param product the product's id
     */
    public List<Recipe> makers(String product) {
        return makers.get(Objects.requireNonNull(product, "product"));
    }

    /**
     * Returns the recipes that make a product beside their main output, in order of id.
     *
     * @param product the product's id
     */
    public List<Recipe> coMakers(String product) {
        return coMakers.get(Objects.requireNonNull(product, "product")).asList();
    }

    /**
     * Returns the recipes that can use a product, in order of id.
     *
     * @param product the product's id
     */
    public List<Recipe> users(String product) {
        return users.get(Objects.requireNonNull(product, "product")).asList();
    }

    /**
     * Returns a product's tier.
     *
     * @param product the product's id
     * @throws UnknownIdException if the product is not in the chain
     */
    public int tier(String product) {
        return layers.tier(inChain(product));
    }

    /** Returns the number of tiers. */
    public int tiers() {
        return layers.count();
    }

    /** Returns the loops, ordered by their first product. */
    public List<Loop> loops() {
        return layers.loops();
    }

    /** Returns the number of links of the product graph: pairs of products of which one is an input of the other. */
    public int links() {
        return layers.links();
    }

    /**
     * Returns the ids of all products that go into a product, directly or not, by tier, then id. The product itself is among them
     * only if it is part of a loop.
     *
     * @param product the product's id
     * @throws UnknownIdException if the product is not in the chain
     */
    public List<String> upstreamOf(String product) {
        return inOrder(layers.upstream(inChain(product)));
    }

    /**
     * Returns the ids of all products of this chain that a product goes into, directly or not, by tier, then id. The product itself
     * is among them only if it is part of a loop.
     *
     * @param product the product's id
     * @throws UnknownIdException if the product is not in the chain
     */
    public List<String> downstreamOf(String product) {
        return inOrder(layers.downstream(inChain(product)));
    }

    /**
     * Returns a shortest way from a product to a final product, both included; among equals the first in order of ids. Just the
     * product if it is final or leads to none.
     *
     * @param product the product's id
     * @throws UnknownIdException if the product is not in the chain
     */
    public List<String> pathToTarget(String product) {
        return List.copyOf(layers.path(inChain(product)));
    }

    /**
     * Returns the production graph in JGraphT's terms: product and process nodes, links in the direction of the material. A recipe
     * that nobody is known to run is one process node without enterprise. Unmodifiable; iteration order is the order of ids.
     */
    public Graph<Node, Link> graph() {
        return graph.get();
    }

    private List<String> inOrder(Set<String> ids) {
        return products.stream().map(Product::id).filter(ids::contains).toList();
    }

    private String inChain(String product) {
        if (!layers.contains(Objects.requireNonNull(product, "product"))) {
            throw UnknownIdException.unknown(
                    "product", product, "the chain of " + String.join(", ", targets), layers.ids());
        }
        return product;
    }

    private Graph<Node, Link> bipartite() {
        Graph<Node, Link> all = new DirectedMultigraph<>(Link.class);
        layers.ids().forEach(id -> all.addVertex(new ProductNode(id)));
        for (Recipe recipe : recipes) {
            List<Capacity> runners = atlas.capacitiesFor(recipe.id());
            if (runners.isEmpty()) {
                addProcess(all, recipe, new ProcessNode(recipe.id(), Optional.empty()));
            }
            runners.forEach(c -> addProcess(all, recipe, new ProcessNode(recipe.id(), Optional.of(c.enterprise()))));
        }
        return all;
    }

    private static void addProcess(Graph<Node, Link> all, Recipe recipe, ProcessNode process) {
        all.addVertex(process);
        for (InputGroup group : recipe.inputs()) {
            for (Input input : group.alternatives()) {
                add(all, new Link(new ProductNode(input.product()), process, Role.INPUT, group.name()));
            }
        }
        add(all, new Link(process, new ProductNode(recipe.product()), Role.OUTPUT, ""));
        recipe.coProducts()
                .forEach(c -> add(all, new Link(process, new ProductNode(c.product()), Role.CO_PRODUCT, "")));
    }

    private static void add(Graph<Node, Link> all, Link link) {
        all.addEdge(link.from(), link.to(), link);
    }

    /** Returns one line: how many products, recipes, tiers and loops. */
    @Override
    public String toString() {
        return "Production graph of " + String.join(", ", targets) + ": " + products.size() + " products, "
                + recipes.size() + " recipes, " + tiers() + " tiers, " + loops().size() + " loops";
    }
}
