package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.indicator.ProductSpace.Relatedness;

class ProductSpaceTest {
    private static final int MANY = 300;

    /** One row per region, one letter per activity it has. */
    private static ProductSpace space(String... rows) {
        ActivityTable.Builder table = ActivityTable.builder().absentIsZero();
        for (int r = 0; r < rows.length; r++) {
            String region = "r" + r;
            table.put(region, "a", rows[r].contains("a") ? 1 : 0);
            rows[r].chars().filter(c -> c != 'a').forEach(c -> table.put(region, Character.toString(c), 1));
        }
        return ProductSpace.ofPresence(table.build());
    }

    private static String refusal(String... rows) {
        ProductSpace space = space(rows);
        return assertThrows(IllegalArgumentException.class, space::complexity).getMessage();
    }

    @Test
    void threeRegions_byHand() {
        ProductSpace space = space("ab", "bc", "c");
        assertEquals(0.5, space.proximity("a", "b"));
        assertEquals(0, space.proximity("a", "c"));
        assertEquals(0.5 / 1.5, space.density("r1", "a"));
        assertEquals(1.5 / 1.5, space.density("r0", "a"));
        assertEquals(1, space.together("b", "c"));
        assertEquals(1 / Math.sqrt(2), space.relatedness("a", "b", Relatedness.COSINE), 1e-15);
        assertEquals(OptionalDouble.of(1), space.relatednessDensity("r1", "a", Relatedness.COSINE));
        assertEquals(OptionalDouble.of(0), space.relatednessDensity("r2", "a", Relatedness.COSINE));
        // c_ab = 1, s_a = 1, s_b = 2, T = 4
        assertEquals(0.5, space.relatedness("a", "b", Relatedness.JACCARD), 1e-15);
        assertEquals(2, space.relatedness("a", "b", Relatedness.ASSOCIATION), 1e-15);
        assertEquals(1 / ((0.25 * 2 / 3 + 0.5 * 0.5) * 2), space.relatedness("b", "a", Relatedness.PROBABILITY), 1e-15);
        assertEquals(0, space.relatedness("b", "b", Relatedness.PROBABILITY));
        assertTrue(space.isConnected());
        assertEquals("Product space: 3 regions x 3 activities, connected", space.toString());
    }

    @Test
    void disconnectedRegions_areRefusedWithTheirParts_andSplit() {
        ProductSpace space = space("ab", "b", "cd", "d", "");
        String said = refusal("ab", "b", "cd", "d", "");
        assertTrue(said.contains("2 parts") && said.contains("r0, r1 with a, b; r2, r3 with c, d"), said);
        assertEquals(
                List.of(List.of("r0", "r1"), List.of("r2", "r3")),
                space.parts().stream().map(ProductSpace::regions).toList());
        assertEquals(List.of("region r4"), space.empty());
        Complexity part = space.parts().get(0).complexity();
        assertEquals(1, part.eci("r0"), 1e-12, "the more diverse of two");
        assertEquals(-1, part.eci("r1"), 1e-12);
        assertFalse(space.isConnected());
        assertThrows(UnknownIdException.class, () -> part.eci("r2"));
    }

    @Test
    void spacesWithoutASecondDimension_areRefused() {
        assertTrue(refusal("ab", "ab").contains("all alike"));
        assertTrue(refusal("abc").contains("two of each are needed"));
        assertTrue(refusal("", "").contains("0 parts"));
        assertTrue(refusal("ab", "ac", "ad").contains("of the same weight"));
    }

    @Test
    void figuresThatLeaveItOpen_areNamed() {
        ActivityTable holes =
                ActivityTable.builder().put("x", "a", 1).put("y", "b", 1).build();
        String said = assertThrows(IllegalArgumentException.class, () -> ProductSpace.ofPresence(holes))
                .getMessage();
        assertTrue(said.contains("2 regions have an activity: x b, y a"), said);
        assertThrows(IllegalArgumentException.class, () -> ProductSpace.of(holes, 0));
    }

    @Test
    void activityNobodyHas_hasNoDensity() {
        ProductSpace space = ProductSpace.ofPresence(
                ActivityTable.builder().put("x", "a", 1).put("x", "b", 0).build());
        assertEquals(List.of("activity b"), space.empty());
        assertThrows(IllegalArgumentException.class, () -> space.density("x", "b"));
        assertEquals(0, space.proximity("a", "b"));
        assertThrows(UnknownIdException.class, () -> space.has("x", "c"));
    }

    /** The size of a country's prefectures, in the time of a question. */
    @Test
    void manyRegionsAndActivities_keepTheDefinition() {
        java.util.Random random = new java.util.Random(1);
        ActivityTable.Builder table = ActivityTable.builder().absentIsZero();
        for (int r = 0; r < MANY; r++) {
            for (int p = 0; p < MANY; p++) {
                table.put("r" + r, "p" + p, random.nextInt(10) < 1 + (r + p) % 3 ? 1 : 0);
            }
        }
        ProductSpace space = ProductSpace.ofPresence(table.build());
        Complexity complexity = space.complexity();
        for (String r : space.regions()) {
            double own = space.activities().stream()
                    .filter(p -> space.has(r, p))
                    .mapToDouble(complexity::pci)
                    .average()
                    .orElseThrow();
            assertEquals(own, complexity.eci(r), 1e-6, r);
        }
        double outlooks = space.regions().stream()
                .mapToDouble(r -> complexity.outlook(r).orElseThrow())
                .sum();
        assertEquals(0, outlooks, 1e-6);
    }
}
