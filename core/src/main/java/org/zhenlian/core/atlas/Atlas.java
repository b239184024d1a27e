package org.zhenlian.core.atlas;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.region.Scope;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Town;

/**
 * Everything known about some towns and their chains at one time. Immutable, thread-safe, and the same whatever the order in which
 * its rows were added: every list is in order of id or of the row's own order.
 *
 * <p>Look-ups take an id or a name, Chinese or English; {@link UnknownIdException} names what is near. Two atlases are equal when
 * they hold the same rows.
 */
public final class Atlas {
    private final String id;
    private final Names names;
    private final Optional<AsOf> asOf;
    private final Tables tables;
    private final Index<Source> sources;
    private final Index<Region> regions;
    private final Index<Product> products;
    private final Index<Recipe> recipes;
    private final Index<Enterprise> enterprises;
    private final Index<Town> towns;
    private final Index<ChainCharter> charters;
    private final Index<Checklist> checklists;
    private final Index<Scheme> schemes;
    private final ImmutableListMultimap<String, ExternalSupply> externalByProduct;
    private final SupplyLinks links;
    private final Places places;
    private final ImmutableListMultimap<String, Recipe> recipesByProduct;
    private final ImmutableListMultimap<String, Capacity> capacitiesByRecipe;
    private final ImmutableListMultimap<Subject, Fact> factsBySubject;
    private final ImmutableListMultimap<Subject, Evidence> evidenceBySubject;

    Atlas(AtlasBuilder builder, Tables kept) {
        id = builder.id();
        names = builder.names();
        asOf = builder.asOf();
        links = SupplyLinks.of(kept.links());
        tables = kept.sorted(links);
        sources = index("source", tables.sources(), Source::id, Source::names);
        regions = index("region", tables.regions(), r -> r.code().digits(), Region::names);
        products = index("product", tables.products(), Product::id, Product::names);
        recipes = index("recipe", tables.recipes(), Recipe::id, Recipe::names);
        enterprises = index("enterprise", tables.enterprises(), Enterprise::id, Enterprise::names);
        towns = index("town", tables.towns(), Town::id, Town::names);
        charters = index("chain", tables.charters(), ChainCharter::id, ChainCharter::names);
        checklists = index("checklist", tables.checklists(), Checklist::id, Checklist::names);
        schemes = index("scheme", tables.schemes(), Scheme::id, Scheme::names);
        places = new Places("atlas " + id, regions, towns);
        externalByProduct = Multimaps.index(tables.externalSupplies(), ExternalSupply::product);
        recipesByProduct = Multimaps.index(recipes.list(), Recipe::product);
        capacitiesByRecipe = Multimaps.index(tables.capacities(), Capacity::recipe);
        factsBySubject = Multimaps.index(tables.facts(), Fact::subject);
        evidenceBySubject = Multimaps.index(tables.evidence(), Evidence::about);
    }

    private <T> Index<T> index(String kind, List<T> rows, Function<T, String> id, Function<T, Names> names) {
        return new Index<>(kind, "atlas " + this.id, rows, id, names);
    }

    /**
     * Starts an atlas.
     *
     * @param id its id
     * @throws IllegalArgumentException if the id is malformed, see {@link Subject}
     */
    public static AtlasBuilder builder(String id) {
        return new AtlasBuilder(id);
    }

    /** Returns a builder that holds all of this atlas, to make a changed copy. */
    public AtlasBuilder toBuilder() {
        AtlasBuilder copy = new AtlasBuilder(id).names(names);
        asOf.ifPresent(copy::asOf);
        rows().forEach(copy::row);
        return copy;
    }

