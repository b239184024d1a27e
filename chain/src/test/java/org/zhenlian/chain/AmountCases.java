package org.zhenlian.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;

/**
 * Reads language-neutral cases: of each recipe what a run makes (the main output first), what it needs (the amounts of the alternatives of
 * each group) and who runs it how often a year; what is declared of supply from outside (a word or a limit); prices; and the final product.
 */
public final class AmountCases {
    private AmountCases() {}

    /** One test for each case of a file. */
    public static Stream<DynamicTest> of(String file, Consumer<JsonNode> check) throws IOException {
        try (InputStream cases = AmountCases.class.getResourceAsStream("/cases/" + file)) {
            List<DynamicTest> tests = new ArrayList<>();
            new ObjectMapper()
                    .readTree(cases)
                    .forEach(
                            c -> tests.add(DynamicTest.dynamicTest(c.get("name").asText(), () -> check.accept(c))));
            return tests.stream();
        }
    }

    public static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    public static Chain chain(JsonNode c) {
        Atelier atelier = new Atelier();
        c.get("recipes").forEach(r -> recipe(atelier, r));
        c.get("outside").properties().forEach(e -> {
            if (e.getValue().isNumber()) {
                atelier.outside(e.getKey(), e.getValue().asDouble());
            } else {
                atelier.outside(e.getKey(), Availability.valueOf(e.getValue().asText()));
            }
        });
        c.get("prices")
                .properties()
                .forEach(e -> atelier.price(e.getKey(), e.getValue().asDouble()));
        return atelier.chain(c.get("final").asText());
    }

    private static void recipe(Atelier atelier, JsonNode r) {
        String id = r.get("id").asText();
        String main = r.get("makes").fieldNames().next();
        atelier.recipe(id, main);
        r.get("makes").properties().forEach(e -> {
            if (!e.getKey().equals(main)) {
                atelier.makes(id, e.getKey(), e.getValue().asDouble());
            }
        });
        for (JsonNode group : r.get("needs")) {
            List<Input> any = new ArrayList<>();
            group.properties()
                    .forEach(e -> any.add(
                            Input.of(e.getKey(), Atelier.tonnes(e.getValue().asDouble()))));
            atelier.usesAny(id, new InputGroup(any.get(0).product(), any));
        }
        r.get("run-by")
                .properties()
                .forEach(e -> atelier.runs(e.getKey(), id, e.getValue().asDouble()));
    }
}
