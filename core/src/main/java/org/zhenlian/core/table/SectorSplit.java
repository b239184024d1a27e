package org.zhenlian.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhenlian.core.text.Names;

/**
 * What would the table look like if one sector were shown enterprise by enterprise?
 *
 * <p>By declared shares {@code s_e} in the sector's output: e buys {@code s_e z_ik}, sells {@code s_e z_kj}, has {@code s_e} of output,
 * final demand, imports and accounts, and within the sector e sells f {@code s_e s_f z_kk}. That all enterprises of a sector buy and
 * sell alike is an assumption; {@link #assumption} says so. Everything adds up to the sector again, see {@link SectorMerge}. In the
 * split table each enterprise has a product of its own, which none of the others can stand in for; for questions of a chain, where they
 * all make the same, hand the shares to {@link TableAtlas#of(InputOutputTable, org.zhenlian.core.region.Region, Map)}.
 *
 * <p>Shares sum to 1, to one part in 10^9; if they sum to less, a rest is added and named {@code <sector>-rest}. Order: sectors by id.
 * Time: O(flows x enterprises). Immutable.
 */
public final class SectorSplit {
    private static final double SLACK = 1e-9;

    private final InputOutputTable original;
    private final Sector sector;
    private final SortedMap<String, Double> shares;
    private final InputOutputTable table;

    private SectorSplit(InputOutputTable original, Sector sector, SortedMap<String, Double> shares) {
        this.original = original;
        this.sector = sector;
        this.shares = shares;
        table = build();
    }

    /**
     * Splits a sector.
     *
     * @param table the table
     * @param sector the sector's id or name
     * @param shares the share of each enterprise in the sector's output, by enterprise id; from 0 to 1
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if there are no shares, one is not from 0 to 1, they sum to more than 1, or an enterprise has a
     *     sector's id
     */
    public static SectorSplit of(InputOutputTable table, String sector, Map<String, Double> shares) {
        Sector found = table.sector(sector);
        return new SectorSplit(table, found, complete(found, shares));
    }

    /** The shares with the rest, in order. */
    static SortedMap<String, Double> complete(Sector sector, Map<String, Double> shares) {
        SortedMap<String, Double> sorted = new TreeMap<>(Objects.requireNonNull(shares, "shares"));
        double sum = 0;
        for (Map.Entry<String, Double> e : sorted.entrySet()) {
            if (!(e.getValue() >= 0 && e.getValue() <= 1)) {
                throw new IllegalArgumentException(
                        "the share of " + e.getKey() + " is " + e.getValue() + "\nA share lies from 0 to 1");
            }
            sum += e.getValue();
        }
        if (sorted.isEmpty() || sum > 1 + SLACK) {
            throw new IllegalArgumentException("the shares in " + sector + " sum to " + Shown.number(sum)
                    + "\nThey sum to 1, or to less if a rest is left");
        }
        if (sum < 1 - SLACK) {
            sorted.put(sector.id() + "-rest", 1 - sum);
        } else {
            double all = sum;
            sorted.replaceAll((e, share) -> share / all);
        }
        return sorted;
    }

    /** The shares of the members that stand for a sector of the original. */
    private Map<String, Double> members(int position) {
        Sector s = original.sectors().get(position);
        return s.equals(sector) ? shares : Map.of(s.id(), 1.0);
    }

    private InputOutputTable build() {
        InputOutputTableBuilder builder = InputOutputTable.flows(original.id() + "-split")
                .unit(original.unit())
                .basis(original.basis());
        builder.year = original.year();
        original.accounts().forEach(builder::account);
        List<Sector> sectors = new ArrayList<>(original.sectors());
        sectors.remove(sector);
        sectors.forEach(builder::sector);
        shares.keySet().forEach(builder::sector);
        double[] output = original.output();
        double[] demand = original.finalDemand();
        double[] imports = original.imports();
        for (int i = 0; i < output.length; i++) {
            int at = i;
            members(i).forEach((id, share) -> {
                builder.output(id, share * output[at]);
                builder.finalDemand(id, share * demand[at]);
                if (original.hasImports()) {
                    builder.imports(id, share * imports[at]);
                }
                original.accountRows().forEach((account, row) -> {
                    if (!Double.isNaN(row[at])) {
                        builder.account(account, id, share * row[at]);
                    }
                });
            });
        }
        original.eachFlow((i, j, z) ->
                members(i).forEach((from, s) -> members(j).forEach((to, t) -> builder.cell(from, to, s * t * z))));
        return builder.build();
    }

    /** Returns the table in which the enterprises stand in the place of the sector. */
    public InputOutputTable table() {
        return table;
    }

    /** Returns the sector that was split. */
    public Sector sector() {
        return sector;
    }

    /** Returns the shares by enterprise, the rest included; they sum to 1. */
    public SortedMap<String, Double> shares() {
        return java.util.Collections.unmodifiableSortedMap(shares);
    }

    /** Returns what was assumed, in Chinese and English. */
    public Names assumption() {
        return Names.of(
                sector + "内各企业的投入结构与销售去向相同，按产出份额分摊",
                "all enterprises of " + sector + " buy and sell in the same proportions, by their shares in output");
    }

    /** Returns the sector, the number of enterprises and the assumption. */
    @Override
    public String toString() {
        return sector + " of table " + original.id() + " split into " + shares.size() + "\n  assumed: "
                + assumption().en();
    }
}
