package org.zhenlian.core.indicator;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenlian.core.measure.Interval;

/**
 * How concentrated is a market, a town's output or the supply of a product on a few?
 *
 * <p>With amounts x_i of n members and shares s_i = x_i / sum x:
 *
 * <ul>
 *   <li>{@link #hhi}, the Herfindahl-Hirschman index: sum s_i^2, from 1/n (all alike) to 1 (one has all). In the points that
 *       competition authorities use it is 10,000 times this;
 *   <li>{@link #normalisedHhi}: (HHI - 1/n) / (1 - 1/n), from 0 to 1; 1 for a single member;
 *   <li>{@link #cr}, the concentration ratio CRn: the share of the n largest together. CR1 is the largest share.
 * </ul>
 *
 * <p>n counts every member given, also one with the amount 0; leave out who does not take part. All results are shares without
 * unit and do not change when all amounts change by one factor. Amounts must be in one unit: take {@code figure.interval(unit)}.
 *
 * <p>Missing data: give {@link Interval#UNKNOWN} for a member whose amount is not known; it is never read as 0. A result then is
 * the interval of all values that amounts within their intervals can give (if their sum is not 0). The ends are attained or
 * approached, with one exception: with more than 12 uncertain amounts the upper end of the HHI is safe, but may be too high.
 *
 * <p>Members are ordered by id; the order of the input does not matter. O(n log n).
 * Immutable. Sources: O. C. Herfindahl 1950; A. O. Hirschman, The paternity of an index, American Economic Review 54 (1964).
 */
public final class Concentration {
    private final SortedMap<String, Interval> amounts;
    private final AmountBox box;

    private Concentration(SortedMap<String, Interval> amounts) {
        this.amounts = Collections.unmodifiableSortedMap(amounts);
        box = new AmountBox(List.copyOf(amounts.values()));
    }

    /**
     * Returns the concentration of amounts as far as they are known.
     *
     * @param amounts the amount or share of each member, by its id, all in one unit
     * @throws IllegalArgumentException if there is no member or all amounts are 0, so that there are no shares
     */
    public static Concentration of(Map<String, Interval> amounts) {
        SortedMap<String, Interval> sorted = new TreeMap<>();
        Objects.requireNonNull(amounts, "amounts").forEach((id, amount) -> {
            sorted.put(Objects.requireNonNull(id, "id"), Objects.requireNonNull(amount, () -> "amount of " + id));
        });
        if (sorted.values().stream().allMatch(a -> a.high() == 0)) {
            throw new IllegalArgumentException(
                    (sorted.isEmpty() ? "no amounts" : "all amounts are 0: " + Text.few(sorted.keySet()))
                            + ", so there are no shares\nIf an amount is not known, give Interval.UNKNOWN instead of 0");
        }
        return new Concentration(sorted);
    }

    /**
     * Returns the concentration of known amounts.
     *
     * @param amounts the amount or share of each member, by its id, all in one unit, finite and not negative
     * @throws IllegalArgumentException if there is no member, all amounts are 0, or one is negative, infinite or NaN
     */
    public static Concentration ofExact(Map<String, Double> amounts) {
        Map<String, Interval> intervals = new TreeMap<>();
        Objects.requireNonNull(amounts, "amounts").forEach((id, amount) -> {
            double x = Objects.requireNonNull(amount, () -> "amount of " + id);
            intervals.put(Objects.requireNonNull(id, "id"), Text.amount(x, id));
        });
        return of(intervals);
    }

    /** Returns the amounts by id, as given. */
    public SortedMap<String, Interval> amounts() {
        return amounts;
    }

    /** Returns the ids of the members whose amount is not known or has no upper end, in order. They keep the results vague. */
    public List<String> missing() {
        return amounts.entrySet().stream()
                .filter(e -> Double.isInfinite(e.getValue().high()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns each member's share of the whole, 0 to 1, by id. */
    public SortedMap<String, Interval> shares() {
        Interval[] shares = box.shares();
        SortedMap<String, Interval> byId = new TreeMap<>();
        int i = 0;
        for (String id : amounts.keySet()) {
            byId.put(id, shares[i++]);
        }
        return Collections.unmodifiableSortedMap(byId);
    }

    /** Returns the Herfindahl-Hirschman index, 1/n to 1. */
    public Interval hhi() {
        return box.hhi();
    }

    /** Returns the Herfindahl-Hirschman index stretched to 0 (all alike) to 1 (one has all); 1 for a single member. */
    public Interval normalisedHhi() {
        Interval hhi = hhi();
        return new Interval(normalised(hhi.low()), normalised(hhi.high()));
    }

    private double normalised(double hhi) {
        double even = 1.0 / amounts.size();
        return amounts.size() == 1 ? 1 : Math.min(1, (hhi - even) / (1 - even));
    }

    /**
     * Returns the share of the n largest members together; 1 if there are no more than n.
     *
     * @param n how many, at least 1
     * @throws IllegalArgumentException if n is less than 1
     */
    public Interval cr(int n) {
        if (n < 1) {
            throw new IllegalArgumentException(
                    "CRn needs n of at least 1 but n is " + n + "\nUse cr(1) for the largest share");
        }
        return box.top(n);
    }

    /** Returns for example {@code Concentration of 5: HHI 0.315, CR1 0.40, CR4 1}. */
    @Override
    public String toString() {
        List<String> missing = missing();
        return String.format(
                Locale.ROOT,
                "Concentration of %d: HHI %s, CR1 %s, CR4 %s%s",
                amounts.size(),
                Text.show(hhi()),
                Text.show(cr(1)),
                Text.show(cr(4)),
                missing.isEmpty() ? "" : "\n  not known: " + Text.few(missing));
    }
}
