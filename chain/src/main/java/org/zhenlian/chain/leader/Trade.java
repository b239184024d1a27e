package org.zhenlian.chain.leader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;

/**
 * What some links of one pair of enterprises sum to in a period, in yuan and in exact decimals.
 *
 * <p>A flow is a supplier, a customer and a product. The value of a flow is that of its link of just this period, by first and last
 * day; where several speak of it, it lies between the least and the greatest. A link of this period without value, an undated one,
 * or one of a time that only overlaps the period leaves the upper end of the sum open, unless the flow has a link of just this
 * period. Without any such link nothing is known.
 */
final class Trade {
    private final AsOf period;
    private final List<SupplyLink> counted = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal high = BigDecimal.ZERO;
    private boolean open;

    private Trade(AsOf period) {
        this.period = period;
    }

    static Trade of(List<SupplyLink> between, AsOf period) {
        Trade trade = new Trade(period);
        Map<String, List<SupplyLink>> flows = between.stream()
                .sorted()
                .collect(Collectors.groupingBy(Trade::flow, LinkedHashMap::new, Collectors.toList()));
        flows.forEach(trade::add);
        return trade;
    }

    private static String flow(SupplyLink link) {
        return "link " + link.supplier() + " -> " + link.customer() + " of " + link.product();
    }

    private void add(String flow, List<SupplyLink> links) {
        List<SupplyLink> exact = links.stream()
                .filter(l -> l.asOf().filter(this::same).isPresent())
                .toList();
        List<BigDecimal> values = exact.stream()
                .flatMap(l -> l.value().stream().mapToObj(BigDecimal::valueOf))
                .toList();
        counted.addAll(exact);
        if (!values.isEmpty()) {
            sum(flow, values);
        } else if (!exact.isEmpty()) {
            leaveOpen("value of " + flow + " in " + period);
        } else if (links.stream().anyMatch(l -> l.asOf().isEmpty())) {
            leaveOpen("year of " + flow);
        } else {
            List<AsOf> near = links.stream()
                    .flatMap(l -> l.asOf().stream())
                    .filter(this::overlaps)
                    .toList();
            if (!near.isEmpty()) {
                leaveOpen("value of " + flow + " in " + period + " (known only: " + join(near) + ")");
            }
        }
    }

    private void sum(String flow, List<BigDecimal> values) {
        BigDecimal least = Collections.min(values);
        BigDecimal most = Collections.max(values);
        low = low.add(least);
        high = high.add(most);
        if (least.compareTo(most) < 0) {
            missing.add("which value of " + flow + " in " + period + " holds");
        }
    }

    private void leaveOpen(String name) {
        open = true;
        missing.add(name);
    }

    private boolean same(AsOf asOf) {
        return asOf.start().equals(period.start()) && asOf.end().equals(period.end());
    }

    private boolean overlaps(AsOf asOf) {
        return !asOf.start().isAfter(period.end()) && !period.start().isAfter(asOf.end());
    }

    private static String join(Collection<AsOf> periods) {
        return periods.stream().map(AsOf::toString).distinct().collect(Collectors.joining(", "));
    }

    /** Returns the sum in yuan. */
    Range yuan() {
        if (isSilent() || open && low.signum() == 0) {
            return Range.UNKNOWN;
        }
        return new Range(Optional.of(low), open ? Optional.empty() : Optional.of(high));
    }

    /** Tells whether no link speaks of the period, or might. */
    boolean isSilent() {
        return counted.isEmpty() && !open;
    }

    /** Returns the links of just this period. */
    List<SupplyLink> counted() {
        return List.copyOf(counted);
    }

    /** Returns the names of the figures without which the sum is not exact. */
    List<String> missing() {
        return List.copyOf(missing);
    }
}
