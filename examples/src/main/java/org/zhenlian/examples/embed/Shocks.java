package org.zhenlian.examples.embed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.measure.Quantity;

/**
 * Shocks as JSON: a list of {@code {"close": enterprise}}, {@code {"scale": enterprise, "factor": 1.5}} and {@code {"recruit": product,
 * "perYear": "500 t", "region": "140727"}}.
 */
final class Shocks {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String FORMS =
            "Maybe [{\"close\": \"an-enterprise\"}], [{\"scale\": \"an-enterprise\", \"factor\": 1.5}]"
                    + " or [{\"recruit\": \"a-product\", \"perYear\": \"500 t\", \"region\": \"140727\"}].";
    private static final int MOST = 20;

    private Shocks() {}

    /** Reads a request's body. */
    static Shock parse(byte[] body) {
        JsonNode list;
        try {
            list = STRICT.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "the body is not JSON: " + e.getOriginalMessage(), FORMS);
        } catch (IOException e) {
            throw new Refusal(400, "the body is not JSON: " + e.getMessage(), FORMS);
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            throw new Refusal(400, "the body must be a list of 1 to " + MOST + " shocks", FORMS);
        }
        List<Shock> shocks = new ArrayList<>();
        list.forEach(shock -> shocks.add(shock(shock)));
        return shocks.size() == 1 ? shocks.get(0) : Shock.all(shocks);
    }

    private static Shock shock(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        try {
            if (keys.equals(Set.of("close"))) {
                return Shock.close(text(node, "close"));
            } else if (keys.equals(Set.of("scale", "factor"))
                    && node.get("factor").isNumber()) {
                return Shock.scale(text(node, "scale"), node.get("factor").doubleValue());
            } else if (keys.equals(Set.of("recruit", "perYear", "region"))) {
                return Shock.recruit(
                        text(node, "recruit"), Quantity.parse(text(node, "perYear")), text(node, "region"));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, e);
        }
        throw new Refusal(400, "no shock has the fields " + keys + " in " + node, FORMS);
    }

    private static String text(JsonNode node, String field) {
        if (!node.get(field).isTextual()) {
            throw new Refusal(400, field + " must be a text but is " + node.get(field), FORMS);
        }
        return node.get(field).textValue();
    }
}