    /** Returns every row of the atlas, table by table, each table in its order. */
    public Stream<Object> rows() {
        return tables.rows();
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns the names. */
    public Names names() {
        return names;
    }

    /** Returns the date that the atlas speaks of, if stated. */
    public Optional<AsOf> asOf() {
        return asOf;
    }

    /** Returns the sources in order of id. */
    public List<Source> sources() {
        return sources.list();
    }

    /** Returns the regions in order of code. */
    public List<Region> regions() {
        return regions.list();
    }

    /** Returns the products in order of id. */
    public List<Product> products() {
        return products.list();
    }

    /** Returns the recipes in order of id. */
    public List<Recipe> recipes() {
        return recipes.list();
    }

    /** Returns the enterprises in order of id. */
    public List<Enterprise> enterprises() {
        return enterprises.list();
    }

    /** Returns the towns in order of id. */
    public List<Town> towns() {
        return towns.list();
    }

    /** Returns the chain charters in order of id. */
    public List<ChainCharter> charters() {
        return charters.list();
    }

    /** Returns the capacities in order of enterprise, then recipe. */
    public List<Capacity> capacities() {
        return tables.capacities();
    }

    /** Returns the declarations of supply from outside, in order of product, then region. */
    public List<ExternalSupply> externalSupplies() {
        return tables.externalSupplies();
    }

    /** Returns the supply links between enterprises. */
    public SupplyLinks links() {
        return links;
    }

    /** Returns the honours in order of holder. */
    public List<Honour> honours() {
        return tables.honours();
    }

    /** Returns all figures that stand under a metric, in order of subject, metric, date. */
    public List<Fact> facts() {
        return tables.facts();
    }

    /** Returns all evidence, in order of subject, kind, date. */
    public List<Evidence> evidence() {
        return tables.evidence();
    }

    /** Returns the task forces in order of subject. */
    public List<TaskForce> taskForces() {
        return tables.taskForces();
    }

    /** Returns the goals in order of subject, metric, due date. */
    public List<Goal> goals() {
        return tables.goals();
    }

    /** Returns the checklists in order of id. */
    public List<Checklist> checklists() {
        return checklists.list();
    }

    /** Returns the assessment schemes in order of id. */
    public List<Scheme> schemes() {
        return schemes.list();
    }

    /** Returns the measures of policy in order of id. */
    public List<PolicyMeasure> policyMeasures() {
        return tables.policyMeasures();
    }

    /**
     * Returns a source.
     *
     * @param idOrTitle its id or title
     * @throws UnknownIdException if there is none
     */
    public Source source(String idOrTitle) {
        return sources.get(idOrTitle);
    }

    /**
     * Returns a region.
     *
     * @param codeOrName six digits or a name
     * @throws UnknownIdException if there is none
     */
    public Region region(String codeOrName) {
        return regions.get(codeOrName);
    }

    /**
     * Returns a product.
     *
     * @param idOrName its id or name
     * @throws UnknownIdException if there is none, or several of that name
     */
    public Product product(String idOrName) {
        return products.get(idOrName);
    }

    /**
     * Returns a recipe.
     *
     * @param idOrName its id or name
     * @throws UnknownIdException if there is none, or several of that name
     */
    public Recipe recipe(String idOrName) {
        return recipes.get(idOrName);
    }

    /**
     * Returns an enterprise.
     *
     * @param idOrName its id or name
     * @throws UnknownIdException if there is none, or several of that name
     */
    public Enterprise enterprise(String idOrName) {
        return enterprises.get(idOrName);
    }

    /**
     * Returns a town.
     *
     * @param idOrName its id or name
     * @throws UnknownIdException if there is none, or several of that name
     */
    public Town town(String idOrName) {
        return towns.get(idOrName);
    }

    /**
     * Returns a chain charter.
     *
     * @param idOrName its id or name
     * @throws UnknownIdException if there is none, or several of that name
     */
    public ChainCharter charter(String idOrName) {
        return charters.get(idOrName);
    }

    /**
     * Returns a checklist.
     *
     * @param idOrName its id or name
     * @throws UnknownIdException if there is none, or several of that name
     */
    public Checklist checklist(String idOrName) {
        return checklists.get(idOrName);
    }

    /**
     * Returns an assessment scheme.
     *
     * @param idOrName its id or name
     * @throws UnknownIdException if there is none, or several of that name
     */
    public Scheme scheme(String idOrName) {
        return schemes.get(idOrName);
    }

    /**
     * Tells whether something of a kind goes by an id or name.
     *
     * @param kind the kind of thing
     * @param idOrName the id or name
     */
    public boolean has(Subject.Kind kind, String idOrName) {
        Objects.requireNonNull(idOrName, "idOrName");
        return switch (kind) {
            case ATLAS -> id.equals(idOrName);
            case SOURCE -> sources.has(idOrName);
            case REGION -> regions.has(idOrName);
            case PRODUCT -> products.has(idOrName);
            case RECIPE -> recipes.has(idOrName);
            case ENTERPRISE -> enterprises.has(idOrName);
            case TOWN -> towns.has(idOrName);
            case CHAIN -> charters.has(idOrName);
        };
    }

    /**
     * Returns the recipes whose main output is a product, in order of id.
     *
     * @param product the product's id
     */
    public List<Recipe> recipesFor(String product) {
        return recipesByProduct.get(Objects.requireNonNull(product, "product"));
    }

    /**
     * Returns who can run a recipe, in order of enterprise.
     *
     * @param recipe the recipe's id
     */
    public List<Capacity> capacitiesFor(String recipe) {
        return capacitiesByRecipe.get(Objects.requireNonNull(recipe, "recipe"));
    }

    /**
     * Returns all figures of something, by metric, then date.
     *
     * @param subject what the figures are about
     */
    public List<Fact> facts(Subject subject) {
        return factsBySubject.get(Objects.requireNonNull(subject, "subject"));
    }

    /**
     * Returns the figures of something under one metric, the earliest first, undated ones before all others.
     *
     * @param subject what the figures are about
     * @param metric the metric's name
     */
    public List<Figure> figures(Subject subject, String metric) {
        Objects.requireNonNull(metric, "metric");
        return facts(subject).stream()
                .filter(f -> f.metric().equals(metric))
                .map(Fact::figure)
                .toList();
    }

    /**
     * Returns the evidence about something, by kind, then date, undated before dated.
     *
     * @param subject what the evidence is about
     */
    public List<Evidence> evidence(Subject subject) {
        return evidenceBySubject.get(Objects.requireNonNull(subject, "subject"));
    }

    /**
     * Returns the latest price of a product, money per product unit; empty if none is known.
     *
     * @param product the product's id
     */
    public Optional<Figure> price(String product) {
        return figures(new Subject(Subject.Kind.PRODUCT, product), Fact.PRICE).stream()
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns the latest price of a product as far as it is known, in yuan per product unit; unknown if there is none.
     *
     * @param product the product's id
     */
    public Interval yuan(String product) {
        return price(product).map(f -> f.interval(Unit.of("元"))).orElse(Interval.UNKNOWN);
    }

    /**
     * Returns what is declared about a product's supply from outside a scope: the declaration for the narrowest region that contains
     * the whole scope. Empty, that is unknown, if there is none.
     *
     * @param product the product's id
     * @param scope the scope of the question
     */
    public Optional<ExternalSupply> externalSupply(String product, Scope scope) {
        Objects.requireNonNull(scope, "scope");
        return externalByProduct.get(Objects.requireNonNull(product, "product")).stream()
                .filter(s -> scope.isWithin(current(s.region())))
                .max(Comparator.comparing(s -> current(s.region()).level()));
    }

    /**
     * Returns the region code in force today: the code itself, or what succeeded it.
     *
     * @param code a code, possibly retired
     */
    public RegionCode current(RegionCode code) {
        return places.current(code);
    }

    /**
     * Returns the scope that a text names: a region code (2, 4 or 6 digits), a region's name, or a town's id or name.
     *
     * @param text for example {@code 1407}, {@code 晋中} or {@code qixian-glassware}
     * @throws UnknownIdException if it names nothing
     */
    public Scope scope(String text) {
        return places.scope(text);
    }

    /**
     * Returns the scope of a region, by its code in force, under its name.
     *
     * @param code a code, possibly retired
     */
    public Scope scope(RegionCode code) {
        return places.scope(code);
    }

    /**
     * Returns the scope of a town: its regions, by their codes in force.
     *
     * @param town a town of this atlas
     */
    public Scope scope(Town town) {
        return places.scope(town);
    }

    /**
     * Tells whether an enterprise lies in a scope, by its region's code in force.
     *
     * @param enterprise the enterprise's id or name
     * @param scope the scope
     * @throws UnknownIdException if there is no such enterprise
     */
    public boolean isLocal(String enterprise, Scope scope) {
        Objects.requireNonNull(scope, "scope");
        return scope.contains(current(enterprises.get(enterprise).region()));
    }

    /** Returns how many of the atlas's figures are reported, derived and illustrative. */
    public Provenance provenance() {
        return Provenance.ofRows(rows());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Atlas atlas
                && id.equals(atlas.id)
                && names.equals(atlas.names)
                && asOf.equals(atlas.asOf)
                && rows().toList().equals(atlas.rows().toList());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, names, asOf, products.list(), enterprises.list());
    }

    /** Returns a line such as {@code Atlas jinzhong 晋中: 9 towns, 61 enterprises, 118 products (41% reported)}. */
    @Override
    public String toString() {
        String name = names.zh().isEmpty() ? id : id + " " + names.zh();
        return "Atlas " + name + ": " + towns().size() + " towns, "
                + enterprises().size() + " enterprises, " + products().size() + " products ("
                + provenance().percent(Basis.Kind.REPORTED) + "% reported)";
    }
}
