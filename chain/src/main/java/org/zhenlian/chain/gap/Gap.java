package org.zhenlian.chain.gap;

import java.util.List;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.Product;

/** One thing that the chain lacks in a scope: a product and in what way it is lacking. */
public final class Gap implements Finding {
    private final Balance balance;
    private final Product product;
    private final GapKind kind;

    Gap(Balance balance, Product product, GapKind kind) {
        this.balance = balance;
        this.product = product;
        this.kind = kind;
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

    /** Returns the share of the need that local supply covers, 0 to 1. */
    public Interval coverage() {
        return balance.coverage(product.id());
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
        List<String> downstream = graph.downstreamOf(product.id());
        return graph.targets().stream()
                .filter(t -> t.equals(product.id()) || downstream.contains(t))
                .toList();
    }

    /** Returns the names of the missing figures that leave need or supply open, in order. */
    public List<String> missing() {
        return balance.missing(product.id());
    }

    /** Returns why: the cause, the path, the numbers, and what would close the gap. */
    @Override
    public Why why() {
        return Reason.of(this, balance.externalAmount(product.id()));
    }

    /** Returns one line: product, kind, need, local supply and coverage. */
    @Override
    public String toString() {
        String unit = product.unit() + "/a";
        return product.id() + " " + product.names().zh() + " " + kind + ": need "
                + new Amount(need(), unit) + ", local " + new Amount(local(), unit) + ", coverage "
                + Amount.share(coverage());
    }
}
