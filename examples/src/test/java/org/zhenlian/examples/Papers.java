package org.zhenlian.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.dossier.Dossier;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
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

/** Dossiers that are hard to draw. */
final class Papers {
    private static final RegionCode HOME = RegionCode.of("140727");

    private Papers() {}

    /** Of 200 products in eight tiers, the widest of 60; every name is long, most products have three inputs, a third no producer. */
    static Dossier ofTwoHundredProducts() {
        AtlasBuilder atlas = Atlas.builder("broad").add(Region.of("140727", Names.of("祁县", "Qixian")));
        List<List<String>> tiers = new ArrayList<>();
        int next = 0;
        for (int size : new int[] {4, 12, 24, 40, 60, 36, 16, 8}) {
            int first = next;
            tiers.add(
                    IntStream.range(first, first + size).mapToObj(i -> "p" + i).toList());
            next += size;
        }
        for (int tier = 0; tier < tiers.size(); tier++) {
            List<String> below = tier + 1 < tiers.size() ? tiers.get(tier + 1) : List.of();
            for (String id : tiers.get(tier)) {
                add(atlas, id, below);
            }
        }
        return Chain.ofAll(atlas.build()).dossier();
    }

    private static void add(AtlasBuilder atlas, String id, List<String> below) {
        int n = Integer.parseInt(id.substring(1));
        Names names =
                Names.of("高强度特种合金精密铸造件第" + n + "号产品", "High-strength precision casting no. " + n + " with coating");
        atlas.add(Product.builder(id, Unit.of("t")).names(names).build());
        Recipe.Builder recipe = Recipe.builder("r" + n, id);
        IntStream.range(0, Math.min(3, below.size()))
                .mapToObj(i -> below.get((n * 5 + i * 7) % below.size()))
                .distinct()
                .forEach(input -> recipe.input(Input.of(input, tonnes(1 + n % 3))));
        if (!below.isEmpty()) {
            atlas.add(recipe.build());
        }
        if (n % 3 != 0 && !below.isEmpty()) {
            atlas.add(Enterprise.builder("e" + n, HOME, Basis.illustrative())
                    .names(Names.of("示例企业" + n, "Demo enterprise " + n))
                    .build());
            atlas.add(Capacity.of("e" + n, "r" + n, tonnes(100 + 37 * (n % 11))));
        }
    }

    private static Figure tonnes(int amount) {
        return Figure.of(Quantity.of(amount, "t"), Basis.illustrative());
    }

    /** Of a chain in which everything is called by something that wants to be code. */
    static Dossier ofHostileNames() {
        List<String> attacks = List.of(
                "<script>document.title='owned'</script>",
                "</title></style></script><img src=x onerror=\"document.title='owned'\">",
                "' onmouseover='document.title=1' x='",
                "javascript:alert(1)",
                "\u202E=HYPERLINK(\"http://x\",\"y\")\u2066",
                "\u0000\uD800\uFFFF\u2028\u0007玻璃",
                "&lt;b&gt;&amp;",
                "长".repeat(3000),
                "W".repeat(3000));
        AtlasBuilder atlas =
                Atlas.builder("hostile").add(Region.of("140727", Names.of(attacks.get(0), attacks.get(1))));
        for (int i = 0; i < attacks.size(); i++) {
            Names names = Names.of(attacks.get(i), attacks.get(attacks.size() - 1 - i));
            atlas.add(Product.builder("p" + i, Unit.of("t")).names(names).build());
            Recipe.Builder recipe = Recipe.builder("r" + i, "p" + i).names(names);
            if (i + 1 < attacks.size()) {
                recipe.input(Input.of("p" + (i + 1), tonnes(2)));
            }
            atlas.add(recipe.build());
            atlas.add(Enterprise.builder("e" + i, HOME, Basis.illustrative())
                    .names(names)
                    .build());
            atlas.add(Capacity.of("e" + i, "r" + i, tonnes(10)));
        }
        return Chain.of(atlas.build(), "p0").dossier();
    }
}
