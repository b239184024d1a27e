package org.zhenlian.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.ExternalSupply.Availability;

/**
 * Random chains p0 .. pn with loops. Every maker uses less than 0.9 in all, so that no loop consumes more than it makes; p0 is the
 * final product.
 */
public final class RandomChains {
    private final Random random;
    private final int n;
    private final Atelier atelier;

    private final DoubleFunction<Figure> figure;

    private RandomChains(long seed, int most, DoubleFunction<Figure> figure) {
        this(seed, most, figure, "t");
    }

    private RandomChains(long seed, int most, DoubleFunction<Figure> figure, String unit) {
        this.atelier = new Atelier(unit);
        this.figure = figure;
        random = new Random(seed);
        n = 2 + random.nextInt(most - 1);
    }

    /** One recipe per product and no co-products. */
    public static Atelier plain(long seed, int most) {
        RandomChains chains = new RandomChains(seed, most, Atelier::tonnes);
        chains.makers(false);
        return chains.atelier;
    }

    /** The same chain with every product counted in another unit of mass; capacities stay what they are. */
    public static Atelier plain(long seed, int most, String unit) {
        RandomChains chains =
                new RandomChains(seed, most, x -> Figure.of(Quantity.of(x, unit), Basis.illustrative()), unit);
        chains.makers(false);
        return chains.atelier;
    }

    /** With co-products. */
    public static Atelier withCoProducts(long seed, int most) {
        RandomChains chains = new RandomChains(seed, most, Atelier::tonnes);
        chains.makers(true);
        return chains.atelier;
    }

    /** With co-products and with ranges instead of exact amounts: from 60% of the amount up to it. */
    public static Atelier ranged(long seed, int most) {
        RandomChains chains =
                new RandomChains(seed, most, x -> Atelier.tonnes(0.6 * x).withUpTo(Quantity.of(x, "t")));
        chains.makers(true);
        return chains.atelier;
    }

    /** The chain of {@link #ranged} with an exact amount taken out of each range. */
    public static Atelier sampled(long seed, int most, long sample) {
        Random within = new Random(sample);
        RandomChains chains = new RandomChains(seed, most, x -> Atelier.tonnes(x * (0.6 + 0.4 * within.nextDouble())));
        chains.makers(true);
        return chains.atelier;
    }

    private void makers(boolean coProducts) {
        IntStream.range(0, n).forEach(i -> atelier.product("p" + i));
        for (int i = 0; i < n; i++) {
            if (i == 0 || random.nextInt(5) > 0) {
                maker(i, coProducts);
            }
        }
    }

    private void maker(int i, boolean coProducts) {
        String recipe = "p" + i;
        atelier.recipe(recipe);
        List<Integer> others = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        int inputs = random.nextInt(Math.min(4, n));
        for (int k = 0; k < inputs; k++) {
            int j = others.remove(random.nextInt(others.size()));
            atelier.uses(recipe, "p" + j, figure.apply(round(0.9 / inputs * random.nextDouble())));
        }
        if (coProducts && random.nextInt(3) == 0) {
            others.remove(Integer.valueOf(i));
            if (!others.isEmpty()) {
                String beside = "p" + others.get(random.nextInt(others.size()));
                atelier.makes(recipe, beside, figure.apply(round(random.nextDouble())));
            }
        }
        enterprises(recipe);
    }

    private void enterprises(String recipe) {
        int count = random.nextInt(3);
        for (int k = 0; k < count; k++) {
            String enterprise = "e-" + recipe + "-" + k;
            switch (random.nextInt(5)) {
                case 0 -> atelier.runsUnknown(enterprise, recipe);
                case 1 -> atelier.runsElsewhere(enterprise, recipe, 1 + random.nextInt(100));
                default -> atelier.runs(enterprise, recipe, 1 + random.nextInt(100));
            }
        }
        if (random.nextInt(3) == 0) {
            atelier.outside(recipe, Availability.values()[random.nextInt(4)]);
        }
    }

    private static double round(double x) {
        return Math.max(1, Math.round(x * 1000)) / 1000.0;
    }
}
