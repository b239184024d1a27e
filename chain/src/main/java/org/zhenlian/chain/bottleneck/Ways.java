package org.zhenlian.chain.bottleneck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;

/**
 * Every way of the atlas to make what a chain needs: unlike the {@link ProductionGraph} also the recipes that make a product beside
 * although others make it on purpose, and what goes into them. Left out, one would be told that a product cannot be had when it can.
 */
final class Ways {
    private final Atlas atlas;
    private final Map<String, List<Recipe>> beside = new HashMap<>();
    private final Map<String, Recipe> recipes = new TreeMap<>();
    private final Set<String> products = new TreeSet<>();

    Ways(ProductionGraph graph) {
        atlas = graph.atlas();
        for (Recipe recipe : atlas.recipes()) {
            for (CoProduct made : recipe.coProducts()) {
                beside.computeIfAbsent(made.product(), p -> new ArrayList<>()).add(recipe);
            }
        }
        graph.recipes().forEach(r -> recipes.put(r.id(), r));
        graph.products().stream().map(Product::id).forEach(products::add);
        follow(graph.targets());
    }

    private void follow(Collection<String> goals) {
        Deque<String> open = new ArrayDeque<>(goals);
        Set<String> needed = new HashSet<>(goals);
        while (!open.isEmpty()) {
            for (Recipe recipe : makers(open.pop())) {
                recipes.put(recipe.id(), recipe);
                products.add(recipe.product());
                recipe.coProducts().stream().map(CoProduct::product).forEach(products::add);
                for (InputGroup group : recipe.inputs()) {
                    for (Input input : group.alternatives()) {
                        if (needed.add(input.product())) {
                            products.add(input.product());
                            open.push(input.product());
                        }
                    }
                }
            }
        }
    }

    /** The recipes that make a product, on purpose and then beside. */
    List<Recipe> makers(String product) {
        List<Recipe> makers = new ArrayList<>(atlas.recipesFor(product));
        beside.getOrDefault(product, List.of()).stream()
                .filter(r -> !r.product().equals(product))
                .forEach(makers::add);
        return makers;
    }

    /** The recipes, in order of id. */
    List<Recipe> recipes() {
        return List.copyOf(recipes.values());
    }

    /** The ids of the products, in order. */
    Collection<String> products() {
        return products;
    }
}
