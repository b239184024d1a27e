package org.zhenlian.core.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssuesTest {
    private static final Issue BAD = Issue.of(IssueCode.BAD_VALUE, "product:sand", "unit", "no unit \"x\"", "Use t");
    private static final Issue WARNING =
            Issue.of(IssueCode.UNLISTED_REGION, "town:a", "region", "region 990000 is not listed", "");

    private static Issue at(String file, long line, String place) {
        return BAD.at(new Location(file, line, place));
    }

    @Test
    void severity_isTheCodesUnlessChanged() {
        assertEquals(Severity.ERROR, BAD.severity());
        assertEquals(Severity.WARNING, WARNING.severity());
        assertEquals(Severity.INFO, BAD.withSeverity(Severity.INFO).severity());
    }

    @Test
    void text_namesPlaceElseSubject() {
        assertEquals("ERROR BAD_VALUE product:sand: no unit \"x\"\n  Use t", BAD.toString());
        assertEquals(
                "ERROR BAD_VALUE products.csv:17 unit: no unit \"x\"\n  Use t",
                at("products.csv", 17, "unit").toString());
        assertEquals("WARNING UNLISTED_REGION town:a: region 990000 is not listed", WARNING.toString());
        assertEquals(
                "ERROR LIMIT too deep",
                Issue.of(IssueCode.LIMIT, "", "", "too deep", "").toString());
    }

    @Test
    void location_isWrittenFileLinePlace() {
        assertEquals("a.json /towns/0", new Location("a.json", 0, "/towns/0").toString());
        assertEquals("a.csv:3", new Location("a.csv", 3, "").toString());
        assertEquals("a.csv:3 unit", new Location("a.csv", 3, "").at("unit").toString());
    }

    @Test
    void order_isOfTheFilesWhateverTheInput() {
        List<Issue> ordered = List.of(
                BAD, WARNING, at("a.csv", 2, "x"), at("a.csv", 2, "y"), at("a.csv", 10, ""), at("b.csv", 1, ""));
        List<Issue> shuffled = new ArrayList<>(ordered);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(ordered, Issues.of(shuffled).list());
        }
    }

    @Test
    void duplicates_areToldOnce() {
        assertEquals(1, Issues.of(List.of(BAD, BAD)).size());
    }

    @Test
    void filters_keepTheRest() {
        Issues both = Issues.of(List.of(WARNING)).and(Issues.of(List.of(BAD)));
        assertEquals(2, both.size());
        assertTrue(both.hasErrors());
        assertEquals(List.of(BAD), both.errors().list());
        assertEquals(List.of(WARNING), both.withCode(IssueCode.UNLISTED_REGION).list());
        assertFalse(both.withCode(IssueCode.UNLISTED_REGION).hasErrors());
        assertTrue(both.withCode(IssueCode.LIMIT).isEmpty());
    }

    @Test
    void none_isEmpty() {
        assertSame(Issues.NONE, Issues.of(List.of()));
        assertEquals("no issues", Issues.NONE.toString());
        assertFalse(Issues.NONE.iterator().hasNext());
    }

    @Test
    void list_isUnmodifiable() {
        List<Issue> list = Issues.of(List.of(BAD)).list();
        assertThrows(UnsupportedOperationException.class, () -> list.remove(0));
    }

    @Test
    void text_showsFiveOfMany() {
        List<Issue> many =
                IntStream.range(0, 7).mapToObj(i -> at("a.csv", i + 1, "")).toList();
        String text = Issues.of(many).and(Issues.of(List.of(WARNING))).toString();
        assertTrue(text.startsWith("7 ERROR, 1 WARNING\n"), text);
        assertTrue(text.endsWith("\n... 3 more, see list()"), text);
    }
}
