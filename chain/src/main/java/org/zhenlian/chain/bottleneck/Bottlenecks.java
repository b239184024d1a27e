package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.balance.Requirements;
import org.zhenlian.chain.bottleneck.Bottleneck.Words;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * The debottlenecking ladder of a chain in a scope: which stage limits the output, and which binds next after each relief.
 *
 * <p>Question: how many bundles of final products can the chain make a year, and what stops it? With capacity {@code cap_j} of the
 * stage that makes product j and requirement {@code x_j} of one bundle (see {@link Requirements}), {@code theta* = min_j cap_j /
 * x_j}; the ratios in rising order are the ladder. The bundle is given by the caller; by default it is the local capacity of the final
 * products less what they use of each other, so that theta* is the share of it that the chain behind can carry.
 *
 * <p>Supply from outside: it never counts for a final product that is made here. Of anything else unlimited supply never binds and
 * spares the stages behind it; a declared limit adds to the capacity, by an unknown amount if it is not given; none adds nothing.
 * Undeclared supply adds nothing where there are local producers; where there are none the stage is unknown and listed in {@link
 * #unknown}. Missing capacities make a ratio an interval or unknown, never 0. Every input counts as needed, whatever its criticality.
 *
 * <p>The ladder is exact where each product has one recipe and each input one alternative; otherwise it holds for the assumed shares
 * ({@link #isExact}, {@link #assumptions}). Order: by upper, then lower end of the ratio, then id, so that what limits for certain
 * comes first. Units: ratio in bundles a year. Time: that of the requirements. Source: the closed form of the maximal multiple of a
 * bundle under Leontief technology.
 */
public final class Bottlenecks implements Listing<Bottleneck> {
    private static final int SHOWN = 8;

    private final String chain;
    private final Balance balance;
    private final Map<String, Double> bundle;
    private final Words words;
    private final Optional<Requirements> requirements;
    private final List<Bottleneck> list = new ArrayList<>();
    private final List<Product> unknown = new ArrayList<>();

    private Bottlenecks(String chain, Balance balance, Map<String, Double> bundle, Words words) {
        this.chain = Objects.requireNonNull(chain, "chain");
        this.balance = balance;
        this.bundle = bundle;
        this.words = words;
        this.requirements = bundle.isEmpty()
                ? Optional.empty()
                : Optional.of(Requirements.of(balance.technology(), bundle, bought(balance, bundle)));
        requirements.ifPresent(this::climb);
    }

    /**
     * Returns the ladder for the default bundle: the known local capacity of the final products less what they use of each other,
     * or 1 of each if none is known; empty if the chain has no final product.
     *
     * @param chain the chain's id, for the heading
     * @param balance the balance of the scope; what it says of capacities and outside supply is read, not for what the need is reckoned
     */
    public static Bottlenecks of(String chain, Balance balance) {
        Map<String, Double> bundle = saleable(balance);
        boolean known = !bundle.isEmpty();
        if (!known) {
            balance.graph().targets().forEach(t -> bundle.put(t, 1.0));
        }
        return new Bottlenecks(chain, balance, bundle, known ? Words.FINAL_CAPACITY : Words.BUNDLE);
    }

    /**
     * Returns the ladder for a bundle.
     *
     * @param chain the chain's id, for the heading
     * @param balance the balance of the scope, read as for the default bundle
     * @param bundle for each final product's id how much of it one bundle holds, in its unit
     * @throws IllegalArgumentException if the bundle is empty or an amount negative
     */
    public static Bottlenecks of(String chain, Balance balance, Map<String, Double> bundle) {
        Map<String, Double> sorted = new TreeMap<>(Demand.target(bundle).amounts());
        return new Bottlenecks(chain, balance, sorted, Words.BUNDLE);
    }

    /** The known local capacity of the final products, less what making them all at capacity uses of them. */
    private static Map<String, Double> saleable(Balance balance) {
        Map<String, Double> capacity = new TreeMap<>();
        balance.graph().targets().stream()
                .filter(t -> balance.capacity(t).low() > 0)
                .forEach(t -> capacity.put(t, balance.capacity(t).low()));
        if (capacity.size() < 2) {
            return capacity;
        }
        Requirements all = Requirements.of(balance.technology(), capacity, bought(balance, capacity));
        Map<String, Double> sold = new TreeMap<>();
        capacity.forEach((t, made) -> {
            double used = all.need(t).high() - made;
            sold.put(t, Double.isFinite(used) ? Math.max(0, made - used) : made);
        });
        return sold.values().stream().allMatch(v -> v == 0) ? capacity : sold;
    }

    /** What can be bought without limit, so that making it cannot bind; but the bundle itself is always made. */
    private static Set<String> bought(Balance balance, Map<String, Double> bundle) {
        return balance.graph().products().stream()
                .map(Product::id)
                .filter(p -> isUnlimited(balance, p) && !bundle.containsKey(p))
                .collect(Collectors.toSet());
    }

    private static boolean isUnlimited(Balance balance, String product) {
        return balance.external(product)
                .filter(s -> s.availability() == Availability.UNLIMITED)
                .isPresent();
    }

    private void climb(Requirements requirements) {
        List<Rung> rungs = new ArrayList<>();
        for (Product product : balance.graph().products()) {
            if (requirements.required(product.id()).high() > 0) {
                rung(product, requirements.required(product.id())).ifPresent(rung -> {
                    if (rung.isUnknown()) {
                        unknown.add(product);
                    } else {
                        rungs.add(rung);
                    }
                });
            }
        }
        rungs.sort(Comparator.comparing((Rung r) -> r.ratio().high())
                .thenComparing(r -> r.ratio().low())
                .thenComparing(r -> r.product().id()));
        double[] lows =
                rungs.stream().mapToDouble(r -> r.ratio().low()).sorted().toArray();
        for (int i = 0; i < rungs.size(); i++) {
            int asTight = atMost(lows, rungs.get(i).ratio().high()) - 1;
            list.add(new Bottleneck(balance, rungs.get(i), above(rungs, i), new Bottleneck.Place(words, asTight)));
        }
    }

    /** How many of some rising numbers are no more than a limit. */
    private static int atMost(double[] rising, double limit) {
        int count = 0;
        int end = rising.length;
        while (count < end) {
            int middle = (count + end) / 2;
            if (rising[middle] <= limit) {
                count = middle + 1;
            } else {
                end = middle;
            }
        }
        return count;
    }

    /** The ratio of the first rung that lies higher. */
    private static Optional<Interval> above(List<Rung> rungs, int i) {
        int next = i;
        while (next < rungs.size()
                && rungs.get(next).ratio().high() <= rungs.get(i).ratio().high()) {
            next++;
        }
        return next < rungs.size() ? Optional.of(rungs.get(next).ratio()) : Optional.empty();
    }

    /** The stage of a product; empty if supply from outside is unlimited, so that it cannot bind. */
    private Optional<Rung> rung(Product product, Interval required) {
        String id = product.id();
        Interval external = balance.externalAmount(id);
        boolean own = bundle.containsKey(id) && !balance.producers(id).isEmpty();
        boolean declared = !own
                && balance.external(id)
                        .filter(s -> s.availability() != Availability.UNKNOWN)
                        .isPresent();
        if (declared && isUnlimited(balance, id)) {
            return Optional.empty();
        }
        Interval capacity = balance.capacity(id);
        if (declared) {
            capacity = capacity.plus(external);
        } else if (balance.producers(id).isEmpty()) {
            capacity = Interval.UNKNOWN;
        }
        return Optional.of(new Rung(product, capacity, required));
    }

    /** Returns the rungs, the tightest first. */
    public List<Bottleneck> list() {
        return List.copyOf(list);
    }

    /**
     * Returns the first rungs.
     *
     * @param n at most how many
     */
    public List<Bottleneck> top(int n) {
        return list.stream().limit(n).toList();
    }

    /** Returns the tightest stage, if any capacity is known. */
    public Optional<Bottleneck> tightest() {
        return list.stream().findFirst();
    }

    /** Returns theta*, how many bundles a year the chain can make; bounded below by 0 where a stage is unknown. */
    public Interval throughput() {
        double low = list.stream().mapToDouble(b -> b.ratio().low()).min().orElse(0);
        double high = list.stream().mapToDouble(b -> b.ratio().high()).min().orElse(Double.POSITIVE_INFINITY);
        return new Interval(unknown.isEmpty() ? low : 0, high);
    }

    /** Returns the products whose capacity or outside supply is wholly unknown, so that they might bind, by tier, then id. */
    public List<Product> unknown() {
        return List.copyOf(unknown);
    }

    /** Returns how much of each final product one bundle holds, by id. */
    public Map<String, Double> bundle() {
        return Collections.unmodifiableMap(bundle);
    }

    /**
     * Tells whether the ladder is exact: no alternatives, no second recipes, no missing coefficients and nothing
     * both bought within a limit and made, among what is required.
     */
    public boolean isExact() {
        ProductionGraph graph = balance.graph();
        return requirements.stream()
                .allMatch(r -> r.missing().isEmpty()
                        && r.products().stream()
                                .map(Product::id)
                                .allMatch(p -> graph.makers(p).size() <= 1
                                        && !isPartlyBought(p)
                                        && graph.makers(p).stream()
                                                .flatMap(maker -> maker.inputs().stream())
                                                .noneMatch(InputGroup::hasSubstitutes)));
    }

    /** Tells whether what is bought of a product within a limit would spare the inputs of making it, which the ladder ignores. */
    private boolean isPartlyBought(String product) {
        double outside = balance.external(product).isPresent()
                ? balance.externalAmount(product).high()
                : 0;
        return outside > 0
                && !isUnlimited(balance, product)
                && balance.graph().makers(product).stream()
                        .anyMatch(r -> !r.inputs().isEmpty());
    }

    /** Returns the splits that were assumed where shares are not declared. */
    public List<Names> assumptions() {
        return requirements.map(Requirements::assumptions).orElse(List.of());
    }

    /** Returns the scope: what counts as local. */
    public Scope scope() {
        return balance.scope();
    }

    @Override
    public Columns<Bottleneck> columns() {
        return ListColumns.LADDER;
    }

    /** Returns the whole ladder. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first rungs of the ladder; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String output() {
        double most = words == Words.FINAL_CAPACITY ? 1 : Double.MAX_VALUE;
        if (bundle.isEmpty()) {
            return "no final product";
        }
        if (throughput().low() == 0 && throughput().high() >= most) {
            return "throughput unknown";
        }
        return words == Words.FINAL_CAPACITY
                ? Amount.share(throughput()) + " of final capacity"
                : new Amount(throughput(), words.many()).toString();
    }

    private String table(int most) {
        String head = TextTable.fit("Bottlenecks of " + chain + " in " + scope() + ": " + output(), 80);
        TextTable table = new TextTable("stage", ">capacity", ">required", ">ratio", "producers");
        top(most)
                .forEach(b -> table.row(
                        TextTable.fit(
                                b.product().id() + " " + b.product().names().zh(), 30),
                        new Amount(b.capacity(), b.product().unit() + "/a"),
                        new Amount(b.required(), b.product().unit().symbol()),
                        new Amount(b.ratio(), ""),
                        b.producers().size()));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        String open = unknown.isEmpty()
                ? ""
                : "\n  unknown: "
                        + TextTable.fit(
                                unknown.stream().map(Product::id).collect(Collectors.joining(", ")),
                                most == SHOWN ? 68 : 4000);
        return head + (list.isEmpty() ? "" : "\n" + table) + more + open;
    }
}
