package org.zhenlian.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.table.RollUp.Made;

/** What each enterprise can make in a year, in yuan, as far as capacities and prices are known exactly. */
final class CapacityValues {
    private final Atlas atlas;
    private final List<Made> amounts = new ArrayList<>();
    private final TreeSet<String> missing = new TreeSet<>();

    CapacityValues(Atlas atlas) {
        this.atlas = atlas;
        atlas.capacities().forEach(this::add);
    }

    List<Made> amounts() {
        return amounts;
    }

    /** For example {@code capacity of works for melt} or {@code price of glass}. */
    TreeSet<String> missing() {
        return missing;
    }

    private void add(Capacity capacity) {
        Recipe recipe = atlas.recipe(capacity.recipe());
        Interval runs = capacity.perYear()
                .map((Figure f) -> f.interval(atlas.product(recipe.product()).unit()))
                .orElse(Interval.UNKNOWN);
        if (!runs.isExact()) {
            missing.add(MissingFigure.capacity(capacity.enterprise(), recipe.id()));
            return;
        }
        made(capacity.enterprise(), recipe.product(), runs.low());
        for (CoProduct beside : recipe.coProducts()) {
            Interval perRun = beside.perRun()
                    .map((Figure f) ->
                            f.interval(atlas.product(beside.product()).unit()))
                    .orElse(Interval.UNKNOWN);
            if (perRun.isExact()) {
                made(capacity.enterprise(), beside.product(), runs.low() * perRun.low());
            } else {
                missing.add(MissingFigure.perRun(beside.product(), recipe.id()));
            }
        }
    }

    private void made(String enterprise, String product, double amount) {
        Interval price = atlas.yuan(product);
        if (price.isExact()) {
            amounts.add(new Made(enterprise, product, amount * price.low()));
        } else if (amount != 0) {
            missing.add(MissingFigure.price(product));
        }
    }
}
