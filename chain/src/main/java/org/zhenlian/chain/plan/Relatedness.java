package org.zhenlian.chain.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.indicator.ActivityTable;
import org.zhenlian.core.indicator.ProductSpace;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.text.Names;

/**
 * How near is a place to a product that it might take up?
 *
 * <p>By the atlas: a region makes a product if an enterprise of it runs a recipe for it; everything in the scope counts as one place,
 * every other region by its own code. Density means something only among regions that hang together by products in common, so only the
 * part of the {@link ProductSpace} that holds the place is looked at, and only if it has three regions or more. An atlas lists what is
 * known; that a region is not said to make something counts as not making it. Where other data on regions are given, these are taken
 * in its place; an activity there goes by the product's id or by its industry code.
 */
final class Relatedness {
    private static final String HERE = "here";
    private static final int FEWEST = 3;

    /**
     * An answer.
     *
     * @param density 0 to 1; empty if not known
     * @param mean the mean density of what the place lacks; empty if not known
     * @param because the numbers, or why there are none
     */
    record Relation(OptionalDouble density, OptionalDouble mean, Names because) {
        static Relation unknown(String zh, String en) {
            return new Relation(OptionalDouble.empty(), OptionalDouble.empty(), Names.of(zh, en));
        }

        boolean isDense() {
            return density.isPresent() && mean.isPresent() && density.getAsDouble() > mean.getAsDouble();
        }
    }

    /**
     * Data on regions.
     *
     * @param space who has what
     * @param place the region that stands for the scope
     */
    record Regions(ProductSpace space, String place) {
        static Regions of(ProductSpace space, String place) {
            Objects.requireNonNull(space, "space").diversity(place);
            return new Regions(space, place);
        }
    }

    private final String place;
    private final Optional<ProductSpace> part;
    private final OptionalDouble mean;
    private final Relation refused;

    Relatedness(Balance balance, Optional<Regions> given) {
        ProductSpace all = given.map(Regions::space).orElseGet(() -> space(balance));
        place = given.map(Regions::place).orElse(HERE);
        part = all.parts().stream()
                .filter(p -> p.regions().contains(place) && p.regions().size() >= FEWEST)
                .findFirst();
        mean = part.map(this::mean).orElse(OptionalDouble.empty());
        long linked = all.parts().stream()
                .filter(p -> p.regions().contains(place))
                .mapToLong(p -> p.regions().size() - 1)
                .sum();
        int others = all.regions().size() - 1;
        refused = Relation.unknown(
                "关联密度无法判断：本地与其他 " + others + " 个地区中的 " + linked + " 个经共同产品相连，至少需 " + (FEWEST - 1) + " 个",
                "relatedness density unknown: this place is linked to " + linked + " of " + others
                        + " other regions by products in common, " + (FEWEST - 1) + " are needed");
    }

    /** Who makes what; the place is there even if it makes nothing. */
    private static ProductSpace space(Balance balance) {
        Local local = new Local(balance);
        Atlas atlas = local.atlas();
        TreeMap<String, TreeMap<String, Double>> made = new TreeMap<>();
        for (Capacity c : atlas.capacities()) {
            if (local.mayRun(c)) {
                String region = local.isHere(c)
                        ? HERE
                        : atlas.current(atlas.enterprise(c.enterprise()).region())
                                .digits();
                made.computeIfAbsent(region, r -> new TreeMap<>())
                        .put(atlas.recipe(c.recipe()).product(), 1.0);
            }
        }
        ActivityTable.Builder table = ActivityTable.builder().absentIsZero();
        made.forEach((region, row) -> row.forEach((product, amount) -> table.put(region, product, (double) amount)));
        if (!made.containsKey(HERE)) {
            table.put(HERE, balance.graph().products().get(0).id(), 0);
        }
        return ProductSpace.ofPresence(table.build());
    }

    private OptionalDouble mean(ProductSpace space) {
        return space.activities().stream()
                .filter(a -> !space.has(place, a))
                .mapToDouble(a -> space.density(place, a))
                .average();
    }

    /** The name by which a space knows a product: its id, or its industry's code. */
    private static Optional<String> activity(ProductSpace space, Product product) {
        return Stream.concat(Stream.of(product.id()), product.industry().map(Object::toString).stream())
                .filter(space.activities()::contains)
                .findFirst();
    }

    /** How near the place is to a product. */
    Relation to(Product product) {
        if (part.isEmpty()) {
            return refused;
        }
        ProductSpace space = part.get();
        Optional<String> activity = activity(space, product);
        if (activity.isEmpty()) {
            return Relation.unknown(
                    "关联密度无法判断：相连的地区均不生产", "relatedness density unknown: no region linked to this place makes it");
        }
        double had = 0;
        double whole = 0;
        for (String other : space.activities()) {
            double proximity = space.proximity(activity.get(), other);
            whole += proximity;
            had += space.has(place, other) ? proximity : 0;
        }
        double density = had / whole;
        String share = Amount.share(Interval.of(density)).toString();
        String average =
                mean.isPresent() ? Amount.share(Interval.of(mean.getAsDouble())).toString() : "";
        String sums = number(had) + " / " + number(whole);
        int regions = space.regions().size();
        return new Relation(
                OptionalDouble.of(density),
                mean,
                Names.of(
                        "关联密度 " + share + "（" + sums + "，" + regions + " 个地区）"
                                + (average.isEmpty() ? "" : "，本地所缺产品平均 " + average),
                        "relatedness density " + share + " (" + sums + " of proximity, " + regions + " regions)"
                                + (average.isEmpty() ? "" : ", mean of what is lacking here " + average)));
    }

    private static String number(double value) {
        return new Amount(Interval.of(value), "").toString();
    }
}
