package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;

/** A flip, applied to the atlas, removes its gap; less of it does not; and where there is none, nothing of its form would do. */
class FlipsPropertiesTest {
    private static final Set<GapKind> AMOUNT = EnumSet.of(GapKind.NO_PRODUCER, GapKind.SHORT, GapKind.IMPORTED);
    private static final List<Demand> DEMANDS = List.of(Demand.atCapacity(), Demand.target("p0", 50));

    private static Gaps ask(Atlas atlas, Scope scope, Demand demand) {
        return Chain.of(atlas, "p0").within(scope).gaps(demand);
    }

    /** Whether a gap is still there, or cannot be told not to be; for one of amount, whether the product is not surely covered. */
    private static boolean isThere(Gap gap, Gaps gaps) {
        return gaps.list().stream()
                .filter(g -> g.product().id().equals(gap.product().id()))
                .anyMatch(g -> AMOUNT.contains(gap.kind())
                        ? AMOUNT.contains(g.kind()) || g.undecided().contains(GapKind.SHORT)
                        : g.kind() == gap.kind() || g.undecided().contains(gap.kind()));
    }

    private static void replay(Atlas atlas, Scope scope, Demand demand) {
        for (Gap gap : ask(atlas, scope, demand).list()) {
            Optional<Shock> flip = gap.flip();
            if (flip.isPresent()) {
                Gaps after = ask(flip.get().applyTo(atlas), scope, demand);
                assertFalse(isThere(gap, after), () -> gap + "\n" + flip.get() + "\n" + after.print());
                less(flip.get(), gap, atlas).ifPresent(smaller -> {
                    Gaps still = ask(smaller.applyTo(atlas), scope, demand);
                    assertTrue(isThere(gap, still), () -> gap + "\n" + smaller + "\n" + still.print());
                });
            } else {
                assertFalse(gap.why().flip().isEmpty(), gap.toString());
                others(gap, atlas).forEach(other -> {
                    Gaps after = ask(other.applyTo(atlas), scope, demand);
                    assertTrue(isThere(gap, after), () -> gap + "\n" + other + "\n" + after.print());
                });
            }
        }
    }

    /** The same change, smaller by more than the rounding; empty for those of which any amount will do. */
    private static Optional<Shock> less(Shock flip, Gap gap, Atlas atlas) {
        double rounding = 1e-7 * gap.need().high();
        if (flip instanceof Shock.Scale scale) {
            String recipe = scale.recipe().orElseThrow();
            double capacity = atlas.capacitiesFor(recipe).stream()
                    .filter(c -> c.enterprise().equals(scale.enterprise()))
                    .mapToDouble(c -> c.perYear().orElseThrow().value().amount().doubleValue())
                    .sum();
            double more = capacity * (scale.factor() - 1);
            double smaller = Math.max(0, scale.factor() - (1e-6 * more + rounding) / capacity);
            return Optional.of(Shock.scale(scale.enterprise(), recipe, smaller));
        }
        if (flip instanceof Shock.Recruit recruit
                && (AMOUNT.contains(gap.kind()) || gap.kind() == GapKind.CONCENTRATED)) {
            double x = recruit.perYear().amount().doubleValue();
            double smaller = Math.max(0, x - 1e-6 * x - rounding);
            return Optional.of(Shock.recruit(
                    recruit.product(),
                    new Quantity(BigDecimal.valueOf(smaller), recruit.perYear().unit()),
                    recruit.region()));
        }
        return Optional.empty();
    }

    /** Single changes of the forms that flips have, none of which may remove a gap without flip. */
    private static Stream<Shock> others(Gap gap, Atlas atlas) {
        String region = gap.survey().balance().scope().regions().get(0).digits();
        return switch (gap.kind()) {
            case NO_PRODUCER, SHORT, IMPORTED, CONCENTRATED ->
                Stream.of(1e-3, 1.0, 10.0, 50.0, 150.0, 1e4, 1e7)
                        .map(x -> Shock.recruit(gap.product().id(), Quantity.of(x, "t"), region));
            case UPSTREAM_BROKEN ->
                atlas.products().stream()
                        .map(Product::id)
                        .filter(p -> !p.equals(gap.product().id()))
                        .map(p -> Shock.supply(p, region, Availability.UNLIMITED));
            case UNSOLD ->
                atlas.products().stream().map(Product::id).map(p -> Shock.recruit(p, Quantity.of(5, "t"), region));
            case SINGLE_SOURCE, DATA_MISSING -> Stream.empty();
        };
    }

    @Property(tries = 300)
    void flip_removesItsGap_andLessDoesNot(@ForAll long seed) {
        Atlas atlas = RichChains.of(seed, 7).atlas();
        for (Demand demand : DEMANDS) {
            replay(atlas, Scope.of("140727"), demand);
            replay(atlas, Scope.of("1407"), demand);
        }
    }

    @Property(tries = 200)
    void flip_withExactFigures_isGivenForEveryLackThatCapacityCanFill(@ForAll long seed) {
        Atlas atlas = RichChains.exact(seed, 7).atlas();
        for (Demand demand : DEMANDS) {
            replay(atlas, Scope.of("140727"), demand);
            for (Gap gap : ask(atlas, Scope.of("140727"), demand).list()) {
                if (AMOUNT.contains(gap.kind()) || gap.kind() == GapKind.SINGLE_SOURCE) {
                    assertTrue(gap.flip().isPresent(), gap.toString());
                }
            }
        }
    }

    @Property(tries = 200)
    void flip_ofTheOlderRandomChains_removesItsGap(@ForAll long seed) {
        for (Demand demand : DEMANDS) {
            replay(RandomChains.withCoProducts(seed, 8).atlas(), Scope.of("140727"), demand);
            replay(RandomChains.ranged(seed, 8).atlas(), Scope.of("140703", "140727"), demand);
        }
    }

    @Property(tries = 100)
    void flip_inTheChainOfEverything_removesItsGap(@ForAll long seed) {
        Atlas atlas = RichChains.of(seed, 7).atlas();
        for (Gap gap : Chain.ofAll(atlas).within("140727").gaps().list()) {
            gap.flip().ifPresent(flip -> {
                Gaps after = Chain.ofAll(flip.applyTo(atlas)).within("140727").gaps();
                assertFalse(isThere(gap, after), () -> gap + "\n" + flip + "\n" + after.print());
            });
        }
    }

    @Property(tries = 100)
    void words_andNumbers_areThoseOfTheFlip(@ForAll long seed) {
        for (Gap gap : ask(RichChains.exact(seed, 7).atlas(), Scope.of("140727"), Demand.atCapacity())
                .list()) {
            if (gap.flip().orElse(null) instanceof Shock.Recruit recruit
                    && (AMOUNT.contains(gap.kind()) || gap.kind() == GapKind.CONCENTRATED)) {
                double amount = recruit.perYear().amount().doubleValue();
                assertEquals(
                        1,
                        gap.why().numbers().values().stream()
                                .filter(a -> a.range().isExact()
                                        && Math.abs(a.range().low() - amount) <= 1e-9 * amount
                                        && gap.why().flip().en().contains(a.toString()))
                                .limit(1)
                                .count(),
                        gap.why().toString());
            }
        }
    }
}
