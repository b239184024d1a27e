package org.zhenlian.benchmarks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Town;

/**
 * Makes layered atlases out of a seed; the same arguments give the same atlas.
 *
 * <p>Product {@code p0} is the final product. Product i (each with one recipe, but for the last twentieth, which nothing makes)
 * takes {@value #INPUTS} different inputs: products with a higher number, nearer ones more often, so that the products form layers.
 * For one recipe in {@value #LOOP_EVERY} the nearest of its inputs takes back a little (0.01) of its product, which closes a loop
 * that consumes far less than it makes. Amounts per run are 0.02 to 0.18. Enterprises are spread over ten counties and run one
 * recipe each, in turn, at 100 to 10,000 t a year; one in ten capacities is unknown. Links run from an enterprise to one that uses
 * what it makes.
 */
public final class Generator {
    private static final int INPUTS = 5;
    private static final int LOOP_EVERY = 40;
    private static final Unit T = Unit.of("t");

    private final SplittableRandom random;
    private final int products;
    private final int made;
    private final AtlasBuilder atlas;
    private final int[][] inputs;

    private Generator(long seed, int recipes) {
        random = new SplittableRandom(seed);
        made = recipes;
        products = recipes + Math.max(INPUTS + 1, recipes / 20);
        atlas = Atlas.builder("generated-" + recipes).asOf(AsOf.year(2024));
        inputs = new int[made][];
    }

    /**
     * Returns an atlas.
     *
     * @param seed the seed
     * @param recipes how many recipes, from 10
     * @param enterprises how many enterprises, from 1
     * @param links how many supply links; at most about twice as many as there are enterprises, times enterprises a recipe
     */
    public static Atlas atlas(long seed, int recipes, int enterprises, int links) {
        Generator generator = new Generator(seed, recipes);
        generator.regions();
        generator.products();
        generator.recipes();
        generator.enterprises(enterprises);
        generator.links(enterprises, links);
        return generator.atlas.build();
    }

    private void regions() {
        atlas.add(Region.of("990100", Names.of("示例市", "Example city")));
        for (int i = 0; i < 10; i++) {
            atlas.add(Region.of(county(i).digits(), Names.of("示例县" + i, "Example county " + i)));
        }
        atlas.add(Town.builder("town", Category.MANUFACTURING)
                .regions(List.of(county(0)))
                .products(List.of("p0"))
                .build());
    }

    private static RegionCode county(int i) {
        return RegionCode.of(String.valueOf(990101 + i));
    }

    private void products() {
        for (int i = 0; i < products; i++) {
            atlas.add(Product.builder("p" + i, T)
                    .names(Names.of("产品" + i, "Product " + i))
                    .build());
        }
    }

    private void recipes() {
        int[] back = new int[made];
        Arrays.fill(back, -1);
        for (int i = 0; i < made; i++) {
            Recipe.Builder recipe = Recipe.builder("r" + i, "p" + i).names(Names.of("配方" + i, "Recipe " + i));
            TreeSet<Integer> chosen = new TreeSet<>();
            int span = Math.min(Math.max(20, made / 5), products - 1 - i);
            while (chosen.size() < INPUTS) {
                chosen.add(i + 1 + (int) (span * random.nextDouble() * random.nextDouble()));
            }
            for (int input : chosen) {
                recipe.input(Input.of("p" + input, figure(0.02 + 0.16 * random.nextDouble())));
            }
            if (back[i] >= 0) {
                recipe.input(Input.of("p" + back[i], figure(0.01)));
            }
            if (i % LOOP_EVERY == LOOP_EVERY - 1 && chosen.first() < made) {
                back[chosen.first()] = i;
            }
            inputs[i] = chosen.stream().mapToInt(Integer::intValue).toArray();
            atlas.add(recipe.build());
        }
    }

    private void enterprises(int count) {
        for (int e = 0; e < count; e++) {
            atlas.add(Enterprise.builder("e" + e, county(e % 10), Basis.illustrative())
                    .names(Names.of("虚构企业" + e, "Invented enterprise " + e))
                    .build());
            String recipe = "r" + e % made;
            boolean known = random.nextInt(10) > 0;
            Figure perYear = figure(100 + random.nextInt(9901));
            atlas.add(known ? Capacity.of("e" + e, recipe, perYear) : Capacity.unknown("e" + e, recipe));
        }
    }

    private void links(int enterprises, int count) {
        Set<Long> seen = new HashSet<>();
        while (seen.size() < count) {
            int customer = random.nextInt(enterprises);
            int[] wanted = inputs[customer % made];
            int product = wanted[random.nextInt(INPUTS)];
            int supplier = product + made * random.nextInt(1 + enterprises / made);
            boolean makes = product < made && supplier < enterprises && supplier != customer;
            if (makes && seen.add((long) supplier * enterprises + customer)) {
                atlas.add(link(supplier, customer, product));
            }
        }
    }

    private SupplyLink link(int supplier, int customer, int product) {
        return new SupplyLink(
                "e" + supplier,
                "e" + customer,
                "p" + product,
                Optional.of(AsOf.year(2024)),
                OptionalDouble.of(1 + random.nextInt(1000)),
                OptionalDouble.empty(),
                Basis.illustrative(),
                "");
    }

    private static Figure figure(double tonnes) {
        return Figure.of(Quantity.of(Math.round(tonnes * 1000) / 1000.0, T), Basis.illustrative());
    }
}
