package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.fixture.Atelier;

/** The cases of {@code cases/loops.json}, which know nothing of Java. */
class LoopCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("zhenlian.root", ".."), "chain/src/test/resources/cases/loops.json");
    private static final double EPS = 1e-9;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        JsonNode file = new ObjectMapper().readTree(CASES.toFile());
        return StreamSupport.stream(file.get("cases").spliterator(), false)
                .map(c -> DynamicTest.dynamicTest(c.get("name").asText(), () -> check(c)));
    }

    private static void check(JsonNode given) {
        Atelier atelier = new Atelier();
        for (Map.Entry<String, JsonNode> recipe : given.get("recipes").properties()) {
            String id = recipe.getKey();
            atelier.recipe(id);
            numbers(recipe.getValue(), "inputs").forEach(i -> atelier.uses(id, i.getKey(), amount(i)));
            numbers(recipe.getValue(), "made").forEach(m -> atelier.makes(id, m.getKey(), amount(m)));
        }
        String target = given.get("target").asText();
        Requirements found =
                atelier.chain(target).requirements(target, given.get("amount").asDouble());
        numbers(given, "need")
                .forEach(n -> assertEquals(amount(n), found.need(n.getKey()).low(), EPS, n::toString));
        numbers(given, "coProduced")
                .forEach(n ->
                        assertEquals(amount(n), found.coProduced(n.getKey()).low(), EPS, n::toString));
        numbers(given, "required")
                .forEach(n -> assertEquals(amount(n), found.required(n.getKey()).low(), EPS, n::toString));
    }

    private static Stream<Map.Entry<String, JsonNode>> numbers(JsonNode node, String field) {
        return node.get(field).properties().stream();
    }

    private static double amount(Map.Entry<String, JsonNode> entry) {
        return entry.getValue().asDouble();
    }
}
