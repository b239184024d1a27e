package org.zhenlian.chain.shock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Recipe;

/**
 * In which mix do the recipes of one product make it?
 *
 * <p>Declared shares stay (scaled down if they sum to more than 1). Recipes without a declared share split what is left by their
 * known capacity in the whole atlas, or evenly if a capacity of one of them is unknown or all are 0. The shares sum to 1. Order:
 * that of the recipes. O(recipes + capacities). Immutable.
 */
public final class RecipeMix {
    private final Map<String, Double> shares = new LinkedHashMap<>();
    private final boolean assumed;
    private final boolean byCapacity;

    private RecipeMix(Atlas atlas, List<Recipe> recipes) {
        List<OptionalDouble> declared = recipes.stream().map(Recipe::share).toList();
        List<Double> capacities = recipes.stream().map(r -> known(atlas, r)).toList();
        assumed = recipes.size() > 1 && declared.stream().anyMatch(OptionalDouble::isEmpty);
        byCapacity = capacities.stream().anyMatch(c -> c > 0)
                && recipes.stream().filter(r -> r.share().isEmpty()).allMatch(r -> allKnown(atlas, r));
        List<Double> weights =
                byCapacity ? capacities : capacities.stream().map(c -> 1.0).toList();
        List<Double> split = split(declared, weights);
        for (int i = 0; i < split.size(); i++) {
            shares.put(recipes.get(i).id(), split.get(i));
        }
    }

    /**
     * Returns the mix of the recipes of one product.
     *
     * @param atlas the atlas, for the capacities
     * @param recipes all recipes whose main output the product is
     */
    public static RecipeMix of(Atlas atlas, List<Recipe> recipes) {
        return new RecipeMix(Objects.requireNonNull(atlas, "atlas"), recipes);
    }

    private static boolean allKnown(Atlas atlas, Recipe recipe) {
        return atlas.capacitiesFor(recipe.id()).stream()
                .allMatch(c -> c.perYear().isPresent());
    }

    private static double known(Atlas atlas, Recipe recipe) {
        Unit unit = atlas.product(recipe.product()).unit();
        return atlas.capacitiesFor(recipe.id()).stream()
                .flatMap(c -> c.perYear().stream())
                .mapToDouble(f -> f.interval(unit).low())
                .sum();
    }

    /** Returns each recipe's share, 0 to 1, by the recipe's id. */
    public Map<String, Double> shares() {
        return Collections.unmodifiableMap(shares);
    }

    /** Tells whether there is a choice that the declared shares leave open. */
    public boolean isAssumed() {
        return assumed;
    }

    /** Tells whether what declared shares leave open is split by known capacity, and not evenly. */
    public boolean isByCapacity() {
        return byCapacity;
    }

    /**
     * Completes shares so that they sum to 1: declared ones stay (scaled down if they sum to more than 1, scaled to 1 if all are
     * declared), the rest of 1 goes to the others by weight, or evenly if their weights sum to 0.
     *
     * @param declared the declared shares, 0 to 1; empty where none is declared
     * @param weights the weights of all, not negative
     */
    public static List<Double> split(List<OptionalDouble> declared, List<Double> weights) {
        double sum = declared.stream().mapToDouble(s -> s.orElse(0)).sum();
        boolean all = declared.stream().allMatch(OptionalDouble::isPresent);
        double scale = sum > 1 || all && sum > 0 ? 1 / sum : 1;
        double rest = Math.max(0, 1 - sum);
        double weight = 0;
        int open = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (declared.get(i).isEmpty()) {
                weight += weights.get(i);
                open++;
            }
        }
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            double part = weight > 0 ? weights.get(i) / weight : 1.0 / Math.max(1, open);
            shares.add(declared.get(i).isPresent() ? declared.get(i).getAsDouble() * scale : rest * part);
        }
        return shares;
    }

    /** Returns the shares, for example {@code {old=0.75, new=0.25}}. */
    @Override
    public String toString() {
        return shares.toString();
    }
}
