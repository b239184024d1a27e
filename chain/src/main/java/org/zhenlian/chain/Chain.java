package org.zhenlian.chain;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.zhenlian.chain.balance.Balance;
import org.zhenlian.chain.balance.CoProducts;
import org.zhenlian.chain.balance.Demand;
import org.zhenlian.chain.balance.Productivity;
import org.zhenlian.chain.balance.Requirements;
import org.zhenlian.chain.balance.Technology;
import org.zhenlian.chain.bottleneck.Bottlenecks;
import org.zhenlian.chain.bottleneck.BreakingSets;
import org.zhenlian.chain.bottleneck.MustHaves;
import org.zhenlian.chain.bottleneck.SupplierConcentration;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.cascade.SystemicRisks;
import org.zhenlian.chain.dossier.Dossier;
import org.zhenlian.chain.export.ChainMap;
import org.zhenlian.chain.gap.Gaps;
import org.zhenlian.chain.gap.ScopeComparison;
import org.zhenlian.chain.graph.Link;
import org.zhenlian.chain.graph.Loop;
import org.zhenlian.chain.graph.Node;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.chain.leader.CharterCheck;
import org.zhenlian.chain.leader.CoreSupport;
import org.zhenlian.chain.leader.LedChain;
import org.zhenlian.chain.leader.OwnerCandidates;
import org.zhenlian.chain.leader.SelectionRules;
import org.zhenlian.chain.leader.Stages;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.chain.plan.AttractionList;
import org.zhenlian.chain.plan.Plan;
import org.zhenlian.chain.plan.PlanOptions;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.chain.throughput.Sales;
import org.zhenlian.chain.throughput.Throughput;
import org.zhenlian.chain.weakpoint.WeakPoints;
import org.zhenlian.chain.whatif.WhatIf;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;

/**
 * An industrial chain: all that some final products need, and every question asked of it. Immutable and thread-safe.
 *
 * <p>A chain is found by the id or name of a chain charter, a town or a product. Every question is asked of the chain's own
 * {@link #scope}; {@link #within} names another, {@link #with} another atlas. Where no demand is named, local producers run at capacity.
 */
public final class Chain {
    private final LedChain led;
    private final Supplier<Technology> technology;
    private final Supplier<SupplyNetwork> network;

    private Chain(LedChain led) {
        this(
                led,
                Suppliers.memoize(() -> Technology.of(led.graph())),
                Suppliers.memoize(() -> SupplyNetwork.of(led.atlas())));
    }

    private Chain(LedChain led, Supplier<Technology> technology, Supplier<SupplyNetwork> network) {
        this.led = led;
        this.technology = technology;
        this.network = network;
    }

    /**
     * Returns the chain of a charter, a town (its leading products) or a product, looked for in this order.
     *
     * @param atlas the atlas
     * @param idOrName an id or a name, Chinese or English
     * @throws UnknownIdException if nothing goes by it; names what is near
     */
    public static Chain of(Atlas atlas, String idOrName) {
        return new Chain(Lookup.of(atlas, idOrName));
    }

    /**
     * Returns everything in an atlas as one chain; its final products are those that nothing uses.
     *
     * @param atlas the atlas
     */
    public static Chain ofAll(Atlas atlas) {
        return new Chain(Lookup.everything(atlas));
    }

    /** Returns which question is answered by which call, in Chinese and English. */
    public static Help help() {
        return Help.ALL;
    }

    /**
     * Returns the same chain with another scope, of which every question is then asked: {@code chain.within("山西省").gaps()}. What does
     * not depend on the scope is shared, so this costs nothing.
     *
     * @param scope a region code, a region's name, or a town's id or name
     * @throws UnknownIdException if it names nothing
     */
    public Chain within(String scope) {
        return within(atlas().scope(scope));
    }

    /**
     * Returns the same chain with another scope, of which every question is then asked.
     *
     * @param scope what counts as local
     */
    public Chain within(Scope scope) {
        return new Chain(
                new LedChain(led.subject(), led.names(), scope, led.graph(), led.charter()), technology, network);
    }

    /**
     * Returns the same chain with another atlas: the same final products (or everything), id, names and scope.
     *
     * @param other an atlas, for example a changed copy of this one's
     * @throws UnknownIdException if it does not have a final product
     */
    public Chain with(Atlas other) {
        return new Chain(new LedChain(
                led.subject(), led.names(), led.scope(), led.graph().with(other), led.charter()));
    }

