package org.zhenlian.examples;

import java.time.LocalDate;
import java.util.List;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.assessment.Echelon;
import org.zhenlian.core.assessment.Echelon.Counting;
import org.zhenlian.core.assessment.Screening;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.Town;

/** Question: how many towns does the second municipal batch need, which candidates pass, and who is next for the province? */
public final class SecondBatchScreening {
    private static final LocalDate ON = LocalDate.of(2023, 9, 30);

    private SecondBatchScreening() {}

    /**
     * Prints the municipal goal, invented candidates of agriculture and culture screened by the national cluster rule, and the towns
     * of the sample that could enter the provincial tier.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Atlas atlas = withCandidates();
        System.out.println(Echelon.of(atlas, RegionCode.of("140700"), ON, Counting.EXCLUSIVE));

        List<Town> candidates =
                atlas.towns().stream().filter(t -> t.tierOn(ON).isEmpty()).toList();
        System.out.println();
        System.out.println("Invented candidates, to show the method:");
        System.out.println(Screening.of(atlas, candidates, atlas.checklist("miit-sme-cluster"), ON)
                .print());

        System.out.println();
        System.out.println("For the provincial tier:");
        System.out.println(Screening.promotion(
                        atlas, Tier.PROVINCIAL, atlas.checklist("ten-haves"), atlas.checklist("miit-sme-cluster"), ON)
                .print());
    }

    private static Atlas withCandidates() {
        return Atlases.sample().toBuilder()
                .add(Product.builder("demo-walnuts", Unit.of("t"))
                        .names(Names.of("示例核桃", "Demo walnuts"))
                        .build())
                .add(Product.builder("demo-paper-cuts", Unit.of("件"))
                        .names(Names.of("示例剪纸", "Demo paper cuts"))
                        .build())
                .add(candidate("demo-zuoquan-walnuts", "140722", "demo-walnuts", Category.SPECIAL_AGRICULTURE))
                .add(candidate("demo-heshun-paper-cuts", "140723", "demo-paper-cuts", Category.LIGHT_INDUSTRY_CRAFTS))
                .add(fact("demo-zuoquan-walnuts", "output-value", "42 亿元", "2022"))
                .add(fact("demo-zuoquan-walnuts", "output-value", "41 亿元", "2021"))
                .add(fact("demo-zuoquan-walnuts", "area", "95 km2", "2022"))
                .add(fact("demo-heshun-paper-cuts", "output-value", "3 亿元", "2022"))
                .build();
    }

    private static Town candidate(String id, String region, String product, Category category) {
        return Town.builder(id, category)
                .names(Names.of("示例" + id, "Demo candidate " + id))
                .regions(List.of(RegionCode.of(region)))
                .products(List.of(product))
                .build();
    }

    private static Fact fact(String town, String metric, String amount, String year) {
        Figure figure = Figure.of(Quantity.parse(amount), Basis.illustrative()).withAsOf(year);
        return new Fact(
                new org.zhenlian.core.measure.Subject(org.zhenlian.core.measure.Subject.Kind.TOWN, town),
                metric,
                figure);
    }
}
