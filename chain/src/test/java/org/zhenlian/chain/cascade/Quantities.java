package org.zhenlian.chain.cascade;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;

/** An atlas whose links have quantities, but neither values nor prices. */
final class Quantities {
    private Quantities() {}

    static Atlas atlas(String first, String second) {
        AtlasBuilder atlas = Atlas.builder("a").add(Region.of("14", Names.of("山西", "Shanxi")));
        for (String id : Set.of("x", "y", "z")) {
            atlas.add(Enterprise.builder(id, RegionCode.of("14"), Basis.illustrative())
                    .names(Names.of("企业" + id, "Firm " + id))
                    .build());
        }
        for (String id : java.util.List.of(first, second).stream().distinct().toList()) {
            atlas.add(Product.builder(id, Unit.of("t")).build());
        }
        return atlas.add(link("x", "y", first)).add(link("y", "z", second)).build();
    }

    private static SupplyLink link(String from, String to, String product) {
        return new SupplyLink(
                from,
                to,
                product,
                Optional.of(AsOf.year(2023)),
                OptionalDouble.of(3),
                OptionalDouble.empty(),
                Basis.illustrative(),
                "");
    }
}
