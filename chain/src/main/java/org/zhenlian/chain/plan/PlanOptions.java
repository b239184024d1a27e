package org.zhenlian.chain.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhenlian.core.indicator.ProductSpace;
import org.zhenlian.core.measure.Quantity;

/** How a plan is made: how many steps, how much search, what money there is, which projects stand beside the actions. Immutable. */
public final class PlanOptions {
    private static final int SIZE = 2;
    private static final int CANDIDATES = 8;

    private final int steps;
    private final int exactSize;
    private final int exactCandidates;
    private final Weights weights;
    private final Means money;

    /** Budget, costs, projects and data on regions. */
    private record Means(
            Optional<Quantity> budget,
            Map<String, Quantity> costs,
            List<Project> projects,
            Optional<Relatedness.Regions> regions) {}

    private PlanOptions(int steps, int exactSize, int exactCandidates, Weights weights, Means money) {
        this.steps = steps;
        this.exactSize = exactSize;
        this.exactCandidates = exactCandidates;
        this.weights = weights;
        this.money = money;
    }

    /**
     * Returns the defaults: exact search of sets of up to 2 among the 8 best actions, no budget, no projects, default weights.
     *
     * @param steps at most how many steps
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public static PlanOptions of(int steps) {
        check(steps, 100, "steps");
        Means none = new Means(Optional.empty(), Map.of(), List.of(), Optional.empty());
        return new PlanOptions(steps, SIZE, CANDIDATES, Weights.DEFAULTS, none);
    }

    private static void check(int number, int most, String what) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(what + " is " + number + "\nGive a number from 0 to " + most);
        }
    }

    /**
     * Returns these options with another exact search; 0 switches it off.
     *
     * @param size up to how large the sets are
     * @param candidates among how many of the actions that are best alone, besides those of the greedy plan
     * @throws IllegalArgumentException if size is not from 0 to 4 or candidates not from 0 to 20
     */
    public PlanOptions withExact(int size, int candidates) {
        check(size, 4, "the size of sets");
        check(candidates, 20, "the number of candidates");
        return new PlanOptions(steps, size, candidates, weights, money);
    }

    /**
     * Returns these options with other weights.
     *
     * @param other the weights
     */
    public PlanOptions withWeights(Weights other) {
        return new PlanOptions(steps, exactSize, exactCandidates, Objects.requireNonNull(other, "other"), money);
    }

    /**
     * Returns these options with a budget.
     *
     * @param budget an amount of money
     * @throws IllegalArgumentException if it is negative or no money
     */
    public PlanOptions withBudget(Quantity budget) {
        Money.check(budget, "the budget");
        return with(new Means(Optional.of(budget), money.costs, money.projects, money.regions));
    }

    /**
     * Returns these options with the cost of an action.
     *
     * @param action the action's id, for example {@code recruit:sand}; an id that no action has makes no difference
     * @param cost an amount of money
     * @throws IllegalArgumentException if it is negative or no money
     */
    public PlanOptions withCost(String action, Quantity cost) {
        Map<String, Quantity> costs = new TreeMap<>(money.costs);
        costs.put(Objects.requireNonNull(action, "action"), Money.check(cost, "the cost of " + action));
        return with(new Means(money.budget, Collections.unmodifiableMap(costs), money.projects, money.regions));
    }

    /**
     * Returns these options with one more project.
     *
     * @param project the project
     * @throws IllegalArgumentException if there is one with its id
     */
    public PlanOptions withProject(Project project) {
        List<Project> projects = new ArrayList<>(money.projects);
        projects.add(Objects.requireNonNull(project, "project"));
        Set<String> ids = new HashSet<>();
        projects.forEach(p -> {
            if (!ids.add(p.id())) {
                throw new IllegalArgumentException(
                        "two projects have the id " + p.id() + "\nGive each project an id of its own");
            }
        });
        return with(new Means(money.budget, money.costs, List.copyOf(projects), money.regions));
    }

    /**
     * Returns these options with data on regions by which extensions are ranked, in the place of what the atlas says of its regions.
     *
     * @param space which region has which activity; an activity goes by a product's id or its industry code
     * @param place the region of the space that stands for the plan's scope
     * @throws org.zhenlian.core.atlas.UnknownIdException if the space has no such region
     */
    public PlanOptions withRegions(ProductSpace space, String place) {
        Optional<Relatedness.Regions> regions = Optional.of(Relatedness.Regions.of(space, place));
        return with(new Means(money.budget, money.costs, money.projects, regions));
    }

    Optional<Relatedness.Regions> regions() {
        return money.regions;
    }

    private PlanOptions with(Means other) {
        return new PlanOptions(steps, exactSize, exactCandidates, weights, other);
    }

    /** Returns at most how many steps. */
    public int steps() {
        return steps;
    }

    /** Returns up to how large the sets of the exact search are. */
    public int exactSize() {
        return exactSize;
    }

    /** Returns among how many of the actions that are best alone the exact search looks, besides those of the greedy plan. */
    public int exactCandidates() {
        return exactCandidates;
    }

    /** Returns how the parts of a score weigh. */
    public Weights weights() {
        return weights;
    }

    /** Returns the budget, if any. */
    public Optional<Quantity> budget() {
        return money.budget;
    }

    /** Returns the costs by action id, in order. */
    public Map<String, Quantity> costs() {
        return money.costs;
    }

    /** Returns the projects, in the order given. */
    public List<Project> projects() {
        return money.projects;
    }

    /** Returns one line. */
    @Override
    public String toString() {
        return "up to " + steps + " steps, exact up to " + exactSize + " of " + exactCandidates
                + money.budget.map(b -> ", budget " + b).orElse("") + ", " + money.projects.size() + " projects";
    }
}
