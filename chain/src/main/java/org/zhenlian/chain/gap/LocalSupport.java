package org.zhenlian.chain.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.zhenlian.chain.balance.Purchases;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Which part of what local producers buy can be had from local producers: the local support rate (本地配套率).
 *
 * <p>With {@code b_p} bought and {@code s_p} offered of product p (see {@link Purchases}) and prices {@code v_p}, {@code rate = sum v_p
 * min(b_p, s_p) / sum v_p b_p}. By value if every product that is bought has a price and a bounded amount; else each product counts
 * alike, {@code mean of min(1, s_p / b_p)} by quantity, and {@link #weighting} says so; {@link #rateByValue} gives what is known by
 * value all the same. No official formula was found; this one takes the most that could be bought here, not who buys from whom. 1 if
 * nothing is bought.
 *
 * <p>Missing data: unknown amounts give an interval that holds for whatever they are; they are named in {@link #missing}. Order of
 * products: by rising local share, then id. Time O(products log products).
 */
public final class LocalSupport {
    private static final int SHOWN = 8;
    /** So long a text still echoes whole in jshell. */
    private static final int MOST = 900;

    private final String chain;
    private final Purchases purchases;
    private final Atlas atlas;
    private final List<Product> bought;
    private final List<String> unpriced;
    private final long open;
    private final boolean byValue;
    private final Interval rate;

    private LocalSupport(String chain, Purchases purchases) {
        this.chain = chain;
        this.purchases = purchases;
        atlas = purchases.balance().graph().atlas();
        bought = purchases.products().stream()
                .sorted(Comparator.comparing(
                                (Product p) -> purchases.localShare(p.id()).high())
                        .thenComparing(p -> purchases.localShare(p.id()).low())
                        .thenComparing(Product::id))
                .toList();
        unpriced = bought.stream()
                .map(Product::id)
                .filter(p -> atlas.price(p).isEmpty())
                .sorted()
                .toList();
        open = bought.stream()
                .filter(p -> Double.isInfinite(value(p.id()).high()))
                .count();
        byValue = open == 0 && bought.stream().anyMatch(p -> value(p.id()).high() > 0);
        rate = mean(byValue);
    }

    private Interval value(String product) {
        return atlas.yuan(product).times(purchases.bought(product));
    }

    private Interval mean(boolean weighted) {
        WeightedMean mean = new WeightedMean();
        bought.forEach(p -> mean.add(weighted ? value(p.id()) : Interval.of(1), purchases.localShare(p.id())));
        return mean.bounds();
    }

    /**
     * Returns the local support of purchases.
     *
     * @param chain the chain's id, for the heading
     * @param purchases what local producers buy
     */
    public static LocalSupport of(String chain, Purchases purchases) {
        return new LocalSupport(Objects.requireNonNull(chain, "chain"), purchases);
    }

    /** Returns the local support rate, 0 to 1. */
    public Interval rate() {
        return rate;
    }

    /** Returns the rate by value, 0 to 1, as far as prices and amounts tell; nearly [0, 1] if much is not known. */
    public Interval rateByValue() {
        return mean(true);
    }

    /** Returns the share of what is bought that has to come from outside, 1 less the rate; 0 to 1. */
    public Interval outside() {
        return new Interval(1 - rate.high(), 1 - rate.low());
    }

    /** Returns how the rate weighs products: by value, or each alike because a price or an amount is unknown. */
    public String weighting() {
        return byValue ? "by value" : "each product alike: " + open + " without price or amount";
    }

    /** Returns the purchases that the rate was read from. */
    public Purchases purchases() {
        return purchases;
    }

    /** Returns the products that are bought, those with the least local share first. */
    public List<Product> products() {
        return bought;
    }

    /** Returns the ids of the products of which nothing that is bought can be had locally, in order. */
    public List<String> whollyOutside() {
        return bought.stream()
                .map(Product::id)
                .filter(p -> purchases.offered(p).high() == 0)
                .sorted()
                .toList();
    }

    /** Returns the names of the missing figures, in order: prices, and what leaves the purchases open. */
    public List<String> missing() {
        TreeSet<String> names = new TreeSet<>();
        unpriced.forEach(p -> names.add(MissingFigure.price(p)));
        bought.stream()
                .filter(p -> !purchases.localShare(p.id()).isExact()
                        || !purchases.bought(p.id()).isExact())
                .forEach(p -> names.addAll(purchases.balance().missing(p.id())));
        return List.copyOf(names);
    }

    /** Returns the rate in a sentence, with what has to come wholly from outside. */
    public Names because() {
        Amount share = Amount.share(rate);
        List<String> outside = whollyOutside();
        if (bought.isEmpty()) {
            return Names.of("本地企业没有外购", "local producers buy nothing");
        }
        String zh = outside.isEmpty()
                ? ""
                : "；本地完全没有的有 " + outside.size() + " 种：" + Reason.few(outside).zh();
        String en = outside.isEmpty()
                ? ""
                : "; " + outside.size() + " cannot be had here at all: "
                        + Reason.few(outside).en();
        return Names.of(
                "本地企业外购 " + bought.size() + " 种产品，本地配套率 " + share.zh() + (byValue ? "（按价值）" : "（各产品等权）") + zh,
                "local producers buy " + bought.size() + " products, and can have " + share + " of that here ("
                        + weighting() + ")" + en);
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the products with the least local share; {@link #print} has them all. */
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
                "Local support of " + chain + " in " + purchases.balance().scope() + ": " + Amount.share(rate) + " "
                        + weighting(),
                80);
        TextTable table = new TextTable("product", ">bought", ">offered", ">local share");
        bought.stream().limit(most).forEach(p -> {
            String unit = p.unit() + "/a";
            table.row(
                    TextTable.fit(p.id() + " " + p.names().zh(), 30),
                    new Amount(purchases.bought(p.id()), unit),
                    new Amount(purchases.offered(p.id()), unit),
                    Amount.share(purchases.localShare(p.id())));
        });
        String more = bought.size() > most ? "\n  ... " + (bought.size() - most) + " more, see print()" : "";
        return head + (bought.isEmpty() ? "" : "\n" + table) + more;
    }
}
