package org.zhenlian.chain.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.shock.RecipeMix;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.Names;

/**
 * The coefficients of a chain: what one run of each recipe uses and makes beside, and in which mix a product's recipes make it.
 *
 * <p>Where a choice is open the declared shares decide. Alternatives without declared shares split what is left evenly; recipes of
 * one product without declared shares split what is left by their capacity in the atlas, or evenly if one is unknown. Each such split is an
 * assumption and is listed. A missing amount per run is the interval [0, infinity) and is listed too.
 *
 * <p>Co-products are credited to who needs them ({@link CoProducts#SUBSTITUTION}) unless a technology is asked for in which they bear
 * a share of the inputs, see {@link #allocating}. Immutable. Units: each product's own, per unit of the main output. Time O(recipes x
 * inputs).
 */
public final class Technology {
    /** What one run of a recipe uses and makes beside, by product. */
    record Flows(Map<String, Interval> uses, Map<String, Interval> makes) {}

    private final ProductionGraph graph;
    private final Map<String, Flows> flows = new HashMap<>();
    private final Map<String, Map<Recipe, Double>> mixes = new HashMap<>();
    private final Map<String, Map<String, String>> missing = new HashMap<>();
    private final List<Names> assumptions = new ArrayList<>();
    private final Optional<Allocation> allocation;

    private Technology(ProductionGraph graph) {
        this.graph = graph;
        this.allocation = Optional.empty();
        graph.recipes().forEach(r -> flows.put(r.id(), flowsOf(r)));
        graph.products().stream().map(Product::id).forEach(p -> mixes.put(p, mixOf(graph.makers(p))));
    }

    /**
     * Returns the technology of a chain. Reckon it once and ask many questions of it.
     *
     * @param graph the production graph
     */
    public static Technology of(ProductionGraph graph) {
        return new Technology(Objects.requireNonNull(graph, "graph"));
    }

    private Technology(Technology base, CoProducts method) {
        graph = base.graph;
        flows.putAll(base.flows);
        mixes.putAll(base.mixes);
        assumptions.addAll(base.assumptions);
        base.missing.forEach((recipe, names) -> missing.put(recipe, new TreeMap<>(names)));
        Allocation shares = new Allocation(base, method);
        assumptions.addAll(shares.assumptions());
        shares.missing()
                .forEach((recipe, names) ->
                        missing.computeIfAbsent(recipe, r -> new TreeMap<>()).putAll(names));
        allocation = Optional.of(shares);
    }

    /**
     * Returns the same technology with another treatment of co-products.
     *
     * @param method how co-products are treated
     */
    public Technology allocating(CoProducts method) {
        Technology base = substituting();
        return Objects.requireNonNull(method, "method") == CoProducts.SUBSTITUTION
                ? base
                : new Technology(base, method);
    }

    /** The technology without allocation. */
    Technology substituting() {
        return allocation.map(Allocation::base).orElse(this);
    }

    /** Returns how co-products are treated. */
    public CoProducts coProducts() {
        return allocation.map(Allocation::method).orElse(CoProducts.SUBSTITUTION);
    }

    /** Returns the production graph. */
    public ProductionGraph graph() {
        return graph;
    }

    Flows flows(Recipe recipe) {
        return flows.get(recipe.id());
    }

    /**
     * Returns for each recipe of a product its share in making it, in order of id; the shares sum to 1. Empty if no recipe makes it.
     *
     * @param product the id of a product of the chain
     */
    public Map<Recipe, Double> mix(String product) {
        return mixes.getOrDefault(Objects.requireNonNull(product, "product"), Map.of());
    }

    /**
     * Returns how much of a product one run of a recipe uses, its alternatives mixed by their shares.
     *
     * @param recipe a recipe of the chain
     * @param product the product's id
     */
    public Interval uses(Recipe recipe, String product) {
        return flows(recipe).uses().getOrDefault(Objects.requireNonNull(product, "product"), Interval.ZERO);
    }

    /**
     * Returns how much of a product one run of a recipe makes beside its main output.
     *
     * @param recipe a recipe of the chain
     * @param product the product's id
     */
    public Interval makesBeside(Recipe recipe, String product) {
        return flows(recipe).makes().getOrDefault(Objects.requireNonNull(product, "product"), Interval.ZERO);
    }

    /** Tells whether making a product uses or makes anything, so that its amount matters to others. */
    boolean isMade(String product) {
        return allocation
                .map(a -> a.isMade(product))
                .orElseGet(() -> mix(product).keySet().stream()
                        .anyMatch(
                                r -> !flows(r).uses.isEmpty() || !flows(r).makes.isEmpty()));
    }

