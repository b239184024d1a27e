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
import static org.zhenlian.core.fixture.Rows.event;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.Scheme.Missing;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Tier;

class AssessmentTest {
    private static final AsOf YEAR = AsOf.year(2023);
    private static final Normalisation TO_100 = normalisation("ANCHORS", "HIGHER", "0 t", "100 t");

    /** Towns a, b, c ... with figures of 2023 under one metric; an empty amount is no figure. */
    private static Atlas atlas(String metric, String... amounts) {
        return add(ProgrammeRows.atlas(), metric, amounts).build();
    }

    private static AtlasBuilder add(AtlasBuilder atlas, String metric, String... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            String id = String.valueOf((char) ('a' + i));
            atlas.add(town(id));
            if (!amounts[i].isEmpty()) {
                atlas.add(fact("town:" + id, metric, amounts[i], "2023"));
            }
        }
        return atlas;
    }

    private static Assessment assess(Atlas atlas, Scheme scheme) {
        List<String> towns = atlas.towns().stream().map(t -> t.id()).toList();
        return Assessment.of(atlas, towns, scheme, YEAR);
    }

    private static List<String> shown(Assessment assessment) {
        return assessment.list().stream()
                .map(t -> t.town() + " " + t.score() + " at " + t.rank())
                .toList();
    }

    private static List<String> scores(Normalisation rule, String... amounts) {
        Scheme scheme = scheme(Missing.BOUNDS, indicator("m", true, "1", rule));
        Assessment assessment = assess(atlas("m", amounts), scheme);
        return new TreeSet<>(assessment.list().stream()
                        .map(t -> t.town() + " " + t.score())
                        .toList())
                .stream().map(s -> s.substring(2)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MIN_MAX, HIGHER, '', '', 10 t, 20 t, 40 t, 0 33.3333 100",
        "MIN_MAX, LOWER, '', '', 10 t, 20 t, 40 t, 100 66.6667 0",
        "MIN_MAX, HIGHER, '', '', 10 t, 10 t, 10 t, 100 100 100",
        "MIN_MAX, LOWER, '', '', 10 t, 10 t, 10 t, 100 100 100",
        "MIN_MAX, HIGHER, '', '', 10 t, 10 t, <=9 t, 100 100 0",
        "MIN_MAX, HIGHER, '', '', 10 t, 20 t, >=15 t, 0 100 50..100",
        "MIN_MAX, LOWER, '', '', 10 t, 20 t, <=15 t, 100 0 50..100",
        "BEST, HIGHER, '', '', 10 t, 20 t, 40 t, 25 50 100",
        "BEST, LOWER, '', '', 10 t, 20 t, 40 t, 100 50 25",
        "BEST, LOWER, '', '', 0 t, 20 t, 40 t, 100 0 0",
        "BEST, HIGHER, '', '', 0 t, 0 t, 0 t, 100 100 100",
        "BEST, HIGHER, '', '', 10 t, 20 t, 80..90 t, 50 100 100",
        "TARGET, HIGHER, '', 20 t, 10 t, 20 t, 40 t, 50 100 100",
        "TARGET, LOWER, '', 20 t, 10 t, 20 t, 40 t, 100 100 50",
        "TARGET, LOWER, '', 20 t, 0 t, >=40 t, <=80 t, 100 0..50 25..100",
        "ANCHORS, HIGHER, 10 t, 30 t, 5 t, 20 t, 40 t, 0 50 100",
        "ANCHORS, LOWER, 30 t, 10 t, 5 t, 20 t, 40 t, 100 50 0",
        "ANCHORS, HIGHER, 10000 kg, 30 t, 15 t, ~20 t, 12..18 t, 25 50 10..40"
    })
    void normalisations_followTheirFormula(
            String method, String direction, String worst, String best, String a, String b, String c, String expected) {
        assertEquals(List.of(expected.split(" ")), scores(normalisation(method, direction, worst, best), a, b, c));
    }

    @Test
    void anchors_comeFromExactFiguresOnly_andSaySo() {
        Scheme scheme = scheme(Missing.BOUNDS, indicator("m", true, "1", normalisation("MIN_MAX", "HIGHER", "", "")));
        Assessment none = assess(atlas("m", ">=10 t", "5..6 t"), scheme);
        assertEquals(List.of("a 0..100 at 1..2", "b 0..100 at 1..2"), shown(none));
        assertEquals(
                List.of(
                        "town:a m cannot be scored: no town's figure is known exactly",
                        "town:b m cannot be scored: no town's figure is known exactly"),
                none.missing());
        Assessment some = assess(atlas("m", ">=10 t", "5 t", "7 t"), scheme);
        assertEquals(
                "m (m): MIN_MAX, HIGHER is better, anchored at 5..7 t by the 2 towns whose figure is known exactly",
                some.scales().get(0).en());
    }

    @Test
    void scales_speakInTheUnitOfTheFigures() {
        Scheme scheme = scheme(Missing.BOUNDS, indicator("m", true, "1", normalisation("BEST", "HIGHER", "", "")));
        Assessment money = assess(atlas("m", "10 亿元", "20000 万元", "30 亿元"), scheme);
        assertEquals(
                "m (m): BEST, HIGHER is better, anchored at 30 亿元 by the 3 towns whose figure is known exactly",
                money.scales().get(0).en());
        assertEquals(
                "m (m): BEST, HIGHER，基准 30 亿元，取自 3 个有确数的镇",
                money.scales().get(0).zh());
        Assessment share = assess(atlas("m", "10 %", "70 %"), scheme);
        assertTrue(share.scales().get(0).en().contains("anchored at 70 % by the 2"), share::print);
        Scheme fixed = scheme(
                Missing.BOUNDS, indicator("m", true, "1", normalisation("ANCHORS", "HIGHER", "1000 万元", "3 亿元")));
        assertEquals(
                "m (m): ANCHORS, HIGHER is better, anchored at 0.1..3 亿元",
                assess(atlas("m", ""), fixed).scales().get(0).en());
    }

    @Test
    void ratioToABestBelowNothing_isNotDefined() {
        List<String> scores = scores(normalisation("BEST", "HIGHER", "", ""), "-5 %", "-1 %");
        assertEquals(List.of("0..100", "0..100"), scores);
    }

    private static Scheme three(Missing missing) {
        return scheme(
                missing,
                indicator("x", true, "5", TO_100),
                indicator("y", true, "3", TO_100),
                indicator("z", true, "2", TO_100));
    }

    /** Town a has all figures; b lacks y; c has none. */
    private static Assessment gappy(Missing missing) {
        AtlasBuilder atlas = ProgrammeRows.atlas().add(town("a")).add(town("b")).add(town("c"));
        List.of("x", "y", "z").forEach(m -> atlas.add(fact("town:a", m, "60 t", "2023")));
        List.of("x", "z").forEach(m -> atlas.add(fact("town:b", m, "80 t", "2023")));
        return assess(atlas.build(), three(missing));
    }

    @Test
    void missingFigures_followTheRuleOfTheScheme() {
        assertEquals(List.of("a 60 at 1..3", "b 56..86 at 1..3", "c 0..100 at 1..3"), shown(gappy(Missing.BOUNDS)));
        assertEquals(List.of("b 80 at 1..2", "a 60 at 2..3", "c unknown at 1..3"), shown(gappy(Missing.REWEIGHT)));
        assertEquals(List.of("a 60 at 1", "b 56 at 2", "c 0 at 3"), shown(gappy(Missing.ZERO)));
        assertEquals(List.of("a 60 at 1..3", "b unknown at 1..3", "c unknown at 1..3"), shown(gappy(Missing.REFUSE)));
    }

    @Test
    void vagueFigures_giveRangesUnderEveryRule() {
        for (Missing missing : Missing.values()) {
            Scheme scheme = scheme(missing, indicator("m", true, "1", TO_100));
            Assessment assessment = assess(atlas("m", ">=40 t", "<=30 t", "50..60 t"), scheme);
            assertEquals(List.of("c 50..60 at 1..2", "a 40..100 at 1..2", "b 0..30 at 3"), shown(assessment));
            assertFalse(assessment.list().stream().anyMatch(TownScore::isMarked));
        }
    }

    @Test
    void filledScores_areMarkedAndEveryMissingFigureNamed() {
        for (Missing missing : Missing.values()) {
            Assessment assessment = gappy(missing);
            TownScore b = assessment.of("b").orElseThrow();
            assertEquals(List.of("town:b y 2023"), b.missing());
            assertEquals(missing == Missing.ZERO || missing == Missing.REWEIGHT, b.isMarked());
            assertFalse(assessment.of("a").orElseThrow().isMarked());
            assertEquals(4, assessment.missing().size());
            assertTrue(assessment.print().contains("\n  missing: town:b y 2023"), assessment::print);
            assertTrue(b.because().en().startsWith("2 of 3 indicators known, "), b.because()::en);
            assertTrue(b.because().zh().startsWith("已知 2/3 项指标，缺项"), b.because()::zh);
        }
    }

    @Test
    void order_isBySureScoreThenPossibleScoreThenId() {
        Scheme scheme = scheme(Missing.BOUNDS, indicator("m", true, "1", TO_100));
        Assessment assessment = assess(atlas("m", "50 t", "50 t", "50..70 t", "20..90 t", "80 t"), scheme);
        assertEquals(
                List.of("e 80 at 1..2", "c 50..70 at 2..3", "a 50 at 2..4", "b 50 at 2..4", "d 20..90 at 1..5"),
                shown(assessment));
        assertEquals(
                List.of("e", "c"),
                assessment.top(2).stream().map(TownScore::town).toList());
    }

    @Test
    void grade_isKnownIfBothEndsEarnIt() {
        Scheme scheme = scheme(Missing.BOUNDS, indicator("m", true, "1", TO_100));
        Assessment assessment =
                assess(atlas("m", "85 t", "60..84 t", "80..90 t", "50..90 t", "40..60 t", "10 t"), scheme);
        assertEquals(
                List.of(
                        "excellent",
                        "good",
                        "open: excellent to good",
                        "open: excellent to none",
                        "open: good to none",
                        "none"),
                List.of("a", "b", "c", "d", "e", "f").stream()
                        .map(t -> assessment.of(t).orElseThrow().gradeWords().en())
                        .toList());
        assertEquals(
                "excellent",
                assessment.of("a").orElseThrow().grade().orElseThrow().id());
        assertTrue(assessment.of("c").orElseThrow().grade().isEmpty());
        assertTrue(assessment.of("e").orElseThrow().grade().isEmpty());
        assertEquals(1, assessment.of("e").orElseThrow().possibleGrades().size());
        assertEquals("未定：优秀 至 良好", assessment.of("c").orElseThrow().gradeWords().zh());
    }

    @Test
    void gradeOnItsThreshold_isEarnedDespiteThirds() {
        Normalisation thirds = normalisation("TARGET", "HIGHER", "", "3 t");
        Scheme scheme = scheme(
                Missing.REFUSE,
                indicator("x", true, "1", thirds),
                indicator("y", true, "1", thirds),
                indicator("z", true, "1", normalisation("TARGET", "HIGHER", "", "5 t")));
        AtlasBuilder atlas = ProgrammeRows.atlas().add(town("a"));
        atlas.add(fact("town:a", "x", "1 t", "2023"))
                .add(fact("town:a", "y", "2 t", "2023"))
                .add(fact("town:a", "z", "4 t", "2023"));
        TownScore score = assess(atlas.build(), scheme).list().get(0);
        assertEquals("60", score.score().toString());
        assertTrue(score.score().isExact());
        assertEquals("good", score.grade().orElseThrow().id());
        assertEquals("11.1111", score.points("x").toString());
        assertEquals(Range.UNKNOWN, score.points("nothing"));
    }

    @Test
    void figureTaken_isOfThePeriodOrTheLatestUpToItsEnd() {
        AtlasBuilder atlas = ProgrammeRows.atlas().add(town("a"));
        for (String metric : List.of("flow", "stock")) {
            atlas.add(fact("town:a", metric, "30 t", "2023-H1"))
                    .add(fact("town:a", metric, "40 t", "2022"))
                    .add(fact("town:a", metric, "90 t", "2024-01-01"))
                    .add(fact("town:a", metric, "95 t", ""));
        }
        Scheme scheme =
                scheme(Missing.BOUNDS, indicator("flow", true, "1", TO_100), indicator("stock", false, "1", TO_100));
        TownScore score = assess(atlas.build(), scheme).list().get(0);
        assertEquals("15..65", score.score().toString());
        assertEquals(
                List.of("town:a flow 2023 (known instead: 2024-01-01 (a day), 2023-H1 (part of a year), "
                        + "2022 (a whole year), one without date)"),
                score.missing());
        assertEquals(
                "2023-H1",
                score.parts()
                        .get(1)
                        .reading()
                        .orElseThrow()
                        .figure()
                        .asOf()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void figureInAnotherUnit_isMissing() {
        Scheme scheme = scheme(Missing.ZERO, indicator("m", true, "1", normalisation("BEST", "HIGHER", "", "")));
        Assessment assessment = assess(atlas("m", "10 t", "20000 kg", "30 家"), scheme);
        assertEquals(List.of("b 100 at 1", "a 50 at 2", "c 0 at 3"), shown(assessment));
        assertEquals(
                List.of("town:c m in kg or a multiple of it (known: 30 家 (2023, reported s1))"), assessment.missing());
    }

    @Test
    void tier_isRankedWithinItself() {
        Atlas atlas = ProgrammeRows.atlas()
                .add(town("a", event("2022", Tier.MUNICIPAL), event("2023-12", Tier.PROVINCIAL)))
                .add(town("b", event("2022", Tier.MUNICIPAL)))
                .add(town("c", event("2022", Tier.COUNTY)))
                .build();
        Scheme scheme = scheme(Missing.ZERO, indicator("m", true, "1", TO_100));
        LocalDate june = LocalDate.of(2023, 6, 30);
        LocalDate year = LocalDate.of(2023, 12, 31);
        assertEquals(
                List.of("a 0 at 1", "b 0 at 1"), shown(Assessment.ofTier(atlas, Tier.MUNICIPAL, june, scheme, YEAR)));
        assertEquals(List.of("b 0 at 1"), shown(Assessment.ofTier(atlas, Tier.MUNICIPAL, year, scheme, YEAR)));
        assertEquals(
                "Assessment demo of 0 towns in 2023, ZERO\n  place  town  score  grade  known",
                Assessment.ofTier(atlas, Tier.PROVINCIAL, june, scheme, YEAR).toString());
    }

    @Test
    void unknownTown_refused() {
        Scheme scheme = scheme(Missing.ZERO, indicator("m", true, "1", TO_100));
        assertThrows(
                UnknownIdException.class, () -> Assessment.of(atlas("m", "1 t"), List.of("elsewhere"), scheme, YEAR));
    }

    @Test
    void text_isATableWithinAnEcho() {
        Assessment assessment = gappy(Missing.REWEIGHT);
        assertEquals("""
                Assessment demo of 3 towns in 2023, REWEIGHT
                  place  town     score  grade                    known
                   1..2  b          80*  good                       2/3
                   2..3  a           60  good                       3/3
                   1..3  c     unknown*  open: excellent to none    0/3
                  * figures are missing""", assessment.toString());
        String one = assessment.of("b").orElseThrow().toString();
        assertTrue(one.startsWith("b: 80*, place 1..2, grade good\n"), one);
        assertTrue(one.contains("\n  y: unknown by missing town:b y 2023"), one);
        one.lines().limit(1).forEach(l -> assertTrue(TextTable.width(l) <= 80));
    }

    @Test
    void impossibleRank_refused() {
        assertThrows(IllegalArgumentException.class, () -> new TownScore.Rank(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new TownScore.Rank(3, 2));
    }
}
