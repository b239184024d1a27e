package org.zhenlian.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Programme.evidence;
import static org.zhenlian.core.fixture.Programme.haves;
import static org.zhenlian.core.fixture.Rows.glass;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.Bound;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.ScoredIndicator;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.text.Names;

/** How the rows of the programme stand in files. */
class ProgrammeFilesTest {
    private static Atlas read(String tables) {
        LoadedAtlas loaded = AtlasReader.parse(head(tables));
        assertEquals(List.of(), loaded.issues().list());
        return loaded.atlas();
    }

    private static String head(String tables) {
        return "{\"format\": \"zhenlian-atlas\", \"version\": 1, \"id\": \"a\", " + tables + "}";
    }

    private static Issue only(String tables) {
        List<Issue> issues = AtlasReader.parse(head(tables)).issues().list().stream()
                .filter(i -> i.code() != IssueCode.LEFT_OUT)
                .toList();
        assertEquals(1, issues.size(), issues::toString);
        return issues.get(0);
    }

    private static Atlas level(String cells) {
        return read("""
                "checklists": [{"id": "c", "purpose": "requirements",
                  "criteria": [{"item": "i", %s}],
                  "checklist-items": [{"item": "i", "position": 1}]}]""".formatted(cells));
    }

    private static Criterion first(Atlas atlas) {
        return atlas.checklist("c").items().get(0).criteria().get(0);
    }

    private static Scheme scheme(ScoredIndicator indicator) {
        return new Scheme("s", Names.NONE, Scheme.Missing.ZERO, List.of(indicator), List.of(), "", "");
    }

    private static ScoredIndicator indicator(String weight, Normalisation normalisation) {
        return new ScoredIndicator("i", Names.NONE, "jobs", false, new BigDecimal(weight), normalisation, "", "");
    }

    @Test
    void emptyCells_haveTheirMeaning() {
        Criterion criterion = first(level("\"kind\": \"level\", \"metric\": \"jobs\", \"comparison\": \"at-least\""));
        Bound open = new Bound(Comparison.AT_LEAST, Optional.empty());
        assertEquals(new Criterion.Level("jobs", open, 0, Criterion.Terms.PLAIN), criterion);
        Atlas atlas = read("\"towns\": [{\"id\": \"t\", \"regions\": [\"140727\"], \"category\": \"manufacturing\","
                        .concat(" \"products\": [\"p\"]}], \"products\": [{\"id\": \"p\", \"unit\": \"t\"}],")
                + " \"regions\": [{\"code\": \"140727\"}], \"evidence\": [{\"subject\": \"town:t\", \"kind\": \"x\"}]");
        assertEquals(Evidence.State.PRESENT, atlas.evidence().get(0).state());
    }

    @Test
    void numbersOfARule_areReadLikeAllNumbers() {
        Criterion criterion = first(level("\"kind\": \"level\", \"metric\": \"output-value\","
                + " \"comparison\": \"more-than\", \"threshold\": 40, \"unit\": \"亿元\", \"years\": \"3\""));
        assertEquals(
                new Criterion.Level("output-value", Bound.of(Comparison.MORE_THAN, "40 亿元"), 3, Criterion.Terms.PLAIN),
                criterion);
    }

    @Test
    void unitOfNoThreshold_isNotKeptAndThatIsSaid() {
        Issue issue = only("""
                "checklists": [{"id": "c", "purpose": "requirements",
                  "checklist-items": [{"item": "i", "position": 1}],
                  "criteria": [{"item": "i", "kind": "level", "metric": "m", "comparison": "at-most", "unit": "t"}]}]""");
        assertEquals(IssueCode.NORMALISED, issue.code());
        assertEquals("unit \"t\" is not kept, because there is no threshold", issue.message());
    }

    @Test
    void schemeWithoutIndicators_isNone() {
        Issue issue = only("\"schemes\": [{\"id\": \"s\", \"missing\": \"zero\"}]");
        assertEquals("scheme s has no indicator", issue.message());
        assertEquals("/schemes/0", issue.location().orElseThrow().place());
    }

