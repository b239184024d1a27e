package org.zhenlian.chain.leader;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.product.Product;

/** Who makes and uses what, asked of every row each time. Capacities of these atlases are never 0. */
final class Naive {
    private final Atlas atlas;

    Naive(Atlas atlas) {
        this.atlas = atlas;
    }

    boolean makes(String enterprise, String product) {
        return atlas.capacities().stream()
                .filter(c -> c.enterprise().equals(enterprise))
                .map(c -> atlas.recipe(c.recipe()))
                .anyMatch(r -> r.product().equals(product)
                        || r.coProducts().stream().anyMatch(b -> b.product().equals(product)));
    }

    boolean uses(String enterprise, String product) {
        return atlas.capacities().stream()
                .filter(c -> c.enterprise().equals(enterprise))
                .flatMap(c -> atlas.recipe(c.recipe()).inputs().stream())
                .flatMap(g -> g.alternatives().stream())
                .anyMatch(i -> i.product().equals(product));
    }

    boolean runsSomething(String enterprise) {
        return atlas.capacities().stream().anyMatch(c -> c.enterprise().equals(enterprise));
    }

    List<String> inTown(String town) {
        return atlas.enterprises().stream()
                .filter(e -> e.towns().contains(town))
                .map(e -> e.id())
                .toList();
    }

    /** The other ends of all links of an enterprise with one of some products. */
    Set<String> partners(String enterprise, Set<String> products) {
        Set<String> partners = new TreeSet<>();
        atlas.links().list().stream()
                .filter(l -> products.contains(l.product()))
                .forEach(l -> {
                    if (l.supplier().equals(enterprise)) {
                        partners.add(l.customer());
                    }
                    if (l.customer().equals(enterprise)) {
                        partners.add(l.supplier());
                    }
                });
        return partners;
    }

    static Set<String> products(LedChain chain) {
        return chain.graph().products().stream().map(Product::id).collect(Collectors.toSet());
    }
}
