package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Reviews.DAY;
import static org.zhenlian.core.fixture.Reviews.attested;
import static org.zhenlian.core.fixture.Reviews.date;
import static org.zhenlian.core.fixture.Reviews.evidence;
import static org.zhenlian.core.fixture.Reviews.honour;
import static org.zhenlian.core.fixture.Reviews.honoured;
import static org.zhenlian.core.fixture.Reviews.one;
import static org.zhenlian.core.fixture.Rows.capacity;
import static org.zhenlian.core.fixture.Rows.charter;
import static org.zhenlian.core.fixture.Rows.glass;
import static org.zhenlian.core.fixture.Rows.region;
import static org.zhenlian.core.fixture.Rows.retired;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.enterprise.Honour.Kind;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Evidence.State;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Town;

class AttestedTest {
    private static final String TOWN = "town:qixian-glassware";
    private static final String CHAIN = "chain:glassware";

    private static Judgement judge(AtlasBuilder atlas, String subject, Criterion criterion) {
        Review review = Review.of(atlas.build(), Subject.parse(subject), one(Purpose.HAVES, criterion), DAY);
        return review.item("only").judgements().get(0);
    }

    private static Judgement plan(Evidence... evidence) {
        AtlasBuilder atlas = glass().add(region("140728", "平遥", "Pingyao"));
        List.of(evidence).forEach(atlas::add);
        return judge(atlas, TOWN, attested("plan"));
    }

    private static Evidence own(State state, String asOf) {
        return evidence(TOWN, "plan", state, asOf);
    }

    @ParameterizedTest
    @CsvSource({"PRESENT, MET", "PARTIAL, PARTIAL", "ABSENT, UNMET"})
    void ownEvidence_decides(State state, Fulfilment wanted) {
        Judgement judgement = plan(own(state, "2024"));
        assertEquals(wanted, judgement.fulfilment());
        assertEquals(wanted.verdict(), judgement.verdict());
        assertEquals(List.of(own(state, "2024")), judgement.used().evidence());
    }

    @Test
    void nothingFound_isUnknown() {
        Judgement judgement = plan(evidence(TOWN, "brand", State.ABSENT, "2024"));
        assertEquals(Fulfilment.UNKNOWN, judgement.fulfilment());
        assertEquals(List.of("no evidence of kind plan (town:qixian-glassware)"), judgement.missing());
        assertEquals("plan 的证据：未知。未查到", judgement.because().zh());
        assertEquals(
                "evidence of plan: not known. nothing found",
                judgement.because().en());
    }

    @Test
    void severalKinds_theStrongestSpeaks() {
        AtlasBuilder atlas = glass().add(evidence(TOWN, "plan", State.ABSENT, "2024"))
                .add(evidence(TOWN, "outline", State.PARTIAL, "2020"));
        Judgement part = judge(atlas, TOWN, attested("outline", "plan"));
        assertEquals(Fulfilment.PARTIAL, part.fulfilment());
        assertEquals(List.of("the rest of outline (town:qixian-glassware)"), part.missing());
        assertEquals(1, part.beside().evidence().size());
        atlas.add(evidence(TOWN, "draft", State.PRESENT, ""));
        assertEquals(
                Fulfilment.MET,
                judge(atlas, TOWN, attested("draft", "outline", "plan")).fulfilment());
    }

    @Test
    void latestDate_speaks() {
        Judgement judgement = plan(own(State.PRESENT, ""), own(State.PRESENT, "2022"), own(State.ABSENT, "2024-03"));
        assertEquals(Fulfilment.UNMET, judgement.fulfilment());
        assertEquals(
                List.of(own(State.PRESENT, ""), own(State.PRESENT, "2022")),
                judgement.beside().evidence());
        assertTrue(
                judgement.because().en().contains("beside it: plan present (undated, illustrative)"),
                judgement::toString);
    }

