package org.zhenlian.chain.throughput;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * <p>A recipe that needs something which nothing else makes and outside does not supply cannot run, and what only it makes cannot be had
 * either, and so on. Loops stay: a recipe may use what it makes itself. Idle recipes are left out unless they are asked for.
 */
final class Works {
    private final Balance balance;
    private final Reading reading;
    private final Map<Recipe, Double> limit = new LinkedHashMap<>();
    private final Map<String, Double> outside = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();

    Works(Balance balance, Reading reading) {
        this(balance, reading, List.of());
    }

    private Works(Balance balance, Reading reading, List<Recipe> idle) {
        this.balance = balance;
        this.reading = reading;
        balance.graph().products().forEach(p -> outside.put(p.id(), reading.outside(balance, p.id())));
        for (Capacity capacity : balance.localCapacities()) {
            Recipe recipe = balance.graph().atlas().recipe(capacity.recipe());
            limit.merge(recipe, of(capacity), Double::sum);
        }
        limit.values().removeIf(runs -> runs == 0);
        idle.forEach(r -> limit.putIfAbsent(r, 0.0));
        outside.forEach((p, amount) -> sources.merge(p, amount > 0 ? 1 : 0, Integer::sum));
        limit.keySet().forEach(r -> made(r).keySet().forEach(p -> sources.merge(p, 1, Integer::sum)));
        drop();
    }

    /** The same with all recipes of the chain, and one without inputs for each product that has none; those that are idle run 0 times. */
    static Works withIdle(Balance balance, Reading reading) {
        ProductionGraph graph = balance.graph();
        List<Recipe> recipes = new ArrayList<>(graph.recipes());
        graph.products().stream()
                .map(Product::id)
                .filter(p -> graph.makers(p).isEmpty())
                .forEach(p -> recipes.add(MoreCapacity.source(p)));
        return new Works(balance, reading, recipes);
    }

    private void drop() {
        Map<String, Set<Recipe>> users = new HashMap<>();
        limit.keySet()
                .forEach(r -> r.inputs().stream()
                        .flatMap(group -> group.alternatives().stream())
                        .forEach(input -> users.computeIfAbsent(input.product(), p -> new HashSet<>())
                                .add(r)));
        Deque<Recipe> doubtful = new ArrayDeque<>(limit.keySet());
        while (!doubtful.isEmpty()) {
            Recipe recipe = doubtful.remove();
            if (limit.containsKey(recipe) && !canRun(recipe)) {
                limit.remove(recipe);
                made(recipe).keySet().forEach(p -> {
                    if (sources.merge(p, -1, Integer::sum) == 0) {
                        doubtful.addAll(users.getOrDefault(p, Set.of()));
                    }
                });
            }
        }
    }

    private boolean canRun(Recipe recipe) {
        return recipe.inputs().stream().noneMatch(group -> choices(group).isEmpty());
    }

    /** The alternatives of a group that can be had, with the amount per run. */
    Map<Input, Double> choices(InputGroup group) {
        Map<Input, Double> choices = new LinkedHashMap<>();
        for (Input input : group.alternatives()) {
            double amount = reading.hindering(amount(input.product(), input.perRun()));
            if (Double.isFinite(amount) && (amount == 0 || sources.getOrDefault(input.product(), 0) > 0)) {
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
                .filter(p -> sources.get(p) > 0)
                .toList();
    }
}
