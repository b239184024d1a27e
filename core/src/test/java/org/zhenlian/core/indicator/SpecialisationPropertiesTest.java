package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.measure.Interval;

class SpecialisationPropertiesTest {
    private static final double EPS = 1e-9;

    /** A matrix with positive totals: some zeros, never on the diagonal band that every row and column crosses. */
    private static double[][] matrix(long seed, int rows, int columns) {
        Random random = new Random(seed);
        double[][] m = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int p = 0; p < columns; p++) {
                m[r][p] = random.nextInt(3) == 0 ? 0 : random.nextInt(1000);
            }
        }
        for (int i = 0; i < Math.max(rows, columns); i++) {
            m[i % rows][i % columns] += 1;
        }
        return m;
    }

    private static Interval[][] blur(double[][] m, Random random) {
        Interval[][] vague = new Interval[m.length][m[0].length];
        for (int r = 0; r < m.length; r++) {
            for (int p = 0; p < m[0].length; p++) {
                double low = m[r][p] * random.nextDouble();
                vague[r][p] = switch (random.nextInt(6)) {
                    case 0 -> Interval.UNKNOWN;
                    case 1 -> new Interval(low, m[r][p] * (1 + random.nextDouble()));
                    case 2 -> new Interval(low, Double.POSITIVE_INFINITY);
                    default -> Interval.of(m[r][p]);
                };
            }
        }
        return vague;
    }

    private static ActivityTable table(Interval[][] m) {
        ActivityTable.Builder builder = ActivityTable.builder();
        for (int r = 0; r < m.length; r++) {
            for (int p = 0; p < m[0].length; p++) {
                builder.put("r" + r, "p" + p, m[r][p]);
            }
        }
        return builder.build();
    }

    private static Specialisation of(double[][] m) {
        Interval[][] exact = new Interval[m.length][m[0].length];
        for (int r = 0; r < m.length; r++) {
            for (int p = 0; p < m[0].length; p++) {
                exact[r][p] = Interval.of(m[r][p]);
            }
        }
        return Specialisation.of(table(exact));
    }

    private static double rowTotal(double[][] m, int r) {
        double sum = 0;
        for (double x : m[r]) {
            sum += x;
        }
        return sum;
    }

    private static double columnTotal(double[][] m, int p) {
        double sum = 0;
        for (double[] row : m) {
            sum += row[p];
        }
        return sum;
    }

    private static double total(double[][] m) {
        double sum = 0;
        for (int r = 0; r < m.length; r++) {
            sum += rowTotal(m, r);
        }
        return sum;
    }

    private static void assertHolds(Interval interval, double value) {
        double slack = EPS * (1 + Math.abs(value));
        assertTrue(interval.low() - slack <= value && value <= interval.high() + slack, value + " in " + interval);
    }

    @Property
    void weightedMeansOfLocationQuotients_areOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns) {
        double[][] m = matrix(seed, rows, columns);
        Specialisation s = of(m);
        for (int r = 0; r < rows; r++) {
            double mean = 0;
            for (int p = 0; p < columns; p++) {
                mean += columnTotal(m, p)
                        / total(m)
                        * s.locationQuotient("r" + r, "p" + p).low();
            }
            assertEquals(1, mean, EPS);
        }
        for (int p = 0; p < columns; p++) {
            double mean = 0;
            for (int r = 0; r < rows; r++) {
                mean += rowTotal(m, r)
                        / total(m)
                        * s.locationQuotient("r" + r, "p" + p).low();
            }
            assertEquals(1, mean, EPS);
        }
    }

    @Property
    void krugman_isBetweenZeroAndTwo_andZeroForOneRegion(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int rows) {
        Specialisation s = of(matrix(seed, rows, 5));
        s.krugman().values().forEach(k -> assertTrue(k.isExact() && k.low() >= 0 && k.low() <= 2, k.toString()));
        if (rows == 1) {
            assertEquals(0, s.krugman("r0").low(), EPS);
        }
    }

    @Property
    void oneFactorOnAllAmounts_changesNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 10_000) int factor) {
        double[][] m = matrix(seed, 4, 3);
        double[][] scaled = new double[4][3];
        for (int r = 0; r < 4; r++) {
            for (int p = 0; p < 3; p++) {
                scaled[r][p] = m[r][p] * factor;
            }
        }
        for (int r = 0; r < 4; r++) {
            assertEquals(
                    of(m).krugman("r" + r).low(), of(scaled).krugman("r" + r).low(), EPS);
            assertEquals(
                    of(m).locationQuotient("r" + r, "p1").low(),
                    of(scaled).locationQuotient("r" + r, "p1").low(),
                    EPS);
        }
    }

    @Property
    void cellsPutInAnyOrder_sameAnswerToTheBit(@ForAll long seed) {
        Interval[][] m = blur(matrix(seed, 3, 4), new Random(seed));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        ActivityTable.Builder builder = ActivityTable.builder();
        order.forEach(i -> builder.put("r" + i / 4, "p" + i % 4, m[i / 4][i % 4]));
        Specialisation one = Specialisation.of(table(m));
        Specialisation other = Specialisation.of(builder.build());
        assertEquals(one.krugman(), other.krugman());
        assertEquals(one.locationQuotients("r1"), other.locationQuotients("r1"));
        assertEquals(one.toString(), other.toString());
    }

    @Property
    void renamedRegionsAndActivities_keepTheirNumbers(@ForAll long seed) {
        double[][] m = matrix(seed, 4, 4);
        double[][] turned = {m[2], m[0], m[3], m[1]};
        int[] now = {1, 3, 0, 2};
        for (int r = 0; r < 4; r++) {
            assertEquals(
                    of(m).krugman("r" + r).low(),
                    of(turned).krugman("r" + now[r]).low(),
                    EPS);
        }
    }

    @Property
    void intervals_holdEverySampledPoint(@ForAll long seed) {
        Random random = new Random(seed);
        double[][] m = matrix(seed, 2 + random.nextInt(3), 1 + random.nextInt(4));
        Interval[][] box = blur(m, random);
        Specialisation vague = Specialisation.of(table(box));
        for (int draw = 0; draw < 8; draw++) {
            double[][] x = draw == 0 ? m : sample(box, random);
            double all = total(x);
            for (int r = 0; r < m.length; r++) {
                double own = rowTotal(x, r);
                double krugman = 0;
                for (int p = 0; p < m[0].length; p++) {
                    double activity = columnTotal(x, p);
                    krugman += Math.abs(x[r][p] / own - activity / all);
                    if (own > 0 && activity > 0) {
                        assertHolds(vague.locationQuotient("r" + r, "p" + p), x[r][p] / own / (activity / all));
                    }
                }
                if (own > 0) {
                    assertHolds(vague.krugman("r" + r), krugman);
                }
            }
        }
    }

    private static double[][] sample(Interval[][] box, Random random) {
        double[][] x = new double[box.length][box[0].length];
        for (int r = 0; r < x.length; r++) {
            for (int p = 0; p < x[0].length; p++) {
                Interval a = box[r][p];
                double high = Double.isInfinite(a.high()) ? a.low() + Math.pow(10, random.nextInt(8)) : a.high();
                int kind = random.nextInt(3);
                x[r][p] = kind == 0 ? a.low() : kind == 1 ? high : a.low() + random.nextDouble() * (high - a.low());
            }
        }
        return x;
    }

    @Property
    void locationQuotientBounds_areAttained(@ForAll long seed) {
        Random random = new Random(seed);
        Interval[] box = new Interval[4];
        for (int i = 0; i < 4; i++) {
            double low = 0.01 + random.nextInt(10);
            box[i] = new Interval(low, low + random.nextInt(20));
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int corner = 0; corner < 8; corner++) {
            double a = (corner & 1) == 0 ? box[1].low() : box[1].high();
            double b = (corner & 2) == 0 ? box[2].low() : box[2].high();
            double c = (corner & 4) == 0 ? box[3].low() : box[3].high();
            for (int step = 0; step <= 400; step++) {
                double x = box[0].low() + (box[0].high() - box[0].low()) * step / 400;
                double lq = x * (x + a + b + c) / ((x + a) * (x + b));
                least = Math.min(least, lq);
                most = Math.max(most, lq);
            }
        }
        Interval bounds = QuotientBounds.of(box[0], box[1], box[2], box[3]);
        assertEquals(least, bounds.low(), 1e-9);
        assertEquals(most, bounds.high(), 1e-2 * most);
        assertTrue(bounds.high() >= most - 1e-9);
    }
}
