package org.zhenlian.chain.gap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Interval;

/**
 * What hangs on a product: the final products that it goes into, directly or not, and what is to be had of them locally a year.
 *
 * @param perYear the local supply of each final product a year, in the product's unit, by id
 * @param value its worth in yuan a year, at the latest prices; bounded below only if a price or an amount is not known
 * @param unpriced the ids of the final products that are made here and have no price, in order
 */
public record DependentOutput(Map<String, Interval> perYear, Interval value, List<String> unpriced) {

    /** Copies the map and the list. */
    public DependentOutput {
        perYear = Collections.unmodifiableMap(new LinkedHashMap<>(perYear));
        Objects.requireNonNull(value, "value");
        unpriced = List.copyOf(unpriced);
    }

    static DependentOutput of(Balance balance, List<String> finals) {
        Atlas atlas = balance.graph().atlas();
        Map<String, Interval> perYear = new LinkedHashMap<>();
        finals.forEach(p -> perYear.put(p, balance.supply(p)));
        List<String> unpriced = finals.stream()
                .filter(p -> balance.supply(p).high() > 0 && atlas.price(p).isEmpty())
                .toList();
        Interval value = unpriced.isEmpty() ? Interval.ZERO : Interval.UNKNOWN;
        for (String p : finals) {
            Interval each = atlas.yuan(p);
            if (!unpriced.contains(p)) {
                value = value.plus(each.times(balance.supply(p)));
            }
        }
        return new DependentOutput(perYear, value, unpriced);
    }
}
