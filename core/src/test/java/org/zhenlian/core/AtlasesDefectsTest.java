package org.zhenlian.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhenlian.core.atlas.InvalidAtlasException;
import org.zhenlian.core.io.AtlasFormatException;
import org.zhenlian.core.io.LoadedAtlas;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/** Every seeded defect is named: one precise issue, nothing invented. The cases stand in {@code cases/defects.json}. */
class AtlasesDefectsTest {
    private static final Path RESOURCES = Path.of(System.getProperty("zhenlian.root", ".."), "core/src/test/resources");

    @TestFactory
    Stream<DynamicTest> defect_isNamed() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(RESOURCES.resolve("cases/defects.json").toFile())
                .get("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(c -> DynamicTest.dynamicTest(c.get("case").asText(), () -> check(c)));
    }

    @Test
    void everyCaseFolder_hasItsCase() throws IOException {
        String cases = Files.readString(RESOURCES.resolve("cases/defects.json"));
        File[] folders = RESOURCES.resolve("defects").toFile().listFiles();
        assertTrue(folders.length >= 21);
        for (File folder : folders) {
            assertTrue(cases.contains("\"" + folder.getName() + "\""), folder + " has no case");
        }
    }

    private static void check(JsonNode wanted) {
        Path path = RESOURCES.resolve("defects").resolve(wanted.get("path").asText());
        if (wanted.get("refused").asBoolean()) {
            Issue issue = assertThrows(AtlasFormatException.class, () -> Atlases.readLenient(path))
                    .issue();
            assertEquals("", differences(wanted.get("issues"), List.of(issue)));
            assertThrows(AtlasFormatException.class, () -> Atlases.read(path));
            return;
        }
        LoadedAtlas loaded = Atlases.readLenient(path);
        List<Issue> own = new ArrayList<>(loaded.issues().list());
        own.removeIf(i -> i.code() == IssueCode.LEFT_OUT);
        assertEquals("", differences(wanted.get("issues"), own));
        assertEquals(wanted.get("leftOut").asInt(), loaded.issues().size() - own.size(), loaded.issues()::toString);
        if (loaded.issues().hasErrors()) {
            assertThrows(InvalidAtlasException.class, () -> Atlases.read(path));
        } else {
            assertEquals(loaded.atlas(), Atlases.read(path));
        }
    }

    /** Returns what is missing, what is too much, and which issue gives no advice. */
    private static String differences(JsonNode wanted, List<Issue> found) {
        List<Issue> rest = new ArrayList<>(found);
        StringBuilder differences = new StringBuilder();
        for (JsonNode one : wanted) {
            Issue match = rest.stream().filter(i -> fits(one, i)).findFirst().orElse(null);
            if (match == null) {
                differences.append("missing ").append(one).append('\n');
            } else {
                rest.remove(match);
                boolean advice = !match.hint().isEmpty() || match.code() == IssueCode.NORMALISED;
                differences.append(advice ? "" : "no advice in " + match + "\n");
            }
        }
        rest.forEach(i -> differences.append("invented ").append(i).append('\n'));
        return differences.toString();
    }

    private static boolean fits(JsonNode wanted, Issue issue) {
        Location place = issue.location().orElseThrow();
        assertFalse(issue.message().contains("\n"), issue::toString);
        return issue.code().name().equals(wanted.get("code").asText())
                && issue.severity().name().equals(wanted.get("severity").asText())
                && place.file().endsWith(wanted.get("file").asText())
                && (wanted.get("line").isNull()
                        || place.line() == wanted.get("line").asLong())
                && (wanted.get("place").isNull()
                        || place.place().equals(wanted.get("place").asText()))
                && issue.message().contains(wanted.get("value").asText());
    }
}
