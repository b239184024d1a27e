package org.zhenlian.chain.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.balance.Technology;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.shock.RecipeMix;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.chain.throughput.MoreCapacity;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;

/**
 * The score of a chain at capacity after more local capacity, by what it touches: the product made, what is made beside, and the inputs.
 *
 * <p>Newcomers run the recipes of a product in their present mix and expansions are of products with one recipe, so that the technology
 * stays; so every part of {@link Worth#score} but output changes only by the products touched, and output by bounds of its linear program.
 * The same as a replay up to rounding. Not thread-safe.
 */
final class Sketch {
    private final Gaps gaps;
    private final Weights weights;
    private final Atlas atlas;
    private final Technology technology;
    private final Map<String, Cell> cells = new HashMap<>();
    private final MoreCapacity output;
    private final Tally total = new Tally();
    private final Set<String> inChain = new HashSet<>();
    private final Terms terms;
    private final Map<Action, Optional<Change>> changes = new HashMap<>();
    /** The sketch that this one was made from, and what has changed since. */
    private final Optional<Sketch> before;

    private final Set<String> changed = new HashSet<>();
    private int newcomers;

    /** More capacity of an enterprise for a recipe. */
    private record Plant(String enterprise, Recipe recipe, double perYear) {}

    Sketch(Gaps gaps, Output measure, Weights weights) {
        before = Optional.empty();
        this.gaps = gaps;
        this.weights = weights;
        atlas = gaps.balance().graph().atlas();
        technology = gaps.balance().technology();
        terms = new Terms(gaps);
        output = measure.withMore(gaps.balance());
        Map<String, Map<String, Interval>> used = new HashMap<>();
        for (Capacity c : gaps.balance().localCapacities()) {
            Recipe recipe = atlas.recipe(c.recipe());
            Interval runs = runs(c, recipe);
            inputs(recipe)
                    .forEach(p -> used.computeIfAbsent(p, any -> new HashMap<>())
                            .merge(c.enterprise(), technology.uses(recipe, p).times(runs), Interval::plus));
        }
        for (Product product : gaps.balance().graph().products()) {
            String id = product.id();
            inChain.add(id);
            Cell cell = new Cell(gaps.balance(), id, used.getOrDefault(id, Map.of()), terms.isUsed(id));
            cells.put(id, cell);
            total.add(terms.of(cell), 1);
        }
    }

    private Sketch(Sketch other, MoreCapacity output) {
        before = Optional.of(other);
        gaps = other.gaps;
        weights = other.weights;
        atlas = other.atlas;
        technology = other.technology;
        terms = other.terms;
        this.output = output;
        cells.putAll(other.cells);
        inChain.addAll(other.inChain);
        total.add(other.total, 1);
        newcomers = other.newcomers;
    }

    /** Tells whether gaps can be sketched at all. */
    static boolean fits(Gaps gaps) {
        return gaps.demand().kind() == Demand.Kind.CAPACITY;
    }

    private Interval runs(Capacity c, Recipe recipe) {
        Unit unit = atlas.product(recipe.product()).unit();
        return c.perYear().map(f -> f.interval(unit)).orElse(Interval.UNKNOWN);
    }

    private static Set<String> inputs(Recipe recipe) {
        Set<String> inputs = new TreeSet<>();
        recipe.inputs().forEach(g -> g.alternatives().forEach(i -> inputs.add(i.product())));
        return inputs;
    }

    private static Set<String> beside(Recipe recipe) {
        Set<String> made = new TreeSet<>();
        recipe.coProducts().forEach(c -> made.add(c.product()));
        return made;
    }

    /** What an action adds; empty if that cannot be sketched. */
    private Optional<List<Plant>> plants(Action action) {
        Optional<List<Plant>> plants = action.shock() instanceof Shock.Recruit recruit
                        && action.project().isEmpty()
                ? recruited(recruit)
                : action.shock() instanceof Shock.Scale scale
                                && action.project().isEmpty()
                        ? expanded(scale)
                        : Optional.empty();
        return plants.filter(all -> all.stream().allMatch(this::isPlain));
    }

    private Optional<List<Plant>> recruited(Shock.Recruit recruit) {
        String product = atlas.product(recruit.product()).id();
        double perYear = recruit.perYear().amountIn(atlas.product(product).unit());
        List<Recipe> routes = atlas.recipesFor(product);
        boolean known = inChain.contains(product)
                && gaps.balance().graph().makers(product).equals(routes);
        if (!known
                || routes.isEmpty() && !gaps.balance().graph().coMakers(product).isEmpty()) {
            return Optional.empty();
        }
        String newcomer = "what-if newcomer " + newcomers;
        if (routes.isEmpty()) {
            return Optional.of(List.of(new Plant(newcomer, MoreCapacity.source(product), perYear)));
        }
        List<Plant> plants = new ArrayList<>();
        RecipeMix.of(atlas, routes).shares().forEach((recipe, share) -> {
            if (share > 0) {
                plants.add(new Plant(newcomer, atlas.recipe(recipe), share * perYear));
            }
        });
        return Optional.of(plants);
    }

