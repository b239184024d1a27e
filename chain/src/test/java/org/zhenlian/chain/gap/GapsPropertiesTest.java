package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;

class GapsPropertiesTest {
    private static final Set<GapKind> AMOUNT = Set.of(GapKind.NO_PRODUCER, GapKind.SHORT, GapKind.IMPORTED);
    private static final Scope HOME = Scope.of(Atelier.HOME);

    private static Interval amount(Atlas atlas, String product, Demand demand) {
        Balance balance = Chain.of(atlas, "p0").within(HOME).balance(demand);
        double low = Math.max(
                0, balance.need(product).low() - balance.supply(product).high());
        double high = Math.max(
                low, balance.need(product).high() - balance.supply(product).low());
        return new Interval(low, high);
    }

    @Property
    void capacityAddedAtAProduct_neverWidensItsGap(@ForAll long seed, @ForAll @IntRange(min = 0, max = 50) int more) {
        Atlas before = RandomChains.plain(seed, 8).atlas();
        Demand demand = Demand.target("p0", 50);
        for (Product p : Chain.of(before, "p0").products()) {
            if (before.recipesFor(p.id()).isEmpty()) {
                continue;
            }
            Recipe recipe = before.recipesFor(p.id()).get(0);
            Atlas after = before.toBuilder()
                    .add(Enterprise.builder("new", RegionCode.of(Atelier.HOME), Basis.illustrative())
                            .build())
                    .add(Capacity.of("new", recipe.id(), Atelier.tonnes(more)))
                    .build();
            Interval was = amount(before, p.id(), demand);
            Interval is = amount(after, p.id(), demand);
            assertTrue(is.low() <= was.low() && is.high() <= was.high(), p.id() + ": " + was + " -> " + is);
        }
    }

    @Property
    void rowsInAnyOrder_giveTheSameAnswerToTheByte(@ForAll long seed, @ForAll long shuffle) {
        Atlas atlas = RandomChains.withCoProducts(seed, 8).atlas();
        List<Object> rows = new ArrayList<>(atlas.rows().toList());
        Collections.shuffle(rows, new Random(shuffle));
        AtlasBuilder shuffled = Atlas.builder(atlas.id()).names(atlas.names());
        rows.forEach(row -> Rows.add(shuffled, row));
        Chain one = Chain.of(atlas, "p0");
        Chain two = Chain.of(shuffled.build(), "p0");
        assertEquals(
                one.within("1407").gaps().print(), two.within("1407").gaps().print());
        assertEquals(one.toString(), two.toString());
    }

    @Property
    void everyNeededProduct_isCoveredOrHasAGap(@ForAll long seed) {
        Gaps gaps = RandomChains.withCoProducts(seed, 8)
                .chain("p0")
                .within("140727")
                .gaps();
        for (Product p : gaps.balance().graph().products()) {
            boolean covered = gaps.balance().supply(p.id()).low()
                    >= gaps.balance().need(p.id()).high() * (1 - 1e-9);
            boolean lacking = gaps.of(p.id()).stream()
                    .anyMatch(g -> AMOUNT.contains(g.kind()) || g.undecided().contains(GapKind.SHORT));
            assertEquals(!covered, lacking, p.id());
        }
    }

    @Property
    void atCapacity_needIsTheSumOverLocalProducers(@ForAll long seed) {
        Atlas atlas = RandomChains.plain(seed, 8).atlas();
        Balance balance = Chain.of(atlas, "p0").within(HOME).balance();
        for (Product p : balance.graph().products()) {
            double low = 0;
            boolean open = false;
            for (Capacity c : atlas.capacities()) {
                Recipe recipe = atlas.recipe(c.recipe());
                boolean uses = recipe.inputs().stream().anyMatch(g -> g.name().equals(p.id()));
                if (!uses
                        || !atlas.isLocal(c.enterprise(), HOME)
                        || !balance.graph().recipes().contains(recipe)) {
                    continue;
                }
                open |= c.perYear().isEmpty();
                double perRun = recipe.inputs().stream()
                        .filter(g -> g.name().equals(p.id()))
                        .mapToDouble(g -> g.alternatives()
                                .get(0)
                                .perRun()
                                .orElseThrow()
                                .value()
                                .amount()
                                .doubleValue())
                        .sum();
                low += perRun
                        * c.perYear().map(f -> f.value().amount().doubleValue()).orElse(0.0);
            }
            assertEquals(low, balance.need(p.id()).low(), 1e-9 * (1 + low), p.id());
            assertEquals(open, Double.isInfinite(balance.need(p.id()).high()), p.id());
        }
    }

    @Property
    void unitOfTheProducts_changesNothingButTheNumbersShown(@ForAll long seed) {
        Gaps tonnes = RandomChains.plain(seed, 8).chain("p0").within("140727").gaps();
        Gaps kilograms =
                RandomChains.plain(seed, 8, "kg").chain("p0").within("140727").gaps();
        assertEquals(tonnes.size(), kilograms.size());
        for (int i = 0; i < tonnes.size(); i++) {
            assertEquals(
                    tonnes.list().get(i).product().id(),
                    kilograms.list().get(i).product().id());
            assertEquals(tonnes.list().get(i).kind(), kilograms.list().get(i).kind());
            assertEquals(
                    tonnes.list().get(i).coverage().low(),
                    kilograms.list().get(i).coverage().low(),
                    1e-9);
        }
    }
}
