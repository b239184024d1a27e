package org.zhenlian.chain.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.export.ChainMap;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.graph.Link.Role;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Recipe;

/**
 * What local producers running at capacity use of each input, by value: {@code sum of capacity x use per run x price} over the local
 * capacities whose main output is the product. Unknown where the capacity, the use or the price is.
 */
final class Flows {

    /**
     * One flow.
     *
     * @param link from input to product, with whether it is part of a loop and therefore cut in the drawing
     * @param value in yuan a year
     */
    record Flow(MapLink link, Interval value) {
        /** Is the value known to be something? */
        boolean isKnown() {
            return value.low() > 0 && !Double.isInfinite(value.high());
        }
    }

    private final Balance balance;
    private final Atlas atlas;
    private final Map<String, List<Capacity>> runners = new HashMap<>();

    private Flows(Balance balance) {
        this.balance = balance;
        atlas = balance.graph().atlas();
        for (Capacity capacity : balance.localCapacities()) {
            String product = atlas.recipe(capacity.recipe()).product();
            runners.computeIfAbsent(product, k -> new ArrayList<>()).add(capacity);
        }
    }

    /** The flows into what is made here, in the order of the map's links. */
    static List<Flow> of(ChainMap map, Balance balance) {
        Flows flows = new Flows(balance);
        return map.links().list().stream()
                .filter(l -> l.role() == Role.INPUT && flows.runs(l))
                .map(l -> new Flow(l, flows.value(l)))
                .filter(f -> f.value().high() > 0)
                .toList();
    }

    private boolean runs(MapLink link) {
        return runners.getOrDefault(link.to(), List.of()).stream()
                .map(c -> atlas.recipe(c.recipe()))
                .anyMatch(r -> r.inputs().stream()
                        .flatMap(g -> g.alternatives().stream())
                        .anyMatch(i -> i.product().equals(link.from())));
    }

    private Interval value(MapLink link) {
        Interval amount = Interval.ZERO;
        for (Capacity capacity : runners.get(link.to())) {
            Recipe recipe = atlas.recipe(capacity.recipe());
            Unit unit = atlas.product(recipe.product()).unit();
            Interval runs = capacity.perYear().map(f -> f.interval(unit)).orElse(Interval.UNKNOWN);
            amount = amount.plus(runs.times(balance.technology().uses(recipe, link.from())));
        }
        return amount.times(atlas.yuan(link.from()));
    }

    static Columns<Flow> columns() {
        return Columns.<Flow>none()
                .with("from", "投入", f -> f.link().from())
                .with("to", "产品", f -> f.link().to())
                .range("yuan-a-year", "年价值(元)", Flow::value)
                .with("cut", "回路(图中断开)", f -> f.link().loop());
    }
}