    /** The recipes behind the column of a product. */
    Collection<Recipe> makers(String product) {
        return allocation
                .map(a -> a.makers(product))
                .orElseGet(() -> mix(product).keySet());
    }

    /** What making one unit of a product uses and makes beside, its recipes mixed by their shares. */
    Flows column(String product) {
        return allocation.map(a -> a.column(product)).orElseGet(() -> mixed(product));
    }

    private Flows mixed(String product) {
        Map<Recipe, Double> mix = mix(product);
        if (mix.size() == 1) {
            return flows(mix.keySet().iterator().next());
        }
        Flows column = new Flows(new LinkedHashMap<>(), new LinkedHashMap<>());
        mix.forEach((recipe, share) -> {
            flows(recipe).uses.forEach((p, a) -> column.uses.merge(p, a.times(Interval.of(share)), Interval::plus));
            flows(recipe).makes.forEach((p, a) -> column.makes.merge(p, a.times(Interval.of(share)), Interval::plus));
        });
        return column;
    }

    /** Returns the splits that were assumed where shares are not declared. */
    public List<Names> assumptions() {
        return List.copyOf(assumptions);
    }

    /** The names of the missing coefficients of a recipe, by product. */
    Map<String, String> missing(Recipe recipe) {
        return missing.getOrDefault(recipe.id(), Map.of());
    }

    private Flows flowsOf(Recipe recipe) {
        Map<String, Interval> uses = new LinkedHashMap<>();
        for (InputGroup group : recipe.inputs()) {
            List<Double> shares = sharesOf(recipe, group);
            for (int i = 0; i < shares.size(); i++) {
                Input input = group.alternatives().get(i);
                if (shares.get(i) > 0) {
                    Interval amount = amount(recipe, input.product(), input.perRun());
                    uses.merge(input.product(), amount.times(Interval.of(shares.get(i))), Interval::plus);
                }
            }
        }
        Map<String, Interval> makes = new LinkedHashMap<>();
        for (CoProduct made : recipe.coProducts()) {
            makes.merge(made.product(), amount(recipe, made.product(), made.perRun()), Interval::plus);
        }
        return new Flows(uses, makes);
    }

    private Interval amount(Recipe recipe, String product, Optional<Figure> perRun) {
        if (perRun.isEmpty()) {
            missing.computeIfAbsent(recipe.id(), r -> new TreeMap<>())
                    .put(product, MissingFigure.perRun(product, recipe.id()));
            return Interval.UNKNOWN;
        }
        return perRun.get().interval(graph.atlas().product(product).unit());
    }

    private List<Double> sharesOf(Recipe recipe, InputGroup group) {
        List<OptionalDouble> declared =
                group.alternatives().stream().map(Input::share).toList();
        List<Double> weights = declared.stream().map(s -> 1.0).toList();
        if (declared.stream().anyMatch(OptionalDouble::isEmpty) && declared.size() > 1) {
            List<String> any = group.alternatives().stream().map(Input::product).toList();
            assumptions.add(Names.of(
                    "配方 " + recipe.id() + " 的可替代投入 " + String.join("、", any) + " 未声明份额，余下部分按均分计算",
                    "recipe " + recipe.id() + ": shares of the alternatives " + String.join(", ", any)
                            + " are not all declared; the rest is split evenly"));
        }
        return RecipeMix.split(declared, weights);
    }

    private Map<Recipe, Double> mixOf(List<Recipe> recipes) {
        RecipeMix split = RecipeMix.of(graph.atlas(), recipes);
        if (split.isAssumed()) {
            List<String> any = recipes.stream().map(Recipe::id).toList();
            boolean known = split.isByCapacity();
            assumptions.add(Names.of(
                    "产品 " + recipes.get(0).product() + " 的配方 " + String.join("、", any) + " 未声明份额，余下部分按"
                            + (known ? "已知产能" : "均分") + "计算",
                    "product " + recipes.get(0).product() + ": shares of the recipes " + String.join(", ", any)
                            + " are not all declared; the rest is split "
                            + (known ? "by known capacity" : "evenly")));
        }
        Map<Recipe, Double> mix = new LinkedHashMap<>();
        recipes.forEach(r -> mix.put(r, split.shares().get(r.id())));
        return Collections.unmodifiableMap(mix);
    }

    /** Returns one line: of which graph, and how many shares are assumed. */
    @Override
    public String toString() {
        return "Technology of the " + Character.toLowerCase(graph.toString().charAt(0))
                + graph.toString().substring(1) + "; " + assumptions.size() + " shares assumed";
    }
}
