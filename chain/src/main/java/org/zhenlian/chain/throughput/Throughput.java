package org.zhenlian.chain.throughput;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.TextTable;

/**
 * The most that a chain can sell a year out of a scope, and what limits it, with substitutes, co-products and limited supply from outside.
 *
 * <p>Linear program: {@code max sum v_p s_p} over runs y of local (enterprise, recipe) pairs, alternatives u of each input group,
 * purchases e and sales s, all from 0, with {@code y_j <= cap_j}; {@code sum of the alternatives of a group = y_j}; for each product
 * {@code use + s_p <= made + e_p}, {@code e_p <= external supply}; {@code s_p <= demand_p}; and {@code s_p <= made_p} unless resale is
 * allowed, so that trade is no throughput. Sales of {@link Sales#bundle bundles} replace {@code s_p} by {@code b_p theta}; without
 * substitutes and co-products theta is then the ladder's closed form {@code min cap_j / x_j}. Shares declared for alternatives do not
 * bind here: the best mix is looked for. Every input counts as needed, whatever its criticality.
 *
 * <p>Missing data: {@link #value} is an interval. Its ends read each figure at the end that leaves the least or the most: an unknown
 * capacity or limit is 0 or without limit, an unknown amount used without limit or 0, a price of at least so much without limit. Supply from outside that is not
 * declared adds nothing to local producers, and is unknown where there are none. Limits, gains and losses are reckoned where figures
 * leave the most, a price without upper end at its lower; what limits there may not limit where figures leave less. They are exact if
 * {@link #missing} is empty and all figures are.
 *
 * <p>Bottlenecks are capacities and supplies of which a tenth more adds something. Two may bind together so that neither alone does,
 * see {@link #joint}. Shadow prices are not reported, as several may hold at once. Each plan comes with a proof, {@link #isProven}.
 *
 * <p>Units: {@link Sales#unit}. Order: as each method says, ties by id. Immutable, thread-safe, deterministic; gains, losses and pairs are
 * reckoned when first asked for. Time: one linear program each for value's ends, one or two per limit that is used up. Source: activity
 * analysis after Koopmans 1951.
 */
public final class Throughput {
    private static final int SHOWN = 8;
    private static final int MOST_PAIRED = 40;
    private static final double ROUNDING = 1e-9;
    private static final Comparator<Limit> BY_ID = Comparator.comparing(
                    (Limit l) -> l.subject().toString())
            .thenComparing(l -> l.recipe().orElse(""));
    private static final Comparator<Limit> ORDER = Comparator.comparingDouble(Limit::gain)
            .thenComparingDouble(Limit::loss)
            .reversed()
            .thenComparing(BY_ID);

    private final String chain;
    private final Balance balance;
    private final Sales sales;
    private final Model least;
    private final Model most;
    private final Changes changes;
    private final UnaryOperator<Interval> known;
    private final Supplier<List<Limit>> limits = Suppliers.memoize(this::reckonLimits);
    private final Supplier<List<Limit>> bottlenecks = Suppliers.memoize(this::reckonBottlenecks);
    private final Supplier<List<Limit>> sorted =
            Suppliers.memoize(() -> limits.get().stream().sorted(ORDER).toList());
    private final Supplier<List<JointLimit>> joint = Suppliers.memoize(this::reckonJoint);

    private Throughput(String chain, Balance balance, Sales sales) {
        this.chain = Objects.requireNonNull(chain, "chain");
        this.balance = balance;
        this.sales = sales;
        sales.check(balance);
        Works low = new Works(balance, Reading.LEAST);
        Works high = new Works(balance, Reading.MOST);
        most = new Model(high, sales, Reading.MOST);
        boolean sure = low.agrees(high)
                && sales.lots().stream().allMatch(lot -> lot.value().isExact());
        least = sure ? most : new Model(low, sales, Reading.LEAST);
        changes = new Changes(most, sales.unit());
        known = UnaryOperator.identity();
    }

