package org.zhenlian.chain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.AmountCases;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.region.Scope;

/** The language-neutral cases of {@code cases/plan.json}: which steps are planned, and what the exact search finds. */
class PlanCasesTest {
    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        return AmountCases.of("plan.json", PlanCasesTest::check);
    }

    private static void check(JsonNode c) {
        Chain chain = AmountCases.chain(c);
        PlanOptions options = PlanOptions.of(c.get("steps").asInt());
        if (c.has("weights")) {
            JsonNode w = c.get("weights");
            options = options.withWeights(new Weights(
                    w.get(0).asDouble(),
                    w.get(1).asDouble(),
                    w.get(2).asDouble(),
                    w.get(3).asDouble()));
        }
        Plan plan = chain.within(Scope.of(Atelier.HOME)).plan(options);
        JsonNode expected = c.get("expected");
        List<String> steps = plan.steps().stream().map(s -> s.action().id()).toList();
        assertEquals(AmountCases.texts(expected.get("steps")), steps, plan.print());
        if (expected.has("actions")) {
            assertEquals(
                    AmountCases.texts(expected.get("actions")),
                    plan.actions().list().stream().map(Action::id).toList());
        }
        if (expected.has("exact")) {
            assertEquals(
                    AmountCases.texts(expected.get("exact")),
                    plan.exact().stream().map(Action::id).toList());
            assertEquals(expected.get("regret").asDouble(), plan.regret(), 1e-9);
        }
    }
}
