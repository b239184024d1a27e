package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.leader.OwnerCandidate.Role;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Verdict;

class OwnerCandidatesTest {
    private static final SelectionRules TWO = SelectionRules.shanxi().withMinSupporters(2, "the test");

    private static OwnerCandidate hub(Works works, SelectionRules rules) {
        return OwnerCandidates.of(works.chain(), rules).of("hub");
    }

    @Test
    void defaultThreshold_isFifteenWithItsSource() {
        SelectionRules rules = SelectionRules.shanxi();
        assertEquals(15, rules.minSupporters());
        assertEquals("晋政办发〔2023〕44号", rules.supportersSource());
        assertEquals(SelectionRules.Links.KNOWN_ONLY, rules.links());
    }

    @Test
    void linksBothWaysAndOfSeveralYears_countTheirEnterpriseOnce() {
        Works works = new Works()
                .link("a", "hub", "part", "2022")
                .link("a", "hub", "part", "2023")
                .link("hub", "a", "ware", "2023")
                .link("hub", "b", "ware", "");
        OwnerCandidate hub = hub(works, TWO);
        assertEquals(List.of("a", "b"), hub.supporters());
        assertEquals(List.of("a"), hub.suppliers());
        assertEquals(List.of("a", "b"), hub.customers());
        assertEquals(Verdict.MET, hub.verdict());
        assertEquals(List.of(), hub.missing());
    }

    @Test
    void linksOfOtherProducts_doNotCount() {
        Works works = new Works().link("a", "hub", "paper", "2023").link("b", "hub", "part", "2023");
        assertEquals(List.of("b"), hub(works, TWO).supporters());
    }

    @Test
    void tooFew_areUnknownUnlessTheLinksAreComplete() {
        Works works = new Works().link("a", "hub", "part", "2023");
        LedChain chain = works.chain();
        OwnerCandidate open = OwnerCandidates.of(chain, TWO).of("hub");
        assertEquals(Verdict.UNKNOWN, open.verdict());
        assertEquals(List.of("supply links of hub beyond the 1 enterprises known"), open.missing());
        assertEquals("1 more supporting enterprise", open.why().flip().en());
        OwnerCandidate complete =
                OwnerCandidates.of(chain, TWO.withCompleteLinks()).of("hub");
        assertEquals(Verdict.UNMET, complete.verdict());
        assertEquals(List.of(), complete.missing());
        assertTrue(complete.because().zh().contains("已声明完整"), complete.because().zh());
    }

    @Test
    void offTheChain_isUnmetWhateverItsSupporters() {
        Works works = new Works()
                .owners("dealer")
                .runs("dealer", "make-paper")
                .link("hub", "dealer", "ware", "2023")
                .link("dealer", "a", "ware", "2023");
        OwnerCandidate dealer = OwnerCandidates.of(works.chain(), TWO).of("dealer");
        assertEquals(Verdict.UNMET, dealer.onChain());
        assertEquals(Verdict.UNMET, dealer.verdict());
        assertEquals("it makes a product of the chain", dealer.why().flip().en());
    }

    @Test
    void enterpriseOfWhichNothingIsKnown_isUnknown() {
        Works works = new Works().link("hub", "dealer", "ware", "2023").link("dealer", "a", "ware", "2023");
        OwnerCandidate dealer =
                OwnerCandidates.of(works.chain(), TWO.withCompleteLinks()).of("dealer");
        assertEquals(Verdict.UNKNOWN, dealer.verdict());
        assertEquals(List.of("what dealer makes"), dealer.missing());
    }

    @Test
    void customerThatMakesOtherThings_isNoCandidate() {
        Works works = new Works().runs("printer", "make-paper").link("hub", "printer", "ware", "2023");
        OwnerCandidates candidates = OwnerCandidates.of(works.chain(), TWO);
        assertEquals(List.of("printer"), candidates.of("hub").supporters());
        assertThrows(UnknownIdException.class, () -> candidates.of("printer"));
    }

    @Test
    void capacityOfZero_isNotMaking() {
        Works works = new Works().runsNothingOf("idle", "make-part").link("hub", "idle", "ware", "2023");
        assertEquals(
                Verdict.UNKNOWN,
                OwnerCandidates.of(works.chain(), TWO).of("idle").onChain());
    }

    @Test
    void order_isByFallingSupportersThenId() {
        Works works = new Works()
                .runs("b", "make-part")
                .runs("a", "make-part")
                .runs("c", "make-part")
                .link("c", "hub", "part", "2023")
                .link("c", "x", "part", "2023")
                .runs("x", "make-paper");
        assertEquals(
                List.of("c", "hub", "a", "b"),
                OwnerCandidates.of(works.chain(), TWO).list().stream()
                        .map(c -> c.enterprise().id())
                        .toList());
    }

    @Test
    void rolesAndBases_areToldPerCandidate() {
        Works works = new Works()
                .owners("hub")
                .cores("a")
                .runs("a", "make-part")
                .runs("b", "make-part")
                .link("a", "hub", "part", "2023")
                .reported("b", "hub", "part", "2023")
                .reported("b", "hub", "part", "2022")
                .reported("b", "hub", "part", "2021");
        OwnerCandidates candidates = OwnerCandidates.of(works.chain(), TWO);
        assertEquals(Role.OWNER, candidates.of("hub").role());
        assertEquals(Role.CORE, candidates.of("a").role());
        assertEquals(Role.NONE, candidates.of("b").role());
        assertEquals(0.25, candidates.of("hub").illustrativeShare());
        assertEquals(1, candidates.of("a").illustrativeShare());
        assertEquals(3, candidates.of("b").provenance().reported());
    }

    @Test
    void chainOfATown_hasNoOwnerAndSaysSo() {
        Chain chain = Chain.of(new Works().town("t").atlas(), "t");
        OwnerCandidates candidates = chain.ownerCandidates();
        assertTrue(chain.charter().isEmpty());
        assertTrue(candidates.list().stream().allMatch(c -> c.role() == Role.NONE));
        assertTrue(candidates.toString().contains("has no charter: its owners are not known"), candidates::toString);
        assertTrue(candidates.because().zh().contains("没有链长制文件"));
    }

    @Test
    void badRules_areRefusedWithAdvice() {
        SelectionRules rules = SelectionRules.shanxi();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> rules.withMinSupporters(0, "x"))
                .getMessage()
                .startsWith("minSupporters must be 1 or more but is 0\n"));
        assertThrows(
                org.zhenlian.core.measure.UnitMismatchException.class,
                () -> rules.withTradeAbove(org.zhenlian.core.measure.Quantity.parse("1000 t"), "x"));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> rules.withTradeAbove(org.zhenlian.core.measure.Quantity.parse("-1 元"), "x"))
                .getMessage()
                .startsWith("tradeAbove is negative: -1 元\n"));
    }

    @Test
    void charterOfAnotherChain_isRefused() {
        LedChain chain = new Works().chain();
        assertThrows(
                IllegalArgumentException.class,
                () -> new LedChain(
                        org.zhenlian.core.measure.Subject.parse("chain:other"),
                        chain.names(),
                        chain.scope(),
                        chain.graph(),
                        chain.charter()));
    }
}
