package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.fixture.Rows;
import org.zhenlian.core.indicator.Change;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.indicator.Share;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.TierEvent;

/** Every case of {@code cases/programme-numbers.json}: the worked fixtures of the programme's numbers. */
class ProgrammeNumbersCasesTest {
    private static final Path FILE =
            Path.of(System.getProperty("zhenlian.root", ".."), "core/src/test/resources/cases/programme-numbers.json");

    /** What each kind of case answers: the fields of its {@code expected}, as text. */
    private static final Map<String, Function<JsonNode, Map<String, Object>>> KINDS = Map.of(
            "award-equal", ProgrammeNumbersCasesTest::award,
            "echelon", ProgrammeNumbersCasesTest::echelon,
            "goal", ProgrammeNumbersCasesTest::goal,
            "sum", ProgrammeNumbersCasesTest::sum,
            "share", ProgrammeNumbersCasesTest::share,
            "difference", ProgrammeNumbersCasesTest::difference,
            "refused-difference", ProgrammeNumbersCasesTest::refusedDifference,
            "latest", ProgrammeNumbersCasesTest::latest);

    private static List<JsonNode> cases() throws IOException {
        JsonNode cases = new ObjectMapper().readTree(FILE.toFile()).get("cases");
        return StreamSupport.stream(cases.spliterator(), false).toList();
    }

    @TestFactory
    Stream<DynamicTest> case_isAnsweredAsExpected() throws IOException {
        return cases().stream().map(c -> DynamicTest.dynamicTest(c.get("name").asText(), () -> check(c)));
    }

