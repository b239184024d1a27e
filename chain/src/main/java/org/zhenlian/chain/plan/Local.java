package org.zhenlian.chain.plan;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

/** Who makes and uses what in a scope, by any recipe of the atlas, in the chain or not; looked up once for all products. */
final class Local {
    private final Atlas atlas;
    private final Scope scope;
    private final Supplier<Map<String, Set<String>>> makers = Suppliers.memoize(() -> enterprises(true, Local::made));
    private final Supplier<Map<String, Set<String>>> users = Suppliers.memoize(() -> enterprises(true, Local::used));
    private final Supplier<Map<String, Set<String>>> outside = Suppliers.memoize(() -> enterprises(false, Local::made));
    private final Supplier<Map<String, List<Recipe>>> uses = Suppliers.memoize(this::recipes);

    Local(Balance balance) {
        atlas = balance.graph().atlas();
        scope = balance.scope();
    }

    Atlas atlas() {
        return atlas;
    }

    boolean mayRun(Capacity c) {
        String product = atlas.recipe(c.recipe()).product();
        return c.perYear()
                .map(f -> f.interval(atlas.product(product).unit()).high() > 0)
                .orElse(true);
    }

    boolean isHere(Capacity c) {
        return atlas.isLocal(c.enterprise(), scope);
    }

    private static Stream<String> made(Recipe recipe) {
        return Stream.concat(
                Stream.of(recipe.product()), recipe.coProducts().stream().map(CoProduct::product));
    }

    private static Stream<String> used(Recipe recipe) {
        return recipe.inputs().stream()
                .flatMap(g -> g.alternatives().stream())
                .filter(i -> !isNothing(i))
                .map(Input::product)
                .distinct();
    }

    /** For each product the enterprises, here or elsewhere, with a capacity for a recipe that has to do with it, in order. */
    private Map<String, Set<String>> enterprises(boolean here, Function<Recipe, Stream<String>> products) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Capacity c : atlas.capacities()) {
            if (isHere(c) == here && mayRun(c)) {
                products.apply(atlas.recipe(c.recipe()))
                        .forEach(p ->
                                found.computeIfAbsent(p, any -> new TreeSet<>()).add(c.enterprise()));
            }
        }
        return found;
    }

    private Map<String, List<Recipe>> recipes() {
        Map<String, List<Recipe>> found = new HashMap<>();
        atlas.recipes()
                .forEach(r -> used(r).forEach(p ->
                        found.computeIfAbsent(p, any -> new ArrayList<>()).add(r)));
        return found;
    }

    /** The recipes of the atlas that can use a product, in order of id. */
    List<Recipe> recipesWith(String product) {
        return uses.get().getOrDefault(product, List.of());
    }

    static boolean uses(Recipe recipe, String product) {
        return recipe.inputs().stream()
                .flatMap(g -> g.alternatives().stream())
                .anyMatch(i -> i.product().equals(product) && !isNothing(i));
    }

    static boolean isNothing(Input input) {
        return input.perRun()
                .filter(f -> f.upTo().isEmpty() && f.value().amount().signum() == 0)
                .isPresent();
    }

    /** The local enterprises that make a product, in order. */
    List<String> makers(String product) {
        return List.copyOf(makers.get().getOrDefault(product, Set.of()));
    }

    /** The local enterprises that use a product, in order. */
    List<String> users(String product) {
        return List.copyOf(users.get().getOrDefault(product, Set.of()));
    }

    boolean isDeclared(String product) {
        return atlas.externalSupply(product, scope)
                .filter(s -> s.availability() == Availability.UNLIMITED || s.availability() == Availability.LIMITED)
                .isPresent();
    }

    /** The producers outside the scope: of the same prefecture first, then of the same province, then others. */
    List<String> outside(String product) {
        return outside.get().getOrDefault(product, Set.of()).stream()
                .sorted(Comparator.comparingInt(this::distance).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int distance(String enterprise) {
        String region = atlas.current(atlas.enterprise(enterprise).region()).digits();
        if (shares(region, 4)) {
            return 0;
        }
        return shares(region, 2) ? 1 : 2;
    }

    private boolean shares(String region, int digits) {
        String prefix = region.substring(0, digits);
        return scope.regions().stream().anyMatch(r -> r.digits().startsWith(prefix));
    }
}
