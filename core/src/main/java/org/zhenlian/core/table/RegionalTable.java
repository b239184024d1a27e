package org.zhenlian.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhenlian.core.measure.Basis;

/**
 * What may the table of a city or a county look like, if only the nation's is known and what each sector there makes?
 *
 * <p>A region buys of itself what the nation's sectors buy, as far as it is likely to have it: {@code a_ij = min(1, q_ij) a_ij of the
 * nation}. With {@code s_i = (x_i / x) / (X_i / X)} the location quotient of sector i by output (x region, X nation),
 *
 * <ul>
 *   <li>{@link #simple}: {@code q_ij = s_i};
 *   <li>{@link #crossIndustry}: {@code q_ij = s_i / s_j}, on the diagonal {@code s_i};
 *   <li>{@link #flegg}: the same times {@code log2(1 + x / X)^delta}, since small regions buy more from outside; delta is mostly put at
 *       0.2 to 0.3.
 * </ul>
 *
 * <p>The rest of what the nation's sectors would buy is booked as account {@link #FROM_OUTSIDE}, a primary input if the table has others.
 * Other accounts are the nation's per unit of output. Final demand is what is made and not sold to sectors, exports to elsewhere
 * included. That inputs per unit are the nation's, and what is bought outside follows the quotients, are assumptions: the table is derived,
 * better than none and worse than a survey. Missing data: output must be given for every sector, 0 where nothing is made. Start from
 * {@link InputOutputTable#domestic} where flows hold imports. Time: O(flows).
 *
 * <p>Sources: R. E. Miller and P. D. Blair, Input-output analysis, 2nd ed., 2009, 8.2; A. T. Flegg and C. D. Webber, Regional Studies
 * 31(8), 1997.
 */
public final class RegionalTable {
    /** The account of what is bought outside the region. */
    public static final String FROM_OUTSIDE = "from-outside";

    private final InputOutputTable nation;
    private final String id;
    private final double[] output;
    private final double[] quotients;

    private RegionalTable(InputOutputTable nation, String id, Map<String, Double> output) {
        this.nation = Objects.requireNonNull(nation, "nation");
        this.id = Objects.requireNonNull(id, "id");
        this.output = outputs(nation, Objects.requireNonNull(output, "output"));
        quotients = new double[nation.size()];
        double[] whole = nation.output();
        double share = sum(this.output) / sum(whole);
        for (int i = 0; i < quotients.length; i++) {
            if (whole[i] == 0 && this.output[i] > 0 || this.output[i] > whole[i] * (1 + 1e-9)) {
                throw new IllegalArgumentException("the region makes " + Shown.number(this.output[i]) + " of "
                        + nation.sectors().get(i) + ", the nation " + Shown.number(whole[i])
                        + "\nBoth are in the table's unit; maybe one is not");
            }
            quotients[i] = whole[i] == 0 ? 0 : this.output[i] / whole[i] / share;
        }
    }

    private static double[] outputs(InputOutputTable nation, Map<String, Double> output) {
        double[] values = new double[nation.size()];
        java.util.Arrays.fill(values, Double.NaN);
        output.forEach((sector, value) -> {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("output of " + sector + " is " + value + "\nGive a number from 0");
            }
            values[nation.position(sector)] = value;
        });
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                missing.add(nation.sectors().get(i).id());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("output is missing for " + missing.size() + " of " + values.length
                    + " sectors: " + String.join(", ", missing.subList(0, Math.min(5, missing.size())))
                    + "\nGive it for every sector, 0 where the region makes nothing");
        }
        if (!(sum(values) > 0)) {
            throw new IllegalArgumentException("the region makes nothing\nGive the output of its sectors");
        }
        return values;
    }

    private static double sum(double[] values) {
        return java.util.Arrays.stream(values).sum();
    }

    /**
     * Returns the table by simple location quotients.
     *
     * @param nation the nation's table
     * @param id the id of the region's table
     * @param output what the region makes, by the sectors' ids or names, in the table's unit
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if an output is missing, negative, infinite or NaN, or more than the nation's, or nothing is made
     */
    public static InputOutputTable simple(InputOutputTable nation, String id, Map<String, Double> output) {
        RegionalTable region = new RegionalTable(nation, id, output);
        return region.table("simple location quotients", (i, j) -> region.quotients[i]);
    }

    /**
     * Returns the table by cross-industry location quotients.
     *
     * @param nation the nation's table
     * @param id the id of the region's table
     * @param output what the region makes, by the sectors' ids or names, in the table's unit
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException as {@link #simple}
     */
    public static InputOutputTable crossIndustry(InputOutputTable nation, String id, Map<String, Double> output) {
        RegionalTable region = new RegionalTable(nation, id, output);
        return region.table("cross-industry location quotients", region::cross);
    }

    /**
     * Returns the table by Flegg's location quotients.
     *
     * @param nation the nation's table
     * @param id the id of the region's table
     * @param output what the region makes, by the sectors' ids or names, in the table's unit
     * @param delta how much the size of the region counts, from 0 to below 1; 0 gives {@link #crossIndustry}
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException as {@link #simple}, or if delta is out of range
     */
    public static InputOutputTable flegg(InputOutputTable nation, String id, Map<String, Double> output, double delta) {
        if (!(delta >= 0 && delta < 1)) {
            throw new IllegalArgumentException("delta is " + delta + "\nGive 0 to below 1; 0.3 is usual");
        }
        RegionalTable region = new RegionalTable(nation, id, output);
        double size = sum(region.output) / sum(nation.output());
        double lambda = Math.pow(Math.log1p(size) / Math.log(2), delta);
        String method = "Flegg's location quotients with delta " + Shown.number(delta);
        return region.table(method, (i, j) -> lambda * region.cross(i, j));
    }

    /** A sector without output buys nothing, whatever the quotient. */
    private double cross(int i, int j) {
        return i == j ? quotients[i] : quotients[j] == 0 ? 0 : quotients[i] / quotients[j];
    }

    private interface Quotient {
        double of(int seller, int buyer);
    }

    private InputOutputTable table(String method, Quotient quotient) {
        InputOutputTableBuilder table = InputOutputTable.flows(id)
                .unit(nation.unit())
                .basis(Basis.derived("table " + nation.id() + ", " + method));
        nation.year().ifPresent(table::year);
        nation.sectors().forEach(table::sector);
        boolean costs = nation.accounts().stream().anyMatch(a -> a.role() == Account.Role.PRIMARY_INPUT);
        table.account(Account.of(FROM_OUTSIDE, costs ? Account.Role.PRIMARY_INPUT : Account.Role.SATELLITE));
        double[] outside = new double[output.length];
        nation.eachCoefficient((i, j, a) -> {
            double here = Math.min(1, quotient.of(i, j));
            table.cell(id(i), id(j), a * here * output[j]);
            outside[j] += a * (1 - here) * output[j];
        });
        for (int i = 0; i < output.length; i++) {
            table.output(id(i), output[i]).account(FROM_OUTSIDE, id(i), outside[i]);
        }
        accounts(table);
        return table.build();
    }

    private void accounts(InputOutputTableBuilder table) {
        double[] whole = nation.output();
        nation.accounts().forEach(table::account);
        nation.accountRows().forEach((account, row) -> {
            for (int i = 0; i < row.length; i++) {
                if (!Double.isNaN(row[i]) && whole[i] > 0) {
                    table.account(account, id(i), row[i] / whole[i] * output[i]);
                }
            }
        });
    }

    private String id(int position) {
        return nation.sectors().get(position).id();
    }
}
