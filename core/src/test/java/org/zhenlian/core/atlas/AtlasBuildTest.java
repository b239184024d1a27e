package org.zhenlian.core.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Rows.capacity;
import static org.zhenlian.core.fixture.Rows.charter;
import static org.zhenlian.core.fixture.Rows.enterprise;
import static org.zhenlian.core.fixture.Rows.external;
import static org.zhenlian.core.fixture.Rows.fact;
import static org.zhenlian.core.fixture.Rows.figure;
import static org.zhenlian.core.fixture.Rows.glass;
import static org.zhenlian.core.fixture.Rows.honour;
import static org.zhenlian.core.fixture.Rows.input;
import static org.zhenlian.core.fixture.Rows.link;
import static org.zhenlian.core.fixture.Rows.price;
import static org.zhenlian.core.fixture.Rows.product;
import static org.zhenlian.core.fixture.Rows.recipe;
import static org.zhenlian.core.fixture.Rows.region;
import static org.zhenlian.core.fixture.Rows.retired;
import static org.zhenlian.core.fixture.Rows.source;
import static org.zhenlian.core.fixture.Rows.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenlian.core.enterprise.CreditCode;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Severity;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.RegionCode;

/** Every kind of issue that building an atlas can raise, one defect at a time. */
class AtlasBuildTest {
    private static Issues issues(AtlasBuilder builder) {
        List<Issue> found = new ArrayList<>();
        builder.buildLenient((row, issue) -> found.add(issue));
        return Issues.of(found);
    }

    /** Asserts that there is exactly one issue and returns it. */
    private static Issue only(AtlasBuilder builder, IssueCode code) {
        Issues found = issues(builder);
        assertEquals(1, found.size(), found::toString);
        Issue issue = found.list().get(0);
        assertEquals(code, issue.code(), found::toString);
        return issue;
    }

    private static Atlas lenient(AtlasBuilder builder) {
        return builder.buildLenient((row, issue) -> {});
    }

    @Test
    void soundAtlas_hasNoIssues() {
        assertTrue(issues(glass()).isEmpty(), () -> issues(glass()).toString());
        assertEquals(
                "Atlas glass 玻璃: 1 towns, 2 enterprises, 3 products (0% reported)",
                glass().build().toString());
    }

    @Test
    void emptyAtlas_isLegal() {
        assertEquals(0, Atlas.builder("empty").build().rows().count());
    }

    @Test
    void sameIdTwice_keepsTheFirst() {
        AtlasBuilder builder = glass().add(product("sand", "万t", "另一种砂", ""));
        Issue issue = only(builder, IssueCode.DUPLICATE_ID);
        assertEquals("product:sand", issue.subject());
        assertEquals("t", lenient(builder).product("sand").unit().symbol());
    }

    @Test
    void everyTable_noticesDuplicates() {
        only(glass().add(source("s1")), IssueCode.DUPLICATE_ID);
        only(glass().add(region("140727", "又祁县", "")), IssueCode.DUPLICATE_ID);
        only(glass().add(recipe("melting", "melt")), IssueCode.DUPLICATE_ID);
        only(glass().add(town("qixian-glassware", "140727", "cup")), IssueCode.DUPLICATE_ID);
        only(glass().add(enterprise("e1", "140727")), IssueCode.DUPLICATE_ID);
        only(glass().add(charter("glassware", "140727", "cup")), IssueCode.DUPLICATE_ID);
        only(glass().add(capacity("e1", "melting", "7 t")), IssueCode.DUPLICATE_ID);
        only(glass().add(external("sand", "14", Availability.NONE)), IssueCode.DUPLICATE_ID);
        only(glass().add(link("e1", "e2", "melt", "2023")), IssueCode.DUPLICATE_ID);
    }

    @Test
    void conflictingFigures_coexist() {
        Atlas atlas = glass().add(fact("town:qixian-glassware", "output-value", "28 亿元"))
                .add(link("e1", "e2", "melt", "2024"))
                .build();
        assertEquals(3, atlas.facts().size());
        assertEquals(2, atlas.links().size());
    }

    @Test
    void danglingReference_namesFieldAndNearMiss() {
        Issue issue = only(glass().add(recipe("r", "cup", input("sandd", "1 t"))), IssueCode.DANGLING_REFERENCE);
        assertEquals("recipe:r", issue.subject());
        assertEquals("inputs/sandd", issue.field());
        assertEquals("no product \"sandd\", needed by recipe:r", issue.message());
        assertEquals("Did you mean \"sand\"?", issue.hint());
    }

