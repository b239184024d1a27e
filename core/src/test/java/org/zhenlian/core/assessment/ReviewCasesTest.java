package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.fixture.Reviews;
import org.zhenlian.core.fixture.Rows;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Supporters;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Evidence.State;
import org.zhenlian.core.region.RegionCode;

/** The cases of {@code cases/programme-reviews.json}, which know nothing of Java. */
class ReviewCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("zhenlian.root", ".."), "core/src/test/resources/cases/programme-reviews.json");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        JsonNode file = new ObjectMapper().readTree(CASES.toFile());
        return stream(file.get("cases"))
                .map(c -> DynamicTest.dynamicTest(c.get("name").asText(), () -> {
                    JsonNode given = c.get("given");
                    JsonNode expected = c.get("expected");
                    switch (c.get("kind").asText()) {
                        case "trade" -> trade(given, expected);
                        case "diagnosis" -> diagnosis(given, expected, file.get("checklists"));
                        default -> review(given, expected, file.get("checklists"));
                    }
                }));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void review(JsonNode given, JsonNode expected, JsonNode checklists) {
        Atlas atlas = atlas(given);
        Review review = Review.of(
                atlas,
                Subject.parse("town:" + given.get("town").asText()),
                checklist(given, checklists),
                LocalDate.parse(given.get("on").asText()),
                proxies(given.path("proxies")));
        assertEquals(expected.get("verdict").asText(), review.verdict().name(), review::print);
        expected.get("items")
                .properties()
                .forEach(item -> assertEquals(
                        item.getValue().asText(),
                        review.item(item.getKey()).fulfilment().name(),
                        review::print));
        expected.get("years").properties().forEach(item -> {
            Judgement judgement = review.item(item.getKey()).judgements().get(0);
            List<String> wanted = item.getValue().properties().stream()
                    .map(year -> year.getKey() + " " + year.getValue().asText())
                    .toList();
            assertEquals(
                    wanted,
                    judgement.values().stream()
                            .map(v -> v.period().orElseThrow() + " " + v.verdict())
                            .toList());
        });
        expected.get("missing")
                .forEach(m -> assertTrue(
                        review.missing().stream().anyMatch(x -> x.contains(m.asText())),
                        () -> m + " is not among " + review.missing()));
        if (expected.has("count")) {
            assertEquals(
                    expected.get("count").asInt(),
                    Supporters.of(atlas).supporters("hub").size());
        }
    }

    private static void diagnosis(JsonNode given, JsonNode expected, JsonNode checklists) {
        Atlas atlas = atlas(given);
        Diagnosis diagnosis = Diagnosis.of(
                atlas,
                atlas.town(given.get("town").asText()),
                checklist(given, checklists),
                LocalDate.parse(given.get("on").asText()));
        expected.get("problems")
                .properties()
                .forEach(p -> assertEquals(
                        p.getValue().asText(),
                        diagnosis.problem(p.getKey()).state().name(),
                        diagnosis::print));
    }

    private static void trade(JsonNode given, JsonNode expected) {
        AtlasBuilder atlas = Atlas.builder("trade")
                .add(Rows.source("s1"))
                .add(Rows.product("p", "t"))
                .add(Rows.enterprise("a", "140727"))
                .add(Rows.enterprise("b", "140727"));
        stream(given.get("values"))
                .map(v -> v.get(1).asInt() == 0 ? link("a", "b", "2024", v.get(0)) : link("b", "a", "2024", v.get(0)))
                .forEach(atlas::add);
        Range trade = Supporters.of(atlas.build()).tradeBetween("a", "b", Optional.of(AsOf.year(2024)));
        BigDecimal threshold =
                Quantity.parse(given.get("more-than").asText()).to(Unit.of("元")).amount();
        assertEquals(expected.get("verdict").asText(), trade.moreThan(threshold).name());
        Optional<BigDecimal> low =
                Optional.of(new BigDecimal(expected.get("low").asText()));
        Optional<BigDecimal> high =
                Optional.ofNullable(expected.get("high").textValue()).map(BigDecimal::new);
        assertEquals(new Range(low, high), trade);
    }

    private static SupplyLink link(String supplier, String customer, String year, JsonNode value) {
        return new SupplyLink(
                supplier,
                customer,
                "p",
                Reviews.date(year),
                OptionalDouble.empty(),
                value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty(),
                Basis.reported("s1"),
                "");
    }

    private static Atlas atlas(JsonNode given) {
        String town = given.get("town").asText();
        AtlasBuilder atlas = Atlas.builder("case")
                .add(Rows.source("s1"))
                .add(Rows.region("140700", "晋中", "Jinzhong"))
                .add(Rows.region(given.get("region").asText(), "", "County"))
                .add(Rows.product("p", "t"))
                .add(Rows.town(town, given.get("region").asText(), "p"));
        given.get("figures").forEach(f -> {
            Figure figure = Figure.of(Quantity.parse(f.get("value").asText()), Basis.reported("s1"));
            String metric = f.get("metric").asText();
            atlas.add(new Fact(
                    Subject.parse("town:" + town),
                    metric,
                    figure.withAsOf(f.get("as-of").asText())));
        });
        given.path("evidence")
                .forEach(e -> atlas.add(Reviews.evidence(
                        e.get("about").asText(),
                        e.get("kind").asText(),
                        State.valueOf(e.get("state").asText()),
                        e.get("as-of").asText())));
        hub(atlas, town, given.path("supporters").asInt());
        return atlas.build();
    }

    /** Enterprise hub of the town with so many partners: each third sells, each third buys, each third does both, twice. */
    private static void hub(AtlasBuilder atlas, String town, int partners) {
        Basis basis = Basis.reported("s1");
        atlas.add(Enterprise.builder("hub", RegionCode.of("140727"), basis)
                .towns(List.of(town))
                .build());
        JsonNode none = new ObjectMapper().nullNode();
        for (int i = 1; i <= partners; i++) {
            String partner = "x" + i;
            atlas.add(
                    Enterprise.builder(partner, RegionCode.of("140727"), basis).build());
            if (i % 3 != 0) {
                atlas.add(link("hub", partner, "2023", none));
            }
            if (i % 3 != 1) {
                atlas.add(link(partner, "hub", "2023", none)).add(link(partner, "hub", "2024", none));
            }
        }
    }

    private static Checklist checklist(JsonNode given, JsonNode checklists) {
        String id = given.get("checklist").asText();
        List<ChecklistItem> items = new ArrayList<>();
        for (Map.Entry<String, JsonNode> item : checklists.get(id).get("items").properties()) {
            Criterion[] criteria =
                    stream(item.getValue()).map(ReviewCasesTest::criterion).toArray(Criterion[]::new);
            items.add(Reviews.item(item.getKey(), items.size() + 1, criteria));
        }
        Purpose purpose = Purpose.valueOf(checklists.get(id).get("purpose").asText());
        return Reviews.checklist(id, purpose, items.toArray(ChecklistItem[]::new));
    }

    private static Criterion criterion(JsonNode c) {
        String bound = c.path("bound").asText();
        int years = c.path("years").asInt();
        return switch (c.get("kind").asText()) {
            case "level" -> Reviews.level(c.get("metric").asText(), bound, years);
            case "growth" -> Reviews.growth(c.get("metric").asText(), bound, years);
            case "proportion" ->
                Reviews.proportion(c.get("part").asText(), c.get("whole").asText(), bound, years);
            default ->
                Reviews.attested(stream(c.get("evidence")).map(JsonNode::asText).toArray(String[]::new));
        };
    }

    private static Proxies proxies(JsonNode given) {
        Proxies proxies = Proxies.NONE;
        for (Map.Entry<String, JsonNode> metric : given.properties()) {
            for (JsonNode standIn : metric.getValue()) {
                proxies = proxies.and(metric.getKey(), standIn.asText());
            }
        }
        return proxies;
    }
}
