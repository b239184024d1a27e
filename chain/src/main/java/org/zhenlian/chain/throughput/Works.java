package org.zhenlian.chain.throughput;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;

/**
 * What can run in a scope in one reading of the figures: how often each recipe can be run, what can be had from outside, and what a run
 * uses and makes.
 *
 * <p>Recipes that cannot run are left out, see {@link Alive}.
 */
final class Works {
    private final Balance balance;
    private final Reading reading;
    private final Map<Recipe, Double> limit = new LinkedHashMap<>();
    private final Map<String, Double> outside = new HashMap<>();
    private final Alive alive;

    Works(Balance balance, Reading reading) {
        this(balance, reading, Map.of());
    }

    /** With so many more runs of some recipes than local enterprises can do. */
    Works(Balance balance, Reading reading, Map<Recipe, Double> more) {
        this.balance = balance;
        this.reading = reading;
        ProductionGraph graph = balance.graph();
        List<String> products = graph.products().stream().map(Product::id).toList();
        products.forEach(p -> outside.put(p, reading.outside(balance, p)));
        for (Capacity capacity : balance.localCapacities()) {
            limit.merge(graph.atlas().recipe(capacity.recipe()), of(capacity), Double::sum);
        }
        more.forEach((recipe, runs) -> limit.merge(recipe, runs, Double::sum));
        limit.values().removeIf(runs -> runs == 0);
        List<Recipe> recipes = new ArrayList<>(graph.recipes());
        products.stream().filter(p -> graph.makers(p).isEmpty()).forEach(p -> recipes.add(MoreCapacity.source(p)));
        alive = Alive.of(this, recipes, limit.keySet(), products);
        limit.keySet().removeIf(r -> !alive.isLive(r));
    }

    Alive alive() {
        return alive;
    }

    /** The tier of a product; products in a loop share one. */
    int tier(String product) {
        return balance.graph().tier(product);
    }

    /** Tells whether a group can be filled with nothing. */
    boolean needsNothing(InputGroup group) {
        return group.alternatives().stream().anyMatch(i -> use(i) == 0);
    }

    /** The products of a group's alternatives that could be used as far as the figures tell. */
    List<String> usable(InputGroup group) {
        return group.alternatives().stream()
                .filter(i -> Double.isFinite(use(i)))
                .map(Input::product)
                .toList();
    }

    private double use(Input input) {
        return reading.hindering(amount(input.product(), input.perRun()));
    }

    /** The alternatives of a group that can be had, with the amount per run. */
    Map<Input, Double> choices(InputGroup group) {
        Map<Input, Double> choices = new LinkedHashMap<>();
        for (Input input : group.alternatives()) {
            double amount = use(input);
            if (Double.isFinite(amount) && (amount == 0 || alive.isHad(input.product()))) {
                choices.put(input, amount);
            }
        }
        return choices;
    }

    /** What one run makes, the main product first. */
    Map<String, Double> made(Recipe recipe) {
        Map<String, Double> made = new LinkedHashMap<>();
        made.put(recipe.product(), 1.0);
        for (CoProduct beside : recipe.coProducts()) {
            double amount = reading.helping(amount(beside.product(), beside.perRun()));
            if (amount > 0) {
                made.merge(beside.product(), amount, Double::sum);
            }
        }
        return made;
    }

    private Interval amount(String product, Optional<Figure> perRun) {
        return perRun.map(
                        f -> f.interval(balance.graph().atlas().product(product).unit()))
                .orElse(Interval.UNKNOWN);
    }

    double of(Capacity capacity) {
        Recipe recipe = balance.graph().atlas().recipe(capacity.recipe());
        Product made = balance.graph().atlas().product(recipe.product());
        return reading.helping(
                capacity.perYear().map(f -> f.interval(made.unit())).orElse(Interval.UNKNOWN));
    }

    /** Tells whether another reading comes to the same. */
    boolean agrees(Works other) {
        return limit.equals(other.limit)
                && outside.equals(other.outside)
                && limit.keySet().stream()
                        .allMatch(r -> made(r).equals(other.made(r))
                                && r.inputs().stream().allMatch(g -> choices(g).equals(other.choices(g))));
    }

    /** What the other enterprises can run of a place's recipe; nothing if it is supply from outside. */
    double others(Limit.Place place) {
        return balance.localCapacities().stream()
                .filter(c -> place.recipe().filter(c.recipe()::equals).isPresent())
                .filter(c ->
                        !c.enterprise().equals(place.enterprise().orElseThrow().id()))
                .mapToDouble(this::of)
                .sum();
    }

    Collection<Recipe> recipes() {
        return limit.keySet();
    }

    double limit(Recipe recipe) {
        return limit.getOrDefault(recipe, 0.0);
    }

    /** How much can be had from outside a year. */
    double outside(String product) {
        return outside.get(product);
    }

    /** The products that can be had at all, by tier, then id. */
    List<String> products() {
        return balance.graph().products().stream()
                .map(Product::id)
                .filter(alive::isHad)
                .toList();
    }
}
