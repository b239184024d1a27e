package org.zhenlian.chain;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Town;

/**
 * An industrial chain: all that some final products need, and every question asked of it. Immutable and thread-safe.
 *
 * <p>A chain is found by the id or name of a chain charter, a town or a product. Questions that ask what is local use the chain's own
 * {@link #scope} unless another is named: a region code, a region's name, or a town.
 */
public final class Chain {
    private final Atlas atlas;
    private final LedChain led;
    private final String id;
    private final Scope scope;
    private final ProductionGraph graph;
    private final Supplier<Technology> technology;
    private final Supplier<SupplyNetwork> network;

    private Chain(LedChain led) {
        this.atlas = led.atlas();
        this.led = led;
        this.id = led.id();
        this.scope = led.scope();
        this.graph = led.graph();
        this.technology = Suppliers.memoize(() -> Technology.of(graph));
        this.network = Suppliers.memoize(() -> SupplyNetwork.of(atlas));
    }

    /**
     * Returns the chain of a charter, a town (its leading products) or a product, looked for in this order.
     *
     * @param atlas the atlas
     * @param idOrName an id or a name, Chinese or English
     * @throws UnknownIdException if nothing goes by it; names what is near
     */
    public static Chain of(Atlas atlas, String idOrName) {
        Objects.requireNonNull(idOrName, "idOrName");
        if (atlas.has(Kind.CHAIN, idOrName)) {
            return new Chain(LedChain.of(atlas, idOrName));
        }
        if (atlas.has(Kind.TOWN, idOrName)) {
            Town town = atlas.town(idOrName);
            return chain(town.subject(), town.names(), atlas.scope(town), ProductionGraph.of(atlas, town.products()));
        }
        if (atlas.has(Kind.PRODUCT, idOrName)) {
            Product product = atlas.product(idOrName);
            ProductionGraph graph = ProductionGraph.of(atlas, List.of(product.id()));
            return chain(product.subject(), product.names(), everywhere(atlas), graph);
        }
        throw UnknownIdException.unknown("chain, town or product", idOrName, "atlas " + atlas.id(), known(atlas));
    }

    /**
     * Returns everything in an atlas as one chain; its final products are those that nothing uses.
     *
     * @param atlas the atlas
     */
    public static Chain ofAll(Atlas atlas) {
        Subject all = new Subject(Kind.ATLAS, atlas.id());
        return chain(all, atlas.names(), everywhere(atlas), ProductionGraph.ofAll(atlas));
    }

    /** Returns which question is answered by which call, in Chinese and English. */
    public static Help help() {
        return Help.ALL;
    }

    private static Chain chain(Subject subject, Names names, Scope scope, ProductionGraph graph) {
        return new Chain(new LedChain(subject, names, scope, graph, Optional.empty()));
    }

    /** The regions that anything in the atlas refers to. */
    private static Scope everywhere(Atlas atlas) {
        TreeSet<RegionCode> codes = new TreeSet<>();
        atlas.regions().stream().map(Region::code).forEach(codes::add);
        atlas.enterprises().forEach(e -> codes.add(atlas.current(e.region())));
        if (codes.isEmpty()) {
            codes.add(RegionCode.of("10"));
        }
        return Scope.of(atlas.names().zhOr(atlas.id()), codes);
    }

