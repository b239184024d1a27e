package org.zhenlian.chain.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
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
 * known; that a region is not said to make something counts as not making it.
 */
final class Relatedness {
    private static final String PLACE = "here";
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

    private final Optional<ProductSpace> part;
    private final OptionalDouble mean;
    private final Relation refused;

    Relatedness(Balance balance) {
        ProductSpace all = space(balance);
        part = all.parts().stream()
                .filter(p -> p.regions().contains(PLACE) && p.regions().size() >= FEWEST)
                .findFirst();
        mean = part.map(Relatedness::mean).orElse(OptionalDouble.empty());
        long linked = all.parts().stream()
                .filter(p -> p.regions().contains(PLACE))
                .mapToLong(p -> p.regions().size() - 1)
                .sum();
        int others = all.regions().size() - 1;
        refused = Relation.unknown(
                "关联密度无法判断:本地与其他 " + others + " 个地区中的 " + linked + " 个经共同产品相连,至少需 " + (FEWEST - 1) + " 个",
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
                        ? PLACE
                        : atlas.current(atlas.enterprise(c.enterprise()).region())
                                .digits();
                made.computeIfAbsent(region, r -> new TreeMap<>())
                        .put(atlas.recipe(c.recipe()).product(), 1.0);
            }
        }
        ActivityTable.Builder table = ActivityTable.builder().absentIsZero();
        made.forEach((region, row) -> row.forEach((product, amount) -> table.put(region, product, (double) amount)));
        if (!made.containsKey(PLACE)) {
            table.put(PLACE, balance.graph().products().get(0).id(), 0);
        }
        return ProductSpace.ofPresence(table.build());
    }

    private static OptionalDouble mean(ProductSpace space) {
        return space.activities().stream()
                .filter(a -> !space.has(PLACE, a))
                .mapToDouble(a -> space.density(PLACE, a))
                .average();
    }

    /** How near the place is to a product. */
    Relation to(Product product) {
        if (part.isEmpty()) {
            return refused;
        }
        ProductSpace space = part.get();
        if (!space.activities().contains(product.id())) {
            return Relation.unknown(
                    "关联密度无法判断:相连的地区均不生产", "relatedness density unknown: no region linked to this place makes it");
        }
        double had = 0;
        double whole = 0;
        for (String other : space.activities()) {
            double proximity = space.proximity(product.id(), other);
            whole += proximity;
            had += space.has(PLACE, other) ? proximity : 0;
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
                        "关联密度 " + share + "(" + sums + "," + regions + " 个地区)"
                                + (average.isEmpty() ? "" : ",本地所缺产品平均 " + average),
                        "relatedness density " + share + " (" + sums + " of proximity, " + regions + " regions)"
                                + (average.isEmpty() ? "" : ", mean of what is lacking here " + average)));
    }

    private static String number(double value) {
        return new Amount(Interval.of(value), "").toString();
    }
}
