package org.zhenlian.chain.bottleneck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be had in a world, by forward chaining: the least fixpoint, so that a loop that only feeds itself gives nothing. Of
 * every product and group the first support is kept; these supports run backwards to the outside and form one derivation.
 *
 * <p>Time and memory O(size of the graph).
 */
final class Derivation {
    private static final int NONE = -1;

    private final AndOr net;
    private final boolean[] outside;
    private final BitSet gone = new BitSet();
    private final BitSet helped = new BitSet();
    private final boolean[] had;
    private final int[] madeBy;
    private final int[] servedBy;
    private final int[] missing;
    private final int[] rank;
    private final int[] queue;
    private int queued;
    private int ranked;

    Derivation(AndOr net, World world) {
        this.net = net;
        outside = world.outside();
        for (int element : world.gone()) {
            gone.set(element);
        }
        for (int recipe : world.helped()) {
            helped.set(recipe);
        }
        int products = net.elements().products();
        int recipes = net.elements().recipes();
        had = new boolean[products];
        queue = new int[products];
        madeBy = filled(products);
        servedBy = filled(net.alternatives().rows());
        missing = new int[recipes];
        rank = filled(products + recipes);
        chain(products, recipes);
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }

    private void chain(int products, int recipes) {
        for (int p = 0; p < products; p++) {
            if (outside[p]) {
                have(p);
            }
        }
        for (int r = 0; r < recipes; r++) {
            missing[r] = net.groups().size(r);
        }
        for (int r = 0; r < recipes; r++) {
            if (missing[r] == 0) {
                run(r);
            }
        }
        for (int next = 0; next < queued; next++) {
            serve(queue[next]);
        }
    }

    private void have(int product) {
        if (!had[product] && !gone.get(product)) {
            had[product] = true;
            rank[product] = ranked++;
            queue[queued++] = product;
        }
    }

    private void serve(int product) {
        IntLists needs = net.needs();
        for (int i = needs.from(product); i < needs.to(product); i++) {
            int group = needs.at(i);
            if (servedBy[group] == NONE) {
                servedBy[group] = product;
                int recipe = net.owner(group);
                if (--missing[recipe] == 0) {
                    run(recipe);
                }
            }
        }
    }

    private void run(int recipe) {
        if (!isRunnable(recipe)) {
            return;
        }
        rank[net.elements().ofRecipe(recipe)] = ranked++;
        IntLists makes = net.makes();
        for (int i = makes.from(recipe); i < makes.to(recipe); i++) {
            int product = makes.at(i);
            if (madeBy[product] == NONE && !gone.get(product)) {
                madeBy[product] = recipe;
                have(product);
            }
        }
    }

    /** Tells whether anybody here could run a recipe if it had its inputs. */
    boolean isRunnable(int recipe) {
        return !gone.get(net.elements().ofRecipe(recipe)) && (helped.get(recipe) || runner(recipe) != NONE);
    }

    private int runner(int recipe) {
        IntLists runners = net.runners();
        for (int i = runners.from(recipe); i < runners.to(recipe); i++) {
            if (!gone.get(runners.at(i))) {
                return runners.at(i);
            }
        }
        return NONE;
    }

    /** Tells whether a product can be had, from outside or made here. */
    boolean has(int product) {
        return had[product];
    }

    /** Tells whether a product can be made here, whatever can be had of it from outside. */
    boolean makes(int product) {
        return madeBy[product] != NONE;
    }

    /** Tells whether a recipe runs. */
    boolean runs(int recipe) {
        return rank[net.elements().ofRecipe(recipe)] != NONE;
    }

    /** Tells whether a group is served. */
    boolean isServed(int group) {
        return servedBy[group] != NONE;
    }

    /** When a product was first to be had, or a recipe (as an element) first ran. */
    int rank(int node) {
        return rank[node];
    }

    /** Tells whether the first support of a product or recipe (as an element) is among some marked ones. */
    boolean restsOn(int node, boolean[] marked) {
        int recipe = net.elements().toRecipe(node);
        if (recipe < 0) {
            return !outside[node] && marked[net.elements().ofRecipe(madeBy[node])];
        }
        IntLists groups = net.groups();
        for (int i = groups.from(recipe); i < groups.to(recipe); i++) {
            if (marked[servedBy[groups.at(i)]]) {
                return true;
            }
        }
        return false;
    }

    /** The elements of one derivation of some products that are made here: whatever breaks one of them is among these. */
    BitSet uses(int... goals) {
        BitSet used = new BitSet();
        Deque<Integer> recipes = new ArrayDeque<>();
        for (int goal : goals) {
            used.set(goal);
            recipes.push(madeBy[goal]);
        }
        while (!recipes.isEmpty()) {
            use(recipes.pop(), used, recipes);
        }
        return used;
    }

    private void use(int recipe, BitSet used, Deque<Integer> recipes) {
        int element = net.elements().ofRecipe(recipe);
        if (used.get(element)) {
            return;
        }
        used.set(element);
        if (!helped.get(recipe)) {
            used.set(runner(recipe));
        }
        IntLists groups = net.groups();
        for (int i = groups.from(recipe); i < groups.to(recipe); i++) {
            int product = servedBy[groups.at(i)];
            used.set(product);
            if (!outside[product]) {
                recipes.push(madeBy[product]);
            }
        }
    }

    /** The shortest way in the derivation of a goal from an element that it uses: the element, then products up to the goal. */
    List<Integer> path(int element, int goal) {
        Map<Integer, Integer> made = new HashMap<>();
        Map<Integer, Integer> after = new HashMap<>();
        Deque<Integer> recipes = new ArrayDeque<>(List.of(madeBy[goal]));
        made.put(madeBy[goal], goal);
        while (!recipes.isEmpty() && element != goal) {
            int recipe = recipes.remove();
            if (concerns(recipe, element)) {
                List<Integer> path = new ArrayList<>(List.of(element));
                for (Integer at = recipe; at != null; at = after.get(at)) {
                    path.add(made.get(at));
                }
                return path;
            }
            for (int group : net.groups().list(recipe)) {
                int product = servedBy[group];
                int maker = outside[product] ? NONE : madeBy[product];
                if (maker != NONE && made.putIfAbsent(maker, product) == null) {
                    after.put(maker, recipe);
                    recipes.add(maker);
                }
            }
        }
        return Collections.singletonList(goal);
    }

    private boolean concerns(int recipe, int element) {
        if (net.elements().ofRecipe(recipe) == element || runner(recipe) == element) {
            return true;
        }
        IntLists groups = net.groups();
        for (int i = groups.from(recipe); i < groups.to(recipe); i++) {
            if (servedBy[groups.at(i)] == element) {
                return true;
            }
        }
        return false;
    }
}
