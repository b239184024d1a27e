package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.product.Criticality;

/** The engine against the formulas written out, and the laws of the index. */
class CascadePropertiesTest {
    private static final double EPS = 0.0123;

    /** A random network, its sectors and a shock. */
    static final class Setting {
        final Random random;
        final int n;
        final double[][] w;
        final String[] sector;
        final Essentiality essentiality;
        final boolean substitution;
        final double[] shock;

        Setting(long seed) {
            this(seed, 40);
        }

        Setting(long seed, int most) {
            random = new Random(seed);
            n = 2 + random.nextInt(random.nextBoolean() ? 11 : most);
            int degree = 1 + random.nextInt(3);
            w = new double[n][n];
            sector = new String[n];
            shock = new double[n];
            int sectors = 1 + random.nextInt(5);
            for (int i = 0; i < n; i++) {
                sector[i] = "s" + random.nextInt(sectors);
                shock[i] = random.nextInt(n) < 2 ? random.nextDouble() : 0;
                for (int j = 0; j < n; j++) {
                    w[i][j] = i != j && random.nextInt(n) < degree ? random.nextDouble() * 10 : 0;
                }
            }
            shock[random.nextInt(n)] = 1;
            essentiality = essentiality(sectors);
            substitution = random.nextBoolean();
        }

        private Essentiality essentiality(int sectors) {
            int kind = random.nextInt(3);
            Essentiality mixed = Essentiality.mixed(Criticality.NON_ESSENTIAL);
            for (int l = 0; l < sectors; l++) {
                Map<String, Criticality> row = new HashMap<>();
                for (int k = 0; k < sectors; k++) {
                    row.put("s" + k, Criticality.values()[random.nextInt(3)]);
                }
                mixed = mixed.with("s" + l, row);
            }
            return List.of(Essentiality.LINEAR, Essentiality.LEONTIEF, mixed).get(kind);
        }

        Cascade cascade(StopRule stop, double scale) {
            SupplyNetwork.Builder builder = SupplyNetwork.builder("n");
            Map<String, String> sectors = new HashMap<>();
            for (int i = 0; i < n; i++) {
                builder.enterprise(id(i));
                sectors.put(id(i), sector[i]);
                for (int j = 0; j < n; j++) {
                    if (w[i][j] > 0) {
                        builder.link(id(i), id(j), "p", w[i][j] * scale);
                    }
                }
            }
            CascadeRules rules =
                    CascadeRules.of(essentiality).withSectors(sectors).withStop(stop);
            return Cascade.of(builder.build(), substitution ? rules : rules.withoutSubstitution());
        }

        Map<String, Double> shocks() {
            Map<String, Double> shocks = new HashMap<>();
            for (int i = 0; i < n; i++) {
                shocks.put(id(i), shock[i]);
            }
            return shocks;
        }

        /** The formulas, in h. */
        double[][] naive(double eps, int most) {
            double[][] h = new double[2][n];
            for (int i = 0; i < n; i++) {
                h[0][i] = 1 - shock[i];
                h[1][i] = 1 - shock[i];
            }
            double change = 1;
            for (int round = 0; change > eps && round < most; round++) {
                double[][] next = {new double[n], new double[n]};
                change = 0;
                for (int j = 0; j < n; j++) {
                    next[0][j] = Math.max(0, Math.min(1 - shock[j], down(h[0], j)));
                    next[1][j] = Math.max(0, Math.min(1 - shock[j], up(h[1], j)));
                    change = Math.max(change, Math.max(h[0][j] - next[0][j], h[1][j] - next[1][j]));
                }
                h = next;
            }
            return h;
        }

        private double up(double[] h, int i) {
            double lost = 0;
            for (int j = 0; j < n; j++) {
                lost += w[i][j] == 0 ? 0 : w[i][j] / sold(i) * (1 - h[j]);
            }
            return 1 - lost;
        }

