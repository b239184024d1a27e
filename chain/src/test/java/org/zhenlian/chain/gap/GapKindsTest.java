package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;

/** CONCENTRATED, UPSTREAM_BROKEN and UNSOLD, and what every gap tells besides. */
class GapKindsTest {
    private static Atelier ware() {
        return new Atelier().recipe("ware").uses("ware", "melt", 1).runs("works", "ware", 10);
    }

    private static Atelier melters(double... capacities) {
        Atelier atelier = ware().recipe("melt");
        for (int i = 0; i < capacities.length; i++) {
            atelier.runs("kiln" + i, "melt", capacities[i]);
        }
        return atelier;
    }

    private static List<GapKind> kinds(Atelier atelier, String product) {
        return atelier.chain("ware").within("140727").gaps().of(product).stream()
                .map(Gap::kind)
                .toList();
    }

    private static Gap gap(Atelier atelier, GapKind kind) {
        return atelier.chain("ware").within("140727").gaps().ofKind(kind).get(0);
    }

    @Test
    void fourEqualMakers_areConcentrated_fiveAreNot() {
        assertEquals(List.of(GapKind.CONCENTRATED), kinds(melters(5, 5, 5, 5), "melt"));
        assertEquals(List.of(), kinds(melters(5, 5, 5, 5, 5), "melt"));
        assertEquals(List.of(GapKind.CONCENTRATED), kinds(melters(15, 5, 5, 5, 5), "melt"));
    }

    @Test
    void threshold_isAParameter() {
        Chain chain = melters(5, 5, 5, 5, 5).chain("ware");
        var balance = chain.balance();
        assertEquals(
                1,
                Gaps.of("ware", balance, new Thresholds(0.2, 0.5))
                        .ofKind(GapKind.CONCENTRATED)
                        .size());
        assertEquals(0, Gaps.of("ware", balance).ofKind(GapKind.CONCENTRATED).size());
    }

    @Test
    void unknownCapacities_decideOnlyWhereTheyMust() {
        Atelier two = melters(30).runsUnknown("other", "melt");
        assertEquals(List.of(GapKind.CONCENTRATED), kinds(two, "melt"));
        Atelier five = melters(5, 5, 5, 5).runsUnknown("other", "melt");
        Gap open = gap(five, GapKind.DATA_MISSING);
        assertEquals(List.of(GapKind.CONCENTRATED), open.undecided());
        assertEquals(List.of("capacity of other for melt"), open.missing());
        assertEquals(
                "whether melt hangs on a few suppliers cannot be told; missing: capacity of other for melt",
                open.why().because().en());
        Atelier big = melters(90, 1, 1, 1).runs("kiln9", "melt", 1);
        assertEquals(List.of(GapKind.CONCENTRATED), kinds(big, "melt"));
    }

    @Test
    void concentration_ofOneHalf_isLessenedByNoSingleNewcomer() {
        Gap half = gap(melters(10, 10), GapKind.CONCENTRATED);
        assertEquals(Optional.empty(), half.flip());
        assertTrue(half.why().flip().en().contains("no single one"), half.why().toString());
        Gap quarter = gap(melters(5, 5, 5, 5), GapKind.CONCENTRATED);
        assertTrue(quarter.flip().isPresent());
        assertEquals(0.25, quarter.concentration().orElseThrow().hhi().low());
        Gap third = gap(melters(8, 4, 4, 4), GapKind.CONCENTRATED);
        Shock.Recruit recruit = (Shock.Recruit) third.flip().orElseThrow();
        double x = recruit.perYear().amount().doubleValue();
        assertEquals(0.25, (112 + x * x) / ((20 + x) * (20 + x)), 1e-9);
        assertTrue(third.why().flip().en().startsWith("one more local producer with "));
    }

