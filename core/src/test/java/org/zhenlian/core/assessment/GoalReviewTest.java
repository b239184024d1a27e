package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.assessment.ProgrammeRows.fact;
import static org.zhenlian.core.assessment.ProgrammeRows.goal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.text.TextTable;

class GoalReviewTest {
    private static final LocalDate LATER = LocalDate.of(2025, 3, 1);

    private static Atlas atlas(String... amountsAndDates) {
        AtlasBuilder atlas = ProgrammeRows.atlas().add(ProgrammeRows.town("t"));
        for (int i = 0; i < amountsAndDates.length; i += 2) {
            atlas.add(fact("town:t", "output", amountsAndDates[i], amountsAndDates[i + 1]));
        }
        return atlas.build();
    }

    private static GoalReview review(String bound, String due, LocalDate on, String... amountsAndDates) {
        return GoalReview.of(atlas(amountsAndDates), goal("town:t", "output", bound, due, ""), on);
    }

    @Test
    void annualGoal_isComparedWithTheFigureOfTheYear() {
        GoalReview met = review(">= 40 亿元", "2024", LATER, "41.85 亿元", "2024", "30 亿元", "2023");
        assertEquals(Verdict.MET, met.verdict());
        assertEquals(List.of(), met.missing());
        assertEquals(
                "41.85 亿元 against >= 40 亿元: reached; by 41.85 亿元 (2024, reported s1)",
                met.because().en());
        assertEquals(
                "实际 41.85 亿元，目标 >= 40 亿元，已达到；依据 41.85 亿元（2024，来源 s1）",
                met.because().zh());
        GoalReview unmet = review(">= 40 亿元", "2023", LATER, "41.85 亿元", "2024", "30 亿元", "2023");
        assertEquals(Verdict.UNMET, unmet.verdict());
        assertEquals("10", unmet.attainment().gap().toString());
        assertEquals("75", unmet.attainment().percent().toString());
    }

    @Test
    void halfYearAndOtherYears_areNeverCompared_butNamed() {
        GoalReview review =
                review(">= 40 亿元", "2024", LATER, "60 亿元", "2024-H1", "50 亿元", "2023", "45 亿元", "2024-12-31");
        assertEquals(Verdict.UNKNOWN, review.verdict());
        assertEquals("unknown", review.attainment().gap().toString());
        assertEquals(
                List.of("town:t output 2024 (known instead: 2024-12-31 (a day), 2024-H1 (part of a year), "
                        + "2023 (a whole year))"),
                review.missing());
        assertEquals("no figure of exactly 2024", review.because().en());
        assertEquals("缺少 2024 同一时段的数据", review.because().zh());
    }

    @Test
    void thresholds_followTheRangeOfTheFigure() {
        assertEquals(
                Verdict.MET,
                review(">= 150 家", "2024", LATER, ">=200 家", "2024").verdict());
        GoalReview open = review(">= 300 家", "2024", LATER, ">=200 家", "2024");
        assertEquals(Verdict.UNKNOWN, open.verdict());
        assertEquals(List.of("a closer figure than town:t output at least 200 家 (2024, reported s1)"), open.missing());
    }

    @Test
    void beforeItIsDue_aStockMayBeMetButNothingIsUnmet() {
        LocalDate september = LocalDate.of(2024, 9, 30);
        GoalReview met = review("> 10 个", "2024-12-31", september, "12 个", "2024-09-08");
        assertEquals(Verdict.MET, met.verdict());
        GoalReview open = review("> 10 个", "2024-12-31", september, "6 个", "2024-09-08", "20 个", "2024-12-30");
        assertEquals(Verdict.UNKNOWN, open.verdict());
        assertEquals("5", open.attainment().gap().toString());
        assertTrue(open.because().en().startsWith("not due until 2024-12-31; so far 6 个 against"), open.because()::en);
        assertTrue(open.because().zh().startsWith("2024-12-31 才到期；目前实际 6 个"), open.because()::zh);
        GoalReview flow = review(">= 40 亿元", "2024", september, "60 亿元", "2024-H1", "60 亿元", "2024");
        assertEquals(Verdict.UNKNOWN, flow.verdict());
        assertEquals(
                "not due until 2024-12-31; no figure to compare yet",
                flow.because().en());
        assertEquals(Verdict.UNKNOWN, review("> 10 个", "2024-12-31", september).verdict());
    }

