package org.zhenlian.core.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Programme.attested;
import static org.zhenlian.core.fixture.Programme.checklist;
import static org.zhenlian.core.fixture.Programme.evidence;
import static org.zhenlian.core.fixture.Programme.goal;
import static org.zhenlian.core.fixture.Programme.haves;
import static org.zhenlian.core.fixture.Programme.indicator;
import static org.zhenlian.core.fixture.Programme.item;
import static org.zhenlian.core.fixture.Programme.level;
import static org.zhenlian.core.fixture.Programme.measure;
import static org.zhenlian.core.fixture.Programme.scheme;
import static org.zhenlian.core.fixture.Programme.taskForce;
import static org.zhenlian.core.fixture.Rows.glass;
import static org.zhenlian.core.fixture.Rows.product;
import static org.zhenlian.core.fixture.Rows.source;
import static org.zhenlian.core.fixture.Rows.town;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Severity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.Evidence;

/** The rows of the programme in an atlas: what they refer to, what is doubted, what is found again. */
class ProgrammeBuildTest {
    private static final String TOWN = "town:qixian-glassware";

    /** The glass chain with a sound row of every kind of the programme. */
    private static AtlasBuilder sound() {
        return glass().add(evidence(TOWN, "brand", "之都", "2023", "s1"))
                .add(evidence("region:140700", "document", "办法", "", ""))
                .add(taskForce("chain:glassware", "某县长", "s1"))
                .add(goal(TOWN, "output-value", "50 亿元", "2025", "s1"))
                .add(checklist("haves", "清单", "s1", item("brand", 1, attested("brand", "s1")), item("plan", 2)))
                .add(scheme("marks", "考核", "s1", indicator("output", "output-value", "s1")))
                .add(measure("fair", "region:140727", "s1", "brand"));
    }

    private static Issues issues(AtlasBuilder builder) {
        List<Issue> found = new ArrayList<>();
        builder.buildLenient((row, issue) -> found.add(issue));
        return Issues.of(found);
    }

    /** Asserts that there is exactly one issue and returns it. */
    private static Issue only(AtlasBuilder builder, IssueCode code, Severity severity) {
        Issues found = issues(builder);
        assertEquals(1, found.size(), found::toString);
        Issue issue = found.list().get(0);
        assertEquals(code + " " + severity, issue.code() + " " + issue.severity(), found::toString);
        assertFalse(issue.hint().isEmpty());
        return issue;
    }

    private static Issue dangling(Object row) {
        AtlasBuilder builder = sound().row(row);
        assertEquals(sound().build(), builder.buildLenient((r, issue) -> {}));
        return only(builder, IssueCode.DANGLING_REFERENCE, Severity.ERROR);
    }

    @Test
    void soundRows_haveNoIssues() {
        assertEquals(Issues.NONE, issues(sound()));
        assertEquals(7 + glass().build().rows().count(), sound().build().rows().count());
    }

    @Test
    void subjects_areReferences() {
        assertEquals(
                "no town \"qixian\", needed by evidence of brand of town:qixian",
                dangling(evidence("town:qixian", "brand", "", "", "")).message());
        assertEquals("subject", dangling(taskForce("chain:glass", "", "")).field());
        assertEquals(
                "subject",
                dangling(goal("region:140999", "jobs", "1 人", "", "")).field());
        assertEquals("subject", dangling(measure("m", "town:none", "")).field());
    }

    @Test
    void sources_areReferences() {
        assertEquals("source", dangling(evidence(TOWN, "brand", "", "", "s9")).field());
        assertEquals("source", dangling(taskForce(TOWN, "", "s9")).field());
        assertEquals("source", dangling(goal(TOWN, "jobs", "1 人", "", "s9")).field());
        assertEquals("source", dangling(checklist("other", "", "s9")).field());
        assertEquals(
                "source",
                dangling(scheme("other", "", "s9", indicator("x", "jobs", ""))).field());
        assertEquals("source", dangling(measure("m", TOWN, "s9")).field());
    }

