package org.zhenlian.chain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhenlian.chain.export.ChainMap;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.fixture.Atelier;

/** Whatever goes into whatever: columns keep their order and their distance, and no line runs behind a box. */
class LayoutPropertiesTest {
    private static final double SPACE = 12;

    /** Product i takes those later products that the numbers name, so there are long and short links and no loops. */
    private static ChainMap map(List<Integer> uses) {
        Atelier atelier = new Atelier();
        int products = 14;
        List<List<Integer>> inputs = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            inputs.add(new ArrayList<>(i + 1 < products ? List.of(i + 1) : List.of()));
        }
        for (int use : uses) {
            int from = use / products;
            int to = use % products;
            if (from < to && !inputs.get(from).contains(to)) {
                inputs.get(from).add(to);
            }
        }
        for (int i = 0; i < products; i++) {
            if (!inputs.get(i).isEmpty()) {
                atelier.recipe("p" + i);
                for (int input : inputs.get(i)) {
                    atelier.uses("p" + i, "p" + input, 1);
                }
            }
        }
        return ChainMap.of(atelier.chain("p0").dossier().chain().graph());
    }

    private static Layout layout(ChainMap map, int most) {
        return new Layout(map.nodes().list(), map.links().list(), most);
    }

    @Property(tries = 60)
    void places_neverOverlap_andStayWithinTheHeight(
            @ForAll @Size(max = 40) List<@IntRange(max = 195) Integer> uses,
            @ForAll @IntRange(min = 1, max = 4) int most) {
        Layout layout = layout(map(uses), most);
        double height = layout.settle(p -> p.isPassing() ? 4 : 40, SPACE);
        for (List<Place> column : layout.columns()) {
            double free = 0;
            for (Place place : column) {
                assertTrue(place.top() >= free - 1e-9, place.node() + " in column " + place.column());
                free = place.top() + place.size() + (place.isPassing() ? SPACE / 5 : SPACE);
            }
            assertTrue(free <= height + 1e-9, "the height is the whole height");
        }
    }

    @Property(tries = 60)
    void routes_runThroughOnePlaceOfEachColumn_sharedByAllOfTheSameSource(
            @ForAll @Size(max = 40) List<@IntRange(max = 195) Integer> uses,
            @ForAll @IntRange(min = 1, max = 4) int most) {
        ChainMap map = map(uses);
        Layout layout = layout(map, most);
        Map<List<Object>, Place> seen = new HashMap<>();
        for (MapLink link : map.links().list()) {
            List<Place> route = layout.route(link);
            assertSame(layout.place(link.from()), route.get(0));
            assertSame(layout.place(link.to()), route.get(route.size() - 1));
            for (int i = 1; i < route.size(); i++) {
                Place place = route.get(i);
                assertEquals(route.get(0).column() + i, place.column());
                assertTrue(layout.columns().get(place.column()).contains(place));
                assertTrue(place.left().contains(route.get(i - 1)));
                if (i + 1 < route.size()) {
                    assertTrue(place.isPassing());
                    assertSame(place, seen.computeIfAbsent(List.of(link.from(), place.column()), k -> place));
                }
            }
        }
    }

    @Property(tries = 60)
    void crossings_areCountedRight_andNeverMoreThanInOrderOfIds(
            @ForAll @Size(max = 40) List<@IntRange(max = 195) Integer> uses) {
        ChainMap map = map(uses);
        List<List<Place>> columns = layout(map, 3).columns();
        long reduced = new Crossings(columns).count();
        assertEquals(crossings(columns), reduced);
        columns.forEach(c -> c.sort(java.util.Comparator.comparing(Place::isPassing)
                .thenComparing(p -> p.node().id())));
        assertTrue(reduced <= new Crossings(columns).count());
    }

    private static long crossings(List<List<Place>> columns) {
        long crossings = 0;
        for (List<Place> column : columns) {
            for (Place upper : column) {
                for (Place lower : column) {
                    for (Place a : upper.right()) {
                        crossings += lower.right().stream()
                                .filter(b -> upper.row() < lower.row() && b.row() < a.row())
                                .count();
                    }
                }
            }
        }
        return crossings;
    }

    @Property(tries = 20)
    void layout_sameProducts_samePlaces(@ForAll @Size(max = 40) List<@IntRange(max = 195) Integer> uses) {
        assertEquals(told(map(uses)), told(map(uses)));
    }

    private static String told(ChainMap map) {
        Layout layout = layout(map, 3);
        layout.settle(p -> 30, SPACE);
        StringBuilder told = new StringBuilder();
        layout.columns()
                .forEach(c -> c.forEach(p ->
                        told.append(p.node().id()).append(' ').append(p.top()).append('\n')));
        return told.toString();
    }
}
