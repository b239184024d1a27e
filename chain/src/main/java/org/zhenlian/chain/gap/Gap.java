package org.zhenlian.chain.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.TextTable;

/** One thing that the chain lacks in a scope: a product and in what way it is lacking. */
public final class Gap implements Finding {
    private static final int WIDTH = 80;
    private static final int SHORTEST = 12;

    private final Survey survey;
    private final Balance balance;
    private final Product product;
    private final GapKind kind;
    private final List<GapKind> undecided;
    private final Interval coverage;
    private final Supplier<List<String>> blocking;

    Gap(Survey survey, Product product, GapKind kind, List<GapKind> undecided) {
        this.survey = survey;
        this.balance = survey.balance();
        this.product = product;
        this.kind = kind;
        this.undecided = List.copyOf(undecided);
        this.coverage = balance.coverage(product.id());
        this.blocking = kind == GapKind.UPSTREAM_BROKEN
                ? Suppliers.memoize(() -> survey.derivation().blocking(product.id()))
                : List::of;
    }

    Survey survey() {
        return survey;
    }

    /** Returns {@code product:id}. */
    @Override
    public Subject subject() {
        return product.subject();
    }

    /** Returns the product. */
    public Product product() {
        return product;
    }

    /** Returns in what way it is lacking. */
    public GapKind kind() {
        return kind;
    }

    /**
     * Returns for DATA_MISSING which kinds of gap cannot be told: SHORT if it is open whether there is enough, CONCENTRATED if it is
     * open on how few the supply hangs; empty for all other kinds.
     */
    public List<GapKind> undecided() {
        return undecided;
    }

    /** Returns the product's tier in the chain: 0 for final products, rising upstream. */
    public int tier() {
        return balance.graph().tier(product.id());
    }

    /** Returns how much is needed a year, in the product's unit. */
    public Interval need() {
        return balance.need(product.id());
    }

    /** Returns how much is to be had locally a year, as main output or co-product, in the product's unit. */
    public Interval local() {
        return balance.supply(product.id());
    }

    /** Returns the share of the need that local supply covers, 0 to 1; 1 if nothing is needed. */
    public Interval coverage() {
        return coverage;
    }

    /** Returns how much is lacking a year, {@code max(0, need - local)}, in the product's unit. */
    public Interval amount() {
        return balance.lack(product.id());
    }

    /** Returns the ids of the local enterprises that make it, as main output or beside, in order. */
    public List<String> producers() {
        return balance.suppliers(product.id());
    }

    /** Returns the ids of enterprises of the atlas that make it outside the scope, the nearest first (by shared region). */
    public List<String> outsideProducers() {
        return Neighbours.of(balance, product.id());
    }

    /** Returns the shortest way from the product to a final product, both included. */
    public List<String> path() {
        return balance.graph().pathToTarget(product.id());
    }

    /** Returns the ids of the final products that depend on it, in order. */
    public List<String> dependents() {
        ProductionGraph graph = balance.graph();
        Set<String> downstream = Set.copyOf(graph.downstreamOf(product.id()));
        return graph.targets().stream()
                .filter(t -> t.equals(product.id()) || downstream.contains(t))
                .toList();
    }

    /** Returns what is made here a year of the final products that depend on it, and its worth as far as prices are known. */
    public DependentOutput dependentOutput() {
        return DependentOutput.of(balance, dependents());
    }

    /**
     * Returns the products that block its local makers, in order of id, if the kind is UPSTREAM_BROKEN: those that are
     * declared not to come from outside and that nobody makes here; if there are none of these, the products of the loop that cannot
     * start itself. Empty for all other kinds.
     */
    public List<String> blocking() {
        return blocking.get();
    }

    /** Returns how concentrated its local supply at capacity is, by enterprise; empty if nobody makes it here. */
    public Optional<Concentration> concentration() {
        return survey.concentration(product.id());
    }

    /** Returns the names of the missing figures that leave need or supply open, in order. */
    public List<String> missing() {
        Set<String> names = new TreeSet<>();
        if (kind != GapKind.DATA_MISSING || undecided.contains(GapKind.SHORT)) {
            names.addAll(balance.missing(product.id()));
        }
        if (undecided.contains(GapKind.CONCENTRATED)) {
            names.addAll(balance.missingSupply(product.id()));
        }
        return List.copyOf(names);
    }

    /**
     * Returns the number by which gaps of this kind compare, the larger the worse: what is lacking, or imported, a year; the need that
     * hangs on a single source; the HHI; how few inputs the local maker lacks that lacks fewest; what is unsold a year.
     */
    public Amount measure() {
        String unit = product.unit() + "/a";
        return switch (kind) {
            case NO_PRODUCER, SHORT, IMPORTED, DATA_MISSING -> new Amount(amount(), unit);
            case SINGLE_SOURCE -> new Amount(need(), unit);
            case CONCENTRATED ->
                new Amount(concentration().map(Concentration::hhi).orElse(Interval.ZERO), "HHI");
            case UPSTREAM_BROKEN -> new Amount(Interval.of(survey.derivation().lacking(product.id())), "inputs");
            case UNSOLD -> new Amount(local(), unit);
        };
    }

    /**
     * Returns the smallest change of one figure that removes this gap: applied to the atlas ({@link Shock#applyTo}), the same question
     * no longer has it.
     *
     * <ul>
     *   <li>NO_PRODUCER, IMPORTED: a new local producer, just large enough for the whole need to be covered for certain, with what its
     *       own making uses of the product counted in at capacity. The product's gap then is no other of these kinds, nor SHORT.
     *   <li>SHORT: the expansion of the producer that needs least for it; a new producer if there is none whose capacity is known.
     *   <li>CONCENTRATED: the smallest new producer that brings the HHI below the threshold.
     *   <li>SINGLE_SOURCE: a second producer; UPSTREAM_BROKEN: supply of one blocking product from outside; UNSOLD: a local producer
     *       that uses it. Here any amount above 0 does, and one unit a year stands for it.
     * </ul>
     *
     * Amounts are rounded to eleven digits. Empty if no single change of this form removes it, and for DATA_MISSING, which figures
     * remove and not plants; {@code why().flip()} says why. Reckoned when asked for.
     */
    public Optional<Shock> flip() {
        return Flips.of(this);
    }

    /** Returns why: the cause, the path, the numbers, and what would close the gap. */
    @Override
    public Why why() {
        return Reason.of(this);
    }

    /** Returns one line of 80 columns: product, long names cut, kind, need, local supply and, in brackets, coverage. */
    @Override
    public String toString() {
        String unit = product.unit() + "/a";
        String what = " " + kind + ": need " + new Amount(need(), unit) + ", local " + new Amount(local(), unit) + " ("
                + Amount.share(coverage()) + ")";
        int left = Math.max(SHORTEST, WIDTH - TextTable.width(what));
        return TextTable.fit(product.id() + " " + product.names().zh(), left) + what;
    }
}
