package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.chain.leader.CharterCheck.Question;
import org.zhenlian.core.indicator.Range;

/** The language-neutral cases of {@code cases/leader.json}. */
class LeaderCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("zhenlian.root", ".."), "chain/src/test/resources/cases/leader.json");

    @TestFactory
    Stream<DynamicTest> question_hasItsAnswer() throws IOException {
        JsonNode cases = new ObjectMapper().readTree(CASES.toFile()).get("cases");
        assertTrue(cases.size() >= 15);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(c -> DynamicTest.dynamicTest(c.get("case").asText(), () -> check(c)));
    }

    private static void check(JsonNode given) {
        LedChain chain = chain(given);
        SelectionRules rules = given.path("linksComplete").asBoolean()
                ? SelectionRules.shanxi().withCompleteLinks()
                : SelectionRules.shanxi();
        JsonNode expected = given.get("expected");
        switch (given.get("ask").asText()) {
            case "owner" -> owner(OwnerCandidates.of(chain, rules).of("hub"), expected);
            case "core" ->
                core(
                        given.has("year")
                                ? CoreSupport.of(chain, rules, given.get("year").asInt())
                                : CoreSupport.of(chain, rules),
                        expected);
            case "leader" ->
                assertEquals(
                        expected.get("verdict").asText(),
                        CharterCheck.of(chain, LocalDate.parse(given.get("date").asText()))
                                .of(Question.LEADER)
                                .verdict()
                                .name());
            default -> throw new IllegalArgumentException(given.get("ask").asText());
        }
    }

    private static LedChain chain(JsonNode given) {
        Works works = new Works();
        List<String> owners = new ArrayList<>();
        given.path("owners").forEach(o -> owners.add(o.asText()));
        works.owners(owners.toArray(String[]::new));
        given.path("links")
                .forEach(l -> works.link(
                        l.get("supplier").asText(),
                        l.get("customer").asText(),
                        l.get("product").asText(),
                        l.path("asOf").asText(""),
                        l.has("yuan")
                                ? OptionalDouble.of(
                                        Double.parseDouble(l.get("yuan").asText()))
                                : OptionalDouble.empty()));
        given.path("leaders")
                .forEach(l -> works.leader(
                        l.get("official").asText(),
                        l.path("from").asText(""),
                        l.path("until").asText("")));
        return works.chain();
    }

    private static void owner(OwnerCandidate hub, JsonNode expected) {
        assertEquals(expected.get("supporters").asInt(), hub.supporters().size());
        assertEquals(expected.get("verdict").asText(), hub.verdict().name());
    }

    private static void core(CoreSupport support, JsonNode expected) {
        Range trade = support.of("a").get(0).trade();
        assertEquals(
                expected.get("low").asText(),
                trade.low().map(Object::toString).map(LeaderCasesTest::plain).orElse("none"));
        assertEquals(
                expected.get("high").asText(),
                trade.high().map(Object::toString).map(LeaderCasesTest::plain).orElse("none"));
        assertEquals(expected.get("verdict").asText(), support.verdict("a").name());
    }

    private static String plain(String number) {
        return new java.math.BigDecimal(number).toPlainString();
    }
}
