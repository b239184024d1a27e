package org.zhenlian.examples;

import java.util.List;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Town;

/** Question: how do I describe a town of my own in Java, without a file? */
public final class BuildYourOwnAtlas {
    private BuildYourOwnAtlas() {}

    /**
     * Prints what an invented noodle town lacks.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Chain chain = Chain.of(atlas(), "noodle-town");
        System.out.println(chain);
        System.out.println(chain.gaps().print());
    }

    /** Returns an atlas of one town: noodles from flour, flour from wheat, and nobody who grows wheat. */
    static Atlas atlas() {
        RegionCode here = RegionCode.of("990101");
        Unit t = Unit.of("t");
        return Atlas.builder("noodles")
                .names(Names.of("面条", "Noodles"))
                .add(Product.builder("wheat", t).names(Names.of("小麦", "Wheat")).build())
                .add(Product.builder("flour", t).names(Names.of("面粉", "Flour")).build())
                .add(Product.builder("noodles", t)
                        .names(Names.of("面条", "Noodles"))
                        .build())
                .add(Recipe.builder("milling", "flour")
                        .input(Input.of("wheat", figure(1.35)))
                        .build())
                .add(Recipe.builder("drying", "noodles")
                        .input(Input.of("flour", figure(1.02)))
                        .build())
                .add(Enterprise.builder("demo-mill", here, Basis.illustrative()).build())
                .add(Enterprise.builder("demo-noodles", here, Basis.illustrative())
                        .build())
                .add(Capacity.of("demo-mill", "milling", figure(400)))
                .add(Capacity.of("demo-noodles", "drying", figure(500)))
                .add(Town.builder("noodle-town", Category.SPECIAL_AGRICULTURE)
                        .regions(List.of(here))
                        .products(List.of("noodles"))
                        .build())
                .build();
    }

    private static Figure figure(double tonnes) {
        return Figure.of(Quantity.of(tonnes, "t"), Basis.illustrative());
    }
}
