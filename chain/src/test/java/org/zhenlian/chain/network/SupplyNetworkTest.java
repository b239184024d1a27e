package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;

class SupplyNetworkTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    /** Two mines, a trader between them and two works, one of which also sells scrap back to the first mine's customer. */
    private static SupplyNetwork works() {
        return SupplyNetwork.builder("works")
                .link("mine-1", "trader", "sand", 60)
                .link("mine-2", "trader", "sand", 40)
                .link("trader", "works-1", "sand", 70)
                .link("trader", "works-2", "sand", 30)
                .link("works-1", "works-2", "glass", 10)
                .link("works-2", "works-1", "cullet", 5)
                .build();
    }

    private static SupplyNetwork large() {
        Random random = new Random(7);
        SupplyNetwork.Builder builder = SupplyNetwork.builder("large");
        for (int i = 0; i < 60_000; i++) {
            int from = (int) (8000 * random.nextDouble() * random.nextDouble());
            int to = random.nextInt(8000);
            if (from != to) {
                builder.link("f" + from, "f" + to, "p" + from % 90, random.nextInt(100_000) / 100.0);
            }
        }
        return builder.build();
    }

    private static AtlasBuilder atlas() {
        AtlasBuilder atlas = Atlas.builder("a").add(Region.of("14", Names.of("山西", "Shanxi")));
        for (String id : List.of("x", "y", "z")) {
            atlas.add(Enterprise.builder(id, RegionCode.of("14"), Basis.illustrative())
                    .names(Names.of("企业" + id, "Firm " + id))
                    .build());
        }
        return atlas.add(Product.builder("glass", Unit.of("t")).build());
    }

    private static SupplyLink link(String from, String to, int year, OptionalDouble quantity, OptionalDouble value) {
        return new SupplyLink(
                from, to, "glass", Optional.of(AsOf.year(year)), quantity, value, Basis.illustrative(), "");
    }

    @Test
    void atlas_givesValuesElsePricedQuantitiesOfTheLastDate() {
        Subject glass = new Subject(Subject.Kind.PRODUCT, "glass");
        Atlas atlas = atlas().add(new Fact(glass, Fact.PRICE, Figure.of(Quantity.of(500, "元"), Basis.illustrative())))
                .add(link("x", "y", 2022, NONE, OptionalDouble.of(1)))
                .add(link("x", "y", 2023, OptionalDouble.of(3), OptionalDouble.of(2000)))
                .add(link("y", "z", 2023, OptionalDouble.of(4), NONE))
                .add(link("z", "x", 2023, NONE, NONE))
                .build();
        SupplyNetwork network = SupplyNetwork.of(atlas);
        assertEquals(
                List.of("x -> y glass 2,000", "y -> z glass 2,000", "z -> x glass unknown"),
                IntStream.range(0, 3).mapToObj(i -> network.link(i).toString()).toList());
        assertEquals(new Provenance(0, 1, 2), network.provenance());
        assertEquals("1 values are quantity x price; 1 links of earlier dates left out", network.note());
        assertEquals("元/a", network.unit());
        assertEquals(1, network.unknownValues());
        assertEquals(2, network.upstream("企业y").size());
    }

    @Test
    void atlasWithoutMoney_givesQuantities() {
        SupplyNetwork network = SupplyNetwork.of(
                atlas().add(link("x", "y", 2023, OptionalDouble.of(3), NONE)).build());
        assertEquals("", network.unit());
        assertEquals("x -> y glass 3", network.link(0).toString());
        assertTrue(network.toString().contains("values in each product's unit; no link has a value or a price"));
        assertEquals(3, network.enterprises());
        assertEquals(0, SupplyNetwork.of(atlas().build()).links());
    }

    @Test
    void sample_isANetwork() {
        SupplyNetwork network = SupplyNetwork.of(Atlases.sample());
        assertEquals(Atlases.sample().enterprises().size(), network.enterprises());
        assertEquals(network.links(), network.provenance().total());
        assertEquals(network.toString(), Chain.ofAll(Atlases.sample()).network().toString());
    }

    @Test
    void lookups_sayWhatIsNear() {
        SupplyNetwork network = works();
        assertTrue(network.has("trader") && !network.has("traders"));
        assertEquals("trader", network.id(network.number("trader")));
        UnknownIdException e = assertThrows(UnknownIdException.class, () -> network.upstream("works-3"));
        assertEquals(
                "no enterprise \"works-3\" in the network\nDid you mean \"works-1\" or \"works-2\"?", e.getMessage());
        assertThrows(UnknownIdException.class, () -> large().number("f1x"));
        assertThrows(IndexOutOfBoundsException.class, () -> network.id(5));
        assertThrows(IndexOutOfBoundsException.class, () -> network.link(6));
        assertThrows(IndexOutOfBoundsException.class, () -> network.adjacency().supplier(-1));
    }

    @Test
    void builder_refusesWhatCannotBe() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("b");
        assertThrows(IllegalArgumentException.class, () -> builder.link("a", "a", "p", 1));
        assertThrows(IllegalArgumentException.class, () -> builder.link("", "b", "p", 1));
        assertThrows(IllegalArgumentException.class, () -> builder.link("a", "b", "p\n", 1));
        assertThrows(IllegalArgumentException.class, () -> builder.link("a", "b", "p", -1));
        assertThrows(IllegalArgumentException.class, () -> builder.link("a", "b", "p", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> builder.enterprise(" a"));
        assertThrows(IllegalArgumentException.class, () -> builder.enterprise("a\uD800"));
        assertThrows(IllegalArgumentException.class, () -> builder.enterprise("é".repeat(128)));
        assertEquals(0, builder.build().enterprises());
        builder.link("a", "b", "p", 1);
        SupplyNetwork before = builder.build();
        builder.link("c", "b", "p", 1);
        assertEquals(1, before.links());
        assertEquals(2, builder.build().links());
    }

    @Test
    void results_sayWhatTheyFound() {
        SupplyNetwork network = works();
        assertEquals(
                "Upstream of works-1: 4 enterprises, up to 2 links away, shortest loop 2\n"
                        + "  links away  enterprises  ids\n           1            2  trader works-2\n"
                        + "           2            2  mine-1 mine-2",
                network.upstream("works-1").toString());
        assertEquals(
                "Components: 4, of which 1 loops with 2 of 5 enterprises\n  enterprises  ids\n"
                        + "            2  works-1 works-2",
                network.components().toString());
        assertEquals(
                "Tiers: 3 of 5 enterprises\n  tier  enterprises  ids\n     0            2  works-1 works-2\n"
                        + "     1            1  trader\n     2            2  mine-1 mine-2",
                network.tiers().toString());
        assertEquals(
                "Single points: 1 of 5 enterprises reached from 2 sources\n"
                        + "  enterprise  others only through it  they sell\n"
                        + "  trader                           2    15 元/a",
                network.singlePoints().toString());
        assertEquals(
                "every supply path to 2 enterprises runs through trader; what they sell: 15 元/a",
                network.singlePoints().top(1).get(0).toString());
        assertEquals(
                "Cut points: 1 of 5 enterprises\n  enterprise  pieces  cut off\n  trader           3        2",
                network.cutPoints().toString());
        assertEquals(
                "Passage from mine-1 to works-2: 1 enterprises, 1 links\n  trader",
                network.passage("mine-1", "works-2").toString());
        Cut cut = network.cut(Cut.By.VALUE, List.of("mine-1", "mine-2"), List.of("works-2"));
        assertEquals(
                "Cut by VALUE: 40 元/a, the only one\n  trader -> works-2 sand 30\n  works-1 -> works-2 glass 10",
                cut.toString());
        assertEquals("最多可流过 40 元/a；限制它的是2条供应关系", cut.because().zh());
    }

    @Test
    void sourcingAndPaths_sayWhatTheyFound() {
        SupplyNetwork network = works();
        assertEquals(
                "Sourcing: 5 pairs of customer and product, 4 single-sourced, 5 concentrated\n"
                        + "  customer  product  suppliers  HHI  largest   CR1    value\n"
                        + "  works-1   sand             1    1  trader   100%  70 元/a",
                network.sourcing(1).toString());
        assertEquals(
                "trader buys sand from 2 suppliers, the largest, mine-1, has 60%",
                network.sourcing("trader").list().get(0).toString());
        assertEquals(
                "Paths to works-2 of up to 3 links: 3\n  75% trader -> works-2\n  45% mine-1 -> trader -> works-2\n"
                        + "  30% mine-2 -> trader -> works-2",
                network.paths("works-2", 3, 3).toString());
        assertEquals(2, network.paths("mine-1", "works-2", 9, 9).list().size());
        assertThrows(IllegalArgumentException.class, () -> network.paths("works-2", 0, 3));
        assertThrows(IllegalArgumentException.class, () -> network.sourcing(-1));
        assertThrows(
                IllegalArgumentException.class, () -> network.cut(Cut.By.LINKS, List.of("trader"), List.of("trader")));
        assertThrows(IllegalArgumentException.class, () -> network.overCustomers(new double[1]));
    }

    @Test
    void unknownPurchases_areNamed() {
        SupplyNetwork network = SupplyNetwork.builder("n")
                .link("a", "b", "p", NONE)
                .link("b", "c", "p", 1)
                .build();
        assertEquals(List.of("b"), network.paths("c", 5, 5).unknown());
        assertEquals(1, network.paths("c", 5, 5).list().size());
        assertEquals(List.of("b"), network.paths("a", "c", 5, 5).unknown());
    }

    @Test
    void boundlessCut_isSaid() {
        SupplyNetwork network =
                SupplyNetwork.builder("n").link("a", "b", "p", NONE).build();
        Cut cut = network.cut(Cut.By.VALUE, List.of("a"), List.of("b"));
        assertFalse(cut.isPossible());
        assertEquals(
                "Cut by VALUE: unknown\n  a path consists of unknown values only: nothing limits the flow",
                cut.toString());
        assertFalse(network.cut(Cut.By.ENTERPRISES, List.of("a"), List.of("b")).isPossible());
        assertEquals(
                0, network.cut(Cut.By.VALUE, List.of("b"), List.of("a")).value().high());
    }

    @Test
    void progress_isToldInOrderAndOnTheAskingThread() {
        List<String> heard = new ArrayList<>();
        Thread asking = Thread.currentThread();
        long[] last = {0};
        SupplyNetwork network = large().with((phase, done, total) -> {
            assertEquals(asking, Thread.currentThread());
            assertTrue(done >= 0 && done <= total);
            boolean again = !heard.isEmpty() && heard.get(heard.size() - 1).equals(phase);
            assertTrue(!again || done >= last[0] || done == 0);
            last[0] = done;
            heard.add(phase);
        });
        network.sourcing(3);
        network.upstream("f1");
        network.singlePoints();
        assertTrue(heard.containsAll(List.of("sourcing", "search", "components")));
    }

    @Test
    void interruptedQuestion_ends() {
        SupplyNetwork network = large();
        for (Runnable question : List.<Runnable>of(
                () -> network.sourcing(1),
                () -> network.upstream("f1"),
                network::singlePoints,
                network::components,
                network::tiers,
                () -> network.cut(Cut.By.VALUE, List.of("f1"), List.of("f2")),
                () -> network.overCustomers(new double[network.enterprises()]))) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, question::run);
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void listener_mayStopTheWork() {
        SupplyNetwork network = large().with((phase, done, total) -> {
            throw new CancellationException("enough");
        });
        assertThrows(CancellationException.class, () -> network.sourcing(1));
        assertThrows(CancellationException.class, network::singlePoints);
    }

    @Test
    void threads_doNotMatter() {
        SupplyNetwork network = large();
        double[] x = new Random(1).doubles(network.enterprises()).toArray();
        Adjacency a = network.adjacency();
        Crew three = new Crew(Progress.NONE, 3);
        for (boolean customers : new boolean[] {true, false}) {
            assertArrayEquals(
                    new Weighted(a, customers, Crew.alone()).times(x), new Weighted(a, customers, three).times(x));
        }
        assertEquals(
                SourcingScan.all(network, 50, Crew.alone()).print(),
                SourcingScan.all(network, 50, three).print());
        Adjacency.Incoming in = Assembly.invert(a.outBegin, a.customer, three);
        assertArrayEquals(a.supplier, in.supplier());
        assertArrayEquals(a.inLink, in.link());
        assertArrayEquals(a.inBegin, in.begin());
    }

    @Test
    void failureInAnotherThread_isThrown() {
        Crew three = new Crew(Progress.NONE, 3);
        assertThrows(
                IllegalStateException.class,
                () -> three.each("fail", 1000, 1, (from, to) -> {
                    if (from == 500) {
                        throw new IllegalStateException("at " + from);
                    }
                }));
    }
}
