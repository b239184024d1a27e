package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.Oracles;

/**
 * Every case in the oracle folder {@code cuts}: a list of cases, each with {@code edges} (from, to and perhaps a capacity) and either a
 * {@code root} with {@code idom} (and {@code exit} with {@code ipostdom}, the dominators against the links), or a {@code source} and a
 * {@code sink} with what lies between.
 */
class CutsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        return Oracles.cases("cuts", CutsOracleTest::check);
    }

    private static void check(JsonNode c) {
        if (c.has("root")) {
            checkDominators(c, false, c.get("root").asText(), c.get("idom"));
        }
        if (c.has("exit")) {
            checkDominators(c, true, c.get("exit").asText(), c.get("ipostdom"));
        }
        if (c.has("sink")) {
            checkDominators(c, false, c.get("source").asText(), c.get("idom"));
            checkBetween(c);
        }
    }

    private static SupplyNetwork network(JsonNode c, boolean backwards) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("case");
        for (int i = 0; i < c.path("n").asInt(); i++) {
            builder.enterprise(String.valueOf(i));
        }
        for (JsonNode edge : c.get("edges")) {
            String from = edge.get(backwards ? 1 : 0).asText();
            String to = edge.get(backwards ? 0 : 1).asText();
            builder.link(from, to, "p", edge.path(2).asDouble(1));
        }
        return builder.build();
    }

    private static void checkDominators(JsonNode c, boolean backwards, String root, JsonNode expected) {
        SupplyNetwork network = network(c, backwards);
        SinglePoints points = network.singlePoints(List.of(root));
        Map<String, String> found = new HashMap<>();
        network.ids().stream()
                .filter(points::isReached)
                .forEach(id -> found.put(id, points.before(id).orElse(root)));
        Map<String, String> wanted = new HashMap<>();
        expected.properties().forEach(e -> wanted.put(e.getKey(), e.getValue().asText()));
        assertEquals(wanted, found);
        if (c.has("reachable")) {
            Reach reach = network.downstream(root);
            assertEquals(wanted.size() - 1, reach.size());
            assertTrue(wanted.keySet().containsAll(reach.list()));
        }
    }

    private static void checkBetween(JsonNode c) {
        SupplyNetwork network = network(c, false);
        String source = c.get("source").asText();
        String sink = c.get("sink").asText();
        assertEquals(c.get("reachable").asBoolean(), network.downstream(source).has(sink));
        assertEquals(c.get("scc_count").asInt(), network.components().count());
        Cut value = network.cut(Cut.By.VALUE, List.of(source), List.of(sink));
        assertEquals(c.get("max_flow").asDouble(), value.value().low());
        assertTrue(value.value().isExact() && value.isExact());
        Cut links = network.cut(Cut.By.LINKS, List.of(source), List.of(sink));
        assertEquals(c.get("edge_connectivity_s_t").asDouble(), links.value().low());
        Cut enterprises = network.cut(Cut.By.ENTERPRISES, List.of(source), List.of(sink));
        boolean direct = network.upstream(sink).distance(source).orElse(0) == 1;
        assertEquals(direct, !enterprises.isPossible());
        if (!c.get("min_node_cut_size").isNull()) {
            assertEquals(
                    c.get("min_node_cut_size").asDouble(), enterprises.value().low());
        }
        Passage passage = network.passage(source, sink);
        assertEquals(texts(c.get("single_points_on_all_paths")), Set.copyOf(passage.enterprises()));
        Set<String> critical = new HashSet<>();
        passage.links().forEach(l -> critical.add("[" + l.supplier() + "," + l.customer() + "]"));
        assertEquals(texts(c.get("critical_edges")), critical);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(node -> texts.add(node.isArray() ? node.toString() : node.asText()));
        return texts;
    }
}
