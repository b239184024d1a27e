package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.product.Criticality;

/** The shocks of {@code cases/cascade.json}, computed elsewhere from the formulas; and every single closure of the same networks. */
class CascadeCasesTest {
    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        try (InputStream in = CascadeCasesTest.class.getResourceAsStream("/cases/cascade.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            new ObjectMapper()
                    .readTree(in)
                    .get("cases")
                    .forEach(
                            c -> tests.add(DynamicTest.dynamicTest(c.get("name").asText(), () -> check(c))));
            return tests.stream();
        }
    }

    private static void check(JsonNode c) {
        Cascade cascade = Cascade.of(network(c), rules(c));
        Map<String, Double> lost = new HashMap<>();
        c.get("lost")
                .properties()
                .forEach(e -> lost.put(e.getKey(), e.getValue().asDouble()));
        CascadeResult result = cascade.shock(lost);
        JsonNode expected = c.get("expected");
        assertEquals(expected.get("rounds").asInt(), result.rounds());
        assertEquals(expected.get("esri").asDouble(), result.esri(), 1e-9);
        assertEquals(expected.get("down").asDouble(), result.esriDown(), 1e-9);
        assertEquals(expected.get("up").asDouble(), result.esriUp(), 1e-9);
        each(expected.get("leftOfSupply"), result::down);
        each(expected.get("leftOfDemand"), result::up);
        Map<String, Double> single = new HashMap<>();
        cascade.all().list().forEach(r -> single.put(r.id(), r.esri()));
        each(expected.get("esriOfEach"), single::get);
    }

    private static void each(JsonNode expected, ToDoubleFunction<String> ours) {
        expected.properties()
                .forEach(e -> assertEquals(e.getValue().asDouble(), ours.applyAsDouble(e.getKey()), 1e-9, e.getKey()));
    }

    private static SupplyNetwork network(JsonNode c) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("case");
        c.get("enterprises").forEach(e -> builder.enterprise(e.get("id").asText()));
        c.get("links")
                .forEach(l -> builder.link(
                        l.get("supplier").asText(),
                        l.get("customer").asText(),
                        "p",
                        l.get("value").asDouble()));
        return builder.build();
    }

    private static CascadeRules rules(JsonNode c) {
        Map<String, String> sectors = new HashMap<>();
        c.get("enterprises")
                .forEach(e -> sectors.put(e.get("id").asText(), e.get("sector").asText()));
        CascadeRules rules = CascadeRules.of(essentiality(c))
                .withSectors(sectors)
                .withRevenue(amounts(c, "revenue"))
                .withCosts(amounts(c, "costs"))
                .withStop(new StopRule.Compatible(c.get("eps").asDouble()));
        return c.get("substitution").asBoolean() ? rules : rules.withoutSubstitution();
    }

    private static Map<String, Double> amounts(JsonNode c, String what) {
        Map<String, Double> amounts = new HashMap<>();
        c.get("enterprises").forEach(e -> {
            if (e.has(what)) {
                amounts.put(e.get("id").asText(), e.get(what).asDouble());
            }
        });
        return amounts;
    }

    private static Essentiality essentiality(JsonNode c) {
        String production = c.get("production").asText();
        if (!production.equals("mixed")) {
            return production.equals("linear") ? Essentiality.LINEAR : Essentiality.LEONTIEF;
        }
        Essentiality mixed =
                Essentiality.mixed(Criticality.valueOf(c.get("otherwise").asText()));
        for (Map.Entry<String, JsonNode> row : c.get("needs").properties()) {
            Map<String, Criticality> needs = new HashMap<>();
            row.getValue()
                    .properties()
                    .forEach(e -> needs.put(
                            e.getKey(), Criticality.valueOf(e.getValue().asText())));
            mixed = mixed.with(row.getKey(), needs);
        }
        return mixed;
    }
}