    @Test
    void anchorsOfAMethodWithout_doNotBelong() {
        Issue issue = only("""
                "schemes": [{"id": "s", "missing": "zero", "scheme-indicators": [{"indicator": "i", "metric": "m",
                  "period": "year", "weight": 1, "method": "target", "direction": "lower", "worst": 9, "best": 1,
                  "unit": "t"}]}]""");
        assertEquals("worst \"9\" does not belong to the method target", issue.message());
        assertEquals(
                "/schemes/0/scheme-indicators/0/worst",
                issue.location().orElseThrow().place());
    }

    @Test
    void unreadableCriteria_leaveAllChecklistsOut(@TempDir Path folder) throws IOException {
        AtlasWriter.write(glass().add(haves("c", "plan")).build(), folder);
        Files.writeString(folder.resolve("criteria.csv"), "");
        LoadedAtlas loaded = AtlasReader.read(folder, ReadOptions.DEFAULTS);
        assertEquals(List.of(), loaded.atlas().checklists());
        assertEquals(
                "all checklists are left out because their criteria could not be read",
                loaded.issues().withCode(IssueCode.LEFT_OUT).list().get(0).message());
        assertEquals(glass().build(), loaded.atlas());
    }

    @Test
    void evidenceOfTownsInTheOldForm_isToldWhichColumnItNeeds(@TempDir Path folder) throws IOException {
        AtlasWriter.write(glass().build(), folder);
        Files.writeString(folder.resolve("evidence.csv"), "town,kind\nqixian-glassware,brand\n");
        LoadedAtlas loaded = AtlasReader.read(folder, ReadOptions.DEFAULTS);
        assertEquals(1, loaded.issues().errors().size());
        Issue issue = loaded.issues().withCode(IssueCode.MISSING_COLUMN).list().get(0);
        assertTrue(issue.message().contains("\"subject\""), issue::message);
        assertEquals(glass().build(), loaded.atlas());
    }

    @Test
    void resourceWithAnAtlas_holdsTheRowsOfBoth() {
        Atlas rules = Atlas.builder("r").add(haves("mine", "plan")).build();
        Atlas both = AtlasReader.resource("/org/zhenlian/core/rules", rules).atlas();
        assertEquals("rules", both.id());
        assertEquals("mine", both.checklist("mine").id());
        assertEquals(
                AtlasReader.resource("/org/zhenlian/core/rules").atlas().toBuilder()
                        .addAll(rules)
                        .build(),
                both);
    }

    @Test
    void write_ofWhatFilesCannotHold_isRefused() {
        Normalisation units = new Normalisation(
                Normalisation.Method.ANCHORS,
                Normalisation.Direction.HIGHER,
                Optional.of(Quantity.parse("5000 万元")),
                Optional.of(Quantity.parse("1 亿元")));
        Normalisation plain = Normalisation.of(Normalisation.Method.BEST, Normalisation.Direction.HIGHER);
        refused(Atlas.builder("a").add(scheme(indicator("1", units))), "two units");
        refused(Atlas.builder("a").add(scheme(indicator("1e-40", plain))), "1E-40, not between 1e-30 and 1e30");
        refused(Atlas.builder("a").add(scheme(indicator("1e999999999", plain))), "not between");
        TaskForce force = new TaskForce(
                Subject.parse("town:qixian-glassware"), "", "", List.of("a;b"), "", Optional.empty(), "", "");
        refused(glass().add(force), "semicolon");
        ChecklistItem bell = new ChecklistItem("x", 1, Names.NONE, List.of(), "bell \u0007");
        refused(
                Atlas.builder("a").add(new Checklist("c", Names.NONE, Checklist.Purpose.HAVES, List.of(bell), "", "")),
                "cannot write note of checklist-items c");
        refused(
                glass().add(evidence("town:qixian-glassware", "x", "half \uD83D", "", "")),
                "cannot write zh of evidence");
    }

    private static void refused(AtlasBuilder builder, String because) {
        Atlas atlas = builder.build();
        var e = assertThrows(IllegalArgumentException.class, () -> AtlasWriter.toJson(atlas));
        assertTrue(e.getMessage().startsWith("cannot write ") && e.getMessage().contains(because), e.getMessage());
        assertTrue(e.getMessage().contains("\n"), e.getMessage());
    }
}
