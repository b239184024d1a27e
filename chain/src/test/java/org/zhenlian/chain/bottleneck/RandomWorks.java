package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;

/** Random production graphs with loops, alternatives, co-products and enterprises that run several recipes. */
final class RandomWorks {
    static final int LAST = 10;

    private final Random random;
    private final boolean backwards;
    private final Atelier atelier = new Atelier();

    private RandomWorks(long seed, boolean backwards) {
        random = new Random(seed);
        this.backwards = backwards;
    }

    /** A few products pa, pb, ...; pa and pb are the final ones, each with a price or none. Anything may be an input of anything. */
    static ProductionGraph small(long seed) {
        return small(seed, false);
    }

    /** The same with all ids counted backwards from {@link #LAST}, so that their order is the other way round. */
    static ProductionGraph small(long seed, boolean backwards) {
        RandomWorks works = new RandomWorks(seed, backwards);
        int products = 2 + works.random.nextInt(6);
        int recipes = 2 + works.random.nextInt(9);
        IntStream.range(0, products).forEach(p -> works.atelier.product(works.id("p", p)));
        for (int r = 0; r < recipes; r++) {
            works.recipe(works.id("r", r), products);
        }
        for (int p = 0; p < products; p++) {
            works.outside(works.id("p", p));
        }
        List<String> finals = List.of(works.id("p", 0), works.id("p", 1));
        finals.forEach(works::price);
        return ProductionGraph.of(works.atelier.atlas(), finals);
    }

    private String id(String kind, int number) {
        return kind + (char) ('a' + (backwards ? LAST - number : number));
    }

    private void recipe(String recipe, int products) {
        atelier.recipe(recipe, id("p", random.nextInt(products)));
        for (int g = random.nextInt(3); g > 0; g--) {
            TreeSet<Integer> any = new TreeSet<>();
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> any.add(random.nextInt(products)));
            List<Input> inputs = new ArrayList<>();
            any.forEach(p -> inputs.add(input(id("p", p))));
            atelier.usesAny(recipe, new InputGroup("g" + g, inputs));
        }
        if (random.nextInt(4) == 0) {
            atelier.makes(recipe, id("p", random.nextInt(products)), random.nextInt(5) == 0 ? 0 : 0.5);
        }
        TreeSet<Integer> runners = new TreeSet<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> runners.add(random.nextInt(5)));
        runners.forEach(e -> runs(id("e", e), recipe));
    }

    private Input input(String product) {
        int kind = random.nextInt(12);
        Criticality criticality = Criticality.values()[kind < 3 ? kind : 0];
        double amount = kind == 3 ? 0 : 0.1;
        return new Input(product, Optional.of(Atelier.tonnes(amount)), OptionalDouble.empty(), criticality);
    }

    private void runs(String enterprise, String recipe) {
        switch (random.nextInt(8)) {
            case 0 -> atelier.runs(enterprise, Atelier.HOME, Capacity.unknown(enterprise, recipe));
            case 1 -> atelier.runs(enterprise, recipe, 0);
            case 2 -> atelier.runsElsewhere(enterprise + "-far", recipe, 5);
            default -> atelier.runs(enterprise, recipe, 1 + random.nextInt(9));
        }
    }

    private void outside(String product) {
        switch (random.nextInt(10)) {
            case 0, 1 -> atelier.outside(product, Availability.UNLIMITED);
            case 2 -> atelier.outside(product, 7);
            case 3 -> atelier.outside(product, 0);
            case 4 -> atelier.outside(product, Availability.UNKNOWN);
            case 5 -> {}
            default -> atelier.outside(product, Availability.NONE);
        }
    }

    private void price(String product) {
        int thousands = random.nextInt(4);
        if (thousands > 0) {
            atelier.price(product, 1000 * thousands);
        }
    }

    /**
     * A layered graph: recipe i makes product i modulo nine tenths of the recipes, out of three single inputs and one group of two
     * alternatives, mostly of the next layers; one group in twenty has an alternative that leads back, one recipe in ten a
     * co-product. One product in twenty is raw and comes from outside; of one in five nothing is declared. The first hundredth are
     * the final products.
     */
    static ProductionGraph large(long seed, int recipes) {
        RandomWorks works = new RandomWorks(seed, false);
        int made = recipes * 9 / 10;
        int raw = Math.max(6, recipes / 20);
        for (int r = 0; r < recipes; r++) {
            works.layered(r, r % made, made, raw);
        }
        for (int p = 0; p < made + raw; p++) {
            if (p >= made) {
                works.atelier.outside("p" + p, Availability.UNLIMITED);
            } else if (works.random.nextInt(5) > 0) {
                works.atelier.outside("p" + p, Availability.NONE);
            }
        }
        List<String> finals = IntStream.range(0, Math.max(1, recipes / 100))
                .mapToObj(i -> "p" + i)
                .toList();
        finals.forEach(p -> works.atelier.price(p, 1000));
        return ProductionGraph.of(works.atelier.atlas(), finals);
    }

    private void layered(int r, int product, int made, int raw) {
        String recipe = "r" + r;
        atelier.recipe(recipe, "p" + product);
        int span = Math.min(Math.max(20, made / 5), made + raw - 1 - product);
        TreeSet<Integer> inputs = new TreeSet<>();
        while (inputs.size() < 5) {
            inputs.add(product + 1 + (int) (span * random.nextDouble() * random.nextDouble()));
        }
        List<Input> any = new ArrayList<>();
        int count = 0;
        for (int input : inputs) {
            if (count++ < 3) {
                atelier.uses(recipe, "p" + input, 0.1);
            } else {
                any.add(Input.of("p" + input, Atelier.tonnes(0.1)));
            }
        }
        if (product > 0 && random.nextInt(20) == 0) {
            any.add(Input.of("p" + random.nextInt(product), Atelier.tonnes(0.1)));
        }
        atelier.usesAny(recipe, new InputGroup("any", any));
        if (random.nextInt(10) == 0) {
            atelier.makes(recipe, "p" + random.nextInt(made), 0.05);
        }
        for (int e = random.nextInt(3); e >= 0; e--) {
            String enterprise = "e" + (r + e * 7);
            atelier.runs(enterprise, recipe, 100);
        }
    }
}
