package org.zhenlian.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.zhenlian.chain.throughput.Sales;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.RegionCode;

/**
 * A generated atlas made hard for a linear program: one input in four gets a substitute, one recipe in eight makes something beside,
 * what nobody makes comes from outside up to a limit, and every capacity is known. Sold are the first {@value #SOLD} products.
 */
final class Enriched {
    private static final int SOLD = 20;
    private static final int SPAN = 200;

    private final Atlas plain;
    private final SplittableRandom random;
    private final AtlasBuilder builder;

    private Enriched(Atlas plain, long seed) {
        this.plain = plain;
        random = new SplittableRandom(seed);
        builder = plain.toBuilder();
    }

    /** The enriched atlas; the same arguments give the same. */
    static Atlas of(Atlas plain, long seed) {
        Enriched enriched = new Enriched(plain, seed);
        enriched.builder.removeIf(row -> row instanceof Recipe || row instanceof Capacity);
        plain.recipes().forEach(enriched::recipe);
        plain.capacities()
                .forEach(c -> enriched.builder.add(Capacity.of(
                        c.enterprise(), c.recipe(), c.perYear().orElse(figure(100 + enriched.random.nextInt(9901))))));
        plain.products().stream()
                .filter(p -> plain.recipesFor(p.id()).isEmpty())
                .forEach(p -> enriched.builder.add(enriched.outside(p.id())));
        return enriched.builder.build();
    }

    /** Sales of the first products, each at a value and up to a demand. */
    static Sales sales(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Double> values = new TreeMap<>();
        Map<String, Double> demand = new TreeMap<>();
        for (int i = 0; i < SOLD; i++) {
            values.put("p" + i, 1.0 + random.nextInt(100));
            demand.put("p" + i, 100.0 + random.nextInt(5000));
        }
        return Sales.of(values, demand);
    }

    private void recipe(Recipe recipe) {
        int number = number(recipe.product());
        Recipe.Builder richer = Recipe.builder(recipe.id(), recipe.product()).names(recipe.names());
        int group = 0;
        for (InputGroup inputs : recipe.inputs()) {
            List<Input> alternatives = new ArrayList<>(inputs.alternatives());
            if (random.nextInt(4) == 0) {
                later(recipe, number)
                        .ifPresent(p -> alternatives.add(Input.of(p, figure(0.02 + 0.16 * random.nextDouble()))));
            }
            richer.input(new InputGroup("g" + group++, alternatives));
        }
        if (random.nextInt(8) == 0) {
            later(recipe, number).ifPresent(p -> richer.coProduct(new CoProduct(p, Optional.of(figure(0.05)))));
        }
        builder.add(richer.build());
    }

    /** A product of a later number that the recipe does not use. */
    private Optional<String> later(Recipe recipe, int number) {
        int last = plain.products().size() - 1;
        String product = "p" + Math.min(last, number + 1 + random.nextInt(SPAN));
        boolean isUsed = recipe.inputs().stream()
                .flatMap(g -> g.alternatives().stream())
                .anyMatch(i -> i.product().equals(product));
        return isUsed || product.equals(recipe.product()) ? Optional.empty() : Optional.of(product);
    }

    private static int number(String product) {
        return Integer.parseInt(product.substring(1));
    }

    private ExternalSupply outside(String product) {
        return new ExternalSupply(
                product,
                RegionCode.of("990100"),
                Availability.LIMITED,
                Optional.of(figure(100 + random.nextInt(100_000))),
                "",
                Optional.empty(),
                Basis.illustrative(),
                "");
    }

    private static Figure figure(double tonnes) {
        return Figure.of(Quantity.of(Math.round(tonnes * 1000) / 1000.0, "t"), Basis.illustrative());
    }
}
