package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.assessment.ProgrammeRows.fact;
import static org.zhenlian.core.assessment.ProgrammeRows.goal;
import static org.zhenlian.core.assessment.ProgrammeRows.town;
import static org.zhenlian.core.fixture.Rows.event;
import static org.zhenlian.core.fixture.Rows.retired;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.assessment.Echelon.Counting;
import org.zhenlian.core.assessment.Echelon.Move;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Tier;

class EchelonTest {
    private static final RegionCode CITY = RegionCode.of("1407");
    private static final LocalDate SEPTEMBER = LocalDate.of(2023, 9, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 31);

    /** Three provincial towns since 2022, six municipal ones since June 2023, one of which rises in December. */
    private static AtlasBuilder jinzhong() {
        AtlasBuilder atlas = ProgrammeRows.atlas();
        for (int i = 1; i <= 3; i++) {
            atlas.add(town("p" + i, event("2022-09-14", Tier.PROVINCIAL)));
        }
        for (int i = 1; i <= 5; i++) {
            atlas.add(town("m" + i, event("2023-06", Tier.MUNICIPAL)));
        }
        return atlas.add(town("yuci", "140702", event("2023-06", Tier.MUNICIPAL), event("2023-12", Tier.PROVINCIAL)))
                .add(goal("region:140700", "provincial-towns", ">= 10 个", "", ""))
                .add(goal("region:140700", "municipal-towns", ">= 30 个", "", ""))
                .add(goal("region:140700", "county-towns", ">= 50 个", "", ""));
    }

    private static Atlas confirmed() {
        return jinzhong()
                .add(fact("region:140700", "provincial-towns", "3 个", "2023-09-30"))
                .add(fact("region:140700", "municipal-towns", "6 个", "2023-09-30"))
                .build();
    }

    private static TierProgress tier(Atlas atlas, Tier tier, LocalDate on, Counting counting) {
        return Echelon.of(atlas, CITY, on, counting).of(tier);
    }

    private static String have(Atlas atlas, Tier tier) {
        return tier(atlas, tier, SEPTEMBER, Counting.EXCLUSIVE).have().toString();
    }

