package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.network.SupplyNetwork;

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

    /** One sells to many, all of whom close; his revenue is given: as the rounded sum, as much more, as half. */
    @Property(tries = 100)
    void givenRevenue_isNotTakenForTheSumOfTheLinks(@ForAll long seed) {
        Random random = new Random(seed);
        int customers = 1 + random.nextInt(300);
        SupplyNetwork.Builder star = SupplyNetwork.builder("star");
        BigDecimal exact = BigDecimal.ZERO;
        double rounded = 0;
        Map<String, Double> closed = new HashMap<>();
        for (int i = 0; i < customers; i++) {
            double value = random.nextDouble();
            star.link("seller", "c" + i, "p", value);
            exact = exact.add(new BigDecimal(value));
            rounded += value;
            closed.put("c" + i, 1.0);
        }
        for (double revenue : new double[] {rounded, 1.7 * rounded, 0.5 * rounded}) {
            CascadeRules rules = CascadeRules.of(Essentiality.LINEAR)
                    .withRevenue(Map.of("seller", revenue))
                    .withStop(new StopRule.Certified(1e-9));
            CascadeResult result = Cascade.of(star.build(), rules).shock(closed);
            BigDecimal lost = exact.divide(new BigDecimal(revenue), MathContext.DECIMAL128)
                    .min(BigDecimal.ONE);
            BigDecimal low = new BigDecimal(result.esri());
            assertTrue(low.compareTo(lost) <= 0, low + " " + lost);
            assertTrue(lost.compareTo(low.add(new BigDecimal(result.bound().orElseThrow()))) <= 0, lost + " " + low);
        }
    }

    /** A hub of thousands cannot be told to 1e-12, but nearly. */
    @Example
    void manyCustomers_keepABound() {
        SupplyNetwork.Builder hub = SupplyNetwork.builder("hub");
        Map<String, Double> costs = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            hub.link("hub", "c" + i, "p", 1 + i % 7);
            costs.put("c" + i, 2.0 * (1 + i % 7));
        }
        CascadeRules rules =
                CascadeRules.of(Essentiality.LINEAR).withCosts(costs).withStop(new StopRule.Certified(1e-12));
        CascadeResult result = Cascade.of(hub.build(), rules).close("c0", "c1");
        assertTrue(result.bound().orElseThrow() < 1e-9, "" + result.bound());
    }
}
