package org.zhenlian.chain.network;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Enterprises that hold the network together: without one of these, enterprises that were connected by any links at all, in whatever
 * direction, no longer are. The articulation points of the network read without directions.
 *
 * <p>Order: the most enterprises cut off from the largest piece first, then the most pieces, then id. O(enterprises + links).
 */
public final class CutPoints implements Listing<CutPoints.Point> {
    private static final int SHOWN = 8;

    private final Ids ids;
    private final int[] enterprise;
    private final int[] pieces;
    private final int[] cutOff;

    CutPoints(Ids ids, CutVertices.Points points) {
        this.ids = ids;
        int[] lost = points.cutOff();
        int[] parts = points.pieces();
        int[] order = Ranked.order(lost.length, (a, b) -> lost[a] != lost[b] ? lost[a] > lost[b] : parts[a] > parts[b]);
        enterprise = Ranked.pick(points.enterprise(), order);
        pieces = Ranked.pick(parts, order);
        cutOff = Ranked.pick(lost, order);
    }

    /**
     * One point.
     *
     * @param id the enterprise's id
     * @param pieces into how many pieces its part of the network falls without it, at least 2
     * @param cutOff how many enterprises are then not in the largest piece
     */
    public record Point(String id, int pieces, int cutOff) {
        /** Checks that nothing is missing. */
        public Point {
            Objects.requireNonNull(id, "id");
        }

        /** Returns why it is one, in Chinese and English. */
        public Names because() {
            return Names.of(
                    "没有" + id + "，这部分网络分成" + pieces + "块，" + cutOff + "家企业与最大的一块断开",
                    "without " + id + " its part of the network falls into " + pieces + " pieces, " + cutOff
                            + " enterprises cut off from the largest");
        }

        /** Returns the reason in English. */
        @Override
        public String toString() {
            return because().en();
        }
    }

    /** Returns how many points there are. */
    public int size() {
        return enterprise.length;
    }

    /** Returns all points: the most enterprises cut off first, then the most pieces, then id; a view. */
    public List<Point> list() {
        return Collections.unmodifiableList(new View());
    }

    private final class View extends AbstractList<Point> implements RandomAccess {
        @Override
        public Point get(int i) {
            return new Point(ids.get(enterprise[i]), pieces[i], cutOff[i]);
        }

        @Override
        public int size() {
            return enterprise.length;
        }
    }

    /**
     * Returns the first points.
     *
     * @param n at most how many
     */
    public List<Point> top(int n) {
        return list().stream().limit(n).toList();
    }

    /**
     * Returns what is said of an enterprise; empty if it is no such point. O(points).
     *
     * @param id its id
     * @throws UnknownIdException if the network does not have it
     */
    public Optional<Point> of(String id) {
        int e = Lookup.enterprise(ids, id);
        for (int i = 0; i < enterprise.length; i++) {
            if (enterprise[i] == e) {
                return Optional.of(list().get(i));
            }
        }
        return Optional.empty();
    }

    @Override
    public Columns<CutPoints.Point> columns() {
        return ListColumns.CUT_POINTS;
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first points as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        TextTable table = new TextTable("enterprise", ">pieces", ">cut off");
        top(most).forEach(p -> table.row(TextTable.fit(p.id(), 40), p.pieces(), p.cutOff()));
        String more = size() > most ? "\n  ... " + (size() - most) + " more, see print()" : "";
        return "Cut points: " + size() + " of " + ids.size() + " enterprises" + (size() == 0 ? "" : "\n" + table)
                + more;
    }
}
