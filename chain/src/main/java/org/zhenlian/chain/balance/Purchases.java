package org.zhenlian.chain.balance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.TextTable;

/**
 * What local producers buy, and how much of it can be had from other local producers.
 *
 * <p>At capacity every enterprise is looked at by itself: what it makes it uses first, {@code bought_p = sum_e max(0, used_ep -
 * made_ep)} and {@code offered_p = sum_e max(0, made_ep - used_ep)}, main outputs and co-products together. For a target it is not
 * known who makes what: {@code bought_p} is the need less the target itself, {@code offered_p} the local supply. What can be had
 * locally is {@code min(bought_p, offered_p)}: the most that local trade can be, whoever trades with whom today.
 *
 * <p>Missing data: an unknown capacity or amount gives intervals; see {@link Balance#missing}. Units: each product's own, per year.
 * Order: by tier, then id. Time O(local capacities x inputs).
 */
public final class Purchases {
    private final Balance balance;
    private final Map<String, Interval> bought = new TreeMap<>();
    private final Map<String, Interval> offered = new TreeMap<>();

    Purchases(Balance balance) {
        this.balance = balance;
        if (balance.demand().kind() == Demand.Kind.CAPACITY) {
            atCapacity();
        } else {
            forTarget();
        }
    }

    private void atCapacity() {
        Map<String, Map<String, Interval>> used = new TreeMap<>();
        for (Capacity c : balance.localCapacities()) {
            Recipe recipe = balance.graph().atlas().recipe(c.recipe());
            Interval runs = balance.limit(recipe, c);
            balance.technology()
                    .flows(recipe)
                    .uses()
                    .forEach((p, a) -> used.computeIfAbsent(p, any -> new TreeMap<>())
                            .merge(c.enterprise(), a.times(runs), Interval::plus));
        }
        for (Product product : balance.graph().products()) {
            Map<String, Interval> uses = used.getOrDefault(product.id(), Map.of());
            Map<String, Interval> makes = balance.suppliedAtCapacity(product.id());
            bought.put(product.id(), excess(uses, makes));
            offered.put(product.id(), excess(makes, uses));
        }
    }

    /** What each enterprise has more of in one way than in the other, summed. */
    private static Interval excess(Map<String, Interval> more, Map<String, Interval> less) {
        Interval sum = Interval.ZERO;
        for (Map.Entry<String, Interval> entry : more.entrySet()) {
            sum = sum.plus(minus(entry.getValue(), less.getOrDefault(entry.getKey(), Interval.ZERO)));
        }
        return sum;
    }

    /** {@code max(0, a - b)}. */
    private static Interval minus(Interval a, Interval b) {
        double low = Double.isInfinite(b.high()) ? 0 : Math.max(0, a.low() - b.high());
        return new Interval(low, Math.max(low, a.high() - b.low()));
    }

    private void forTarget() {
        for (Product product : balance.graph().products()) {
            double sold = balance.demand().amounts().getOrDefault(product.id(), 0.0);
            bought.put(product.id(), minus(balance.need(product.id()), Interval.of(sold)));
            offered.put(product.id(), balance.supply(product.id()));
        }
    }

    /** Returns the balance. */
    public Balance balance() {
        return balance;
    }

    /**
     * Returns how much of a product local producers buy a year.
     *
     * @param product the id of a product of the chain
     */
    public Interval bought(String product) {
        balance.graph().tier(product);
        return bought.get(product);
    }

    /**
     * Returns how much of a product local producers have to sell a year.
     *
     * @param product the id of a product of the chain
     */
    public Interval offered(String product) {
        balance.graph().tier(product);
        return offered.get(product);
    }

    /**
     * Returns how much of what is bought of a product can be had locally a year, at most what is offered.
     *
     * @param product the id of a product of the chain
     */
    public Interval local(String product) {
        Interval b = bought(product);
        Interval s = offered(product);
        return new Interval(Math.min(b.low(), s.low()), Math.min(b.high(), s.high()));
    }

    /**
     * Returns the share of what is bought of a product that can be had locally, 0 to 1; 1 if nothing is bought.
     *
     * @param product the id of a product of the chain
     */
    public Interval localShare(String product) {
        return offered(product).coverageOf(bought(product));
    }

    /** Returns the products that are bought, by tier, then id. */
    public List<Product> products() {
        return balance.graph().products().stream()
                .filter(p -> bought.get(p.id()).high() > 0)
                .toList();
    }

    /** Returns the whole table. */
    public String print() {
        TextTable table = new TextTable("product", ">bought", ">offered", ">local share");
        for (Product p : products()) {
            String unit = p.unit() + "/a";
            table.row(
                    p.id() + " " + p.names().zh(),
                    new Amount(bought(p.id()), unit),
                    new Amount(offered(p.id()), unit),
                    Amount.share(localShare(p.id())));
        }
        return this + "\n" + table;
    }

    /** Returns one line: scope, basis and number of products bought. */
    @Override
    public String toString() {
        return "Purchases in " + balance.scope() + " " + balance.demand() + ": "
                + products().size() + " products";
    }
}