        double sold(int i) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += w[i][j];
            }
            return sum;
        }

        private double down(double[] h, int j) {
            Map<String, Double> lost = new HashMap<>();
            double nonEssential = 0;
            for (int i = 0; i < n; i++) {
                double same = 0;
                double all = 0;
                double available = 0;
                for (int m = 0; m < n; m++) {
                    same += sector[m].equals(sector[i]) ? w[m][j] : 0;
                    all += w[m][j];
                    available += sector[m].equals(sector[i]) ? sold(m) * h[m] : 0;
                }
                double sigma = substitution && available > 0 ? Math.min(1, sold(i) / available) : 1;
                Criticality need = essentiality.of(sector[i], sector[j]);
                if (w[i][j] > 0 && need == Criticality.ESSENTIAL) {
                    lost.merge(sector[i], sigma * (1 - h[i]) * w[i][j] / same, Double::sum);
                } else if (w[i][j] > 0 && need == Criticality.NON_ESSENTIAL) {
                    nonEssential += sigma * (1 - h[i]) * w[i][j] / all;
                }
            }
            return 1
                    - Math.max(
                            nonEssential,
                            lost.values().stream().mapToDouble(d -> d).max().orElse(0));
        }

        double esri(double[][] h) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < n; i++) {
                sum += sold(i) * (1 - Math.min(h[0][i], h[1][i]));
                total += sold(i);
            }
            return total == 0 ? 0 : sum / total;
        }
    }

    static String id(int i) {
        return "e" + (100 + i);
    }

    @Property(tries = 1000)
    void engine_equalsTheFormulas(@ForAll long seed) {
        Setting s = new Setting(seed);
        CascadeResult result = s.cascade(new StopRule.Compatible(EPS), 1).shock(s.shocks());
        double[][] h = s.naive(EPS, Integer.MAX_VALUE);
        for (int i = 0; i < s.n; i++) {
            assertEquals(h[0][i], result.down(id(i)), 1e-12);
            assertEquals(h[1][i], result.up(id(i)), 1e-12);
        }
        assertEquals(s.esri(h), result.esri(), 1e-12);
    }

    @Property
    void units_changeNothing(@ForAll long seed) {
        Setting s = new Setting(seed);
        StopRule stop = new StopRule.Compatible(EPS);
        double one = s.cascade(stop, 1).shock(s.shocks()).esri();
        assertEquals(one, s.cascade(stop, 1e-9).shock(s.shocks()).esri(), 1e-12);
        assertEquals(one, s.cascade(stop, 1e6).shock(s.shocks()).esri(), 1e-12);
    }

    @Property(tries = 100)
    void largerShocks_loseMore(@ForAll long seed) {
        Setting s = new Setting(seed, 11);
        Cascade cascade = s.cascade(new StopRule.Certified(1e-9), 1);
        Map<String, Double> half = new HashMap<>();
        s.shocks().forEach((id, lost) -> half.put(id, lost / 2));
        CascadeResult joint = cascade.shock(s.shocks());
        double slack = joint.bound().orElseThrow() + 1e-9;
        assertTrue(cascade.shock(half).esri() <= joint.esri() + slack);
        s.shocks()
                .forEach(
                        (id, lost) -> assertTrue(cascade.shock(Map.of(id, lost)).esri() <= joint.esri() + slack));
    }

    @Property(tries = 100)
    void ranges_andThreads_giveTheSame(@ForAll long seed) {
        Setting s = new Setting(seed);
        Cascade cascade = s.cascade(StopRule.PUBLISHED, 1);
        List<SystemicRisk> all = cascade.with(1, Progress.NONE).all().list();
        assertEquals(all, cascade.with(3, Progress.NONE).all().list());
        int middle = s.n / 2;
        assertEquals(all, cascade.run(middle, s.n).and(cascade.run(0, middle)).list());
        for (SystemicRisk risk : all) {
            assertEquals(risk.esri(), cascade.close(risk.id()).esri());
        }
    }

    @Property(tries = 150)
    void top_equalsTheFirstOfAll(@ForAll long seed) {
        Setting s = new Setting(seed);
        StopRule stop = s.random.nextBoolean() ? StopRule.PUBLISHED : new StopRule.Certified(1e-6);
        Cascade cascade = s.cascade(stop, 1);
        int count = s.random.nextInt(s.n + 2);
        List<SystemicRisk> expected = cascade.all().top(count);
        assertEquals(expected, cascade.with(1, Progress.NONE).top(count).list());
        assertEquals(expected, cascade.with(3, Progress.NONE).top(count).list());
    }

    @Property(tries = 500)
    void upperBounds_areNeverPassed(@ForAll long seed) {
        Setting s = new Setting(seed, 11);
        Cascade cascade = s.cascade(new StopRule.Compatible(1e-9), 1);
        TopSearch search = cascade.search(1);
        for (SystemicRisk risk : cascade.all().list()) {
            double bound = search.bound(cascade.network().number(risk.id()));
            assertTrue(risk.esri() <= bound, risk + " " + risk.esri() + " " + bound);
        }
    }
}
