package org.zhenlian.chain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.TextTable;

/**
 * The list of enterprises wanted (招商清单).
 *
 * <p>Question: whom should we attract, and what can we offer? One entry for each action that brings a newcomer: RECRUIT, SECOND_SOURCE
 * and EXTEND. Each says what to make, the industry (GB/T 4754), how much at least ({@link Wanted#size}), which inputs are made here and
 * by whom, which have to be brought, who here uses the product, and which producers elsewhere could be asked. Inputs are those of all
 * recipes of the product, alternatives included; customers and producers are those with a capacity that is not 0, by any recipe of the
 * atlas. Where the atlas has no recipe the inputs are unknown. Order: that of the {@link Actions}. Time: that of the actions, plus O(capacities).
 */
public final class AttractionList implements Listing<Wanted> {
    private static final int SHOWN = 8;

    private final Gaps gaps;
    private final List<Wanted> list;

    private AttractionList(Gaps gaps) {
        this.gaps = Objects.requireNonNull(gaps, "gaps");
        Local local = new Local(gaps.balance());
        list = Actions.of(gaps).list().stream()
                .map(a -> Wanted.of(a, local))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Returns the enterprises that gaps ask for.
     *
     * @param gaps the gaps
     */
    public static AttractionList of(Gaps gaps) {
        return new AttractionList(gaps);
    }

    /** Returns the enterprises wanted, in the order of the actions that ask for them. */
    public List<Wanted> list() {
        return list;
    }

    /**
     * Returns the first ones.
     *
     * @param n at most how many
     */
    public List<Wanted> top(int n) {
        return list.stream().limit(n).toList();
    }

    /** Returns the scope: where they are wanted. */
    public Scope scope() {
        return gaps.scope();
    }

    @Override
    public Columns<Wanted> columns() {
        return ListColumns.WANTED;
    }

    /** Returns all with their profiles. */
    public String print() {
        List<String> parts = new ArrayList<>(List.of(head()));
        list.forEach(w -> parts.add(w.print()));
        return String.join("\n", parts);
    }

    private String head() {
        return TextTable.fit("Enterprises wanted for " + gaps.chain() + " in " + scope() + ": " + list.size(), 80);
    }

    /** Returns the first ones as a table; {@link #print} has all with their profiles. */
    @Override
    public String toString() {
        TextTable table = new TextTable("product", "why", ">from", ">inputs here", ">customers");
        top(SHOWN)
                .forEach(w -> table.row(
                        TextTable.fit(
                                w.product().id() + " " + w.product().names().zh(), 30),
                        w.action().kind().names().zh(),
                        w.size(),
                        w.hasRecipe()
                                ? w.inputsHere().size() + "/"
                                        + (w.inputsHere().size()
                                                + w.inputsToBring().size())
                                : "unknown",
                        w.customers().size()));
        String more = list.size() > SHOWN ? "\n  ... " + (list.size() - SHOWN) + " more, see print()" : "";
        return head() + (list.isEmpty() ? "" : "\n" + table) + more;
    }
}
