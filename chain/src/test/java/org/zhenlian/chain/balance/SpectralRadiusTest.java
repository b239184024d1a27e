package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Roots worked out by hand. */
class SpectralRadiusTest {
    private static void assertRoot(double root, double[]... matrix) {
        assertEquals(root, SpectralRadius.of(matrix), 1e-9 * (1 + root));
    }

    @Test
    void oneNumber_isItsOwnRoot() {
        assertRoot(5, new double[] {5});
    }

    @Test
    void cycle_isTheRootOfItsProduct() {
        assertRoot(6, new double[] {0, 4}, new double[] {9, 0});
        assertRoot(2, new double[] {0, 1, 0}, new double[] {0, 0, 1}, new double[] {8, 0, 0});
        assertRoot(1e-3, new double[] {0, 1e-9}, new double[] {1e3, 0});
    }

    /** x^2 = 7 x - 10 + 4: the larger root of (2 - x)(5 - x) = 4. */
    @Test
    void fullMatrix_isTheLargestRoot() {
        assertRoot(6, new double[] {2, 1}, new double[] {4, 5});
    }

    @Test
    void negativeEntries_countAsNone() {
        assertRoot(6, new double[] {-3, 4}, new double[] {9, -1});
    }
}
