package org.zhenlian.chain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.product.Product;

/** The rows of an atlas that a chain rests on: recipes, capacities and declared supply from outside. */
final class Rows {
    private Rows() {}

    static Provenance of(Atlas atlas, ProductionGraph graph) {
        Set<String> ids = graph.products().stream().map(Product::id).collect(Collectors.toSet());
        return Provenance.ofRows(Stream.of(
                        graph.recipes(),
                        graph.recipes().stream()
                                .flatMap(r -> atlas.capacitiesFor(r.id()).stream())
                                .toList(),
                        atlas.externalSupplies().stream()
                                .filter(s -> ids.contains(s.product()))
                                .toList())
                .flatMap(List::stream));
    }
}