    @Test
    void coProducts_countAsSupply() {
        Atelier atelier = melters(5, 5, 5, 5)
                .recipe("slag")
                .makes("slag", "melt", 1)
                .recipe("both", "end")
                .uses("both", "ware", 1)
                .uses("both", "slag", 1)
                .runs("big", "slag", 100);
        Gaps gaps = atelier.chain("end").within("140727").gaps();
        Gap melt = gaps.of("melt").get(0);
        assertEquals(GapKind.CONCENTRATED, melt.kind());
        assertEquals(
                Interval.of(100), melt.concentration().orElseThrow().amounts().get("big"));
    }

    private static Atelier mixed() {
        return melters(10, 10)
                .uses("melt", "batch", 1)
                .recipe("batch")
                .uses("batch", "sand", 1)
                .runs("mixer", "batch", 50)
                .outside("melt", Availability.NONE)
                .outside("batch", Availability.NONE);
    }

    @Test
    void makerWithoutInput_isBrokenUpToTheFinalProduct_andNamesTheRoot() {
        List<Gap> broken = mixed().outside("sand", Availability.NONE)
                .chain("ware")
                .within("140727")
                .gaps()
                .ofKind(GapKind.UPSTREAM_BROKEN);
        assertEquals(
                Set.of("ware", "melt", "batch"),
                broken.stream().map(g -> g.product().id()).collect(Collectors.toSet()));
        for (Gap gap : broken) {
            assertEquals(List.of("sand"), gap.blocking());
            assertTrue(gap.why().because().en().contains("sand"));
            assertTrue(gap.why().because().zh().contains("sand"));
            assertEquals(
                    "supply of sand from outside, however little",
                    gap.why().flip().en());
        }
        Gaps mended = mixed().outside("sand", 1).chain("ware").within("140727").gaps();
        assertEquals(List.of(), mended.ofKind(GapKind.UPSTREAM_BROKEN));
    }

    @Test
    void undeclaredSupply_isNoGap_butNotKnown() {
        Gaps gaps = mixed().chain("ware").within("140727").gaps();
        assertEquals(List.of(), gaps.ofKind(GapKind.UPSTREAM_BROKEN));
        for (String product : List.of("ware", "melt", "batch")) {
            assertEquals(Verdict.UNKNOWN, gaps.canRun(product));
        }
        assertEquals(Verdict.UNMET, gaps.canRun("sand"));
        assertEquals(
                List.of("sand"), gaps.undeclared().stream().map(Product::id).toList());
        assertTrue(gaps.toString().endsWith("\n  3 made here may lack inputs; outside supply undeclared: sand"));
        Gaps declared =
                mixed().outside("sand", 1).chain("ware").within("140727").gaps();
        assertEquals(Verdict.MET, declared.canRun("ware"));
        assertEquals(List.of(), declared.undeclared());
        assertFalse(declared.print().contains("may lack"));
    }

    @Test
    void intermediateThatMayComeFromOutside_isAskedFor() {
        Gaps gaps = melters(10)
                .uses("melt", "sand", 1)
                .outside("sand", Availability.NONE)
                .chain("ware")
                .within("140727")
                .gaps();
        assertEquals(Verdict.UNMET, gaps.canRun("melt"));
        assertEquals(Verdict.UNKNOWN, gaps.canRun("ware"));
        assertEquals(
                List.of("melt"), gaps.undeclared().stream().map(Product::id).toList());
    }

    @Test
    void declaredSupply_decides() {
        assertTrue(kinds(ware().outside("melt", Availability.NONE), "ware").contains(GapKind.UPSTREAM_BROKEN));
        assertFalse(kinds(ware().outside("melt", Availability.UNKNOWN), "ware").contains(GapKind.UPSTREAM_BROKEN));
        assertTrue(kinds(ware().outside("melt", 0), "ware").contains(GapKind.UPSTREAM_BROKEN));
        for (Availability some : List.of(Availability.UNLIMITED, Availability.LIMITED)) {
            assertFalse(kinds(ware().outside("melt", some), "ware").contains(GapKind.UPSTREAM_BROKEN));
        }
    }

    private static Atelier fired() {
        Input gas = Input.of("gas", Atelier.tonnes(1));
        Input coal = Input.of("coal", Atelier.tonnes(1));
        return new Atelier()
                .recipe("ware")
                .usesAny("ware", new InputGroup("fuel", List.of(gas, coal)))
                .runs("works", "ware", 1);
    }

