package org.zhenlian.chain.plan;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

/** Who makes and uses what in a scope, by any recipe of the atlas, in the chain or not. */
final class Local {
    private final Atlas atlas;
    private final Scope scope;
    private final Supplier<Parties> parties = Suppliers.memoize(this::parties);

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

    private static boolean makes(Recipe recipe, String product) {
        return recipe.product().equals(product)
                || recipe.coProducts().stream().anyMatch(c -> c.product().equals(product));
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
        return List.copyOf(parties.get().makers.getOrDefault(product, new TreeSet<>()));
    }

    /** The local enterprises that use a product, in order. */
    List<String> users(String product) {
        return List.copyOf(parties.get().users.getOrDefault(product, new TreeSet<>()));
    }

    /** Who makes and who uses each product here, looked up once. */
    private record Parties(Map<String, TreeSet<String>> makers, Map<String, TreeSet<String>> users) {
        void add(String enterprise, Recipe recipe) {
            add(makers, recipe.product(), enterprise);
            recipe.coProducts().forEach(c -> add(makers, c.product(), enterprise));
            recipe.inputs().stream()
                    .flatMap(g -> g.alternatives().stream())
                    .filter(i -> !isNothing(i))
                    .forEach(i -> add(users, i.product(), enterprise));
        }

        private static void add(Map<String, TreeSet<String>> to, String product, String enterprise) {
            to.computeIfAbsent(product, p -> new TreeSet<>()).add(enterprise);
        }
    }

    private Parties parties() {
        Parties found = new Parties(new HashMap<>(), new HashMap<>());
        capacities().filter(this::isHere).forEach(c -> found.add(c.enterprise(), atlas.recipe(c.recipe())));
        return found;
    }

    private Stream<Capacity> capacities() {
        return atlas.capacities().stream().filter(this::mayRun);
    }

    boolean isDeclared(String product) {
        return atlas.externalSupply(product, scope)
                .filter(s -> s.availability() == Availability.UNLIMITED || s.availability() == Availability.LIMITED)
                .isPresent();
    }

    /** The producers outside the scope: of the same prefecture first, then of the same province, then others. */
    List<String> outside(String product) {
        Set<String> found = new TreeSet<>();
        capacities()
                .filter(c -> !isHere(c) && makes(atlas.recipe(c.recipe()), product))
                .map(Capacity::enterprise)
                .forEach(found::add);
        return found.stream()
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
