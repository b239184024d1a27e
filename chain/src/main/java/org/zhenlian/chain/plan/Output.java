package org.zhenlian.chain.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.throughput.MoreCapacity;
import org.zhenlian.chain.throughput.Sales;
import org.zhenlian.chain.throughput.Throughput;
import org.zhenlian.core.measure.Interval;

/**
 * How the output of a plan is measured: the same products at the same values before and after.
 *
 * <p>Where local capacity of final products is known, output is the share of it that can run: by value if the prices of all
 * those products are exactly known, else each alike. Where none is known it is what can be sold, at prices or, without them, each unit as 1.
 */
final class Output {
    private final Sales sales;
    private final boolean isShare;
    /** Yuan per unit of output, if prices are known. */
    private final OptionalDouble yuan;

    private Output(Map<String, Double> values, boolean isShare, OptionalDouble yuan) {
        sales = Sales.of(values);
        this.isShare = isShare;
        this.yuan = yuan;
    }

    static Output of(Balance balance) {
        List<String> targets = balance.graph().targets();
        List<String> made =
                targets.stream().filter(t -> balance.capacity(t).low() > 0).toList();
        Map<String, Double> values = new TreeMap<>();
        List<String> counted = made.isEmpty() ? targets : made;
        List<Interval> prices =
                counted.stream().map(balance.graph().atlas()::yuan).toList();
        boolean priced =
                prices.stream().allMatch(Interval::isExact) && prices.stream().anyMatch(price -> price.low() > 0);
        counted.forEach(p -> values.put(p, balance.graph().atlas().yuan(p).low()));
        if (made.isEmpty()) {
            values.replaceAll((p, price) -> priced ? price : 1);
            return new Output(values, false, priced ? OptionalDouble.of(1) : OptionalDouble.empty());
        }
        double full = made.stream()
                .flatMapToDouble(
                        p -> DoubleStream.of(values.get(p) * balance.capacity(p).low()))
                .sum();
        values.replaceAll((p, price) ->
                priced ? price / full : 1 / (made.size() * balance.capacity(p).low()));
        return new Output(values, true, priced ? OptionalDouble.of(full) : OptionalDouble.empty());
    }

    /** Tells whether output is a share of known capacity, so that it counts in the score. */
    boolean isShare() {
        return isShare;
    }

    Interval of(Gaps gaps) {
        return Throughput.of(gaps.chain(), gaps.balance(), sales).value();
    }

    MoreCapacity withMore(Balance balance) {
        return MoreCapacity.of(balance, sales);
    }

    Amount amount(Interval output) {
        if (yuan.isPresent()) {
            return new Amount(output.times(Interval.of(yuan.getAsDouble())), "元/a");
        }
        return isShare ? Amount.share(output) : new Amount(output, "units/a");
    }
}
