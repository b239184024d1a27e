package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.Oracles;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;

/**
 * Every case in the oracle folder {@code cuts}: plain graphs of edges from supplier to customer. Each node becomes an enterprise that
 * makes a product of its own by one recipe, out of the product of any node that leads to it; the root, or source, needs what comes
 * from outside. So dominators are must-haves, and node cuts are breaking sets.
 */
class CutsOracleTest {
    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        return Oracles.cases("cuts", CutsOracleTest::check);
    }

    private static void check(JsonNode c) {
        String source = c.has("root") ? c.get("root").asText() : c.get("source").asText();
        Atlas atlas = atlas(c.get("edges"), source, false);
        dominators(c.get("idom"), atlas, source);
        if (c.has("ipostdom")) {
            String exit = c.get("exit").asText();
            dominators(c.get("ipostdom"), atlas(c.get("edges"), exit, true), exit);
        }
        if (c.has("sink")) {
            cuts(c, Chain.of(atlas, "p" + c.get("sink").asText()), source);
        }
    }

    private static Atlas atlas(JsonNode edges, String source, boolean turned) {
        Map<String, Set<String>> into = new TreeMap<>();
        into.computeIfAbsent(source, n -> new TreeSet<>()).add("origin");
        for (JsonNode edge : edges) {
            String from = edge.get(turned ? 1 : 0).asText();
            String to = edge.get(turned ? 0 : 1).asText();
            into.computeIfAbsent(from, n -> new TreeSet<>());
            into.computeIfAbsent(to, n -> new TreeSet<>()).add("p" + from);
        }
        Atelier atelier =
                new Atelier().outside("origin", Availability.UNLIMITED).outside("nowhere", Availability.NONE);
        into.forEach((node, products) -> {
            atelier.recipe("p" + node).runs("e" + node, "p" + node, 1).outside("p" + node, Availability.NONE);
            List<Input> any = (products.isEmpty() ? Set.of("nowhere") : products)
                    .stream().map(p -> Input.of(p, Atelier.tonnes(1))).toList();
            atelier.usesAny("p" + node, new InputGroup("any", any));
        });
        return atelier.atlas();
    }

    /** The must-have enterprises of each node's product are the node and all its dominators; of others there is no product. */
    private static void dominators(JsonNode idom, Atlas atlas, String source) {
        atlas.enterprises().forEach(e -> {
            String node = e.id().substring(1);
            MustHaves found = Chain.of(atlas, "p" + node).mustHaves();
            assertEquals(
                    idom.has(node) || node.equals(source) ? Verdict.MET : Verdict.UNMET,
                    found.availability("p" + node));
            Set<String> expected = new TreeSet<>();
            for (String at = node; idom.has(at) && expected.add("e" + at); ) {
                at = idom.get(at).asText();
            }
            assertEquals(expected, enterprises(found), "dominators of " + node);
        });
    }

    private static Set<String> enterprises(MustHaves found) {
        return found.ofKind(Kind.ENTERPRISE).stream()
                .map(m -> m.subject().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void cuts(JsonNode c, Chain chain, String source) {
        String sink = c.get("sink").asText();
        boolean reachable = c.get("reachable").asBoolean();
        Set<String> single = new TreeSet<>();
        c.get("single_points_on_all_paths").forEach(n -> single.add("e" + n.asText()));
        if (reachable) {
            single.addAll(List.of("e" + source, "e" + sink));
        }
        assertEquals(single, enterprises(chain.mustHaves()));
        assertEquals(
                reachable ? List.of() : List.of("p" + sink), chain.mustHaves().unavailable());
        int smallest = c.get("min_node_cut_size").asInt(Integer.MAX_VALUE);
        for (int size = 2; reachable && size <= 3; size++) {
            BreakingSets sets = chain.breakingSets(size);
            assertTrue(sets.isComplete());
            if (size < smallest) {
                assertEquals(List.of(), sets.list(), "no cut of " + size);
            } else if (size == smallest) {
                assertFalse(sets.list().isEmpty(), "a cut of " + size);
            }
            sets.list().forEach(s -> assertTrue(isCut(s, c, source), s.toString()));
        }
    }

    /** Tells whether the sink is out of reach without the members, and in reach without any one of them fewer. */
    private static boolean isCut(BreakingSet set, JsonNode c, String source) {
        Set<String> gone = set.members().stream().map(Subject::id).collect(Collectors.toSet());
        boolean smallest = gone.stream().allMatch(e -> {
            Set<String> fewer = new TreeSet<>(gone);
            fewer.remove(e);
            return reaches(c, source, fewer);
        });
        return smallest && !reaches(c, source, gone);
    }

    private static boolean reaches(JsonNode c, String source, Set<String> gone) {
        Set<String> reached = new TreeSet<>(Set.of(source));
        int before = 0;
        while (reached.size() > before) {
            before = reached.size();
            for (JsonNode edge : c.get("edges")) {
                if (reached.contains(edge.get(0).asText())
                        && !gone.contains("e" + edge.get(1).asText())) {
                    reached.add(edge.get(1).asText());
                }
            }
        }
        return reached.contains(c.get("sink").asText());
    }
}
