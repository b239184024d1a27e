package org.zhenlian.core.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.TextTable;

/**
 * Do the figures of enterprises add up to those of products, towns, counties, cities and the table?
 *
 * <p>Each amount is what one enterprise made of one product. It is added up once on every level, so that the sum of every level is the
 * same. Nothing is shared out: an enterprise of no town goes to the line {@link #NO_TOWN}, one of several towns to a line of all of
 * them joined by {@code +}. Regions are those of the enterprise's code at the level. {@link #against} compares the sums by sector with a
 * table's output; what the enterprises do not cover is the rest.
 *
 * <p>All amounts are in one unit. Order: by id. Sums are Kahan sums in order of enterprise and product, so that they differ by less than
 * 1e-9 of the total whatever the order of input. Time: O(amounts log amounts). Immutable.
 */
public final class RollUp {
    /** The line of enterprises that belong to no town. */
    public static final String NO_TOWN = "(no town)";

    /** To what amounts are added up. */
    public enum Level {
        /** Each enterprise. */
        ENTERPRISE,
        /** Each product. */
        PRODUCT,
        /** Each professional town. */
        TOWN,
        /** Each county, by the code of the enterprise. */
        COUNTY,
        /** Each city. */
        CITY,
        /** Each province. */
        PROVINCE
    }

