package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Reviews.DAY;
import static org.zhenlian.core.fixture.Reviews.attested;
import static org.zhenlian.core.fixture.Reviews.checklist;
import static org.zhenlian.core.fixture.Reviews.evidence;
import static org.zhenlian.core.fixture.Reviews.fact;
import static org.zhenlian.core.fixture.Reviews.item;
import static org.zhenlian.core.fixture.Reviews.level;
import static org.zhenlian.core.fixture.Reviews.measure;
import static org.zhenlian.core.fixture.Reviews.one;
import static org.zhenlian.core.fixture.Rows.glass;
import static org.zhenlian.core.fixture.Rows.region;
import static org.zhenlian.core.fixture.Rows.town;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.assessment.Diagnosis.Problem;
import org.zhenlian.core.assessment.Diagnosis.State;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.PolicyMeasure.Stage;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.TextTable;

class DiagnosisTest {
    private static final String TOWN = "town:qixian-glassware";
    private static final Checklist FOUR = checklist(
            "four-problems",
            Purpose.PROBLEMS,
            item("weak-leaders", 1, level("above-scale-enterprises", ">= 10 家", 0)),
            item("weak-links", 2, level("local-support-rate", ">= 50 %", 0)),
            item("weak-brand", 3, attested("brand")),
            item("talent-gap", 4, attested("talent-base")));

    private static Diagnosis diagnose(AtlasBuilder builder) {
        Atlas atlas = builder.build();
        return Diagnosis.of(atlas, atlas.town("qixian-glassware"), FOUR, DAY);
    }

    private static List<String> ids(List<PolicyMeasure> measures) {
        return measures.stream().map(PolicyMeasure::id).toList();
    }

    @Test
    void problem_isPresentIffItsIndicatorsFail() {
        Diagnosis diagnosis = diagnose(glass().add(fact(TOWN, "above-scale-enterprises", "9 家", "2024"))
                .add(fact(TOWN, "local-support-rate", "60 %", "2024"))
                .add(evidence(TOWN, "brand", Evidence.State.PARTIAL, "2024")));
        assertEquals(
                List.of(State.PRESENT, State.ABSENT, State.UNKNOWN, State.UNKNOWN),
                diagnosis.list().stream().map(Problem::state).toList());
        assertEquals(List.of(diagnosis.problem("weak-leaders")), diagnosis.list(State.PRESENT));
        assertEquals(
                List.of("the rest of brand (town:qixian-glassware)"),
                diagnosis.problem("weak-brand").missing());
        assertEquals(List.of(), diagnosis.problem("weak-leaders").missing());
        Judgement indicator =
                diagnosis.problem("weak-leaders").review().judgements().get(0);
        assertEquals("2024 9 家", indicator.values().get(0).toString());
        assertThrows(UnknownIdException.class, () -> diagnosis.problem("weak"));
    }

    @Test
    void measures_areForTheTownItsChainsAndItsRegions() {
        AtlasBuilder atlas = glass().add(region("140728", "平遥", "Pingyao"))
                .add(town("other", "140727", "cup"))
                .add(ChainCharter.builder("served", RegionCode.of("140700"))
                        .products(List.of("cup"))
                        .towns(List.of("qixian-glassware"))
                        .build())
                .add(measure("m1", TOWN, Stage.DONE, "2024", "talent-gap"))
                .add(measure("m2", "chain:served", Stage.UNDER_WAY, "", "talent-gap"))
                .add(measure("m3", "region:140000", Stage.ANNOUNCED, "2025", "talent-gap"))
                .add(measure("m4", "chain:glassware", Stage.DONE, "2024", "talent-gap"))
                .add(measure("m5", "region:140728", Stage.DONE, "2024", "talent-gap"))
                .add(measure("m6", "town:other", Stage.DONE, "2024", "talent-gap"))
                .add(measure("m7", TOWN, Stage.DONE, "2026", "talent-gap"))
                .add(measure("m8", TOWN, Stage.DONE, "2024", "other-problem"));
        Problem problem = diagnose(atlas).problem("talent-gap");
        assertEquals(List.of("m1", "m2", "m3"), ids(problem.measures()));
        assertEquals(List.of("m7"), ids(problem.laterMeasures()));
        assertTrue(problem.because()
                .zh()
                .endsWith("举措：m1（town:qixian-glassware，已完成）；m2（chain:served，实施中）；m3（region:140000，已宣布）"));
    }

