package org.zhenlian.core.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.atlas.SupplyLink;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.Criticality;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.ExternalSupply.Availability;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.text.Names;

/**
 * Turns a table into an atlas, so that every question about a chain can be asked of it.
 *
 * <p>Each sector becomes a product counted in the table's unit of money, a recipe of the same id that uses {@code a_ij} of product i
 * per unit of j, and one enterprise of the same id, named as all enterprises of the sector, that can run it up to the sector's output.
 * Flows between sectors become supply links. Imports become limited supply from outside the region; where nothing was imported, supply
 * from outside is not known, since that does not say that there is none. Where the unit is a multiple of the yuan, products have that
 * price, so that questions by value can be answered; in any other unit they are counted without one. Figures stand on the table:
 * derived from it, or illustrative if it is.
 *
 * <p>What a sector uses of its own product is NEGLIGIBLE: it is counted, but a sector at work always has some.
 *
 * <p>A sector is no enterprise and its output no capacity; both are as good as the table's word that this much was made in its year.
 * That a product hangs on one enterprise, as gaps and must-haves will say of every one, is true of the sector only; declare the shares of
 * its enterprises, {@link #of(InputOutputTable, Region, Map)}, and it does no more. Links hold sales between sectors only, so that a cascade needs the {@link #revenue} to know that the rest went
 * to final users. Where flows hold imported goods, links hold them as well; {@link InputOutputTable#atTotalSupply} makes sellers of
 * that size. Flows below 1e-30 of the buyer's output are left out. Time: O(flows).
 */
public final class TableAtlas {
    private static final MathContext DIGITS = new MathContext(17);
    private static final double LEAST = 1e-30;

    private final InputOutputTable table;
    private final Region region;
    private final Unit unit;
    private final Basis basis;
    private final Optional<AsOf> year;
    private final double[] imports;
    /** By sector the shares of its enterprises. */
    private final List<SortedMap<String, Double>> makers = new ArrayList<>();

    private final Set<String> added = new HashSet<>();

    private TableAtlas(InputOutputTable table, Region region, Map<String, SortedMap<String, Double>> shares) {
        this.table = table;
        table.sectors().forEach(s -> makers.add(shares.getOrDefault(s.id(), new TreeMap<>(Map.of(s.id(), 1.0)))));
        this.region = region;
        imports = table.imports();
        year = table.year().isPresent() ? Optional.of(AsOf.year(table.year().getAsInt())) : Optional.empty();
        unit = yuan(table).orElse(Unit.of("1"));
        basis = table.basis().kind() == Basis.Kind.ILLUSTRATIVE
                ? Basis.illustrative()
                : Basis.derived("input-output table " + table.id() + ", " + Shown.basis(table.basis()));
    }

    /**
     * Returns the atlas of a table.
     *
     * @param table the table
     * @param region the region that it describes
     * @throws IllegalArgumentException if a flow is negative
     */
    public static Atlas of(InputOutputTable table, Region region) {
        return of(table, region, Map.of());
    }

    /**
     * Returns the atlas of a table in which the enterprises of some sectors are told apart. All make the sector's product by its
     * recipe; each can make its share of the output and has its share in the sector's sales and purchases, so that capacities and
     * links add up to the sector's output and flows. What an enterprise buys of itself is no link.
     *
     * @param table the table
     * @param region the region that it describes
     * @param shares by the sector's id or name the share of each enterprise in its output, by enterprise id, as in {@link SectorSplit};
     *     an enterprise may have shares in several sectors, sectors left out are one enterprise
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if a flow is negative, shares make no sense, or an enterprise has the id of a sector that is one
     *     enterprise
     */
    public static Atlas of(InputOutputTable table, Region region, Map<String, Map<String, Double>> shares) {
        return of(table, region, shares, 0);
    }

    /**
     * Returns the atlas of a table in which the enterprises of some sectors are told apart and small inputs stop nobody. In a table
     * nearly every sector buys something of every other; whoever asks without whom a chain stops will not mean them.
     *
     * @param table the table
     * @param region the region that it describes
     * @param shares as in {@link #of(InputOutputTable, Region, Map)}; may be empty
     * @param negligible inputs that are less than this share of the buyer's output are declared NEGLIGIBLE, from 0; they count in every
     *     balance and throughput all the same
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException as there, or if the share is negative or NaN
     */
    public static Atlas of(
            InputOutputTable table, Region region, Map<String, Map<String, Double>> shares, double negligible) {
        if (!(negligible >= 0)) {
            throw new IllegalArgumentException(
                    "inputs are negligible below " + negligible + "\nGive a share from 0, for example 0.01");
        }
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(region, "region");
        Map<String, SortedMap<String, Double>> sorted = new TreeMap<>();
        Objects.requireNonNull(shares, "shares").forEach((sector, enterprises) -> {
            Sector found = table.sector(sector);
            sorted.put(found.id(), SectorSplit.complete(found, enterprises));
        });
        for (SortedMap<String, Double> enterprises : sorted.values()) {
            for (String enterprise : enterprises.keySet()) {
                boolean taken = !sorted.containsKey(enterprise)
                        && table.sectors().stream().anyMatch(s -> s.id().equals(enterprise));
                if (taken) {
                    throw new IllegalArgumentException(
                            "the enterprise " + enterprise
                                    + " has the id of a sector that is one enterprise\nName it differently, or give that sector's shares");
                }
            }
        }
        return new TableAtlas(table, region, sorted).atlas(negligible);
    }