    @Test
    void anyAlternative_serves() {
        Gap broken = gap(
                fired().outside("gas", Availability.NONE).outside("coal", Availability.NONE), GapKind.UPSTREAM_BROKEN);
        assertEquals(List.of("coal", "gas"), broken.blocking());
        assertEquals(Optional.of("coal"), broken.flip().map(s -> ((Shock.Supply) s).product()));
        assertFalse(kinds(fired().outside("gas", 1).outside("coal", 0), "ware").contains(GapKind.UPSTREAM_BROKEN));
    }

    @Test
    void loop_cannotStartItself() {
        Atelier atelier =
                melters(10).uses("melt", "cullet", 0.3).recipe("cullet").uses("cullet", "ware", 1);
        List.of("ware", "melt", "cullet").forEach(p -> atelier.outside(p, Availability.NONE));
        Gap broken = gap(atelier.runs("works", "cullet", 9), GapKind.UPSTREAM_BROKEN);
        assertEquals(List.of("cullet", "melt", "ware"), broken.blocking());
        assertTrue(broken.why().because().en().contains("cannot start itself"));
        assertTrue(broken.flip().isPresent());
    }

    @Test
    void severalRootsThatNoSingleSupplyMends_leaveTheFlipEmpty() {
        Atelier atelier = ware().uses("ware", "carton", 1).outside("melt", 0).outside("carton", Availability.NONE);
        Gap broken = gap(atelier, GapKind.UPSTREAM_BROKEN);
        assertEquals(List.of("carton", "melt"), broken.blocking());
        assertEquals(Optional.empty(), broken.flip());
        assertEquals(
                "supply of several inputs together; no single one is enough: carton (+1)",
                broken.why().flip().en());
    }

    @Test
    void coProductThatNobodyHereUses_isUnsold() {
        Atelier atelier = ware().makes("ware", "slag", 0.5);
        Gap unsold = gap(atelier, GapKind.UNSOLD);
        assertEquals("slag", unsold.product().id());
        assertEquals(Interval.of(5), unsold.local());
        assertEquals(Optional.empty(), unsold.flip());
        assertEquals(
                "a use for it; no recipe of the atlas uses it",
                unsold.why().flip().en());
    }

    @Test
    void userInAnotherChainOrPlace_decidesWhetherItIsUnsold() {
        Chain chain = ware().makes("ware", "slag", 0.5)
                .recipe("brick")
                .uses("brick", "slag", 1)
                .runsElsewhere("far", "brick", 5)
                .chain("ware");
        Gap unsold = chain.within("140727").gaps().ofKind(GapKind.UNSOLD).get(0);
        assertEquals(
                "a local producer of brick, however small", unsold.why().flip().en());
        assertEquals(Optional.of("brick"), unsold.flip().map(s -> ((Shock.Recruit) s).product()));
        assertEquals(List.of(), chain.within("1407").gaps().ofKind(GapKind.UNSOLD));
    }

    @Test
    void finalProducts_areNeverUnsold() {
        assertEquals(List.of(), melters(5).chain("ware").within("140727").gaps().ofKind(GapKind.UNSOLD));
    }

    @Test
    void ownUse_isCountedIntoTheAmountAtCapacityAndNotForATarget() {
        Atelier atelier = ware().recipe("melt").uses("melt", "melt", 0.2);
        Chain chain = atelier.chain("ware");
        Gap atCapacity = chain.within("140727").gaps().of("melt").get(0);
        Shock.Recruit more = (Shock.Recruit) atCapacity.flip().orElseThrow();
        assertEquals(12.5, more.perYear().amount().doubleValue(), 1e-9);
        assertEquals("one local producer with 12.5 t/a", atCapacity.why().flip().en());
        assertEquals("12.5 t/a", atCapacity.why().numbers().get("to add").toString());
        Gap target = chain.gaps(Demand.target("ware", 10)).of("melt").get(0);
        Shock.Recruit enough = (Shock.Recruit) target.flip().orElseThrow();
        assertEquals(12.5, target.need().low(), 1e-9);
        assertEquals(12.5, enough.perYear().amount().doubleValue(), 1e-9);
    }

