package org.zhenlian.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.table.RollUp.Level;
import org.zhenlian.core.table.RollUp.Made;

class RollUpPropertiesTest {
    private static final Atlas SAMPLE = Atlases.sample();
    private static final double EPS = 1e-9;

    private static List<Made> amounts(Random random) {
        List<Made> amounts = new ArrayList<>();
        SAMPLE.capacities().forEach(c -> {
            for (int k = 0; k < random.nextInt(3); k++) {
                amounts.add(new Made(
                        c.enterprise(), SAMPLE.recipe(c.recipe()).product(), Math.exp(8 * random.nextGaussian())));
            }
        });
        return amounts;
    }

    @Property(tries = 20)
    void enterprisesProductsTownsCitiesAndSectors_addUpToTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        List<Made> amounts = amounts(random);
        RollUp rollUp = RollUp.of(SAMPLE, amounts);
        double total = rollUp.total();
        for (Level level : Level.values()) {
            double sum = rollUp.by(level).values().stream().mapToDouble(v -> v).sum();
            assertEquals(total, sum, EPS * total, level.toString());
        }
        for (Level outer : Level.values()) {
            for (Level inner : Level.values()) {
                nested(rollUp, outer, inner, total);
            }
        }
        Collections.shuffle(amounts, random);
        assertEquals(rollUp.by(Level.TOWN), RollUp.of(SAMPLE, amounts).by(Level.TOWN));
        InputOutputTable table = InputOutputTable.flows("t")
                .sector("one")
                .sector("two")
                .output("one", 2 * total + 1)
                .output("two", total / 2)
                .build();
        Map<String, String> sectors = new TreeMap<>();
        SAMPLE.products().forEach(p -> sectors.put(p.id(), random.nextBoolean() ? "one" : "two"));
        double covered = 0;
        for (RollUp.Cover cover : rollUp.against(table, sectors)) {
            covered += cover.enterprises();
            assertEquals(cover.output(), cover.enterprises() + cover.rest(), EPS * (1 + cover.output()));
        }
        assertEquals(total, covered, EPS * total);
    }

    /** Towns in a city sum to the city, and a town in all cities to the town; so for any two levels. */
    private static void nested(RollUp rollUp, Level outer, Level inner, double total) {
        Map<String, Double> again = new TreeMap<>();
        Map<String, Double> outside = rollUp.by(outer);
        rollUp.by(outer, inner).forEach((line, inside) -> {
            double sum = inside.values().stream().mapToDouble(v -> v).sum();
            assertEquals(outside.get(line), sum, EPS * total, outer + " " + line);
            inside.forEach((name, value) -> again.merge(name, value, Double::sum));
        });
        assertEquals(rollUp.by(inner).keySet(), again.keySet());
        rollUp.by(inner).forEach((name, value) -> assertEquals(value, again.get(name), EPS * total, name));
    }
}