    @Test
    void sourcesWithinRules_areReferences() {
        Issue criterion = dangling(checklist("other", "", "", item("brand", 1, attested("brand", "s9"))));
        assertEquals("no source \"s9\", needed by checklist:other", criterion.message());
        Issue indicator = dangling(scheme("other", "", "", indicator("x", "jobs", "s9")));
        assertEquals("no source \"s9\", needed by scheme:other", indicator.message());
    }

    @Test
    void whatSpeaksOfALeftOutTown_isLeftOutAsAConsequence() {
        AtlasBuilder builder = sound().add(town("bad", "140727", "none-such"))
                .add(evidence("town:bad", "brand", "", "", ""))
                .add(taskForce("town:bad", "", ""))
                .add(goal("town:bad", "jobs", "1 人", "", ""))
                .add(measure("m", "town:bad", ""));
        assertEquals(1, issues(builder).errors().size());
        assertEquals(4, issues(builder).withCode(IssueCode.LEFT_OUT).size());
        assertEquals(sound().build(), builder.buildLenient((row, issue) -> {}));
    }

    @Test
    void rulesOfOneId_areAnErrorAndTheFirstIsKept() {
        AtlasBuilder builder = sound().add(haves("haves", "other"));
        Issue issue = only(builder, IssueCode.DUPLICATE_ID, Severity.ERROR);
        assertEquals("checklist:haves stands twice", issue.message());
        assertEquals(
                2,
                builder.buildLenient((row, i) -> {}).checklist("haves").items().size());
        only(sound().add(scheme("marks", "", "", indicator("x", "jobs", ""))), IssueCode.DUPLICATE_ID, Severity.ERROR);
        only(sound().add(measure("fair", TOWN, "")), IssueCode.DUPLICATE_ID, Severity.ERROR);
    }

    @Test
    void equalFacts_standSideBySide() {
        Evidence again = evidence(TOWN, "brand", "之都", "2023", "s1");
        Atlas atlas = sound().add(again)
                .add(taskForce("chain:glassware", "某县长", "s1"))
                .add(goal(TOWN, "output-value", "50 亿元", "2025", "s1"))
                .build();
        assertEquals(List.of(again, again), atlas.evidence(Subject.parse(TOWN)));
        assertEquals(2, atlas.taskForces().size());
        assertEquals(2, atlas.goals().size());
    }

    @Test
    void rulesOfOneName_areAWarning() {
        Issue issue = only(sound().add(checklist("other", " 清单", "")), IssueCode.AMBIGUOUS_NAME, Severity.WARNING);
        assertEquals("2 of kind checklist are named \"清单\": haves, other", issue.message());
        only(
                sound().add(scheme("other", "考核", "", indicator("x", "jobs", ""))),
                IssueCode.AMBIGUOUS_NAME,
                Severity.WARNING);
    }

    @Test
    void problemThatIsNoItem_isAWarningWithANearMiss() {
        AtlasBuilder builder = sound().add(measure("m", TOWN, "", "plan", "brands"));
        Issue issue = only(builder, IssueCode.DANGLING_REFERENCE, Severity.WARNING);
        assertEquals("no checklist has the item \"brands\", named by policy-measure:m", issue.message());
        assertEquals("Did you mean \"brand\"?", issue.hint());
        assertEquals(2, builder.build().policyMeasures().size());
    }

    @Test
    void problemWithoutAnyChecklist_isAWarning() {
        only(glass().add(measure("m", TOWN, "", "plan")), IssueCode.DANGLING_REFERENCE, Severity.WARNING);
    }

    @Test
    void kindOfEvidence_isDoubtedIfItIsNearlyOneAskedFor() {
        AtlasBuilder builder = sound().add(evidence(TOWN, "brands", "", "", ""));
        Issue issue = only(builder, IssueCode.DANGLING_REFERENCE, Severity.WARNING);
        assertEquals("kind", issue.field());
        assertEquals("Did you mean \"brand\"?", issue.hint());
        assertEquals(Issues.NONE, issues(sound().add(evidence(TOWN, "smoke", "", "", ""))));
        assertEquals(Issues.NONE, issues(glass().add(evidence(TOWN, "brands", "", "", ""))));
    }

