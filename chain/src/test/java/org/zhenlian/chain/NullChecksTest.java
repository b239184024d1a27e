package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.bottleneck.BreakingSets.Search;
import org.zhenlian.chain.bottleneck.Premises;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeResult;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.dossier.Language;
import org.zhenlian.chain.dossier.Overview;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapChanges;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.gap.ScopeComparison;
import org.zhenlian.chain.graph.Node;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.chain.linkage.Multipliers;
import org.zhenlian.chain.linkage.NextProducts;
import org.zhenlian.chain.network.Cut;
import org.zhenlian.chain.network.CutPoints;
import org.zhenlian.chain.network.LoadOptions;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SinglePoints;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.chain.shock.RecipeMix;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.chain.throughput.JointLimit;
import org.zhenlian.chain.throughput.Limit;
import org.zhenlian.chain.throughput.MoreCapacity;
import org.zhenlian.chain.throughput.Throughput;
import org.zhenlian.chain.weakpoint.WeakKind;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.guard.NullChecks;
import org.zhenlian.core.indicator.ActivityTable;
import org.zhenlian.core.indicator.ProductSpace;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.text.Names;

class NullChecksTest {
    @Test
    void null_isRefusedEverywhere() {
        assertEquals("", String.join("\n", checks().violations()));
    }

    @Test
    void whatCallersHold_saysWhatItIs_andCannotBeChanged() {
        assertEquals("", String.join("\n", checks().held().violations()));
    }

    private static NullChecks checks() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .runs("demo-ware", "ware", 100)
                .chain("ware");
        Scope here = Scope.of(Atelier.HOME);
        Gaps gaps = chain.within(here).gaps();
        Gap gap = gaps.list().get(0);
        Balance balance = chain.within(here).balance();
        Bottlenecks bottlenecks = chain.within(here).bottlenecks(Map.of("ware", 1.0));
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
                .with(chain.within(here).mustHaves(), chain.concentration(), chain.breakingSets(1), Search.ofSize(2))
                .with(
                        chain.within(here).mustHaves().list().get(0),
                        chain.breakingSets(1).list().get(0))
                .with(chain.concentration().list().get(0), chain.concentration().threshold(), Premises.DEFAULTS)
                .with(chain.within(here).mustHaves().list().get(0).reliefs().get(0))
                .with(Amount.share(Interval.ZERO), Interval.ZERO, Names.NONE, chain.requirements("ware", 1));
        whatIf(checks, chain, gap);
        checks.put(Language.class, Language.EN)
                .with(chain.within(here).dossier(), chain.within(here).dossier().stamp())
                .with(chain.within(here).dossier().page("gap-list"), chain.provenance())
                .with(Overview.of(chain.atlas(), List.of()));
        checks.put(Predicate.class, (Predicate<Object>) x -> true)
                .put(Comparator.class, (Comparator<Object>) (a, b) -> 0)
                .with(chain.map(), chain.map().nodes().list().get(0))
                .with(
                        chain.map().links().list().get(0),
                        Chain.help(),
                        Chain.help().list().get(0));
        PlanSamples.of().forEach(checks::with);
        bottlenecks.list().forEach(checks::with);
        LeaderSamples.of().forEach(checks::with);
        network().forEach(checks::with);
        linkage().forEach(checks::with);
        ProductSpace space = ProductSpace.ofPresence(ActivityTable.of(Map.of("ware", Map.of("ware", 1.0))));
        Chain lacking = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .recipe("melt")
                .chain("ware");
        NextProducts next = NextProducts.of(lacking.within(here).balance(), space, "ware");
        checks.with(space, next, next.list().get(0));
        cascade().forEach(checks::with);
        throughput().forEach(checks::with);
        return checks;
    }

    private static void whatIf(NullChecks checks, Chain chain, Gap gap) {
        Gaps gaps = chain.gaps();
        checks.with(
                        gaps.thresholds(),
                        gap.dependentOutput(),
                        gaps.localSupport(),
                        gaps.bothEndsOutside(),
                        gaps.balance().purchases())
                .with(chain.compare("14", "1407"), GapChanges.between(gaps, gaps), new GapChanges.Change(gap, gap))
                .with(new ScopeComparison.Step(gaps, gaps, GapChanges.between(gaps, gaps)))
                .with(chain.requirements("ware", 1).tiers(), RecipeMix.of(chain.atlas(), List.of()))
                .with(Quantity.of(1, "t"), Recipe.builder("other", "ware").build())
                .with(chain.weakPoints(), chain.weakPoints().list().get(0), WeakKind.GAP)
                .with(chain.whatIf(), chain.atlas().products().get(0))
                .with(new Shock.Supply("ware", "14", Availability.LIMITED, Optional.empty()))
                .with(new Shock.DropRecipe("ware"), new Shock.Scale("demo-ware", Optional.empty(), 1))
                .with(Input.of("cullet", Atelier.tonnes(1)))
                .with(Shock.substitute("ware", "melt", Input.of("cullet", Atelier.tonnes(1))))
                .with(new Shock.AddRecipe(Recipe.builder("other", "ware").build()))
                .with(new Shock.Recruit("ware", Quantity.of(1, "t"), "14"), Shock.all())
                .with(new Shock.Close("demo-ware"));
    }

    private static List<Object> linkage() {
        InputOutputTable table = InputOutputTable.flows("t")
                .sector("ware")
                .account(Account.of("ware", Account.Role.SATELLITE))
                .account("ware", "ware", 1)
                .output("ware", 1)
                .build();
        Linkages linkages = Linkages.of(table);
        Multipliers multipliers = linkages.multipliers("ware");
        return List.of(
                table,
                table.sectors().get(0),
                linkages,
                linkages.of("ware"),
                linkages.extractions(),
                linkages.extractions().of("ware"),
                linkages.fieldOfInfluence(),
                linkages.fieldOfInfluence().of("ware", "ware"),
                multipliers,
                multipliers.of("ware"),
                linkages.paths("ware", 1),
                linkages.paths("ware", 1).list().get(0));
    }

    private static List<Object> throughput() {
        Chain chain = new Atelier()
                .recipe("ware")
                .uses("ware", "melt", 2)
                .runs("e", "ware", 1)
                .recipe("melt")
                .runs("m", "melt", 1)
                .chain("ware");
        Throughput throughput = chain.throughput();
        MoreCapacity more = MoreCapacity.of(chain.balance(), throughput.sales());
        Limit limit = throughput.limits().get(0);
        return List.of(throughput, throughput.sales(), limit, limit.kind(), new JointLimit(limit, limit, 1), more);
    }

    private static List<Object> cascade() {
        SupplyNetwork network =
                SupplyNetwork.builder("n").link("a", "ware", "p", 1).build();
        CascadeRules rules = CascadeRules.of(Essentiality.LINEAR);
        Cascade cascade = Cascade.of(network, rules);
        return List.of(
                Essentiality.LINEAR,
                rules,
                rules.stop(),
                cascade,
                cascade.close("ware"),
                new CascadeResult.Loss("a", 1, 1, 1),
                cascade.all(),
                cascade.all().list().get(0),
                cascade.upstreamLosses());
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
