package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.Oracles;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.product.Criticality;

/**
 * Every case in the oracle folder {@code esri}. {@code <net>_edges.csv} tells the network, {@code <net>_firms*.csv} the sectors,
 * {@code <net>_ess_mixed.csv} the table. Files with a column ESRI tell the index of single closures; those with columns down1 and up1,
 * named {@code <net>_partial_<prodfun>_<substitution>_losses.csv}, the losses of the shocks of {@code <net>_partial_shocks.csv}.
 */
class EsriOracleTest {
    private static final Path FOLDER = Oracles.folder("esri");

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Oracles.skipped(FOLDER);
        }
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String header = Files.readAllLines(file).get(0);
                if (header.contains("ESRI")) {
                    single(file, tests);
                } else if (header.contains("down1")) {
                    tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> partial(file)));
                }
            }
        }
        assertFalse(tests.isEmpty(), "no cases in " + FOLDER);
        return tests.stream();
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length && !line.isBlank(); i++) {
                row.put(header[i], cells[i]);
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String net(Path file) {
        return file.getFileName().toString().replaceFirst("_(expected|partial).*", "");
    }

    private static Essentiality essentiality(String net, String production) throws IOException {
        if (!production.equals("mixed")) {
            return production.equals("linear") ? Essentiality.LINEAR : Essentiality.LEONTIEF;
        }
        Map<String, Map<String, Criticality>> table = new HashMap<>();
        List<Criticality> codes = List.of(Criticality.NEGLIGIBLE, Criticality.NON_ESSENTIAL, Criticality.ESSENTIAL);
        for (Map<String, String> row : rows(FOLDER.resolve(net + "_ess_mixed.csv"))) {
            table.computeIfAbsent(row.get("customer_sector"), k -> new HashMap<>())
                    .put(row.get("supplier_sector"), codes.get(Integer.parseInt(row.get("code"))));
        }
        Essentiality mixed = Essentiality.mixed(Criticality.NEGLIGIBLE);
        for (Map.Entry<String, Map<String, Criticality>> e : table.entrySet()) {
            mixed = mixed.with(e.getKey(), e.getValue());
        }
        return mixed;
    }

    private static Cascade cascade(String net, boolean revenue, String production, String substitution, double eps)
            throws IOException {
        SupplyNetwork.Builder builder = SupplyNetwork.builder(net);
        Map<String, String> sectors = new HashMap<>();
        Map<String, Double> revenues = new HashMap<>();
        Map<String, Double> costs = new HashMap<>();
        for (Map<String, String> row : rows(FOLDER.resolve(net + (revenue ? "_firms_revenue.csv" : "_firms.csv")))) {
            builder.enterprise(row.get("firm"));
            sectors.put(row.get("firm"), row.get("sector"));
            if (revenue) {
                revenues.put(row.get("firm"), Double.parseDouble(row.get("revenue")));
                costs.put(row.get("firm"), Double.parseDouble(row.get("costs")));
            }
        }
        for (Map<String, String> row : rows(FOLDER.resolve(net + "_edges.csv"))) {
            builder.link(row.get("supplier"), row.get("customer"), "p", Double.parseDouble(row.get("weight")));
        }
        CascadeRules rules = CascadeRules.of(essentiality(net, production))
                .withSectors(sectors)
                .withRevenue(revenues)
                .withCosts(costs)
                .withStop(new StopRule.Compatible(eps));
        return Cascade.of(builder.build(), substitution.equals("none") ? rules.withoutSubstitution() : rules);
    }

    private static void single(Path file, List<DynamicTest> tests) throws IOException {
        boolean revenue = file.getFileName().toString().contains("revenue");
        for (Map<String, String> row : rows(file)) {
            String net = row.getOrDefault("network", net(file));
            tests.add(DynamicTest.dynamicTest(file.getFileName() + " " + row, () -> {
                double eps = Double.parseDouble(row.getOrDefault("eps", "0.01"));
                CascadeResult result = cascade(net, revenue, row.get("prodfun"), row.get("substitution"), eps)
                        .close(row.get("firm"));
                assertEquals(Double.parseDouble(row.get("ESRI")), result.esri(), 1e-9);
                assertEquals(Double.parseDouble(row.get("ESRI_down")), result.esriDown(), 1e-9);
                assertEquals(Double.parseDouble(row.get("ESRI_up")), result.esriUp(), 1e-9);
                if (row.containsKey("iterations")) {
                    assertEquals(Integer.parseInt(row.get("iterations")), result.rounds());
                }
            }));
        }
    }

    private static void partial(Path file) throws IOException {
        String[] words = file.getFileName().toString().split("_");
        String net = net(file);
        Cascade cascade = cascade(net, false, words[words.length - 3], words[words.length - 2], 1e-10);
        List<Map<String, String>> losses = rows(file);
        List<Map<String, String>> shocks = rows(FOLDER.resolve(net + "_partial_shocks.csv"));
        int scenarios = shocks.get(0).size();
        for (int v = 1; v <= scenarios; v++) {
            Map<String, Double> shock = new HashMap<>();
            for (int i = 0; i < shocks.size(); i++) {
                shock.put(
                        losses.get(i).get("firm"),
                        Double.parseDouble(shocks.get(i).get("V" + v)));
            }
            CascadeResult result = cascade.shock(shock);
            for (Map<String, String> row : losses) {
                assertEquals(Double.parseDouble(row.get("down" + v)), 1 - result.down(row.get("firm")), 1e-9);
                assertEquals(Double.parseDouble(row.get("up" + v)), 1 - result.up(row.get("firm")), 1e-9);
            }
        }
    }
}
