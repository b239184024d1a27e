package org.zhenlian.examples;

import java.time.LocalDate;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.assessment.Review;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.town.Town;

/** Question: which of the ten haves (十有) does each town have, on what evidence, and what is not known? */
public final class TenHavesReview {
    private TenHavesReview() {}

    /**
     * Prints one line per town, then one town in full, and the same town by another city's checklist.
     *
     * @param args the id or name of a town of the sample; by default 榆次纺机液压
     */
    public static void main(String[] args) {
        Atlas atlas = Atlases.sample();
        LocalDate on = LocalDate.of(2023, 9, 30);
        for (Town town : atlas.towns()) {
            System.out.println(Review.of(atlas, town.subject(), atlas.checklist("十有"), on)
                    .because()
                    .en());
        }
        Town town = atlas.town(args.length > 0 ? args[0] : "榆次纺机液压");
        System.out.println();
        System.out.println(Review.of(atlas, town.subject(), atlas.checklist("ten-haves"), on)
                .print());
        System.out.println();
        System.out.println(Review.of(atlas, town.subject(), atlas.checklist("wenzhou-ten-ones"), on));
    }
}
