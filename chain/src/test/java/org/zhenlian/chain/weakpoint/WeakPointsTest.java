package org.zhenlian.chain.weakpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply.Availability;

class WeakPointsTest {
    /** Ware for 1,000 yuan needs melt, of which 8 of 10 are made; tile for 400 needs clay from outside. */
    private static Atelier atelier() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("works", "ware", 10)
                .price("ware", 100)
                .recipe("melt")
                .runs("kiln", "melt", 6)
                .runs("furnace", "melt", 2)
                .outside("melt", Availability.NONE)
                .recipe("tile")
                .uses("tile", "clay", 1)
                .runs("tiler", "tile", 4)
                .price("tile", 100)
                .outside("clay", Availability.UNLIMITED);
    }

    private static WeakPoints points(Atelier atelier) {
        return Chain.ofAll(atelier.atlas()).weakPoints();
    }

    private static List<String> shown(WeakPoints points) {
        return points.list().stream().map(Object::toString).toList();
    }

    @Test
    void allKinds_standInOneList_byTheValueLost() {
        assertEquals(
                List.of(
                        "MUST_HAVE enterprise:works : output lost 0.1 万元/a, share 50%",
                        "MUST_HAVE product:melt : output lost 0.1 万元/a, share 50%",
                        "CONCENTRATED product:melt : output lost 0.08 万元/a, share 40%",
                        "MUST_HAVE enterprise:tiler : output lost 0.04 万元/a, share 50%",
                        "MUST_HAVE product:clay : output lost 0.04 万元/a, share 50%",
                        "IMPORTED product:clay : output lost 0.04 万元/a, share 50%",
                        "BOTTLENECK product:melt : output lost 0.02 万元/a, share 10%",
                        "GAP product:melt : output lost 0.02 万元/a, share 10%"),
                shown(points(atelier())).stream()
                        .map(s -> s.replaceAll(" +", " "))
                        .toList());
    }

    @Test
    void eachKind_isTheFindingOfItsOwnList_andExplainsTheLoss() {
        WeakPoints points = points(atelier());
        WeakPoint rung = points.ofKind(WeakKind.BOTTLENECK).get(0);
        assertEquals(points.bottlenecks().list().get(0), rung.finding());
        assertEquals(0.2, rung.part().low(), 1e-12);
        assertEquals(List.of("ware"), rung.hitsForCertain());
        assertTrue(rung.because().en().endsWith("; while it stays so, output lost: 0.02 万元/a, share 10%"));
        assertTrue(rung.because().zh().endsWith("；若维持现状，终端产出损失 0.02 万元/a，占 10%"));
        assertEquals("0.02 万元/a", rung.why().numbers().get("output lost").toString());
        WeakPoint must = points.ofKind(WeakKind.MUST_HAVE).get(0);
        assertEquals(points.mustHaves().list().get(0).subject(), must.subject());
        assertEquals(points.mustHaves().list().get(0).lost(), must.lost());
    }

    @Test
    void missingPrice_isUnknown_neverZero_andStandsLast() {
        Atelier unpriced = atelier().recipe("brick").uses("brick", "mud", 1).runs("brickworks", "brick", 4000);
        WeakPoints points = points(unpriced);
        List<WeakPoint> last =
                points.list().subList(points.size() - points.unknown().size(), points.size());
        assertEquals(points.unknown(), last);
        WeakPoint works = last.get(0);
        assertEquals("brickworks", works.subject().id());
        assertEquals(Interval.UNKNOWN, works.lost());
        assertEquals(List.of("price of brick"), works.missing());
        assertEquals(1 / 3.0, works.share().low(), 1e-12);
    }

    @Test
    void outsideSupplyThatIsNotDeclared_leavesTheLossOpenDownwards() {
        Atelier open = new Atelier()
                .recipe("ware")
                .uses("ware", "sand", 1)
                .runs("works", "ware", 10)
                .price("ware", 100);
        WeakPoint gap = points(open).ofKind(WeakKind.GAP).get(0);
        assertEquals(new Interval(0, 1000), gap.lost());
        Atelier half = new Atelier()
                .recipe("ware")
                .uses("ware", "sand", 1)
                .runs("works", "ware", 10)
                .price("ware", 100)
                .outside("sand", 5);
        assertEquals(Interval.of(500), points(half).ofKind(WeakKind.GAP).get(0).lost());
    }

    @Test
    void substitute_leavesTheLossOpenDownwards() {
        var gas = org.zhenlian.core.product.Input.of("gas", Atelier.tonnes(1));
        var coal = org.zhenlian.core.product.Input.of("coal", Atelier.tonnes(1));
        Atelier fired = new Atelier()
                .recipe("ware")
                .usesAny("ware", new org.zhenlian.core.product.InputGroup("fuel", List.of(gas, coal)))
                .runs("works", "ware", 10)
                .price("ware", 100)
                .outside("gas", Availability.NONE)
                .outside("coal", Availability.UNLIMITED);
        WeakPoint lacking = points(fired).ofKind(WeakKind.GAP).get(0);
        assertEquals("gas", lacking.subject().id());
        assertEquals(new Interval(0, 1000), lacking.lost());
    }

    @Test
    void sample_ranksAllFinalProducts_andFitsOnTheScreen() {
        WeakPoints points = Chain.of(Atlases.sample(), "qixian-glassware").weakPoints();
        assertTrue(points.size() > 10);
        assertTrue(points.toString().length() <= 900, points.toString());
        assertTrue(points.toString().lines().findFirst().orElseThrow().length() <= 80);
        assertTrue(points.list().stream().allMatch(w -> w.lost().high() > 0));
    }

    /** A product that its own maker needs, of which a little is made beside something else. */
    @Test
    void selfSupportingLoop_hasALossAsARange() {
        WeakPoints points = Chain.of(
                        new Atelier()
                                .recipe("p")
                                .uses("p", "p", 0.5)
                                .makes("p", "w", 0.3)
                                .runs("a", "p", 100)
                                .recipe("q")
                                .uses("q", "w", 1)
                                .makes("q", "p", 0.1)
                                .runs("b", "q", 50)
                                .recipe("w")
                                .runs("c", "w", 10)
                                .outside("p", Availability.NONE)
                                .atlas(),
                        "q")
                .weakPoints();
        points.list().forEach(p -> assertTrue(p.lost().low() <= p.lost().high(), p.toString()));
    }
}
