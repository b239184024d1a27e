package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.bottleneck.MustHave.Certainty;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.region.Scope;

/**
 * Worked cases in {@code cases/must-haves.json}: of each recipe what it makes (the main output first), what it needs (a list of
 * alternatives for each group) and who runs it; what is declared of supply from outside; what follows for one final product.
 */
class MustHaveCasesTest {
    private static final Scope HERE = Scope.of(Atelier.HOME);

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        try (InputStream cases = MustHaveCasesTest.class.getResourceAsStream("/cases/must-haves.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            new ObjectMapper()
                    .readTree(cases)
                    .forEach(
                            c -> tests.add(DynamicTest.dynamicTest(c.get("name").asText(), () -> check(c))));
            return tests.stream();
        }
    }

    private static void check(JsonNode c) {
        String product = c.get("final").asText();
        ProductionGraph graph = ProductionGraph.of(atlas(c), List.of(product));
        MustHaves found = MustHaves.of("case", graph, HERE);
        assertEquals(c.get("availability").asText(), found.availability(product).name());
        assertEquals(texts(c.path("blockers")), found.blockers(product));
        assertEquals(texts(c.get("certain")), subjects(found, Certainty.CERTAIN));
        assertEquals(texts(c.get("possible")), subjects(found, Certainty.POSSIBLE));
        List<List<String>> pairs = new ArrayList<>();
        c.get("pairs").forEach(pair -> pairs.add(texts(pair)));
        assertEquals(
                pairs,
                BreakingSets.of("case", graph, HERE, 2).list().stream()
                        .map(s -> s.members().stream().map(Subject::id).toList())
                        .toList());
    }

    private static List<String> subjects(MustHaves found, Certainty certainty) {
        return found.list().stream()
                .filter(m -> m.certainty() == certainty)
                .map(m -> m.subject().toString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Atlas atlas(JsonNode c) {
        Atelier atelier = new Atelier();
        for (JsonNode r : c.get("recipes")) {
            String id = r.get("id").asText();
            List<String> makes = texts(r.get("makes"));
            atelier.recipe(id, makes.get(0));
            makes.stream().skip(1).forEach(beside -> atelier.makes(id, beside, 0.5));
            for (JsonNode group : r.get("needs")) {
                List<Input> any = texts(group).stream()
                        .map(p -> Input.of(p, Atelier.tonnes(1)))
                        .toList();
                atelier.usesAny(id, new InputGroup(String.join("-", texts(group)), any));
            }
            texts(r.get("run-by")).forEach(e -> atelier.runs(e, id, 1));
        }
        c.get("outside")
                .properties()
                .forEach(e -> atelier.outside(
                        e.getKey(), Availability.valueOf(e.getValue().asText())));
        return atelier.atlas();
    }
}
