package org.zhenlian.chain.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.zhenlian.chain.shock.RecipeMix;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.Names;

/**
 * Recipes taken apart into one per output, the inputs shared out among the outputs.
 *
 * <p>A product is made by its own recipes in their mix; one that only arises beside, by the recipes that make it beside, by known
 * capacity times amount, else evenly.
 */
final class Allocation {
    private static final Unit YUAN = Unit.of("元");

    private final Technology base;
    private final CoProducts method;
    private final Map<String, Map<Recipe, Double>> makers = new HashMap<>();
    private final Map<String, Technology.Flows> columns = new HashMap<>();
    private final Map<String, Map<String, String>> missing = new HashMap<>();
    private final List<Names> assumptions = new ArrayList<>();

    Allocation(Technology base, CoProducts method) {
        this.base = base;
        this.method = method;
        for (Product product : base.graph().products()) {
            String id = product.id();
            Map<Recipe, Double> mix = base.mix(id).isEmpty() ? beside(id) : base.mix(id);
            makers.put(id, mix);
            columns.put(id, column(id, mix));
        }
    }

    Technology base() {
        return base;
    }

    CoProducts method() {
        return method;
    }

    List<Names> assumptions() {
        return assumptions;
    }

    Map<String, Map<String, String>> missing() {
        return missing;
    }

    Collection<Recipe> makers(String product) {
        return makers.get(product).keySet();
    }

    Technology.Flows column(String product) {
        return columns.get(product);
    }

    boolean isMade(String product) {
        return !column(product).uses().isEmpty();
    }

    private Map<Recipe, Double> beside(String product) {
        List<Recipe> recipes = base.graph().coMakers(product);
        List<Double> weights = recipes.stream()
                .map(r -> capacity(r) * base.makesBeside(r, product).low())
                .toList();
        boolean known = weights.stream().noneMatch(w -> w.isNaN());
        List<OptionalDouble> open =
                recipes.stream().map(r -> OptionalDouble.empty()).toList();
        List<Double> shares = RecipeMix.split(
                open, known ? weights : weights.stream().map(w -> 1.0).toList());
        Map<Recipe, Double> mix = new LinkedHashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            mix.put(recipes.get(i), shares.get(i));
        }
        if (recipes.size() > 1) {
            assume(product, recipes, known);
        }
        return mix;
    }

    /** The capacity of all enterprises; not a number if one is unknown. */
    private double capacity(Recipe recipe) {
        Atlas atlas = base.graph().atlas();
        Unit unit = atlas.product(recipe.product()).unit();
        return atlas.capacitiesFor(recipe.id()).stream()
                .mapToDouble(c -> c.perYear().map(f -> f.interval(unit).low()).orElse(Double.NaN))
                .sum();
    }

    private void assume(String product, List<Recipe> recipes, boolean known) {
        List<String> any = recipes.stream().map(Recipe::id).toList();
        assumptions.add(Names.of(
                "副产品 " + product + " 来自配方 " + String.join("、", any) + "，按" + (known ? "已知产能" : "均分") + "计算",
                "co-product " + product + " comes from the recipes " + String.join(", ", any) + "; split "
                        + (known ? "by known capacity" : "evenly")));
    }

    private Technology.Flows column(String product, Map<Recipe, Double> mix) {
        Map<String, Interval> uses = new LinkedHashMap<>();
        mix.forEach((recipe, share) -> {
            Interval part = perUnit(recipe, product).times(Interval.of(share));
            base.flows(recipe).uses().forEach((p, a) -> uses.merge(p, a.times(part), Interval::plus));
        });
        return new Technology.Flows(uses, Map.of());
    }

    /** Which share of the inputs of a run one unit of an output bears. */
    private Interval perUnit(Recipe recipe, String product) {
        Map<String, Interval> outputs = new LinkedHashMap<>(base.flows(recipe).makes());
        outputs.merge(recipe.product(), Interval.of(1), Interval::plus);
        if (outputs.size() == 1) {
            Interval all = outputs.get(product);
            return new Interval(Double.isInfinite(all.high()) ? 0 : 1 / all.high(), 1 / all.low());
        }
        Interval others = Interval.ZERO;
        for (Map.Entry<String, Interval> output : outputs.entrySet()) {
            if (!output.getKey().equals(product)) {
                others = others.plus(weight(recipe, output.getKey()).times(output.getValue()));
            }
        }
        Interval weight = weight(recipe, product);
        Interval own = outputs.get(product);
        if (weight.high() == 0 && others.high() == 0) {
            return product.equals(recipe.product()) ? Interval.of(1) : Interval.ZERO;
        }
        double low = bears(weight.low(), own.high(), others.high());
        return new Interval(low, Math.max(low, bears(weight.high(), own.low(), others.low())));
    }

    /** {@code w / (w o + rest)}, which rises with w. */
    private static double bears(double w, double o, double rest) {
        if (w == 0) {
            return 0;
        }
        if (Double.isInfinite(w)) {
            return 1 / o;
        }
        return w / (w * o + rest);
    }

    /** What one unit of an output weighs. */
    private Interval weight(Recipe recipe, String product) {
        Atlas atlas = base.graph().atlas();
        if (method == CoProducts.BY_VALUE) {
            return atlas.price(product)
                    .map(f -> f.interval(YUAN))
                    .orElseGet(() -> unknown(recipe, MissingFigure.price(product)));
        }
        Unit main = atlas.product(recipe.product()).unit();
        Unit unit = atlas.product(product).unit();
        return unit.fits(main)
                ? Interval.of(unit.factor().doubleValue())
                : unknown(recipe, MissingFigure.comparable(product, main));
    }

    private Interval unknown(Recipe recipe, String name) {
        missing.computeIfAbsent(recipe.id(), r -> new TreeMap<>()).put(name, name);
        return Interval.UNKNOWN;
    }
}
