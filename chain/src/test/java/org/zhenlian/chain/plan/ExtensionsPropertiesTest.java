package org.zhenlian.chain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.indicator.ActivityTable;
import org.zhenlian.core.indicator.ProductSpace;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;

/** What to extend next: near, complementing a gap, of value; see {@link Extensions} and {@link Relatedness}. */
class ExtensionsPropertiesTest {
    private static final String[] ELSEWHERE = {"110101", "120101", "130102", "210102", "220102"};

    /** Here ware is made, and slag beside it that nobody uses; brick, wool and tile could use it. */
    private static Atelier slag() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .makes("ware", "slag", 1)
                .runs("works", "ware", 100)
                .recipe("melt")
                .runs("kiln", "melt", 100)
                .recipe("brick")
                .uses("brick", "slag", 1)
                .recipe("tile")
                .uses("tile", "slag", 1)
                .recipe("wool")
                .uses("wool", "slag", 1)
                .price("slag", 1)
                .price("brick", 2)
                .price("tile", 9)
                .price("wool", 5);
    }

    private static void runs(Atelier atelier, String region, String product) {
        Figure amount = Figure.of(Quantity.of(1, "t"), Basis.illustrative());
        atelier.runs(
                "e-" + region + "-" + product, region, Capacity.of("e-" + region + "-" + product, product, amount));
    }

    private static List<Action> extend(Atelier atelier) {
        return Actions.of(atelier.chain("ware").within(Atelier.HOME).gaps()).ofKind(ActionKind.EXTEND);
    }

    @Example
    void nearerProduct_goesFirst_thoughItAddsLessValue() {
        Atelier atelier = slag();
        for (String region : List.of(ELSEWHERE[0], ELSEWHERE[1])) {
            runs(atelier, region, "ware");
            runs(atelier, region, "brick");
        }
        runs(atelier, ELSEWHERE[1], "tile");
        List<Action> ways = extend(atelier);
        assertEquals(
                List.of("extend:slag:brick", "extend:slag:tile", "extend:slag:wool"),
                ways.stream().map(Action::id).toList());
        Extension brick = ways.get(0).extension().orElseThrow();
        // Proximity of brick: to itself 1, to ware 2/3, to tile 1/2; here are ware and melt.
        assertEquals((2.0 / 3) / (1 + 2.0 / 3 + 0.5), brick.density().getAsDouble(), 1e-12);
        assertTrue(brick.isDense());
        String why = ways.get(0).because().en();
        assertTrue(why.contains("relatedness density 31% (0.6667 / 2.167 of proximity, 3 regions)"), why);
        assertTrue(
                ways.get(0).because().zh().contains("关联密度 31%"),
                ways.get(0).because().zh());
        Extension wool = ways.get(2).extension().orElseThrow();
        assertEquals(OptionalDouble.empty(), wool.density());
        assertTrue(ways.get(2).because().en().contains("no region linked to this place makes it"));
    }

    @Example
    void regionsThatDoNotHangTogether_leaveDensityUnknown_andValueDecides() {
        Atelier atelier = slag();
        runs(atelier, ELSEWHERE[0], "brick");
        runs(atelier, ELSEWHERE[1], "brick");
        runs(atelier, ELSEWHERE[2], "ware");
        List<Action> ways = extend(atelier);
        assertEquals(
                List.of("extend:slag:tile", "extend:slag:wool", "extend:slag:brick"),
                ways.stream().map(Action::id).toList());
        for (Action way : ways) {
            assertTrue(way.extension().orElseThrow().density().isEmpty());
            assertFalse(way.extension().orElseThrow().isDense());
            String why = way.because().en();
            assertTrue(why.contains("linked to 1 of 3 other regions by products in common, 2 are needed"), why);
        }
    }

    /** The user's own figures of regions decide, also in a plan: here wool is near, in the atlas nothing is known. */
    @Example
    void dataOnRegions_takeThePlaceOfTheAtlas() {
        ActivityTable.Builder table = ActivityTable.builder().absentIsZero();
        for (String region : List.of("here", "there", "beyond")) {
            table.put(region, "ware", 5);
        }
        table.put("there", "wool", 3).put("beyond", "wool", 4).put("beyond", "tile", 1);
        ProductSpace space = ProductSpace.ofPresence(table.build());
        Gaps gaps = slag().chain("ware").within(Atelier.HOME).gaps();
        List<Action> ways = Actions.of(gaps, space, "here").ofKind(ActionKind.EXTEND);
        assertEquals(
                List.of("extend:slag:wool", "extend:slag:tile", "extend:slag:brick"),
                ways.stream().map(Action::id).toList());
        Extension wool = ways.get(0).extension().orElseThrow();
        assertEquals(space.density("here", "wool"), wool.density().getAsDouble(), 1e-12);
        assertTrue(wool.isDense());
        assertFalse(ways.get(1).extension().orElseThrow().isDense());
        Plan plan = Plan.of(gaps, PlanOptions.of(1).withRegions(space, "here"));
        assertEquals(
                ways.stream().map(Action::id).toList(),
                plan.actions().ofKind(ActionKind.EXTEND).stream()
                        .map(Action::id)
                        .toList());
        assertThrows(UnknownIdException.class, () -> Actions.of(gaps, space, "nowhere"));
    }

    @Example
    void productThatTheChainLacks_complementsAGap() {
        Atelier atelier = slag().uses("ware", "brick", 0.5);
        Action brick = extend(atelier).get(0);
        assertEquals("extend:slag:brick", brick.id());
        assertEquals(50, brick.extension().orElseThrow().lack().low());
        assertTrue(
                brick.because().en().contains("the chain itself lacks 50 t/a"),
                brick.because().en());
    }

    /** The density by the definition: who makes what, counted by hand, all in one connected part or none. */
    @Property(tries = 80)
    void density_isThatOfTheDefinition(@ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int regions) {
        Random random = new Random(seed);
        Atelier atelier = slag();
        Map<String, Set<String>> made = new TreeMap<>();
        made.put("here", new TreeSet<>(List.of("ware", "melt")));
        for (int r = 0; r < regions; r++) {
            for (String product : List.of("ware", "melt", "brick", "tile", "wool")) {
                if (random.nextInt(5) < 2) {
                    runs(atelier, ELSEWHERE[r], product);
                    made.computeIfAbsent(ELSEWHERE[r], k -> new TreeSet<>()).add(product);
                }
            }
        }
        Set<String> part = new HashSet<>(Set.of("here"));
        while (part.addAll(made.keySet().stream()
                .filter(r -> part.stream().anyMatch(o -> made.get(o).stream().anyMatch(made.get(r)::contains)))
                .toList())) {}
        for (Action action : extend(atelier)) {
            Extension way = action.extension().orElseThrow();
            boolean known =
                    part.size() >= 3 && part.stream().anyMatch(r -> made.get(r).contains(way.product()));
            assertEquals(known, way.density().isPresent(), action.toString());
            if (known) {
                assertEquals(density(made, part, way.product()), way.density().getAsDouble(), 1e-12);
            }
        }
    }

    private static double density(Map<String, Set<String>> made, Set<String> part, String product) {
        Set<String> all = new TreeSet<>();
        part.forEach(r -> all.addAll(made.get(r)));
        double had = 0;
        double whole = 0;
        for (String other : all) {
            double both = 0;
            double one = 0;
            double two = 0;
            for (String r : part) {
                boolean a = made.get(r).contains(product);
                boolean b = made.get(r).contains(other);
                both += a && b ? 1 : 0;
                one += a ? 1 : 0;
                two += b ? 1 : 0;
            }
            whole += both / Math.max(one, two);
            had += made.get("here").contains(other) ? both / Math.max(one, two) : 0;
        }
        return had / whole;
    }
}
