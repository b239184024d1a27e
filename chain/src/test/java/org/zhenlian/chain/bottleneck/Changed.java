package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.RegionCode;

/** A chain as it is after a relief: an atlas with the rows that make it so. */
final class Changed {
    private static final String SUBSTITUTE = "substitute";

    private Changed() {}

    static ProductionGraph by(ProductionGraph graph, Relief relief) {
        AtlasBuilder atlas;
        switch (relief.kind()) {
            case LOCAL_PRODUCER -> {
                atlas = graph.atlas().toBuilder();
                atlas.add(Enterprise.builder("new", RegionCode.of(Atelier.HOME), Basis.illustrative())
                        .build());
                relief.ids().forEach(r -> atlas.add(Capacity.unknown("new", r)));
            }
            case OUTSIDE_SUPPLY -> {
                atlas = graph.atlas().toBuilder();
                relief.ids().forEach(p -> atlas.add(unlimited(p)));
            }
            default -> {
                atlas = copy(graph.atlas(), r -> substituted(r, relief.ids()));
                atlas.add(Product.builder(SUBSTITUTE, Unit.of("t")).build());
                atlas.add(unlimited(SUBSTITUTE));
            }
        }
        return ProductionGraph.of(atlas.build(), graph.targets());
    }

    /** The same rows, added in another order. */
    static ProductionGraph inOrder(ProductionGraph graph, Random random) {
        Atlas from = graph.atlas();
        AtlasBuilder atlas = Atlas.builder(from.id());
        List<Runnable> rows = new ArrayList<>();
        from.regions().forEach(r -> rows.add(() -> atlas.add(r)));
        from.products().forEach(p -> rows.add(() -> atlas.add(p)));
        from.recipes().forEach(r -> rows.add(() -> atlas.add(r)));
        from.enterprises().forEach(e -> rows.add(() -> atlas.add(e)));
        from.capacities().forEach(c -> rows.add(() -> atlas.add(c)));
        from.externalSupplies().forEach(s -> rows.add(() -> atlas.add(s)));
        from.facts().forEach(f -> rows.add(() -> atlas.add(f)));
        Collections.shuffle(rows, random);
        rows.forEach(Runnable::run);
        List<String> targets = new ArrayList<>(graph.targets());
        Collections.shuffle(targets, random);
        return ProductionGraph.of(atlas.build(), targets);
    }

    private static ExternalSupply unlimited(String product) {
        return new ExternalSupply(
                product,
                RegionCode.of(Atelier.HOME),
                Availability.UNLIMITED,
                Optional.empty(),
                "",
                Basis.illustrative(),
                "");
    }

    private static AtlasBuilder copy(Atlas from, UnaryOperator<Recipe> change) {
        AtlasBuilder atlas = Atlas.builder(from.id());
        from.regions().forEach(atlas::add);
        from.products().forEach(atlas::add);
        from.recipes().forEach(r -> atlas.add(change.apply(r)));
        from.enterprises().forEach(atlas::add);
        from.capacities().forEach(atlas::add);
        from.externalSupplies().forEach(atlas::add);
        from.facts().forEach(atlas::add);
        return atlas;
    }

    private static Recipe substituted(Recipe recipe, List<String> products) {
        Recipe.Builder changed = Recipe.builder(recipe.id(), recipe.product());
        recipe.coProducts().forEach(changed::coProduct);
        for (InputGroup group : recipe.inputs()) {
            Set<String> any = group.alternatives().stream().map(Input::product).collect(Collectors.toSet());
            Stream<Input> more = products.stream().anyMatch(any::contains)
                    ? Stream.of(Input.of(SUBSTITUTE, Atelier.tonnes(0.1)))
                    : Stream.empty();
            List<Input> alternatives =
                    Stream.concat(group.alternatives().stream(), more).toList();
            changed.input(new InputGroup(group.name(), alternatives));
        }
        return changed.build();
    }
}
