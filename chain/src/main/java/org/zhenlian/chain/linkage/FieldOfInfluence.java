package org.zhenlian.chain.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.text.TextTable;

/**
 * A change of which coefficient would change everything else most?
 *
 * <p>If {@code a_ij} grows by e, {@code L} changes by {@code e l_.i l_j. / (1 - e l_ji)}: column i of L times row j (the identity of
 * Sherman and Morrison, exact for every e below {@code 1 / l_ji}). For a small e the change per unit is the field of influence {@code
 * l_.i l_j.}, and its entries sum to the column sum of i times the row sum of j. Pairs that do not trade have a field as well.
 *
 * <p>Order: influence falling, then seller and buyer. Time: O(n^2) for all pairs, O(n log n) memory for the first of them. Immutable.
 *
 * <p>Sources: M. Sonis and G. J. D. Hewings, 1989 and Economic Systems Research 4(2), 1992; Miller and Blair 2009, 12.3.
 */
public final class FieldOfInfluence {
    private static final int SHOWN = 8;

    private final Linkages linkages;
    private final InputOutputTable table;

    FieldOfInfluence(Linkages linkages) {
        this.linkages = linkages;
        table = linkages.table();
    }

    private double total(int i, int j) {
        return linkages.vectors().totalBackward()[i] * linkages.vectors().sensitivity()[j];
    }

    private Influence influence(int i, int j) {
        String from = table.sectors().get(i).id();
        String to = table.sectors().get(j).id();
        return new Influence(from, to, table.coefficient(from, to), total(i, j));
    }

    /**
     * Returns the influence of one coefficient.
     *
     * @param from the seller's id or name
     * @param to the buyer's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     */
    public Influence of(String from, String to) {
        return influence(table.position(from), table.position(to));
    }

    /**
     * Returns the pairs with the most influence.
     *
     * @param n at most how many
     */
    public List<Influence> top(int n) {
        return top(n, false);
    }

    /**
     * Returns the pairs with the most influence among those that trade.
     *
     * @param n at most how many
     */
    public List<Influence> topTraded(int n) {
        return top(n, true);
    }

    private record Pair(int i, int j, double total) {}

    private List<Influence> top(int n, boolean traded) {
        Comparator<Pair> worst = Comparator.comparingDouble(Pair::total)
                .thenComparing(p -> p.i, Comparator.reverseOrder())
                .thenComparing(p -> p.j, Comparator.reverseOrder());
        PriorityQueue<Pair> best = new PriorityQueue<>(worst);
        if (traded) {
            table.eachCoefficient((i, j, a) -> keep(best, n, i, j));
        } else {
            for (int i = 0; i < table.size(); i++) {
                for (int j = 0; j < table.size(); j++) {
                    keep(best, n, i, j);
                }
            }
        }
        List<Pair> sorted = new ArrayList<>(best);
        sorted.sort(worst.reversed());
        return sorted.stream().map(p -> influence(p.i, p.j)).toList();
    }

    /** Pairs come in rising order, so an equal one is never better. */
    private void keep(PriorityQueue<Pair> best, int n, int i, int j) {
        double total = total(i, j);
        if (n > 0 && (best.size() < n || total > best.peek().total)) {
            if (best.size() == n) {
                best.poll();
            }
            best.add(new Pair(i, j, total));
        }
    }

    /**
     * Returns the field of influence {@code l_.i l_j.} of one coefficient: entry (r, c) is the change of {@code l_rc} per unit of a small
     * change of it, by the table's order of sectors.
     *
     * @param from the seller's id or name
     * @param to the buyer's id or name
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     */
    public double[][] field(String from, String to) {
        return outer(table.position(from), table.position(to), 1);
    }

    /**
     * Returns by how much every entry of L changes if one coefficient changes, exactly, by the table's order of sectors.
     *
     * @param from the seller's id or name
     * @param to the buyer's id or name
     * @param by how much is added to the coefficient
     * @throws org.zhenlian.core.atlas.UnknownIdException if there is no such sector
     * @throws IllegalArgumentException if the sectors would then use as much as they make, so that L would not exist
     */
    public double[][] change(String from, String to, double by) {
        int i = table.position(from);
        int j = table.position(to);
        double left = 1 - by * linkages.inverse().column(i)[j];
        if (!(left > 1e-12)) {
            throw new IllegalArgumentException("the coefficient " + from + ", " + to + " cannot grow by " + by
                    + ": the sectors would use as much as they make\nKeep below " + Digits.of(by / (1 - left)));
        }
        return outer(i, j, by / left);
    }

    private double[][] outer(int i, int j, double factor) {
        double[] column = linkages.inverse().column(i);
        double[] row = linkages.inverse().row(j);
        double[][] change = new double[column.length][row.length];
        for (int r = 0; r < column.length; r++) {
            for (int c = 0; c < row.length; c++) {
                change[r][c] = factor * column[r] * row[c];
            }
        }
        return change;
    }

    /** Returns the pairs with the most influence. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                TextTable.fit("Field of influence of table " + table.id() + ": the coefficients that matter most", 80));
        top(SHOWN).forEach(i -> text.append("\n  ").append(i));
        return text.toString();
    }
}
