package org.zhenlian.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RegionalTablePropertiesTest {
    private static final double EPS = 1e-9;

    private static InputOutputTable nation(Random random, int n) {
        InputOutputTableBuilder table =
                InputOutputTable.flows("nation").account(Account.of("va", Account.Role.PRIMARY_INPUT));
        for (int i = 0; i < n; i++) {
            table.sector("s" + i);
        }
        for (int j = 0; j < n; j++) {
            double bought = 0;
            for (int i = 0; i < n; i++) {
                double z = random.nextInt(3) == 0 ? 0 : random.nextInt(90);
                table.cell("s" + i, "s" + j, z);
                bought += z;
            }
            double added = 100 + random.nextInt(900);
            table.output("s" + j, bought + added).account("va", "s" + j, added);
        }
        return table.build();
    }

    private static Map<String, Double> part(InputOutputTable nation, Random random) {
        Map<String, Double> output = new TreeMap<>();
        for (Sector s : nation.sectors()) {
            output.put(s.id(), random.nextInt(4) == 0 ? 0 : nation.output(s.id()) * random.nextDouble() / 3);
        }
        output.put("s0", nation.output("s0") / 5);
        return output;
    }

    @Property(tries = 100)
    void wholeNation_isItself(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
        InputOutputTable nation = nation(new Random(seed), n);
        Map<String, Double> all = new TreeMap<>();
        nation.sectors().forEach(s -> all.put(s.id(), nation.output(s.id())));
        for (InputOutputTable same : List.of(
                RegionalTable.simple(nation, "r", all),
                RegionalTable.crossIndustry(nation, "r", all),
                RegionalTable.flegg(nation, "r", all, 0.3))) {
            nation.eachFlow((i, j, z) -> assertEquals(z, same.flow("s" + i, "s" + j), EPS * z));
        }
    }

    @Property(tries = 100)
    void region_buysTheRestOutside_andItsColumnsBalance(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
        Random random = new Random(seed);
        InputOutputTable nation = nation(random, n);
        Map<String, Double> output = part(nation, random);
        InputOutputTable cross = RegionalTable.crossIndustry(nation, "r", output);
        InputOutputTable flegg = RegionalTable.flegg(nation, "r", output, 0.3);
        for (InputOutputTable table : List.of(RegionalTable.simple(nation, "r", output), cross, flegg)) {
            assertEquals(List.of(), TableFindings.of(table, 1e-9).ofKind(TableFinding.Kind.COLUMN_IMBALANCE));
            table.eachCoefficient((i, j, a) -> assertTrue(a <= nation.coefficient("s" + i, "s" + j) * (1 + EPS)));
        }
        flegg.eachFlow((i, j, z) -> assertTrue(z <= cross.flow("s" + i, "s" + j) * (1 + EPS)));
        InputOutputTable none = RegionalTable.flegg(nation, "r", output, 0);
        none.eachFlow((i, j, z) -> assertEquals(cross.flow("s" + i, "s" + j), z, EPS * (1 + z)));
    }

    /** Nation 100 and 300, region 40 and 60: the quotients are 1.6 and 0.8, the size of the region a quarter. */
    @Example
    void quotients_byHand() {
        InputOutputTable nation = InputOutputTable.flows("n")
                .sector("a")
                .sector("b")
                .cell("a", "b", 30)
                .cell("b", "a", 20)
                .cell("b", "b", 60)
                .output("a", 100)
                .output("b", 300)
                .build();
        Map<String, Double> output = Map.of("a", 40.0, "b", 60.0);
        InputOutputTable simple = RegionalTable.simple(nation, "r", output);
        assertEquals(0.1, simple.coefficient("a", "b"), EPS);
        assertEquals(0.2 * 0.8, simple.coefficient("b", "a"), EPS);
        assertEquals(0.2 * 0.8, simple.coefficient("b", "b"), EPS);
        assertEquals(0.04 * 60, simple.account("from-outside", "b").getAsDouble(), EPS);
        InputOutputTable cross = RegionalTable.crossIndustry(nation, "r", output);
        assertEquals(0.2 * 0.5, cross.coefficient("b", "a"), EPS);
        assertEquals(0.2 * 0.8, cross.coefficient("b", "b"), EPS);
        double lambda = Math.pow(Math.log(1.25) / Math.log(2), 0.3);
        InputOutputTable flegg = RegionalTable.flegg(nation, "r", output, 0.3);
        assertEquals(0.1 * Math.min(1, 2 * lambda), flegg.coefficient("a", "b"), EPS);
        assertEquals(0.2 * 0.5 * lambda, flegg.coefficient("b", "a"), EPS);
        assertTrue(flegg.basis().reference().contains("Flegg"), flegg.toString());
        assertThrows(IllegalArgumentException.class, () -> RegionalTable.simple(nation, "r", Map.of("a", 1.0)));
        assertThrows(
                IllegalArgumentException.class, () -> RegionalTable.simple(nation, "r", Map.of("a", 0.0, "b", 0.0)));
        assertThrows(
                IllegalArgumentException.class, () -> RegionalTable.simple(nation, "r", Map.of("a", 101.0, "b", 0.0)));
        assertThrows(IllegalArgumentException.class, () -> RegionalTable.flegg(nation, "r", output, 1));
    }
}
