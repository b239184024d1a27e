package org.zhenlian.chain.gap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.balance.Technology;
import org.zhenlian.chain.shock.RecipeMix;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.RegionCode;

/**
 * Finds the smallest change of one figure that removes a gap.
 *
 * <p>At capacity a unit of new capacity adds 1 to the supply, what it makes of the product beside, and what it uses of it to the
 * need: {@code x = lack / (1 + beside - own use)}. For a target the need does not depend on capacities: a newcomer runs the recipes in
 * their present mix, so that the mix stays, and {@code x = lack}.
 */
final class Flips {
    private static final MathContext NEAREST = new MathContext(11, RoundingMode.HALF_EVEN);
    private static final MathContext UP = new MathContext(11, RoundingMode.CEILING);

    private final Gap gap;
    private final Balance balance;
    private final Atlas atlas;
    private final Product product;

    private Flips(Gap gap) {
        this.gap = gap;
        balance = gap.survey().balance();
        atlas = balance.graph().atlas();
        product = gap.product();
    }

    static Optional<Shock> of(Gap gap) {
        Flips flips = new Flips(gap);
        return switch (gap.kind()) {
            case NO_PRODUCER, IMPORTED -> flips.newcomer();
            case SHORT -> flips.expansion().or(flips::newcomer);
            case SINGLE_SOURCE -> Optional.of(flips.recruit(gap.product(), 1, NEAREST));
            case CONCENTRATED -> flips.spread();
            case UPSTREAM_BROKEN -> flips.supply();
            case UNSOLD -> flips.user();
            case DATA_MISSING -> Optional.empty();
        };
    }

    private Shock recruit(Product what, double amount, MathContext rounding) {
        return Shock.recruit(
                what.id(),
                rounded(amount, what, rounding),
                balance.scope().regions().get(0).digits());
    }

    private static Quantity rounded(double amount, Product what, MathContext rounding) {
        return new Quantity(new BigDecimal(amount).round(rounding), what.unit());
    }

    private boolean atCapacity() {
        return balance.demand().kind() == Demand.Kind.CAPACITY;
    }

    /** What a unit of capacity for a recipe adds to the supply for certain, less what it may add to the need. */
    private double net(Recipe recipe) {
        if (!atCapacity()) {
            return 1;
        }
        Technology technology = balance.technology();
        return 1
                + technology.makesBeside(recipe, product.id()).low()
                - technology.uses(recipe, product.id()).high();
    }

    private Optional<Shock> newcomer() {
        double lack = gap.amount().high();
        double net = balance.graph().makers(product.id()).isEmpty() ? 1 : 0;
        for (Map.Entry<Recipe, Double> part :
                balance.technology().mix(product.id()).entrySet()) {
            net += part.getValue() == 0 ? 0 : part.getValue() * net(part.getKey());
        }
        return net > 0 && Double.isFinite(lack) ? Optional.of(recruit(product, lack / net, NEAREST)) : Optional.empty();
    }

    private record Plant(Capacity capacity, double perYear, double net) {}

    /** Expands the producer that needs least for it, among equals the largest; only where that leaves the mix of recipes alone. */
    private Optional<Shock> expansion() {
        double lack = gap.amount().high();
        List<Recipe> makers = balance.graph().makers(product.id());
        if (Double.isInfinite(lack) || !atCapacity() && makers.size() > 1) {
            return Optional.empty();
        }
        return makers.stream()
                .flatMap(r -> atlas.capacitiesFor(r.id()).stream())
                .filter(c -> atlas.isLocal(c.enterprise(), balance.scope()))
                .map(this::plant)
                .filter(p -> p.perYear > 0 && p.net > 0)
                .min(Comparator.comparingDouble((Plant p) -> -p.net)
                        .thenComparingDouble(p -> -p.perYear)
                        .thenComparing(p -> p.capacity.enterprise())
                        .thenComparing(p -> p.capacity.recipe()))
                .map(p -> Shock.scale(
                        p.capacity.enterprise(),
                        p.capacity.recipe(),
                        (p.perYear
                                        + rounded(lack / p.net, product, NEAREST)
                                                .amount()
                                                .doubleValue())
                                / p.perYear));
    }

    /** A producer whose capacity is exactly known; else with capacity 0. */
    private Plant plant(Capacity c) {
        Interval range = c.perYear().map(f -> f.interval(product.unit())).orElse(Interval.UNKNOWN);
        return new Plant(c, range.isExact() ? range.low() : 0, net(atlas.recipe(c.recipe())));
    }

    /** The smallest newcomer that brings the HHI below the threshold. */
    private Optional<Shock> spread() {
        Map<String, Interval> amounts = balance.suppliedAtCapacity(product.id());
        boolean plain = balance.technology().mix(product.id()).keySet().stream()
                .allMatch(r -> balance.technology().makesBeside(r, product.id()).high() == 0);
        if (!plain || amounts.values().stream().anyMatch(a -> Double.isInfinite(a.high()))) {
            return Optional.empty();
        }
        Newcomer newcomer = new Newcomer(amounts, gap.survey().thresholds().concentrated());
        return newcomer.size().stream().mapToObj(x -> recruit(product, x, UP)).findFirst();
    }

    private Optional<Shock> supply() {
        Optional<Product> cure = gap.survey().derivation().cure(product.id()).map(atlas::product);
        if (cure.isEmpty()) {
            return Optional.empty();
        }
        Product missing = cure.get();
        Optional<String> around = around(balance);
        if (around.isPresent()) {
            return Optional.of(Shock.supply(missing.id(), around.get(), rounded(1, missing, NEAREST)));
        }
        return atlas.recipesFor(missing.id()).isEmpty() ? Optional.of(recruit(missing, 1, NEAREST)) : Optional.empty();
    }

    /** The narrowest region that holds the whole scope, for which supply from outside can be declared. */
    private static Optional<String> around(Balance balance) {
        List<RegionCode> regions = balance.scope().regions();
        String first = regions.get(0).digits();
        return List.of(first, first.substring(0, 4), first.substring(0, 2)).stream()
                .map(RegionCode::of)
                .filter(balance.scope()::isWithin)
                .findFirst()
                .map(RegionCode::digits);
    }

    /** A producer of something that uses the product: the first recipe in order of id in its product's mix, of other products first. */
    private Optional<Shock> user() {
        return atlas.recipes().stream()
                .filter(r -> Survey.inputs(r).contains(product.id()))
                .filter(r -> RecipeMix.of(atlas, atlas.recipesFor(r.product()))
                                .shares()
                                .get(r.id())
                        > 0)
                .min(Comparator.comparing((Recipe r) -> r.product().equals(product.id()))
                        .thenComparing(Recipe::id))
                .map(r -> recruit(atlas.product(r.product()), 1, NEAREST));
    }
}
