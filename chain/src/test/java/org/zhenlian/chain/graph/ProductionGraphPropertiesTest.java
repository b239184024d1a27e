package org.zhenlian.chain.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;

/** Against brute force on the matrix of reachability (Warshall). */
class ProductionGraphPropertiesTest {

    private static boolean[][] reach(List<String> ids, List<Recipe> recipes) {
        int n = ids.size();
        boolean[][] reach = new boolean[n][n];
        for (Recipe recipe : recipes) {
            List<String> outputs = new ArrayList<>(List.of(recipe.product()));
            recipe.coProducts().stream().map(CoProduct::product).forEach(outputs::add);
            recipe.inputs().forEach(g -> outputs.forEach(o -> reach[ids.indexOf(g.name())][ids.indexOf(o)] = true));
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        return reach;
    }

    @Property
    void upstreamDownstreamAndLoops_equalReachability(@ForAll long seed) {
        Atlas atlas = RandomChains.withCoProducts(seed, 12).atlas();
        ProductionGraph graph = Chain.ofAll(atlas).productionGraph();
        List<String> ids = graph.products().stream().map(Product::id).toList();
        boolean[][] reach = reach(ids, graph.recipes());
        for (int i = 0; i < ids.size(); i++) {
            int at = i;
            assertEquals(ids.stream().filter(p -> reach[at][ids.indexOf(p)]).toList(), graph.downstreamOf(ids.get(i)));
            assertEquals(ids.stream().filter(p -> reach[ids.indexOf(p)][at]).toList(), graph.upstreamOf(ids.get(i)));
            List<String> loop = ids.stream()
                    .filter(p -> reach[at][ids.indexOf(p)] && reach[ids.indexOf(p)][at])
                    .sorted()
                    .toList();
            assertEquals(
                    loop,
                    graph.loops().stream()
                            .map(Loop::products)
                            .filter(l -> l.contains(ids.get(at)))
                            .findFirst()
                            .orElse(List.of()));
        }
    }

    @Property
    void tier_isOneAboveTheHighestUserOutsideTheLoop(@ForAll long seed) {
        Atlas atlas = RandomChains.withCoProducts(seed, 12).atlas();
        ProductionGraph graph = Chain.ofAll(atlas).productionGraph();
        List<String> ids = graph.products().stream().map(Product::id).toList();
        boolean[][] reach = reach(ids, graph.recipes());
        for (int i = 0; i < ids.size(); i++) {
            int expected = 0;
            for (int j = 0; j < ids.size(); j++) {
                if (reach[i][j] && !reach[j][i]) {
                    expected = Math.max(expected, graph.tier(ids.get(j)) + 1);
                }
            }
            assertEquals(expected, graph.tier(ids.get(i)), ids.get(i));
        }
    }
}