    /** Returns the atlas. */
    public Atlas atlas() {
        return led.atlas();
    }

    /** Returns the id of the charter, town or product. */
    public String id() {
        return led.id();
    }

    /** Returns the names of the charter, town or product. */
    public Names names() {
        return led.names();
    }

    /** Returns what counts as local: the charter's region, the town's, or all of the atlas, unless {@link #within} named another. */
    public Scope scope() {
        return led.scope();
    }

    /** Returns the charter: leader, lead departments, owners, cores, member towns; empty if it was made from a town or a product. */
    public Optional<ChainCharter> charter() {
        return led.charter();
    }

    /** Returns the final products, in order of id. */
    public List<Product> targets() {
        return led.graph().targets().stream().map(atlas()::product).toList();
    }

    /** Returns all products of the chain, by tier, then id. */
    public List<Product> products() {
        return led.graph().products();
    }

    /** Returns the coefficients of the chain's recipes and their mix, reckoned once. */
    public Technology technology() {
        return technology.get();
    }

    /** Returns the production graph with all it can tell. */
    public ProductionGraph productionGraph() {
        return led.graph();
    }

    /** Returns the production graph as a JGraphT graph, unmodifiable, on which any JGraphT algorithm runs. */
    public Graph<Node, Link> graph() {
        return led.graph().graph();
    }

    /** Returns the chain as a map with the gaps and bottlenecks marked, to be drawn or exported (产业链图谱). */
    public ChainMap map() {
        return ChainMap.of(led.graph()).withGaps(gaps()).withBottlenecks(bottlenecks());
    }

    /** Returns the chain leader's papers: maps and lists as tables, CSV files and HTML (一链一档). */
    public Dossier dossier() {
        return Dossier.of(led, gaps());
    }

    /** Returns the enterprises of the atlas with their declared supply links, those outside this chain too, reckoned once. */
    public SupplyNetwork network() {
        return network.get();
    }

    /**
     * Returns what the closing of each enterprise costs the network of declared supply links: its ESRI, by the published stop rule,
     * linear and with market substitution. Other rules: {@link Cascade#of} on {@link #network}.
     *
     * @throws IllegalArgumentException if the value of a link is not known
     */
    public SystemicRisks systemic() {
        return Cascade.of(network(), CascadeRules.of(Essentiality.LINEAR)).all();
    }

    /**
     * Returns a product's tier: 0 for final products, rising upstream; products of one loop share a tier.
     *
     * @param product the product's id or name
     * @throws UnknownIdException if it is not in the chain
     */
    public int tier(String product) {
        return led.graph().tier(productId(product));
    }

    /** Returns the products by tier, from the final products upstream. */
    public List<List<Product>> tiers() {
        return List.copyOf(led.graph().products().stream()
                .collect(Collectors.groupingBy(
                        p -> led.graph().tier(p.id()), java.util.TreeMap::new, Collectors.toList()))
                .values());
    }

    /** Returns the loops: products that are inputs of each other, such as melt and cullet. */
    public List<Loop> loops() {
        return led.graph().loops();
    }

    /**
     * Returns all that goes into a product, directly or not, by tier, then id.
     *
     * @param product the product's id or name
     * @throws UnknownIdException if it is not in the chain
     */
    public List<Product> upstreamOf(String product) {
        return led.graph().upstreamOf(productId(product)).stream()
                .map(atlas()::product)
                .toList();
    }

    /**
     * Returns all products of the chain that a product goes into, directly or not, by tier, then id.
     *
     * @param product the product's id or name
     * @throws UnknownIdException if it is not in the chain
     */
    public List<Product> downstreamOf(String product) {
        return led.graph().downstreamOf(productId(product)).stream()
                .map(atlas()::product)
                .toList();
    }

    /**
     * Returns what an output of one product needs through the whole chain.
     *
     * @param product the product's id or name
     * @param perYear how much a year, in the product's unit
     * @throws UnknownIdException if it is not in the chain
     */
    public Requirements requirements(String product, double perYear) {
        return requirements(Map.of(productId(product), perYear));
    }

    /**
     * Returns what outputs of several products together need through the whole chain.
     *
     * @param perYear for each product's id how much a year, in the product's unit
     * @throws UnknownIdException if a product is not in the chain
     */
    public Requirements requirements(Map<String, Double> perYear) {
        return Requirements.of(technology(), perYear);
    }

