package org.zhenlian.chain.whatif;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenlian.chain.bottleneck.Bottleneck;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapChanges;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.chain.throughput.Sales;
import org.zhenlian.chain.throughput.Throughput;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * What changes if something happens: the gaps and the bottlenecks of a chain before and after a shock.
 *
 * <p>The same question is asked of the atlas and of its changed copy: same final products, scope and demand. {@link #changes} tells
 * which gaps open, close, worsen and ease. Throughput is counted in bundles a year: theta* of the debottlenecking ladder, {@link
 * Bottlenecks}, where that is exact before and after, else the optimum of the linear program, {@link Throughput}, as the ladder's
 * assumed split would make a better split look like a gain. The bundle is that of before in both, so that the two can be compared, and
 * it is 0 after if a final product of the bundle is no longer made here at all.
 *
 * <p>Missing data: supply from outside that is not declared adds nothing to local makers and is not known where there are none. So a
 * stage that has lost its last local maker leaves the throughput after open, and one that has won its first leaves that of before open.
 * What follows from the shock itself is kept: one that {@link Shock#onlyTakes only takes} leaves no more than there was, one that
 * {@link Shock#onlyAdds only adds} no less.
 *
 * <p>Immutable and thread-safe; asking changes nothing. Time: that of applying the shock and of asking twice.
 */
public final class WhatIf {
    private static final int SHOWN = 6;
    /** So long a text still echoes whole in jshell. */
    private static final int MOST = 900;

    private final Shock shock;
    private final Gaps gapsBefore;
    private final Gaps gapsAfter;
    private final Bottlenecks before;
    private final Bottlenecks after;
    private final GapChanges changes;
    private final Supplier<Interval> madeBefore = Suppliers.memoize(this::reckonBefore);
    private final Supplier<Interval> madeAfter = Suppliers.memoize(this::reckonAfter);

    private WhatIf(Shock shock, Gaps gapsBefore, Bottlenecks before, Gaps gapsAfter) {
        this.shock = Objects.requireNonNull(shock, "shock");
        this.gapsBefore = gapsBefore;
        this.gapsAfter = gapsAfter;
        this.before = before;
        after = before.bundle().isEmpty()
                ? Bottlenecks.of(gapsAfter.chain(), gapsAfter.balance())
                : Bottlenecks.of(gapsAfter.chain(), gapsAfter.balance(), before.bundle());
        changes = GapChanges.between(gapsBefore, gapsAfter);
    }

    /**
     * Returns what changes between two answers to the same question.
     *
     * @param shock what happened
     * @param before the gaps without it
     * @param after the gaps with it: of the same chain, scope and demand
     * @throws org.zhenlian.core.atlas.UnknownIdException if a final product of before is not in the chain after
     */
    public static WhatIf of(Shock shock, Gaps before, Gaps after) {
        return new WhatIf(shock, before, Bottlenecks.of(before.chain(), before.balance()), after);
    }

    /**
     * Returns what changes from the same answer before if something else happens instead; what is known of before is not asked again.
     *
     * @param other what happens
     * @param after the gaps with it: of the same chain, scope and demand
     * @throws org.zhenlian.core.atlas.UnknownIdException if a final product of before is not in the chain after
     */
    public WhatIf instead(Shock other, Gaps after) {
        return new WhatIf(other, gapsBefore, before, after);
    }

    /** Returns what happens; of kind ALL if the chain was asked with several shocks. */
    public Shock shock() {
        return shock;
    }

    /** Returns the gaps before. */
    public Gaps gapsBefore() {
        return gapsBefore;
    }

    /** Returns the gaps after. */
    public Gaps gapsAfter() {
        return gapsAfter;
    }

    /** Returns the ladder before. */
    public Bottlenecks bottlenecksBefore() {
        return before;
    }

    /** Returns the ladder after, for the bundle of before. */
    public Bottlenecks bottlenecksAfter() {
        return after;
    }

    /** Returns which gaps open, close, worsen and ease. */
    public GapChanges changes() {
        return changes;
    }

    /** Returns the gaps that open, the most serious first. */
    public List<Gap> opened() {
        return changes.opened();
    }

    /** Returns the gaps that close, as they were, the most serious first. */
    public List<Gap> closed() {
        return changes.closed();
    }

    /** Returns the gaps that stay and grow. */
    public List<GapChanges.Change> worsened() {
        return changes.worsened();
    }

    /** Returns the gaps that stay and shrink. */
    public List<GapChanges.Change> eased() {
        return changes.eased();
    }

    /** Returns how many bundles a year the chain can make before. */
    public Interval throughputBefore() {
        return madeBefore.get();
    }

    /** Returns how many of the same bundles a year the chain can make after. */
    public Interval throughputAfter() {
        return madeAfter.get();
    }

    /**
     * Returns the most that can be sold before, with substitutes, co-products and limited supply: at prices if every final product made
     * here has one, else in the ladder's bundles; empty if no final product is made here.
     */
    public Optional<Throughput> salesBefore() {
        return sales().map(sales -> sold(gapsBefore, sales));
    }

    /** Returns the most that can be sold after, of the same products at the same values as in {@link #salesBefore}. */
    public Optional<Throughput> salesAfter() {
        return sales().map(sales -> {
            Throughput now = sold(gapsAfter, sales);
            if (shock.onlyTakes()) {
                return now.noMoreThan(sold(gapsBefore, sales));
            }
            return shock.onlyAdds() ? now.noLessThan(sold(gapsBefore, sales)) : now;
        });
    }

    private static Throughput sold(Gaps gaps, Sales sales) {
        return Throughput.of(gaps.chain(), gaps.balance(), sales);
    }

    private Optional<Sales> sales() {
        Optional<Sales> atPrices = Sales.atPrices(gapsBefore.balance());
        return atPrices.isPresent() || before.bundle().isEmpty()
                ? atPrices
                : Optional.of(Sales.bundle(before.bundle()));
    }

    private Interval reckonBefore() {
        return made(gapsBefore, before);
    }

    private Interval reckonAfter() {
        Interval now = made(gapsAfter, after);
        if (shock.onlyTakes()) {
            return now.min(throughputBefore());
        }
        return shock.onlyAdds() ? now.max(throughputBefore()) : now;
    }

    /** How many bundles can be made; none if something of the bundle that was made here is not any more. */
    private Interval made(Gaps gaps, Bottlenecks ladder) {
        if (!stopped(gapsBefore).containsAll(stopped(gaps))) {
            return Interval.ZERO;
        }
        boolean plain = before.isExact() && after.isExact();
        return plain || before.bundle().isEmpty() || !stopped(gapsBefore).isEmpty()
                ? ladder.throughput()
                : sold(gaps, Sales.bundle(before.bundle())).value();
    }

    private Set<String> stopped(Gaps gaps) {
        return before.bundle().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(Map.Entry::getKey)
                .filter(p -> gaps.balance().suppliers(p).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Returns the ids of the products whose stage was known before and is not after: they are no longer made here, and what can be
     * had from outside is not declared. By tier, then id.
     */
    public List<String> unknown() {
        List<Product> known = before.unknown();
        return after.unknown().stream()
                .filter(p -> !known.contains(p))
                .map(Product::id)
                .toList();
    }

    /** Returns the ids of the products that were made here before and are not after, by tier, then id. */
    public List<String> stops() {
        return gapsBefore.balance().products().stream()
                .map(p -> p.id())
                .filter(p -> !gapsBefore.balance().suppliers(p).isEmpty())
                .filter(p -> !isMadeAfter(p))
                .toList();
    }

    private boolean isMadeAfter(String product) {
        boolean known = gapsAfter.balance().graph().products().stream().anyMatch(p -> p.id().equals(product));
        return known && !gapsAfter.balance().suppliers(product).isEmpty();
    }

    /** Tells whether nothing that is asked here changes: no gap opens, closes, worsens or eases, and the throughput stays. */
    public boolean isHarmless() {
        return changes.opened().isEmpty()
                && changes.closed().isEmpty()
                && changes.worsened().isEmpty()
                && changes.eased().isEmpty()
                && throughputBefore().equals(throughputAfter());
    }

    /** Returns what changes in a sentence. */
    public Names because() {
        Atlas atlas = gapsBefore.balance().graph().atlas();
        Names what = shock.names(atlas);
        if (isHarmless()) {
            return Names.of(what.zh() + "：缺口与产出均无变化", what.en() + ": no gap and no throughput changes");
        }
        List<String> stops = stops();
        String stopsZh = stops.isEmpty() ? "" : "；本地停产：" + named(stops, true);
        String stopsEn = stops.isEmpty() ? "" : "; no longer made here: " + named(stops, false);
        Amount from = theta(throughputBefore());
        Amount to = theta(throughputAfter());
        String openZh = unknown().isEmpty() ? "" : "，其中 " + unknown().size() + " 个环节外部供应未知";
        String openEn = unknown().isEmpty() ? "" : "; not known whether it can be bought: " + named(unknown(), false);
        return Names.of(
                what.zh() + "：新增缺口 " + opened().size() + " 处" + top(opened(), true) + "，消除 " + closed().size() + " 处"
                        + top(closed(), true) + "，加重 " + worsened().size() + " 处，缓解 " + eased().size() + " 处" + stopsZh
                        + "；可产出倍数由 " + from.zh() + " 变为 " + to.zh() + openZh,
                what.en() + ": gaps opened: " + opened().size() + top(opened(), false) + ", closed: "
                        + closed().size() + top(closed(), false) + ", worsened: "
                        + worsened().size() + ", eased: "
                        + eased().size() + stopsEn + "; throughput from " + from + " to " + to + " bundles a year"
                        + openEn);
    }

    private static String top(List<Gap> gaps, boolean zh) {
        if (gaps.isEmpty()) {
            return "";
        }
        Product product = gaps.get(0).product();
        GapKind kind = gaps.get(0).kind();
        return zh
                ? "（" + product.names().zhOr(product.id()) + kind.names().zh() + (gaps.size() > 1 ? "等" : "") + "）"
                : " (" + product.id() + " " + kind + (gaps.size() > 1 ? ", ..." : "") + ")";
    }

    private String named(List<String> ids, boolean zh) {
        Atlas atlas = gapsBefore.balance().graph().atlas();
        return ids.stream()
                .limit(3)
                .map(atlas::product)
                .map(p -> zh ? p.names().zhOr(p.id()) : p.names().enOr(p.id()))
                .collect(Collectors.joining(zh ? "、" : ", ", "", ids.size() > 3 ? more(ids.size(), zh) : ""));
    }

    private static String more(int all, boolean zh) {
        return zh ? "等" + all + "种" : " (+" + (all - 3) + ")";
    }

    private static Amount theta(Interval theta) {
        return new Amount(theta, "");
    }

    /** Returns the whole table of changes. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first changes; {@link #print} has them all. */
    @Override
    public String toString() {
        int shown = SHOWN;
        while (shown > 1 && table(shown).length() > MOST) {
            shown--;
        }
        return table(shown);
    }

    private String table(int most) {
        Names what = shock.names(gapsBefore.balance().graph().atlas());
        List<Object[]> rows = new ArrayList<>();
        opened().forEach(g -> rows.add(row("opened", g, "", g.measure())));
        worsened()
                .forEach(c -> rows.add(row(
                        "worsened", c.after(), c.before().measure(), c.after().measure())));
        closed().forEach(g -> rows.add(row("closed", g, g.measure(), "")));
        eased().forEach(c ->
                rows.add(row("eased", c.after(), c.before().measure(), c.after().measure())));
        TextTable table = new TextTable("gap", "product", "kind", ">before", ">after");
        rows.stream().limit(most).forEach(table::row);
        String head = TextTable.fit("What if " + what.enOr(what.zh()), 80) + "\n  gaps " + changes;
        String more = rows.size() > most ? "\n  ... " + (rows.size() - most) + " more, see print()" : "";
        return head + "\n  throughput " + theta(throughputBefore()) + " -> " + theta(throughputAfter())
                + " bundles a year" + tightest() + (rows.isEmpty() ? "" : "\n" + table + more);
    }

    private static Object[] row(String sort, Gap gap, Object before, Object after) {
        String name =
                TextTable.fit(gap.product().id() + " " + gap.product().names().zh(), 28);
        return new Object[] {sort, name, gap.kind(), before, after};
    }

    private String tightest() {
        return after.tightest()
                        .map(Bottleneck::product)
                        .map(p -> ", tightest after: " + p.id())
                        .orElse("")
                + (unknown().isEmpty()
                        ? ""
                        : "\n  no longer known: " + TextTable.fit(String.join(", ", unknown()), 60));
    }
}
