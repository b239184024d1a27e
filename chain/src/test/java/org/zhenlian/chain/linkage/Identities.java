package org.zhenlian.chain.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.Sector;

/** What holds for every table that has linkages, and does not hold by the way it is computed. */
final class Identities {
    private Identities() {}

    static void check(Linkages linkages, double tolerance) {
        InputOutputTable table = linkages.table();
        double[] x = table.output();
        double[] d = table.netFinalDemand();
        List<String> ids = table.sectors().stream().map(Sector::id).toList();
        Map<String, Double> demand = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            demand.put(ids.get(i), d[i]);
        }
        double scale = max(x) + 1;
        SortedMap<String, Double> solved = linkages.outputFor(demand);
        double[] tiers = new double[x.length];
        linkages.tiers(demand, x.length > 20 ? 400 : 10_000).forEach(tier -> {
            for (int i = 0; i < tiers.length; i++) {
                tiers[i] += tier.get(ids.get(i));
            }
        });
        double[] left = d.clone();
        double[] primary = x.clone();
        table.eachFlow((i, j, z) -> primary[j] -= z);
        table.eachCoefficient((i, j, a) -> left[i] += a * solved.get(ids.get(j)));
        for (int i = 0; i < x.length; i++) {
            assertEquals(x[i], solved.get(ids.get(i)), tolerance * scale, "x = L d");
            assertEquals(solved.get(ids.get(i)), left[i], tolerance * scale, "x = d + A x");
            assertEquals(x[i], tiers[i], 1e-6 * scale, "tiers sum to x");
        }
        ghosh(linkages, primary, tolerance * scale);
    }

    private static void ghosh(Linkages linkages, double[] primary, double slack) {
        List<Sector> sectors = linkages.table().sectors();
        double[] x = linkages.table().output();
        int few = Math.min(12, x.length);
        double[][] b = shares(linkages.table());
        for (int j = 0; j < few; j++) {
            String to = sectors.get(j).id();
            double[] unit = new double[x.length];
            unit[j] = 1;
            double[] column = x.length > few ? new double[0] : Resolved.solve(b, unit);
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                String from = sectors.get(i).id();
                double l = linkages.leontief(from, to);
                double g = linkages.ghosh(from, to);
                sum += primary[i] * g;
                assertTrue(Math.abs(l * x[j] - x[i] * g) <= slack, "l_ij x_j = x_i g_ij");
                if (column.length > 0) {
                    assertEquals(column[i], g, slack * (1 + Math.abs(column[i])), "G = (I - B)^-1, solved anew");
                }
            }
            assertEquals(x[j], sum, slack * x.length, "v G = x'");
        }
    }

    /** Sales per unit of the seller's output. */
    private static double[][] shares(InputOutputTable table) {
        double[] x = table.output();
        double[][] b = new double[x.length][x.length];
        table.eachFlow((i, j, z) -> b[i][j] = z / x[i]);
        return b;
    }

    static double max(double[] values) {
        double max = 0;
        for (double v : values) {
            max = Math.max(max, Math.abs(v));
        }
        return max;
    }
}
