package org.zhenlian.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Rows.enterprise;
import static org.zhenlian.core.fixture.Rows.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;

class SupportersPropertiesTest {
    private static final int ENTERPRISES = 6;
    private static final List<String> PRODUCTS = List.of("p", "q");
    private static final List<String> DATES = List.of("", "2022", "2023", "2023-H1");

    private static List<SupplyLink> links(Random random) {
        List<SupplyLink> links = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            int supplier = random.nextInt(ENTERPRISES);
            int customer = (supplier + 1 + random.nextInt(ENTERPRISES - 1)) % ENTERPRISES;
            String product = PRODUCTS.get(random.nextInt(2));
            String date = DATES.get(random.nextInt(DATES.size()));
            if (keys.add(supplier + " " + customer + product + date)) {
                boolean valued = random.nextInt(4) > 0;
                links.add(new SupplyLink(
                        "e" + supplier,
                        "e" + customer,
                        product,
                        date.isEmpty() ? Optional.empty() : Optional.of(AsOf.parse(date)),
                        OptionalDouble.empty(),
                        valued ? OptionalDouble.of(random.nextInt(1000) / 10.0) : OptionalDouble.empty(),
                        Basis.illustrative(),
                        ""));
            }
        }
        return links;
    }

    private static Atlas atlas(List<SupplyLink> links) {
        AtlasBuilder atlas = Atlas.builder("a");
        PRODUCTS.forEach(p -> atlas.add(product(p, "t")));
        for (int i = 0; i < ENTERPRISES; i++) {
            atlas.add(enterprise("e" + i, "140727"));
        }
        links.forEach(atlas::add);
        return atlas.build();
    }

    @Property
    void supporters_areWhatADirectSearchFinds(@ForAll long seed) {
        List<SupplyLink> links = links(new Random(seed));
        Supporters all = Supporters.of(atlas(links));
        Supporters some = Supporters.of(atlas(links), Set.of("p"));
        for (int i = 0; i < ENTERPRISES; i++) {
            String e = "e" + i;
            Set<String> found = new TreeSet<>();
            Set<String> ofP = new TreeSet<>();
            for (SupplyLink link : links) {
                if (link.supplier().equals(e) || link.customer().equals(e)) {
                    String partner = link.supplier().equals(e) ? link.customer() : link.supplier();
                    found.add(partner);
                    if (link.product().equals("p")) {
                        ofP.add(partner);
                    }
                }
            }
            assertEquals(List.copyOf(found), all.supporters(e));
            assertEquals(List.copyOf(ofP), some.supporters(e));
        }
    }

    @Property
    void supporters_areMutualAndDoNotDependOnOrder(@ForAll long seed) {
        List<SupplyLink> links = links(new Random(seed));
        Supporters supporters = Supporters.of(atlas(links));
        Collections.shuffle(links, new Random(seed + 1));
        Supporters shuffled = Supporters.of(atlas(links));
        for (int i = 0; i < ENTERPRISES; i++) {
            String e = "e" + i;
            assertEquals(supporters.supporters(e), shuffled.supporters(e));
            supporters
                    .supporters(e)
                    .forEach(s -> assertTrue(supporters.supporters(s).contains(e)));
        }
    }

    /** Whatever the missing values are, the sum over a year lies in the range; filling them in only narrows it. */
    @Property
    void trade_holdsTheSumOfAnyMissingValues(@ForAll long seed) {
        Random random = new Random(seed);
        List<SupplyLink> links = links(random);
        List<SupplyLink> filled = links.stream()
                .map(l -> l.value().isPresent()
                        ? l
                        : new SupplyLink(
                                l.supplier(),
                                l.customer(),
                                l.product(),
                                l.asOf(),
                                l.quantity(),
                                OptionalDouble.of(random.nextInt(1000)),
                                l.basis(),
                                l.note()))
                .toList();
        Supporters known = Supporters.of(atlas(links));
        for (int i = 1; i < ENTERPRISES; i++) {
            String partner = "e" + i;
            BigDecimal sum = filled.stream()
                    .filter(l -> Set.of(l.supplier(), l.customer()).equals(Set.of("e0", partner)))
                    .filter(l -> l.asOf().equals(Optional.of(AsOf.year(2023))))
                    .map(l -> BigDecimal.valueOf(l.value().getAsDouble()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Range trade = known.tradeBetween("e0", partner, Optional.of(AsOf.year(2023)));
            assertTrue(trade.contains(sum), trade + " does not hold " + sum);
            assertEquals(trade, known.tradeBetween(partner, "e0", Optional.of(AsOf.year(2023))));
        }
    }
}
