package org.zhenlian.chain.network;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.text.TextTable;

/**
 * Everybody upstream or downstream of an enterprise: who supplies it, directly or through others, or whom it supplies.
 *
 * <p>The distance is the least number of links. The enterprise itself is not counted; {@link #loop} tells whether goods come back to
 * it. Order: by distance, then id. Only declared links are followed, so that a missing link is a missing supplier.
 */
public final class Reach implements Listing<String> {
    private static final int SHOWN = 8;

    private final Ids ids;
    private final int start;
    private final boolean upstream;
    private final int[] found;
    private final int[] levels;
    private final long[] seen;
    private final int loop;

    Reach(Ids ids, int start, boolean upstream, Adjacency network, Crew crew) {
        this.ids = ids;
        this.start = start;
        this.upstream = upstream;
        Search search = new Search(network, upstream, crew).from(start);
        found = Arrays.copyOf(search.found(), search.count());
        levels = search.levels();
        seen = search.seen();
        loop = loop(network);
    }

    /** One more than the least distance of a neighbour on the other side; 0 if none was reached. */
    private int loop(Adjacency network) {
        int[] begin = upstream ? network.outBegin : network.inBegin;
        int[] next = upstream ? network.customer : network.supplier;
        int least = 0;
        for (int k = begin[start]; k < begin[start + 1]; k++) {
            int distance = distance(next[k]);
            least = distance > 0 && (least == 0 || distance < least - 1) ? distance + 1 : least;
        }
        return least;
    }

    /** The distance of an enterprise; -1 if it is not reached. */
    private int distance(int e) {
        if ((seen[e >> 6] & 1L << e) == 0) {
            return -1;
        }
        int d = 0;
        while (Arrays.binarySearch(found, levels[d], levels[d + 1], e) < 0) {
            d++;
        }
        return d;
    }

    /** Returns the id of the enterprise from which was searched. */
    public String start() {
        return ids.get(start);
    }

    /** Tells whether suppliers were searched; else customers. */
    public boolean isUpstream() {
        return upstream;
    }

    /** Returns how many were found. */
    public int size() {
        return found.length - 1;
    }

    /**
     * Tells whether an enterprise was found.
     *
     * @param id its id; one that the network does not know was not found
     */
    public boolean has(String id) {
        return distance(id).isPresent();
    }

    /**
     * Returns how many links an enterprise is away, from 1; empty if it was not found. O(distance log size).
     *
     * @param id its id
     */
    public OptionalInt distance(String id) {
        int e = ids.find(Objects.requireNonNull(id, "id"));
        int distance = e < 0 || e == start ? -1 : distance(e);
        return distance < 0 ? OptionalInt.empty() : OptionalInt.of(distance);
    }

    /** Returns the greatest distance; 0 if nobody was found. */
    public int farthest() {
        return levels.length - 2;
    }

    /** Returns the length of the shortest loop of links that leads back to the enterprise; empty if there is none. */
    public OptionalInt loop() {
        return loop == 0 ? OptionalInt.empty() : OptionalInt.of(loop);
    }

    /** Returns all ids by distance, then id; a view. */
    public List<String> list() {
        return new View(1, found.length);
    }

    /**
     * Returns the ids at one distance, in order; a view.
     *
     * @param distance how many links away, from 1; none beyond {@link #farthest}
     * @throws IllegalArgumentException if it is less than 1
     */
    public List<String> list(int distance) {
        if (distance < 1) {
            throw new IllegalArgumentException("distance must be at least 1 but is " + distance);
        }
        return distance > farthest() ? List.of() : new View(levels[distance], levels[distance + 1]);
    }

    private final class View extends AbstractList<String> implements RandomAccess {
        private final int from;
        private final int to;

        View(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public String get(int i) {
            return ids.get(found[from + Objects.checkIndex(i, size())]);
        }

        @Override
        public int size() {
            return to - from;
        }
    }

    @Override
    public Columns<String> columns() {
        return ListColumns.IDS;
    }

    /** Returns every distance with how many are there and all their ids. */
    public String print() {
        return text(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Returns the counts by distance and some ids; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN, 3);
    }

    private String text(int most, int ids) {
        String loops = loop == 0 ? "" : ", shortest loop " + loop;
        String head = TextTable.fit(
                (upstream ? "Upstream of " : "Downstream of ") + start() + ": " + size() + " enterprises, up to "
                        + farthest() + " links away" + loops,
                80);
        TextTable table = new TextTable(">links away", ">enterprises", "ids");
        for (int d = 1; d <= Math.min(most, farthest()); d++) {
            List<String> all = list(d);
            String some = all.stream().limit(ids).collect(Collectors.joining(" "));
            table.row(d, all.size(), ids < all.size() ? TextTable.fit(some + " ...", 50) : some);
        }
        String more = farthest() > most ? "\n  ... " + (farthest() - most) + " more, see print()" : "";
        return head + (size() == 0 ? "" : "\n" + table) + more;
    }
}