    @Test
    void sameDate_theStrongestSpeaks() {
        Judgement judgement = plan(own(State.ABSENT, "2024"), own(State.PRESENT, "2024"), own(State.PARTIAL, "2024"));
        assertEquals(List.of(own(State.PRESENT, "2024")), judgement.used().evidence());
        assertEquals("0 figures, 2 evidence, 0 honours", judgement.beside().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, MET",
        "2025-06, MET",
        "2025, MET",
        "2024-01/2026-12, MET",
        "'', MET",
        "2025-07-01, UNKNOWN",
        "2025-07, UNKNOWN",
        "2025-H2, UNKNOWN",
        "2026, UNKNOWN"
    })
    void whatStartsLater_isKnownOnlyLater(String asOf, Fulfilment wanted) {
        Judgement judgement = plan(own(State.PRESENT, asOf));
        assertEquals(wanted, judgement.fulfilment());
        boolean later = wanted == Fulfilment.UNKNOWN;
        assertEquals(
                later ? List.of(own(State.PRESENT, asOf)) : List.of(),
                judgement.later().evidence());
        assertEquals(later, judgement.because().zh().contains("其后才知："));
    }

    @ParameterizedTest
    @CsvSource({
        "140727, PRESENT, PARTIAL",
        "140700, PRESENT, PARTIAL",
        "140000, PARTIAL, PARTIAL",
        "140700, ABSENT, UNKNOWN",
        "140728, PRESENT, UNKNOWN"
    })
    void regionsWord_isAtMostPartly(String code, State state, Fulfilment wanted) {
        Judgement judgement = plan(evidence("region:" + code, "plan", state, "2023"));
        assertEquals(wanted, judgement.fulfilment());
        assertEquals(
                state == State.ABSENT ? 1 : 0, judgement.beside().evidence().size(), "ABSENT is shown");
        if (wanted == Fulfilment.PARTIAL) {
            assertEquals(List.of("no evidence of kind plan (town:qixian-glassware)"), judgement.missing());
            assertTrue(judgement.because().en().endsWith(". nothing found of its own"), judgement::toString);
        }
    }

    @Test
    void ownWord_goesBeforeTheRegions() {
        Evidence city = evidence("region:140700", "plan", State.PRESENT, "2025");
        Judgement judgement = plan(own(State.ABSENT, "2020"), city);
        assertEquals(Fulfilment.UNMET, judgement.fulfilment());
        assertEquals(List.of(city), judgement.beside().evidence());
    }

    @Test
    void retiredRegion_speaksForItsSuccessor() {
        AtlasBuilder atlas = glass().add(retired("140799", "旧县", "2019", "140727"))
                .add(evidence("region:140799", "plan", State.PRESENT, "2018"));
        assertEquals(Fulfilment.PARTIAL, judge(atlas, TOWN, attested("plan")).fulfilment());
    }

    @Test
    void townOfTwoCounties_isInNeither() {
        AtlasBuilder atlas = glass().add(region("140728", "平遥", "Pingyao"))
                .add(Town.builder("two", Category.MANUFACTURING)
                        .regions(List.of(RegionCode.of("140727"), RegionCode.of("140728")))
                        .products(List.of("cup"))
                        .build())
                .add(evidence("region:140727", "plan", State.PRESENT, ""));
        assertEquals(
                Fulfilment.UNKNOWN, judge(atlas, "town:two", attested("plan")).fulfilment());
        atlas.add(evidence("region:140700", "plan", State.PRESENT, ""));
        assertEquals(
                Fulfilment.PARTIAL, judge(atlas, "town:two", attested("plan")).fulfilment());
    }

    @Test
    void taskForce_countsAsEvidence() {
        TaskForce partly = new TaskForce(Subject.parse(TOWN), "Zhang", "", List.of("a"), "", Optional.empty(), "", "");
        Judgement part = judge(glass().add(partly), TOWN, attested("task-force"));
        assertEquals(Fulfilment.PARTIAL, part.fulfilment());
        assertTrue(part.because().en().contains("task force without department, contact"), part::toString);
        TaskForce complete =
                new TaskForce(Subject.parse(TOWN), "Zhang", "office", List.of("a"), "123", Optional.empty(), "", "");
        assertEquals(
                Fulfilment.MET,
                judge(glass().add(complete), TOWN, attested("task-force")).fulfilment());
        assertEquals(
                Fulfilment.UNKNOWN,
                judge(glass().add(complete), CHAIN, attested("task-force")).fulfilment());
    }

