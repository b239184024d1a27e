package org.zhenlian.chain.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Requirements;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.export.ChainMap;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.graph.Link.Role;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;

/**
 * What the final output of the chain takes of each input, by value: {@code amount made of the product x use per unit x price of the
 * input}, the amounts by {@link Requirements} of the final products' known local capacity (1 of each if none is known), see {@link
 * Bottlenecks#bundle}. So neighbours upstream count by what this chain takes of them and not by all that they can make. What is bought
 * from outside without limit is not followed further upstream. Unknown where an amount, a use or a price is.
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
    private final Requirements requirements;
    private final Set<String> bought;

    private Flows(Balance balance, Map<String, Double> bundle) {
        this.balance = balance;
        atlas = balance.graph().atlas();
        bought = balance.graph().products().stream()
                .map(Product::id)
                .filter(p -> isUnlimited(p) && !bundle.containsKey(p))
                .collect(Collectors.toSet());
        requirements = Requirements.of(balance.technology(), bundle, bought);
    }

    private boolean isUnlimited(String product) {
        return balance.external(product)
                .filter(s -> s.availability() == Availability.UNLIMITED)
                .isPresent();
    }

    /** The flows into what is made, in the order of the map's links. */
    static List<Flow> of(ChainMap map, Balance balance, Bottlenecks bottlenecks) {
        if (bottlenecks.bundle().isEmpty()) {
            return List.of();
        }
        Flows flows = new Flows(balance, bottlenecks.bundle());
        return map.links().list().stream()
                .filter(l -> l.role() == Role.INPUT && !flows.bought.contains(l.to()))
                .map(l -> new Flow(l, flows.value(l)))
                .filter(f -> f.value().high() > 0)
                .toList();
    }

    /** Are the amounts those of the known capacity of final products, and not of 1 of each? */
    static boolean isOfCapacity(Balance balance) {
        return balance.graph().targets().stream()
                .anyMatch(t -> balance.capacity(t).low() > 0);
    }

    private Interval value(MapLink link) {
        Interval made = requirements.required(link.to());
        Interval use = Interval.ZERO;
        for (Map.Entry<Recipe, Double> part :
                balance.technology().mix(link.to()).entrySet()) {
            use = use.plus(balance.technology().uses(part.getKey(), link.from()).times(Interval.of(part.getValue())));
        }
        return made.times(use).times(atlas.yuan(link.from()));
    }

    static Columns<Flow> columns() {
        return Columns.<Flow>none()
                .with("from", "投入", f -> f.link().from())
                .with("to", "产品", f -> f.link().to())
                .range("yuan-a-year", "年价值（元）", Flow::value)
                .with("cut", "回路（图中断开）", f -> f.link().loop());
    }
}