    private Throughput(Throughput other, UnaryOperator<Interval> known) {
        chain = other.chain;
        balance = other.balance;
        sales = other.sales;
        least = other.least;
        most = other.most;
        changes = other.changes;
        this.known = known;
    }

    /**
     * Returns the throughput of a chain.
     *
     * @param chain the chain's id, for the heading
     * @param balance the balance of the scope; what it says of capacities and outside supply is read, not for what the need is reckoned
     * @param sales what is sold
     * @throws org.zhenlian.core.atlas.UnknownIdException if a product that is sold is not in the chain
     */
    public static Throughput of(String chain, Balance balance, Sales sales) {
        return new Throughput(chain, balance, sales);
    }

    /**
     * Returns the same throughput where it is known that the value is no more than another: a loss leaves no more than there was. Plan
     * and limits stay as they are.
     *
     * @param other the other throughput, in the same unit
     */
    public Throughput noMoreThan(Throughput other) {
        Interval there = other.value();
        return new Throughput(this, value -> known.apply(value).min(there));
    }

    /**
     * Returns the same throughput where it is known that the value is no less than another: what is added takes nothing away. Plan and
     * limits stay as they are.
     *
     * @param other the other throughput, in the same unit
     */
    public Throughput noLessThan(Throughput other) {
        Interval there = other.value();
        return new Throughput(this, value -> known.apply(value).max(there));
    }

    /** Returns the most that can be sold a year, as far as the figures tell, in {@link Sales#unit}. */
    public Interval value() {
        return known.apply(told());
    }

    /** The value by the figures of this chain alone. */
    private Interval told() {
        double high = most.isEndless()
                ? Double.POSITIVE_INFINITY
                : most.best().isProven() ? most.best().value() : most.best().bound();
        double low = Math.min(least.best().value(), Double.MAX_VALUE);
        return new Interval(Math.min(low, high), high);
    }

    /**
     * Tells whether the ends of the value are proven to be the best but for rounding; if not, its upper end is still never passed and
     * its lower end can be had.
     */
    public boolean isProven() {
        return least.best().isProven() && most.best().isProven();
    }

    /** Returns what is sold. */
    public Sales sales() {
        return sales;
    }

    /**
     * Returns how much of each product is sold in a best plan where figures leave the most, by id; in the product's unit. Empty if
     * nothing limits the value.
     */
    public Map<String, Double> sold() {
        if (Double.isInfinite(told().high())) {
            return Map.of();
        }
        Map<String, Double> sold = new TreeMap<>();
        most.sold()
                .forEach((lot, times) ->
                        lot.amounts().forEach((p, amount) -> sold.merge(p, amount * times, Double::sum)));
        return Collections.unmodifiableMap(sold);
    }

    /**
     * Returns how often each recipe runs in a best plan where figures leave the most, by id; there may be other best plans. Empty if
     * nothing limits the value.
     */
    public Map<String, Double> runs() {
        if (Double.isInfinite(told().high())) {
            return Map.of();
        }
        Map<String, Double> runs = new TreeMap<>();
        most.runs().forEach((recipe, times) -> runs.put(recipe.id(), times));
        return Collections.unmodifiableMap(runs);
    }

    /**
     * Returns every local capacity and every limited supply from outside, with what it adds and what would be lost without it: by gain,
     * then loss, both falling, then id.
     */
    public List<Limit> limits() {
        return sorted.get();
    }

    /** Returns the limits of which more alone would help, in the order of {@link #limits}. */
    public List<Limit> bottlenecks() {
        return bottlenecks.get();
    }

    /**
     * Returns the first bottlenecks.
     *
     * @param n at most how many
     */
    public List<Limit> top(int n) {
        return bottlenecks().stream().limit(n).toList();
    }