    @Test
    void kindThatOnlyAMetricIsLike_isNotDoubted() {
        AtlasBuilder builder = sound().add(checklist("other", "", "", item("jobs", 1, level("jobs", "100 人"))))
                .add(evidence(TOWN, "job", "", "", ""));
        assertEquals(Issues.NONE, issues(builder));
    }

    @Test
    void nothingIsDoubted_ifAChecklistWasLeftOut() {
        AtlasBuilder builder = sound().add(evidence(TOWN, "brands", "", "", ""))
                .add(measure("m", TOWN, "", "brands"))
                .add(checklist("other", "", "s9", item("brands", 1, attested("brands", ""))));
        assertEquals(1, issues(builder).size(), () -> issues(builder).toString());
        AtlasBuilder unread = sound().add(evidence(TOWN, "brands", "", "", "")).unreadChecklists();
        assertEquals(Issues.NONE, issues(unread));
    }

    @Test
    void rules_areFoundByIdAndName() {
        Atlas atlas = sound().build();
        assertEquals("haves", atlas.checklist("清单").id());
        assertEquals("marks", atlas.scheme("marks").id());
        UnknownIdException e = assertThrows(UnknownIdException.class, () -> atlas.checklist("have"));
        assertTrue(e.getMessage().startsWith("no checklist \"have\" in atlas glass"), e.getMessage());
        assertEquals(List.of("haves"), e.nearest());
    }

    @Test
    void evidence_goesByKindThenDate() {
        Atlas atlas = glass().add(evidence(TOWN, "task-force", "专班", "2023", ""))
                .add(evidence(TOWN, "brand", "晚", "2023", ""))
                .add(evidence("region:140727", "brand", "别", "2021", ""))
                .add(evidence(TOWN, "brand", "早", "2022", ""))
                .add(evidence(TOWN, "brand", "无", "", ""))
                .build();
        assertEquals(
                List.of("无", "早", "晚", "专班"),
                atlas.evidence(Subject.parse(TOWN)).stream()
                        .map(e -> e.names().zh())
                        .toList());
        assertEquals("别", atlas.evidence().get(0).names().zh());
        assertEquals(List.of(), atlas.evidence(Subject.parse("town:none")));
    }

    @Test
    void addAll_addsWhatIsNotThereYet() {
        Atlas rules = Atlas.builder("rules")
                .add(source("s1"))
                .add(source("s2"))
                .add(haves("more", "plan"))
                .build();
        Atlas both = sound().addAll(rules).build();
        assertEquals("glass", both.id());
        assertEquals(2, both.sources().size());
        assertEquals(2, both.checklists().size());
        assertEquals(sound().build().rows().count() + 2, both.rows().count());
        assertEquals(both, both.toBuilder().addAll(rules).build());
        assertEquals(both, both.toBuilder().addAll(both).build());
        assertEquals(3, rules.rows().count());
    }

    @Test
    void addAll_ofTheSameIdWithAnotherContent_isAnError() {
        Atlas other = Atlas.builder("other").add(haves("haves", "another")).build();
        only(sound().addAll(other), IssueCode.DUPLICATE_ID, Severity.ERROR);
        Atlas units = Atlas.builder("other").add(product("sand", "件")).build();
        only(sound().addAll(units), IssueCode.DUPLICATE_ID, Severity.ERROR);
    }

    @Test
    void addAll_bringsWhatTheOtherRowsReferTo() {
        Atlas all = sound().build();
        assertEquals(
                all.rows().toList(),
                Atlas.builder("copy").addAll(all).build().rows().toList());
        assertEquals(
                "Atlas copy: 1 towns, 2 enterprises, 3 products (0% reported)",
                Atlas.builder("copy").addAll(all).build().toString());
    }
}
