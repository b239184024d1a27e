package org.zhenlian.chain.bottleneck;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;

/** How the local supply of a product is spread over its suppliers. */
public final class ProductSuppliers implements Finding {
    private static final Unit RATIO = Unit.of("1");

    private final ProductionGraph graph;
    private final Product product;
    private final Concentration concentration;
    private final List<String> missing;
    private final Figure threshold;

    ProductSuppliers(ProductionGraph graph, Product product, LocalSupply supply, Figure threshold) {
        this.graph = graph;
        this.product = product;
        concentration = Concentration.of(supply.bySupplier(product.id()));
        missing = supply.missing(product.id());
        this.threshold = threshold;
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

    /** Returns the ids of the local suppliers, the largest first: by falling lower, then upper end of what they can make, then id. */
    public List<String> suppliers() {
        Map<String, Interval> amounts = concentration.amounts();
        Comparator<String> order = Comparator.comparing(e -> -amounts.get(e).low());
        return amounts.keySet().stream()
                .sorted(order.thenComparing(e -> -amounts.get(e).high()).thenComparing(e -> e))
                .toList();
    }

    /** Returns what each supplier can make a year, its shares, HHI and CRn. */
    public Concentration concentration() {
        return concentration;
    }

    /** Returns the Herfindahl-Hirschman index of what the suppliers can make, from 1/n to 1. */
    public Interval hhi() {
        return concentration.hhi();
    }

    /** Returns the share of the largest supplier. */
    public Interval cr1() {
        return concentration.cr(1);
    }

    /** Returns the share of the four largest suppliers together. */
    public Interval cr4() {
        return concentration.cr(4);
    }

    /** Tells whether the supply is concentrated: HHI at or above the threshold; UNKNOWN if missing figures leave that open. */
    public Verdict concentrated() {
        double from = threshold.interval(RATIO).low();
        if (hhi().low() >= from) {
            return Verdict.MET;
        }
        return hhi().high() < from ? Verdict.UNMET : Verdict.UNKNOWN;
    }

    /** Returns the HHI from which supply counts as concentrated, with its source. */
    public Figure threshold() {
        return threshold;
    }

    /** Returns the names of the capacities and amounts that are missing, in order. */
    public List<String> missing() {
        return missing;
    }

    /** Returns why: the suppliers and the indices against the threshold, the path, and the figures that are missing. */
    @Override
    public Why why() {
        Map<String, Amount> numbers = new LinkedHashMap<>();
        numbers.put("suppliers", new Amount(Interval.of(concentration.amounts().size()), ""));
        numbers.put("HHI", new Amount(hhi(), ""));
        numbers.put("CR1", Amount.share(cr1()));
        numbers.put("CR4", Amount.share(cr4()));
        numbers.put("threshold", new Amount(threshold.interval(RATIO), ""));
        return new Why(sentence(), graph.pathToTarget(product.id()), numbers, flip());
    }

    private Names open(Amount limit) {
        String zh = "，无法判断是否达到集中门槛 " + limit.zh();
        String en = "whether it reaches the threshold " + limit + " cannot be told";
        if (missing.isEmpty()) {
            return Names.of("数据只有区间" + zh, en + " from ranges");
        }
        Names lacking = MissingFigure.names(missing);
        return Names.of("缺少数据" + zh + "：" + lacking.zh(), en + "; missing: " + lacking.en());
    }

    private Names sentence() {
        int count = concentration.amounts().size();
        String largest = suppliers().get(0);
        Names name = graph.atlas().enterprise(largest).names();
        Amount index = new Amount(hhi(), "");
        Amount limit = new Amount(threshold.interval(RATIO), "");
        String zh = switch (concentrated()) {
            case MET -> "达到集中门槛 " + limit.zh();
            case UNMET -> "低于集中门槛 " + limit.zh();
            case UNKNOWN -> open(limit).zh();
        };
        String en = switch (concentrated()) {
            case MET -> "concentrated (threshold " + limit + ")";
            case UNMET -> "below the threshold " + limit;
            case UNKNOWN -> open(limit).en();
        };
        return Names.of(
                product.names().zhOr(product.id()) + "在范围内有 " + count + " 家供应商，" + (count == 1 ? "即" : "最大的是")
                        + name.zhOr(largest) + "，HHI " + index.zh() + "，" + zh,
                product.names().enOr(product.id()) + " has " + count
                        + (count == 1 ? " local supplier, " : " local suppliers, the largest ") + name.enOr(largest)
                        + "; HHI " + index + ", " + en);
    }

    /** With more suppliers of equal size than 1 / threshold the index lies below it. */
    private Names flip() {
        if (concentrated() != Verdict.MET) {
            return Names.NONE;
        }
        int enough = (int) Math.floor(1 / threshold.interval(RATIO).low()) + 1;
        return Names.of("供应商达到 " + enough + " 家且规模相当", enough + " suppliers of like size");
    }

    /** Returns one line: product, number of suppliers and indices. */
    @Override
    public String toString() {
        return product.id() + " " + product.names().zh() + ": "
                + concentration.amounts().size() + " suppliers, HHI " + new Amount(hhi(), "") + ", CR1 "
                + Amount.share(cr1()) + ", CR4 " + Amount.share(cr4());
    }
}