    private Optional<List<Plant>> expanded(Shock.Scale scale) {
        if (scale.recipe().isEmpty() || scale.factor() < 1) {
            return Optional.empty();
        }
        Recipe recipe = atlas.recipe(scale.recipe().get());
        List<Interval> now = atlas.capacitiesFor(recipe.id()).stream()
                .filter(c -> c.enterprise()
                        .equals(atlas.enterprise(scale.enterprise()).id()))
                .map(c -> runs(c, recipe))
                .toList();
        boolean single = atlas.recipesFor(recipe.product()).size() == 1 && inChain.contains(recipe.product());
        return single && now.size() == 1 && now.get(0).isExact() && now.get(0).low() > 0
                ? Optional.of(List.of(new Plant(
                        atlas.enterprise(scale.enterprise()).id(),
                        recipe,
                        now.get(0).low() * (scale.factor() - 1))))
                : Optional.empty();
    }

    /** Whether nothing touched is broken upstream, or declared not to come from outside, so that what can run stays the same. */
    private boolean isPlain(Plant plant) {
        Set<String> touched = new TreeSet<>(inputs(plant.recipe));
        touched.addAll(beside(plant.recipe));
        touched.add(plant.recipe.product());
        return plant.perYear > 0
                && touched.stream()
                        .allMatch(p -> inChain.contains(p)
                                && gaps.balance()
                                        .external(p)
                                        .map(s -> s.availability() != Availability.NONE
                                                && gaps.balance()
                                                                .externalAmount(p)
                                                                .high()
                                                        > 0)
                                        .orElse(true))
                && touched.stream().noneMatch(terms::isBroken);
    }

    boolean supports(Action action) {
        return change(action).isPresent();
    }

    /** The cells after some plants have been added. */
    private Map<String, Cell> touched(List<Plant> plants) {
        Map<String, Cell> touched = new HashMap<>();
        for (Plant plant : plants) {
            Interval runs = Interval.of(plant.perYear);
            cell(touched, plant.recipe.product()).make(plant.enterprise, runs);
            for (String p : beside(plant.recipe)) {
                cell(touched, p)
                        .makeBeside(
                                plant.enterprise,
                                technology.makesBeside(plant.recipe, p).times(runs));
            }
            for (String p : inputs(plant.recipe)) {
                cell(touched, p)
                        .use(
                                plant.enterprise,
                                technology.uses(plant.recipe, p).times(runs),
                                terms.uses(plant.recipe, p));
            }
        }
        return touched;
    }

    private Cell cell(Map<String, Cell> touched, String product) {
        return touched.computeIfAbsent(product, p -> new Cell(cells.get(p)));
    }

    /** What an action changes by itself: valid until something that it touches is changed. */
    private record Change(Set<String> touched, Tally difference, Map<Recipe, Double> runs) {}

    private Optional<Change> change(Action action) {
        Optional<Change> known = changes.get(action);
        if (known == null) {
            known = before.flatMap(b -> b.change(action))
                    .filter(c -> c.touched.stream().noneMatch(changed::contains));
            known = known.isPresent() ? known : plants(action).map(this::change);
            changes.put(action, known);
        }
        return known;
    }

    private Change change(List<Plant> plants) {
        Map<String, Cell> touched = touched(plants);
        Tally difference = new Tally();
        touched.forEach((p, cell) -> {
            difference.add(terms.of(cells.get(p)), -1);
            difference.add(terms.of(cell), 1);
        });
        return new Change(Set.copyOf(touched.keySet()), difference, runs(plants));
    }

    private static Map<Recipe, Double> runs(List<Plant> plants) {
        return plants.stream().collect(Collectors.toMap(Plant::recipe, Plant::perYear));
    }

    /** The score with one more action, if it can be sketched. */
    Optional<Double> score(Action action) {
        return change(action).map(change -> {
            Tally after = new Tally();
            after.add(total, 1);
            after.add(change.difference, 1);
            return after.score(weights, output.valueWith(change.runs));
        });
    }

    /** A copy with one more action for good, which can be sketched. */
    Sketch with(Action action) {
        List<Plant> plants = plants(action).orElseThrow();
        Sketch copy = new Sketch(this, output.with(runs(plants)));
        copy.touched(plants).forEach((p, cell) -> {
            copy.total.add(terms.of(cells.get(p)), -1);
            copy.total.add(terms.of(cell), 1);
            copy.cells.put(p, cell);
            copy.changed.add(p);
        });
        copy.newcomers++;
        return copy;
    }
}
