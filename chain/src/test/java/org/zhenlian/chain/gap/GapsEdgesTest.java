package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Qualifier;
import org.zhenlian.core.measure.Quantity;

class GapsEdgesTest {
    private static List<GapKind> kinds(Gaps gaps, String product) {
        return gaps.of(product).stream().map(Gap::kind).toList();
    }

    private static Gap dataMissing(Gaps gaps, String product) {
        return gaps.of(product).stream()
                .filter(g -> g.kind() == GapKind.DATA_MISSING)
                .findFirst()
                .orElseThrow();
    }

    private static Atelier needing(double perRun) {
        return new Atelier().recipe("p").uses("p", "q", perRun).runs("user", "p", 10);
    }

    @Test
    void roundingOfTheNeed_isNoGap() {
        Chain two = needing(0.07)
                .recipe("q")
                .runs("e2", "q", 0.4)
                .runs("e3", "q", 0.3)
                .chain("p");
        assertEquals(List.of(GapKind.CONCENTRATED), kinds(two.within("140727").gaps(), "q"));
        assertEquals(Interval.of(1), two.within("140727").gaps().coverage());
        Gap single = needing(0.07)
                .recipe("q")
                .runs("e2", "q", 0.7)
                .chain("p")
                .gaps()
                .list()
                .get(0);
        assertEquals(GapKind.SINGLE_SOURCE, single.kind());
        assertEquals(Interval.ZERO, single.amount());
        Chain bought = needing(0.07).outside("q", 0.7).chain("p");
        assertEquals(List.of(GapKind.IMPORTED), kinds(bought.within("140727").gaps(), "q"));
    }

    @Test
    void capacityOfZero_isNobody() {
        Chain none = needing(1).recipe("q").runs("idle", "q", 0).chain("p");
        assertEquals(List.of(GapKind.NO_PRODUCER), kinds(none.within("140727").gaps(), "q"));
        Chain one = needing(1)
                .recipe("q")
                .runs("idle", "q", 0)
                .runs("busy", "q", 99)
                .chain("p");
        assertEquals(List.of(GapKind.SINGLE_SOURCE), kinds(one.within("140727").gaps(), "q"));
    }

    @Test
    void ranges_areNotCalledMissingFigures() {
        Gap gap = new Atelier()
                .recipe("p")
                .uses("p", "salt", Atelier.tonnes(0.08).withUpTo(Quantity.of(0.15, "t")))
                .runs("user", "p", 100)
                .recipe("salt")
                .runs("a", "salt", 10)
                .runs("b", "salt", 1)
                .chain("p")
                .gaps()
                .ofKind(GapKind.DATA_MISSING)
                .get(0);
        assertEquals(List.of(GapKind.SHORT), gap.undecided());
        assertEquals(List.of(), gap.missing());
        assertEquals(
                "whether salt is enough cannot be told from ranges: 8..15 t/a needed, 11 t/a to be had here",
                gap.why().because().en());
        assertEquals("narrower figures", gap.why().flip().en());
    }

    @Test
    void unknownAmountOfACoProduct_isNamed() {
        Chain chain = needing(1)
                .recipe("z")
                .makesUnknown("z", "q")
                .recipe("both")
                .uses("both", "p", 1)
                .uses("both", "z", 1)
                .runs("maker", "z", 5)
                .chain("both");
        List<String> missing = List.of("amount of q per run of z");
        Gap open = dataMissing(chain.within("140727").gaps(), "q");
        assertEquals(missing, open.missing());
        assertTrue(
                open.why().because().zh().endsWith("配方 z 每次运行的 q 数量"),
                open.why().because().zh());
        Gaps target = chain.gaps(Demand.target("both", 3));
        assertEquals(missing, dataMissing(target, "q").missing());
    }

    @Test
    void atLeastSoMuch_isEnoughOrOpenButNotShort() {
        Atelier atelier =
                needing(1).recipe("q").makes("p", "q", Atelier.tonnes(0.5).withQualifier(Qualifier.AT_LEAST));
        assertEquals(
                List.of(GapKind.SINGLE_SOURCE, GapKind.DATA_MISSING),
                kinds(atelier.chain("p").within("140727").gaps(), "q"));
    }

    @Test
    void balanceOfAProductThatIsNotInTheChain_isRefused() {
        Chain chain = needing(1).chain("p");
        assertThrows(UnknownIdException.class, () -> chain.balance().need("typo"));
    }
}
