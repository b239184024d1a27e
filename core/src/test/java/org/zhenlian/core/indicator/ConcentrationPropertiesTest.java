package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.measure.Interval;

class ConcentrationPropertiesTest {
    private static final double EPS = 1e-9;

    @Provide
    Arbitrary<List<Double>> known() {
        return Arbitraries.doubles()
                .between(0, 1e6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(list -> list.stream().anyMatch(x -> x > 0));
    }

    @Provide
    Arbitrary<List<Interval>> vague() {
        return boxes(9);
    }

    @Provide
    Arbitrary<List<Interval>> many() {
        Arbitrary<Integer> lows = Arbitraries.integers().between(0, 20);
        Arbitrary<Integer> widths = Arbitraries.integers().between(1, 40);
        return Combinators.combine(lows, widths)
                .as((low, width) -> new Interval(low, low + width))
                .list()
                .ofMinSize(13)
                .ofMaxSize(16);
    }

    private static Arbitrary<List<Interval>> boxes(int most) {
        Arbitrary<Integer> lows = Arbitraries.integers().between(0, 20);
        Arbitrary<Double> widths = Arbitraries.of(0.0, 0.0, 0.0, 1.0, 5.0, 40.0, Double.POSITIVE_INFINITY);
        return Combinators.combine(lows, widths)
                .as((low, width) -> new Interval(low, low + width))
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .filter(list -> list.stream().anyMatch(x -> x.high() > 0));
    }

    private static String id(int i) {
        return String.format("f%03d", i);
    }

    private static Concentration exact(List<Double> amounts) {
        Map<String, Double> byId = new LinkedHashMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            byId.put(id(i), amounts.get(i));
        }
        return Concentration.ofExact(byId);
    }