    @Test
    void everyKind_hasACase() throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        for (JsonNode one : cases()) {
            kinds.add(one.get("kind").asText());
        }
        assertEquals(new TreeSet<>(KINDS.keySet()), kinds);
    }

    private static void check(JsonNode one) {
        Map<String, Object> answer = KINDS.get(one.get("kind").asText()).apply(one.get("given"));
        JsonNode expected = one.get("expected");
        assertTrue(expected.size() > 0);
        expected.properties().forEach(field -> {
            assertTrue(answer.containsKey(field.getKey()), field.getKey());
            assertEquals(canonical(field.getValue()), answer.get(field.getKey()).toString(), field.getKey());
        });
    }

    /** JSON as Java's lists and maps print it. */
    private static String canonical(JsonNode node) {
        return new ObjectMapper().convertValue(node, Object.class).toString();
    }

    private static Atlas atlas(JsonNode given) {
        AtlasBuilder atlas = ProgrammeRows.atlas();
        TreeSet<Subject> subjects = new TreeSet<>();
        for (JsonNode figure : given.path("figures")) {
            subjects.add(Subject.parse(figure.get("subject").asText()));
            atlas.add(ProgrammeRows.fact(
                    figure.get("subject").asText(),
                    figure.get("metric").asText(),
                    figure.get("value").asText() + " " + figure.get("unit").asText(),
                    figure.get("asOf").asText()));
        }
        for (JsonNode town : given.path("towns")) {
            List<TierEvent> events = new ArrayList<>();
            town.get("events")
                    .forEach(e -> events.add(Rows.event(
                            e.get("asOf").asText(), Tier.valueOf(e.get("tier").asText()))));
            atlas.add(ProgrammeRows.town(
                    town.get("id").asText(), town.get("region").asText(), events.toArray(TierEvent[]::new)));
        }
        given.path("goals").forEach(g -> atlas.add(goalRow(g)));
        for (Subject subject : subjects) {
            if (subject.kind() == Subject.Kind.TOWN) {
                atlas.add(ProgrammeRows.town(subject.id()));
            } else if (subject.kind() == Subject.Kind.ENTERPRISE) {
                atlas.add(Rows.enterprise(subject.id(), "140727"));
            }
        }
        return atlas.build();
    }

    private static Goal goalRow(JsonNode goal) {
        return ProgrammeRows.goal(
                goal.get("about").asText(),
                goal.get("metric").asText(),
                goal.get("comparison").asText() + " " + goal.get("target").asText() + " "
                        + goal.get("unit").asText(),
                goal.get("due").asText("").replace("null", ""),
                goal.get("since").asText("").replace("null", ""));
    }

    private static Series series(JsonNode given, String metric) {
        return Series.of(
                atlas(given),
                Subject.parse(given.get("subject").asText()),
                given.path(metric).asText(metric));
    }

    private static AsOf when(JsonNode given, String field) {
        return AsOf.parse(given.get(field).asText());
    }

    private static List<String> ends(Range range) {
        List<String> ends = new ArrayList<>();
        ends.add(range.low().map(ProgrammeNumbersCasesTest::rounded).orElse(null));
        ends.add(range.high().map(ProgrammeNumbersCasesTest::rounded).orElse(null));
        return ends;
    }

    private static String rounded(BigDecimal x) {
        return plain(x.setScale(Math.min(4, Math.max(0, x.scale())), RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal x) {
        return x.signum() == 0 ? "0" : x.stripTrailingZeros().toPlainString();
    }

    private static Map<String, Object> quantity(Quantity quantity, String unit) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("value", plain(quantity.to(Unit.of(unit)).amount()));
        shown.put("unit", unit);
        return shown;
    }

    private static Map<String, Object> award(JsonNode given) {
        String unit = given.get("pool").get("unit").asText();
        Quantity pool = Quantity.parse(given.get("pool").get("value").asText() + " " + unit);
        List<String> recipients = IntStream.range(0, given.get("recipients").asInt())
                .mapToObj(i -> "town-" + i)
                .toList();
        AwardSplit split = AwardSplit.equal(pool, recipients);
        List<Quantity> different =
                split.list().stream().map(AwardSplit.Award::amount).distinct().toList();
        assertEquals(1, different.size());
        return Map.of("each", quantity(different.get(0), unit), "sum", quantity(split.sum(), unit));
    }

    private static Map<String, Object> echelon(JsonNode given) {
        Echelon echelon = Echelon.of(
                atlas(given),
                RegionCode.of(given.get("region").asText()),
                LocalDate.parse(given.get("on").asText()),
                Echelon.Counting.valueOf(given.get("counting").asText()));
        List<Map<String, Object>> tiers = new ArrayList<>();
        for (TierProgress tier : echelon.list()) {
            Attainment attainment = tier.targets().get(0).attainment();
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("tier", tier.tier());
            shown.put("have", ends(tier.have()));
            shown.put("percent", ends(attainment.percent()));
            shown.put("verdict", attainment.verdict());
            shown.put("gap", ends(attainment.gap()));
            tiers.add(shown);
        }
        return Map.of("tiers", tiers);
    }

    private static Map<String, Object> goal(JsonNode given) {
        GoalReview review = GoalReview.of(
                atlas(given),
                goalRow(given.get("goal")),
                LocalDate.parse(given.get("on").asText()));
        return Map.of(
                "verdict", review.verdict(),
                "gap", ends(review.attainment().gap()),
                "needed", plain(review.attainment().needed().amount()),
                "missing", review.missing());
    }

    private static Map<String, Object> sum(JsonNode given) {
        List<Quantity> parts = new ArrayList<>();
        given.get("parts")
                .forEach(m -> parts.add(value(series(given, m.asText()).at(when(given, "period")))));
        Quantity sum = parts.stream().reduce(Quantity::plus).orElseThrow();
        Quantity whole = value(series(given, "whole").at(when(given, "period")));
        return Map.of("sum", plain(sum.amount()), "equal", sum.compareTo(whole) == 0);
    }

    private static Quantity value(Optional<Reading> reading) {
        return reading.orElseThrow().figure().value();
    }

    private static Map<String, Object> share(JsonNode given) {
        Range percent = Share.of(series(given, "part"), series(given, "whole"), when(given, "period"))
                .percent();
        BigDecimal exact = percent.low().orElseThrow();
        assertTrue(percent.isExact());
        BigDecimal perPart = BigDecimal.valueOf(100).divide(exact, MathContext.DECIMAL64);
        return Map.of(
                "percent",
                plain(exact.setScale(1, RoundingMode.HALF_EVEN)),
                "wholePerPart",
                plain(perPart.setScale(2, RoundingMode.HALF_EVEN)));
    }

    private static Map<String, Object> difference(JsonNode given) {
        Change change = series(given, "metric").difference(when(given, "from"), when(given, "to"));
        return Map.of("change", change.exact().orElseThrow().setScale(1).toPlainString(), "unit", change.unit());
    }

    private static Map<String, Object> refusedDifference(JsonNode given) {
        Series series = series(given, "metric");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> series.difference(when(given, "from"), when(given, "to")));
        return Map.of("message", refused.getMessage().lines().findFirst().orElseThrow());
    }

    private static Map<String, Object> latest(JsonNode given) {
        Series series = series(given, "metric");
        Reading latest = (given.has("span")
                        ? series.latest(AsOf.Span.valueOf(given.get("span").asText()))
                        : series.latest())
                .orElseThrow();
        Map<String, Object> answer = new TreeMap<>();
        answer.put("latest", plain(latest.figure().value().amount()));
        answer.put("asOf", latest.figure().asOf().orElseThrow());
        answer.put(
                "kept",
                series.figures().stream().map(f -> f.asOf().orElseThrow()).toList());
        return answer;
    }

    /** A fact of the atlas is a fact of the file: nothing is merged on the way. */
    @Test
    void figuresOfTheCases_areAllKept() throws IOException {
        for (JsonNode one : cases()) {
            List<Fact> facts = atlas(one.get("given")).facts();
            assertEquals(one.get("given").path("figures").size(), facts.size());
        }
    }
}
