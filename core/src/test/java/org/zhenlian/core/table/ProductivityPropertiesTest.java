package org.zhenlian.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ProductivityPropertiesTest {
    private static InputOutputTableBuilder two(double a, double b, double c, double d) {
        return InputOutputTable.coefficients("two")
                .sector("1")
                .sector("2")
                .cell("1", "1", a)
                .cell("1", "2", b)
                .cell("2", "1", c)
                .cell("2", "2", d);
    }

    /** With two sectors the spectral radius is the larger root of a quadratic. */
    @Property(tries = 300)
    void spectralRadius_isTheRoot_andDecidesWhetherOutputFollowsFromDemand(
            @ForAll @DoubleRange(min = 0, max = 1.2) double a,
            @ForAll @DoubleRange(min = 0, max = 2) double b,
            @ForAll @DoubleRange(min = 0, max = 2) double c,
            @ForAll @DoubleRange(min = 0, max = 1.2) double d) {
        double rho = (a + d + Math.sqrt((a - d) * (a - d) + 4 * b * c)) / 2;
        TableFindings findings =
                TableFindings.of(two(a, b, c, d).output("1", 10).output("2", 10).build());
        boolean distinct = (a - d) * (a - d) + 4 * b * c > 1e-4;
        if (distinct) {
            assertEquals(rho, findings.spectralRadius(), 1e-6);
        }
        if (rho < 0.99) {
            assertTrue(findings.isProductive());
            InputOutputTable table =
                    two(a, b, c, d).finalDemand("1", 3).finalDemand("2", 5).build();
            double determinant = (1 - a) * (1 - d) - b * c;
            assertEquals((3 * (1 - d) + 5 * b) / determinant, table.output("1"), 1e-9 * table.output("1"));
        } else if (rho > 1.01) {
            assertEquals(distinct, distinct && !findings.isProductive());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> two(a, b, c, d)
                            .finalDemand("1", 3)
                            .finalDemand("2", 5)
                            .build());
        }
    }

    /** A ring that uses nearly all it makes converges slowly, and still to the right number. */
    @Property(tries = 5)
    void ringNearItsLimit_hasTheRightOutput(@ForAll @IntRange(min = 2, max = 30) int n) {
        InputOutputTableBuilder ring = InputOutputTable.coefficients("ring");
        for (int i = 0; i < n; i++) {
            ring.sector("s" + i).finalDemand("s" + i, 1);
        }
        for (int i = 0; i < n; i++) {
            ring.cell("s" + i, "s" + (i + 1) % n, 0.999);
        }
        for (double x : ring.build().output()) {
            assertEquals(1000, x, 1e-6);
        }
    }

    @Example
    void loopThatKeepsAlmostNothing_isNamed() {
        InputOutputTable table =
                two(0, 0.9999, 0.9999, 0).output("1", 10).output("2", 10).build();
        TableFinding barely = TableFindings.of(table)
                .ofKind(TableFinding.Kind.BARELY_PRODUCTIVE)
                .get(0);
        assertEquals(0.9999, barely.value(), 1e-9);
        assertTrue(barely.because().en().endsWith("may come out 10,000 times as large"), barely.toString());
        assertEquals(
                0,
                TableFindings.of(two(0, 0.99, 0.99, 0)
                                .output("1", 1)
                                .output("2", 1)
                                .build())
                        .ofKind(TableFinding.Kind.BARELY_PRODUCTIVE)
                        .size());
    }

    @Example
    void sectorThatUsesItselfUp_isRefused() {
        for (double own : new double[] {1, 1.5}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> two(own, 0, 0, 0)
                            .finalDemand("1", 1)
                            .finalDemand("2", 1)
                            .build());
        }
    }
}
