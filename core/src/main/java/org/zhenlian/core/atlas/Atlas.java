package org.zhenlian.core.atlas;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
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
    private final ImmutableListMultimap<String, ExternalSupply> externalByProduct;
    private final SupplyLinks links;
    private final Places places;
    private final ImmutableListMultimap<String, Recipe> recipesByProduct;
    private final ImmutableListMultimap<String, Capacity> capacitiesByRecipe;
    private final ImmutableListMultimap<Subject, Fact> factsBySubject;

    private Atlas(Builder builder, Tables kept) {
        id = builder.id;
        names = builder.names;
        asOf = builder.asOf;
        links = SupplyLinks.of(kept.links());
        tables = kept.sorted(links);
        sources = index("source", tables.sources(), Source::id, Source::names);
        regions = index("region", tables.regions(), r -> r.code().digits(), Region::names);
        products = index("product", tables.products(), Product::id, Product::names);
        recipes = index("recipe", tables.recipes(), Recipe::id, Recipe::names);
        enterprises = index("enterprise", tables.enterprises(), Enterprise::id, Enterprise::names);
        towns = index("town", tables.towns(), Town::id, Town::names);
        charters = index("chain", tables.charters(), ChainCharter::id, ChainCharter::names);
        places = new Places("atlas " + id, regions, towns);
        externalByProduct = Multimaps.index(tables.externalSupplies(), ExternalSupply::product);
        recipesByProduct = Multimaps.index(recipes.list(), Recipe::product);
        capacitiesByRecipe = Multimaps.index(tables.capacities(), Capacity::recipe);
        factsBySubject = Multimaps.index(tables.facts(), Fact::subject);
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
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that holds all of this atlas, to make a changed copy. */
    public Builder toBuilder() {
        Builder copy = new Builder(id).names(names);
        asOf.ifPresent(copy::asOf);
        rows().forEach(copy.tables::add);
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
     * Returns the latest price of a product, money per product unit; empty if none is known.
     *
     * @param product the product's id
     */
    public Optional<Figure> price(String product) {
        return figures(new Subject(Subject.Kind.PRODUCT, product), Fact.PRICE).stream()
                .reduce((earlier, later) -> later);
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
        String share = String.format(Locale.ROOT, "%.0f%%", 100 * provenance().share(Basis.Kind.REPORTED));
        return "Atlas " + name + ": " + towns().size() + " towns, "
                + enterprises().size() + " enterprises, " + products().size() + " products (" + share + " reported)";
    }

    /** Collects the rows of an atlas. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final Tables tables = Tables.empty();
        private Names names = Names.NONE;
        private Optional<AsOf> asOf = Optional.empty();
        private BiPredicate<Subject.Kind, String> unread = (kind, rowId) -> false;

        private Builder(String id) {
            this.id = new Subject(Subject.Kind.ATLAS, id).id();
        }

        /**
         * Sets the names; returns this builder.
         *
         * @param names Chinese and English
         */
        public Builder names(Names names) {
            this.names = Objects.requireNonNull(names, "names");
            return this;
        }

        /**
         * Sets the date that the atlas speaks of; returns this builder.
         *
         * @param when the date or period
         */
        public Builder asOf(AsOf when) {
            this.asOf = Optional.of(when);
            return this;
        }

        /**
         * Adds a source; returns this builder.
         *
         * @param source the row
         */
        public Builder add(Source source) {
            return row(source);
        }

        /**
         * Adds a region; returns this builder.
         *
         * @param region the row
         */
        public Builder add(Region region) {
            return row(region);
        }

        /**
         * Adds a product; returns this builder.
         *
         * @param product the row
         */
        public Builder add(Product product) {
            return row(product);
        }

        /**
         * Adds a recipe; returns this builder.
         *
         * @param recipe the row
         */
        public Builder add(Recipe recipe) {
            return row(recipe);
        }

        /**
         * Adds a town; returns this builder.
         *
         * @param town the row
         */
        public Builder add(Town town) {
            return row(town);
        }

        /**
         * Adds an enterprise; returns this builder.
         *
         * @param enterprise the row
         */
        public Builder add(Enterprise enterprise) {
            return row(enterprise);
        }

        /**
         * Adds what an enterprise can run; returns this builder.
         *
         * @param capacity the row
         */
        public Builder add(Capacity capacity) {
            return row(capacity);
        }

        /**
         * Adds a chain; returns this builder.
         *
         * @param charter the row
         */
        public Builder add(ChainCharter charter) {
            return row(charter);
        }

        /**
         * Adds what can be had of a product from outside; returns this builder.
         *
         * @param supply the row
         */
        public Builder add(ExternalSupply supply) {
            return row(supply);
        }

        /**
         * Adds who sells what to whom; returns this builder.
         *
         * @param link the row
         */
        public Builder add(SupplyLink link) {
            return row(link);
        }

        /**
         * Adds an honour; returns this builder.
         *
         * @param honour the row
         */
        public Builder add(Honour honour) {
            return row(honour);
        }

        /**
         * Adds a figure under a metric; returns this builder.
         *
         * @param fact the row
         */
        public Builder add(Fact fact) {
            return row(fact);
        }

        private Builder row(Object row) {
            tables.add(row);
            return this;
        }

        /**
         * Says which rows were there but could not be used, so that what refers to them is left out as a consequence and not
         * reported as a dangling reference.
         *
         * @param rows tells by kind and id whether a row was there
         * @return this builder
         */
        public Builder unread(BiPredicate<Subject.Kind, String> rows) {
            this.unread = Objects.requireNonNull(rows, "rows");
            return this;
        }

        /**
         * Returns the atlas.
         *
         * @throws InvalidAtlasException if any row has an error
         */
        public Atlas build() {
            List<Issue> found = new ArrayList<>();
            Atlas atlas = buildLenient((row, issue) -> found.add(issue));
            Issues issues = Issues.of(found);
            if (issues.hasErrors()) {
                throw new InvalidAtlasException("atlas " + id, issues);
            }
            return atlas;
        }

        /**
         * Returns the atlas of all rows without errors. A row that refers to one that was left out is left out as well; nothing is
         * repaired or invented.
         *
         * @param report told of every issue together with the row, as it was added, that the issue is about
         */
        public Atlas buildLenient(BiConsumer<Object, Issue> report) {
            Objects.requireNonNull(report, "report");
            return new Atlas(this, new Validation(id, unread, report).keep(tables));
        }
    }
}
