package org.zhenlian.examples.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PlanningServiceTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Chain GLASS = Chain.of(Atlases.sample(), "qixian-glassware");
    private static final String KILN = "示例晨露玻璃厂";
    private static PlanningService service;

    @BeforeAll
    static void start() throws Exception {
        service = PlanningService.start(Atlases.sample(), 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.address() + path));
    }

    private static JsonNode get(int status, String path) throws Exception {
        return send(status, request(path).build());
    }

    private static JsonNode post(int status, String body) throws Exception {
        return send(
                status,
                request("/chains/qixian-glassware/what-if")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static JsonNode send(int status, HttpRequest request) throws Exception {
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/json; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        return new ObjectMapper().readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void assertError(JsonNode answer, int status, String problem, String advice) {
        assertEquals(status, answer.get("status").asInt());
        assertTrue(answer.get("error").asText().contains(problem), answer::toString);
        assertTrue(answer.get("advice").asText().contains(advice), answer::toString);
    }

    @Test
    void chains_areListed() throws Exception {
        JsonNode list = get(200, "/chains").get("chains");
        assertEquals(Atlases.sample().charters().size(), list.size());
        assertEquals(
                Atlases.sample().charters().get(0).id(), list.get(0).get("id").asText());
    }

    @Test
    void gaps_areTheLibrarys_underEitherName() throws Exception {
        JsonNode json = get(200, "/chains/qixian-glassware/gaps");
        assertEquals(new ObjectMapper().readTree(GLASS.gaps().toJson()), json.get("gaps"));
        assertEquals(json, get(200, "/chains/" + encoded("祁县玻璃器皿") + "/gaps?scope=140727"));
        JsonNode wide = get(200, "/chains/qixian-glassware/gaps?scope=" + encoded("山西省"));
        assertEquals(GLASS.within("14").gaps().list().size(), wide.get("gaps").size());
    }

    @Test
    void bottlenecks_areTheLibrarys() throws Exception {
        JsonNode json = get(200, "/chains/qixian-glassware/bottlenecks");
        assertEquals(
                GLASS.bottlenecks().throughput().low(),
                json.get("throughput").get("low").asDouble());
        assertEquals(GLASS.bottlenecks().list().size(), json.get("bottlenecks").size());
    }

    @Test
    void plan_hasItsSteps() throws Exception {
        JsonNode steps = get(200, "/chains/qixian-glassware/plan?steps=1").get("steps");
        assertEquals(1, steps.size());
        assertEquals(
                GLASS.plan(1).list().get(0).because().zh(),
                steps.get(0).get("because").get("zh").asText());
    }

    @Test
    void whatIf_asked_orPosted_isTheSame() throws Exception {
        JsonNode asked = get(200, "/chains/qixian-glassware/what-if?close=" + encoded(KILN));
        assertEquals(asked, post(200, "[{\"close\": \"" + KILN + "\"}]"));
        var answer = GLASS.whatIf(Shock.close(KILN));
        assertEquals(answer.because().en(), asked.get("because").get("en").asText());
        assertEquals(answer.opened().size(), asked.get("opened").size());
        JsonNode both = post(
                200,
                "[{\"close\": \"" + KILN
                        + "\"}, {\"recruit\": \"feldspar\", \"perYear\": \"3000 t\", \"region\": \"140727\"}]");
        assertTrue(both.get("closed").toString().contains("feldspar"), both::toString);
    }

    @Test
    void unknownNames_are404_withTheNearest() throws Exception {
        assertError(get(404, "/chains/qixian-glasware/gaps"), 404, "qixian-glasware", "qixian-glassware");
        assertError(get(404, "/chains/qixian-glassware/what-if?close=nobody"), 404, "nobody", "");
        assertError(get(404, "/chains/qixian-glassware/gap"), 404, "/gap", "gaps");
        assertError(get(404, "/"), 404, "/", "/chains");
    }

    @Test
    void wrongRequests_are400_withAdvice() throws Exception {
        assertError(get(400, "/chains/qixian-glassware/plan?steps=0"), 400, "\"0\"", "1 to 10");
        assertError(get(400, "/chains/qixian-glassware/gaps?scop=14"), 400, "scop", "scope");
        assertError(get(400, "/chains/qixian-glassware/what-if"), 400, "shock", "close");
        assertError(post(400, "[{\"close\": 1}]"), 400, "text", "Maybe");
        assertError(post(400, "[{\"shut\": \"x\"}]"), 400, "[shut]", "Maybe");
        assertError(post(400, "[{\"close\": \"x\", \"close\": \"y\"}]"), 400, "Duplicate", "Maybe");
        assertError(post(400, "{} []"), 400, "JSON", "Maybe");
        assertError(post(400, ""), 400, "list", "Maybe");
        JsonNode unit = post(400, "[{\"recruit\": \"feldspar\", \"perYear\": \"3 元\", \"region\": \"140727\"}]");
        assertTrue(unit.get("error").asText().contains("元"), unit::toString);
    }

    @Test
    void otherMethods_are405_andLongBodies413() throws Exception {
        assertError(send(405, request("/chains/qixian-glassware/gaps").DELETE().build()), 405, "DELETE", "GET");
        assertError(post(413, "[" + " ".repeat(PlanningService.MOST_BYTES) + "]"), 413, "65536", "fewer");
    }

    @Test
    void manyAtOnce_getTheSameAnswers() throws Exception {
        List<String> paths = List.of("/gaps", "/bottlenecks", "/what-if?close=" + encoded(KILN));
        List<String> alone = new ArrayList<>();
        for (String path : paths) {
            alone.add(get(200, "/chains/qixian-glassware" + path).toString());
        }
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            HttpRequest request = request("/chains/qixian-glassware" + paths.get(i % paths.size()))
                    .build();
            sent.add(CLIENT.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        }
        for (int i = 0; i < sent.size(); i++) {
            String body = sent.get(i).get().body();
            assertEquals(
                    alone.get(i % paths.size()),
                    new ObjectMapper().readTree(body).toString());
        }
    }
}
