package org.zhenlian.chain.throughput;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.simplex.Optimum;
import org.zhenlian.core.product.Recipe;

/**
 * What a chain could sell for certain with more local capacity, asked many times.
 *
 * <p>The linear program is that of {@link Throughput} where figures leave the least, so that {@link #value} is the lower end of {@link
 * Throughput#value}. Each answer is found from the last one: more of what runs only raises bounds, and adds nothing, by duality, where its
 * price in the best plan is 0; what still lacks something adds nothing; only what lets something new run needs a new program.
 *
 * <p>Units: those of {@link Sales#unit}. Immutable, thread-safe, deterministic. Time: one linear program, then a part of one each.
 */
public final class MoreCapacity {
    /** A part of the value that counts as nothing. */
    private static final double ROUNDING = 1e-10;

    private final Balance balance;
    private final Sales sales;
    private final Set<String> sold;
    private final Map<Recipe, Double> added;
    private final Alive alive;
    private final Model model;
    private final Optimum best;

    private MoreCapacity(Balance balance, Sales sales, Map<Recipe, Double> added) {
        this.balance = balance;
        this.sales = sales;
        sold = Set.copyOf(sales.products());
        this.added = added;
        Works works = new Works(balance, Reading.LEAST, added);
        alive = works.alive();
        model = new Model(works, sales, Reading.LEAST);
        best = model.best();
    }

    private MoreCapacity(MoreCapacity other, Map<Recipe, Double> added, Alive alive, Optimum best) {
        balance = other.balance;
        sales = other.sales;
        sold = other.sold;
        model = other.model;
        this.added = added;
        this.alive = alive;
        this.best = best;
    }

    /**
     * Returns what can be sold with the capacity there is.
     *
     * @param balance the balance of the scope
     * @param sales what is sold
     * @throws org.zhenlian.core.atlas.UnknownIdException if a product that is sold is not in the chain
     */
    public static MoreCapacity of(Balance balance, Sales sales) {
        Objects.requireNonNull(sales, "sales").check(Objects.requireNonNull(balance, "balance"));
        return new MoreCapacity(balance, sales, Map.of());
    }

    /**
     * Returns the recipe that stands for making a product of which the atlas has no recipe: one without inputs.
     *
     * @param product the product's id
     */
    public static Recipe source(String product) {
        return Recipe.builder("what-if", product).build();
    }

    /** Returns the most that can be sold a year for certain; infinite if nothing limits it. */
    public double value() {
        return best.value();
    }

    /**
     * Returns the most that could be sold for certain with more capacity, like {@code with(runs).value()}, but quicker.
     *
     * @param runs as in {@link #with}
     * @throws IllegalArgumentException if a recipe is not in the chain, or an amount is negative or not finite
     */
    public double valueWith(Map<Recipe, Double> runs) {
        Map<Recipe, Double> more = checked(runs);
        if (alive.revives(more.keySet(), sold)) {
            return new MoreCapacity(balance, sales, sum(more)).value();
        }
        double most = 0;
        for (Map.Entry<Integer, Double> column : columns(more).entrySet()) {
            most += best.worthOfMore(column.getKey()) * column.getValue();
        }
        return most <= ROUNDING * best.value() ? value() : raised(more).value();
    }

    /**
     * Returns what can be sold with more capacity.
     *
     * @param runs for a recipe of the chain, or the {@link #source} of a product that has none, how often it could be run more a year.
     *     What cannot be run for want of a figure or of something it needs adds nothing
     * @throws IllegalArgumentException if a recipe is not in the chain, or an amount is negative or not finite
     */
    public MoreCapacity with(Map<Recipe, Double> runs) {
        Map<Recipe, Double> more = checked(runs);
        return alive.revives(more.keySet(), sold)
                ? new MoreCapacity(balance, sales, sum(more))
                : new MoreCapacity(this, sum(more), alive.with(more.keySet()), raised(more));
    }

    private Map<Recipe, Double> checked(Map<Recipe, Double> runs) {
        Map<Recipe, Double> more = new HashMap<>();
        runs.forEach((recipe, amount) -> {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException(
                        recipe.id() + " gets " + amount + " runs more\nGive a finite number from 0");
            }
            if (!alive.knows(recipe)) {
                throw new IllegalArgumentException("recipe " + recipe.id()
                        + " is not in the chain\nTake recipes of the chain, or source(product) where there is none");
            }
            if (amount > 0) {
                more.put(recipe, amount);
            }
        });
        return more;
    }

    private Map<Recipe, Double> sum(Map<Recipe, Double> more) {
        Map<Recipe, Double> sum = new HashMap<>(added);
        more.forEach((recipe, runs) -> sum.merge(recipe, runs, Double::sum));
        return sum;
    }

    /** The best plan with higher bounds of what runs already. */
    private Optimum raised(Map<Recipe, Double> more) {
        Optimum after = best;
        for (Map.Entry<Integer, Double> column : columns(more).entrySet()) {
            after = after.with(column.getKey(), after.most(column.getKey()) + column.getValue());
        }
        return after;
    }

    private Map<Integer, Double> columns(Map<Recipe, Double> more) {
        Map<Integer, Double> columns = new TreeMap<>();
        more.forEach((recipe, runs) -> model.column(recipe).ifPresent(c -> columns.put(c, runs)));
        return columns;
    }

    /** Returns one line: the value, and how many recipes have more capacity. */
    @Override
    public String toString() {
        return "Throughput " + value() + " with more capacity of " + added.size() + " recipes";
    }
}
