package org.zhenlian.core.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * <p>A sector is no enterprise and its output no capacity; both are as good as the table's word that this much was made in its year.
 * That a product hangs on one enterprise, as gaps and must-haves will say of every one, is true of the sector only: split it first, see
 * {@link SectorSplit}. Links hold sales between sectors only, so that a cascade needs the {@link #revenue} to know that the rest went
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
    private final double[] imports;

    private TableAtlas(InputOutputTable table, Region region) {
        this.table = table;
        this.region = region;
        imports = table.imports();
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
        Objects.requireNonNull(table, "table");
        return new TableAtlas(table, Objects.requireNonNull(region, "region")).atlas();
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

    private Atlas atlas() {
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
                recipes[j].input(Input.of(table.sectors().get(i).id(), figure(a)));
            }
        });
        for (int j = 0; j < recipes.length; j++) {
            sector(atlas, j, recipes[j].build());
        }
        table.eachFlow((i, j, z) -> {
            if (i != j) {
                atlas.add(link(i, j, z));
            }
        });
        return atlas.build();
    }

    private SupplyLink link(int i, int j, double z) {
        boolean money = unit.base().equals("元");
        return new SupplyLink(
                table.sectors().get(i).id(),
                table.sectors().get(j).id(),
                table.sectors().get(i).id(),
                table.year().isPresent() ? Optional.of(AsOf.year(table.year().getAsInt())) : Optional.empty(),
                OptionalDouble.of(z),
                money ? OptionalDouble.of(z * unit.factor().doubleValue()) : OptionalDouble.empty(),
                basis,
                "");
    }

    private static Names all(Names sector) {
        return Names.of(
                sector.zh().isEmpty() ? "" : sector.zh() + "(全部企业)",
                sector.en().isEmpty() ? "" : sector.en() + " (all enterprises)");
    }

    private void sector(AtlasBuilder atlas, int j, Recipe recipe) {
        Sector sector = table.sectors().get(j);
        atlas.add(recipe)
                .add(Enterprise.builder(sector.id(), region.code(), basis)
                        .names(all(sector.names()))
                        .build())
                .add(Capacity.of(sector.id(), recipe.id(), figure(table.output(sector.id()))));
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
