package org.zhenlian.chain.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
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
 * <p>Immutable. Units: each product's own, per unit of the main output. Time O(recipes x inputs).
 */
public final class Technology {
    /** What one run of a recipe uses and makes beside, by product. */
    record Flows(Map<String, Interval> uses, Map<String, Interval> makes) {}

    private final ProductionGraph graph;
    private final Map<String, Flows> flows = new HashMap<>();
    private final Map<String, Map<Recipe, Double>> mixes = new HashMap<>();
    private final Map<String, Map<String, String>> missing = new HashMap<>();
    private final List<Names> assumptions = new ArrayList<>();

    private Technology(ProductionGraph graph) {
        this.graph = graph;
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

    /** Returns the production graph. */
    public ProductionGraph graph() {
        return graph;
    }

    Flows flows(Recipe recipe) {
        return flows.get(recipe.id());
    }

    /** For each recipe of a product its share in making it; the shares sum to 1. Empty if no recipe makes it. */
    Map<Recipe, Double> mix(String product) {
        return mixes.get(product);
    }

    /** What making one unit of a product uses and makes beside, its recipes mixed by their shares. */
    Flows column(String product) {
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
                    .put(product, "amount of " + product + " per run of " + recipe.id());
            return Interval.UNKNOWN;
        }
        return perRun.get().interval(graph.atlas().product(product).unit());
    }

    private List<Double> sharesOf(Recipe recipe, InputGroup group) {
        List<OptionalDouble> declared =
                group.alternatives().stream().map(Input::share).toList();
        List<Double> weights = declared.stream().map(s -> 1.0).toList();
        if (declared.stream().anyMatch(OptionalDouble::isEmpty) && declared.size() > 1) {
            String any = group.alternatives().stream().map(Input::product).collect(Collectors.joining(", "));
            assumptions.add(Names.of(
                    "配方 " + recipe.id() + " 的可替代投入 " + any + " 未声明份额,余下部分按均分计算",
                    "recipe " + recipe.id() + ": shares of the alternatives " + any
                            + " are not all declared; the rest is split evenly"));
        }
        return split(declared, weights);
    }

    private Map<Recipe, Double> mixOf(List<Recipe> recipes) {
        List<OptionalDouble> declared = recipes.stream().map(Recipe::share).toList();
        List<Double> capacities = recipes.stream().map(this::knownCapacity).toList();
        boolean known = capacities.stream().anyMatch(c -> c > 0)
                && recipes.stream().filter(r -> r.share().isEmpty()).allMatch(this::allKnown);
        if (declared.stream().anyMatch(OptionalDouble::isEmpty) && recipes.size() > 1) {
            String any = recipes.stream().map(Recipe::id).collect(Collectors.joining(", "));
            assumptions.add(Names.of(
                    "产品 " + recipes.get(0).product() + " 的配方 " + any + " 未声明份额,余下部分按" + (known ? "已知产能" : "均分") + "计算",
                    "product " + recipes.get(0).product() + ": shares of the recipes " + any
                            + " are not all declared; the rest is split "
                            + (known ? "by known capacity" : "evenly")));
        }
        List<Double> shares = split(
                declared, known ? capacities : capacities.stream().map(c -> 1.0).toList());
        Map<Recipe, Double> mix = new LinkedHashMap<>();
        for (int i = 0; i < recipes.size(); i++) {
            mix.put(recipes.get(i), shares.get(i));
        }
        return mix;
    }

    private boolean allKnown(Recipe recipe) {
        return graph.atlas().capacitiesFor(recipe.id()).stream()
                .allMatch(c -> c.perYear().isPresent());
    }

    private double knownCapacity(Recipe recipe) {
        Atlas atlas = graph.atlas();
        return atlas.capacitiesFor(recipe.id()).stream()
                .flatMap(c -> c.perYear().stream())
                .mapToDouble(
                        f -> f.interval(atlas.product(recipe.product()).unit()).low())
                .sum();
    }

    /** Declared shares stay (scaled down if they sum to more than 1); the rest of 1 goes to the others by weight. */
    private static List<Double> split(List<OptionalDouble> declared, List<Double> weights) {
        double sum = declared.stream().mapToDouble(s -> s.orElse(0)).sum();
        boolean all = declared.stream().allMatch(OptionalDouble::isPresent);
        double scale = sum > 1 || all && sum > 0 ? 1 / sum : 1;
        double rest = Math.max(0, 1 - sum);
        double weight = 0;
        int open = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (declared.get(i).isEmpty()) {
                weight += weights.get(i);
                open++;
            }
        }
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            double part = weight > 0 ? weights.get(i) / weight : 1.0 / Math.max(1, open);
            shares.add(declared.get(i).isPresent() ? declared.get(i).getAsDouble() * scale : rest * part);
        }
        return shares;
    }
}