    @Test
    void everyTable_noticesDanglingReferences() {
        only(glass().add(recipe("r", "none-such")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(town("t", "140727", "none-such")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(capacity("e1", "none-such", "1 t")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(capacity("none-such", "melting", "1 t")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(charter("c", "140727", "none-such")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(external("none-such", "14", Availability.NONE)), IssueCode.DANGLING_REFERENCE);
        only(glass().add(link("e1", "none-such", "melt", "")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(link("none-such", "e1", "melt", "")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(link("e1", "e2", "none-such", "")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(honour("town:none-such", "Title")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(fact("enterprise:none-such", "output", "1 t")), IssueCode.DANGLING_REFERENCE);
        only(glass().add(fact("atlas:none-such", "output", "1 t")), IssueCode.DANGLING_REFERENCE);
    }

    @Test
    void factOfTheAtlasItself_isSound() {
        assertTrue(issues(glass().add(fact("atlas:glass", "output", "1 t"))).isEmpty());
    }

    @Test
    void unknownSource_isADanglingReference() {
        Basis basis = Basis.reported("s9");
        Enterprise reported =
                Enterprise.builder("e9", RegionCode.of("140727"), basis).build();
        only(glass().add(reported), IssueCode.DANGLING_REFERENCE);
        Figure figure = Figure.of(Quantity.parse("1 家"), basis);
        Fact fact = new Fact(glass().build().town("qixian-glassware").subject(), "count", figure);
        Issue issue = only(glass().add(fact), IssueCode.DANGLING_REFERENCE);
        assertEquals("no source \"s9\", needed by town:qixian-glassware count", issue.message());
    }

    @Test
    void severalDanglingReferences_areAllTold() {
        assertEquals(
                3,
                issues(glass().add(link("x1", "x2", "x3", "")))
                        .withCode(IssueCode.DANGLING_REFERENCE)
                        .size());
    }

    @Test
    void wrongUnit_isToldWithTheRightOne() {
        Issue issue = only(glass().add(capacity("e2", "melting", "5 万元")), IssueCode.UNIT_MISMATCH);
        assertEquals("capacity of e2 for melting is 5 万元 but is counted in t", issue.message());
        assertEquals("Give it in t or a multiple of it", issue.hint());
    }

    @Test
    void everyFigureOfAProduct_isInItsUnit() {
        only(glass().add(recipe("r", "cup", input("sand", "3 元"))), IssueCode.UNIT_MISMATCH);
        Recipe coProduct = Recipe.builder("r", "cup")
                .coProduct(new CoProduct("sand", Optional.of(figure("3 个"))))
                .build();
        only(glass().add(coProduct), IssueCode.UNIT_MISMATCH);
        only(glass().add(price("sand", "3 t", "2023")), IssueCode.UNIT_MISMATCH);
        ExternalSupply limited = new ExternalSupply(
                "melt",
                RegionCode.of("14"),
                Availability.LIMITED,
                Optional.of(figure("3 m3")),
                "",
                Basis.illustrative(),
                "");
        only(glass().add(limited), IssueCode.UNIT_MISMATCH);
    }

    @Test
    void multiplesOfTheUnit_fit() {
        assertTrue(
                issues(glass().add(recipe("r", "cup", input("sand", "3 万kg")))).isEmpty());
    }

    @Test
    void whatNeedsALeftOutRow_isLeftOutAsAConsequence() {
        AtlasBuilder builder = glass().add(recipe("bad", "none-such"))
                .add(capacity("e1", "bad", "1 t"))
                .add(fact("recipe:bad", "yield", "90 %"));
        Issues found = issues(builder);
        assertEquals(1, found.errors().size(), found::toString);
        assertEquals(2, found.withCode(IssueCode.LEFT_OUT).size(), found::toString);
        assertTrue(found.withCode(IssueCode.LEFT_OUT).list().stream().allMatch(i -> i.severity() == Severity.INFO));
        assertEquals(glass().build(), lenient(builder));
    }

    @Test
    void leavingOut_goesOnFromRowToRow() {
        AtlasBuilder builder = glass().add(town("t", "140727", "none-such"))
                .add(Enterprise.builder("e9", RegionCode.of("140727"), Basis.illustrative())
                        .towns(List.of("t"))
                        .build())
                .add(link("e9", "e1", "sand", ""));
        assertEquals(2, issues(builder).withCode(IssueCode.LEFT_OUT).size());
        assertEquals(glass().build(), lenient(builder));
    }

    @Test
    void duplicateOfAKeptRow_leavesNothingElseOut() {
        assertTrue(lenient(glass().add(product("sand", "件")))
                .has(org.zhenlian.core.measure.Subject.Kind.RECIPE, "melting"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100M000100Y53", "123"})
    void doubtfulCreditCode_isKeptWithAWarning(String code) {
        AtlasBuilder builder = glass().add(Enterprise.builder("e9", RegionCode.of("140727"), Basis.illustrative())
                .creditCode(CreditCode.of(code))
                .build());
        assertFalse(only(builder, IssueCode.CREDIT_CODE).hint().isEmpty());
        assertEquals(
                code,
                builder.build().enterprise("e9").creditCode().orElseThrow().text());
    }

    @Test
    void retiredRegion_isKeptWithAWarningNamingItsSuccessor() {
        AtlasBuilder builder = glass().add(region("140703", "太谷区", "Taigu"))
                .add(retired("140726", "太谷县", "2019-12", "140703"))
                .add(enterprise("e9", "140726"));
        Issue issue = only(builder, IssueCode.RETIRED_REGION);
        assertTrue(issue.message().contains("140726") && issue.message().contains("2019-12"), issue.message());
        assertEquals("Use its successor 140703", issue.hint());
        assertEquals("140726", builder.build().enterprise("e9").region().digits());
    }

    @Test
    void unlistedRegion_isKeptWithAWarning() {
        only(glass().add(enterprise("e9", "140728")), IssueCode.UNLISTED_REGION);
        only(glass().add(town("t", "140728", "cup")), IssueCode.UNLISTED_REGION);
        only(glass().add(charter("c", "140728", "cup")), IssueCode.UNLISTED_REGION);
        only(glass().add(external("melt", "15", Availability.NONE)), IssueCode.UNLISTED_REGION);
    }

    @Test
    void sameName_isAWarning() {
        Issue issue = only(glass().add(product("sand-2", "t", "", "QUARTZ  SAND")), IssueCode.AMBIGUOUS_NAME);
        assertTrue(issue.message().endsWith(": sand, sand-2"), issue.message());
        only(glass().add(enterprise("e9", "140727", "一号窑")), IssueCode.AMBIGUOUS_NAME);
    }

    @Test
    void recipeShares_thatDoNotSumToOne_areAWarning() {
        AtlasBuilder builder = glass().add(
                        Recipe.builder("other", "cup").share(0.4).build())
                .add(Recipe.builder("third", "cup").share(0.7).build());
        Issue issue = only(builder, IssueCode.INCONSISTENT);
        assertEquals(Severity.WARNING, issue.severity());
        assertEquals("product:cup", issue.subject());
        assertTrue(issues(glass().add(Recipe.builder("other", "cup").share(0.4).build()))
                .isEmpty());
    }

    @Test
    void loneRecipe_withLessThanTheWholeShare_isAWarning() {
        only(glass().add(Recipe.builder("digging", "sand").share(0.4).build()), IssueCode.INCONSISTENT);
    }

    @Test
    void strictBuild_throwsAllErrorsAndShowsFive() {
        AtlasBuilder builder = glass().add(enterprise("e9", "140728"));
        for (int i = 0; i < 7; i++) {
            builder.add(recipe("bad-" + i, "none-such"));
        }
        InvalidAtlasException e = assertThrows(InvalidAtlasException.class, builder::build);
        assertEquals(7, e.issues().errors().size());
        assertEquals(8, e.issues().size());
        assertTrue(e.getMessage().startsWith("atlas glass has 7 errors; "), e.getMessage());
        assertTrue(e.getMessage().contains("recipe:bad-4") && !e.getMessage().contains("recipe:bad-5"), e.getMessage());
        assertTrue(e.getMessage().endsWith("\n... and 2 more"), e.getMessage());
    }

    @Test
    void report_getsTheRowItself() {
        Recipe bad = recipe("bad", "none-such");
        List<Object> rows = new ArrayList<>();
        glass().add(bad).buildLenient((row, issue) -> rows.add(row));
        assertEquals(1, rows.size());
        assertTrue(rows.get(0) == bad);
    }

    @Test
    void malformedAtlasId_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Atlas.builder("my atlas"));
    }
}