    /**
     * What one enterprise made of one product.
     *
     * @param enterprise the enterprise's id
     * @param product the product's id
     * @param value how much, in the unit of all; finite
     */
    public record Made(String enterprise, String product, double value) {
        /**
         * Checks the value.
         *
         * @throws IllegalArgumentException if it is infinite or NaN
         */
        public Made {
            Objects.requireNonNull(enterprise, "enterprise");
            Objects.requireNonNull(product, "product");
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "what " + enterprise + " makes of " + product + " is " + value + "\nLeave it out if not known");
            }
        }
    }

    /**
     * What the enterprises of a sector cover of its output.
     *
     * @param sector the sector's id
     * @param enterprises the sum over enterprises
     * @param output the sector's output in the table
     * @param rest the output less the sum; negative if the enterprises are said to make more than the sector
     */
    public record Cover(String sector, double enterprises, double output, double rest) {
        /** Checks that nothing is missing. */
        public Cover {
            Objects.requireNonNull(sector, "sector");
        }
    }

    private final Atlas atlas;
    private final List<Made> amounts;
    private final List<String> missing;

    private RollUp(Atlas atlas, List<Made> amounts, List<String> missing) {
        this.atlas = atlas;
        this.amounts = amounts;
        this.missing = missing;
    }

    /**
     * Returns the roll-up of what all enterprises can make in a year, in yuan: capacity times price, of each product and co-product.
     * Capacities and prices that are not known exactly are left out and named by {@link #missing}.
     *
     * @param atlas the atlas
     */
    public static RollUp atCapacity(Atlas atlas) {
        Objects.requireNonNull(atlas, "atlas");
        CapacityValues values = new CapacityValues(atlas);
        return new RollUp(atlas, sorted(values.amounts()), List.copyOf(values.missing()));
    }

    /**
     * Returns the roll-up of amounts.
     *
     * @param atlas where enterprises and products are found
     * @param amounts what each enterprise made of each product
     * @throws org.zhenlian.core.atlas.UnknownIdException if the atlas has no such enterprise or product
     */
    public static RollUp of(Atlas atlas, List<Made> amounts) {
        Objects.requireNonNull(atlas, "atlas");
        List<Made> known = new ArrayList<>();
        for (Made made : amounts) {
            known.add(new Made(
                    atlas.enterprise(made.enterprise()).id(),
                    atlas.product(made.product()).id(),
                    made.value()));
        }
        return new RollUp(atlas, sorted(known), List.of());
    }

    private static List<Made> sorted(List<Made> amounts) {
        return amounts.stream()
                .sorted(Comparator.comparing(Made::enterprise)
                        .thenComparing(Made::product)
                        .thenComparing(Made::value))
                .toList();
    }

    /** Returns what is left out because it is not known exactly, in order; empty if amounts were given. */
    public List<String> missing() {
        return missing;
    }

    /** Returns all amounts by enterprise, then product. */
    public List<Made> list() {
        return amounts;
    }

    /** Returns the sum of all amounts. */
    public double total() {
        return new Sum().add(amounts).value();
    }

    /**
     * Returns the sums of a level.
     *
     * @param level to what amounts are added up
     */
    public SortedMap<String, Double> by(Level level) {
        Objects.requireNonNull(level, "level");
        SortedMap<String, Sum> sums = new TreeMap<>();
        amounts.forEach(
                m -> sums.computeIfAbsent(line(m, level), k -> new Sum()).add(m.value()));
        SortedMap<String, Double> values = new TreeMap<>();
        sums.forEach((line, sum) -> values.put(line, sum.value()));
        return Collections.unmodifiableSortedMap(values);
    }

    /**
     * Returns the sums of a level inside another, for example of towns inside cities. The lines inside one sum to its own line in {@link
     * #by(Level)} of the outer level, and those of one name in all lines to its line in that of the inner.
     *
     * @param outer the level outside
     * @param inner the level inside
     */
    public SortedMap<String, SortedMap<String, Double>> by(Level outer, Level inner) {
        Objects.requireNonNull(outer, "outer");
        Objects.requireNonNull(inner, "inner");
        SortedMap<String, List<Made>> parts = new TreeMap<>();
        amounts.forEach(m ->
                parts.computeIfAbsent(line(m, outer), k -> new ArrayList<>()).add(m));
        SortedMap<String, SortedMap<String, Double>> sums = new TreeMap<>();
        parts.forEach((line, part) -> sums.put(line, new RollUp(atlas, part, missing).by(inner)));
        return Collections.unmodifiableSortedMap(sums);
    }

    private String line(Made made, Level level) {
        Enterprise enterprise = atlas.enterprise(made.enterprise());
        return switch (level) {
            case ENTERPRISE -> made.enterprise();
            case PRODUCT -> made.product();
            case TOWN ->
                enterprise.towns().isEmpty()
                        ? NO_TOWN
                        : String.join("+", enterprise.towns().stream().sorted().toList());
            case COUNTY -> enterprise.region().digits();
            case CITY -> prefix(enterprise.region(), 4);
            case PROVINCE -> prefix(enterprise.region(), 2);
        };
    }

    private static String prefix(RegionCode code, int digits) {
        return code.digits().substring(0, digits) + "0".repeat(6 - digits);
    }

    /**
     * Compares with a table, sector by sector; only sectors that a product belongs to.
     *
     * @param table the table, in the same unit
     * @param sectors the sector's id or name of each product, by the product's id; products left out are in no sector
     * @throws org.zhenlian.core.atlas.UnknownIdException if the table has no such sector
     */
    public List<Cover> against(InputOutputTable table, Map<String, String> sectors) {
        Objects.requireNonNull(table, "table");
        SortedMap<String, Sum> sums = new TreeMap<>();
        Objects.requireNonNull(sectors, "sectors")
                .values()
                .forEach(s -> sums.put(table.sector(s).id(), new Sum()));
        amounts.stream()
                .filter(m -> sectors.containsKey(m.product()))
                .forEach(m ->
                        sums.get(table.sector(sectors.get(m.product())).id()).add(m.value()));
        return sums.entrySet().stream()
                .map(e -> new Cover(
                        e.getKey(),
                        e.getValue().value(),
                        table.output(e.getKey()),
                        table.output(e.getKey()) - e.getValue().value()))
                .toList();
    }

    /** A sum that keeps what rounding takes away. */
    private static final class Sum {
        private double value;
        private double lost;

        Sum add(List<Made> amounts) {
            amounts.forEach(m -> add(m.value()));
            return this;
        }

        void add(double next) {
            double corrected = next - lost;
            double sum = value + corrected;
            lost = sum - value - corrected;
            value = sum;
        }

        double value() {
            return value;
        }
    }

    /** Returns the total and the sums by town. */
    @Override
    public String toString() {
        SortedMap<String, Double> towns = by(Level.TOWN);
        TextTable lines = new TextTable("town", ">sum");
        towns.entrySet().stream()
                .limit(8)
                .forEach(e -> lines.row(TextTable.fit(e.getKey(), 40), Shown.number(e.getValue())));
        String more = towns.size() > 8 ? "\n  ... " + (towns.size() - 8) + " more, see by(TOWN)" : "";
        more += missing.isEmpty() ? "" : "\n  left out: " + missing.size() + ", see missing()";
        return TextTable.fit(
                        "Roll-up of " + amounts.size() + " amounts of "
                                + by(Level.ENTERPRISE).size() + " enterprises: " + Shown.number(total()),
                        80)
                + "\n" + lines + more;
    }
}
