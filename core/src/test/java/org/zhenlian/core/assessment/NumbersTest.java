package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Reviews.date;
import static org.zhenlian.core.fixture.Reviews.fact;
import static org.zhenlian.core.fixture.Reviews.growth;
import static org.zhenlian.core.fixture.Reviews.level;
import static org.zhenlian.core.fixture.Reviews.one;
import static org.zhenlian.core.fixture.Reviews.proportion;
import static org.zhenlian.core.fixture.Rows.enterprise;
import static org.zhenlian.core.fixture.Rows.glass;
import static org.zhenlian.core.fixture.Rows.link;
import static org.zhenlian.core.fixture.Rows.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.region.RegionCode;

/** Levels, shares and growth against their bounds. */
class NumbersTest {
    private static final String TOWN = "town:qixian-glassware";

    private static Judgement judge(AtlasBuilder atlas, Criterion criterion, LocalDate on, Proxies proxies) {
        Review review =
                Review.of(atlas.build(), Subject.parse(TOWN), one(Purpose.REQUIREMENTS, criterion), on, proxies);
        return review.list().get(0).judgements().get(0);
    }

    private static Judgement judge(AtlasBuilder atlas, Criterion criterion) {
        return judge(atlas, criterion, LocalDate.of(2025, 6, 30), Proxies.NONE);
    }

    /** Written {@code "2022 41 亿元"}: a figure of metric m. */
    private static AtlasBuilder with(String... figures) {
        AtlasBuilder atlas = glass();
        for (String figure : figures) {
            String[] cells = figure.split(" ", 2);
            atlas.add(m(cells[1], cells[0].equals("-") ? "" : cells[0]));
        }
        return atlas;
    }

    private static Fact m(String quantity, String asOf) {
        return fact(TOWN, "m", quantity, asOf);
    }

    private static Fact qualified(Fact fact, Qualifier qualifier) {
        return new Fact(fact.subject(), fact.metric(), fact.figure().withQualifier(qualifier));
    }

    @ParameterizedTest
    @CsvSource({
        ">= 40 亿元, 40 亿元, MET",
        "> 40 亿元, 40 亿元, UNMET",
        "> 40 亿元, 400001 万元, MET",
        "<= 100 km2, 100 km2, MET",
        "<= 100 km2, 15 万亩, MET",
        "<= 100 km2, 10001 ha, UNMET",
        "< 100 km2, 100 km2, UNMET",
        "< 100 km2, 9999 ha, MET",
        ">= ?, 100 km2, UNKNOWN",
        ">= 15 家, 15 人, UNKNOWN"
    })
    void latestFigure_isCompared(String bound, String figure, Verdict wanted) {
        Judgement judgement = judge(with("2023 " + figure), level("m", bound, 0));
        assertEquals(wanted, judgement.verdict(), judgement::toString);
        assertEquals(wanted, judgement.values().get(0).verdict());
        assertEquals(wanted == Verdict.UNKNOWN, !judgement.missing().isEmpty());
    }

    @Test
    void thresholdNeverPublished_isWhatIsMissing() {
        Judgement judgement = judge(with("2023 5 亿元"), level("m", ">= ?", 0));
        assertEquals(List.of("threshold of m >= ?: never published"), judgement.missing());
        assertEquals("2023 5 亿元", judgement.values().get(0).toString());
        assertTrue(judgement.because().zh().contains("标准未公布"), judgement::toString);
    }

    @Test
    void unitsThatDoNotFit_areToldNotThrown() {
        Judgement judgement = judge(with("2023 15 人"), level("m", ">= 15 家", 0));
        assertEquals(
                List.of("town:qixian-glassware m 15 人 (2023, illustrative): cannot combine 人 with 家"),
                judgement.missing());
        assertTrue(judgement.because().zh().contains("单位不同"), judgement::toString);
    }

    @Test
    void latestFigure_mayBeOfPartOfAYearAndSaysSo() {
        Judgement judgement = judge(with("2018 90 t", "2019-01/2019-10 28 t", "- 500 t"), level("m", ">= 40 t", 0));
        assertEquals(Verdict.UNMET, judgement.verdict());
        assertTrue(
                judgement.because().en().contains("28 t (2019-01/2019-10, part of a year, illustrative)"),
                judgement::toString);
        assertTrue(judgement.because().zh().contains("28 t（2019-01/2019-10，不足一年，示例）"), judgement::toString);
        assertEquals(
                Verdict.MET, judge(with("- 500 t"), level("m", ">= 40 t", 0)).verdict());
    }

