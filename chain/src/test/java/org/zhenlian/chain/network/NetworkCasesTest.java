package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The networks of {@code cases/network.json}: distances, loops, cut points, dominators and flows, computed elsewhere. */
class NetworkCasesTest {
    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        try (InputStream in = NetworkCasesTest.class.getResourceAsStream("/cases/network.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            new ObjectMapper()
                    .readTree(in)
                    .get("cases")
                    .forEach(
                            c -> tests.add(DynamicTest.dynamicTest(c.get("name").asText(), () -> check(c))));
            return tests.stream();
        }
    }

    private static SupplyNetwork network(JsonNode c) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("case");
        c.get("enterprises").forEach(e -> builder.enterprise(e.asText()));
        c.get("links")
                .forEach(l -> builder.link(
                        l.get("supplier").asText(),
                        l.get("customer").asText(),
                        l.get("product").asText(),
                        l.get("value").asDouble()));
        return builder.build();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void check(JsonNode c) {
        SupplyNetwork network = network(c);
        assertEquals(texts(c.get("enterprises")), network.ids());
        c.get("upstream").properties().forEach(e -> reach(e.getValue(), network.upstream(e.getKey())));
        c.get("downstream").properties().forEach(e -> reach(e.getValue(), network.downstream(e.getKey())));
        List<List<String>> loops = new ArrayList<>();
        c.get("loops").forEach(l -> loops.add(texts(l)));
        assertEquals(
                loops,
                network.components().loops().stream()
                        .map(l -> l.stream().sorted().toList())
                        .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                        .toList());
        assertEquals(
                texts(c.get("cutPoints")),
                network.cutPoints().list().stream()
                        .map(CutPoints.Point::id)
                        .sorted()
                        .toList());
        before(c, network);
        c.get("flows").forEach(f -> {
            List<String> from = List.of(f.get("supplier").asText());
            List<String> to = List.of(f.get("customer").asText());
            double flow = network.cut(Cut.By.VALUE, from, to).value().low();
            assertEquals(f.get("value").asDouble(), flow, f.toString());
        });
    }

    private static void before(JsonNode c, SupplyNetwork network) {
        Map<String, String> expected = new TreeMap<>();
        c.get("immediatelyBefore")
                .properties()
                .forEach(e -> expected.put(e.getKey(), e.getValue().asText()));
        Map<String, String> ours = new TreeMap<>();
        SinglePoints points = network.singlePoints();
        network.ids().stream()
                .filter(points::isReached)
                .forEach(id -> points.before(id).ifPresent(point -> ours.put(id, point)));
        assertEquals(expected, ours);
    }

    private static void reach(JsonNode expected, Reach reach) {
        Map<String, Integer> distances = new TreeMap<>();
        expected.properties()
                .forEach(e -> distances.put(e.getKey(), e.getValue().asInt()));
        Map<String, Integer> ours = new TreeMap<>();
        reach.list().forEach(id -> ours.put(id, reach.distance(id).orElseThrow()));
        assertEquals(distances, ours);
    }
}
