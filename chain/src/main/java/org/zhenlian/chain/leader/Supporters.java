package org.zhenlian.chain.leader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;

/**
 * Who trades with whom in some products, and how much. Has the shape of {@code org.zhenlian.core.indicator.Supporters}, which is to
 * take its place.
 */
final class Supporters {
    private final ChainLinks links;

    private Supporters(ChainLinks links) {
        this.links = links;
    }

    static Supporters of(Atlas atlas, Set<String> products) {
        return new Supporters(ChainLinks.of(atlas, products));
    }

    /** Returns the enterprises with a link into or out of one, of any period, in order of id: enterprises, not links. */
    List<String> supporters(String enterprise) {
        return links.of(enterprise).stream()
                .map(l -> ChainLinks.partner(l, enterprise))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns what two enterprises sold each other in a period, in yuan; without a period, nothing is known. See {@link Trade}. */
    Range tradeBetween(String one, String other, Optional<AsOf> period) {
        return period.map(p -> Trade.of(links.between(one, other), p).yuan()).orElse(Range.UNKNOWN);
    }
}
