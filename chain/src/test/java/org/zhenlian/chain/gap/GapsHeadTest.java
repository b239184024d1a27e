package org.zhenlian.chain.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.core.region.Scope;

/** What gaps say about themselves: of which chain, for which demand, how many of which kind. */
class GapsHeadTest {
    private static final Scope HERE = Scope.of(Atelier.HOME);

    private static Chain chain() {
        return new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .runs("works", "ware", 100)
                .recipe("melt")
                .uses("melt", "sand", 1)
                .runs("furnace", "melt", 150)
                .recipe("sand")
                .chain("ware");
    }

    @Test
    void head_namesChainScopeDemandAndRules() {
        Demand target = Demand.target(Map.of("ware", 10.0));
        Gaps gaps = chain().within(HERE).gaps(target);
        assertEquals(target, gaps.demand());
        assertEquals(HERE, gaps.scope());
        assertEquals(chain().id(), gaps.chain());
        assertEquals(List.of(), gaps.assumptions());
        assertEquals(
                gaps.list().size(),
                gaps.counts().values().stream().mapToInt(n -> n).sum());
        assertEquals(1, gaps.counts().get(GapKind.NO_PRODUCER));
        assertTrue(gaps.toCsv().lines().count() == gaps.list().size() + 1, gaps::toCsv);
        assertTrue(
                gaps.localSupport().toString().contains(chain().id()),
                () -> gaps.localSupport().toString());
        assertTrue(
                gaps.bothEndsOutside().toString().contains(chain().id()),
                () -> gaps.bothEndsOutside().toString());
    }

    @Test
    void counts_ofNeededAndLacking_areOfProducts() {
        Gaps gaps = chain().within(HERE).gaps();
        assertEquals(2, gaps.productsNeeded());
        assertEquals(2, gaps.productsLacking());
        assertTrue(gaps.weighting().startsWith("each product alike: 2 "), gaps::weighting);
        assertEquals((0.75 + 0) / 2, gaps.coverage().low(), 1e-9);
        assertEquals((0.75 + 0) / 2, gaps.coverage().high(), 1e-9);
    }
}