    @Test
    void unaddressed_leavesOutAbsentProblemsAndCountsNoMeasureGivenUp() {
        Diagnosis diagnosis = diagnose(glass().add(fact(TOWN, "local-support-rate", "60 %", "2024"))
                .add(measure("m1", TOWN, Stage.ABANDONED, "2024", "talent-gap"))
                .add(measure("m2", "region:140700", Stage.ANNOUNCED, "2024", "weak-brand")));
        assertFalse(diagnosis.problem("talent-gap").isAddressed());
        assertEquals(
                List.of("weak-leaders", "talent-gap"),
                diagnosis.unaddressed().stream().map(p -> p.item().id()).toList());
        assertTrue(diagnosis.problem("weak-leaders").because().en().endsWith("no measure addresses it"));
    }

    @Test
    void regionsWord_informsAndDoesNotDecide() {
        Evidence gap = evidence("region:140700", "talent-gap", Evidence.State.PRESENT, "2023");
        Evidence none = evidence("region:140700", "talent-base", Evidence.State.ABSENT, "2023");
        Evidence later = evidence("region:140700", "talent-base", Evidence.State.PRESENT, "2026");
        Diagnosis diagnosis = diagnose(glass().add(gap).add(none).add(later));
        assertEquals(List.of(none, gap), diagnosis.problem("talent-gap").statements());
        assertEquals(State.UNKNOWN, diagnosis.problem("talent-gap").state());
        assertTrue(diagnosis
                .problem("talent-gap")
                .because()
                .en()
                .contains("of the region: talent-base of region:140700 absent (2023, illustrative)"));
        Diagnosis present =
                diagnose(glass().add(evidence("region:140700", "talent-base", Evidence.State.PRESENT, "2023")));
        assertEquals(State.UNKNOWN, present.problem("talent-gap").state());
    }

    @Test
    void otherChecklistsAndTowns_areRefused() {
        Atlas atlas = glass().build();
        Checklist haves = one(Purpose.HAVES, attested("brand"));
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> Diagnosis.of(atlas, atlas.town("qixian-glassware"), haves, DAY));
        assertEquals(
                "checklist one is a list of HAVES\nA diagnosis needs a checklist of PROBLEMS; use Review.of for others",
                wrong.getMessage());
        assertThrows(
                UnknownIdException.class, () -> Diagnosis.of(atlas, town("elsewhere", "140727", "cup"), FOUR, DAY));
    }

    @Test
    void print_hasEveryProblemWithItsReason() {
        Diagnosis diagnosis = diagnose(glass().add(fact(TOWN, "above-scale-enterprises", "9 家", "2024")));
        assertEquals("""
                Problems of qixian-glassware: 1 of 4 present, 0 absent, 3 unknown
                  on 2025-06-30, 4 that no measure addresses
                  problem       state    indicators  measures  missing
                  weak-leaders  PRESENT           1         0
                  weak-links    UNKNOWN           1         0  local-support-rate
                  weak-brand    UNKNOWN           1         0  no evidence of kind brand
                  talent-gap    UNKNOWN           1         0  no evidence of kind talent-base""", diagnosis.toString());
        assertTrue(
                diagnosis
                        .print()
                        .contains("\n  1 weak-leaders: present. above-scale-enterprises >= 10 家: not met. "
                                + "above-scale-enterprises 9 家 (2024, illustrative), not met. no measure addresses it"),
                diagnosis::print);
        assertEquals(
                "weak-brand: UNKNOWN\n  weak-brand: not known. evidence of brand: not known. nothing found. no measure addresses it",
                diagnosis.problem("weak-brand").toString());
        assertTrue(diagnosis.toString().lines().allMatch(l -> TextTable.width(l) <= 100));
    }
}
