package org.zhenlian.chain.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.indicator.ProductSpace;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.text.TextTable;

/**
 * Which product should a place take up next (延链、补链)?
 *
 * <p>Candidates are the products of the atlas that some recipe makes and no enterprise in the scope does. For each it is told
 *
 * <ul>
 *   <li>how near the region is to it: {@link ProductSpace#density} of the activity named like the product, or else like its industry
 *       code; dense if above the average of the activities that the region lacks;
 *   <li>whether it fills a gap: how much of the chain's need is open in the {@link Balance};
 *   <li>what value it adds: its price less its inputs' at the upper end of their amounts, of a group the first that can be had here;
 *   <li>which of its inputs can be had here, made or declared to come from outside.
 * </ul>
 *
 * <p>Of several recipes the one that lacks fewest inputs is looked at, then the first by id. Order: by how many reasons speak for it,
 * then density, then value added, each falling and unknown last, then fewest missing inputs, then id. {@link NextProduct#shock} hands
 * a candidate to a plan. Missing data: what is not known is no reason, and says so. Time: O(products x (activities + recipes)).
 * Immutable. Source: R. Hausmann and others, The atlas of economic complexity, 2014, for density; the rest is the balance's.
 */
public final class NextProducts implements Listing<NextProduct> {
    private static final int SHOWN = 8;
    private static final Unit YUAN = Unit.of("元");
    private static final Comparator<NextProduct> ORDER = Comparator.comparingInt(
                    (NextProduct n) -> -n.reasons().size())
            .thenComparingDouble(n -> -n.density().orElse(-1))
            .thenComparingDouble(n -> -n.valueAdded().orElse(Double.NEGATIVE_INFINITY))
            .thenComparingInt(n -> n.missing().size())
            .thenComparing(n -> n.product().id());

    private final Balance balance;
    private final Atlas atlas;
    private final ProductSpace space;
    private final String region;
    private final OptionalDouble average;
    private final Set<String> made = new HashSet<>();
    private final Set<String> inChain;
    private final List<NextProduct> list;

    private NextProducts(Balance balance, ProductSpace space, String region) {
        this.balance = balance;
        this.space = space;
        this.region = region;
        atlas = balance.graph().atlas();
        inChain = balance.graph().products().stream().map(Product::id).collect(Collectors.toSet());
        average = space.activities().stream()
                .filter(a -> space.ubiquity(a) > 0 && !space.has(region, a))
                .mapToDouble(a -> space.density(region, a))
                .average();
        atlas.capacities().stream()
                .filter(c -> atlas.isLocal(c.enterprise(), balance.scope()))
                .map(c -> atlas.recipe(c.recipe()))
                .forEach(r -> {
                    made.add(r.product());
                    r.coProducts().forEach(c -> made.add(c.product()));
                });
        list = atlas.products().stream()
                .filter(p -> !made.contains(p.id()))
                .map(this::candidate)
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .toList();
    }

    /**
     * Returns what to take up next.
     *
     * @param balance what the chain needs and has; its scope is what counts as local
     * @param space which activities go together
     * @param region the id by which the product space knows the place
     * @throws org.zhenlian.core.atlas.UnknownIdException if the product space has no such region
     */
    public static NextProducts of(Balance balance, ProductSpace space, String region) {
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(space, "space").diversity(region);
        return new NextProducts(balance, space, region);
    }

    private Optional<NextProduct> candidate(Product product) {
        return atlas.recipesFor(product.id()).stream()
                .map(recipe -> candidate(product, recipe))
                .min(Comparator.comparingInt((NextProduct n) -> n.missing().size())
                        .thenComparing(NextProduct::recipe));
    }

    private NextProduct candidate(Product product, Recipe recipe) {
        List<String> here = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        double value = price(product.id());
        for (InputGroup group : recipe.inputs()) {
            Optional<Input> had = group.alternatives().stream()
                    .filter(i -> isHad(i.product()))
                    .findFirst();
            Input input = had.orElse(group.alternatives().get(0));
            (had.isPresent() ? here : missing).add(input.product());
            value -= amount(input).high() * price(input.product());
        }
        OptionalDouble added = Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        Interval lack = inChain.contains(product.id()) ? balance.lack(product.id()) : Interval.ZERO;
        NextProduct.Facts facts = new NextProduct.Facts(product, recipe.id(), density(product), average, lack, added);
        return new NextProduct(
                facts, here, missing, balance.scope().regions().get(0).digits());
    }

    private OptionalDouble density(Product product) {
        List<String> names = new ArrayList<>(List.of(product.id()));
        product.industry().ifPresent(code -> names.add(code.toString()));
        return names.stream()
                .filter(a -> space.activities().contains(a) && space.ubiquity(a) > 0)
                .mapToDouble(a -> space.density(region, a))
                .findFirst();
    }

    private boolean isHad(String product) {
        return made.contains(product)
                || atlas.externalSupply(product, balance.scope())
                        .map(s -> s.availability())
                        .filter(a -> a == Availability.UNLIMITED || a == Availability.LIMITED)
                        .isPresent();
    }

    private double price(String product) {
        return atlas.price(product).map(f -> f.value().amountIn(YUAN)).orElse(Double.NaN);
    }

    private Interval amount(Input input) {
        return input.perRun()
                .map(f -> f.interval(atlas.product(input.product()).unit()))
                .orElse(Interval.UNKNOWN);
    }

    /** Returns all candidates, the one for which most speaks first. */
    @Override
    public List<NextProduct> list() {
        return list;
    }

    /**
     * Returns the first candidates.
     *
     * @param n at most how many
     */
    @Override
    public List<NextProduct> top(int n) {
        return list.stream().limit(n).toList();
    }

    /** Returns the average density of the activities that the region lacks; empty if it lacks none. */
    public OptionalDouble averageDensity() {
        return average;
    }

    /** Returns all candidates as a table. */
    @Override
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns the first candidates as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN);
    }

    private String text(int most) {
        TextTable lines = new TextTable("product", "reasons", ">density", ">missing");
        top(most)
                .forEach(n -> lines.row(
                        TextTable.fit(
                                n.product().id() + " " + n.product().names().zh(), 30),
                        n.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")),
                        n.density().isPresent() ? Digits.percent(n.density().getAsDouble()) : "unknown",
                        n.missing().size()));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return TextTable.fit("What to make next in " + balance.scope() + ": " + list.size() + " candidates", 80)
                + (list.isEmpty() ? "" : "\n" + lines)
                + more;
    }

    @Override
    public Columns<NextProduct> columns() {
        return LinkageColumns.NEXT;
    }
}
