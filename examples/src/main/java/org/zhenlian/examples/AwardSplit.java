package org.zhenlian.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.town.Town;

/** Question: how would the municipal award fund split over the nine towns, to the fen, under three rules? */
public final class AwardSplit {
    private AwardSplit() {}

    /**
     * Prints the fund split equally, by tier and in proportion to figures. The rule of Jinzhong is not known: these are examples.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Atlas atlas = Atlases.sample();
        Quantity fund = atlas.figures(Subject.parse("region:140700"), "town-award-fund")
                .get(0)
                .value();
        List<String> towns = atlas.towns().stream().map(Town::id).toList();
        System.out.println(
                org.zhenlian.core.assessment.AwardSplit.equal(fund, towns).print());

        Map<String, String> tiers = new TreeMap<>();
        atlas.towns()
                .forEach(t -> tiers.put(
                        t.id(),
                        t.tierOn(LocalDate.of(2023, 9, 30)).orElseThrow().name()));
        Map<String, BigDecimal> weights = Map.of("PROVINCIAL", BigDecimal.valueOf(3), "MUNICIPAL", BigDecimal.ONE);
        System.out.println();
        System.out.println(org.zhenlian.core.assessment.AwardSplit.tiered(fund, tiers, weights)
                .print());

        Map<String, BigDecimal> products = new TreeMap<>();
        atlas.towns()
                .forEach(t ->
                        products.put(t.id(), BigDecimal.valueOf(t.products().size())));
        System.out.println();
        System.out.println("In proportion to the number of leading products, only to show the rule:");
        System.out.println(org.zhenlian.core.assessment.AwardSplit.proportional(fund, products)
                .print());
    }
}
