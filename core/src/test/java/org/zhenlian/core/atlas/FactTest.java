package org.zhenlian.core.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zhenlian.core.fixture.Rows.fact;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.core.measure.Basis;

class FactTest {
    @ParameterizedTest
    @ValueSource(strings = {"price", "output-value", "产值", "h1-2023", "a-b-c"})
    void metric_isWordsJoinedByHyphens(String metric) {
        assertEquals(metric, fact("town:a", metric, "1 t").metric());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a b", "a--b", "a_b", "=a"})
    void otherMetric_isRefused(String metric) {
        assertThrows(IllegalArgumentException.class, () -> fact("town:a", metric, "1 t"));
    }

    @Test
    void text_showsSubjectMetricFigure() {
        assertEquals(
                "town:a jobs 7 人 (illustrative)", fact("town:a", "jobs", "7 人").toString());
    }

    @Test
    void order_goesBySubjectMetricDateAmount() {
        List<Fact> ordered = List.of(
                fact("product:z", "a", "9 t"),
                fact("town:a", "a", "9 t"),
                fact("town:a", "b", "1 t"),
                fact("town:a", "b", "2 t"),
                new Fact(
                        fact("town:a", "b", "1 t").subject(),
                        "b",
                        fact("town:a", "b", "0 t").figure().withAsOf("2022")),
                fact("town:b", "a", "0 t"));
        assertEquals(
                ordered, Stream.of(4, 2, 5, 0, 3, 1).map(ordered::get).sorted().toList());
    }

    @Test
    void provenance_sharesSumToOne() {
        Provenance p = Provenance.of(
                List.of(Basis.reported("s"), Basis.reported("s"), Basis.derived("x"), Basis.illustrative()));
        assertEquals(new Provenance(2, 1, 1), p);
        assertEquals(4, p.total());
        assertEquals(0.5, p.share(Basis.Kind.REPORTED));
        assertEquals(1, p.count(Basis.Kind.DERIVED));
        assertEquals(0, new Provenance(0, 0, 0).share(Basis.Kind.REPORTED));
        assertThrows(IllegalArgumentException.class, () -> new Provenance(-1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Provenance(Integer.MAX_VALUE, 1, 0));
    }

    @Test
    void provenance_percentSumsToHundredAndIsWithinOneOfTheShare() {
        for (int n = 1; n < 1000; n++) {
            Provenance p = new Provenance(n % 7, n % 11, n);
            int sum = 0;
            for (Basis.Kind kind : Basis.Kind.values()) {
                assertEquals(100 * p.share(kind), p.percent(kind), 1);
                sum += p.percent(kind);
            }
            assertEquals(100, sum, p.toString());
        }
        assertEquals("8 figures: 25% reported, 13% derived, 62% illustrative", new Provenance(2, 1, 5).toString());
        assertEquals("0 figures: 0% reported, 0% derived, 0% illustrative", new Provenance(0, 0, 0).toString());
    }
}
