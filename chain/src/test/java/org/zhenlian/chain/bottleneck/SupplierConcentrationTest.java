package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Town;

class SupplierConcentrationTest {
    private static final Scope HERE = Scope.of(Atelier.HOME);

    /** Five ware makers, 10 to 50 t; one melter who also makes sand beside; one of two moulders unknown; sand also from a pit. */
    private static Atelier glass() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .uses("ware", "mould", 1)
                .uses("ware", "sand", 1)
                .recipe("melt")
                .makes("melt", "sand", 0.5)
                .runs("m", "melt", 60)
                .recipe("mould")
                .runs("f1", "mould", 5)
                .runsUnknown("f2", "mould")
                .recipe("pit", "sand")
                .runs("pit", "pit", 90)
                .runs("idle", "pit", 0)
                .runsElsewhere("far", "pit", 900);
        for (int i = 1; i <= 5; i++) {
            atelier.runs("w" + i, "ware", 10 * i);
        }
        return atelier;
    }

    private static SupplierConcentration of(Atelier atelier) {
        return SupplierConcentration.of("glass", ProductionGraph.of(atelier.atlas(), List.of("ware")), HERE);
    }

    @Test
    void indices_areThoseOfTheCapacities() {
        ProductSuppliers ware = of(glass()).of("ware").orElseThrow();
        assertEquals((100 + 400 + 900 + 1600 + 2500) / 22500.0, ware.hhi().low(), 1e-12);
        assertEquals(50 / 150.0, ware.cr1().low(), 1e-12);
        assertEquals(140 / 150.0, ware.cr4().low(), 1e-12);
        assertEquals(List.of("w5", "w4", "w3", "w2", "w1"), ware.suppliers());
        assertEquals(Verdict.UNMET, ware.concentrated());
    }

    @Test
    void coProducts_countAndIdleAndDistantOnesDoNot() {
        ProductSuppliers sand = of(glass()).of("sand").orElseThrow();
        assertEquals(
                Map.of("m", Interval.of(30), "pit", Interval.of(90)),
                sand.concentration().amounts());
        assertEquals(0.25 * 0.25 + 0.75 * 0.75, sand.hhi().low(), 1e-12);
        assertEquals(Verdict.MET, sand.concentrated());
        assertEquals("5 suppliers of like size", sand.why().flip().en());
    }

    @Test
    void unknownCapacity_givesAnIntervalAndIsNamed() {
        ProductSuppliers mould = of(glass()).of("mould").orElseThrow();
        assertEquals(new Interval(0.5, 1), mould.hhi());
        assertEquals(Verdict.MET, mould.concentrated());
        assertEquals(List.of("capacity of f2 for mould"), mould.missing());
        Figure high = Figure.of(Quantity.of(0.6, "1"), Basis.illustrative());
        SupplierConcentration strict =
                SupplierConcentration.of("glass", ProductionGraph.of(glass().atlas(), List.of("ware")), HERE, high);
        assertEquals(Verdict.UNKNOWN, strict.of("mould").orElseThrow().concentrated());
        assertEquals(
                List.of("mould"),
                strict.undecided().stream().map(s -> s.product().id()).toList());
        assertTrue(strict.of("mould")
                .orElseThrow()
                .why()
                .because()
                .en()
                .endsWith("cannot be told; missing: capacity of f2 for mould"));
    }

    @Test
    void list_isRankedByHhi() {
        SupplierConcentration all = of(glass());
        assertEquals(
                List.of("melt", "sand", "mould", "ware"),
                all.list().stream().map(s -> s.product().id()).toList());
        assertEquals(3, all.concentrated().size());
        assertThrows(UnknownIdException.class, () -> all.of("clay"));
        assertEquals(
                "Suppliers of glass in 140727: 3 of 4 products concentrated",
                all.toString().lines().findFirst().orElseThrow());
    }

    @Test
    void threshold_hasASource() {
        assertEquals(0.25, of(glass()).threshold().value().amount().doubleValue());
        assertTrue(of(glass()).threshold().basis().reference().contains("Merger Guidelines"));
        ProductionGraph graph = ProductionGraph.of(glass().atlas(), List.of("ware"));
        for (double wrong : new double[] {0, 1.5}) {
            Figure figure = Figure.of(Quantity.of(wrong, "1"), Basis.illustrative());
            assertThrows(IllegalArgumentException.class, () -> SupplierConcentration.of("glass", graph, HERE, figure));
        }
    }

    @Test
    void sample_isReadable() {
        Atlas sample = Atlases.sample();
        for (Town town : sample.towns()) {
            SupplierConcentration all = Chain.of(sample, town.id()).concentration();
            assertTrue(all.size() > 0, town.id());
            assertTrue(TextTable.width(all.toString().lines().findFirst().orElseThrow()) <= 80);
            assertTrue(all.toString().length() <= 900, all.toString());
            all.list().forEach(s -> assertTrue(!s.why().because().zh().isEmpty()));
        }
    }

    @Test
    void unknownAmountBeside_isNamedWhereThatProductIsAskedOf() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "sand", 1)
                .runs("w", "ware", 10)
                .recipe("melt")
                .makesUnknown("melt", "sand")
                .runs("m", "melt", 60)
                .recipe("pit", "sand")
                .runs("pit", "pit", 90);
        SupplierConcentration all = of(atelier);
        assertEquals(
                List.of("amount of sand per run of melt"),
                all.of("sand").orElseThrow().missing());
        assertEquals(List.of(), all.of("ware").orElseThrow().missing());
    }
}
