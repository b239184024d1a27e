package org.zhenlian.chain.weakpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.bottleneck.MustHaves;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.fixture.RichChains;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.gap.Rows;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.Product;

class WeakPointsPropertiesTest {
    private static Chain chain(long seed) {
        return Chain.ofAll(RichChains.of(seed, 8).atlas());
    }

    private static Interval worth(Chain chain, WeakPoints points, String product) {
        Interval price =
                chain.atlas().price(product).map(f -> f.interval(Unit.of("元"))).orElse(Interval.UNKNOWN);
        return points.gaps().balance().supply(product).times(price);
    }

    @Property(tries = 300)
    void lost_isPartTimesTheWorthOfWhatIsHit_andUnknownStandsLast(@ForAll long seed) {
        Chain chain = chain(seed);
        WeakPoints points = chain.weakPoints();
        boolean unknown = false;
        double last = Double.POSITIVE_INFINITY;
        for (WeakPoint w : points.list()) {
            double low = w.hitsForCertain().stream()
                    .mapToDouble(t -> w.part().low() * worth(chain, points, t).low())
                    .sum();
            double high = w.hits().stream()
                    .mapToDouble(t -> w.part().high() * worth(chain, points, t).high())
                    .sum();
            assertEquals(low, w.lost().low(), 1e-9 * Math.max(1, low));
            assertEquals(high, w.lost().high(), 1e-9 * Math.max(1, high));
            assertTrue(w.lost().high() > 0 && w.part().high() > 0, w.toString());
            assertTrue(!unknown || w.isUnknown(), points.print());
            assertTrue(w.isUnknown() != unknown || w.lost().low() <= last, points.print());
            assertTrue(new HashSet<>(w.hits()).containsAll(w.hitsForCertain()));
            assertTrue(!Double.isInfinite(w.lost().high()) || !w.missing().isEmpty(), w.toString());
            unknown = w.isUnknown();
            last = w.lost().low();
        }
    }

    /** Nothing of the lists is dropped but what loses nothing. */
    @Property(tries = 200)
    void everyFindingThatHitsOutput_isRanked(@ForAll long seed) {
        WeakPoints points = chain(seed).weakPoints();
        Set<Finding> ranked = new HashSet<>();
        points.list().forEach(w -> ranked.add(w.finding()));
        points.mustHaves().list().stream()
                .filter(m -> m.subject().kind() != Subject.Kind.RECIPE)
                .filter(m -> m.breaks().stream()
                        .anyMatch(t -> points.gaps().balance().supply(t).high() > 0))
                .forEach(m -> assertTrue(ranked.contains(m), m.toString()));
        points.gaps().list().stream()
                .filter(g -> g.kind() != GapKind.UNSOLD && ranked.contains(g))
                .forEach(g -> assertTrue(g.dependents().stream()
                        .anyMatch(t -> points.gaps().balance().supply(t).high() > 0)));
        assertTrue(points.list().stream()
                .noneMatch(w -> w.finding() instanceof org.zhenlian.chain.gap.Gap g && g.kind() == GapKind.UNSOLD));
    }

    /** Closing the enterprise stops what it is said to hit for certain. */
    @Property(tries = 200)
    void mustHaveEnterprise_stopsWhatItHits(@ForAll long seed) {
        Chain chain = chain(seed);
        for (WeakPoint w : chain.weakPoints().ofKind(WeakKind.MUST_HAVE)) {
            if (w.subject().kind() == Subject.Kind.ENTERPRISE) {
                Atlas closed = Shock.close(w.subject().id()).applyTo(chain.atlas());
                MustHaves after = chain.with(closed).mustHaves();
                w.hitsForCertain().forEach(t -> assertEquals(Verdict.UNMET, after.availability(t), w.toString()));
            }
        }
    }

    @Property(tries = 60)
    void rowsInAnyOrder_giveTheSameListToTheByte(@ForAll long seed, @ForAll long shuffle) {
        Atlas atlas = RichChains.of(seed, 8).atlas();
        List<Object> rows = new ArrayList<>(atlas.rows().toList());
        Collections.shuffle(rows, new Random(shuffle));
        AtlasBuilder shuffled = Atlas.builder(atlas.id()).names(atlas.names());
        rows.forEach(row -> Rows.add(shuffled, row));
        assertEquals(
                Chain.ofAll(atlas).weakPoints().print(),
                Chain.ofAll(shuffled.build()).weakPoints().print());
    }

    @Property(tries = 300)
    void needing_isWhatLiesDownstream(@ForAll long seed) {
        ProductionGraph graph = chain(seed).productionGraph();
        Needing needing = new Needing(graph);
        for (Product p : graph.products()) {
            Set<String> downstream = new HashSet<>(graph.downstreamOf(p.id()));
            downstream.add(p.id());
            assertEquals(graph.targets().stream().filter(downstream::contains).toList(), needing.of(p.id()));
        }
    }
}
