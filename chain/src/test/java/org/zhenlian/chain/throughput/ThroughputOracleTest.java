package org.zhenlian.chain.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.Oracles;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;

/**
 * Every case in the oracle folder {@code throughput}: recipe networks with substitutes, co-products and loops. Each process becomes an
 * enterprise with a recipe of its own; sales may draw on what comes from outside.
 */
class ThroughputOracleTest {
    private static final double RELATIVE = 1e-6;

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        return Oracles.cases("throughput", ThroughputOracleTest::check);
    }

    private static void check(JsonNode c) {
        Throughput throughput = throughput(c);
        JsonNode expected = c.get("expected");
        double objective = expected.get("objective").asDouble();
        assertTrue(throughput.isProven());
        assertClose(objective, throughput.value().low(), objective, "objective");
        assertClose(objective, throughput.value().high(), objective, "objective");
        Map<String, Limit> byName = throughput.limits().stream()
                .collect(Collectors.toMap(
                        l -> l.kind() == Limit.Kind.CAPACITY
                                ? l.recipe().orElseThrow()
                                : "outside " + l.product().id(),
                        l -> l));
        expected.get("processes").properties().forEach(e -> {
            Limit limit = byName.get(e.getKey());
            JsonNode process = e.getValue();
            assertClose(
                    process.get("gain_if_capacity_plus_10pct").asDouble(),
                    limit.gain(),
                    objective,
                    "gain " + e.getKey());
            assertClose(process.get("loss_if_closed").asDouble(), limit.loss(), objective, "loss " + e.getKey());
            assertClose(
                    process.get("loss_if_closed").asDouble(),
                    throughput.lossWithout("of-" + e.getKey()),
                    objective,
                    "loss without " + e.getKey());
        });
        expected.get("external_plus_10pct_gain").properties().forEach(e -> {
            Limit limit = byName.get("outside " + e.getKey());
            double gain = limit == null ? 0 : limit.gain();
            assertClose(e.getValue().asDouble(), gain, objective, "gain outside " + e.getKey());
        });
    }

    private static void assertClose(double expected, double actual, double scale, String what) {
        assertEquals(expected, actual, RELATIVE * Math.abs(expected) + 1e-8 * Math.abs(scale), what);
    }

    private static Throughput throughput(JsonNode c) {
        Atelier atelier = new Atelier();
        c.get("products").forEach(p -> atelier.product(p.asText()));
        c.get("processes").forEach(process -> add(atelier, process));
        c.get("products").forEach(p -> {
            JsonNode limit = c.get("external").get(p.asText());
            if (limit == null) {
                atelier.outside(p.asText(), Availability.NONE);
            } else {
                atelier.outside(p.asText(), limit.asDouble());
            }
        });
        Atlas atlas = atelier.atlas();
        Sales sales =
                Sales.of(numbers(c.get("value")), numbers(c.get("demand"))).withResale();
        return Chain.ofAll(atlas).within(atlas.scope(Atelier.HOME)).throughput(sales);
    }

    private static void add(Atelier atelier, JsonNode process) {
        String id = process.get("id").asText();
        JsonNode main = process.get("outputs").get(0);
        double unit = main.get("qty").asDouble();
        atelier.recipe(id, main.get("product").asText());
        int group = 0;
        for (JsonNode alternatives : process.get("inputs")) {
            List<Input> inputs = StreamSupport.stream(alternatives.spliterator(), false)
                    .map(a -> new Input(
                            a.get("product").asText(),
                            Optional.of(Atelier.tonnes(a.get("qty").asDouble() / unit)),
                            OptionalDouble.empty(),
                            Criticality.ESSENTIAL))
                    .toList();
            atelier.usesAny(id, new InputGroup("g" + group++, inputs));
        }
        for (int i = 1; i < process.get("outputs").size(); i++) {
            JsonNode beside = process.get("outputs").get(i);
            atelier.makes(id, beside.get("product").asText(), beside.get("qty").asDouble() / unit);
        }
        atelier.runs("of-" + id, id, process.get("capacity").asDouble() * unit);
    }

    private static Map<String, Double> numbers(JsonNode node) {
        Map<String, Double> numbers = new TreeMap<>();
        node.properties().forEach(e -> numbers.put(e.getKey(), e.getValue().asDouble()));
        return numbers;
    }
}
