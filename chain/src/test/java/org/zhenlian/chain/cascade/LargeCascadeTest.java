package org.zhenlian.chain.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.product.Criticality;

/** Thousands of enterprises, so that losses are spread along links in some rounds and gathered in others. */
class LargeCascadeTest {
    private static final int N = 3000;
    private static final int SECTORS = 40;

    private static Cascade cascade(long seed, Essentiality essentiality, boolean substitution) {
        Random random = new Random(seed);
        SupplyNetwork.Builder builder = SupplyNetwork.builder("large");
        Map<String, String> sectors = new HashMap<>();
        for (int i = 0; i < N; i++) {
            sectors.put("e" + i, "s" + random.nextInt(SECTORS));
            int customers = random.nextInt(1 + random.nextInt(16));
            for (int k = 0; k < customers; k++) {
                int j = random.nextInt(N);
                if (j != i) {
                    builder.link("e" + i, "e" + j, "p", 1 + random.nextInt(1000));
                }
            }
            builder.enterprise("e" + i);
        }
        CascadeRules rules = CascadeRules.of(essentiality).withSectors(sectors);
        return Cascade.of(builder.build(), substitution ? rules : rules.withoutSubstitution());
    }

    private static Essentiality mixed() {
        Essentiality mixed = Essentiality.mixed(Criticality.NEGLIGIBLE);
        for (int c = 0; c < SECTORS; c++) {
            Map<String, Criticality> row = new HashMap<>();
            for (int s = 0; s < SECTORS; s++) {
                row.put("s" + s, Criticality.values()[(7 * c + 3 * s) % 3]);
            }
            mixed = mixed.with("s" + c, row);
        }
        return mixed;
    }

    @Test
    void engine_equalsWholeSteps() {
        for (Essentiality essentiality : List.of(Essentiality.LINEAR, Essentiality.LEONTIEF, mixed())) {
            for (boolean substitution : new boolean[] {true, false}) {
                Cascade cascade = cascade(9, essentiality, substitution);
                Coefficients c = new Coefficients(cascade.network(), cascade.rules());
                Engine engine = new Engine(c, 0.01);
                for (int shock = 0; shock < N; shock += 271) {
                    check(engine, c, new int[] {shock, (shock + 1) % N});
                }
            }
        }
    }

    private static void check(Engine engine, Coefficients c, int[] shocked) {
        double[] shares = {1, 0.5};
        double[][] loss = new double[2][c.n];
        double[][] next = new double[2][c.n];
        shock(shocked, shares, loss);
        engine.start(shocked, shares);
        Dense dense = new Dense(c);
        for (int round = 0; round < 9; round++) {
            dense.step(loss, next, 1);
            shock(shocked, shares, next);
            double told = engine.step();
            double change = 0;
            for (int half = 0; half < 2; half++) {
                for (int i = 0; i < c.n; i++) {
                    assertEquals(next[half][i], engine.loss(half, i), 1e-12);
                    change = Math.max(change, next[half][i] - loss[half][i]);
                }
            }
            assertEquals(change, told, 1e-12);
            double[][] old = loss;
            loss = next;
            next = old;
        }
    }

    private static void shock(int[] shocked, double[] shares, double[][] losses) {
        for (double[] half : losses) {
            for (int i = 0; i < shocked.length; i++) {
                half[shocked[i]] = Math.max(half[shocked[i]], shares[i]);
            }
        }
    }

    @Test
    void shocks_leaveNothingBehind() {
        Cascade cascade = cascade(5, mixed(), true).with(1, Progress.NONE);
        SystemicRisks all = cascade.all();
        assertTrue(all.list().get(0).esri() > all.list().get(N / 2).esri());
        for (SystemicRisk risk : all.list().subList(0, 20)) {
            assertEquals(risk.esri(), cascade.close(risk.id()).esri(), risk.id());
        }
        assertEquals(all.list(), cascade.with(3, Progress.NONE).all().list());
        assertEquals(all.top(7), cascade.top(7).list());
    }
}
