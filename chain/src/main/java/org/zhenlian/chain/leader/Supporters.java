package org.zhenlian.chain.leader;

import java.util.List;
import java.util.Set;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.SupplyLink;

/**
 * Who trades with whom in some products. Has the methods of {@code org.zhenlian.core.indicator.Supporters}, which is to take its
 * place: delete this class and import that one.
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

    /** Returns the links between two enterprises, in both directions, in the order of the atlas. */
    List<SupplyLink> linksBetween(String one, String other) {
        return links.of(one).stream()
                .filter(l -> ChainLinks.partner(l, one).equals(other))
                .toList();
    }
}
