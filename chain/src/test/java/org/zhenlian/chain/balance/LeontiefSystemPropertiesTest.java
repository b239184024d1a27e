package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LeontiefSystemPropertiesTest {
    /** Uses below 1 in all, however much arises beside: there is always a solution. */
    @Property(tries = 300)
    void strongCoProducts_areAlwaysSolved(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(12);
        double[][] k = new double[n][n];
        double[] c = random.doubles(n, -5, 10).toArray();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double uses = random.nextInt(3) == 0 ? 0.95 / n * random.nextDouble() : 0;
                double makes = random.nextInt(3) == 0 && i != j ? 5 * random.nextDouble() : 0;
                k[i][j] = uses - makes;
            }
        }
        double[] x = Complementarity.solve(k, c);
        assertEquals(n, x.length);
        for (int i = 0; i < n; i++) {
            double wanted = c[i];
            for (int j = 0; j < n; j++) {
                wanted += k[i][j] * x[j];
            }
            assertEquals(Math.max(0, wanted), x[i], 1e-7);
        }
    }
}
