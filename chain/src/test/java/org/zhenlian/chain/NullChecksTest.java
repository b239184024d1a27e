package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.graph.Node;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.network.Cut;
import org.zhenlian.chain.network.CutPoints;
import org.zhenlian.chain.network.LoadOptions;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SinglePoints;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.NullChecks;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;

class NullChecksTest {
    @Test
    void null_isRefusedEverywhere() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .runs("demo-ware", "ware", 100)
                .chain("ware");
        Scope here = Scope.of(Atelier.HOME);
        Gaps gaps = chain.gaps(here, Demand.atCapacity());
        Gap gap = gaps.list().get(0);
        Balance balance = chain.balance(here, Demand.atCapacity());
        Bottlenecks bottlenecks = chain.bottlenecks(here, Map.of("ware", 1.0));
        NullChecks checks = new NullChecks(Checked.module("org.zhenlian.chain"))
                .put(String.class, "ware")
                .put(Collection.class, List.of("ware"))
                .put(Map.class, Map.of("ware", 1.0))
                .put(Progress.class, Progress.NONE)
                .with(new Node.ProductNode("ware"), ProductionGraph.of(chain.atlas(), List.of("ware")))
                .with(
                        chain,
                        chain.technology(),
                        chain.atlas(),
                        here,
                        Demand.atCapacity(),
                        balance,
                        gaps,
                        gap,
                        gap.why(),
                        bottlenecks)
                .with(Amount.share(Interval.ZERO), Interval.ZERO, Names.NONE, chain.requirements("ware", 1));
        bottlenecks.list().forEach(checks::with);
        network().forEach(checks::with);
        assertEquals("", String.join("\n", checks.violations()));
    }

    private static List<Object> network() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("n").link("a", "ware", "p", 1);
        SupplyNetwork network = builder.build();
        return List.of(
                builder,
                network,
                network.link(0),
                network.adjacency(),
                network.upstream("ware"),
                network.tiers(),
                network.components(),
                network.singlePoints(),
                new SinglePoints.Point("a", 1, Interval.ZERO, ""),
                network.cutPoints(),
                new CutPoints.Point("a", 2, 1),
                network.cut(Cut.By.LINKS, List.of("a"), List.of("ware")),
                network.passage("a", "ware"),
                network.sourcing("ware"),
                network.sourcing("ware").list().get(0),
                network.paths("ware", 1, 1),
                network.paths("ware", 1, 1).list().get(0),
                LoadOptions.DEFAULTS);
    }
}
