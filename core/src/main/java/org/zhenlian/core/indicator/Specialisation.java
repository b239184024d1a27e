package org.zhenlian.core.indicator;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhenlian.core.measure.Interval;

/**
 * In what is a region specialised, and how different is it from the whole?
 *
 * <p>With e_rp the amount of region r in activity p, e_r and e_p the totals of region and activity and e the total of the table:
 *
 * <ul>
 *   <li>{@link #locationQuotient}: LQ_rp = (e_rp / e_r) / (e_p / e). 1 is the average of the whole, 2 is twice that. Weighted by
 *       the activities' shares e_p / e, the LQs of a region have the mean 1;
 *   <li>{@link #krugman}: K_r = sum over p of |e_rp / e_r - e_p / e|, from 0 (like the whole) to less than 2 (shares nothing
 *       with it). The comparison is with the whole table <em>including</em> the region itself, as in EconGeo's {@code
 *       Krugman.index} without a second matrix. The variant against all other regions is larger: K_r / (1 - e_r / e);
 *   <li>{@link #hhi}: sum over p of (e_rp / e_r)^2, see {@link Concentration}.
 * </ul>
 *
 * <p>All are ratios without unit and do not change when all amounts change by one factor.
 *
 * <p>Missing data: a result is the interval of all values that amounts within their intervals can give, where it has a meaning.
 * It is exact if all amounts are. The LQ's ends are attained or approached; Krugman's are safe but can be wider than necessary.
 *
 * <p>A region or activity with the total 0 has no LQ, and such a region no index: asking for one is refused with an
 * IllegalArgumentException, the maps leave it out and {@link #empty} names it. Results are ordered by id. With n regions and m
 * activities an exact LQ or index costs O(1) or O(m) after O(nm); one that is an interval costs O(nm), or O(nm + m^2). Immutable.
 *
 * <p>Sources: P. S. Florence, Report on the location of industry, 1939; P. Krugman, Geography and trade, 1991, p. 76; P.-A.
 * Balland, Economic geography in R: introduction to the EconGeo package, 2017.
 */
public final class Specialisation {
    private final ActivityTable table;
    private final int rows;
    private final int columns;
    private final boolean exact;
    private final double[] rowHigh;
    private final double[] columnHigh;
    private final double total;

