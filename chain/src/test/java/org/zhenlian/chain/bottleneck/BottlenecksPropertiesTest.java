package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Requirements;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.RegionCode;

class BottlenecksPropertiesTest {
    private static final Map<String, Double> ONE = Map.of("p0", 1.0);

    private static Bottlenecks ladder(Atlas atlas) {
        Chain chain = Chain.of(atlas, "p0");
        return chain.within(chain.atlas().scope("1407")).bottlenecks(ONE);
    }

    @Property
    void throughput_isFeasibleAndNothingMoreIs(@ForAll long seed) {
        Atlas atlas = RandomChains.plain(seed, 8).atlas();
        Bottlenecks ladder = ladder(atlas);
        double theta = ladder.throughput().high();
        if (Double.isInfinite(theta)) {
            return;
        }
        Set<String> bought = atlas.externalSupplies().stream()
                .filter(s -> s.availability() == ExternalSupply.Availability.UNLIMITED)
                .map(ExternalSupply::product)
                .filter(p -> !p.equals("p0"))
                .collect(Collectors.toSet());
        Requirements at = Requirements.of(Chain.of(atlas, "p0").technology(), Map.of("p0", theta), bought);
        boolean binds = false;
        for (Bottleneck stage : ladder.list()) {
            double required = at.required(stage.product().id()).low();
            double tolerance = 1e-9 * (1 + required);
            assertTrue(required <= stage.capacity().high() + tolerance, stage.toString());
            binds |= Math.abs(required - stage.capacity().high()) <= tolerance;
        }
        assertTrue(binds);
    }

    @Property
    void addedCapacity_neverLowersThroughput(@ForAll long seed, @ForAll @IntRange(min = 0, max = 50) int more) {
        Atlas before = RandomChains.plain(seed, 8).atlas();
        Interval was = ladder(before).throughput();
        for (Product p : Chain.of(before, "p0").products()) {
            if (before.recipesFor(p.id()).isEmpty()
                    || before.capacitiesFor(p.id()).isEmpty()) {
                continue;
            }
            Atlas after = before.toBuilder()
                    .add(Enterprise.builder("new", RegionCode.of(Atelier.HOME), Basis.illustrative())
                            .build())
                    .add(Capacity.of("new", p.id(), Atelier.tonnes(more)))
                    .build();
            Interval is = ladder(after).throughput();
            assertTrue(is.low() >= was.low() && is.high() >= was.high(), p.id() + ": " + was + " -> " + is);
        }
    }

    @Property
    void rungs_riseAndEqualCapacityOverRequirement(@ForAll long seed) {
        Bottlenecks ladder = ladder(RandomChains.plain(seed, 8).atlas());
        double last = 0;
        for (Bottleneck rung : ladder.list()) {
            assertTrue(rung.ratio().high() >= last);
            last = rung.ratio().high();
            assertEquals(
                    rung.capacity().low() / rung.required().high(), rung.ratio().low(), 1e-12);
        }
    }

    /** What the flip of a rung says: with it, and all that are as tight or tighter, at the next rung's ratio, that is what binds. */
    @Property
    void flips_moveTheLimitToTheNextRung(@ForAll long seed) {
        Atlas before = RandomChains.plain(seed, 8).atlas();
        Bottlenecks ladder = ladder(before);
        for (Bottleneck rung : ladder.list()) {
            boolean flips = rung.why().numbers().containsKey("to next rung");
            List<Bottleneck> relieved = ladder.list().stream()
                    .filter(r -> r.ratio().low() <= rung.ratio().high())
                    .toList();
            if (!flips
                    || !relieved.stream()
                            .allMatch(r -> before.recipes().stream()
                                    .anyMatch(x -> x.id().equals(r.product().id())))) {
                continue;
            }
            double next = rung.next().orElseThrow().low();
            AtlasBuilder after = before.toBuilder()
                    .add(Enterprise.builder("new", RegionCode.of(Atelier.HOME), Basis.illustrative())
                            .build());
            for (Bottleneck r : relieved) {
                double more = next * r.required().low() - r.capacity().low();
                after.add(Capacity.of("new", r.product().id(), Atelier.tonnes(more)));
            }
            assertEquals(next, ladder(after.build()).throughput().high(), 1e-6 * next, rung::toString);
            boolean alone = relieved.size() == 1;
            assertEquals(alone, !rung.why().flip().en().contains("relieved too"), rung::toString);
        }
    }
}
