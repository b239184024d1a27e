package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Oracles;
import org.zhenlian.chain.network.SupplyNetwork;

/** The upstream half on China's table of 2007 against leaving a sector out of the Leontief system. */
class ExtractionOracleTest {
    @Test
    void upstreamLosses_areTheHypotheticalExtraction() throws IOException {
        Path folder = Oracles.folder("china-2007");
        assumeTrue(Files.isDirectory(folder), "no oracle folder " + folder + ": skipped");
        double[][] z = table(folder.resolve("cn2007_135_Z.csv"));
        List<String> sectors = Files.readAllLines(folder.resolve("cn2007_135_sectors.csv"));
        List<String> header = Arrays.asList(sectors.get(0).split(","));
        int n = z.length;
        double[] supply = new double[n];
        Map<String, Double> revenue = new HashMap<>();
        Map<String, Double> output = new HashMap<>();
        SupplyNetwork.Builder builder = SupplyNetwork.builder("china");
        for (int i = 0; i < n; i++) {
            String[] cells = sectors.get(i + 1).split(",");
            supply[i] = Double.parseDouble(cells[header.indexOf("gross_output")])
                    + Double.parseDouble(cells[header.indexOf("IM")]);
            output.put(id(i), Double.parseDouble(cells[header.indexOf("gross_output")]) - z[i][i]);
            revenue.put(id(i), supply[i] - z[i][i]);
            for (int j = 0; j < n; j++) {
                if (i != j && z[i][j] > 0) {
                    builder.link(id(i), id(j), id(i), z[i][j]);
                }
            }
        }
        Cascade cascade = Cascade.of(
                builder.build(),
                CascadeRules.of(Essentiality.LINEAR).withRevenue(revenue).withStop(new StopRule.Certified(1e-10)));
        assertEquals(2, cascade.issues().size(), "stocks of two sectors shrink by more than all other final uses");
        Cascade byOutput = Cascade.of(
                cascade.network(), CascadeRules.of(Essentiality.LINEAR).withRevenue(output));
        assertEquals(18, byOutput.issues().size());
        UpstreamLosses exact = cascade.upstreamLosses();
        for (int k = 0; k < n; k += 9) {
            double[] left = without(z, supply, k);
            CascadeResult closed = cascade.close(id(k));
            for (int i = 0; i < n; i++) {
                double lost = i == k ? 1 : 1 - left[i] / supply[i];
                assertEquals(lost, exact.loss(id(i), id(k)), 1e-9);
                assertEquals(lost, 1 - closed.up(id(i)), 1e-6);
            }
            assertEquals(exact.total(id(k)), closed.esriUp(), 1e-7);
        }
    }

    private static String id(int i) {
        return "s" + (100 + i);
    }

    private static double[][] table(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Output when sector k neither sells nor buys: iterates x = f + A x over the others. */
    private static double[] without(double[][] z, double[] supply, int k) {
        int n = supply.length;
        double[] x = supply.clone();
        for (int round = 0; round < 600; round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n && i != k; j++) {
                    double use = j == k ? 0 : z[i][j] / supply[j] * x[j];
                    next[i] += use - z[i][j];
                }
                next[i] += i == k ? 0 : supply[i];
            }
            x = next;
        }
        return x;
    }
}
