package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.leader.CharterCheck.Question;
import org.zhenlian.chain.leader.Coupling.Crossing;
import org.zhenlian.chain.leader.OwnerCandidate.Role;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Town;

/** What must come out of the sample atlas. */
class LeaderSampleTest {
    private static final Atlas SAMPLE = Atlases.sample();
    private static final LocalDate DAY = LocalDate.of(2023, 9, 8);

    private static List<Chain> chains() {
        List<Chain> chains = new ArrayList<>();
        SAMPLE.charters().stream().map(ChainCharter::id).forEach(id -> chains.add(Chain.of(SAMPLE, id)));
        SAMPLE.towns().stream().map(Town::id).forEach(id -> chains.add(Chain.of(SAMPLE, id)));
        chains.add(Chain.ofAll(SAMPLE));
        return chains;
    }

    private static List<String> products(String from, String to) {
        return Coupling.of(SAMPLE).crossings(from, to).stream()
                .filter(c -> c.kind() == Crossing.Kind.DECLARED)
                .map(c -> c.product().id())
                .toList();
    }

    @Test
    void phoenixTailFoundry_hasFifteenSupporters() {
        OwnerCandidates candidates = Chain.of(SAMPLE, "malleable-iron").ownerCandidates();
        OwnerCandidate first = candidates.list().get(0);
        assertEquals("demo-phoenix-tail-foundry", first.enterprise().id());
        assertEquals(15, first.supporters().size());
        assertEquals(Verdict.MET, first.verdict());
        assertEquals(Role.OWNER, first.role());
        assertEquals(1, first.illustrativeShare());
        assertEquals(List.of(first), candidates.ofVerdict(Verdict.MET));
        assertEquals(Verdict.UNKNOWN, candidates.of("demo-square-box-cartons").verdict());
    }

    @Test
    void exactlyTenMillion_isNoCoreSupport() {
        CoreSupport support = Chain.of(SAMPLE, "malleable-iron").coreSupport();
        assertEquals(List.of("demo-white-frost-galvanising", "demo-winding-path-machining"), support.supporters());
        assertEquals(Verdict.UNMET, support.verdict("demo-ring-groove-fittings"));
        assertEquals(
                "1000 万元",
                Words.money(support.of("demo-ring-groove-fittings").get(0).trade())
                        .en());
    }

    @Test
    void charters_nameNoLeaderSoNothingIsClaimed() {
        for (ChainCharter charter : SAMPLE.charters()) {
            CharterCheck check = Chain.of(SAMPLE, charter.id()).charterCheck(DAY);
            assertEquals(Verdict.UNKNOWN, check.of(Question.LEADER).verdict());
            assertEquals(Verdict.MET, check.of(Question.OWNERS_ON_CHAIN).verdict(), check::print);
            assertEquals(Verdict.MET, check.of(Question.CORES_ON_CHAIN).verdict(), check::print);
            assertEquals(Verdict.MET, check.of(Question.MEMBER_TOWNS).verdict());
        }
    }

    @Test
    void yushePackaging_goesToTaiguMedicine() {
        assertTrue(products("yushe-pharma-packaging", "taigu-tcm")
                .containsAll(List.of("blister-pack", "empty-capsules", "medicine-carton", "pill-shell")));
    }

    @Test
    void taiguCastings_goToYuciHydraulics() {
        List<String> products = products("taigu-malleable-iron", "yuci-textile-machinery-hydraulics");
        assertTrue(products.contains("hydraulic-casting"), products::toString);
    }

    @Test
    void herbsOfAFarmInTwoTowns_areMadeByTheBuyersTownToo() {
        Crossing herbs = Coupling.of(SAMPLE).crossings("yushe-pharma-packaging", "taigu-tcm").stream()
                .filter(c -> c.product().id().equals("codonopsis"))
                .findFirst()
                .orElseThrow();
        assertTrue(herbs.buyerMakesIt());
        assertEquals(List.of("demo-hundred-herbs-farm"), herbs.sellers());
    }

    @Test
    void everyTown_hasAChainAndServesItsFinalStage() {
        Coupling coupling = Coupling.of(SAMPLE);
        assertEquals(List.of(), coupling.townsWithoutChain());
        coupling.chains()
                .forEach(c ->
                        assertEquals(StageService.Service.TOWN, c.list().get(0).service(), c::toString));
    }

    @Test
    void petroleumCoke_isOnlyBoughtOutside() {
        List<StageService> bought = Coupling.of(SAMPLE).of("carbon").boughtOutside();
        assertEquals(
                List.of(List.of("green-petroleum-coke")),
                bought.stream().map(StageService::boughtOutside).toList());
    }

    @Test
    void everyAnswer_explainsItselfInBothLanguages() {
        List<Finding> findings = new ArrayList<>(Coupling.of(SAMPLE).crossings());
        for (Chain chain : chains()) {
            findings.addAll(chain.ownerCandidates().list());
            findings.addAll(chain.coreSupport().list());
            findings.addAll(chain.charterCheck(DAY).list());
            findings.addAll(chain.stages().list());
        }
        assertTrue(findings.size() > 500, "only " + findings.size());
        for (Finding finding : findings) {
            assertEquals(finding.why().because(), finding.because());
            Stream.of(finding.because(), finding.why().flip()).forEach(n -> {
                assertTrue(n.zh().codePoints().anyMatch(c -> c >= 0x4E00), finding::toString);
                assertTrue(n.en().matches("(?s).*[a-z]{3}.*"), finding::toString);
            });
            assertEquals(1, finding.toString().lines().count());
        }
    }

    @Test
    void everyAnswer_fitsTheDesk() {
        List<Object> answers = new ArrayList<>(List.of(Coupling.of(SAMPLE), SelectionRules.shanxi()));
        for (Chain chain : chains()) {
            answers.addAll(
                    List.of(chain.ownerCandidates(), chain.coreSupport(), chain.charterCheck(DAY), chain.stages()));
        }
        for (Object answer : answers) {
            String text = answer.toString();
            String first = text.lines().findFirst().orElseThrow();
            assertTrue(TextTable.width(first) <= 80, first);
            assertTrue(text.length() <= 900, () -> text.length() + " characters: " + text);
        }
    }
}
