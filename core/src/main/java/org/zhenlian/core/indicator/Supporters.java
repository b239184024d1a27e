package org.zhenlian.core.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.measure.AsOf;

/**
 * Who supports an enterprise up- and downstream, and for how much do two enterprises trade?
 *
 * <p>The supporters (配套企业) of an enterprise are the distinct enterprises with a direct supply link into or out of it: enterprises
 * are counted, not links. Both answers are about declared links; an atlas lists what is known, so a count is a lower bound unless
 * the links are known to be complete. Rules that ask for them: 15 supporters for a chain owner (链主), trade of more than 1,000
 * 万元 a year with the owner for a core supporter (链核); source 晋政办发〔2023〕44号 as cited in the press.
 *
 * <p>Built in O(links); a question takes O(links of the enterprise). Immutable.
 */
public final class Supporters {
    private final Atlas atlas;
    private final Map<String, List<SupplyLink>> linksOf = new HashMap<>();

    private Supporters(Atlas atlas, Predicate<SupplyLink> which) {
        this.atlas = atlas;
        for (SupplyLink link : atlas.links().list()) {
            if (which.test(link)) {
                linksOf.computeIfAbsent(link.supplier(), e -> new ArrayList<>()).add(link);
                linksOf.computeIfAbsent(link.customer(), e -> new ArrayList<>()).add(link);
            }
        }
    }

    /**
     * Returns the index of all links of an atlas.
     *
     * @param atlas the atlas
     */
    public static Supporters of(Atlas atlas) {
        return of(atlas, link -> true);
    }

    /**
     * Returns the index of the links of some products, for example those of a chain.
     *
     * @param atlas the atlas
     * @param products ids or names of products
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such product
     */
    public static Supporters of(Atlas atlas, Set<String> products) {
        Objects.requireNonNull(atlas, "atlas");
        Set<String> ids = products.stream().map(p -> atlas.product(p).id()).collect(Collectors.toUnmodifiableSet());
        return of(atlas, link -> ids.contains(link.product()));
    }

    /**
     * Returns the index of the links that satisfy a condition, for example of one year.
     *
     * @param atlas the atlas
     * @param which tells whether a link counts
     */
    public static Supporters of(Atlas atlas, Predicate<SupplyLink> which) {
        return new Supporters(Objects.requireNonNull(atlas, "atlas"), Objects.requireNonNull(which, "which"));
    }

    /**
     * Returns the distinct enterprises that sell to an enterprise or buy from it, in order of id.
     *
     * @param enterprise the enterprise's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such enterprise
     */
    public List<String> supporters(String enterprise) {
        String id = id(enterprise, "enterprise");
        return links(id).stream().map(l -> other(l, id)).distinct().sorted().toList();
    }

    /**
     * Returns the links between two enterprises in both directions, in order of supplier, customer, product, date.
     *
     * @param a the id or name of one
     * @param b the id or name of the other
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such enterprise
     */
    public List<SupplyLink> linksBetween(String a, String b) {
        Objects.requireNonNull(b, "b");
        String one = id(a, "a");
        String other = id(b, "b");
        return links(one).stream().filter(l -> other(l, one).equals(other)).toList();
    }

    /**
     * Returns for how much two enterprises traded in a year, in yuan, both directions added up in exact decimals.
     *
     * <p>Without a year it is the latest period of any link between the two; if none is dated, all are added up. Missing data: a
     * link of that period without value, and a link that is undated or of a period that overlaps it, leave the upper end open;
     * without any link the trade is "at least 0".
     *
     * @param a the id or name of one
     * @param b the id or name of the other
     * @param year the year or other period, or empty for the latest
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such enterprise
     */
    public Range tradeBetween(String a, String b, Optional<AsOf> year) {
        Objects.requireNonNull(year, "year");
        List<SupplyLink> links = linksBetween(a, b);
        Optional<AsOf> period = year.or(() -> links.stream()
                .flatMap(l -> l.asOf().stream())
                .max(Comparator.comparing(AsOf::end).thenComparing(AsOf::start)));
        BigDecimal sum = BigDecimal.ZERO;
        int added = 0;
        boolean open = false;
        for (SupplyLink link : links) {
            boolean counts = period.isEmpty()
                    || link.asOf().filter(l -> Periods.same(l, period.get())).isPresent();
            if (counts && link.value().isPresent()) {
                sum = sum.add(BigDecimal.valueOf(link.value().getAsDouble()));
                added++;
            } else {
                open |= counts
                        || link.asOf()
                                .map(l -> Periods.overlap(l, period.get()))
                                .orElse(true);
            }
        }
        return new Range(Optional.of(sum), added == 0 || open ? Optional.empty() : Optional.of(sum));
    }

    private String id(String enterprise, String what) {
        return atlas.enterprise(Objects.requireNonNull(enterprise, what)).id();
    }

    private List<SupplyLink> links(String id) {
        return linksOf.getOrDefault(id, List.of());
    }

    private static String other(SupplyLink link, String id) {
        return link.supplier().equals(id) ? link.customer() : link.supplier();
    }

    /** Returns for example {@code Supporters in atlas jinzhong: 61 enterprises with links}. */
    @Override
    public String toString() {
        return "Supporters in atlas " + atlas.id() + ": " + linksOf.size() + " enterprises with links";
    }
}
