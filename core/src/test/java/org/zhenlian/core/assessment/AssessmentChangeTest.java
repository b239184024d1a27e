package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.assessment.ProgrammeRows.fact;
import static org.zhenlian.core.assessment.ProgrammeRows.indicator;
import static org.zhenlian.core.assessment.ProgrammeRows.normalisation;
import static org.zhenlian.core.assessment.ProgrammeRows.scheme;
import static org.zhenlian.core.assessment.ProgrammeRows.town;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.text.Names;

class AssessmentChangeTest {
    private static final Normalisation TO_100 = normalisation("ANCHORS", "HIGHER", "0 t", "100 t");
    private static final Scheme SCHEME =
            scheme(Scheme.Missing.BOUNDS, indicator("x", true, "3", TO_100), indicator("y", true, "1", TO_100));

    private static Atlas atlas() {
        return ProgrammeRows.atlas()
                .add(town("a"))
                .add(town("b"))
                .add(town("c"))
                .add(fact("town:a", "x", "40 t", "2022"))
                .add(fact("town:a", "y", "40 t", "2022"))
                .add(fact("town:b", "x", "60 t", "2022"))
                .add(fact("town:b", "y", "60 t", "2022"))
                .add(fact("town:a", "x", "80 t", "2023"))
                .add(fact("town:a", "y", "40 t", "2023"))
                .add(fact("town:b", "x", "60 t", "2023"))
                .build();
    }

    private static Assessment of(int year, String... towns) {
        return Assessment.of(atlas(), List.of(towns), SCHEME, AsOf.year(year));
    }

    private static AssessmentChange.TownChange change(AssessmentChange changes, String town) {
        return changes.list().stream()
                .filter(c -> c.town().equals(town))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scoreAndPlace_changeByWhatMovedThem() {
        AssessmentChange changes = of(2023, "a", "b").difference(of(2022, "a", "b"));
        AssessmentChange.TownChange a = change(changes, "a");
        assertEquals("30", a.score().toString());
        assertEquals("1", a.places().toString());
        assertEquals(
                List.of("x 30"),
                a.moved().stream().map(m -> m.indicator() + " " + m.points()).toList());
        AssessmentChange.TownChange b = change(changes, "b");
        assertEquals("-15..10", b.score().toString());
        assertEquals("-1..0", b.places().toString());
        assertEquals(
                List.of("y -15..10"),
                b.moved().stream().map(m -> m.indicator() + " " + m.points()).toList());
        assertFalse(changes.isSchemeChanged());
        assertEquals("2022", changes.earlier().period().toString());
        assertEquals("2023", changes.later().period().toString());
    }

    @Test
    void townsThatCameOrWent_areNamed() {
        AssessmentChange changes = of(2023, "b", "c").difference(of(2022, "a", "b"));
        assertEquals(List.of("c"), changes.came());
        assertEquals(List.of("a"), changes.went());
        assertEquals(
                List.of("a", "b", "c"),
                changes.list().stream().map(AssessmentChange.TownChange::town).toList());
        assertEquals(Range.UNKNOWN, change(changes, "a").score());
        assertEquals(List.of(), change(changes, "c").moved());
        String print = changes.print();
        assertTrue(print.startsWith("Change of demo from 2022 to 2023: 3 towns, 1 came, 1 went\n"), print);
        assertTrue(print.contains("went") && print.contains("y -15..10"), print);
        assertEquals(print, changes.toString());
    }

    @Test
    void schemeOfAnotherId_refused_changedSchemeTold() {
        Scheme other = new Scheme("other", Names.NONE, SCHEME.missing(), SCHEME.indicators(), List.of(), "", "");
        Assessment foreign = Assessment.of(atlas(), List.of("a"), other, AsOf.year(2022));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> of(2023, "a").difference(foreign))
                .getMessage();
        assertTrue(message.startsWith("cannot compare scores of scheme demo with those of other\n"), message);
        Scheme changed = scheme(Scheme.Missing.BOUNDS, indicator("x", true, "1", TO_100));
        Assessment before = Assessment.of(atlas(), List.of("a"), changed, AsOf.year(2022));
        AssessmentChange changes = of(2023, "a").difference(before);
        assertTrue(changes.isSchemeChanged());
        assertEquals(
                List.of("x 20", "y unknown"),
                change(changes, "a").moved().stream()
                        .map(m -> m.indicator() + " " + m.points())
                        .toList());
        assertTrue(changes.print().contains("the scheme itself was changed"), changes::print);
    }
}