    /**
     * Returns the pairs of limits of which a tenth more of both adds more than of each alone, by what needs both, falling. Tested are
     * the limits that the plan uses to nine tenths or more, at most 40 of them, those with the largest gains first.
     */
    public List<JointLimit> joint() {
        return joint.get();
    }

    /**
     * Returns what the throughput would lose if an enterprise closed, with all its recipes.
     *
     * @param enterprise the enterprise's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such enterprise
     */
    public double lossWithout(String enterprise) {
        balance.graph().atlas().enterprise(enterprise);
        return changes.loss(balance.localCapacities().stream()
                .filter(c -> c.enterprise().equals(enterprise))
                .map(this::place)
                .toList());
    }

    /** Returns the names of the missing figures that leave the value open, in order. */
    public List<String> missing() {
        return balance.products().stream()
                .flatMap(p -> balance.missingSupply(p.id()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Limit> reckonLimits() {
        List<Limit> all = new ArrayList<>();
        balance.localCapacities().forEach(c -> all.add(new Limit(changes, place(c))));
        for (String product : most.bought()) {
            Product bought = balance.graph().atlas().product(product);
            all.add(new Limit(changes, outside(bought)));
        }
        return List.copyOf(all);
    }

    private List<Limit> reckonBottlenecks() {
        return limits.get().stream().filter(Limit::isBottleneck).sorted(ORDER).toList();
    }

    private Limit.Place outside(Product product) {
        return new Limit.Place(
                Optional.empty(), Optional.empty(), product, most.works().outside(product.id()));
    }

    private Limit.Place place(Capacity capacity) {
        Recipe recipe = balance.graph().atlas().recipe(capacity.recipe());
        Subject enterprise =
                balance.graph().atlas().enterprise(capacity.enterprise()).subject();
        return new Limit.Place(
                Optional.of(enterprise),
                Optional.of(recipe.id()),
                balance.graph().atlas().product(recipe.product()),
                most.works().of(capacity));
    }

    private List<JointLimit> reckonJoint() {
        List<Limit> used = limits.get().stream()
                .sorted(Comparator.comparingDouble(Limit::gain).reversed().thenComparing(BY_ID))
                .filter(l -> changes.isNearlyUsed(l.place()) && Double.isFinite(l.amount()))
                .limit(MOST_PAIRED)
                .toList();
        List<JointLimit> pairs = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            for (int k = i + 1; k < used.size(); k++) {
                double gain = changes.gain(used.get(i).place(), used.get(k).place());
                JointLimit pair = new JointLimit(used.get(i), used.get(k), gain);
                if (pair.together() > ROUNDING * Math.abs(most.best().value())) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(JointLimit::together).reversed());
        return List.copyOf(pairs);
    }

    /** Returns all limits as a table. */
    public String print() {
        return table(limits(), Integer.MAX_VALUE);
    }

    /** Returns the value and the first bottlenecks; {@link #print} has all limits. */
    @Override
    public String toString() {
        return table(bottlenecks(), SHOWN);
    }

    private String table(List<Limit> rows, int shown) {
        String head = TextTable.fit(
                "Throughput of " + chain + " in " + balance.scope() + ": " + new Amount(value(), sales.unit()), 80);
        TextTable table = new TextTable("limit", "product", ">amount", ">+10% adds", ">lost without it");
        rows.stream()
                .limit(shown)
                .forEach(l -> table.row(
                        TextTable.fit(
                                l.kind() == Limit.Kind.OUTSIDE
                                        ? "outside"
                                        : l.subject().id(),
                                22),
                        TextTable.fit(l.product().id(), 20),
                        new Amount(Changes.known(l.amount()), l.product().unit().symbol()),
                        new Amount(Changes.known(l.gain()), ""),
                        new Amount(Changes.known(l.loss()), "")));
        String more = rows.size() > shown ? "\n  ... " + (rows.size() - shown) + " more, see print()" : "";
        return head + (rows.isEmpty() ? "" : "\n" + table) + more;
    }
}
