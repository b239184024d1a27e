package org.zhenlian.chain.leader;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.measure.AsOf.Span;

/** The supply links of an atlas whose product is one of some, by enterprise, in the order of the atlas. One pass over the links. */
final class ChainLinks {
    private final ListMultimap<String, SupplyLink> byEnterprise = ArrayListMultimap.create();

    private ChainLinks(Atlas atlas, Set<String> products) {
        for (SupplyLink link : atlas.links().list()) {
            if (products.contains(link.product())) {
                byEnterprise.put(link.supplier(), link);
                byEnterprise.put(link.customer(), link);
            }
        }
    }

    static ChainLinks of(Atlas atlas, Set<String> products) {
        return new ChainLinks(atlas, products);
    }

    /** Returns the links into and out of an enterprise. */
    List<SupplyLink> of(String enterprise) {
        return List.copyOf(byEnterprise.get(enterprise));
    }

    /** Returns the enterprises that have a link. */
    Set<String> enterprises() {
        return byEnterprise.keySet();
    }

    /** Returns the calendar years of the links of some enterprises that speak of a whole year. */
    TreeSet<Integer> years(List<String> enterprises) {
        TreeSet<Integer> years = new TreeSet<>();
        enterprises.stream()
                .flatMap(e -> byEnterprise.get(e).stream())
                .flatMap(l -> l.asOf().stream())
                .filter(a -> a.span() == Span.YEAR)
                .forEach(a -> years.add(a.start().getYear()));
        return years;
    }

    /** Returns the other end of a link of an enterprise. */
    static String partner(SupplyLink link, String enterprise) {
        return link.supplier().equals(enterprise) ? link.customer() : link.supplier();
    }
}
