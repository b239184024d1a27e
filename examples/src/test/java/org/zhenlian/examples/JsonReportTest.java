package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.bottleneck.Bottleneck;
import org.zhenlian.chain.gap.BothEndsOutside;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.town.Town;

class JsonReportTest {
    private static final Atlas SAMPLE = Atlases.sample();
    private static JsonNode report;

    @BeforeAll
    static void read() throws Exception {
        report =
                new ObjectMapper().readTree(Run.of("report", "--format", "json").out());
    }

    @Test
    void json_head_saysWhatItIs() {
        assertEquals("zhenlian-report", report.get("format").asText());
        assertEquals(1, report.get("version").asInt());
        assertEquals(0, report.get("issues").get("errors").asInt());
        assertEquals(SAMPLE.towns().size(), report.get("towns").size());
        JsonNode provenance = report.get("atlas").get("provenance");
        assertEquals(SAMPLE.provenance().total(), provenance.get("total").asInt());
        assertEquals(
                SAMPLE.provenance().illustrative(),
                provenance.get("illustrative").asInt());
    }

    @Test
    void json_programme_isThatOfTheModel() {
        Programme programme = Programme.of(SAMPLE, Optional.empty());
        assertEquals("2023-09-30", report.get("programmeOn").asText());
        assertEquals(2, report.get("echelons").size());
        for (JsonNode json : report.get("towns")) {
            Town town = SAMPLE.town(json.get("id").asText());
            assertEquals(
                    programme.tenHaves(town).list().stream()
                            .map(i -> i.fulfilment().name().toLowerCase(Locale.ROOT))
                            .toList(),
                    json.get("tenHaves").findValuesAsText("answer"));
            assertEquals(
                    programme.problems(town).list().stream()
                            .map(p -> p.because().en())
                            .toList(),
                    StreamSupport.stream(json.get("problems").spliterator(), false)
                            .map(p -> p.get("why").get("en").asText())
                            .toList());
        }
    }

    @Test
    void json_chains_areAllCharters() {
        List<String> ids = StreamSupport.stream(report.get("chains").spliterator(), false)
                .map(c -> c.get("id").asText())
                .toList();
        assertTrue(
                ids.containsAll(SAMPLE.charters().stream().map(ChainCharter::id).toList()), ids.toString());
    }

    @Test
    void json_gaps_areAllOfTheModel() {
        for (JsonNode json : report.get("chains")) {
            Gaps all = Chain.of(SAMPLE, json.get("id").asText()).gaps();
            assertWhole(all, json.get("gaps"));
            List<Gap> gaps = all.list();
            JsonNode list = json.get("gaps").get("list");
            assertEquals(gaps.size(), list.size());
            for (int i = 0; i < gaps.size(); i++) {
                assertGap(gaps.get(i), list.get(i));
            }
        }
    }

    private static void assertWhole(Gaps gaps, JsonNode json) {
        assertEquals(gaps.undeclared().stream().map(Product::id).toList(), strings(json.get("undeclared")));
        JsonNode support = json.get("localSupport");
        assertAmount(gaps.localSupport().rate(), support.get("rate"));
        assertEquals(gaps.localSupport().whollyOutside(), strings(support.get("whollyOutside")));
        JsonNode ends = json.get("bothEndsOutside");
        BothEndsOutside both = gaps.bothEndsOutside();
        assertEquals(
                List.of(
                        both.verdict().name(),
                        both.inputs().name(),
                        both.sales().name()),
                Stream.of("verdict", "inputs", "sales")
                        .map(k -> ends.get(k).asText().toUpperCase(Locale.ROOT))
                        .toList());
        assertAmount(both.inputsOutside(), ends.get("inputsOutside"));
        assertAmount(both.salesOutside(), ends.get("salesOutside"));
        assertEquals(both.because().zh(), ends.get("why").get("zh").asText());
    }

    private static void assertGap(Gap gap, JsonNode json) {
        assertEquals(gap.kind().names().zh(), json.get("kindZh").asText());
        assertEquals(gap.blocking(), strings(json.get("blocking")));
        assertEquals(gap.undecided().stream().map(Enum::name).toList(), strings(json.get("undecided")));
        JsonNode output = json.get("dependentOutput");
        assertAmount(gap.dependentOutput().value(), output.get("value"));
        assertEquals(gap.dependentOutput().unpriced(), strings(output.get("unpriced")));
        gap.dependentOutput()
                .perYear()
                .forEach((p, range) -> assertAmount(range, output.get("perYear").get(p)));
        assertEquals(gap.flip().isEmpty(), json.get("change").isNull());
        gap.flip()
                .ifPresent(f -> assertEquals(
                        f.names(SAMPLE).en(), json.get("change").get("en").asText()));
        assertEquals(gap.product().id(), json.get("product").asText());
        assertEquals(gap.kind().name(), json.get("kind").asText());
        assertEquals(gap.tier(), json.get("tier").asInt());
        assertAmount(gap.need(), json.get("need"));
        assertAmount(gap.local(), json.get("local"));
        assertAmount(gap.coverage(), json.get("coverage"));
        assertEquals(gap.path(), strings(json.get("path")));
        assertEquals(gap.dependents(), strings(json.get("dependents")));
        assertEquals(gap.outsideProducers(), strings(json.get("outsideProducers")));
        assertEquals(gap.missing(), strings(json.get("missing")));
        assertEquals(gap.why().because().zh(), json.get("why").get("zh").asText());
        assertEquals(gap.why().because().en(), json.get("why").get("en").asText());
    }

    private static void assertAmount(Interval range, JsonNode json) {
        assertEquals(range.low(), json.get("low").asDouble());
        assertEquals(Double.isInfinite(range.high()), json.get("high").isNull());
        if (!json.get("high").isNull()) {
            assertEquals(range.high(), json.get("high").asDouble());
        }
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void json_bottlenecks_areAllRungs() {
        for (JsonNode json : report.get("chains")) {
            List<Bottleneck> ladder =
                    Chain.of(SAMPLE, json.get("id").asText()).bottlenecks().list();
            JsonNode list = json.get("bottlenecks").get("list");
            assertEquals(ladder.size(), list.size());
            for (int i = 0; i < ladder.size(); i++) {
                assertEquals(
                        ladder.get(i).product().id(), list.get(i).get("product").asText());
                assertAmount(ladder.get(i).ratio(), list.get(i).get("ratio"));
            }
        }
    }

    @Test
    void json_unknownAmount_isNeverZeroToZero() throws Exception {
        String out = Run.of("report", Run.DATA.resolve("my-town"), "--format", "json")
                .out();
        JsonNode json = new ObjectMapper().readTree(out);
        boolean open = StreamSupport.stream(json.findValues("need").spliterator(), false)
                .anyMatch(n -> n.get("high").isNull());
        assertTrue(open, "grog milling has no known capacity, so the need of broken ware has no upper end");
    }
}
