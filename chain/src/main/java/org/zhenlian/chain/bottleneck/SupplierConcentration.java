package org.zhenlian.chain.bottleneck;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.TextTable;

/**
 * On how few suppliers each product of a chain rests in a scope.
 *
 * <p>For every product that somebody here makes: HHI, CR1 and CR4 (see {@link org.zhenlian.core.indicator.Concentration}) of what the
 * local enterprises can make of it a year: their capacities for its recipes, and capacity times amount per run where any recipe of the
 * atlas makes it beside. An enterprise that runs several recipes counts once; one whose amount is known to be 0 is no supplier. Missing
 * capacities and amounts are [0, infinity), so that indices become intervals, and are named.
 *
 * <p>Supply is concentrated if HHI is at or above the threshold, by default 0.25. Order: by falling HHI (lower end, then upper end),
 * then tier, id. Time O(capacities + products x suppliers log suppliers).
 */
public final class SupplierConcentration implements Listing<ProductSuppliers> {
    private static final int SHOWN = 8;
    private static final Figure USUAL = Figure.of(
            Quantity.of(0.25, "1"),
            Basis.derived(
                    "2,500 / 10,000: highly concentrated in the US Horizontal Merger Guidelines 2010, section 5.3"));

    private final String chain;
    private final Atlas atlas;
    private final Scope scope;
    private final Figure threshold;
    private final List<ProductSuppliers> list;

    private SupplierConcentration(String chain, ProductionGraph graph, Scope scope, Figure threshold) {
        this.chain = Objects.requireNonNull(chain, "chain");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.threshold = threshold;
        this.atlas = graph.atlas();
        LocalSupply supply = new LocalSupply(new Ways(graph), graph.atlas(), scope);
        list = graph.products().stream()
                .filter(p -> !supply.bySupplier(p.id()).isEmpty())
                .map(p -> new ProductSuppliers(graph, p, supply, threshold))
                .sorted(Comparator.comparing((ProductSuppliers s) -> -s.hhi().low())
                        .thenComparing(s -> -s.hhi().high())
                        .thenComparing(s -> graph.tier(s.product().id()))
                        .thenComparing(s -> s.product().id()))
                .toList();
    }

    /**
     * Returns the concentration of the local suppliers of every product, against the usual threshold.
     *
     * @param chain the chain's id, for the heading
     * @param graph the production graph
     * @param scope what counts as local
     */
    public static SupplierConcentration of(String chain, ProductionGraph graph, Scope scope) {
        return of(chain, graph, scope, USUAL);
    }

    /**
     * Returns the concentration of the local suppliers of every product.
     *
     * @param chain the chain's id, for the heading
     * @param graph the production graph
     * @param scope what counts as local
     * @param threshold the HHI from which supply counts as concentrated, an exact number above 0 and up to 1, with its source
     * @throws IllegalArgumentException if the threshold is another one
     */
    public static SupplierConcentration of(String chain, ProductionGraph graph, Scope scope, Figure threshold) {
        Interval range = threshold.interval(Unit.of("1"));
        if (!range.isExact() || !(range.low() > 0) || range.low() > 1) {
            throw new IllegalArgumentException("threshold of the HHI is " + threshold.value()
                    + "\nGive an exact number above 0 and up to 1; 2,500 points are 0.25");
        }
        return new SupplierConcentration(chain, graph, scope, threshold);
    }

    /** Returns all products that are made here, the most concentrated first. */
    public List<ProductSuppliers> list() {
        return list;
    }

    /** Returns how many products are made here. */
    public int size() {
        return list.size();
    }

    /**
     * Returns the first products.
     *
     * @param n at most how many
     */
    public List<ProductSuppliers> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the suppliers of a product; empty if nobody here makes it.
     *
     * @param product the product's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such product
     */
    public Optional<ProductSuppliers> of(String product) {
        String id = atlas.product(product).id();
        return list.stream().filter(s -> s.product().id().equals(id)).findFirst();
    }

    /** Returns the products whose supply is concentrated for certain, in order. */
    public List<ProductSuppliers> concentrated() {
        return with(Verdict.MET);
    }

    /** Returns the products of which missing figures leave open whether their supply is concentrated, in order. */
    public List<ProductSuppliers> undecided() {
        return with(Verdict.UNKNOWN);
    }

    private List<ProductSuppliers> with(Verdict verdict) {
        return list.stream().filter(s -> s.concentrated() == verdict).toList();
    }

    /** Returns the HHI from which supply counts as concentrated, with its source. */
    public Figure threshold() {
        return threshold;
    }

    /** Returns the scope: what counts as local. */
    public Scope scope() {
        return scope;
    }

    @Override
    public Columns<ProductSuppliers> columns() {
        return ListColumns.SUPPLIERS;
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first products as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String unsure = undecided().isEmpty() ? "" : ", " + undecided().size() + " not known";
        String head = TextTable.fit(
                "Suppliers of " + chain + " in " + scope + ": " + concentrated().size() + " of " + list.size()
                        + " products concentrated" + unsure,
                80);
        TextTable table = new TextTable("product", ">suppliers", ">HHI", ">CR1", ">CR4", "concentrated");
        top(most)
                .forEach(s -> table.row(
                        TextTable.fit(
                                s.product().id() + " " + s.product().names().zh(), 30),
                        s.suppliers().size(),
                        new Amount(s.hhi(), ""),
                        Amount.share(s.cr1()),
                        Amount.share(s.cr4()),
                        s.concentrated()));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return head + (list.isEmpty() ? "" : "\n" + table) + more;
    }
}
