package org.zhenlian.examples;

import java.util.Optional;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.region.Scope;

/**
 * What a report says of one chain.
 *
 * @param kind how the chain was named: by a charter, a town or a product
 * @param chain the chain
 * @param gaps what it lacks
 * @param bottlenecks what limits it
 */
record Findings(Kind kind, Chain chain, Gaps gaps, Bottlenecks bottlenecks) {
    /** Asks a chain, in a scope or else its own. */
    static Findings of(String named, Chain chain, Optional<Scope> scope) {
        Atlas atlas = chain.atlas();
        Kind kind = atlas.has(Kind.CHAIN, named) ? Kind.CHAIN : atlas.has(Kind.TOWN, named) ? Kind.TOWN : Kind.PRODUCT;
        Scope local = scope.orElse(chain.scope());
        Gaps gaps = chain.within(local).gaps();
        return new Findings(kind, chain, gaps, Bottlenecks.of(chain.id(), gaps.balance()));
    }
}
