package org.zhenlian.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;

/**
 * Random chains p0 .. pn with everything that is legal: loops, products that use themselves, alternatives, several recipes of a
 * product, co-products, ranges and unknown amounts, enterprises that run several recipes in two counties, supply from outside and
 * prices of some. No recipe uses more than 0.85 in all, so that no loop consumes more than it makes; p0 is the final product.
 */
public final class RichChains {
    private final Random random;
    private final int n;
    private final boolean exact;
    private final Atelier atelier = new Atelier();
    private final Set<String> run = new HashSet<>();

    private RichChains(long seed, int most, boolean exact) {
        random = new Random(seed);
        n = 2 + random.nextInt(most - 1);
        this.exact = exact;
    }

    /** With ranges and unknown figures. */
    public static Atelier of(long seed, int most) {
        return new RichChains(seed, most, false).build();
    }

    /** With every figure exactly known. */
    public static Atelier exact(long seed, int most) {
        return new RichChains(seed, most, true).build();
    }

    private Atelier build() {
        for (int i = 0; i < n; i++) {
            atelier.product("p" + i);
            if (i == 0 || random.nextInt(6) > 0) {
                recipe(i, "r" + i + "a");
                if (random.nextInt(4) == 0) {
                    recipe(i, "r" + i + "b");
                }
            }
            if (random.nextInt(2) == 0) {
                atelier.price("p" + i, 1 + random.nextInt(100));
            }
            outside("p" + i);
        }
        return atelier;
    }

    private void recipe(int i, String id) {
        atelier.recipe(id, "p" + i);
        List<Integer> others = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            others.add(j);
        }
        int groups = random.nextInt(Math.min(4, n));
        for (int g = 0; g < groups && !others.isEmpty(); g++) {
            List<Input> alternatives = new ArrayList<>();
            int width = random.nextInt(4) == 0 && others.size() > 1 ? 2 : 1;
            for (int k = 0; k < width; k++) {
                int j = others.remove(random.nextInt(others.size()));
                alternatives.add(input("p" + j, 0.85 / groups));
            }
            atelier.usesAny(id, new InputGroup("g" + g, alternatives));
        }
        others.remove(Integer.valueOf(i));
        if (random.nextInt(3) == 0 && !others.isEmpty()) {
            String beside = "p" + others.get(random.nextInt(others.size()));
            if (unknown()) {
                atelier.makesUnknown(id, beside);
            } else {
                atelier.makes(id, beside, figure(amount(1)));
            }
        }
        capacities(id);
    }

    private Input input(String product, double most) {
        Optional<Figure> perRun = unknown() ? Optional.empty() : Optional.of(figure(amount(most)));
        return new Input(product, perRun, OptionalDouble.empty(), Criticality.ESSENTIAL);
    }

    private boolean unknown() {
        return !exact && random.nextInt(25) == 0;
    }

    private Figure figure(double x) {
        return !exact && random.nextInt(8) == 0
                ? Atelier.tonnes(0.6 * x).withUpTo(Quantity.of(x, "t"))
                : Atelier.tonnes(x);
    }

    private double amount(double most) {
        return Math.max(1, Math.floor(most * random.nextDouble() * 1000)) / 1000;
    }

    private void capacities(String recipe) {
        int count = random.nextInt(3) == 0 ? random.nextInt(8) : random.nextInt(3);
        for (int k = 0; k < count; k++) {
            int e = random.nextInt(12);
            String enterprise = "e" + e;
            if (run.add(enterprise + recipe)) {
                String county = e % 3 == 0 ? "140703" : Atelier.HOME;
                boolean known = exact || random.nextInt(8) > 0;
                Capacity capacity = known
                        ? Capacity.of(enterprise, recipe, figure(random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(100)))
                        : Capacity.unknown(enterprise, recipe);
                atelier.runs(enterprise, county, capacity);
            }
        }
    }

    private void outside(String product) {
        switch (random.nextInt(6)) {
            case 0 -> atelier.outside(product, Availability.UNLIMITED);
            case 1 -> atelier.outside(product, (double) random.nextInt(50));
            case 2 -> atelier.outside(product, Availability.values()[random.nextInt(4)]);
            default -> {}
        }
    }
}