    @Test
    void goal_countsAsEvidenceOfAnnualGoals() {
        Goal goal = new Goal(
                Subject.parse(TOWN),
                "output-value",
                Comparison.AT_LEAST,
                Quantity.parse("50 亿元"),
                date("2025"),
                date("2024"),
                "",
                "");
        Judgement judgement = judge(glass().add(goal), TOWN, attested("annual-goals"));
        assertEquals(Fulfilment.MET, judgement.fulfilment());
        assertTrue(judgement.because().zh().contains("目标 output-value of " + TOWN + " >= 50 亿元"), judgement::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, '', MET",
        "'', '', MET",
        "2020, 2025, MET",
        "2020, 2025-06-30, MET",
        "2020, 2025-06-29, UNKNOWN",
        "2025-07, '', UNKNOWN",
    })
    void honour_countsWhileInForce(String asOf, String validUntil, Fulfilment wanted) {
        Honour honour = honour(TOWN, Kind.INDUSTRY_BASE, asOf, validUntil);
        Judgement judgement = judge(glass().add(honour), TOWN, honoured(Kind.INDUSTRY_BASE));
        assertEquals(wanted, judgement.fulfilment());
        assertEquals(wanted == Fulfilment.MET, judgement.used().honours().contains(honour));
        boolean lapsed = validUntil.equals("2025-06-29");
        assertEquals(lapsed, judgement.beside().honours().contains(honour));
        assertEquals(lapsed, judgement.because().en().contains("beside it: town:qixian-glassware holds Title"));
        String answer = wanted == Fulfilment.MET ? "满足" : "未知";
        assertTrue(judgement.because().zh().startsWith("荣誉“产业基地”：" + answer), judgement::toString);
        assertEquals(asOf.equals("2025-07"), judgement.later().honours().contains(honour));
        assertEquals(
                wanted == Fulfilment.MET
                        ? List.of()
                        : List.of("no honour industry-base in force (town:qixian-glassware)"),
                judgement.missing());
    }

    /** Enterprise e3 is of the town and melts glass; e2 blows cups but is of no town. */
    @ParameterizedTest
    @CsvSource({
        "town:qixian-glassware, MET, UNKNOWN",
        "product:cup, MET, MET",
        "product:melt, MET, UNKNOWN",
        "product:sand, UNKNOWN, UNKNOWN",
        "enterprise:e3, MET, UNKNOWN",
        "enterprise:e1, UNKNOWN, MET",
        "enterprise:e2, UNKNOWN, MET",
        "chain:owned, UNKNOWN, MET"
    })
    void honour_speaksForTownOrChain(String holder, Fulfilment town, Fulfilment chain) {
        AtlasBuilder atlas = glass().add(Enterprise.builder("e3", RegionCode.of("140727"), Basis.illustrative())
                        .towns(List.of("qixian-glassware"))
                        .build())
                .add(capacity("e3", "melting", "5 t"))
                .add(ChainCharter.builder("owned", RegionCode.of("140727"))
                        .products(List.of("cup"))
                        .owners(List.of("e1"))
                        .cores(List.of("e2"))
                        .build())
                .add(honour(holder, Kind.LITTLE_GIANT, "2020", ""));
        assertEquals(town, judge(atlas, TOWN, honoured(Kind.LITTLE_GIANT)).fulfilment());
        assertEquals(
                chain, judge(atlas, "chain:owned", honoured(Kind.LITTLE_GIANT)).fulfilment());
    }

    @Test
    void chain_hasItsOwnAndItsRegionsWord() {
        AtlasBuilder atlas = glass().add(charter("big", "140700", "cup"))
                .add(evidence("region:140700", "plan", State.PRESENT, "2024"));
        assertEquals(Fulfilment.PARTIAL, judge(atlas, CHAIN, attested("plan")).fulfilment());
        assertEquals(
                Fulfilment.PARTIAL, judge(atlas, "chain:big", attested("plan")).fulfilment());
        atlas.add(evidence("chain:big", "plan", State.PRESENT, "2024"));
        assertEquals(Fulfilment.MET, judge(atlas, "chain:big", attested("plan")).fulfilment());
        assertEquals(Fulfilment.PARTIAL, judge(atlas, TOWN, attested("plan")).fulfilment());
    }
}
