package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Verdict;

class CoreSupportTest {
    private static final SelectionRules RULES = SelectionRules.shanxi();

    private static CoreSupport support(Works works) {
        return CoreSupport.of(works.owners("hub").chain(), RULES);
    }

    private static Range yuan(long low, long high) {
        return Range.of(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    private static CoreSupporter only(CoreSupport support, String enterprise) {
        List<CoreSupporter> pairs = support.of(enterprise);
        assertEquals(1, pairs.size());
        return pairs.get(0);
    }

    @Test
    void tradeBothWaysInSeveralProducts_isAdded() {
        CoreSupport support = support(new Works()
                .link("a", "hub", "part", "2023", 6_000_000)
                .link("a", "hub", "ore", "2023", 1_000_000)
                .link("hub", "a", "ware", "2023", 4_000_000)
                .link("a", "hub", "paper", "2023", 50_000_000));
        assertEquals(yuan(11_000_000, 11_000_000), only(support, "a").trade());
        assertEquals(Verdict.MET, support.verdict("a"));
        assertEquals(List.of("a"), support.supporters());
        assertEquals(3, only(support, "a").links().size());
    }

    @Test
    void years_areNeverMixedAndTheLatestIsTaken() {
        Works works = new Works()
                .owners("hub")
                .link("a", "hub", "part", "2022", 8_000_000)
                .link("a", "hub", "part", "2023", 9_000_000)
                .link("b", "hub", "part", "2022", 30_000_000);
        LedChain chain = works.chain();
        CoreSupport latest = CoreSupport.of(chain, RULES);
        assertEquals(Optional.of(AsOf.year(2023)), latest.year());
        assertEquals(Verdict.UNMET, latest.verdict("a"));
        assertEquals(List.of(), latest.of("b"));
        assertEquals(Verdict.UNKNOWN, latest.verdict("b"));
        assertTrue(latest.because().en().endsWith("2023, the latest (years of links with an owner: 2022, 2023)"));
        CoreSupport before = CoreSupport.of(chain, RULES, 2022);
        assertEquals(List.of("b"), before.supporters());
        assertTrue(before.because().zh().contains("按要求取 2022 年"));
    }

    @Test
    void latestYear_isOneOfLinksWithAnOwner() {
        CoreSupport support =
                support(new Works().link("a", "hub", "part", "2022", 1).link("a", "b", "part", "2024", 1));
        assertEquals(Optional.of(AsOf.year(2022)), support.year());
    }

    @Test
    void linkWithoutValue_makesTheSumALowerBound() {
        CoreSupport support = support(new Works()
                .link("a", "hub", "part", "2023", 8_000_000)
                .link("a", "hub", "ore", "2023")
                .link("b", "hub", "part", "2023", 10_000_001)
                .link("b", "hub", "ore", "2023"));
        assertEquals(
                new Range(Optional.of(BigDecimal.valueOf(8_000_000)), Optional.empty()),
                only(support, "a").trade());
        assertEquals(Verdict.UNKNOWN, support.verdict("a"));
        assertEquals(
                List.of("value of link a -> hub of ore in 2023"),
                only(support, "a").missing());
        assertEquals(Verdict.MET, support.verdict("b"));
        assertEquals(List.of(), only(support, "b").missing());
    }

    @Test
    void undatedAndPartYearLinks_leaveItOpen() {
        CoreSupport support = support(new Works()
                .link("a", "hub", "part", "2023", 1)
                .link("a", "hub", "ore", "", 99_000_000)
                .link("b", "hub", "part", "2023-H1", 99_000_000)
                .link("c", "hub", "part", "2022/2023", 99_000_000)
                .link("d", "hub", "part", "2021-H1", 99_000_000));
        assertEquals(List.of("year of link a -> hub of ore"), only(support, "a").missing());
        assertEquals(Range.UNKNOWN, only(support, "b").trade());
        assertEquals(
                List.of("value of link b -> hub of part in 2023 (known only: 2023-H1)"),
                only(support, "b").missing());
        assertEquals(Verdict.UNKNOWN, only(support, "c").verdict());
        assertEquals(List.of(), support.of("d"));
    }

    @Test
    void partOfAYearThatIsKnownAsAWhole_addsNothing() {
        CoreSupport support = support(new Works()
                .link("a", "hub", "part", "2023", 10_000_000)
                .link("a", "hub", "part", "2023-H1", 5_000_000)
                .link("a", "hub", "part", "", 7_000_000));
        assertEquals(yuan(10_000_000, 10_000_000), only(support, "a").trade());
        assertEquals(Verdict.UNMET, support.verdict("a"));
    }

    @Test
    void twoValuesOfOneLink_giveTheRangeBetween() {
        CoreSupport support = support(new Works()
                .link("a", "hub", "part", "2023", 9_000_000)
                .link("a", "hub", "part", "2023-01/2023-12", 12_000_000));
        assertEquals(yuan(9_000_000, 12_000_000), only(support, "a").trade());
        assertEquals(Verdict.UNKNOWN, support.verdict("a"));
        assertEquals(
                List.of("which value of link a -> hub of part in 2023 holds"),
                only(support, "a").missing());
    }

    @Test
    void noWholeYear_isUnknown() {
        CoreSupport support = support(new Works().link("a", "hub", "part", "", 99_000_000));
        assertEquals(Optional.empty(), support.year());
        assertEquals(Verdict.UNKNOWN, support.verdict("a"));
        assertEquals(
                List.of("year of the links between a and hub"),
                only(support, "a").missing());
        assertTrue(support.because().en().endsWith("no link with an owner speaks of a whole year"));
    }

    @Test
    void coreWithoutLinks_isUnknownUnlessTheLinksAreComplete() {
        Works works = new Works().owners("hub").cores("a").link("b", "hub", "part", "2023", 1);
        LedChain chain = works.chain();
        CoreSupporter open = only(CoreSupport.of(chain, RULES), "a");
        assertEquals(Range.UNKNOWN, open.trade());
        assertEquals(Verdict.UNKNOWN, open.verdict());
        assertEquals(List.of("links between a and hub in 2023"), open.missing());
        assertTrue(open.isCore());
        CoreSupporter complete = only(CoreSupport.of(chain, RULES.withCompleteLinks()), "a");
        assertEquals(Range.of(BigDecimal.ZERO), complete.trade());
        assertEquals(Verdict.UNMET, complete.verdict());
    }

    @Test
    void severalOwners_oneIsEnough() {
        CoreSupport support = CoreSupport.of(
                new Works()
                        .owners("hub", "hub2")
                        .link("a", "hub", "part", "2023", 1)
                        .link("a", "hub2", "part", "2023", 20_000_000)
                        .link("b", "hub", "part", "2023", 6_000_000)
                        .link("b", "hub2", "part", "2023", 6_000_000)
                        .link("c", "hub", "part", "2023", 1)
                        .link("hub", "hub2", "ware", "2023", 90_000_000)
                        .chain(),
                RULES);
        assertEquals(2, support.of("a").size());
        assertEquals(Verdict.MET, support.verdict("a"));
        assertEquals(Verdict.UNMET, support.verdict("b"));
        assertEquals(Verdict.UNKNOWN, support.verdict("c"));
        assertEquals(List.of(), support.of("hub"));
        assertEquals(
                List.of("a-hub2", "b-hub", "b-hub2", "a-hub", "c-hub"),
                support.list().stream()
                        .map(c -> c.enterprise().id() + "-" + c.owner().id())
                        .toList());
    }

    @Test
    void otherThreshold_isAParameterInAnyUnitOfMoney() {
        Works works = new Works().owners("hub").link("a", "hub", "part", "2023", 20_000_000);
        LedChain chain = works.chain();
        SelectionRules twenty = RULES.withTradeAbove(Quantity.parse("0.2 亿元"), "the test");
        assertEquals(Verdict.UNMET, CoreSupport.of(chain, twenty).verdict("a"));
        assertEquals(Verdict.MET, CoreSupport.of(chain, RULES).verdict("a"));
        assertTrue(only(CoreSupport.of(chain, twenty), "a").because().en().endsWith("not more than 0.2 亿元 (the test)"));
    }

    @Test
    void withoutCharterOrOwner_listIsEmptyAndSaysWhy() {
        Works works = new Works().town("t").link("a", "hub", "part", "2023", 20_000_000);
        org.zhenlian.core.atlas.Atlas atlas = works.atlas();
        CoreSupport ofTown = Chain.of(atlas, "t").coreSupport();
        assertEquals(List.of(), ofTown.list());
        assertEquals(Verdict.UNKNOWN, ofTown.verdict("a"));
        assertTrue(ofTown.toString().contains("has no charter"), ofTown::toString);
        CoreSupport ofCharter = Chain.of(atlas, "works").coreSupport();
        assertEquals(
                "the charter names no owner: the owners are not known",
                ofCharter.because().en());
    }
}
