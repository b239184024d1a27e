package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

/** Who can make how much of a product a year in a scope, on purpose or beside. */
final class LocalSupply {
    private final Ways ways;
    private final Atlas atlas;
    private final Scope scope;

    LocalSupply(Ways ways, Atlas atlas, Scope scope) {
        this.ways = ways;
        this.atlas = atlas;
        this.scope = scope;
    }

    /** How much each local enterprise can make of a product, in the product's unit; none whose amount is known to be 0. */
    Map<String, Interval> bySupplier(String product) {
        Map<String, Interval> amounts = new TreeMap<>();
        ways.makers(product)
                .forEach(r -> local(r).forEach(c ->
                        amounts.merge(c.enterprise(), runs(r, c).times(perRun(r, product)), Interval::plus)));
        amounts.values().removeIf(a -> a.high() == 0);
        return amounts;
    }

    /** The names of the figures that are missing, in order. */
    List<String> missing(String product) {
        List<String> names = new ArrayList<>();
        ways.makers(product).forEach(r -> {
            List<Capacity> local = local(r).toList();
            local.stream()
                    .filter(c -> c.perYear().isEmpty())
                    .forEach(c -> names.add(MissingFigure.capacity(c.enterprise(), r.id())));
            if (!local.isEmpty() && isUnknown(r, product)) {
                names.add(MissingFigure.perRun(product, r.id()));
            }
        });
        return names.stream().sorted().toList();
    }

    private Stream<Capacity> local(Recipe recipe) {
        return atlas.capacitiesFor(recipe.id()).stream().filter(c -> atlas.isLocal(c.enterprise(), scope));
    }

    private Interval runs(Recipe recipe, Capacity capacity) {
        return interval(capacity.perYear(), recipe.product());
    }

    private Interval perRun(Recipe recipe, String product) {
        Interval main = recipe.product().equals(product) ? Interval.of(1) : Interval.ZERO;
        return beside(recipe, product).map(c -> interval(c.perRun(), product)).reduce(main, Interval::plus);
    }

    private static boolean isUnknown(Recipe recipe, String product) {
        return beside(recipe, product).anyMatch(c -> c.perRun().isEmpty());
    }

    private static Stream<CoProduct> beside(Recipe recipe, String product) {
        return recipe.coProducts().stream().filter(c -> c.product().equals(product));
    }

    private Interval interval(Optional<Figure> figure, String product) {
        return figure.map(f -> f.interval(atlas.product(product).unit())).orElse(Interval.UNKNOWN);
    }
}