    private Specialisation(ActivityTable table) {
        this.table = table;
        rows = table.regions().size();
        columns = table.activities().size();
        exact = table.isExact();
        rowHigh = new double[rows];
        columnHigh = new double[columns];
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int p = 0; p < columns; p++) {
                double high = table.cell(r, p).high();
                rowHigh[r] += high;
                columnHigh[p] += high;
                sum += high;
            }
        }
        total = sum;
    }

    /**
     * Returns the specialisation of the regions of a table.
     *
     * @param table amounts by region and activity
     */
    public static Specialisation of(ActivityTable table) {
        return new Specialisation(Objects.requireNonNull(table, "table"));
    }

    /** Returns the table. */
    public ActivityTable table() {
        return table;
    }

    /** Returns what has the total 0 and so no results: regions as {@code region x}, then activities as {@code activity y}. */
    public List<String> empty() {
        return Stream.concat(
                        IntStream.range(0, rows)
                                .filter(r -> rowHigh[r] == 0)
                                .mapToObj(r -> "region " + table.regions().get(r)),
                        IntStream.range(0, columns)
                                .filter(p -> columnHigh[p] == 0)
                                .mapToObj(p -> "activity " + table.activities().get(p)))
                .toList();
    }

    /**
     * Returns a region's location quotient in an activity; 0 or more, 1 is average.
     *
     * @param region a region's id
     * @param activity an activity's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if the table has no such region or activity
     * @throws IllegalArgumentException if the region's or the activity's total is 0
     */
    public Interval locationQuotient(String region, String activity) {
        Objects.requireNonNull(activity, "activity");
        int r = rowOf(region);
        int p = table.activityIndex(activity);
        if (columnHigh[p] == 0) {
            throw refused("activity", activity, "location quotient");
        }
        return quotient(r, p);
    }

    /**
     * Returns a region's location quotients by activity, without the activities whose total is 0.
     *
     * @param region a region's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if the table has no such region
     * @throws IllegalArgumentException if the region's total is 0
     */
    public SortedMap<String, Interval> locationQuotients(String region) {
        int r = rowOf(region);
        SortedMap<String, Interval> quotients = new TreeMap<>();
        IntStream.range(0, columns)
                .filter(p -> columnHigh[p] > 0)
                .forEach(p -> quotients.put(table.activities().get(p), quotient(r, p)));
        return Collections.unmodifiableSortedMap(quotients);
    }

    /**
     * Returns a region's Krugman index against the whole table, 0 to 2.
     *
     * @param region a region's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if the table has no such region
     * @throws IllegalArgumentException if the region's total is 0
     */
    public Interval krugman(String region) {
        int r = rowOf(region);
        if (!exact) {
            return new KrugmanBounds(table, r).index();
        }
        double sum = 0;
        for (int p = 0; p < columns; p++) {
            sum += Math.abs(table.cell(r, p).low() / rowHigh[r] - columnHigh[p] / total);
        }
        return Interval.of(Math.min(2, sum));
    }

    /** Returns the Krugman indices by region, without the regions whose total is 0. */
    public SortedMap<String, Interval> krugman() {
        SortedMap<String, Interval> indices = new TreeMap<>();
        IntStream.range(0, rows)
                .filter(r -> rowHigh[r] > 0)
                .mapToObj(r -> table.regions().get(r))
                .forEach(region -> indices.put(region, krugman(region)));
        return Collections.unmodifiableSortedMap(indices);
    }

    /**
     * Returns the Herfindahl-Hirschman index of a region's activities, 1/m to 1 with m activities in the table.
     *
     * @param region a region's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if the table has no such region
     * @throws IllegalArgumentException if the region's total is 0
     */
    public Interval hhi(String region) {
        rowOf(region);
        return Concentration.of(table.row(region)).hhi();
    }

    private int rowOf(String region) {
        int r = table.regionIndex(region);
        if (rowHigh[r] == 0) {
            throw refused("region", region, "specialisation");
        }
        return r;
    }

    private static IllegalArgumentException refused(String kind, String id, String what) {
        return new IllegalArgumentException(kind + " " + id + " has the total 0, so it has no " + what
                + "\nLeave it out, or put Interval.UNKNOWN where amounts are not known");
    }

    private Interval quotient(int r, int p) {
        if (exact) {
            return Interval.of(table.cell(r, p).low() / rowHigh[r] / (columnHigh[p] / total));
        }
        Interval row = Interval.ZERO;
        Interval column = Interval.ZERO;
        Interval rest = Interval.ZERO;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                Interval cell = table.cell(i, j);
                if (i == r && j != p) {
                    row = row.plus(cell);
                } else if (i != r && j == p) {
                    column = column.plus(cell);
                } else if (i != r) {
                    rest = rest.plus(cell);
                }
            }
        }
        return QuotientBounds.of(table.cell(r, p), row, column, rest);
    }

    /** Returns size, the regions with the highest Krugman index first named, and what is empty. */
    @Override
    public String toString() {
        String most = krugman().entrySet().stream()
                .sorted((a, b) ->
                        Double.compare(b.getValue().low(), a.getValue().low()))
                .limit(3)
                .map(e -> e.getKey() + " " + Text.show(e.getValue()))
                .collect(Collectors.joining(", "));
        List<String> empty = empty();
        return "Specialisation of " + table + "\n  Krugman index, highest: " + most
                + (empty.isEmpty() ? "" : "\n  total 0, left out: " + Text.few(empty));
    }
}
