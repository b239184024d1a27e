package org.zhenlian.chain.bottleneck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

/**
 * The production graph of a scope in numbers: a product is to be had from outside or from any recipe that makes it (OR), a recipe
 * runs if any local enterprise runs it and each of its groups has an alternative that is to be had (AND).
 *
 * <p>Recipes that nobody here runs are kept, without runners. A capacity known to be 0 is none, and so is an output known to be 0;
 * a group that an input of amount 0 serves is no need. Recipes, products and groups count from 0, runners are elements.
 */
final class AndOr {
    private final ProductionGraph graph;
    private final Atlas atlas;
    private final Scope scope;
    private final Premises premises;
    private final Ways ways;
    private final List<Recipe> recipes;
    private final Elements elements;
    private final IntLists groups;
    private final IntLists alternatives;
    private final IntLists needs;
    private final IntLists owners;
    private final IntLists makes;
    private final IntLists makers;
    private final IntLists runners;
    private final IntLists runs;
    private final int[] goals;
    private final boolean[] open;
    private final boolean[] doubtful;

    AndOr(ProductionGraph graph, Scope scope, Premises premises) {
        this.graph = graph;
        this.atlas = graph.atlas();
        this.scope = scope;
        this.premises = premises;
        ways = new Ways(graph);
        recipes = ways.recipes();
        elements =
                new Elements(ways.products(), recipes.stream().map(Recipe::id).toList(), runningEnterprises());
        runners = runnersOfRecipes();
        runs = recipesOfRunners();
        makes = outputsOfRecipes();
        makers = makes.inverse(elements.products());
        IntLists.Builder ofRecipe = new IntLists.Builder();
        alternatives = alternativesOfGroups(ofRecipe);
        groups = ofRecipe.build(elements.recipes());
        owners = groups.inverse(alternatives.rows());
        needs = alternatives.inverse(elements.products());
        goals = graph.targets().stream().mapToInt(elements::product).toArray();
        open = outside(premises.open());
        doubtful = outside(premises.doubtful());
    }

    /** The local enterprises with a capacity that is not known to be 0. */
    private Set<String> runningEnterprises() {
        Set<String> local = new TreeSet<>();
        for (Recipe recipe : recipes) {
            for (Capacity c : atlas.capacitiesFor(recipe.id())) {
                if (!isZero(c.perYear()) && atlas.isLocal(c.enterprise(), scope)) {
                    local.add(c.enterprise());
                }
            }
        }
        return local;
    }

    private IntLists runnersOfRecipes() {
        IntLists.Builder lists = new IntLists.Builder();
        for (int r = 0; r < elements.recipes(); r++) {
            for (Capacity c : atlas.capacitiesFor(recipes.get(r).id())) {
                int enterprise = elements.enterprise(c.enterprise());
                if (enterprise >= 0 && !isZero(c.perYear())) {
                    lists.add(r, enterprise);
                }
            }
        }
        return lists.build(elements.recipes());
    }

    private IntLists recipesOfRunners() {
        IntLists.Builder lists = new IntLists.Builder();
        int first = elements.from(Kind.ENTERPRISE);
        for (int r = 0; r < elements.recipes(); r++) {
            for (int i = runners.from(r); i < runners.to(r); i++) {
                lists.add(runners.at(i) - first, r);
            }
        }
        return lists.build(elements.size() - first);
    }

    private IntLists outputsOfRecipes() {
        IntLists.Builder lists = new IntLists.Builder();
        for (int r = 0; r < elements.recipes(); r++) {
            Recipe recipe = recipes.get(r);
            lists.add(r, elements.product(recipe.product()));
            for (CoProduct beside : recipe.coProducts()) {
                if (!isZero(beside.perRun())) {
                    lists.add(r, elements.product(beside.product()));
                }
            }
        }
        return lists.build(elements.recipes());
    }

    private IntLists alternativesOfGroups(IntLists.Builder ofRecipe) {
        IntLists.Builder lists = new IntLists.Builder();
        int count = 0;
        for (int r = 0; r < elements.recipes(); r++) {
            for (InputGroup group : recipes.get(r).inputs()) {
                if (isNeed(group)) {
                    for (Input input : group.alternatives()) {
                        lists.add(count, elements.product(input.product()));
                    }
                    ofRecipe.add(r, count++);
                }
            }
        }
        return lists.build(count);
    }

    private boolean isNeed(InputGroup group) {
        boolean needed = false;
        for (Input input : group.alternatives()) {
            needed |= premises.needed().contains(input.criticality());
            if (isZero(input.perRun())) {
                return false;
            }
        }
        return needed;
    }

    private static boolean isZero(Optional<Figure> figure) {
        return figure.isPresent()
                && figure.get().interval(figure.get().value().unit()).high() == 0;
    }

    private boolean[] outside(Set<Availability> counted) {
        boolean[] flags = new boolean[elements.products()];
        for (int p = 0; p < flags.length; p++) {
            flags[p] =
                    counted.contains(atlas.externalSupply(elements.productIds().get(p), scope)
                            .map(AndOr::declared)
                            .orElse(Availability.UNKNOWN));
        }
        return flags;
    }

    private static Availability declared(ExternalSupply supply) {
        return isZero(supply.perYear()) ? Availability.NONE : supply.availability();
    }

    ProductionGraph graph() {
        return graph;
    }

    Ways ways() {
        return ways;
    }

    Scope scope() {
        return scope;
    }

    Premises premises() {
        return premises;
    }

    Elements elements() {
        return elements;
    }

    /** The groups that each recipe needs. */
    IntLists groups() {
        return groups;
    }

    /** The products that can serve each group. */
    IntLists alternatives() {
        return alternatives;
    }

    /** The groups that each product can serve. */
    IntLists needs() {
        return needs;
    }

    /** The recipe that needs a group. */
    int owner(int group) {
        return owners.at(group);
    }

    /** The products that each recipe makes, the main output first. */
    IntLists makes() {
        return makes;
    }

    /** The recipes that make each product. */
    IntLists makers() {
        return makers;
    }

    /** The local enterprises that run each recipe. */
    IntLists runners() {
        return runners;
    }

    /** The recipes that each local enterprise runs; enterprises count from 0 here. */
    IntLists runs() {
        return runs;
    }

    /** The final products, in order of id. */
    int[] goals() {
        return goals;
    }

    /** Tells for each product whether it is declared to be had from outside. */
    boolean[] open() {
        return open;
    }

    /** Tells for each product whether it may be had from outside. */
    boolean[] doubtful() {
        return doubtful;
    }
}
