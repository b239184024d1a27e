package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnitsTest {
    @Test
    void coefficientsOfLikeSize_stayAsTheyAre() {
        assertArrayEquals(new double[] {1, 1}, Units.of(new double[][] {{0, 1e-3}, {1e3, 0}}));
        assertArrayEquals(new double[] {1}, Units.of(new double[][] {{7}}));
        assertArrayEquals(new double[] {1, 1}, Units.of(new double[][] {{1, 1e7}, {0, 1}}));
    }

    /** A new unit of the first is 2^20 old ones, so that both coefficients become 1. */
    @Test
    void loopThroughGramsAndShips_isBalanced() {
        double[] unit = Units.of(new double[][] {{0, 0x1p20}, {0x1p-20, 0}});
        assertEquals(0x1p20, unit[0] / unit[1]);
        double[] other = Units.of(new double[][] {{0, -0x1p-20}, {-0x1p20, 0}});
        assertEquals(0x1p-20, other[0] / other[1]);
    }

    /** Three in a ring, each step 2^30 or 2^-60: only their product is given, so that all become 1. */
    @Test
    void ring_isBalanced() {
        double[][] k = {{0, 0x1p30, 0}, {0, 0, 0x1p30}, {0x1p-60, 0, 0}};
        double[] unit = Units.of(k);
        for (int i = 0; i < 3; i++) {
            assertEquals(1, k[i][(i + 1) % 3] * unit[(i + 1) % 3] / unit[i]);
        }
    }

    @Test
    void infiniteRatio_isLeft() {
        assertArrayEquals(new double[] {1, 1}, Units.of(new double[][] {{0, 1e300}, {1e-300, 0}}));
    }
}
