package org.zhenlian.core.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.enterprise.CreditCode;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;

/** The cases of {@code cases/identity.json}, which know nothing of Java; regions as the sample has them. */
class IdentityCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("zhenlian.root", ".."), "core/src/test/resources/cases/identity.json");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        JsonNode file = new ObjectMapper().readTree(CASES.toFile());
        return StreamSupport.stream(file.get("cases").spliterator(), false)
                .map(c -> DynamicTest.dynamicTest(c.get("name").asText(), () -> {
                    JsonNode given = c.get("given");
                    JsonNode expected = c.get("expected");
                    switch (c.get("kind").asText()) {
                        case "code" ->
                            assertEquals(
                                    expected.asText(),
                                    CreditCode.of(given.asText()).validity().name());
                        case "region" -> region(given, expected);
                        default -> throw new IllegalArgumentException(c.toString());
                    }
                }));
    }

    private static void region(JsonNode given, JsonNode expected) {
        Atlas sample = Atlases.sample();
        Region old = sample.region(given.get("code").asText());
        Region successor = sample.region(given.get("successor").asText());
        LocalDate day = LocalDate.parse(given.get("on").asText());
        assertEquals(
                given.get("until").asText(), old.until().map(AsOf::toString).orElse(""));
        assertEquals(expected.get("inUse").asBoolean(), old.inUseOn(day));
        assertEquals(expected.get("successorInUse").asBoolean(), successor.inUseOn(day));
        assertEquals(
                RegionCode.of(expected.get("current").asText()),
                sample.current(RegionCode.of(given.get("code").asText())));
    }
}
