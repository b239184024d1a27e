package org.zhenlian.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zhenlian.core.measure.Verdict.MET;
import static org.zhenlian.core.measure.Verdict.UNKNOWN;
import static org.zhenlian.core.measure.Verdict.UNMET;

import org.junit.jupiter.api.Test;

/** Kleene's strong logic, on all cases. */
class VerdictTest {
    /** The order of truth: UNMET, UNKNOWN, MET. */
    private static int truth(Verdict v) {
        return v == MET ? 2 : v == UNKNOWN ? 1 : 0;
    }

    private interface Law {
        void check(Verdict a, Verdict b, Verdict c);
    }

    private static void forAll(Law law) {
        for (Verdict a : Verdict.values()) {
            for (Verdict b : Verdict.values()) {
                for (Verdict c : Verdict.values()) {
                    law.check(a, b, c);
                }
            }
        }
    }

    @Test
    void of_isTwoValued() {
        assertEquals(MET, Verdict.of(true));
        assertEquals(UNMET, Verdict.of(false));
    }

    @Test
    void and_isTheLesserTruth() {
        forAll((a, b, c) -> assertEquals(Math.min(truth(a), truth(b)), truth(a.and(b))));
    }

    @Test
    void or_isTheGreaterTruth() {
        forAll((a, b, c) -> assertEquals(Math.max(truth(a), truth(b)), truth(a.or(b))));
    }

    @Test
    void lawsOfALattice_hold() {
        forAll((a, b, c) -> {
            assertEquals(a.and(b), b.and(a));
            assertEquals(a.or(b), b.or(a));
            assertEquals(a.and(b).and(c), a.and(b.and(c)));
            assertEquals(a.or(b).or(c), a.or(b.or(c)));
            assertEquals(a, a.and(a.or(b)));
            assertEquals(a, a.or(a.and(b)));
            assertEquals(a.and(b.or(c)), a.and(b).or(a.and(c)));
            assertEquals(a.or(b.and(c)), a.or(b).and(a.or(c)));
        });
    }

    /** What is decided with UNKNOWN stays decided whatever the unknown turns out to be. */
    @Test
    void decidedDespiteTheUnknown_staysDecided() {
        forAll((a, b, c) -> {
            if (a.and(UNKNOWN) != UNKNOWN) {
                assertEquals(a.and(UNKNOWN), a.and(b));
            }
            if (a.or(UNKNOWN) != UNKNOWN) {
                assertEquals(a.or(UNKNOWN), a.or(b));
            }
        });
    }
}
