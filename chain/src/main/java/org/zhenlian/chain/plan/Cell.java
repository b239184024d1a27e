package org.zhenlian.chain.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.measure.Interval;

/** What a sketch knows of a product: who makes and uses how much of it here. */
final class Cell {
    final String product;
    final Map<String, Interval> made;
    final Map<String, Interval> used;
    final Set<String> suppliers;
    Interval need;
    Interval capacity;
    Interval beside;
    boolean isUsed;

    Cell(Balance balance, String product, Map<String, Interval> used, boolean isUsed) {
        this.product = product;
        made = new HashMap<>(balance.suppliedAtCapacity(product));
        this.used = used;
        suppliers = Set.copyOf(balance.suppliers(product));
        need = balance.need(product);
        capacity = balance.capacity(product);
        beside = balance.coProduced(product);
        this.isUsed = isUsed;
    }

    Cell(Cell other) {
        product = other.product;
        made = new HashMap<>(other.made);
        used = new HashMap<>(other.used);
        suppliers = new HashSet<>(other.suppliers);
        need = other.need;
        capacity = other.capacity;
        beside = other.beside;
        isUsed = other.isUsed;
    }

    void make(String enterprise, Interval amount) {
        capacity = capacity.plus(amount);
        made.merge(enterprise, amount, Interval::plus);
        suppliers.add(enterprise);
    }

    void makeBeside(String enterprise, Interval amount) {
        beside = beside.plus(amount);
        made.merge(enterprise, amount, Interval::plus);
        suppliers.add(enterprise);
    }

    void use(String enterprise, Interval amount, boolean can) {
        need = need.plus(amount);
        used.merge(enterprise, amount, Interval::plus);
        isUsed |= can;
    }

    Interval supply() {
        return capacity.plus(beside);
    }

    Interval bought() {
        return excess(used, made);
    }

    Interval offered() {
        return excess(made, used);
    }

    /** What each enterprise has more of in one way than in the other, summed; as {@link org.zhenlian.chain.balance.Purchases} has it. */
    private static Interval excess(Map<String, Interval> more, Map<String, Interval> less) {
        double low = 0;
        double high = 0;
        for (Map.Entry<String, Interval> entry : more.entrySet()) {
            Interval a = entry.getValue();
            Interval b = less.getOrDefault(entry.getKey(), Interval.ZERO);
            double least = Double.isInfinite(b.high()) ? 0 : Math.max(0, a.low() - b.high());
            low += least;
            high += Math.max(least, a.high() - b.low());
        }
        return new Interval(low, Math.max(low, high));
    }
}