    @Test
    void partOfAYear_neverStandsForAYear() {
        Judgement judgement = judge(with("2024-01/2024-10 28 t", "2023 41 t", "2022 41 t"), level("m", ">= 40 t", 3));
        assertEquals(Verdict.UNKNOWN, judgement.verdict());
        assertEquals(
                List.of(
                        "town:qixian-glassware m 2024 (known only: m 28 t (2024-01/2024-10, part of a year, illustrative))"),
                judgement.missing());
    }

    @ParameterizedTest
    @CsvSource({
        "41, 41, 41, MET",
        "41, 39, 41, UNMET",
        "41, , 41, UNKNOWN",
        ", , 39, UNMET",
        "39, , , UNMET",
        ", , , UNKNOWN"
    })
    void eachOfTheLastYears_mustSatisfyTheBound(String first, String second, String third, Verdict wanted) {
        AtlasBuilder atlas = with("2021 1 t", "2025 1 t");
        int year = 2022;
        for (String value : new String[] {first, second, third}) {
            if (value != null) {
                atlas.add(m(value + " t", Integer.toString(year)));
            }
            year++;
        }
        Judgement judgement = judge(atlas, level("m", ">= 40 t", 3));
        assertEquals(wanted, judgement.verdict());
        assertEquals(3, judgement.values().size());
        for (String missing : judgement.missing()) {
            assertTrue(missing.startsWith("town:qixian-glassware m 202"), missing);
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-12-30, 2023", "2024-12-31, 2024", "2025-01-01, 2024"})
    void lastYear_isOverOnItsLastDay(LocalDate on, String wanted) {
        Judgement judgement = judge(glass(), level("m", ">= 1 t", 1), on, Proxies.NONE);
        assertEquals(wanted, judgement.values().get(0).period().orElseThrow().toString());
    }

    @Test
    void whatStartsLater_isKnownOnlyLater() {
        AtlasBuilder atlas = with("2023 1 t", "2025-07 9 t");
        Judgement judgement = judge(atlas, level("m", ">= 5 t", 0));
        assertEquals(Verdict.UNMET, judgement.verdict());
        assertEquals(List.of(m("9 t", "2025-07")), judgement.later().figures());
        assertEquals(
                Verdict.MET,
                judge(atlas, level("m", ">= 5 t", 0), LocalDate.of(2025, 7, 1), Proxies.NONE)
                        .verdict());
    }

    @Test
    void vagueFigure_leavesItOpenOrDecides() {
        Fact atLeast = qualified(m("30 t", "2024"), Qualifier.AT_LEAST);
        Judgement open = judge(glass().add(atLeast), level("m", ">= 40 t", 1));
        assertEquals(Verdict.UNKNOWN, open.verdict());
        assertEquals(
                List.of("town:qixian-glassware m at least 30 t (2024, illustrative), more exactly"), open.missing());
        assertEquals(
                Verdict.MET,
                judge(glass().add(atLeast), level("m", ">= 30 t", 1)).verdict());
        assertEquals(
                Verdict.UNMET,
                judge(glass().add(atLeast), level("m", "<= 29 t", 1)).verdict());
        Fact atMost = qualified(m("30 t", "2024"), Qualifier.AT_MOST);
        assertEquals(
                Verdict.UNMET,
                judge(glass().add(atMost), level("m", ">= 40 t", 1)).verdict());
    }

    @Test
    void conflictingFigures_areNamed() {
        AtlasBuilder atlas = with("2024 41 t").add(source("s9"));
        Fact reported = new Fact(
                Subject.parse(TOWN),
                "m",
                new Figure(
                        Quantity.parse("39 t"),
                        Optional.empty(),
                        Qualifier.EXACT,
                        date("2024"),
                        Basis.reported("s9"),
                        ""));
        Judgement judgement = judge(atlas.add(reported), level("m", ">= 40 t", 1));
        assertEquals(Verdict.UNMET, judgement.verdict());
        assertEquals(List.of(reported), judgement.used().figures());
        assertEquals(List.of(m("41 t", "2024")), judgement.beside().figures());
        assertTrue(
                judgement.because().en().contains("in conflict with 41 t (2024, illustrative)"), judgement::toString);
    }

    @Test
    void missingYear_namesOtherMetricsOfTheYear() {
        AtlasBuilder atlas =
                glass().add(fact(TOWN, "revenue", "16 亿元", "2024")).add(fact(TOWN, "employees", "5 人", "2024"));
        Judgement judgement = judge(atlas, level("output", ">= 40 亿元", 1));
        assertEquals(
                List.of("town:qixian-glassware output 2024 (known only: revenue 16 亿元 (2024, illustrative))"),
                judgement.missing());
    }

    @Test
    void proxies_areTakenOnlyIfAcceptedAndOnlyWhereAFigureIsMissing() {
        AtlasBuilder atlas =
                with("2023 50 t").add(fact(TOWN, "p", "10 t", "2023")).add(fact(TOWN, "p", "20 t", "2024"));
        Criterion twoYears = level("m", ">= 40 t", 2);
        assertEquals(Verdict.UNKNOWN, judge(atlas, twoYears).verdict());
        Proxies accepted = Proxies.of("m", "none").and("m", "p").and("m", "q");
        Judgement judgement = judge(atlas, twoYears, LocalDate.of(2025, 6, 30), accepted);
        assertEquals(Verdict.UNMET, judgement.verdict());
        assertEquals(
                List.of("m", "p"),
                judgement.values().stream().map(Judgement.Value::metric).toList());
        assertTrue(judgement.because().en().contains("p 20 t (2024, illustrative) in place of m, not met"));
        assertTrue(judgement.because().zh().contains("p 20 t（2024，示例），代替 m，不满足"));
    }

    @Test
    void share_isOfOnePeriod() {
        Criterion share = proportion("part", "whole", "> 70 %", 1);
        AtlasBuilder atlas =
                glass().add(fact(TOWN, "part", "7 亿元", "2024")).add(fact(TOWN, "whole", "100000 万元", "2024"));
        Judgement exactly70 = judge(atlas, share);
        assertEquals(Verdict.UNMET, exactly70.verdict());
        assertEquals("2024 70 %", exactly70.values().get(0).toString());
        assertEquals(2, exactly70.used().figures().size());
        Judgement missing = judge(glass().add(fact(TOWN, "part", "7 亿元", "2024")), share);
        assertEquals(Verdict.UNKNOWN, missing.verdict());
        assertEquals(1, missing.missing().size());
        assertTrue(missing.missing().get(0).startsWith("town:qixian-glassware whole 2024"), missing::toString);
    }

    @Test
    void latestShare_isOfTheLatestPeriodWithBoth() {
        Criterion share = proportion("part", "whole", ">= 50 %", 0);
        AtlasBuilder atlas = glass().add(fact(TOWN, "part", "9 t", "2024"))
                .add(fact(TOWN, "part", "4 t", "2023-H1"))
                .add(fact(TOWN, "whole", "5 t", "2023-H1"))
                .add(fact(TOWN, "part", "1 t", "2022"))
                .add(fact(TOWN, "whole", "5 t", "2022"));
        Judgement judgement = judge(atlas, share);
        assertEquals("2023-H1 80 %", judgement.values().get(0).toString());
        AtlasBuilder apart = glass().add(fact(TOWN, "part", "9 t", "2024")).add(fact(TOWN, "whole", "9 t", "2023"));
        assertEquals(
                List.of("town:qixian-glassware part and whole of one period"),
                judge(apart, share).missing());
        AtlasBuilder undated = glass().add(fact(TOWN, "part", "1 t", "")).add(fact(TOWN, "whole", "2 t", ""));
        assertEquals(Verdict.MET, judge(undated, share).verdict());
        assertEquals(
                List.of("town:qixian-glassware part", "town:qixian-glassware whole"),
                judge(glass(), share).missing());
    }

    @Test
    void partLargerThanWhole_isToldNotThrown() {
        AtlasBuilder atlas = glass().add(fact(TOWN, "part", "9 t", "2024")).add(fact(TOWN, "whole", "5 t", "2024"));
        Judgement judgement = judge(atlas, proportion("part", "whole", "> 70 %", 1));
        assertEquals(Verdict.UNKNOWN, judgement.verdict());
        assertTrue(judgement.missing().get(0).contains("the part is larger than the whole"), judgement::toString);
        AtlasBuilder units = glass().add(fact(TOWN, "part", "9 t", "2024")).add(fact(TOWN, "whole", "50 人", "2024"));
        assertEquals(
                Verdict.UNKNOWN,
                judge(units, proportion("part", "whole", "> 70 %", 1)).verdict());
    }

    @ParameterizedTest
    @CsvSource({"> 10 %, 1331 t, UNMET", ">= 10 %, 1331 t, MET", "> 10 %, 1332 t, MET", "> 10 %, 1330 t, UNMET"})
    void growth_isOverTheLastYears(String bound, String last, Verdict wanted) {
        Judgement judgement = judge(with("2021 1000 t", "2024 " + last), growth("m", bound, 3));
        assertEquals(wanted, judgement.verdict());
        assertEquals(
                "2021/2024", judgement.values().get(0).period().orElseThrow().toString());
    }

    @Test
    void growth_withoutAnEndIsUnknown() {
        Judgement judgement = judge(with("2021 1000 t", "2023 2000 t"), growth("m", "> 10 %", 3));
        assertEquals(Verdict.UNKNOWN, judgement.verdict());
        assertEquals(List.of("town:qixian-glassware m 2024"), judgement.missing());
        assertEquals(1, judgement.values().size());
    }

    @Test
    void growth_fromNothingIsToldNotThrown() {
        Judgement judgement = judge(with("2021 0 t", "2024 5 t"), growth("m", "> 10 %", 3));
        assertEquals(Verdict.UNKNOWN, judgement.verdict());
        assertTrue(judgement.missing().get(0).contains("growth needs amounts above 0"), judgement::toString);
    }

    @Test
    void growth_takesAProxyForBothEndsOnly() {
        AtlasBuilder atlas = with("2021 1000 t").add(fact(TOWN, "p", "10 t", "2024"));
        Proxies accepted = Proxies.of("m", "p");
        LocalDate on = LocalDate.of(2025, 6, 30);
        assertEquals(
                Verdict.UNKNOWN,
                judge(atlas, growth("m", "> 10 %", 3), on, accepted).verdict());
        atlas.add(fact(TOWN, "p", "5 t", "2021"));
        assertEquals(
                Verdict.MET,
                judge(atlas, growth("m", "> 10 %", 3), on, accepted).verdict());
    }

    private static AtlasBuilder enterprises(int count, Basis basis) {
        AtlasBuilder atlas = glass().add(source("s9"));
        for (int i = 1; i <= count; i++) {
            atlas.add(Enterprise.builder("t" + i, RegionCode.of("140727"), basis)
                    .towns(List.of("qixian-glassware"))
                    .build());
        }
        return atlas;
    }

    @Test
    void listedEnterprises_areALowerBound() {
        Criterion three = level("listed-enterprises", ">= 3 家", 0);
        assertEquals(
                Verdict.UNKNOWN,
                judge(enterprises(2, Basis.reported("s9")), three).verdict());
        assertEquals(
                Verdict.UNKNOWN,
                judge(enterprises(0, Basis.reported("s9")), three).verdict());
        Judgement met = judge(enterprises(3, Basis.reported("s9")), three);
        assertEquals(Verdict.MET, met.verdict());
        assertEquals(
                Basis.Kind.DERIVED, met.used().figures().get(0).figure().basis().kind());
        Judgement invented = judge(enterprises(3, Basis.illustrative()), three);
        assertEquals(
                Basis.Kind.ILLUSTRATIVE,
                invented.used().figures().get(0).figure().basis().kind());
        assertEquals(
                Verdict.UNMET,
                judge(enterprises(3, Basis.illustrative()), level("listed-enterprises", "< 3 家", 0))
                        .verdict());
    }

    @Test
    void statedFigure_goesBeforeTheCount() {
        AtlasBuilder atlas = enterprises(3, Basis.illustrative()).add(fact(TOWN, "listed-enterprises", "2 家", ""));
        assertEquals(
                Verdict.UNMET,
                judge(atlas, level("listed-enterprises", ">= 3 家", 0)).verdict());
    }

    @Test
    void strongestSupporters_countEnterprisesKnownOnTheDay() {
        AtlasBuilder atlas = enterprises(2, Basis.illustrative())
                .add(enterprise("x", "140727"))
                .add(link("t1", "x", "melt", "2023"))
                .add(link("x", "t1", "sand", "2023"))
                .add(link("e1", "t1", "melt", "2023"))
                .add(link("t2", "x", "melt", "2025"))
                .add(link("t2", "e1", "melt", "2025-07"))
                .add(link("t2", "e2", "melt", "2026"));
        Judgement judgement = judge(atlas, level("strongest-supporters", ">= 3 家", 0));
        assertEquals(Verdict.UNKNOWN, judgement.verdict());
        assertTrue(judgement.because().en().contains("at least 2 家"), judgement::toString);
        assertTrue(judgement.because().en().contains("links to t1"), judgement::toString);
        assertEquals(
                Verdict.MET,
                judge(atlas, level("strongest-supporters", ">= 3 家", 0), LocalDate.of(2026, 1, 1), Proxies.NONE)
                        .verdict());
    }
}