    /**
     * Returns what each sector's enterprise takes in a year, final users included: its output, in the unit of the atlas's links (yuan if
     * the table's unit is money), by sector. What a cascade in the network of links takes as revenue.
     *
     * @param table the table
     */
    public static SortedMap<String, Double> revenue(InputOutputTable table) {
        Objects.requireNonNull(table, "table");
        double factor = yuan(table).map(u -> u.factor().doubleValue()).orElse(1.0);
        SortedMap<String, Double> revenue = new TreeMap<>();
        table.sectors().forEach(s -> revenue.put(s.id(), factor * table.output(s.id())));
        return Collections.unmodifiableSortedMap(revenue);
    }

    private static Optional<Unit> yuan(InputOutputTable table) {
        return Unit.find(table.unit()).filter(u -> u.fits(Unit.of("元")));
    }

    private Atlas atlas(double negligible) {
        AtlasBuilder atlas = Atlas.builder(table.id()).add(region);
        Recipe.Builder[] recipes = new Recipe.Builder[table.size()];
        for (int j = 0; j < recipes.length; j++) {
            Sector sector = table.sectors().get(j);
            recipes[j] = Recipe.builder(sector.id(), sector.id()).names(sector.names());
            atlas.add(Product.builder(sector.id(), unit).names(sector.names()).build());
        }
        table.eachCoefficient((i, j, a) -> {
            if (a < 0) {
                throw new IllegalArgumentException("table " + table.id() + " has a negative flow from "
                        + table.sectors().get(i) + " to " + table.sectors().get(j)
                        + "\nA recipe cannot use less than nothing; merge the sectors, or see TableFindings");
            }
            if (a >= LEAST) {
                Criticality criticality = i == j || a < negligible ? Criticality.NEGLIGIBLE : Criticality.ESSENTIAL;
                recipes[j].input(new Input(
                        table.sectors().get(i).id(), Optional.of(figure(a)), OptionalDouble.empty(), criticality));
            }
        });
        for (int j = 0; j < recipes.length; j++) {
            sector(atlas, j, recipes[j].build());
        }
        List<SortedMap<String, SortedMap<String, Double>>> sales = new ArrayList<>();
        table.sectors().forEach(s -> sales.add(new TreeMap<>()));
        table.eachFlow((i, j, z) -> makers.get(i)
                .forEach((from, s) -> makers.get(j).forEach((to, t) -> {
                    if (!from.equals(to) && s * t * z != 0) {
                        sales.get(i).computeIfAbsent(from, f -> new TreeMap<>()).merge(to, s * t * z, Double::sum);
                    }
                })));
        for (int i = 0; i < recipes.length; i++) {
            String product = table.sectors().get(i).id();
            sales.get(i).forEach((from, sold) -> sold.forEach((to, z) -> atlas.add(link(from, to, product, z))));
        }
        return atlas.build();
    }

    private SupplyLink link(String from, String to, String product, double z) {
        boolean money = unit.base().equals("元");
        return new SupplyLink(
                from,
                to,
                product,
                year,
                OptionalDouble.of(z),
                money ? OptionalDouble.of(z * unit.factor().doubleValue()) : OptionalDouble.empty(),
                basis,
                "");
    }

    private static Names all(Names sector) {
        return Names.of(
                sector.zh().isEmpty() ? "" : sector.zh() + "（全部企业）",
                sector.en().isEmpty() ? "" : sector.en() + " (all enterprises)");
    }

    private void sector(AtlasBuilder atlas, int j, Recipe recipe) {
        Sector sector = table.sectors().get(j);
        atlas.add(recipe);
        makers.get(j).forEach((maker, share) -> {
            if (added.add(maker)) {
                atlas.add(Enterprise.builder(maker, region.code(), basis)
                        .names(maker.equals(sector.id()) ? all(sector.names()) : Names.NONE)
                        .build());
            }
            atlas.add(Capacity.of(maker, recipe.id(), figure(share * table.output(sector.id()))));
        });
        double imported = imports[j];
        if (imported > 0) {
            atlas.add(new ExternalSupply(
                    sector.id(), region.code(), Availability.LIMITED, Optional.of(figure(imported)), "", basis, ""));
        }
        if (unit.base().equals("元")) {
            Subject subject = new Subject(Subject.Kind.PRODUCT, sector.id());
            atlas.add(new Fact(subject, Fact.PRICE, Figure.of(new Quantity(unit.factor(), Unit.of("元")), basis)));
        }
    }

    private Figure figure(double amount) {
        return Figure.of(new Quantity(new BigDecimal(amount).round(DIGITS), unit), basis);
    }
}
