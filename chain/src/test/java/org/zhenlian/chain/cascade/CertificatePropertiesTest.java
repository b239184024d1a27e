package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The certified index and its bound against a long run in 31 digits. */
class CertificatePropertiesTest {
    private static final double[] TOLERANCES = {1e-2, 1e-6, 1e-9, 1e-12};

    /** The long run's index is told in a double. */
    private static final double ROUNDING = 1e-15;

    private static CascadeResult certified(CascadePropertiesTest.Setting s, double tolerance) {
        return s.cascade(new StopRule.Certified(tolerance), 1).shock(s.shocks());
    }

    @Property(tries = 1000)
    void certificate_isNeverViolated(@ForAll long seed) {
        check(seed);
    }

    /** A loop of this network hardly leaks: rounding once lifted the answer by 1.2e-12 over the fixed point. */
    @Example
    void certificate_isNotViolated_whereLossesHardlyFade() {
        check(-61032);
    }

    private static void check(long seed) {
        CascadePropertiesTest.Setting s = new CascadePropertiesTest.Setting(seed, 11);
        CascadeResult result = certified(s, TOLERANCES[(int) Math.floorMod(seed, 4L)]);
        LongRun run = new LongRun(s);
        double limit = run.esri();
        double bound = result.bound().orElseThrow();
        assertTrue(!run.isDone() || result.esri() <= limit + ROUNDING, result.esri() + " " + limit);
        assertTrue(limit <= result.esri() + bound + ROUNDING, limit + " " + result.esri() + " " + bound);
    }

    @Example
    void bound_isAsSmallAsAskedFor_nearlyAlways() {
        int kept = 0;
        for (int seed = 0; seed < 400; seed++) {
            CascadePropertiesTest.Setting s = new CascadePropertiesTest.Setting(seed, 11);
            double tolerance = TOLERANCES[seed % 4];
            kept += certified(s, tolerance).bound().orElseThrow() <= tolerance ? 1 : 0;
        }
        assertTrue(kept >= 370, kept + " of 400");
    }
}
