package org.zhenlian.chain.network;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Enterprises through which every supply path to some others runs: if one of these stops, the others get nothing any more from where
 * supply begins.
 *
 * <p>Supply begins at the sources: unless others are named, the enterprises without a supplier, and all those of a loop that has no
 * supplier outside itself, for there nothing tells where it begins. An enterprise is a single point for another if every path of
 * links from a source to the other runs through it: it dominates the other (see {@code DominatorTree}). At stake is what the
 * dominated enterprises sell in this network; with a sale of unknown value it has no upper end. Products are not told apart: a
 * dominated enterprise may depend on the single point for one input and, without saying so, on no link for another.
 *
 * <p>Order: the highest known sales at stake first, then the most enterprises, then id. About O(links).
 */
public final class SinglePoints implements Listing<SinglePoints.Point> {
    private static final int SHOWN = 8;
    private static final int NONE = -1;
    private static final int UNREACHED = -2;

    private final Ids ids;
    private final String unit;
    private final int sources;
    private final int reached;

    /** By enterprise its immediate dominator, {@link #NONE} or {@link #UNREACHED}. */
    private final int[] dominator;

    /** The single points in their order, and beside each what it dominates. */
    private final int[] point;

    private final int[] count;
    private final double[] sales;
    private final int[] unknown;

    SinglePoints(Ids ids, Origin origin, Adjacency network, int[] sources, Crew crew) {
        this.ids = ids;
        unit = origin.unit();
        this.sources = sources.length;
        DominatorTree tree = DominatorTree.of(network, sources, crew);
        reached = tree.reached();
        dominator = new int[network.enterprises()];
        Arrays.fill(dominator, UNREACHED);
        Stake stake = new Stake(network, tree);
        for (int i = 1; i <= reached; i++) {
            int d = tree.dominator(i);
            dominator[tree.enterprise(i)] = d == 0 ? NONE : tree.enterprise(d);
        }
        int[] some = stake.points();
        int[] order = Ranked.order(some.length, (a, b) -> stake.isBefore(some[a], some[b]));
        int[] numbers = Ranked.pick(some, order);
        point = Arrays.stream(numbers).map(tree::enterprise).toArray();
        count = Ranked.pick(stake.count, numbers);
        unknown = Ranked.pick(stake.unknown, numbers);
        sales = Arrays.stream(numbers).mapToDouble(i -> stake.sales[i]).toArray();
    }

    /** What is dominated, by number of the tree: enterprises, what they sell, and how many of their sales have no known value. */
    private static final class Stake {
        private final DominatorTree tree;
        private final int[] count;
        private final int[] unknown;
        private final double[] sales;

        /** Adds up from the leaves: what is dominated has a higher number. */
        Stake(Adjacency network, DominatorTree tree) {
            this.tree = tree;
            int n = tree.reached();
            count = new int[n + 1];
            unknown = new int[n + 1];
            sales = new double[n + 1];
            for (int i = n; i > 0; i--) {
                int d = tree.dominator(i);
                int e = tree.enterprise(i);
                count[d] += count[i] + 1;
                double sold = sales[i];
                int open = unknown[i];
                for (int k = network.outBegin[e]; k < network.outBegin[e + 1] && d != 0; k++) {
                    double value = network.value.get(k);
                    open += value != value ? 1 : 0;
                    sold += value != value ? 0 : value;
                }
                unknown[d] += open;
                sales[d] += sold;
            }
        }

        int[] points() {
            int[] points = java.util.stream.IntStream.range(1, count.length)
                    .filter(i -> count[i] > 0)
                    .toArray();
            int[] order =
                    Ranked.order(points.length, (a, b) -> tree.enterprise(points[a]) < tree.enterprise(points[b]));
            return Ranked.pick(points, order);
        }

        boolean isBefore(int a, int b) {
            return sales[a] != sales[b] ? sales[a] > sales[b] : count[a] > count[b];
        }
    }

    /**
     * One single point.
     *
     * @param id the enterprise's id
     * @param enterprises how many others are reached through it only
     * @param sales what these sell in this network a year
     * @param unit the unit of the sales; may be empty
     */
    public record Point(String id, int enterprises, Interval sales, String unit) {
        /** Checks that nothing is missing. */
        public Point {
            java.util.Objects.requireNonNull(id, "id");
            java.util.Objects.requireNonNull(sales, "sales");
            java.util.Objects.requireNonNull(unit, "unit");
        }

        /** Returns why it is one, in Chinese and English. */
        public Names because() {
            Amount amount = new Amount(sales, unit);
            return Names.of(
                    "供应到" + enterprises + "家企业的所有路径都经过" + id + "；这些企业的销售额：" + amount.zh(),
                    "every supply path to " + enterprises + " enterprises runs through " + id + "; what they sell: "
                            + amount);
        }

        /** Returns the reason in English. */
        @Override
        public String toString() {
            return because().en();
        }
    }

    /** Returns how many single points there are. */
    public int size() {
        return point.length;
    }

    /** Returns how many sources there are. */
    public int sources() {
        return sources;
    }

    /** Returns how many enterprises the sources reach, themselves included; of the others nothing is said. */
    public int reached() {
        return reached;
    }

    /** Returns all single points: the highest sales at stake first, then the most enterprises, then id; a view. */
    public List<Point> list() {
        return new View();
    }

    private final class View extends AbstractList<Point> implements RandomAccess {
        @Override
        public Point get(int i) {
            double high = unknown[i] > 0 ? Double.POSITIVE_INFINITY : sales[i];
            return new Point(ids.get(point[i]), count[i], new Interval(sales[i], high), unit);
        }

        @Override
        public int size() {
            return point.length;
        }
    }

    /**
     * Returns the first single points.
     *
     * @param n at most how many
     */
    public List<Point> top(int n) {
        return list().stream().limit(n).toList();
    }

    /**
     * Returns the nearest enterprise through which every supply path to an enterprise runs; empty if there is none.
     *
     * @param id the enterprise's id
     * @throws UnknownIdException if the network does not have it
     */
    public Optional<String> before(String id) {
        int d = dominator[Lookup.enterprise(ids, id)];
        return d < 0 ? Optional.empty() : Optional.of(ids.get(d));
    }

    /**
     * Returns all enterprises through which every supply path to an enterprise runs, from the source down to the nearest.
     *
     * @param id the enterprise's id
     * @throws UnknownIdException if the network does not have it
     */
    public List<String> allBefore(String id) {
        List<String> above = new ArrayList<>();
        for (int d = dominator[Lookup.enterprise(ids, id)]; d >= 0; d = dominator[d]) {
            above.add(ids.get(d));
        }
        Collections.reverse(above);
        return List.copyOf(above);
    }

    /**
     * Tells whether any source reaches an enterprise.
     *
     * @param id the enterprise's id
     * @throws UnknownIdException if the network does not have it
     */
    public boolean isReached(String id) {
        return dominator[Lookup.enterprise(ids, id)] != UNREACHED;
    }

    @Override
    public Columns<SinglePoints.Point> columns() {
        return ListColumns.SINGLE_POINTS;
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first single points as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String head = TextTable.fit(
                "Single points: " + size() + " of " + reached + " enterprises reached from " + sources + " sources",
                80);
        TextTable table = new TextTable("enterprise", ">others only through it", ">they sell");
        top(most).forEach(p -> table.row(TextTable.fit(p.id(), 30), p.enterprises(), new Amount(p.sales(), p.unit())));
        String more = size() > most ? "\n  ... " + (size() - most) + " more, see print()" : "";
        return head + (size() == 0 ? "" : "\n" + table) + more;
    }
}
