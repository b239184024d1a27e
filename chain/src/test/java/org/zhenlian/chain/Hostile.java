package org.zhenlian.chain;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Town;

/** Names that try to be read as code, and an atlas in which everything is called so. */
public final class Hostile {
    /** Attacks on everything that names are written into. */
    public static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "\"]; click n0 href \"javascript:alert(1)\"",
            "</title></style></script><img src=x onerror=alert(1)>",
            "=HYPERLINK(\"http://x\",\"y\")",
            "\u202E=1+1",
            "' onmouseover='alert(1)",
            "a\n=cmd|' /C calc'!A0\r\n@x",
            "-->]]><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
            "%%{init: {\"securityLevel\": \"loose\"}}%%",
            "<b>bold</b>\\",
            "\\\"; } digraph { a",
            "\uFF1D1+1",
            "\u0000\uD800\uFFFF\u2028玻璃",
            "石英砂 & \"玻璃\" <高硼硅>");

    private Hostile() {}

    /** Any text, the attacks, and mixtures of their signs. */
    public static Arbitrary<String> names() {
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("<>&\"'\\=+-@#;%{}[]()|`\t\n\r\u0000\u2028\u202E\uFEFF玻a ")
                .ofMaxLength(20);
        return Arbitraries.oneOf(
                Arbitraries.of(NAMES), signs, Arbitraries.strings().ofMaxLength(20));
    }

    /** A town, two enterprises, a chain of products from the last name down to the first, "p0" being final. */
    public static Atlas atlas(List<String> names) {
        Names first = Names.of(names.get(0), names.get(names.size() - 1));
        RegionCode home = RegionCode.of("140727");
        AtlasBuilder atlas = Atlas.builder("hostile").names(first).add(Region.of("140727", first));
        IntStream.range(0, names.size()).forEach(i -> {
            Names own = Names.of(names.get(i), names.get(names.size() - 1 - i));
            atlas.add(Product.builder("p" + i, Unit.of("t")).names(own).build());
            atlas.add(Enterprise.builder("e" + i, home, Basis.illustrative())
                    .names(own)
                    .towns(List.of("town"))
                    .build());
            Recipe.Builder recipe = Recipe.builder("r" + i, "p" + i).names(own);
            if (i + 1 < names.size()) {
                recipe.input(Input.of("p" + (i + 1), Atelier.tonnes(2)));
            }
            atlas.add(recipe.build());
            atlas.add(Capacity.of("e" + i, "r" + i, Atelier.tonnes(10)));
        });
        return atlas.add(Town.builder("town", Category.MANUFACTURING)
                        .names(first)
                        .regions(List.of(home))
                        .products(List.of("p0"))
                        .build())
                .build();
    }
}
