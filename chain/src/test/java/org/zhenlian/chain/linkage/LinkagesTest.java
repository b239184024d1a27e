package org.zhenlian.chain.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTableBuilder;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.TableAtlas;
import org.zhenlian.core.table.TableFindings;
import org.zhenlian.core.text.Names;

class LinkagesTest {
    private static final double EPS = 1e-9;

    /** Sand goes into glass, glass into ware; nothing comes back. Labour of ware is not known. */
    private static InputOutputTable line() {
        return InputOutputTable.flows("line")
                .unit("万元")
                .sector(new Sector("sand", Names.of("石英砂", "Sand")))
                .sector(new Sector("glass", Names.of("玻璃", "Glass")))
                .sector(new Sector("ware", Names.of("器皿", "Ware")))
                .cell("sand", "glass", 50)
                .cell("glass", "ware", 80)
                .output("sand", 50)
                .output("glass", 100)
                .output("ware", 200)
                .account(Account.of(Account.EMPLOYMENT, Account.Role.SATELLITE))
                .account(Account.EMPLOYMENT, "sand", 10)
                .account(Account.EMPLOYMENT, "glass", 30)
                .build();
    }

    @Test
    void chainOfThree_byHand() {
        Linkages l = Linkages.of(line());
        assertEquals(0.2, l.leontief("sand", "ware"), EPS);
        assertEquals(0.4, l.leontief("glass", "ware"), EPS);
        assertEquals(1.6, l.of("ware").totalBackward(), EPS);
        assertEquals(0.5, l.of("玻璃").directBackward(), EPS);
        assertEquals(0.8, l.of("glass").directForward(), EPS);
        assertEquals(1 + 1 + 0.8, l.of("sand").upstreamness(), EPS);
        assertEquals(1, l.of("ware").upstreamness(), EPS);
        assertEquals(List.of("sand", "glass", "ware"), ids(l.byUpstreamness()));
        assertEquals(List.of("ware", "glass", "sand"), ids(l.byDownstreamness()));
        assertEquals(1.6 / (4.1 / 3), l.of("ware").normalisedBackward(Weighting.EQUAL), EPS);
        assertEquals(0.5 / 0.3, l.of("glass").normalisedDirectBackward(Weighting.EQUAL), EPS);
        assertEquals(SectorLinkage.Role.PULLS, l.of("ware").role());
        assertEquals(SectorLinkage.Role.SUPPORTS, l.of("sand").role());
    }

    private static List<String> ids(List<SectorLinkage> list) {
        return list.stream().map(s -> s.sector().id()).toList();
    }

    @Test
    void extractionOfThree_byHand() {
        Extraction glass = Linkages.of(line()).extractions().of("glass");
        assertEquals(150, glass.full(), EPS, "its own 100 and the sand");
        assertEquals(50, glass.backward(), EPS);
        assertEquals(80, glass.forward(), EPS);
        assertEquals(150.0 / 350, glass.share(), EPS);
        assertEquals(Map.of("sand", 50.0, "glass", 100.0, "ware", 0.0), glass.losses());
        assertTrue(
                glass.because().en().contains("output falls by 150 万元 (42.86%)"),
                glass.because().en());
        assertTrue(glass.because().zh().contains("总产出减少 150万元"), glass.because().zh());
    }

