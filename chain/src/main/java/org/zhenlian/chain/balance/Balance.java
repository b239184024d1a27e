package org.zhenlian.chain.balance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.MissingFigure;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * What is needed in a scope, set against what can be made there.
 *
 * <p>For every product of the chain: the need, the local capacity, what arises locally as a co-product, who makes it here, and what
 * is declared of its supply from outside. With the basis CAPACITY the need is what local producers would use when running at
 * capacity, {@code sum over local (enterprise, recipe) of capacity x amount per run}; with TARGET(d) it is the requirement of the
 * whole chain for d, see {@link Requirements}. Co-products count as they arise at capacity (CAPACITY) or at the required runs,
 * limited by local capacity (TARGET).
 *
 * <p>Missing data: an unknown capacity or amount is the interval [0, infinity) and is named per product. Units: each product's own,
 * per year. Order: by tier, then id. A product that is not in the chain is an {@link
 * org.zhenlian.core.atlas.UnknownIdException}. Time O(capacities x inputs per recipe), plus the requirements for TARGET.
 */
public final class Balance {
    /** Differences this small, relative to the need, come from rounding and are no lack. */
    private static final double ROUNDING = 1e-9;

    private final ProductionGraph graph;
    private final Scope scope;
    private final Demand demand;
    private final Technology technology;
    private final List<Capacity> local = new ArrayList<>();
    private final Set<Recipe> runnable = new LinkedHashSet<>();
    private final Map<String, Interval> need = new HashMap<>();
    private final Map<String, Interval> capacity = new HashMap<>();
    private final Map<String, Interval> beside = new HashMap<>();
    private final Map<String, Set<String>> producers = new HashMap<>();
    private final Map<String, Set<String>> coProducers = new HashMap<>();
    private final Map<String, Map<String, Interval>> supplied = new HashMap<>();
    private final Map<String, Set<String>> missing = new HashMap<>();
    private final Map<String, Set<String>> missingSupply = new HashMap<>();

    private Balance(Technology technology, Scope scope, Demand demand) {
        this.graph = technology.graph();
        this.scope = scope;
        this.demand = demand;
        this.technology = technology.substituting();
        Atlas atlas = graph.atlas();
        for (Recipe recipe : graph.recipes()) {
            atlas.capacitiesFor(recipe.id()).stream()
                    .filter(c -> atlas.isLocal(c.enterprise(), scope))
                    .forEach(c -> supply(recipe, c));
        }
        if (demand.kind() == Demand.Kind.CAPACITY) {
            local.forEach(this::atCapacity);
        } else {
            forTarget();
        }
    }

    /**
     * Returns the balance of a scope.
     *
     * @param technology the chain's technology
     * @param scope what counts as local
     * @param demand for what the need is reckoned
     * @throws UnproductiveLoopException if the demand is a target and needs a loop that consumes more than it makes
     */
    public static Balance of(Technology technology, Scope scope, Demand demand) {
        demand.amounts().keySet().forEach(technology.graph()::tier);
        return new Balance(technology, scope, demand);
    }

    private void supply(Recipe recipe, Capacity c) {
        local.add(c);
        Interval limit = limit(recipe, c);
        Technology.Flows flows = technology.flows(recipe);
        capacity.merge(recipe.product(), limit, Interval::plus);
        if (limit.high() > 0) {
            runnable.add(recipe);
            supplied(recipe.product(), c.enterprise(), limit);
            producers.computeIfAbsent(recipe.product(), p -> new TreeSet<>()).add(c.enterprise());
            flows.makes().forEach((p, a) -> {
                supplied(p, c.enterprise(), a.times(limit));
                coProducers.computeIfAbsent(p, any -> new TreeSet<>()).add(c.enterprise());
            });
        }
        missSupply(recipe, c, flows);
    }

    private void missSupply(Recipe recipe, Capacity c, Technology.Flows flows) {
        technology.missing(recipe).forEach((p, name) -> {
            if (flows.makes().containsKey(p)) {
                missingSupply.computeIfAbsent(p, any -> new TreeSet<>()).add(name);
            }
        });
        if (c.perYear().isEmpty()) {
            String name = MissingFigure.capacity(c.enterprise(), recipe.id());
            missSupply(recipe.product(), name);
            if (demand.kind() == Demand.Kind.CAPACITY) {
                flows.uses().keySet().forEach(p -> miss(p, name));
            }
            flows.makes().keySet().forEach(p -> missSupply(p, name));
        }
    }

