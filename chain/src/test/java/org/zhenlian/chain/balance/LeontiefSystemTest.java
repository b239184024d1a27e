package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Qualifier;

class LeontiefSystemTest {
    private static final double EPS = 1e-9;

    @Test
    void jointProducts_thatMakeEachOtherBeside_areSolved() {
        Requirements r = new Atelier()
                .recipe("goods")
                .uses("goods", "lye", 1)
                .uses("goods", "chlorine", 1)
                .recipe("lye")
                .makes("lye", "chlorine", 0.5)
                .recipe("chlorine")
                .makes("chlorine", "lye", 2)
                .chain("goods")
                .requirements("goods", 10);
        for (String p : List.of("lye", "chlorine")) {
            double short_ = 10 - r.coProduced(p).low();
            assertEquals(Math.max(0, short_), r.required(p).low(), EPS, p);
        }
    }

    @Test
    void loopOfGainOne_thatTheTargetDoesNotNeed_isNoError() {
        Chain chain = Chain.ofAll(new Atelier()
                .recipe("good")
                .uses("good", "ore", 3)
                .recipe("bad")
                .uses("bad", "bad", 1)
                .recipe("worse")
                .uses("worse", "bad", 1)
                .atlas());
        assertEquals(3, chain.requirements("good", 1).need("ore").low(), EPS);
        assertEquals(1, chain.check().size());
    }

    @Test
    void unproductiveLoop_doesNotRunForItself() {
        Chain chain = Chain.ofAll(new Atelier()
                .recipe("good")
                .makes("good", "bad", 1)
                .recipe("bad")
                .uses("bad", "bad", 2)
                .recipe("worse")
                .uses("worse", "bad", 1)
                .atlas());
        assertEquals(Interval.ZERO, chain.requirements("good", 10).required("bad"));
    }

    @Test
    void unboundedCoProductIntoALoop_leavesItOpenFromZero() {
        Requirements r = new Atelier()
                .recipe("goal")
                .uses("goal", "seed", 1)
                .uses("goal", "other", 1)
                .recipe("seed")
                .uses("seed", "seed", 0.5)
                .recipe("other")
                .makes("other", "seed", Atelier.tonnes(0.2).withQualifier(Qualifier.AT_LEAST))
                .chain("goal")
                .requirements("goal", 10);
        assertEquals(0, r.required("seed").low(), EPS);
        assertEquals(16, r.required("seed").high(), EPS);
    }

    @Test
    void inputThatItsOwnRecipeGivesBack_isNettedAlsoWhenOtherFiguresAreOpen() {
        Atelier atelier = new Atelier()
                .recipe("p")
                .uses("p", "q", 1.2)
                .makes("p", "q", 1.1)
                .usesUnknown("p", "tool")
                .recipe("q")
                .uses("q", "p", 5)
                .recipe("tool");
        Chain chain = atelier.chain("p");
        assertTrue(chain.check().isEmpty());
        Requirements r = chain.requirements("p", 10);
        assertEquals(20, r.required("p").low(), EPS);
        assertEquals(20, r.required("p").high(), EPS);
        assertEquals(Interval.UNKNOWN, r.need("tool"));
    }

    @Test
    void splitMatrix_hasTheRadiusOfItsLargestPart() {
        double[][] split = {{0, 2, 0}, {3, 0, 0}, {0, 1, -1}};
        assertEquals(Math.sqrt(6), SpectralRadius.of(split), 1e-9);
    }

    @Test
    void longChain_needsNoDeepStack() throws InterruptedException {
        Atelier atelier = new Atelier();
        IntStream.range(0, 4000).forEach(i -> atelier.recipe("p" + i).uses("p" + i, "p" + (i + 1), 1));
        var atlas = atelier.atlas();
        double[] need = new double[1];
        Thread small = new Thread(
                null,
                () -> need[0] = Chain.of(atlas, "p0")
                        .requirements("p0", 7)
                        .need("p4000")
                        .low(),
                "small",
                1 << 18);
        small.start();
        small.join();
        assertEquals(7, need[0], EPS);
    }

    @Test
    void neededLoopWithCredits_stillFails() {
        Chain chain = new Atelier()
                .recipe("a")
                .uses("a", "b", 2)
                .recipe("b")
                .uses("b", "a", 3)
                .uses("b", "c", 1)
                .recipe("c")
                .makes("c", "a", 0.01)
                .chain("a");
        UnproductiveLoopException e = assertThrows(UnproductiveLoopException.class, () -> chain.requirements("a", 1));
        assertEquals(Math.sqrt(6), e.gain(), 1e-6);
    }

    @Test
    void largeLoop_isSolved() {
        int n = 600;
        Atelier atelier = new Atelier();
        IntStream.range(0, n).forEach(i -> atelier.recipe("p" + i).uses("p" + i, "p" + (i + 1) % n, 0.9));
        Chain chain = atelier.chain("p0");
        Requirements r = chain.requirements("p0", 1);
        assertEquals(0.9, r.required("p1").low(), EPS);
    }
}