    private static Atlas municipal(String... amountsAndDates) {
        AtlasBuilder atlas = jinzhong();
        for (int i = 0; i < amountsAndDates.length; i += 2) {
            atlas.add(fact("region:140700", "municipal-towns", amountsAndDates[i], amountsAndDates[i + 1]));
        }
        return atlas.build();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-30, EXCLUSIVE, PROVINCIAL, 3, 30, 7",
        "2023-09-30, EXCLUSIVE, MUNICIPAL, 6, 20, 24",
        "2023-09-30, EXCLUSIVE, COUNTY, unknown, unknown, unknown",
        "2023-09-30, CUMULATIVE, PROVINCIAL, 3, 30, 7",
        "2023-09-30, CUMULATIVE, MUNICIPAL, 9, 30, 21",
        "2023-09-30, CUMULATIVE, COUNTY, at least 9, at least 18, 0..41",
        "2023-12-31, EXCLUSIVE, PROVINCIAL, 4, 40, 6",
        "2023-12-31, EXCLUSIVE, MUNICIPAL, 5, 16.6667, 25",
        "2023-12-31, CUMULATIVE, MUNICIPAL, 9, 30, 21"
    })
    void project135_asOfTheWorkedFixtures(
            LocalDate on, Counting counting, Tier tier, String have, String percent, String gap) {
        TierProgress progress = tier(confirmed(), tier, on, counting);
        assertEquals(have, progress.have().toString());
        Attainment attainment = progress.targets().get(0).attainment();
        assertEquals(percent, attainment.percent().toString());
        assertEquals(gap, attainment.gap().toString());
        assertEquals(tier == Tier.COUNTY ? Verdict.UNKNOWN : Verdict.UNMET, attainment.verdict());
        assertEquals(tier == Tier.COUNTY ? 1 : 0, progress.missing().size());
    }

    @Test
    void tiers_goDownwards() {
        Echelon echelon = Echelon.of(confirmed(), CITY, SEPTEMBER, Counting.CUMULATIVE);
        assertEquals(
                List.of(Tier.PROVINCIAL, Tier.MUNICIPAL, Tier.COUNTY),
                echelon.list().stream().map(TierProgress::tier).toList());
        assertEquals(List.of("p1", "p2", "p3"), echelon.list().get(0).towns());
        assertEquals(9, echelon.of(Tier.COUNTY).towns().size());
        assertEquals(CITY, echelon.region());
        assertEquals(SEPTEMBER, echelon.on());
        assertEquals(Counting.CUMULATIVE, echelon.counting());
        assertEquals("municipal-towns", Echelon.metric(Tier.MUNICIPAL));
    }

    @Test
    void listWithoutFigure_isALowerBound() {
        TierProgress progress = tier(municipal(), Tier.MUNICIPAL, SEPTEMBER, Counting.EXCLUSIVE);
        assertEquals("at least 6", progress.have().toString());
        assertEquals(Verdict.UNKNOWN, progress.targets().get(0).attainment().verdict());
        assertEquals(List.of("region:140700 municipal-towns on or before 2023-09-30"), progress.missing());
        assertEquals(
                "6 listed, and no figure confirms that the list is complete",
                progress.because().en());
    }

    @ParameterizedTest
    @CsvSource({
        "6 个, 2023-09-08, 6",
        "6 个, 2023-09, 6",
        "6 个, 2023-10-01, at least 6",
        "0 个, 2023-05-31, 6",
        "8 个, 2023-09-08, 6..8",
        "4 个, 2023-09-08, 4..6",
        ">=5 个, 2023-09-08, at least 6",
        ">=8 个, 2023-09-08, at least 6",
        "<=6 个, 2023-09-08, 6",
        "<=9 个, 2023-09-08, 6..9",
        "5..7 个, 2023-09-08, 6..7",
        "~6 个, 2023-09-08, at least 6",
        "~9 个, 2023-09-08, at least 6",
        "6 家, 2023-09-08, at least 6",
        "2 个, 2023-05-31, 8",
        "6 个, '', at least 6"
    })
    void figure_confirmsBoundsOrContradictsTheList(String amount, String asOf, String have) {
        assertEquals(have, have(municipal(amount, asOf == null ? "" : asOf), Tier.MUNICIPAL));
    }

    @Test
    void contradiction_isNamedAndKeptBesideTheList() {
        TierProgress progress =
                tier(municipal("8 个", "2023-09-08", "6 个", "2023-07-01"), Tier.MUNICIPAL, DECEMBER, Counting.EXCLUSIVE);
        assertEquals("5..7", progress.have().toString());
        assertEquals(1, progress.conflicts().size());
        assertEquals(
                "6 listed on 2023-09-08, and 8 个 (2023-09-08, reported s1) contradicts the list; to 2023-12-31 by the "
                        + "dated changes of tier: -1",
                progress.because().en());
        assertEquals(1, progress.missing().size());
    }

    @Test
    void vagueLaterFigure_leavesAnEarlierConfirmationStanding() {
        assertEquals("6", have(municipal("6 个", "2023-07-01", ">=5 个", "2023-09-01"), Tier.MUNICIPAL));
        assertEquals("6..8", have(municipal("6 个", "2023-07-01", "8 个", "2023-09-01"), Tier.MUNICIPAL));
        assertEquals("6", have(municipal("8 个", "2023-07-01", "6 个", "2023-09-01"), Tier.MUNICIPAL));
        assertEquals("6..7", have(municipal("7 个", "2023-09-01", "6 个", "2023-09-01"), Tier.MUNICIPAL));
    }

    @Test
    void figureWithoutList_standsAlone() {
        Atlas atlas = jinzhong()
                .add(fact("region:140700", "county-towns", "12 个", "2023-08"))
                .build();
        TierProgress county = tier(atlas, Tier.COUNTY, SEPTEMBER, Counting.EXCLUSIVE);
        assertEquals("12", county.have().toString());
        assertEquals(List.of(), county.conflicts());
        assertEquals(Verdict.UNMET, county.targets().get(0).attainment().verdict());
        assertTrue(county.because().en().contains("stands alone"), county.because()::en);
    }

    @Test
    void townOfAnotherRegionOrOfSeveral_isNotCounted() {
        Atlas atlas = ProgrammeRows.atlas()
                .add(retired("140726", "太谷县", "2019-11", "140703"))
                .add(town("far", "140100", event("2022", Tier.COUNTY)))
                .add(town("taigu", "140726", event("2022", Tier.COUNTY)))
                .add(town("qixian", "140727", event("2022", Tier.COUNTY)))
                .build();
        assertEquals(
                List.of("qixian", "taigu"),
                tier(atlas, Tier.COUNTY, SEPTEMBER, Counting.EXCLUSIVE).towns());
        Echelon district = Echelon.of(atlas, RegionCode.of("140726"), SEPTEMBER, Counting.EXCLUSIVE);
        assertEquals(RegionCode.of("140703"), district.region());
        assertEquals(List.of("taigu"), district.of(Tier.COUNTY).towns());
    }

    private static TierProgress.Pace pace(String bound, String due, String since, LocalDate on) {
        Atlas atlas = confirmed().toBuilder()
                .add(goal("region:140700", "municipal-towns", bound, due, since))
                .build();
        List<TierProgress.Target> targets =
                tier(atlas, Tier.MUNICIPAL, on, Counting.EXCLUSIVE).targets();
        return targets.stream()
                .filter(t -> t.goal().comparison().sign().equals(bound.split(" ")[0])
                        && t.goal().target().toString().equals(bound.substring(bound.indexOf(' ') + 1)))
                .findFirst()
                .orElseThrow()
                .pace();
    }

    @Test
    void yearEndGoal_gapDependsOnStrictness() {
        Atlas atlas = confirmed().toBuilder()
                .add(goal("region:140700", "municipal-towns", "> 10 个", "2023-12-31", ""))
                .add(goal("region:140700", "municipal-towns", ">= 10 个", "2023-12-31", ""))
                .build();
        assertEquals(
                List.of("24", "4", "5"),
                tier(atlas, Tier.MUNICIPAL, SEPTEMBER, Counting.EXCLUSIVE).targets().stream()
                        .map(t -> t.attainment().gap().toString())
                        .toList());
    }

    @Test
    void pace_isLinearFromTheFirstDayToTheDueDay() {
        // 2023-06-01 to 2023-12-01 are 183 days, of which 122 are gone by 2023-10-01.
        TierProgress.Pace pace = pace(">= 9 个", "2023-12-01", "2023-06-01", LocalDate.of(2023, 10, 1));
        assertEquals("8", pace.expected().toString());
        assertEquals(Verdict.UNMET, pace.onTrack());
        assertEquals(
                "behind: a steady pace from 6 个 on 2023-06-01 to 9 个 on 2023-12-01 brings 8 个 by 2023-10-01",
                pace.because().en());
        // 2023-01-01 to 2024-02-13 are 408 days, of which 272 are gone: 9 * 272 / 408 are 6.
        TierProgress.Pace even = pace(">= 9 个", "2024-02-13", "2023-01", SEPTEMBER);
        assertEquals(Verdict.MET, even.onTrack());
        assertEquals(
                Verdict.UNMET,
                pace(">= 9 个", "2024-02-12", "2023-01", SEPTEMBER).onTrack());
        assertEquals("6", even.expected().toString());
        assertTrue(even.because().zh().startsWith("进度正常：自 2023-01-01 的 0 个"), even.because()::zh);
    }

    @Test
    void pace_standsStillAfterTheEnd() {
        TierProgress.Pace after = pace(">= 9 个", "2023-09-01", "2023-06", SEPTEMBER);
        assertEquals("9", after.expected().toString());
        assertEquals(Verdict.UNMET, after.onTrack());
        TierProgress.Pace limit = pace("<= 7 个", "2023-12", "2023-08-01", SEPTEMBER);
        assertEquals(Verdict.MET, limit.onTrack());
        TierProgress.Pace tight = pace("<= 3 个", "2023-12-01", "2023-06-01", LocalDate.of(2023, 10, 1));
        assertEquals("4", tight.expected().toString());
        assertEquals(Verdict.UNMET, tight.onTrack());
        assertEquals(
                "7",
                pace("> 6 个", "2023-09-01", "2023-09-01", SEPTEMBER).expected().toString());
    }

    @Test
    void pace_withoutDatesOrBase_isUnknownAndSaysWhich() {
        assertEquals(
                "no pace: the goal has no due date",
                pace(">= 9 个", "", "2023", SEPTEMBER).because().en());
        TierProgress.Pace startless = pace(">= 9 个", "2023-12-31", "", SEPTEMBER);
        assertEquals(
                "no pace: it is not known since when the goal is worked on",
                startless.because().en());
        assertEquals(Verdict.UNKNOWN, startless.onTrack());
        assertEquals(
                "no pace yet: work begins on 2024-01-01",
                pace(">= 9 个", "2025", "2024", SEPTEMBER).because().en());
        Atlas baseless = jinzhong()
                .add(goal("region:140700", "county-towns", ">= 50 个", "2025", "2023"))
                .build();
        TierProgress.Pace county = tier(baseless, Tier.COUNTY, SEPTEMBER, Counting.EXCLUSIVE)
                .targets()
                .get(1)
                .pace();
        assertEquals(
                "no pace: the number on the first day, 2023-01-01, is not known",
                county.because().en());
    }

    @Test
    void townWithoutDate_leavesTheBaseOpen() {
        Atlas atlas = ProgrammeRows.atlas()
                .add(town("a", event("", Tier.COUNTY)))
                .add(town("b", event("2023-03", Tier.COUNTY)))
                .add(fact("region:140700", "county-towns", "2 个", "2023-09-30"))
                .add(goal("region:140700", "county-towns", ">= 4 个", "2023-12-31", "2023-01-01"))
                .build();
        TierProgress.Pace pace = tier(atlas, Tier.COUNTY, SEPTEMBER, Counting.EXCLUSIVE)
                .targets()
                .get(0)
                .pace();
        assertEquals(Verdict.UNMET, pace.onTrack());
        assertTrue(pace.because().en().contains("from 0..1 个 on 2023-01-01"), pace.because()::en);
    }

    @Test
    void goalInAnotherUnit_isUnknownAndNamed() {
        Atlas atlas = confirmed().toBuilder()
                .add(goal("region:140700", "provincial-towns", ">= 1 家", "2023", "2022"))
                .build();
        TierProgress progress = tier(atlas, Tier.PROVINCIAL, SEPTEMBER, Counting.EXCLUSIVE);
        assertEquals(Verdict.UNKNOWN, progress.targets().get(1).attainment().verdict());
        assertEquals(Verdict.UNKNOWN, progress.targets().get(1).pace().onTrack());
        assertEquals(1, progress.missing().size());
    }

    @Test
    void withoutGoal_thatIsMissing() {
        Atlas atlas = ProgrammeRows.atlas().build();
        TierProgress county = tier(atlas, Tier.COUNTY, SEPTEMBER, Counting.CUMULATIVE);
        assertEquals(Range.UNKNOWN, county.have());
        assertTrue(county.missing().contains("a goal for region:140700 county-towns"));
        assertEquals(List.of(), county.targets());
    }

    @Test
    void changes_tellTheHistory() {
        Atlas atlas = ProgrammeRows.atlas()
                .add(town("b", event("2023-06", Tier.MUNICIPAL), event("2023-12-01", Tier.PROVINCIAL)))
                .add(town(
                        "a",
                        event("2022", Tier.PROVINCIAL),
                        event("2023-06-01", Tier.COUNTY),
                        event("2023-07", Tier.COUNTY),
                        event("2023-09", null)))
                .add(town("c", event("", Tier.COUNTY), event("2024", Tier.MUNICIPAL)))
                .build();
        List<Echelon.Change> changes =
                Echelon.of(atlas, CITY, DECEMBER, Counting.EXCLUSIVE).changes();
        assertEquals(
                List.of(
                        "no date c: none -> COUNTY, RECOGNISED (illustrative)",
                        "2022-01-01 a: none -> PROVINCIAL, RECOGNISED (illustrative)",
                        "2023-06-01 a: PROVINCIAL -> COUNTY, DEMOTED (illustrative)",
                        "2023-06-01 b: none -> MUNICIPAL, RECOGNISED (illustrative)",
                        "2023-09-01 a: COUNTY -> none, REMOVED (illustrative)",
                        "2023-12-01 b: MUNICIPAL -> PROVINCIAL, PROMOTED (illustrative)"),
                changes.stream().map(Echelon.Change::toString).toList());
        assertEquals(Move.REMOVED, changes.get(4).move());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Echelon.Change(
                        Optional.empty(), "a", Optional.empty(), Optional.empty(), event("", Tier.COUNTY)));
    }

    @Test
    void text_fitsALineAndAnEcho() {
        Echelon echelon = Echelon.of(confirmed(), CITY, SEPTEMBER, Counting.EXCLUSIVE);
        String text = echelon.toString();
        assertTrue(text.startsWith("Echelon of 晋中 140700 on 2023-09-30, EXCLUSIVE\n"), text);
        assertTrue(text.length() <= 900, text);
        text.lines().forEach(l -> assertTrue(TextTable.width(l) <= 100, l));
        String print = echelon.print();
        assertTrue(print.contains("missing: region:140700 county-towns on or before 2023-09-30"), print);
        assertTrue(print.contains("2022-09-14 p1: none -> PROVINCIAL, RECOGNISED"), print);
        assertTrue(echelon.of(Tier.MUNICIPAL).toString().startsWith("MUNICIPAL: 6 个\n"));
    }
}
