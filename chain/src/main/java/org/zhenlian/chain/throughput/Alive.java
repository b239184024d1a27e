package org.zhenlian.chain.throughput;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;

/**
 * Which recipes can run at all: those with capacity that need nothing which neither another such recipe makes nor outside supplies.
 *
 * <p>This is the greatest fixpoint, so loops stay: a recipe may use what it makes itself. More capacity can bring to life only what is
 * downstream of it. Immutable.
 */
final class Alive {
    private final Routes routes;
    private final BitSet able;
    private final BitSet live;
    /** By product: how many live recipes make it, one more if outside supplies it. */
    private final int[] sources;

    /** Recipes and products by number: what each recipe needs, by group, and makes, and who uses each product. */
    private static final class Routes {
        private final List<Recipe> recipes;
        private final Map<Recipe, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> products = new HashMap<>();
        private final int[][][] needs;
        private final int[][] makes;
        private final int[][] users;
        private final int[] tiers;

        Routes(Works works, List<Recipe> recipes, List<String> products) {
            this.recipes = recipes;
            products.forEach(p -> this.products.put(p, this.products.size()));
            tiers = products.stream().mapToInt(works::tier).toArray();
            needs = new int[recipes.size()][][];
            makes = new int[recipes.size()][];
            int[] uses = new int[products.size()];
            for (int r = 0; r < needs.length; r++) {
                numbers.put(recipes.get(r), r);
                needs[r] = needs(works, recipes.get(r));
                makes[r] = numbers(works.made(recipes.get(r)).keySet());
                each(needs[r], p -> uses[p]++);
            }
            users = new int[uses.length][];
            Arrays.setAll(users, p -> new int[uses[p]]);
            for (int r = 0; r < needs.length; r++) {
                int user = r;
                each(needs[r], p -> users[p][--uses[p]] = user);
            }
        }

        /** Tells whether a product may be in a loop with what a recipe makes. */
        boolean mayLoop(int recipe, int product) {
            return Arrays.stream(makes[recipe]).anyMatch(p -> tiers[p] == tiers[product]);
        }

        private interface Visitor {
            void product(int number);
        }

        private static void each(int[][] groups, Visitor visitor) {
            for (int[] group : groups) {
                for (int p : group) {
                    visitor.product(p);
                }
            }
        }

        /** The groups that need something, each with the products that could fill it. */
        private int[][] needs(Works works, Recipe recipe) {
            return recipe.inputs().stream()
                    .filter(g -> !works.needsNothing(g))
                    .map((InputGroup g) -> numbers(works.usable(g)))
                    .toArray(int[][]::new);
        }

        private int[] numbers(Collection<String> ids) {
            return ids.stream()
                    .filter(products::containsKey)
                    .mapToInt(products::get)
                    .toArray();
        }
    }

    private Alive(Routes routes, BitSet able, BitSet live, int[] sources) {
        this.routes = routes;
        this.able = able;
        this.live = live;
        this.sources = sources;
    }

    /** The recipes that can run among some, if others have no capacity. */
    static Alive of(Works works, List<Recipe> recipes, Collection<Recipe> able, List<String> products) {
        Routes routes = new Routes(works, recipes, products);
        int[] outside = new int[products.size()];
        Arrays.setAll(outside, p -> works.outside(products.get(p)) > 0 ? 1 : 0);
        Alive nothing = new Alive(routes, new BitSet(), new BitSet(), outside);
        return nothing.with(able);
    }

    /** The same with capacity for more recipes. */
    Alive with(Collection<Recipe> added) {
        BitSet more = (BitSet) able.clone();
        added.forEach(recipe -> more.set(routes.numbers.get(recipe)));
        BitSet after = (BitSet) live.clone();
        int[] had = sources.clone();
        BitSet revived = settled(added);
        after.or(revived);
        revived.stream().forEach(r -> Arrays.stream(routes.makes[r]).forEach(p -> had[p]++));
        return new Alive(routes, more, after, had);
    }

    boolean knows(Recipe recipe) {
        return routes.numbers.containsKey(recipe);
    }

    boolean isLive(Recipe recipe) {
        Integer number = routes.numbers.get(recipe);
        return number != null && live.get(number);
    }

    /** Tells whether a product can be had. */
    boolean isHad(String product) {
        Integer number = routes.products.get(product);
        return number != null && sources[number] > 0;
    }

    /** Tells whether capacity for some recipes lets something run that could not, and that something else uses or that is sold. */
    boolean revives(Collection<Recipe> added, Collection<String> sold) {
        if (added.size() == 1 && !mayRun(routes.numbers.get(added.iterator().next()), new BitSet())) {
            return false;
        }
        BitSet revived = settled(added);
        return revived.stream()
                        .anyMatch(r -> Arrays.stream(routes.makes[r])
                                .anyMatch(p ->
                                        Arrays.stream(routes.users[p]).anyMatch(u -> live.get(u) || revived.get(u))))
                || revived.stream()
                        .mapToObj(routes.recipes::get)
                        .anyMatch(recipe -> sold.contains(recipe.product())
                                || recipe.coProducts().stream().anyMatch(c -> sold.contains(c.product())));
    }

    /** What comes to life with more capacity: all downstream of it, less what still lacks something, and so on. */
    private BitSet settled(Collection<Recipe> added) {
        BitSet candidates = downstream(added);
        Map<Integer, Integer> more = new HashMap<>();
        candidates.stream().forEach(r -> Arrays.stream(routes.makes[r]).forEach(p -> more.merge(p, 1, Integer::sum)));
        Deque<Integer> doubtful = new ArrayDeque<>(candidates.stream().boxed().toList());
        while (!doubtful.isEmpty()) {
            int recipe = doubtful.remove();
            if (candidates.get(recipe) && lacks(recipe, more)) {
                candidates.clear(recipe);
                for (int p : routes.makes[recipe]) {
                    if (more.merge(p, -1, Integer::sum) + sources[p] == 0) {
                        Arrays.stream(routes.users[p]).filter(candidates::get).forEach(doubtful::add);
                    }
                }
            }
        }
        return candidates;
    }

    private boolean lacks(int recipe, Map<Integer, Integer> more) {
        for (int[] group : routes.needs[recipe]) {
            boolean filled = false;
            for (int p : group) {
                filled |= sources[p] + more.getOrDefault(p, 0) > 0;
            }
            if (!filled) {
                return true;
            }
        }
        return false;
    }

    /** All downstream of some recipes that might run with them; where something comes from a loop, that is hoped for. */
    private BitSet downstream(Collection<Recipe> added) {
        BitSet found = new BitSet();
        BitSet had = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (Recipe recipe : added) {
            int r = routes.numbers.get(recipe);
            if (!live.get(r) && !found.get(r)) {
                found.set(r);
                open.add(r);
            }
        }
        while (!open.isEmpty()) {
            for (int p : routes.makes[open.remove()]) {
                boolean isNew = sources[p] == 0 && !had.get(p);
                had.set(p);
                for (int u : isNew ? routes.users[p] : new int[0]) {
                    if (able.get(u) && !live.get(u) && !found.get(u) && mayRun(u, had)) {
                        found.set(u);
                        open.add(u);
                    }
                }
            }
        }
        return found;
    }

    private boolean mayRun(int recipe, BitSet had) {
        for (int[] group : routes.needs[recipe]) {
            if (Arrays.stream(group).noneMatch(p -> sources[p] > 0 || had.get(p) || routes.mayLoop(recipe, p))) {
                return false;
            }
        }
        return true;
    }
}