    @Test
    void onTheLastDay_itIsDue() {
        LocalDate last = LocalDate.of(2024, 12, 31);
        assertEquals(
                Verdict.UNMET,
                review("> 10 个", "2024-12-31", last, "6 个", "2024-12-31").verdict());
        assertEquals(
                Verdict.UNMET, review("> 10 t", "2024", last, "6 t", "2024").verdict());
    }

    @Test
    void withoutDueDate_theLatestFigureCounts() {
        GoalReview review =
                review("<= 5 t", "", LATER, "9 t", "2023", "4 t", "2024-H1", "1 t", "2025-04-01", "2 t", "");
        assertEquals(Verdict.MET, review.verdict());
        assertEquals(
                "2024-H1",
                review.reading().orElseThrow().figure().asOf().orElseThrow().toString());
        assertTrue(review.because().en().startsWith("no date was set, so the latest figure counts; 4 t"));
        GoalReview none = review("<= 5 t", "", LATER, "2 t", "");
        assertEquals(Verdict.UNKNOWN, none.verdict());
        assertEquals(
                List.of("town:t output on or before 2025-03-01 (known instead: one without date)"), none.missing());
    }

    @Test
    void unitsThatDoNotFit_areUnknownWithAReason() {
        GoalReview review = review(">= 40 亿元", "2024", LATER, "41 家", "2024");
        assertEquals(Verdict.UNKNOWN, review.verdict());
        assertEquals(
                List.of("town:t output in 亿元 or a multiple of it (known: 41 家 (2024, reported s1))"), review.missing());
        assertTrue(review.because().zh().startsWith("单位不符"), review.because()::zh);
    }

    @Test
    void conflict_isToldBesideTheFigureTaken() {
        GoalReview review = review(">= 40 亿元", "2024", LATER, "45 亿元", "2024", "39 亿元", "2024");
        assertEquals(Verdict.UNMET, review.verdict());
        assertEquals(1, review.reading().orElseThrow().conflicting().size());
        assertTrue(review.because().en().endsWith(", which 1 other contradicts"), review.because()::en);
        assertTrue(review.toString().contains("in conflict with 45 亿元 (2024, reported s1)"), review::toString);
    }

    @Test
    void all_areTheGoalsOfTheSubjectInTheirOrder() {
        Goal early = goal("town:t", "output", ">= 30 亿元", "2023", "");
        Goal late = goal("town:t", "output", ">= 40 亿元", "2024", "");
        Goal jobs = goal("town:t", "jobs", ">= 100 人", "2024", "");
        Atlas atlas = atlas("35 亿元", "2023").toBuilder()
                .add(late)
                .add(early)
                .add(goal("region:140700", "output", ">= 1 亿元", "2023", ""))
                .add(jobs)
                .build();
        List<GoalReview> all = GoalReview.all(atlas, Subject.parse("town:t"), LATER);
        assertEquals(
                List.of(jobs, early, late), all.stream().map(GoalReview::goal).toList());
        assertEquals(
                List.of(Verdict.UNKNOWN, Verdict.MET, Verdict.UNKNOWN),
                all.stream().map(GoalReview::verdict).toList());
        assertEquals(LATER, all.get(0).on());
    }

    @Test
    void text_staysWithinAnEcho() {
        GoalReview review = review("> 10 个", "2024-12-31", LATER, "6 个", "2024-09-08");
        String text = review.toString();
        assertTrue(text.startsWith("UNKNOWN: output of town:t > 10 个 by 2024-12-31\n  no figure of exactly"), text);
        assertTrue(text.contains("\n  missing: town:t output 2024-12-31 (known instead: 2024-09-08 (a day))"), text);
        text.lines().limit(1).forEach(l -> assertTrue(TextTable.width(l) <= 80));
        assertTrue(text.length() <= 900);
    }
}
