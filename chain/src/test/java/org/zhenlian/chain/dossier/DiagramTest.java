package org.zhenlian.chain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.dossier.Flows.Flow;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.plan.AttractionList;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Interval;

class DiagramTest {
    private static final Pattern BOX = Pattern.compile(
            "<a class=\"([^\"]*)\" href=\"#row-([^\"]*)\".*?<rect class=\"box\" x=\"([\\d.]+)\" y=\"([\\d.]+)\"");
    private static final Pattern EDGE =
            Pattern.compile("<path class=\"(edge[^\"]*)\" data-from=\"([^\"]*)\" data-to=\"([^\"]*)\"");

    private static Chain kiln() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .uses("ware", "mould", 1)
                .recipe("melt")
                .uses("melt", "cullet", 0.5)
                .uses("melt", "sand", 1)
                .makes("ware", "cullet", 0.1)
                .runs("works", "ware", 10)
                .runs("kiln", "melt", 20)
                .price("melt", 3)
                .price("cullet", 1)
                .price("sand", 2)
                .chain("ware");
    }

    private static String status(Dossier dossier, Language language) {
        Naming naming = new Naming(dossier.chain().atlas(), language);
        View view = new StatusView(dossier.gaps().balance(), naming, language);
        return new LayeredDiagram(dossier.map(), view, language).svg();
    }

    @Test
    void everyProductOfTheWholeSample_hasItsBox_noneUponAnother() {
        Dossier dossier = Chain.ofAll(Atlases.sample()).dossier();
        String svg = status(dossier, Language.ZH);
        Set<String> drawn = new TreeSet<>();
        List<double[]> corners = new ArrayList<>();
        for (MatchResult box : BOX.matcher(svg).results().toList()) {
            assertTrue(drawn.add(box.group(2)), box.group(2));
            double x = Double.parseDouble(box.group(3));
            double y = Double.parseDouble(box.group(4));
            for (double[] other : corners) {
                assertFalse(Math.abs(other[0] - x) < 138 && Math.abs(other[1] - y) < 40, box.group(2));
            }
            corners.add(new double[] {x, y});
        }
        assertEquals(
                new TreeSet<>(
                        dossier.map().nodes().list().stream().map(n -> n.id()).toList()),
                drawn);
    }

    @Test
    void everyLink_isDrawnOnce_loopsDashed_materialToTheRight() {
        Dossier dossier = kiln().dossier();
        String svg = status(dossier, Language.EN);
        List<MapLink> drawn = EDGE.matcher(svg)
                .results()
                .map(e -> dossier.map().links().list().stream()
                        .filter(l -> l.from().equals(e.group(2)) && l.to().equals(e.group(3)))
                        .filter(l -> l.loop() == e.group(1).endsWith(" loop"))
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertEquals(dossier.map().links().list(), drawn);
        assertTrue(x(svg, "sand") < x(svg, "melt") && x(svg, "melt") < x(svg, "ware"), svg);
    }

    private static double x(String svg, String product) {
        return BOX.matcher(svg)
                .results()
                .filter(b -> b.group(2).equals(product))
                .mapToDouble(b -> Double.parseDouble(b.group(3)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void gapsAndBottlenecks_areTold_notColouredOnly() {
        String svg = status(kiln().dossier(), Language.EN);
        assertTrue(svg.contains("class=\"no-producer\" href=\"#row-mould\""), svg);
        assertTrue(svg.contains("no producer; no local firm"), svg);
        assertTrue(svg.contains("limit"), svg);
    }

    @Test
    void flows_areCapacityTimesUseTimesPrice_loopsCut() {
        Dossier dossier = kiln().dossier();
        List<Flow> flows = Flows.of(dossier.map(), dossier.gaps().balance(), dossier.bottlenecks());
        assertEquals(Interval.of(10), value(flows, "cullet", "melt"), "20 x 0.5 x 1");
        assertEquals(Interval.of(40), value(flows, "sand", "melt"), "20 x 1 x 2");
        assertEquals(Interval.of(60), value(flows, "melt", "ware"), "10 x 2 x 3");
        assertEquals(Interval.UNKNOWN, value(flows, "mould", "ware"), "no price");
        assertEquals(
                List.of("cullet"),
                flows.stream()
                        .filter(f -> f.link().loop())
                        .map(f -> f.link().from())
                        .toList());
        String svg = new FlowDiagram(dossier.map(), flows, Language.EN).svg();
        assertEquals(2, Pattern.compile("class=\"flow\"").matcher(svg).results().count());
        assertEquals(
                1, Pattern.compile("class=\"flow thin\"").matcher(svg).results().count());
        assertEquals(2, Pattern.compile("↺").matcher(svg).results().count(), "cullet and melt");
    }

    @Test
    void flows_neighbourWithSpareCapacity_countsByWhatTheChainTakes() {
        Dossier dossier = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .recipe("melt")
                .uses("melt", "sand", 1)
                .runs("works", "ware", 10)
                .runs("kiln", "melt", 1000)
                .price("sand", 3)
                .chain("ware")
                .dossier();
        List<Flow> flows = Flows.of(dossier.map(), dossier.gaps().balance(), dossier.bottlenecks());
        assertEquals(Interval.of(60), value(flows, "sand", "melt"), "10 x 2 x 1 x 3, not 1000 x 1 x 3");
    }

    @Test
    void panorama_tellsRawMadeAndFinal_investmentMap_whoIsWantedAndHowLarge() {
        Dossier dossier = kiln().dossier();
        View panorama = new PanoramaView(dossier.map(), Language.EN);
        String whole = new LayeredDiagram(dossier.map(), panorama, Language.EN).svg();
        assertTrue(whole.contains("<a class=\"raw\" href=\"#row-sand\""), whole);
        assertTrue(whole.contains("<a class=\"final-good final\" href=\"#row-ware\""), whole);
        Atlas atlas = dossier.chain().atlas();
        Wording wording = new Wording(atlas, new Naming(atlas, Language.EN), Language.EN);
        View wanted = new WantedView(AttractionList.of(dossier.gaps()), wording, Language.EN);
        String map = new LayeredDiagram(dossier.map(), wanted, Language.EN).svg();
        assertTrue(map.contains("<a class=\"fill\" href=\"#want-mould\""), map);
        assertTrue(map.contains("mould; want ≥ 10 t/a; customers here: 1"), map);
        assertTrue(map.contains("<a class=\"rest final\" href=\"#row-ware\""), map);
    }

    private static Interval value(List<Flow> flows, String from, String to) {
        return flows.stream()
                .filter(f -> f.link().from().equals(from) && f.link().to().equals(to))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
