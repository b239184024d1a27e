package org.zhenlian.chain.leader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Town;

/**
 * Random chains with towns, links and a charter {@code led} of the chain of p0. Enterprises are in none to three of four towns;
 * beside the makers there are enterprises of which nothing is known. Links are of several years, undated, or of half a year, with
 * and without value.
 */
final class RandomTrade {
    private static final List<String> TOWNS = List.of("t0", "t1", "t2", "t3");
    private static final List<String> PERIODS = List.of("2023", "2023", "2023", "2022", "", "2023-H1");

    private final Random random;
    private final Atlas bare;
    private final List<Object> rows = new ArrayList<>();
    private final List<String> enterprises = new ArrayList<>();

    private RandomTrade(long seed) {
        random = new Random(seed);
        bare = RandomChains.withCoProducts(random.nextLong(), 8).atlas();
        TOWNS.forEach(t -> rows.add(Town.builder(t, Category.MANUFACTURING)
                .regions(List.of(RegionCode.of("140727")))
                .products(List.of("p0"))
                .build()));
        bare.rows().forEach(row -> rows.add(row instanceof Enterprise e ? enterprise(e.id()) : row));
        for (int i = 0; i < 3; i++) {
            rows.add(enterprise("x" + i));
        }
        links();
        rows.add(ChainCharter.builder("led", RegionCode.of("140727"))
                .products(List.of("p0"))
                .owners(some(enterprises, 2))
                .cores(some(enterprises, 2))
                .towns(some(TOWNS, 3))
                .build());
    }

    /** The same seed gives the same atlas. */
    static Atlas atlas(long seed) {
        return build(new RandomTrade(seed).rows);
    }

    private Enterprise enterprise(String id) {
        enterprises.add(id);
        return Enterprise.builder(id, RegionCode.of("140727"), Basis.illustrative())
                .towns(some(TOWNS, 4))
                .build();
    }

    private void links() {
        Set<String> keys = new TreeSet<>();
        List<Product> products = bare.products();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            String supplier = any(enterprises);
            String customer = any(enterprises);
            String product = any(products).id();
            String period = any(PERIODS);
            if (!supplier.equals(customer) && keys.add(supplier + customer + product + " " + period)) {
                OptionalDouble value = random.nextInt(4) == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(random.nextInt(900) * 10_000);
                rows.add(link(supplier, customer, product, period, value));
            }
        }
    }

    static SupplyLink link(String supplier, String customer, String product, String period, OptionalDouble value) {
        Optional<AsOf> asOf = period.isEmpty() ? Optional.empty() : Optional.of(AsOf.parse(period));
        return new SupplyLink(
                supplier, customer, product, asOf, OptionalDouble.empty(), value, Basis.illustrative(), "");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<String> some(List<String> of, int below) {
        List<String> all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(all.size(), random.nextInt(below)));
    }

    /** The atlas of some rows of the kinds that these atlases have. */
    static Atlas build(List<?> rows) {
        AtlasBuilder atlas = Atlas.builder("random");
        rows.forEach(row -> add(atlas, row));
        return atlas.build();
    }

    private static void add(AtlasBuilder atlas, Object row) {
        if (row instanceof Region region) {
            atlas.add(region);
        } else if (row instanceof Product product) {
            atlas.add(product);
        } else if (row instanceof Recipe recipe) {
            atlas.add(recipe);
        } else if (row instanceof Town town) {
            atlas.add(town);
        } else if (row instanceof Enterprise enterprise) {
            atlas.add(enterprise);
        } else if (row instanceof Capacity capacity) {
            atlas.add(capacity);
        } else if (row instanceof ChainCharter charter) {
            atlas.add(charter);
        } else if (row instanceof ExternalSupply supply) {
            atlas.add(supply);
        } else if (row instanceof SupplyLink link) {
            atlas.add(link);
        } else {
            atlas.add((Fact) row);
        }
    }
}
