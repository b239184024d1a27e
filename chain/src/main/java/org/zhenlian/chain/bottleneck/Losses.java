package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.MissingFigure;

/** What the final products are worth a year at local capacity, in 元, and which figures are missing to say so. */
final class Losses {

    private final List<Interval> values = new ArrayList<>();
    private final List<Set<String>> missing = new ArrayList<>();

    Losses(AndOr net) {
        LocalSupply supply = new LocalSupply(net.ways(), net.graph().atlas(), net.scope());
        for (int goal : net.goals()) {
            String id = net.elements().id(goal);
            Set<String> names = new TreeSet<>(supply.missing(id));
            Interval capacity = supply.bySupplier(id).values().stream().reduce(Interval.ZERO, Interval::plus);
            Optional<Figure> price = net.graph().atlas().price(id);
            if (price.isEmpty()) {
                names.add(MissingFigure.price(id));
            }
            values.add(capacity.times(net.graph().atlas().yuan(id)));
            missing.add(names);
        }
    }

    /** The value of some goals: at least of those lost for certain, at most of all that may be lost. */
    Interval of(BitSet certain, BitSet possible) {
        double low = certain.stream().mapToDouble(g -> values.get(g).low()).sum();
        double high = possible.stream().mapToDouble(g -> values.get(g).high()).sum();
        return new Interval(low, Math.max(low, high));
    }

    List<String> missing(BitSet goals) {
        Set<String> names = new TreeSet<>();
        goals.stream().forEach(g -> names.addAll(missing.get(g)));
        return List.copyOf(names);
    }
}