    @Test
    void multipliers_withoutAFigure_areUnknownWhereItMatters() {
        Multipliers jobs = Linkages.of(line()).multipliers(Account.EMPLOYMENT);
        assertEquals(0.3 + 0.5 * 0.2, jobs.of("glass").total().getAsDouble(), EPS);
        assertEquals(4.0 / 3, jobs.of("glass").ratio().getAsDouble(), EPS);
        assertEquals(OptionalDouble.empty(), jobs.of("ware").total());
        assertEquals(List.of("ware"), jobs.of("ware").missing());
        assertEquals("ware", jobs.list().get(2).sector().id());
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> Linkages.of(line()).paths("ware", Account.EMPLOYMENT, 3))
                .getMessage();
        assertTrue(said.contains("employment of sector ware 器皿 is unknown"), said);
    }

    @Test
    void paths_ofThree_explainEverything() {
        StructuralPaths paths = Linkages.of(line()).paths("ware", 10);
        assertEquals(
                List.of(List.of("ware"), List.of("ware", "glass"), List.of("ware", "glass", "sand")),
                paths.list().stream().map(StructuralPath::sectors).toList());
        assertEquals(1, paths.explained(), EPS);
        assertEquals(1.6, paths.multiplier(), EPS);
        assertEquals("ware <- glass: 0.4 (25%)", paths.list().get(1).toString());
    }

    @Test
    void tablesThatHaveNoInverse_areRefused() {
        InputOutputTableBuilder loop = InputOutputTable.flows("loop")
                .sector("a")
                .sector("b")
                .cell("a", "b", 30)
                .cell("b", "a", 30)
                .output("a", 20)
                .output("b", 20);
        String said = assertThrows(IllegalArgumentException.class, () -> Linkages.of(loop.build()))
                .getMessage();
        assertTrue(said.contains("final demand cannot be met"), said);
        InputOutputTable imported = InputOutputTable.flows("imported")
                .sector("a")
                .sector("b")
                .cell("a", "b", 5)
                .output("a", 0)
                .output("b", 20)
                .imports("a", 5)
                .imports("b", 0)
                .build();
        said = assertThrows(IllegalArgumentException.class, () -> Linkages.of(imported))
                .getMessage();
        assertTrue(said.contains("atTotalSupply"), said);
        assertEquals(1.25, Linkages.of(imported.atTotalSupply()).of("b").totalBackward(), EPS);
        assertEquals(
                true,
                SparseInverse.of(new Coefficients(sound(200, 1.01))).isEmpty()
                        && SparseInverse.of(new Coefficients(sound(200, 0.99))).isPresent());
    }

    /** A ring in which each sector uses so much of the next. */
    private static InputOutputTable sound(int n, double each) {
        InputOutputTableBuilder ring = InputOutputTable.flows("ring");
        for (int i = 0; i < n; i++) {
            ring.sector("s" + i).output("s" + i, 1);
        }
        for (int i = 0; i < n; i++) {
            ring.cell("s" + i, "s" + (i + 1) % n, each);
        }
        return ring.build();
    }

    @Test
    void influenceBeyondTheLimit_isRefused() {
        FieldOfInfluence field = Linkages.of(line()).fieldOfInfluence();
        String said = assertThrows(IllegalArgumentException.class, () -> field.change("ware", "sand", 5))
                .getMessage();
        assertTrue(said.contains("Keep below 5"), said);
        assertEquals(1.5, field.topTraded(1).get(0).total(), EPS, "glass into ware: 1.5 times 1");
        assertEquals(1.4, field.of("sand", "glass").total(), EPS);
        assertEquals(2, field.topTraded(9).size());
        assertEquals(List.of(), field.top(0));
    }

    @Test
    void unknownSectors_areNamed() {
        Linkages l = Linkages.of(line());
        assertThrows(UnknownIdException.class, () -> l.of("sandd"));
        assertThrows(UnknownIdException.class, () -> l.multipliers("wages"));
        assertThrows(UnknownIdException.class, () -> l.outputFor(Map.of("x", 1.0)));
        assertThrows(IllegalArgumentException.class, () -> l.outputFor(Map.of("sand", Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> l.tiers(Map.of(), 0));
        assertThrows(IllegalArgumentException.class, () -> l.paths("sand", 0));
    }

    @Test
    void texts_areShortAndBilingual() {
        Linkages l = Linkages.of(line());
        for (Object o :
                List.of(l, l.extractions(), l.fieldOfInfluence(), l.paths("ware", 3), l.multipliers("employment"))) {
            assertTrue(o.toString().lines().findFirst().orElseThrow().length() <= 80, o.toString());
            assertTrue(o.toString().length() <= 900, o.toString());
        }
        SectorLinkage glass = l.of("glass");
        assertTrue(glass.because().zh().contains("玻璃") && glass.because().en().contains("PULLS"), glass.toString());
        assertEquals(
                glass.totalBackward(),
                glass.why().numbers().get("total backward").range().low());
    }

    @Test
    void tableAsAnAtlas_answersTheQuestionsOfAChain() {
        InputOutputTable table = line();
        Atlas atlas = TableAtlas.of(table, Region.of("140727", Names.of("祁县", "Qixian")));
        Chain chain = Chain.of(atlas, "ware");
        Map<String, Double> output = Linkages.of(table).outputFor(Map.of("ware", 200.0, "glass", 20.0));
        var requirements = chain.requirements(Map.of("ware", 200.0, "glass", 20.0));
        output.forEach((sector, x) -> assertEquals(x, requirements.need(sector).low(), EPS * x, sector));
        assertEquals(3, chain.tiers().size());
        assertEquals(1, chain.gaps().coverage().low(), EPS);
        assertTrue(chain.bottlenecks().toString().contains("ware"));
    }

    /** Without own use, the loss of suppliers when a sector closes is what extracting it costs. */
    @Test
    void tableAsAnAtlas_hasLinksAndRevenue_thatGiveTheExtraction() {
        InputOutputTable table = line();
        Atlas atlas = TableAtlas.of(table, Region.of("140727", Names.of("祁县", "Qixian")));
        assertEquals(2, atlas.links().size());
        assertEquals("石英砂（全部企业）", atlas.enterprise("sand").names().zh());
        SupplyNetwork network = Chain.of(atlas, "ware").network();
        CascadeRules rules = CascadeRules.of(Essentiality.LINEAR).withRevenue(TableAtlas.revenue(table));
        for (Extraction e : Linkages.of(table).extractions().list()) {
            double up = Cascade.of(network, rules).close(e.sector().id()).esriUp();
            assertEquals(e.share(), up, EPS, e.sector().id());
        }
    }

    /** A sells B something back: a flow below 0, so that without A there would be more. */
    @Test
    void negativeNumbers_inASentence_areInItsNumbers() {
        InputOutputTable table = InputOutputTable.coefficients("back")
                .sector("a")
                .sector("b")
                .cell("b", "a", -0.5)
                .output("a", 10)
                .output("b", 10)
                .build();
        Linkages l = Linkages.of(table);
        Extraction a = l.extractions().of("a");
        assertEquals(5, a.full(), EPS);
        assertEquals(-5, a.lossOfOthers(), EPS);
        assertEquals(-5, a.backward(), EPS);
        assertEquals("5", a.why().numbers().get("minus backward").toString());
        assertTrue(
                a.why().because().en().contains("of it -5 in other sectors"),
                a.why().toString());
        assertEquals(
                "0.5", l.of("a").why().numbers().get("minus direct backward").toString());
    }

    /** Signs left out the radius is above 1, and yet {@code x = d + A x} has an answer, which is given. */
    @Test
    void negativeCoefficients_areSolvedForAsTheyStand() {
        InputOutputTable table = InputOutputTable.coefficients("signed")
                .sector("a")
                .sector("b")
                .cell("a", "b", 2)
                .cell("b", "a", -2)
                .output("a", 10)
                .output("b", 10)
                .build();
        assertTrue(!TableFindings.of(table).isProductive());
        Linkages l = Linkages.of(table);
        assertEquals(0.2, l.leontief("a", "a"), EPS);
        assertEquals(0.4, l.leontief("a", "b"), EPS);
        assertEquals(-0.4, l.leontief("b", "a"), EPS);
    }
}
