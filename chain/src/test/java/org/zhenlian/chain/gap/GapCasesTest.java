package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.AmountCases;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.product.Product;

/** The language-neutral cases of {@code cases/gaps.json}: what is lacking, and whether both ends are outside. */
class GapCasesTest {
    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        return AmountCases.of("gaps.json", GapCasesTest::check);
    }

    private static void check(JsonNode c) {
        Gaps gaps = AmountCases.chain(c).within(Atelier.HOME).gaps();
        JsonNode expected = c.get("expected");
        assertEquals(
                AmountCases.texts(expected.get("gaps")),
                gaps.list().stream().map(g -> g.product().id() + " " + g.kind()).toList());
        BothEndsOutside ends = gaps.bothEndsOutside();
        assertEquals(expected.get("inputs").asText(), ends.inputs().name());
        assertEquals(expected.get("sales").asText(), ends.sales().name());
        assertEquals(expected.get("both").asText(), ends.verdict().name());
        assertEquals(AmountCases.texts(expected.get("outside-inputs")), ends.outsideInputs());
        assertEquals(
                AmountCases.texts(expected.get("undeclared")),
                gaps.undeclared().stream().map(Product::id).toList());
        assertEquals(
                expected.get("can-run").asText(),
                gaps.canRun(c.get("final").asText()).name());
        expected.path("need")
                .properties()
                .forEach(e -> assertEquals(
                        e.getValue().asDouble(), gaps.balance().need(e.getKey()).low(), 1e-9));
        expected.path("lacking")
                .properties()
                .forEach(e -> assertEquals(
                        e.getValue().asDouble(), gaps.balance().lack(e.getKey()).low(), 1e-9));
    }
}
