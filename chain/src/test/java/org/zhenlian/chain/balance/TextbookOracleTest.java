package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.Oracles;
import org.zhenlian.chain.fixture.Atelier;

/**
 * Every case in the oracle folder {@code textbook}, told apart by its shape:
 *
 * <ul>
 *   <li>A technology matrix {@code A} (outputs positive on the diagonal, inputs negative) with a {@code demand} vector or a {@code
 *       demand_index}, and expected {@code scaling...} or {@code g} with intensities {@code B};
 *   <li>a flow table {@code Z}, {@code x}, {@code f} with expected {@code L} and {@code x_new} for {@code new_f}, and {@code labor...};
 *   <li>{@code processes} with unit inputs, and expected emissions for the whole system ({@code all links}).
 * </ul>
 */
class TextbookOracleTest {
    private static final double STRICT = 1e-10;

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        Path folder = Oracles.folder("textbook");
        if (!Files.isDirectory(folder)) {
            return Oracles.skipped(folder);
        }
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode cases = new ObjectMapper().readTree(file.toFile());
                cases.properties()
                        .forEach(e -> tests.add(DynamicTest.dynamicTest(
                                file.getFileName() + " " + e.getKey(), () -> check(e.getValue()))));
            }
        }
        assertFalse(tests.isEmpty(), "no cases in " + folder);
        return tests.stream();
    }

    private static void check(JsonNode c) {
        if (c.has("Z")) {
            flowTable(c);
        } else if (c.has("processes")) {
            processes(c);
        } else {
            technology(c);
        }
    }

    private static double tolerance(JsonNode c) {
        return c.path("tolerance").isNumber() ? c.get("tolerance").asDouble() : STRICT;
    }

    /** Process j makes A[j][j] of product j per unit of scale; one run here makes 1, so scale = runs / A[j][j]. */
    private static void technology(JsonNode c) {
        JsonNode a = c.get("A");
        int n = a.size();
        Atelier atelier = new Atelier();
        for (int j = 0; j < n; j++) {
            atelier.recipe("p" + j);
            for (int i = 0; i < n; i++) {
                double amount = -a.get(i).get(j).asDouble() / a.get(j).get(j).asDouble();
                if (i != j && amount > 0) {
                    atelier.uses("p" + j, "p" + i, amount);
                } else if (i != j && amount < 0) {
                    atelier.makes("p" + j, "p" + i, -amount);
                }
            }
        }
        Requirements r = Chain.ofAll(atelier.atlas()).requirements(demand(c, n));
        double[] scale = new double[n];
        for (int j = 0; j < n; j++) {
            scale[j] = r.required("p" + j).low() / a.get(j).get(j).asDouble();
        }
        expectScale(c, scale);
        expectIntensities(c, scale);
    }

    private static Map<String, Double> demand(JsonNode c, int n) {
        Map<String, Double> demand = new HashMap<>();
        if (c.has("demand_index")) {
            demand.put("p" + c.get("demand_index").asInt(), c.get("demand").asDouble());
        } else {
            for (int i = 0; i < n; i++) {
                demand.put("p" + i, c.get("demand").get(i).asDouble());
            }
        }
        return demand;
    }

    private static void expectScale(JsonNode c, double[] scale) {
        c.fieldNames().forEachRemaining(field -> {
            if (field.startsWith("scaling")) {
                for (int j = 0; j < scale.length; j++) {
                    assertEquals(c.get(field).get(j).asDouble(), scale[j], tolerance(c), field + " " + j);
                }
            }
        });
        for (int j = 0; c.has("direct_result") && j < scale.length; j++) {
            double direct = c.get("direct_per_unit").get(j).asDouble() * scale[j];
            assertEquals(c.get("direct_result").get(j).asDouble(), direct, tolerance(c));
        }
    }

    private static void expectIntensities(JsonNode c, double[] scale) {
        for (int k = 0; c.has("B") && k < c.get("B").size(); k++) {
            double sum = 0;
            for (int j = 0; j < scale.length; j++) {
                sum += c.get("B").get(k).get(j).asDouble() * scale[j];
            }
            assertEquals(c.get("g").get(k).asDouble(), sum, Math.max(tolerance(c), STRICT * sum), "g " + k);
        }
    }

    private static void flowTable(JsonNode c) {
        int n = c.get("Z").size();
        Atelier atelier = new Atelier();
        for (int j = 0; j < n; j++) {
            atelier.recipe("p" + j);
            for (int i = 0; i < n; i++) {
                atelier.uses(
                        "p" + j,
                        "p" + i,
                        c.get("Z").get(i).get(j).asDouble() / c.get("x").get(j).asDouble());
            }
        }
        Chain chain = Chain.ofAll(atelier.atlas());
        expectOutput(chain, c.get("f"), c.get("x"), 1e-9);
        expectOutput(chain, c.get("new_f"), c.get("x_new"), 0.1);
        for (int j = 0; j < n; j++) {
            Requirements unit = chain.requirements("p" + j, 1);
            for (int i = 0; i < n; i++) {
                double l = unit.need("p" + i).low();
                assertEquals(c.get("L").get(i).get(j).asDouble(), l, 1e-6, "L " + i + j);
            }
        }
    }

    private static void expectOutput(Chain chain, JsonNode demand, JsonNode output, double tolerance) {
        Map<String, Double> target = new HashMap<>();
        for (int i = 0; i < demand.size(); i++) {
            target.put("p" + i, demand.get(i).asDouble());
        }
        Requirements r = chain.requirements(target);
        for (int i = 0; i < output.size(); i++) {
            double x = output.get(i).asDouble();
            assertEquals(x, r.need("p" + i).low(), tolerance * Math.max(1, tolerance < 1e-6 ? x : 1), "x " + i);
        }
    }

    private static void processes(JsonNode c) {
        Atelier atelier = new Atelier();
        Map<String, Double> emissions = new HashMap<>();
        c.get("processes").forEach(p -> {
            String out = p.get("out").asText();
            atelier.recipe(out);
            emissions.put(out, p.get("emission").asDouble());
            p.get("in")
                    .properties()
                    .forEach(in -> atelier.uses(out, in.getKey(), in.getValue().asDouble()));
        });
        Requirements r = Chain.ofAll(atelier.atlas()).requirements("a", 1);
        double all = emissions.entrySet().stream()
                .mapToDouble(e -> e.getValue() * r.required(e.getKey()).low())
                .sum();
        double expected =
                c.path("expected_emission_per_unit_a").path("all links").asDouble();
        assertEquals(expected, all, tolerance(c));
    }
}