    private void supplied(String product, String enterprise, Interval amount) {
        supplied.computeIfAbsent(product, p -> new TreeMap<>()).merge(enterprise, amount, Interval::plus);
    }

    private void missSupply(String product, String name) {
        miss(product, name);
        missingSupply.computeIfAbsent(product, p -> new TreeSet<>()).add(name);
    }

    Interval limit(Recipe recipe, Capacity c) {
        return c.perYear()
                .map(f -> f.interval(graph.atlas().product(recipe.product()).unit()))
                .orElse(Interval.UNKNOWN);
    }

    private void miss(String product, String name) {
        missing.computeIfAbsent(product, p -> new TreeSet<>()).add(name);
    }

    private void atCapacity(Capacity c) {
        Recipe recipe = graph.atlas().recipe(c.recipe());
        Interval runs = limit(recipe, c);
        Technology.Flows flows = technology.flows(recipe);
        flows.uses().forEach((p, a) -> need.merge(p, a.times(runs), Interval::plus));
        flows.makes().forEach((p, a) -> beside.merge(p, a.times(runs), Interval::plus));
        missAmounts(recipe, flows.uses().keySet());
        missAmounts(recipe, flows.makes().keySet());
    }

    /** Names the missing amounts per run of some products of a recipe. */
    private void missAmounts(Recipe recipe, Set<String> of) {
        technology.missing(recipe).forEach((product, name) -> {
            if (of.contains(product)) {
                miss(product, name);
            }
        });
    }

    private void forTarget() {
        Requirements requirements = Requirements.of(technology, demand.amounts());
        for (Product product : requirements.products()) {
            String id = product.id();
            need.put(id, requirements.need(id));
            if (!requirements.need(id).isExact()) {
                requirements.missing().forEach(name -> miss(id, name));
            }
            Interval runs = atMost(requirements.required(id), capacity(id));
            if (!graph.makers(id).isEmpty() && runs.high() > 0) {
                technology.column(id).makes().forEach((p, a) -> beside.merge(p, a.times(runs), Interval::plus));
                technology
                        .mix(id)
                        .keySet()
                        .forEach(r -> missAmounts(r, technology.flows(r).makes().keySet()));
            }
        }
    }

    private static Interval atMost(Interval runs, Interval limit) {
        return new Interval(Math.min(runs.low(), limit.low()), Math.min(runs.high(), limit.high()));
    }

    private static <T> T find(Map<String, T> map, String product, T none) {
        return map.getOrDefault(Objects.requireNonNull(product, "product"), none);
    }

    /** Returns the chain's technology. */
    public Technology technology() {
        return technology;
    }

    /** Returns the production graph. */
    public ProductionGraph graph() {
        return graph;
    }

    /** Returns what counts as local. */
    public Scope scope() {
        return scope;
    }

    /** Returns for what the need is reckoned. */
    public Demand demand() {
        return demand;
    }

    /**
     * Returns how much of a product is needed a year.
     *
     * @param product the product's id
     */
    public Interval need(String product) {
        graph.tier(product);
        return need.getOrDefault(product, Interval.ZERO);
    }

    /**
     * Returns how much of a product local producers can make a year as their main output; 0 if there are none.
     *
     * @param product the product's id
     */
    public Interval capacity(String product) {
        graph.tier(product);
        return capacity.getOrDefault(product, Interval.ZERO);
    }

    /**
     * Returns how much of a product arises locally as a co-product a year.
     *
     * @param product the product's id
     */
    public Interval coProduced(String product) {
        graph.tier(product);
        return beside.getOrDefault(product, Interval.ZERO);
    }

    /**
     * Returns how much of a product is to be had locally a year: capacity plus co-products.
     *
     * @param product the product's id
     */
    public Interval supply(String product) {
        return capacity(product).plus(coProduced(product));
    }

    /**
     * Returns the share of the need that local supply covers, 0 to 1; 1 if nothing is needed.
     *
     * @param product the product's id
     */
    public Interval coverage(String product) {
        Interval covered = supply(product).coverageOf(need(product));
        return new Interval(full(covered.low()) ? 1 : covered.low(), full(covered.high()) ? 1 : covered.high());
    }

    private static boolean full(double coverage) {
        return coverage >= 1 - ROUNDING;
    }

    /**
     * Returns how much of the need local supply leaves open a year, {@code max(0, need - supply)}; 0 if that is only rounding.
     *
     * @param product the product's id
     */
    public Interval lack(String product) {
        Interval need = need(product);
        Interval supply = supply(product);
        double low = lack(need.low(), supply.high());
        return new Interval(low, Math.max(low, lack(need.high(), supply.low())));
    }

