package org.zhenlian.chain.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.balance.Technology;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Do the inputs come from outside the scope, and do the sales go outside it (两头在外)?
 *
 * <p>Inputs: the share of what local producers buy that has to come from outside, 1 less the local support rate ({@link LocalSupport},
 * by value where prices are known). Sales: the share of the final products that is sold outside, as far as supply links and the figure
 * {@value #EXPORT_SHARE} of a product tell; of several final products weighted by value if all have prices, else alike. The figure
 * {@value #EXPORT_SHARE} of a town bounds this mean from below if the final products made here are its leading products and nobody else
 * here makes them, see {@link #declared}. Each end is outside if its share reaches the threshold for certain; both ends are if each is, in three-valued logic: sales are mostly not
 * declared, and then the answer is UNKNOWN unless the inputs decide it.
 *
 * <p>The same question can be asked of a single input ({@link #input}) and of a single final product ({@link #ofFinal}): of the chain
 * that makes nothing but it. Order: ids. Time: that of the purchases, plus O(links).
 */
public final class BothEndsOutside {
    /** The metric of the share of a product's sales that goes abroad. */
    public static final String EXPORT_SHARE = "export-share";

    private final String chain;
    private final Balance balance;
    private final Thresholds thresholds;
    private final LocalSupport support;
    private final Sales sales;
    private final Optional<Fact> declared;
    private final Interval salesOutside;

    private BothEndsOutside(String chain, Balance balance, Thresholds thresholds) {
        this.chain = chain;
        this.balance = balance;
        this.thresholds = thresholds;
        support = LocalSupport.of(chain, balance.purchases());
        sales = new Sales(balance);
        declared = sales.ofTown(made());
        salesOutside = salesShare();
    }

    /**
     * Returns how far the two ends of a chain are outside a scope.
     *
     * @param chain the chain's id, for the heading
     * @param balance the balance of the scope
     * @param thresholds from which share on an end is outside
     */
    public static BothEndsOutside of(String chain, Balance balance, Thresholds thresholds) {
        Objects.requireNonNull(thresholds, "thresholds");
        return new BothEndsOutside(Objects.requireNonNull(chain, "chain"), balance, thresholds);
    }

    /** The final products that are made here. */
    private List<String> made() {
        return balance.graph().targets().stream()
                .filter(t -> sales.made(t).high() > 0)
                .toList();
    }

    private Interval salesShare() {
        Interval mean = mean();
        double abroad = declared.map(f -> Sales.atLeast(f.figure())).orElse(0.0);
        double low = Math.max(mean.low(), abroad);
        return new Interval(low, Math.max(mean.high(), low));
    }

    private Interval mean() {
        List<String> made = made();
        boolean priced =
                made.stream().allMatch(p -> balance.graph().atlas().price(p).isPresent());
        WeightedMean mean = new WeightedMean();
        for (String p : made) {
            Interval weight = priced ? balance.graph().atlas().yuan(p).times(sales.made(p)) : Interval.of(1);
            mean.add(weight, sales.outside(p));
        }
        return made.isEmpty() ? new Interval(0, 1) : mean.bounds();
    }

    /** Returns the share of purchases that has to come from outside, 0 to 1; 0 if nothing is bought. */
    public Interval inputsOutside() {
        return support.outside();
    }

    /** Returns the share of final products sold outside, 0 to 1; [0, 1] if nothing is known of it. */
    public Interval salesOutside() {
        return salesOutside;
    }

    /** Returns the {@value #EXPORT_SHARE} of the town whose sales these are, which bounds {@link #salesOutside} from below; with its basis. */
    public Optional<Fact> declared() {
        return declared;
    }

    /** Tells whether the inputs come from outside: whether {@link #inputsOutside} reaches the threshold. */
    public Verdict inputs() {
        return judge(inputsOutside());
    }

    /** Tells whether the sales go outside: whether {@link #salesOutside} reaches the threshold. */
    public Verdict sales() {
        return judge(salesOutside);
    }

    /** Tells whether both ends are outside. */
    public Verdict verdict() {
        return inputs().and(sales());
    }

    private Verdict judge(Interval share) {
        if (share.low() >= thresholds.outside()) {
            return Verdict.MET;
        }
        return share.high() < thresholds.outside() ? Verdict.UNMET : Verdict.UNKNOWN;
    }

    /**
     * Tells whether one input comes from outside: whether the share of it that has to come from there reaches the threshold.
     *
     * @param product the id or name of a product of the chain
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not in the chain
     */
    public Verdict input(String product) {
        String id = balance.graph().atlas().product(product).id();
        Interval local = support.purchases().localShare(id);
        return judge(new Interval(1 - local.high(), 1 - local.low()));
    }

    /** Returns the ids of the inputs that come from outside for certain, in order. */
    public List<String> outsideInputs() {
        return support.products().stream()
                .map(Product::id)
                .filter(p -> input(p) == Verdict.MET)
                .sorted()
                .toList();
    }

    /**
     * Returns the answer for a single final product: of the chain of all that it needs, in the same scope.
     *
     * @param product the id or name of a final product
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such product
     */
    public BothEndsOutside ofFinal(String product) {
        String id = balance.graph().atlas().product(product).id();
        ProductionGraph own = ProductionGraph.of(balance.graph().atlas(), List.of(id));
        Double amount = balance.demand().amounts().get(id);
        Demand demand = amount == null ? Demand.atCapacity() : Demand.target(id, amount);
        return of(id, Balance.of(Technology.of(own), balance.scope(), demand), thresholds);
    }

    /** Returns the final products, in order of id. */
    public List<Product> finals() {
        return balance.graph().targets().stream()
                .map(balance.graph().atlas()::product)
                .toList();
    }

    /** Returns the local support that the inputs were judged by. */
    public LocalSupport support() {
        return support;
    }

    /** Returns the thresholds. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** Returns the names of the missing figures, in order: of the inputs, then the sales of which not all is declared. */
    public List<String> missing() {
        List<String> names = new ArrayList<>(support.missing());
        TreeSet<String> open = new TreeSet<>();
        made().stream()
                .filter(p -> !sales.outside(p).isExact())
                .forEach(p -> open.add("sales of " + p + " (links, or " + EXPORT_SHARE + ")"));
        names.addAll(open);
        return List.copyOf(names);
    }

    /** Returns the answer in a sentence. */
    public Names because() {
        Amount in = Amount.share(inputsOutside());
        Amount out = Amount.share(salesOutside);
        List<String> outside = outsideInputs();
        String listZh = outside.isEmpty() ? "" : "（主要来自外部的投入品：" + String.join("、", outside) + "）";
        String listEn = outside.isEmpty() ? "" : " (mainly from outside: " + String.join(", ", outside) + ")";
        return Names.of(
                "两头在外：" + zh(verdict()) + "；外购投入中来自范围外的占 " + in.zh() + "，" + zh(inputs()) + listZh + "；终端产品销往范围外的占 "
                        + out.zh() + "，" + zh(sales()) + basisZh(),
                "both ends outside: " + en(verdict()) + "; inputs from outside " + in + ": " + en(inputs()) + listEn
                        + "; sales outside " + out + ": " + en(sales()) + basisEn());
    }

    private String basisZh() {
        return declared.map(f -> "（据"
                        + balance.graph().atlas().town(f.subject().id()).names().zhOr("该专业镇") + "的出口占比："
                        + Amount.share(new Interval(Sales.atLeast(f.figure()), 1))
                                .zh() + "）")
                .orElse("");
    }

    private String basisEn() {
        return declared.map(f -> " (" + f.metric() + " of " + f.subject() + ": " + f.figure() + ")")
                .orElse("");
    }

    private static String zh(Verdict verdict) {
        return switch (verdict) {
            case MET -> "是";
            case UNMET -> "否";
            case UNKNOWN -> "无法判断";
        };
    }

    private static String en(Verdict verdict) {
        return switch (verdict) {
            case MET -> "yes";
            case UNMET -> "no";
            case UNKNOWN -> "cannot be told";
        };
    }

    /** Returns a table of the chain and its final products. */
    public String print() {
        TextTable table = new TextTable("final product", ">inputs from outside", ">sales outside", "both ends outside");
        for (Product p : finals()) {
            BothEndsOutside own = ofFinal(p.id());
            table.row(
                    p.id() + " " + p.names().zh(),
                    Amount.share(own.inputsOutside()),
                    Amount.share(own.salesOutside()),
                    own.verdict());
        }
        return this + "\n" + table;
    }

    /** Returns the verdict and the two shares, and the inputs that come from outside. */
    @Override
    public String toString() {
        String head = TextTable.fit("Both ends outside of " + chain + " in " + balance.scope() + ": " + verdict(), 80);
        String inputs = outsideInputs().stream().collect(Collectors.joining(", "));
        return head + "\n  inputs from outside " + Amount.share(inputsOutside()) + " (" + support.weighting() + "): "
                + inputs() + "\n  sales outside " + Amount.share(salesOutside) + ": " + sales()
                + declared.map(f -> "\n  " + f.subject() + " " + f.metric() + " " + f.figure())
                        .orElse("")
                + (inputs.isEmpty() ? "" : "\n  mainly from outside: " + TextTable.fit(inputs, 500));
    }
}