    private static Concentration vague(List<Interval> amounts) {
        Map<String, Interval> byId = new LinkedHashMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            byId.put(id(i), amounts.get(i));
        }
        return Concentration.of(byId);
    }

    private static double hhi(double[] x) {
        double sum = Arrays.stream(x).sum();
        return Arrays.stream(x).map(a -> a / sum * a / sum).sum();
    }

    private static double top(double[] x, int n) {
        double[] sorted = Arrays.stream(x).sorted().toArray();
        return Arrays.stream(sorted, sorted.length - n, sorted.length).sum()
                / Arrays.stream(x).sum();
    }

    /** Draws amounts from the box, often from its corners. */
    private static double[] sample(List<Interval> box, Random random) {
        double[] x = new double[box.size()];
        for (int i = 0; i < x.length; i++) {
            Interval a = box.get(i);
            double high = Double.isInfinite(a.high()) ? a.low() + Math.pow(10, random.nextInt(9)) : a.high();
            int kind = random.nextInt(3);
            x[i] = kind == 0 ? a.low() : kind == 1 ? high : a.low() + random.nextDouble() * (high - a.low());
        }
        return x;
    }

    private static void assertHolds(Interval interval, double value, String what) {
        assertTrue(
                interval.low() - EPS <= value && value <= interval.high() + EPS,
                what + " " + value + " in " + interval);
    }

    @Property
    void hhi_isBetweenOneOverNAndOne_andFollowsItsFormula(@ForAll("known") List<Double> amounts) {
        Concentration c = exact(amounts);
        double hhi = c.hhi().low();
        assertTrue(c.hhi().isExact() && hhi >= 1.0 / amounts.size() && hhi <= 1);
        assertTrue(c.normalisedHhi().low() >= 0 && c.normalisedHhi().high() <= 1);
        double[] x = amounts.stream().mapToDouble(d -> d).toArray();
        assertEquals(hhi(x), hhi, EPS);
        for (int n = 1; n <= x.length; n++) {
            assertEquals(top(x, n), c.cr(n).low(), EPS);
            assertTrue(c.cr(n).isExact());
        }
        assertEquals(1, c.shares().values().stream().mapToDouble(Interval::low).sum(), EPS);
    }

    @Property
    void oneFactorOnAllAmounts_changesNothing(
            @ForAll("vague") List<Interval> amounts, @ForAll @IntRange(min = 1, max = 1_000_000) int factor) {
        List<Interval> scaled = amounts.stream()
                .map(a -> new Interval(a.low() * factor, a.high() * factor))
                .toList();
        Interval before = vague(amounts).hhi();
        Interval after = vague(scaled).hhi();
        assertEquals(before.low(), after.low(), EPS);
        assertEquals(before.high(), after.high(), EPS);
        assertEquals(vague(amounts).cr(2).low(), vague(scaled).cr(2).low(), EPS);
        assertEquals(vague(amounts).cr(2).high(), vague(scaled).cr(2).high(), EPS);
    }

    @Property
    void twoFirmsMerged_neverLowerHhi(@ForAll("vague") List<Interval> amounts) {
        if (amounts.size() < 2) {
            return;
        }
        List<Interval> merged = new ArrayList<>(amounts.subList(1, amounts.size()));
        merged.set(0, merged.get(0).plus(amounts.get(0)));
        assertTrue(vague(merged).hhi().low() >= vague(amounts).hhi().low() - EPS);
        assertTrue(vague(merged).hhi().high() >= vague(amounts).hhi().high() - EPS);
    }

    @Property
    void inputInAnyOrder_sameAnswerToTheBit(@ForAll("vague") List<Interval> amounts, @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        Map<String, Interval> shuffled = new LinkedHashMap<>();
        order.forEach(i -> shuffled.put(id(i), amounts.get(i)));
        Concentration one = vague(amounts);
        Concentration other = Concentration.of(shuffled);
        assertEquals(one.hhi(), other.hhi());
        assertEquals(one.cr(2), other.cr(2));
        assertEquals(one.shares(), other.shares());
        assertEquals(one.toString(), other.toString());
    }

    @Property
    void intervals_holdEverySampledPoint(@ForAll("vague") List<Interval> box, @ForAll long seed) {
        Concentration c = vague(box);
        Random random = new Random(seed);
        for (int draw = 0; draw < 30; draw++) {
            double[] x = sample(box, random);
            double sum = Arrays.stream(x).sum();
            if (sum > 0) {
                assertHolds(c.hhi(), hhi(x), "HHI");
                assertHolds(c.cr(1), top(x, 1), "CR1");
                assertHolds(c.cr(Math.min(3, x.length)), top(x, Math.min(3, x.length)), "CR3");
                assertHolds(c.shares().get(id(0)), x[0] / sum, "share");
            }
        }
    }

    @Property(tries = 200)
    void manyUncertainAmounts_safeAndStillUseful(@ForAll("many") List<Interval> box, @ForAll long seed) {
        Interval hhi = vague(box).hhi();
        Random random = new Random(seed);
        for (int draw = 0; draw < 200; draw++) {
            double[] x = sample(box, random);
            assertHolds(hhi, Arrays.stream(x).sum() == 0 ? hhi.low() : hhi(x), "HHI");
        }
        assertTrue(hhi.high() <= 1);
    }

    /** The greatest value is at a corner, the least where all amounts are drawn to one level. */
    @Property(tries = 300)
    void endsAreAttained(@ForAll("vague") List<Interval> box) {
        if (box.stream().anyMatch(a -> Double.isInfinite(a.high()))) {
            return;
        }
        int n = Math.min(2, box.size());
        double mostHhi = 0;
        double mostTop = 0;
        for (int corner = 0; corner < 1 << box.size(); corner++) {
            double[] x = new double[box.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = (corner >> i & 1) == 1 ? box.get(i).high() : box.get(i).low();
            }
            if (Arrays.stream(x).sum() > 0) {
                mostHhi = Math.max(mostHhi, hhi(x));
                mostTop = Math.max(mostTop, top(x, n));
            }
        }
        double leastHhi = 1;
        double leastTop = 1;
        for (double level = 0; level <= 60; level += 0.0625) {
            double v = level;
            double[] x = box.stream()
                    .mapToDouble(a -> Math.max(a.low(), Math.min(a.high(), v)))
                    .toArray();
            if (Arrays.stream(x).sum() > 0) {
                leastHhi = Math.min(leastHhi, hhi(x));
                leastTop = Math.min(leastTop, top(x, n));
            }
        }
        Concentration c = vague(box);
        assertEquals(mostHhi, c.hhi().high(), EPS);
        assertEquals(mostTop, c.cr(n).high(), EPS);
        assertEquals(leastHhi, c.hhi().low(), 1e-3);
        assertEquals(leastTop, c.cr(n).low(), EPS);
    }
}
