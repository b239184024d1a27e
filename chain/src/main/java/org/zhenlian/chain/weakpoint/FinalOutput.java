package org.zhenlian.chain.weakpoint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.MissingFigure;

/** The final products that are made here, and what their output at local capacity is worth. */
final class FinalOutput {

    private final Balance balance;
    private final Map<String, Interval> values = new LinkedHashMap<>();

    FinalOutput(Balance balance) {
        this.balance = balance;
        Atlas atlas = balance.graph().atlas();
        for (String t : balance.graph().targets()) {
            if (balance.supply(t).high() > 0) {
                values.put(t, balance.supply(t).times(atlas.yuan(t)));
            }
        }
    }

    private List<String> made(Collection<String> of) {
        Set<String> some = Set.copyOf(of);
        return values.keySet().stream().filter(some::contains).toList();
    }

    /** The loss of a part of some final products, of which some are hit for certain. */
    Loss loss(Interval part, Collection<String> possible, Collection<String> certain) {
        Set<String> any = new TreeSet<>(possible);
        any.addAll(certain);
        List<String> hits = part.high() > 0 ? made(any) : List.of();
        List<String> sure = part.low() > 0 ? made(certain) : List.of();
        double low =
                sure.stream().mapToDouble(t -> part.low() * values.get(t).low()).sum();
        double high = hits.stream()
                .mapToDouble(t -> part.high() * values.get(t).high())
                .sum();
        int all = Math.max(1, values.size());
        Interval share = new Interval(part.low() * sure.size() / all, part.high() * hits.size() / all);
        return new Loss(part, hits, sure, new Interval(low, Math.max(low, high)), share, missing(hits));
    }

    private List<String> missing(List<String> hits) {
        Set<String> names = new TreeSet<>();
        for (String t : hits) {
            names.addAll(balance.missingSupply(t));
            if (balance.graph().atlas().price(t).isEmpty()) {
                names.add(MissingFigure.price(t));
            }
        }
        return List.copyOf(names);
    }
}