    /**
     * Returns what an output of one product needs through the whole chain, with another treatment of co-products.
     *
     * @param product the product's id or name
     * @param perYear how much a year, in the product's unit
     * @param coProducts how co-products are treated
     * @throws UnknownIdException if it is not in the chain
     */
    public Requirements requirements(String product, double perYear, CoProducts coProducts) {
        return Requirements.of(technology().allocating(coProducts), Map.of(productId(product), perYear));
    }

    /** Returns what the chain lacks when local producers run at capacity. */
    public Gaps gaps() {
        return gaps(Demand.atCapacity());
    }

    /**
     * Returns what the chain lacks for a demand.
     *
     * @param demand for what the need is reckoned
     */
    public Gaps gaps(Demand demand) {
        return Gaps.of(id(), balance(demand));
    }

    /**
     * Returns what the chain lacks at capacity in several scopes side by side, and which gaps close from one to the next.
     *
     * @param scopes region codes, regions' names, or towns' ids or names, usually from narrow to wide
     * @throws UnknownIdException if one names nothing
     * @throws IllegalArgumentException if there are none
     */
    public ScopeComparison compare(String... scopes) {
        return ScopeComparison.of(
                Arrays.stream(scopes).map(scope -> within(scope).gaps()).toList());
    }

    /**
     * Returns what changes, at capacity, if some shocks happen together.
     *
     * @param shocks the shocks; their order makes no difference
     * @throws UnknownIdException if the atlas does not know an id or name of a shock
     * @throws org.zhenlian.chain.balance.UnproductiveLoopException if a loop consumes more than it makes, before or after
     */
    public WhatIf whatIf(Shock... shocks) {
        return whatIf(Demand.atCapacity(), shocks);
    }

    /**
     * Returns what changes for a demand if some shocks happen together.
     *
     * @param demand for what the need is reckoned
     * @param shocks the shocks; their order makes no difference
     * @throws UnknownIdException if the atlas does not know an id or name of a shock
     * @throws org.zhenlian.chain.balance.UnproductiveLoopException if a loop consumes more than it makes, before or after
     */
    public WhatIf whatIf(Demand demand, Shock... shocks) {
        Shock all = Shock.all(shocks);
        return WhatIf.of(all, gaps(demand), with(all.applyTo(atlas())).gaps(demand));
    }

    /** Returns what is needed when local producers run at capacity, set against what is made here. */
    public Balance balance() {
        return balance(Demand.atCapacity());
    }

    /**
     * Returns what is needed for a demand, set against what is made here.
     *
     * @param demand for what the need is reckoned
     */
    public Balance balance(Demand demand) {
        return Balance.of(technology(), scope(), demand);
    }

    /** Returns what limits the chain: the debottlenecking ladder for the local capacity of the final products. */
    public Bottlenecks bottlenecks() {
        return Bottlenecks.of(id(), balance());
    }

    /**
     * Returns what limits the chain when it makes a bundle of final products.
     *
     * @param bundle for each final product's id how much of it one bundle holds, in its unit
     */
    public Bottlenecks bottlenecks(Map<String, Double> bundle) {
        return Bottlenecks.of(id(), balance(), bundle);
    }

    /**
     * Returns the most that can be sold a year, with substitutes, co-products and limited supply: in 元 if every final product made here
     * has a price, else in bundles of the ladder.
     */
    public Throughput throughput() {
        Balance balance = balance();
        Sales sales = Sales.atPrices(balance)
                .orElseGet(() -> Sales.bundle(Bottlenecks.of(id(), balance).bundle()));
        return Throughput.of(id(), balance, sales);
    }

    /**
     * Returns the most that can be sold a year of given products.
     *
     * @param sales what is sold, at which value, up to which demand
     */
    public Throughput throughput(Sales sales) {
        return Throughput.of(id(), balance(), sales);
    }

    /**
     * Returns what to do first about the chain's gaps, at capacity.
     *
     * @param steps at most how many steps, from 0 to 100
     */
    public Plan plan(int steps) {
        return plan(PlanOptions.of(steps));
    }

    /**
     * Returns what to do first about the chain's gaps, at capacity.
     *
     * @param options how many steps, which projects, what budget, how much search
     */
    public Plan plan(PlanOptions options) {
        return plan(Demand.atCapacity(), options);
    }

