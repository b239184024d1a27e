package org.zhenlian.examples.embed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.plan.PlanStep;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.chain.whatif.WhatIf;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;

/** The service's answers as JSON. Thread-safe: the library's results are immutable, and a chain is made once for all requests. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_STEPS = 10;

    private final Atlas atlas;
    private final Map<String, Chain> chains = new ConcurrentHashMap<>();

    Answers(Atlas atlas) {
        this.atlas = atlas;
    }

    /** The chain of a name; {@link org.zhenlian.core.atlas.UnknownIdException} says what is near. Only names that exist are kept. */
    Chain chain(String name) {
        return chains.computeIfAbsent(name, n -> Chain.of(atlas, n));
    }

    ObjectNode chains() {
        ObjectNode json = JSON.createObjectNode().put("atlas", atlas.id());
        ArrayNode list = json.putArray("chains");
        atlas.charters().forEach(charter -> names(list.addObject().put("id", charter.id()), "name", charter.names()));
        return json;
    }

    private static Chain asked(Chain chain, Map<String, String> query) {
        return query.containsKey("scope") ? chain.within(query.get("scope")) : chain;
    }

    ObjectNode gaps(Chain chain, Map<String, String> query) {
        var gaps = asked(chain, query).gaps();
        ObjectNode json = head(chain).put("scope", gaps.scope().name());
        json.set("coverage", interval(gaps.coverage()));
        json.set("gaps", rows(gaps));
        return json;
    }

    ObjectNode bottlenecks(Chain chain, Map<String, String> query) {
        var limits = asked(chain, query).bottlenecks();
        ObjectNode json = head(chain).put("scope", limits.scope().name());
        json.set("throughput", interval(limits.throughput()));
        json.set("bottlenecks", rows(limits));
        return json;
    }

    ObjectNode plan(Chain chain, Map<String, String> query) {
        String steps = query.getOrDefault("steps", "3");
        if (!steps.matches("[1-9]|10")) {
            throw new Refusal(400, "steps is \"" + steps + "\"", "Give a number from 1 to " + MOST_STEPS + ".");
        }
        ObjectNode json = head(chain);
        ArrayNode list = json.putArray("steps");
        for (PlanStep step : chain.plan(Integer.parseInt(steps)).list()) {
            ObjectNode one = list.addObject().put("action", step.action().id());
            names(one, "because", step.because());
            names(one, "unless", step.unless());
        }
        return json;
    }

    ObjectNode whatIf(Chain chain, Shock shock) {
        WhatIf answer = chain.whatIf(shock);
        ObjectNode json = head(chain);
        names(json, "shock", shock.names(atlas));
        names(json, "because", answer.because());
        json.set("throughputBefore", interval(answer.throughputBefore()));
        json.set("throughputAfter", interval(answer.throughputAfter()));
        json.set("stops", JSON.valueToTree(answer.stops()));
        gaps(json.putArray("opened"), answer.opened());
        gaps(json.putArray("closed"), answer.closed());
        return json;
    }

    private static void gaps(ArrayNode list, List<Gap> gaps) {
        for (Gap gap : gaps) {
            ObjectNode one = list.addObject()
                    .put("product", gap.product().id())
                    .put("kind", gap.kind().name());
            names(one, "because", gap.because());
        }
    }

    /** An error: what is wrong, and advice if there is any. */
    static ObjectNode error(Refusal refusal) {
        ObjectNode json =
                JSON.createObjectNode().put("status", refusal.status()).put("error", refusal.getMessage());
        return refusal.advice().isEmpty() ? json : json.put("advice", refusal.advice());
    }

    private static ObjectNode head(Chain chain) {
        return names(JSON.createObjectNode().put("chain", chain.id()), "name", chain.names());
    }

    private static ObjectNode names(ObjectNode json, String key, Names names) {
        json.putObject(key).put("zh", names.zh()).put("en", names.en());
        return json;
    }

    /** Unbounded above is null. */
    private static ObjectNode interval(Interval range) {
        ObjectNode json = JSON.createObjectNode().put("low", range.low());
        return Double.isInfinite(range.high()) ? json.putNull("high") : json.put("high", range.high());
    }

    private static JsonNode rows(Listing<?> listing) {
        try {
            return JSON.readTree(listing.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
