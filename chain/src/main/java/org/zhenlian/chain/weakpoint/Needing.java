package org.zhenlian.chain.weakpoint;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;

/** For every product the final products that it goes into, directly or not, itself among them if it is final. */
final class Needing {
    private final List<String> targets;
    private final Map<String, BitSet> all = new HashMap<>();

    Needing(ProductionGraph graph) {
        targets = graph.targets();
        graph.products().forEach(p -> all.put(p.id(), new BitSet()));
        for (int i = 0; i < targets.size(); i++) {
            all.get(targets.get(i)).set(i);
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Product product : graph.products()) {
                BitSet goals = all.get(product.id());
                int before = goals.cardinality();
                graph.users(product.id()).forEach(r -> add(r, goals));
                grown |= goals.cardinality() > before;
            }
        }
    }

    private void add(Recipe recipe, BitSet goals) {
        goals.or(all.getOrDefault(recipe.product(), new BitSet()));
        for (CoProduct made : recipe.coProducts()) {
            goals.or(all.getOrDefault(made.product(), new BitSet()));
        }
    }

    List<String> of(String product) {
        return all.get(product).stream().mapToObj(targets::get).toList();
    }
}
