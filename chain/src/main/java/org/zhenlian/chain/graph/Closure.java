package org.zhenlian.chain.graph;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;

/**
 * Everything that some final products need: their makers, the makers of those makers' inputs, and so on.
 *
 * <p>The makers of a product are the recipes whose main output it is; if there are none, or only primary sources (recipes without
 * inputs, which say nothing of how else it comes about), also the recipes that make it beside.
 */
final class Closure {
    private final Atlas atlas;
    private final Set<String> recipes = new TreeSet<>();
    private final Set<String> products = new TreeSet<>();
    private final Set<String> needed = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final ListMultimap<String, Recipe> beside = ArrayListMultimap.create();

    private Closure(Atlas atlas) {
        this.atlas = atlas;
        for (Recipe recipe : atlas.recipes()) {
            recipe.coProducts().forEach(c -> beside.put(c.product(), recipe));
        }
    }

    static Closure upstream(Atlas atlas, Collection<String> targets) {
        Closure closure = new Closure(atlas);
        targets.forEach(closure::need);
        while (!closure.open.isEmpty()) {
            closure.makers(closure.open.pop()).forEach(closure::recipe);
        }
        return closure;
    }

    static Closure everything(Atlas atlas) {
        Closure closure = new Closure(atlas);
        atlas.products().forEach(p -> closure.products.add(p.id()));
        atlas.recipes().forEach(r -> closure.recipes.add(r.id()));
        return closure;
    }

    private List<Recipe> makers(String product) {
        List<Recipe> main = atlas.recipesFor(product);
        boolean primary = main.stream().allMatch(r -> r.inputs().isEmpty());
        return primary
                ? Stream.concat(main.stream(), beside.get(product).stream()).toList()
                : main;
    }

    private void recipe(Recipe recipe) {
        if (recipes.add(recipe.id())) {
            products.add(recipe.product());
            recipe.coProducts().stream().map(CoProduct::product).forEach(products::add);
            recipe.inputs().stream()
                    .map(InputGroup::alternatives)
                    .flatMap(List::stream)
                    .map(Input::product)
                    .forEach(this::need);
        }
    }

    private void need(String id) {
        products.add(id);
        if (needed.add(id)) {
            open.push(id);
        }
    }

    List<Recipe> recipes() {
        return recipes.stream().map(atlas::recipe).toList();
    }

    Set<String> products() {
        return products;
    }
}