    private static double lack(double need, double supply) {
        return supply >= need * (1 - ROUNDING) ? 0 : need - supply;
    }

    /**
     * Returns the ids of the local enterprises whose main output a product is, in order; not those whose capacity is known to be 0.
     *
     * @param product the product's id
     */
    public List<String> producers(String product) {
        return List.copyOf(find(producers, product, Collections.emptySet()));
    }

    /**
     * Returns the ids of the local enterprises that make a product, as main output or beside it, in order.
     *
     * @param product the product's id
     */
    public List<String> suppliers(String product) {
        Set<String> all = new TreeSet<>(producers(product));
        all.addAll(find(coProducers, product, Collections.emptySet()));
        return List.copyOf(all);
    }

    /**
     * Returns how much of a product each local enterprise can supply a year when it runs at capacity, as main output and beside, by
     * enterprise; whatever the basis of the balance.
     *
     * @param product the product's id
     */
    public Map<String, Interval> suppliedAtCapacity(String product) {
        return Collections.unmodifiableMap(find(supplied, product, Map.of()));
    }

    /**
     * Returns what is declared of a product's supply from outside the scope; empty if nothing is.
     *
     * @param product the product's id
     */
    public Optional<ExternalSupply> external(String product) {
        return graph.atlas().externalSupply(product, scope);
    }

    /**
     * Returns how much of a product can be had from outside the scope a year; [0, infinity) if not known.
     *
     * @param product the product's id
     */
    public Interval externalAmount(String product) {
        return external(product).map(this::amount).orElse(Interval.UNKNOWN);
    }

    /**
     * Tells whether declared supply from outside the scope covers the whole need for certain.
     *
     * @param product the product's id
     */
    public boolean importable(String product) {
        return lack(
                        Math.min(need(product).high(), Double.MAX_VALUE),
                        externalAmount(product).low())
                == 0;
    }

    private Interval amount(ExternalSupply supply) {
        return switch (supply.availability()) {
            case UNLIMITED -> new Interval(Double.MAX_VALUE, Double.POSITIVE_INFINITY);
            case NONE -> Interval.ZERO;
            case UNKNOWN -> Interval.UNKNOWN;
            case LIMITED ->
                supply.perYear()
                        .map(f -> f.interval(
                                graph.atlas().product(supply.product()).unit()))
                        .orElse(Interval.UNKNOWN);
        };
    }

    /**
     * Returns the names of the missing figures that leave a product's need or supply open, in order.
     *
     * @param product the product's id
     */
    public List<String> missing(String product) {
        return List.copyOf(find(missing, product, Collections.emptySet()));
    }

    /**
     * Returns the names of the missing figures that leave a product's local supply at capacity open, in order.
     *
     * @param product the product's id
     */
    public List<String> missingSupply(String product) {
        return List.copyOf(find(missingSupply, product, Collections.emptySet()));
    }

    /** Returns the capacities of local enterprises for the chain's recipes, in order of recipe, then enterprise. */
    public List<Capacity> localCapacities() {
        return Collections.unmodifiableList(local);
    }

    /** Returns the chain's recipes that a local enterprise can run, its capacity not known to be 0, in order of id. */
    public List<Recipe> localRecipes() {
        return List.copyOf(runnable);
    }

    /** Returns what local producers buy, and how much of it can be had from each other. */
    public Purchases purchases() {
        return new Purchases(this);
    }

    /** Returns the splits that were assumed where shares are not declared. */
    public List<Names> assumptions() {
        return technology.assumptions();
    }

    /** Returns the products that are needed or supplied here, by tier, then id. */
    public List<Product> products() {
        return graph.products().stream()
                .filter(p -> need(p.id()).high() > 0 || supply(p.id()).high() > 0)
                .toList();
    }

    /** Returns the whole table. */
    public String print() {
        TextTable table = new TextTable("tier", "product", ">need", ">local", ">coverage", ">producers");
        for (Product p : products()) {
            String unit = p.unit() + "/a";
            table.row(
                    graph.tier(p.id()),
                    p.id() + " " + p.names().zh(),
                    new Amount(need(p.id()), unit),
                    new Amount(supply(p.id()), unit),
                    Amount.share(coverage(p.id())),
                    producers(p.id()).size());
        }
        return this + "\n" + table;
    }

    /** Returns one line: scope, basis and number of products. */
    @Override
    public String toString() {
        return "Balance in " + scope + " " + demand + ": " + products().size() + " products";
    }
}
