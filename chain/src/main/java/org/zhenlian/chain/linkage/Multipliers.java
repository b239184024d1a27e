package org.zhenlian.chain.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.text.TextTable;

/**
 * How much value added, employment or income hangs on final demand for each sector?
 *
 * <p>With intensities {@code w_i} (the account per unit of output) the simple multiplier of j is {@code sum_i w_i l_ij}, the multiplier
 * of type I is that over {@code w_j}. Units: the account's per the table's. Households are outside (open model); of a table that is {@link
 * InputOutputTable#closed} the ratio is the multiplier of type II.
 *
 * <p>Missing data: an intensity that is not known makes unknown every multiplier that rests on it, directly or through others, and those
 * name it. A sector without
 * output has the intensity 0 if the account is 0 there, else none. Order: simple multiplier falling, unknown ones last, then id. Time:
 * two solutions. Immutable. Source: Miller and Blair 2009, ch. 6.
 */
public final class Multipliers implements Listing<Multiplier> {
    private static final int SHOWN = 8;

    private final Linkages linkages;
    private final InputOutputTable table;
    private final String account;
    private final double[] intensities;
    private final List<Multiplier> list;

    Multipliers(Linkages linkages, String account) {
        this.linkages = linkages;
        table = linkages.table();
        this.account = account;
        int n = table.size();
        intensities = new double[n];
        double[] known = new double[n];
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double x = linkages.vectors().output()[i];
            OptionalDouble value = table.account(account, table.sectors().get(i).id());
            double amount = value.orElse(Double.NaN);
            intensities[i] = x == 0 && amount == 0 ? 0 : x == 0 ? Double.NaN : amount / x;
            known[i] = Double.isNaN(intensities[i]) ? 0 : intensities[i];
            if (Double.isNaN(intensities[i])) {
                unknown.add(i);
            }
        }
        double[] totals = linkages.inverse().timesTransposed(known);
        boolean[] holes = linkages.coefficients().reached(unknown, true);
        list = IntStream.range(0, n)
                .mapToObj(j -> multiplier(linkages, j, totals[j], holes[j]))
                .sorted(Comparator.comparingDouble((Multiplier m) -> -m.total().orElse(Double.NEGATIVE_INFINITY))
                        .thenComparing(m -> m.sector().id()))
                .toList();
    }

    private Multiplier multiplier(Linkages linkages, int j, double total, boolean hole) {
        OptionalDouble direct =
                Double.isNaN(intensities[j]) ? OptionalDouble.empty() : OptionalDouble.of(intensities[j]);
        Sector sector = table.sectors().get(j);
        if (hole) {
            return new Multiplier(
                    sector,
                    direct,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    missing(linkages.coefficients().reached(List.of(j), false)));
        }
        OptionalDouble ratio = intensities[j] == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / intensities[j]);
        return new Multiplier(sector, direct, OptionalDouble.of(total), ratio, List.of());
    }

    private List<String> missing(boolean[] needed) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < needed.length; i++) {
            if (needed[i] && Double.isNaN(intensities[i])) {
                missing.add(table.sectors().get(i).id());
            }
        }
        return missing;
    }

    /**
     * Returns how much of the account a final demand calls for in each sector, {@code w_i (L d)_i}, by sector; empty where output is called for
     * and the figure is not known. For example the jobs that go with exports, by who has them.
     *
     * @param demand final demand by the sectors' ids or names; sectors left out are not demanded
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if a demand is infinite or NaN
     */
    public SortedMap<String, OptionalDouble> bySector(Map<String, Double> demand) {
        SortedMap<String, OptionalDouble> amounts = new TreeMap<>();
        linkages.outputFor(demand).forEach((sector, x) -> {
            double intensity = intensities[table.position(sector)];
            boolean known = x == 0 || !Double.isNaN(intensity);
            amounts.put(sector, known ? OptionalDouble.of(x == 0 ? 0 : intensity * x) : OptionalDouble.empty());
        });
        return Collections.unmodifiableSortedMap(amounts);
    }

    /** NaN where not known. */
    double[] intensities() {
        return intensities;
    }

    /** Returns the account's id. */
    public String account() {
        return account;
    }

    /** Returns all sectors, the largest simple multiplier first. */
    @Override
    public List<Multiplier> list() {
        return list;
    }

    /**
     * Returns the sectors with the largest simple multipliers.
     *
     * @param n at most how many
     */
    @Override
    public List<Multiplier> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the multipliers of one sector.
     *
     * @param sector its id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     */
    public Multiplier of(String sector) {
        Sector wanted = table.sector(sector);
        return list.stream().filter(m -> m.sector().equals(wanted)).findFirst().orElseThrow();
    }

    /** Returns all sectors as a table. */
    @Override
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns the sectors with the largest multipliers; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN);
    }

    private String text(int most) {
        TextTable lines = new TextTable("sector", ">direct", ">total", ">ratio");
        top(most)
                .forEach(m -> lines.row(
                        TextTable.fit(m.sector().toString(), 30),
                        Multiplier.show(m.direct()),
                        Multiplier.show(m.total()),
                        Multiplier.show(m.ratio())));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return TextTable.fit("Multipliers of " + account + " in table " + table.id() + ", per unit of final demand", 80)
                + "\n" + lines + more;
    }

    @Override
    public Columns<Multiplier> columns() {
        return LinkageColumns.MULTIPLIERS;
    }
}
