package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProductSpacePropertiesTest {
    private static final double EPS = 1e-9;

    /** Regions and activities by chance; each region has some, each activity somebody. */
    private static ActivityTable table(long seed, int rows, int columns, boolean shuffled) {
        Random random = new Random(seed);
        boolean[][] m = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int p = 0; p < columns; p++) {
                m[r][p] = random.nextInt(3) == 0;
            }
        }
        for (int i = 0; i < Math.max(rows, columns); i++) {
            m[i % rows][i % columns] = true;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows * columns; i++) {
            order.add(i);
        }
        if (shuffled) {
            Collections.shuffle(order, random);
        }
        ActivityTable.Builder table = ActivityTable.builder();
        order.forEach(i -> table.put("r" + i / columns, "p" + i % columns, m[i / columns][i % columns] ? 1 : 0));
        return table.build();
    }

    @Property(tries = 200)
    void complexity_isWhatItsDefinitionSays(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int rows,
            @ForAll @IntRange(min = 2, max = 12) int columns) {
        ProductSpace space = ProductSpace.ofPresence(table(seed, rows, columns, false));
        if (!space.isConnected()) {
            assertTrue(space.parts().size() > 1);
            assertThrows(IllegalArgumentException.class, space::complexity);
            return;
        }
        Complexity c;
        try {
            c = space.complexity();
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("alike") || e.getMessage().contains("same weight"), e.getMessage());
            return;
        }
        double mean = c.eci().values().stream().mapToDouble(v -> v).average().orElseThrow();
        double square =
                c.eci().values().stream().mapToDouble(v -> v * v).average().orElseThrow();
        assertEquals(0, mean, EPS);
        assertEquals(1, square, EPS);
        for (String r : c.regions()) {
            double own = c.activities().stream()
                    .filter(p -> space.has(r, p))
                    .mapToDouble(c::pci)
                    .average()
                    .orElseThrow();
            assertEquals(own, c.eci(r), 1e-7, "a region's index is the mean of its activities'");
        }
        eigenvector(space, c);
    }

    /** A region's index less a constant is scaled by the way to its activities and back. */
    private static void eigenvector(ProductSpace space, Complexity c) {
        List<Double> mean = c.activities().stream()
                .map(p -> c.regions().stream()
                        .filter(r -> space.has(r, p))
                        .mapToDouble(c::eci)
                        .average()
                        .orElseThrow())
                .toList();
        List<String> regions = c.regions();
        double weights = 0;
        double centre = 0;
        for (String r : regions) {
            weights += space.diversity(r);
            centre += space.diversity(r) * c.eci(r);
        }
        double shift = centre / weights;
        double factor = Double.NaN;
        for (String r : regions) {
            double back = 0;
            for (int p = 0; p < mean.size(); p++) {
                back += space.has(r, c.activities().get(p)) ? (mean.get(p) - shift) / space.diversity(r) : 0;
            }
            if (Math.abs(c.eci(r) - shift) > 0.1) {
                double own = back / (c.eci(r) - shift);
                factor = Double.isNaN(factor) ? own : factor;
                assertEquals(factor, own, 1e-6);
            }
        }
    }

    @Property(tries = 100)
    void densities_areSharesAndFullForWhoHasAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int rows) {
        ProductSpace space = ProductSpace.ofPresence(table(seed, rows, 5, false));
        for (String r : space.regions()) {
            for (String p : space.activities()) {
                double density = space.density(r, p);
                assertTrue(density >= 0 && density <= 1 + EPS);
                if (space.diversity(r) == space.activities().size()) {
                    assertEquals(1, density, EPS);
                }
                assertEquals(space.proximity(p, "p0"), space.proximity("p0", p));
                assertEquals(1, space.proximity(p, p));
            }
        }
    }

    /** The largest eigenvalue of a symmetric matrix is 1 for a chosen vector, the second is planted, the rest are smaller. */
    @Property(tries = 100)
    void secondEigenvector_isThePlantedOne(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
        Random random = new Random(seed);
        double[][] basis = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] v = random.doubles(n, -1, 1).toArray();
            for (int j = 0; j < i; j++) {
                for (int twice = 0; twice < 2; twice++) {
                    double along = dot(v, basis[j]);
                    for (int k = 0; k < n; k++) {
                        v[k] -= along * basis[j][k];
                    }
                }
            }
            double length = Math.sqrt(dot(v, v));
            for (int k = 0; k < n; k++) {
                v[k] /= length;
            }
            basis[i] = v;
        }
        double[] values = new double[n];
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            values[i] = i == 0 ? 1 : i == 1 ? 0.7 : 0.69 * random.nextDouble() - 0.3;
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    matrix[r][c] += values[i] * basis[i][r] * basis[i][c];
                }
            }
        }
        SecondEigenvector second = new SecondEigenvector(matrix);
        assertEquals(0.7, second.value(), 1e-12);
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 2; i < n; i++) {
            next = Math.max(next, values[i]);
        }
        assertEquals(next, second.next(), 1e-12);
        double[] v = second.vector();
        assertEquals(1, Math.abs(dot(v, basis[1])) / Math.sqrt(dot(v, v)), 1e-12);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Property(tries = 50)
    void parts_coverEverythingOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int rows) {
        ProductSpace space = ProductSpace.ofPresence(table(seed, rows, 6, false));
        List<String> regions = new ArrayList<>();
        List<String> activities = new ArrayList<>();
        space.parts().forEach(part -> {
            assertTrue(part.isConnected());
            regions.addAll(part.regions());
            activities.addAll(part.activities());
        });
        Collections.sort(regions);
        Collections.sort(activities);
        assertEquals(space.regions(), regions);
        assertEquals(space.activities(), activities);
    }

    @Property(tries = 50)
    void cellsInAnyOrder_sameAnswer(@ForAll long seed) {
        ProductSpace one = ProductSpace.ofPresence(table(seed, 6, 7, false));
        ProductSpace other = ProductSpace.ofPresence(table(seed, 6, 7, true));
        assertEquals(one.toString(), other.toString());
        String first = said(one);
        assertEquals(first, said(other));
    }

    private static String said(ProductSpace space) {
        try {
            return space.complexity().eci() + " " + space.complexity();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