    private static List<String> known(Atlas atlas) {
        return Stream.of(
                        atlas.charters().stream().flatMap(c -> all(c.id(), c.names())),
                        atlas.towns().stream().flatMap(t -> all(t.id(), t.names())),
                        atlas.products().stream().flatMap(p -> all(p.id(), p.names())))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<String> all(String id, Names names) {
        return Stream.of(id, names.zh(), names.en());
    }

    /** Returns the atlas. */
    public Atlas atlas() {
        return atlas;
    }

    /** Returns the id of the charter, town or product. */
    public String id() {
        return id;
    }

    /** Returns the names of the charter, town or product. */
    public Names names() {
        return led.names();
    }

    /** Returns what counts as local unless a question says otherwise: the charter's region, the town's, or all of the atlas. */
    public Scope scope() {
        return scope;
    }

    /** Returns the charter: leader, lead departments, owners, cores, member towns; empty if it was made from a town or a product. */
    public Optional<ChainCharter> charter() {
        return led.charter();
    }

    /** Returns the final products, in order of id. */
    public List<Product> targets() {
        return graph.targets().stream().map(atlas::product).toList();
    }

    /** Returns all products of the chain, by tier, then id. */
    public List<Product> products() {
        return graph.products();
    }

    /** Returns the coefficients of the chain's recipes and their mix, reckoned once. */
    public Technology technology() {
        return technology.get();
    }

    /** Returns the production graph with all it can tell. */
    public ProductionGraph productionGraph() {
        return graph;
    }

    /** Returns the production graph as a JGraphT graph, unmodifiable, on which any JGraphT algorithm runs. */
    public Graph<Node, Link> graph() {
        return graph.graph();
    }

    /** Returns the chain as a map with the gaps and bottlenecks of its own scope marked, to be drawn or exported (产业链图谱). */
    public ChainMap map() {
        return ChainMap.of(graph).withGaps(gaps()).withBottlenecks(bottlenecks());
    }

    /** Returns the chain leader's papers for the chain's own scope: maps and lists as tables, CSV files and HTML (一链一档). */
    public Dossier dossier() {
        return dossier(scope);
    }

    /**
     * Returns the chain leader's papers for a scope.
     *
     * @param local what counts as local
     */
    public Dossier dossier(Scope local) {
        return Dossier.of(led, gaps(local, Demand.atCapacity()));
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
        return graph.tier(productId(product));
    }

    /** Returns the products by tier, from the final products upstream. */
    public List<List<Product>> tiers() {
        return List.copyOf(graph.products().stream()
                .collect(Collectors.groupingBy(p -> graph.tier(p.id()), java.util.TreeMap::new, Collectors.toList()))
                .values());
    }

    /** Returns the loops: products that are inputs of each other, such as melt and cullet. */
    public List<Loop> loops() {
        return graph.loops();
    }

    /**
     * Returns all that goes into a product, directly or not, by tier, then id.
     *
     * @param product the product's id or name
     * @throws UnknownIdException if it is not in the chain
     */
    public List<Product> upstreamOf(String product) {
        return graph.upstreamOf(productId(product)).stream().map(atlas::product).toList();
    }

    /**
     * Returns all products of the chain that a product goes into, directly or not, by tier, then id.
     *
     * @param product the product's id or name
     * @throws UnknownIdException if it is not in the chain
     */
    public List<Product> downstreamOf(String product) {
        return graph.downstreamOf(productId(product)).stream()
                .map(atlas::product)
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
        return Requirements.of(technology.get(), perYear);
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
        return Requirements.of(technology.get().allocating(coProducts), Map.of(productId(product), perYear));
    }

    /** Returns what the chain lacks in its own scope when local producers run at capacity. */
    public Gaps gaps() {
        return gaps(scope, Demand.atCapacity());
    }

    /**
     * Returns what the chain lacks in a scope when local producers run at capacity.
     *
     * @param scope a region code, a region's name, or a town's id or name
     * @throws UnknownIdException if it names nothing
     */
    public Gaps gaps(String scope) {
        return gaps(atlas.scope(scope), Demand.atCapacity());
    }

    /**
     * Returns what the chain lacks in a scope for a demand.
     *
     * @param local what counts as local
     * @param demand for what the need is reckoned
     */
    public Gaps gaps(Scope local, Demand demand) {
        return Gaps.of(id, balance(local, demand));
    }

    /**
     * Returns what the chain lacks at capacity in several scopes side by side, and which gaps close from one to the next.
     *
     * @param scopes region codes, regions' names, or towns' ids or names, usually from narrow to wide
     * @throws UnknownIdException if one names nothing
     * @throws IllegalArgumentException if there are none
     */
    public ScopeComparison compare(String... scopes) {
        return ScopeComparison.of(Arrays.stream(scopes).map(this::gaps).toList());
    }

    /**
     * Returns what changes in the chain's own scope, at capacity, if some shocks happen together.
     *
     * @param shocks the shocks; their order makes no difference
     * @throws UnknownIdException if the atlas does not know an id or name of a shock
     * @throws org.zhenlian.chain.balance.UnproductiveLoopException if a loop consumes more than it makes, before or after
     */
    public WhatIf whatIf(Shock... shocks) {
        return whatIf(scope, Demand.atCapacity(), Shock.all(shocks));
    }

    /**
     * Returns what changes in a scope for a demand if a shock happens.
     *
     * @param local what counts as local
     * @param demand for what the need is reckoned
     * @param shock the shock
     * @throws UnknownIdException if the atlas does not know an id or name of the shock
     * @throws org.zhenlian.chain.balance.UnproductiveLoopException if a loop consumes more than it makes, before or after
     */
    public WhatIf whatIf(Scope local, Demand demand, Shock shock) {
        return WhatIf.of(shock, gaps(local, demand), in(shock.applyTo(atlas)).gaps(local, demand));
    }

    /**
     * Returns the same chain in another atlas: the same final products (or everything), id, names and scope.
     *
     * @param other an atlas, for example a changed copy of this one's
     * @throws UnknownIdException if it does not have a final product
     */
    public Chain in(Atlas other) {
        return new Chain(new LedChain(led.subject(), led.names(), scope, graph.in(other), led.charter()));
    }

    /**
     * Returns what is needed in a scope for a demand, set against what is made there.
     *
     * @param local what counts as local
     * @param demand for what the need is reckoned
     */
    public Balance balance(Scope local, Demand demand) {
        return Balance.of(technology.get(), local, demand);
    }

    /** Returns what limits the chain in its own scope: the debottlenecking ladder for the local capacity of the final products. */
    public Bottlenecks bottlenecks() {
        return Bottlenecks.of(id, balance(scope, Demand.atCapacity()));
    }

    /**
     * Returns what limits the chain in a scope.
     *
     * @param scope a region code, a region's name, or a town's id or name
     * @throws UnknownIdException if it names nothing
     */
    public Bottlenecks bottlenecks(String scope) {
        return Bottlenecks.of(id, balance(atlas.scope(scope), Demand.atCapacity()));
    }

    /**
     * Returns what limits the chain in a scope when it makes a bundle of final products.
     *
     * @param local what counts as local
     * @param bundle for each final product's id how much of it one bundle holds, in its unit
     */
    public Bottlenecks bottlenecks(Scope local, Map<String, Double> bundle) {
        return Bottlenecks.of(id, balance(local, Demand.atCapacity()), bundle);
    }

    /**
     * Returns the most that can be sold a year in the scope, with substitutes, co-products and limited supply: in 元 if every final
     * product made here has a price, else in bundles of the ladder.
     */
    public Throughput throughput() {
        Balance balance = balance(scope, Demand.atCapacity());
        Sales sales = Sales.atPrices(balance)
                .orElseGet(() -> Sales.bundle(Bottlenecks.of(id, balance).bundle()));
        return Throughput.of(id, balance, sales);
    }

    /**
     * Returns the most that can be sold a year of given products.
     *
     * @param local what counts as local
     * @param sales what is sold, at which value, up to which demand
     */
    public Throughput throughput(Scope local, Sales sales) {
        return Throughput.of(id, balance(local, Demand.atCapacity()), sales);
    }

    /**
     * Returns what to do first about the chain's gaps in its own scope, at capacity.
     *
     * @param steps at most how many steps, from 0 to 100
     */
    public Plan plan(int steps) {
        return plan(scope, Demand.atCapacity(), PlanOptions.of(steps));
    }

    /**
     * Returns what to do first about the chain's gaps in a scope for a demand.
     *
     * @param local what counts as local
     * @param demand for what the need is reckoned
     * @param options how many steps, which projects, what budget, how much search
     */
    public Plan plan(Scope local, Demand demand, PlanOptions options) {
        return Plan.of(gaps(local, demand), options);
    }

    /** Returns which enterprises are wanted in the chain's own scope (招商清单), with what each finds here and whom to ask. */
    public AttractionList attractionList() {
        return AttractionList.of(gaps());
    }

    /**
     * Returns which enterprises are wanted in a scope for a demand (招商清单), with what each finds here and whom to ask.
     *
     * @param local what counts as local
     * @param demand for what the need is reckoned
     */
    public AttractionList attractionList(Scope local, Demand demand) {
        return AttractionList.of(gaps(local, demand));
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

    /** Returns without which enterprises, recipes and products a final product cannot be made in the chain's own scope. */
    public MustHaves mustHaves() {
        return mustHaves(scope);
    }

    /**
     * Returns without which enterprises, recipes and products a final product cannot be made in a scope.
     *
     * @param local what counts as local
     */
    public MustHaves mustHaves(Scope local) {
        return MustHaves.of(id, graph, local);
    }

    /**
     * Returns the smallest sets of enterprises of the chain's own scope whose failing together stops a final product.
     *
     * @param size how many members a set has, 1 to 3
     */
    public BreakingSets breakingSets(int size) {
        return BreakingSets.of(id, graph, scope, size);
    }

    /** Returns on how few suppliers each product rests in the chain's own scope. */
    public SupplierConcentration concentration() {
        return SupplierConcentration.of(id, graph, scope);
    }

    /** Returns where the chain is weakest in its own scope, at capacity: one ranking across all kinds, by final output lost. */
    public WeakPoints weakPoints() {
        Gaps gaps = gaps();
        return WeakPoints.of(gaps, Bottlenecks.of(id, gaps.balance()), mustHaves());
    }

    /** Returns the loops that consume more than they make, as errors to be mended in the data. */
    public Issues check() {
        return Productivity.check(technology.get());
    }

    /** Returns how many of the chain's coefficients, capacities and declarations are reported, derived and illustrative. */
    public Provenance provenance() {
        return Rows.of(atlas, graph);
    }

    private String productId(String idOrName) {
        return atlas.has(Kind.PRODUCT, idOrName) ? atlas.product(idOrName).id() : idOrName;
    }

    /** Returns one line, such as {@code Chain qixian-glassware: 14 products, 22 links, 6 tiers, 2 loops}. */
    @Override
    public String toString() {
        return "Chain " + id + ": " + graph.products().size() + " products, " + graph.links() + " links, "
                + graph.tiers() + " tiers, " + graph.loops().size() + " loops";
    }
}