    /**
     * Returns what to do first about the chain's gaps for a demand.
     *
     * @param demand for what the need is reckoned
     * @param options how many steps, which projects, what budget, how much search
     */
    public Plan plan(Demand demand, PlanOptions options) {
        return Plan.of(gaps(demand), options);
    }

    /** Returns which enterprises are wanted (招商清单), with what each finds here and whom to ask. */
    public AttractionList attractionList() {
        return attractionList(Demand.atCapacity());
    }

    /**
     * Returns which enterprises are wanted for a demand (招商清单), with what each finds here and whom to ask.
     *
     * @param demand for what the need is reckoned
     */
    public AttractionList attractionList(Demand demand) {
        return AttractionList.of(gaps(demand));
    }

    /** Returns which enterprises could be the chain's owner (链主): those with 15 supporters, by Shanxi's rule. */
    public OwnerCandidates ownerCandidates() {
        return ownerCandidates(SelectionRules.shanxi());
    }

    /**
     * Returns which enterprises could be the chain's owner (链主).
     *
     * @param rules how many supporters an owner needs, and whether the links are complete
     */
    public OwnerCandidates ownerCandidates(SelectionRules rules) {
        return OwnerCandidates.of(led, rules);
    }

    /** Returns which enterprises trade more than 1000 万元 a year with an owner (链核), in the latest year with such links. */
    public CoreSupport coreSupport() {
        return coreSupport(SelectionRules.shanxi());
    }

    /**
     * Returns which enterprises trade enough with an owner to be core-support enterprises (链核), in the latest year with such links.
     *
     * @param rules how much trade is needed, and whether the links are complete
     */
    public CoreSupport coreSupport(SelectionRules rules) {
        return CoreSupport.of(led, rules);
    }

    /**
     * Returns which enterprises trade enough with an owner to be core-support enterprises (链核), in one year.
     *
     * @param rules how much trade is needed, and whether the links are complete
     * @param year the calendar year, for example 2023
     */
    public CoreSupport coreSupport(SelectionRules rules, int year) {
        return CoreSupport.of(led, rules, year);
    }

    /**
     * Returns whether the charter holds on a day: leader, lead department, task force, owners and cores, member towns.
     *
     * @param date the day
     */
    public CharterCheck charterCheck(LocalDate date) {
        return CharterCheck.of(led, date);
    }

    /** Returns which towns serve which stages of the chain, and which stages no town serves. */
    public Stages stages() {
        return Stages.of(led);
    }

    /** Returns without which enterprises, recipes and products a final product cannot be made. */
    public MustHaves mustHaves() {
        return MustHaves.of(id(), led.graph(), scope());
    }

    /**
     * Returns the smallest sets of local enterprises whose failing together stops a final product.
     *
     * @param size how many members a set has, 1 to 3
     */
    public BreakingSets breakingSets(int size) {
        return BreakingSets.of(id(), led.graph(), scope(), size);
    }

    /** Returns on how few suppliers each product rests. */
    public SupplierConcentration concentration() {
        return SupplierConcentration.of(id(), led.graph(), scope());
    }

    /** Returns where the chain is weakest, at capacity: one ranking across all kinds, by final output lost. */
    public WeakPoints weakPoints() {
        Gaps gaps = gaps();
        return WeakPoints.of(gaps, Bottlenecks.of(id(), gaps.balance()), mustHaves());
    }

    /** Returns the loops that consume more than they make, as errors to be mended in the data. */
    public Issues check() {
        return Productivity.check(technology());
    }

    /** Returns how many of the chain's coefficients, capacities and declarations are reported, derived and illustrative. */
    public Provenance provenance() {
        return Rows.of(atlas(), led.graph());
    }

    private String productId(String idOrName) {
        return atlas().has(Kind.PRODUCT, idOrName) ? atlas().product(idOrName).id() : idOrName;
    }

    /** Returns one line, such as {@code Chain qixian-glassware: 14 products, 22 links, 6 tiers, 2 loops}. */
    @Override
    public String toString() {
        return "Chain " + id() + ": " + led.graph().products().size() + " products, "
                + led.graph().links() + " links, " + led.graph().tiers() + " tiers, "
                + led.graph().loops().size() + " loops";
    }
}
