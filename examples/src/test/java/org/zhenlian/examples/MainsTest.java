package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.examples.Printed.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.assessment.Review;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.town.Town;

class MainsTest {
    private static final Atlas SAMPLE = Atlases.sample();

    @Test
    void gapsOfATown_default_printsEveryGapAndWhy() {
        String out = run(GapsOfATown::main);
        for (Gap gap : Chain.of(SAMPLE, "qixian-glassware").gaps().list()) {
            assertTrue(out.contains(gap.toString()), gap.toString());
            assertTrue(out.contains(gap.why().toString()), gap.why().toString());
        }
        assertEquals(out, run(GapsOfATown::main, "qixian-glassware"));
    }

    @Test
    void bottleneckLadder_default_printsTheLadder() {
        var ladder = Chain.of(SAMPLE, "vinegar").bottlenecks();
        String out = run(BottleneckLadder::main);
        assertTrue(out.startsWith(ladder.print()));
        assertTrue(out.contains(ladder.list().get(0).why().toString()));
    }

    @Test
    void requirementsOfATarget_default_printsAllThatIsNeeded() {
        String product = "hand-blown-glassware";
        var requirements = Chain.of(SAMPLE, product).requirements(product, 1000);
        String out = run(RequirementsOfATarget::main);
        assertTrue(out.startsWith(requirements.print()));
        requirements.missing().forEach(name -> assertTrue(out.contains(name), name));
        assertTrue(run(RequirementsOfATarget::main, product, "2000")
                .startsWith(
                        Chain.of(SAMPLE, product).requirements(product, 2000).print()));
    }

    @Test
    void whatIsLocal_widerScopes_areCompared() {
        String out = run(WhatIsLocal::main);
        Chain chain = Chain.of(SAMPLE, "qixian-glassware");
        assertEquals(4, out.lines().count());
        for (String scope : new String[] {"140727", "1407", "14"}) {
            var gaps = chain.within(scope).gaps();
            String line = out.lines()
                    .filter(l -> l.contains(gaps.scope().toString()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.contains(" " + gaps.counts().get(GapKind.NO_PRODUCER) + " "), line);
            assertTrue(line.endsWith(Amount.share(gaps.coverage()).toString()), line);
        }
    }

    @Test
    void kilnStops_default_printsWhatChangesAndWhatWouldMakeUpForIt() {
        var whatIf = Chain.of(SAMPLE, "qixian-glassware").whatIf(Shock.close("demo-morning-dew-glass"));
        String out = run(KilnStops::main);
        assertTrue(out.startsWith(whatIf.because().en()), out);
        assertTrue(out.contains(whatIf.print()), out);
        var sales = whatIf.salesAfter().orElseThrow();
        assertTrue(out.contains(" -> " + new Amount(sales.value(), sales.sales().unit())), out);
        for (Gap gap : whatIf.opened()) {
            assertTrue(out.contains(gap.why().toString()), gap.toString());
        }
        assertEquals(out, run(KilnStops::main, "demo-morning-dew-glass", "qixian-glassware"));
    }

    @Test
    void gapReport_default_comparesTheScopesAndExplainsEveryKind() {
        Chain chain = Chain.of(SAMPLE, "qixian-glassware");
        String out = run(GapReport::main);
        assertTrue(out.startsWith(chain.compare("140727", "1407", "14").print()), out);
        assertTrue(out.contains(chain.within("14").gaps().bothEndsOutside().toString()), out);
        for (GapKind kind : GapKind.values()) {
            chain.gaps().ofKind(kind).stream()
                    .limit(1)
                    .forEach(g -> assertTrue(out.contains(g.why().toString()), g.toString()));
        }
        assertEquals(out, run(GapReport::main, "祁县玻璃器皿", "祁县", "晋中市", "山西省"));
    }

    @Test
    void buildYourOwnAtlas_noodles_lackWheat() {
        String out = run(BuildYourOwnAtlas::main);
        assertTrue(out.lines().anyMatch(l -> l.matches(" *wheat 小麦 +NO_PRODUCER .*")), out);
        assertTrue(out.contains("540 t/a"), "400 t of flour a year, 1.35 t of wheat each");
        assertTrue(out.contains("78%"), "400 of the 510 t of flour that 500 t of noodles need");
    }

    @Test
    void tenHavesReview_default_answersForEveryTown() {
        String out = run(TenHavesReview::main);
        LocalDate on = LocalDate.of(2023, 9, 30);
        for (Town town : SAMPLE.towns()) {
            Review review = Review.of(SAMPLE, town.subject(), SAMPLE.checklist("ten-haves"), on);
            assertTrue(out.contains(review.because().en()), town.id());
        }
        assertTrue(out.contains("wenzhou-ten-ones"), out);
        assertTrue(run(TenHavesReview::main, "祁县玻璃器皿").contains("ten-haves of qixian-glassware: 2 of 10 met"));
    }

    @Test
    void awardSplit_default_givesAwayTheWholeFundThreeTimes() {
        List<BigDecimal> awards = run(AwardSplit::main)
                .lines()
                .filter(l -> SAMPLE.towns().stream().anyMatch(t -> l.strip().startsWith(t.id() + " ")))
                .map(l -> new BigDecimal(l.strip().split(" +")[2]))
                .toList();
        assertEquals(27, awards.size());
        assertEquals(
                0, new BigDecimal("150000000").compareTo(awards.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    @Test
    void secondBatchScreening_default_namesGapCandidatesAndReasons() {
        List<String> lines = run(SecondBatchScreening::main).lines().toList();
        String goal =
                lines.stream().filter(l -> l.contains("> 10 个")).findFirst().orElseThrow();
        assertTrue(goal.matches(" +MUNICIPAL +6 .* UNMET +5 .*"), goal);
        List<String> next = lines.stream()
                .filter(l -> l.endsWith(" yes"))
                .map(l -> l.strip().split("[ .]+")[0])
                .toList();
        assertEquals(List.of("yuci-textile-machinery-hydrauli", "yushe-pharma-packaging"), next);
    }
}