    @Test
    void makingThatUsesItAllUp_hasNoFlip() {
        Gap gap = gap(ware().recipe("melt").uses("melt", "melt", 1.5), GapKind.NO_PRODUCER);
        assertEquals(Optional.empty(), gap.flip());
        assertTrue(gap.why().flip().en().contains("as much of the product as it makes"));
    }

    @Test
    void unknownNeed_hasNoFlip_andNamesTheFigure() {
        Atelier atelier = new Atelier().recipe("ware").uses("ware", "melt", 1).runsUnknown("works", "ware");
        Gap gap = gap(atelier, GapKind.NO_PRODUCER);
        assertEquals(Optional.empty(), gap.flip());
        assertEquals(
                "no amount can be named before the need is known: capacity of works for ware",
                gap.why().flip().en());
        assertEquals("所需数量未知，先补齐数据：works 按 ware 的产能", gap.why().flip().zh());
    }

    @Test
    void recruitBesideCoProducers_keepsThemInTheChain() {
        Chain chain = ware().recipe("other")
                .uses("other", "ware", 1)
                .makes("other", "melt", 1)
                .runs("o", "other", 3)
                .chain("ware");
        Gap gap = chain.within("140727").gaps().ofKind(GapKind.SHORT).get(0);
        assertEquals(7, gap.amount().low());
        Chain after = Chain.of(gap.flip().orElseThrow().applyTo(chain.atlas()), "ware");
        assertEquals(Interval.of(10), after.within("140727").gaps().balance().supply("melt"));
    }

    @Test
    void dependentOutput_isPricedWherePricesAreKnown() {
        Atelier atelier = melters().price("ware", 100);
        Gap gap = gap(atelier, GapKind.NO_PRODUCER);
        assertEquals(
                new DependentOutput(Map.of("ware", Interval.of(10)), Interval.of(1000), List.of()),
                gap.dependentOutput());
        DependentOutput unpriced = gap(melters(), GapKind.NO_PRODUCER).dependentOutput();
        assertEquals(List.of("ware"), unpriced.unpriced());
        assertEquals(Interval.UNKNOWN, unpriced.value());
    }

    @Test
    void everyNumberInTheWords_standsAmongTheNumbers() {
        Stream<Atelier> ateliers = Stream.of(
                melters(),
                melters(3),
                melters(4, 4),
                melters().outside("melt", 4),
                melters().outside("melt", 40),
                melters(5, 5, 5, 5),
                melters(8, 4, 4, 4).uses("melt", "sand", 1).outside("sand", Availability.NONE),
                ware().makes("ware", "slag", 0.5),
                ware().recipe("melt").uses("melt", "melt", 0.2));
        ateliers.flatMap(a -> a.chain("ware").within("140727").gaps().list().stream())
                .forEach(g -> {
                    Why why = g.why();
                    String words = why.because().en() + " " + why.flip().en();
                    for (String word :
                            words.replaceAll("kiln\\d|\\(\\+\\d\\)", "").split("[\\s(),;:]+")) {
                        if (word.matches("[\\d.]+%?")) {
                            assertTrue(
                                    why.numbers().values().stream()
                                            .anyMatch(a ->
                                                    a.toString().split(" ")[0].equals(word)),
                                    word + " in " + why);
                        }
                    }
                });
    }

    @Test
    void lack_isFilledByTheLargestProducer_amongEqualsByTheFirst() {
        Atelier atelier = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 1)
                .runs("works", "ware", 100)
                .recipe("melt")
                .runs("small", "melt", 2)
                .runs("zeta", "melt", 5)
                .runs("alpha", "melt", 5);
        Gap gap = gap(atelier, GapKind.SHORT);
        assertEquals(
                "Scale[enterprise=alpha, recipe=Optional[melt], factor=18.6]",
                gap.flip().orElseThrow().toString(),
                "12 t are there, 88 lack: 5 t become 93");
    }
}
