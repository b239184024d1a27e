package org.zhenlian.chain.gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * What a chain lacks in a scope.
 *
 * <p>Question: which products are needed here and not, or not enough, made here? With need {@code r_p} and local supply {@code C_p}
 * from the {@link Balance}, {@code coverage = min(1, C_p / r_p)} and {@code gap = max(0, r_p - C_p)}. A needed product is
 *
 * <ul>
 *   <li>NO_PRODUCER if nothing of it arises here and declared supply from outside does not cover the need,
 *   <li>IMPORTED if nothing of it arises here and declared supply from outside covers the need,
 *   <li>SHORT if local supply is below the need for certain,
 *   <li>DATA_MISSING if missing figures, or figures known only as a range, leave that open,
 *   <li>and, besides any of these, SINGLE_SOURCE if exactly one enterprise makes it here, on purpose or beside, or CONCENTRATED if
 *       several do and the Herfindahl-Hirschman index of what each can supply at capacity reaches the threshold for certain; where
 *       unknown capacities leave that open it is DATA_MISSING, see {@link Gap#undecided}.
 * </ul>
 *
 * <p>Whether needed or not, a product of the chain that is made here is
 *
 * <ul>
 *   <li>UPSTREAM_BROKEN if none of its local makers can run for certain: an input group of each has no alternative that can be derived
 *       here, step by step, from products that may come from outside, that is, all but those declared NONE or limited to 0 (a least
 *       fixpoint, so a loop cannot start itself; {@link Gap#blocking} names what is lacking). Where it hangs on products of whose
 *       supply from outside nothing is declared that is not known and no gap: {@link #canRun} is UNKNOWN, and {@link #undeclared}
 *       names these products,
 *   <li>UNSOLD if it is no final product (of this chain, a town or a charter) and no local enterprise runs any recipe of the atlas that
 *       can use it; so are co-products that nobody here uses.
 * </ul>
 *
 * <p>Chain coverage weighs each needed product's coverage by the value of its need; where a price or an amount is unknown all
 * products weigh the same, and {@link #weighting} says so. Needs and prices that are ranges weigh anywhere in them. Order: by kind, then rising coverage, tier, id. Time: that of the balance,
 * plus O(products) searches of the product graph for the products found lacking.
 */
public final class Gaps implements Listing<Gap> {
    private static final int SHOWN = 8;
    /** So long a text still echoes whole in jshell. */
    private static final int MOST = 900;

    private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::kind)
            .thenComparing(g -> g.coverage().high())
            .thenComparing(g -> g.coverage().low())
            .thenComparing(Gap::tier)
            .thenComparing(g -> g.product().id());

    private final String chain;
    private final Balance balance;
    private final Survey survey;
    private final List<Gap> list;
    private final List<Product> needed;
    private final List<Product> unpriced;

    private Gaps(String chain, Balance balance, Thresholds thresholds) {
        this.chain = chain;
        this.balance = balance;
        survey = new Survey(balance, thresholds);
        needed = balance.graph().products().stream()
                .filter(p -> balance.need(p.id()).high() > 0)
                .toList();
        unpriced = needed.stream()
                .filter(p -> Double.isInfinite(price(p.id()).high())
                        || Double.isInfinite(balance.need(p.id()).high()))
                .toList();
        list = balance.graph().products().stream()
                .flatMap(this::gapsOf)
                .sorted(ORDER)
                .toList();
    }

    /**
     * Returns the gaps of a balance.
     *
     * @param chain the chain's id, for the heading
     * @param balance the balance
     */
    public static Gaps of(String chain, Balance balance) {
        return of(chain, balance, Thresholds.DEFAULTS);
    }

    /**
     * Returns the gaps of a balance by other thresholds.
     *
     * @param chain the chain's id, for the heading
     * @param balance the balance
     * @param thresholds from where a degree is a gap
     */
    public static Gaps of(String chain, Balance balance, Thresholds thresholds) {
        Objects.requireNonNull(thresholds, "thresholds");
        return new Gaps(Objects.requireNonNull(chain, "chain"), balance, thresholds);
    }

    private Stream<Gap> gapsOf(Product product) {
        String id = product.id();
        List<GapKind> kinds = new ArrayList<>();
        List<GapKind> undecided = new ArrayList<>();
        if (balance.need(id).high() > 0) {
            amount(id, kinds, undecided);
            suppliers(id, kinds, undecided);
        }
        if (survey.derivation().isBroken(id)) {
            kinds.add(GapKind.UPSTREAM_BROKEN);
        }
        if (survey.isUnsold(id)) {
            kinds.add(GapKind.UNSOLD);
        }
        if (!undecided.isEmpty()) {
            kinds.add(GapKind.DATA_MISSING);
        }
        return kinds.stream()
                .map(kind -> new Gap(survey, product, kind, kind == GapKind.DATA_MISSING ? undecided : List.of()));
    }

    /** Is there enough? */
    private void amount(String product, List<GapKind> kinds, List<GapKind> undecided) {
        Interval lack = balance.lack(product);
        if (balance.supply(product).high() == 0) {
            kinds.add(balance.importable(product) ? GapKind.IMPORTED : GapKind.NO_PRODUCER);
        } else if (lack.low() > 0) {
            kinds.add(GapKind.SHORT);
        } else if (lack.high() > 0) {
            undecided.add(GapKind.SHORT);
        }
    }

    /** On how many does it hang? */
    private void suppliers(String product, List<GapKind> kinds, List<GapKind> undecided) {
        if (balance.suppliers(product).size() == 1) {
            kinds.add(GapKind.SINGLE_SOURCE);
        } else {
            switch (survey.isConcentrated(product)) {
                case MET -> kinds.add(GapKind.CONCENTRATED);
                case UNKNOWN -> undecided.add(GapKind.CONCENTRATED);
                case UNMET -> {}
            }
        }
    }

    private Interval price(String product) {
        return balance.graph().atlas().yuan(product);
    }

    /** Returns all gaps: by kind, then rising coverage, tier, id. */
    public List<Gap> list() {
        return list;
    }

    /** Returns how many gaps there are. */
    public int size() {
        return list.size();
    }

    /**
     * Returns the first gaps.
     *
     * @param n at most how many
     */
    public List<Gap> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the gaps of one product; empty if it has none.
     *
     * @param product the product's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such product
     */
    public List<Gap> of(String product) {
        String id = balance.graph().atlas().product(product).id();
        return list.stream().filter(g -> g.product().id().equals(id)).toList();
    }

    /**
     * Returns the gaps of one kind.
     *
     * @param kind the kind
     */
    public List<Gap> ofKind(GapKind kind) {
        Objects.requireNonNull(kind, "kind");
        return list.stream().filter(g -> g.kind() == kind).toList();
    }

    /**
     * Returns whether some local maker of a product can run, all its inputs being made here, step by step, or declared to come from
     * outside: MET; UNKNOWN if that hangs on products of whose supply from outside nothing is declared; UNMET if not, or if nobody
     * makes it here. Amounts do not count here.
     *
     * @param product the product's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not in the chain
     */
    public Verdict canRun(String product) {
        balance.graph().tier(product);
        return survey.canRun(product);
    }

    /**
     * Returns the products whose supply from outside should be declared, because it decides whether something can run here: see {@link
     * #canRun}. Those that nobody makes here; if there are none of these, those made here too. In order of id.
     */
    public List<Product> undeclared() {
        List<String> open = runningUnknown();
        return survey.undeclared(open).stream()
                .map(balance.graph().atlas()::product)
                .toList();
    }

    private List<String> runningUnknown() {
        return balance.graph().products().stream()
                .map(Product::id)
                .filter(p -> survey.canRun(p) == Verdict.UNKNOWN)
                .toList();
    }

    /** Returns the balance that the gaps were read from. */
    public Balance balance() {
        return balance;
    }

    /** Returns the scope: what counts as local. */
    public Scope scope() {
        return balance.scope();
    }

    /** Returns for what the need is reckoned. */
    public Demand demand() {
        return balance.demand();
    }

    /** Returns the splits that were assumed where shares are not declared. */
    public List<Names> assumptions() {
        return balance.assumptions();
    }

    /** Returns the thresholds that the gaps were judged by. */
    public Thresholds thresholds() {
        return survey.thresholds();
    }

    /** Returns the chain's id. */
    public String chain() {
        return chain;
    }

    /** Returns how many products are needed. */
    public int productsNeeded() {
        return needed.size();
    }

    /** Returns how many of the products needed have a gap of any kind. */
    public int productsLacking() {
        Set<Product> lacking = list.stream().map(Gap::product).collect(Collectors.toCollection(HashSet::new));
        lacking.retainAll(Set.copyOf(needed));
        return lacking.size();
    }

    /** Returns which part of what local producers buy can be had locally (本地配套率). */
    public LocalSupport localSupport() {
        return LocalSupport.of(chain, balance.purchases());
    }

    /** Returns how far inputs come from outside the scope and sales go outside it (两头在外). */
    public BothEndsOutside bothEndsOutside() {
        return BothEndsOutside.of(chain, balance, survey.thresholds());
    }

    /** Returns the coverage of the whole chain, 0 to 1, weighted as {@link #weighting} says; 1 if nothing is needed. */
    public Interval coverage() {
        boolean byValue = byValue();
        WeightedMean mean = new WeightedMean();
        for (Product p : needed) {
            mean.add(byValue ? price(p.id()).times(balance.need(p.id())) : Interval.of(1), balance.coverage(p.id()));
        }
        return mean.bounds();
    }

    private boolean byValue() {
        return unpriced.isEmpty() && needed.stream().anyMatch(p -> price(p.id()).high() > 0);
    }

    /** Returns how {@link #coverage} weighs products: by value, or all the same because a price or an amount is unknown. */
    public String weighting() {
        return byValue() ? "by value" : "each product alike: " + unpriced.size() + " without price or amount";
    }

    /** Returns the numbers of gaps by kind, every kind included, in the order of kinds. */
    public Map<GapKind, Integer> counts() {
        Map<GapKind, Integer> counts = new EnumMap<>(GapKind.class);
        for (GapKind kind : GapKind.values()) {
            counts.put(kind, ofKind(kind).size());
        }
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public Columns<Gap> columns() {
        return GapColumns.ALL;
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first gaps as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        int shown = SHOWN;
        while (shown > 1 && table(shown).length() > MOST) {
            shown--;
        }
        return table(shown);
    }

    private String table(int most) {
        String head = TextTable.fit(
                "Gaps of " + chain + " in " + scope() + ": " + productsLacking() + " of " + needed.size()
                        + " products, coverage " + Amount.share(coverage()),
                80);
        String none = needed.isEmpty()
                ? "\n  nothing is needed " + demand() + ": no local producer of this chain with inputs"
                : "";
        TextTable table = new TextTable("product", "kind", ">need", ">local", ">coverage");
        top(most)
                .forEach(g -> table.row(
                        TextTable.fit(
                                g.product().id() + " " + g.product().names().zh(), 30),
                        g.kind(),
                        new Amount(g.need(), g.product().unit() + "/a"),
                        new Amount(g.local(), g.product().unit() + "/a"),
                        Amount.share(g.coverage())));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return head + none + (list.isEmpty() ? "" : "\n" + table) + more + open();
    }

    /** How many products made here may lack inputs: it is not known whether any of their makers can run. */
    int unsure() {
        return runningUnknown().size();
    }

    /** What is not known for want of declared supply from outside; nothing if there is none of it. */
    private String open() {
        int unsure = unsure();
        if (unsure == 0) {
            return "";
        }
        String names = undeclared().stream().map(Product::id).collect(Collectors.joining(", "));
        return "\n  " + TextTable.fit(unsure + " made here may lack inputs; outside supply undeclared: " + names, 78);
    }
}
