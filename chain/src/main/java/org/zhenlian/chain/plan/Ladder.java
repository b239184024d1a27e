package org.zhenlian.chain.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Requirements;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Product;

/** The lower end of theta* by stage, as {@link org.zhenlian.chain.bottleneck.Bottlenecks} has it, for what a bundle requires. */
final class Ladder {
    private final Balance balance;
    private final Map<String, Double> bundle;
    private final Map<String, Interval> required;
    private final Map<String, Double> stages;
    private final TreeMap<Double, Integer> lows;

    Ladder(Balance balance, Map<String, Double> bundle) {
        this.balance = balance;
        this.bundle = bundle;
        Set<String> bought = balance.graph().products().stream()
                .map(Product::id)
                .filter(p -> is(p, Availability.UNLIMITED) && !bundle.containsKey(p))
                .collect(Collectors.toSet());
        Requirements all = Requirements.of(balance.technology(), bundle, bought);
        required = new HashMap<>();
        stages = new HashMap<>();
        lows = new TreeMap<>();
        for (Product product : balance.graph().products()) {
            String id = product.id();
            if (all.required(id).high() > 0) {
                required.put(id, all.required(id));
                put(id, low(id, balance.capacity(id), !balance.producers(id).isEmpty()));
            }
        }
    }

    Ladder(Ladder other) {
        balance = other.balance;
        bundle = other.bundle;
        required = other.required;
        stages = new HashMap<>(other.stages);
        lows = new TreeMap<>(other.lows);
    }

    private boolean is(String product, Availability availability) {
        return balance.external(product)
                .map(ExternalSupply::availability)
                .filter(availability::equals)
                .isPresent();
    }

    /** How many bundles a stage carries at least; 0 if that is not known, infinite if it cannot bind. */
    private double low(String product, Interval made, boolean isMade) {
        boolean own = bundle.containsKey(product) && isMade;
        boolean declared = !own && balance.external(product).isPresent() && !is(product, Availability.UNKNOWN);
        if (declared && is(product, Availability.UNLIMITED)) {
            return Double.POSITIVE_INFINITY;
        }
        double capacity =
                made.low() + (declared ? balance.externalAmount(product).low() : 0);
        double needs = required.get(product).high();
        return Double.isInfinite(needs) || !declared && !isMade ? 0 : capacity / needs;
    }

    private void put(String product, double low) {
        Double before = stages.put(product, low);
        if (before != null) {
            lows.merge(before, -1, (n, one) -> n + one == 0 ? null : n + one);
        }
        lows.merge(low, 1, Integer::sum);
    }

    void put(Cell cell) {
        if (required.containsKey(cell.product)) {
            put(cell.product, low(cell.product, cell.capacity, true));
        }
    }

    /** The lower end of theta* if one stage were as in a cell. */
    double with(Cell cell) {
        Double now = stages.get(cell.product);
        double changed = now == null ? Double.POSITIVE_INFINITY : low(cell.product, cell.capacity, true);
        for (Map.Entry<Double, Integer> entry : lows.entrySet()) {
            if (!entry.getKey().equals(now) || entry.getValue() > 1) {
                return least(Math.min(changed, entry.getKey()));
            }
        }
        return least(changed);
    }

    /** A ladder without rungs says nothing. */
    private static double least(double low) {
        return Double.isInfinite(low) ? 0 : low;
    }
}
