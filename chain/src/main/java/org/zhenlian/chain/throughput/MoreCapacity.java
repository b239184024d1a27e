package org.zhenlian.chain.throughput;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.simplex.Optimum;
import org.zhenlian.core.product.Recipe;

/**
 * What a chain could sell for certain with more local capacity, asked many times.
 *
 * <p>The linear program is that of {@link Throughput} where figures leave the least, with a place kept for every recipe of the chain that
 * nobody runs here, so that {@link #value} is the lower end of {@link Throughput#value} and each answer is found from the last one: what
 * is added only raises bounds. Capacity whose price in the best plan is 0 adds nothing, by duality, and is not tried.
 *
 * <p>Units: those of {@link Sales#unit}. Immutable, thread-safe, deterministic. Time: one linear program, then a part of one each.
 */
public final class MoreCapacity {
    /** A part of the value that counts as nothing. */
    private static final double ROUNDING = 1e-10;

    private final Model model;
    private final Optimum best;

    private MoreCapacity(Model model, Optimum best) {
        this.model = model;
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
        Model model = new Model(Works.withIdle(balance, Reading.LEAST), sales, Reading.LEAST);
        return new MoreCapacity(model, model.best());
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
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public double valueWith(Map<Recipe, Double> runs) {
        double most = 0;
        for (Map.Entry<Integer, Double> more : columns(runs).entrySet()) {
            most += best.worthOfMore(more.getKey()) * more.getValue();
        }
        return most <= ROUNDING * best.value() ? value() : with(runs).value();
    }

    /**
     * Returns what can be sold with more capacity.
     *
     * @param runs for a recipe of the chain, or the {@link #source} of a product that has none, how often it could be run more a year.
     *     What cannot be run for want of a figure adds nothing
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public MoreCapacity with(Map<Recipe, Double> runs) {
        Optimum after = best;
        for (Map.Entry<Integer, Double> more : columns(runs).entrySet()) {
            after = after.with(more.getKey(), after.most(more.getKey()) + more.getValue());
        }
        return new MoreCapacity(model, after);
    }

    private Map<Integer, Double> columns(Map<Recipe, Double> runs) {
        Map<Integer, Double> columns = new TreeMap<>();
        runs.forEach((recipe, more) -> {
            if (!(more >= 0) || Double.isInfinite(more)) {
                throw new IllegalArgumentException(
                        recipe.id() + " gets " + more + " runs more\nGive a finite number from 0");
            }
            model.column(recipe).filter(c -> more > 0).ifPresent(c -> columns.put(c, more));
        });
        return columns;
    }
}
