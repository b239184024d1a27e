package org.zhenlian.chain.network;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * The supply paths that matter most to a customer: those with the highest product of shares.
 *
 * <p>The share of a link from i to j is what j buys from i, all products together, over all that j buys; the share of a path is the
 * product of its links' shares: the part of what the customer buys that goes back to the first supplier on this way (structural path
 * analysis, Defourny and Thorbecke 1984). No enterprise is twice on a path. Missing data: an enterprise with a purchase of unknown value
 * has no shares; no path is followed upstream through it, and {@link #unknown} names it. Order: the highest share first, then the
 * shortest, then by ids from the supplier on.
 */
public final class SupplyPaths implements Listing<SupplyPaths.Path> {
    private static final int SHOWN = 8;

    private final SupplyNetwork network;
    private final int customer;
    private final int steps;
    private final PathSearch.Found found;

    SupplyPaths(SupplyNetwork network, int customer, int steps, PathSearch.Found found) {
        this.network = network;
        this.customer = customer;
        this.steps = steps;
        this.found = found;
    }

    /**
     * One path.
     *
     * @param enterprises the ids on it, from the first supplier to the customer, both included
     * @param share the product of the links' shares, more than 0 and at most 1
     */
    public record Path(List<String> enterprises, double share) {
        /** Copies the ids. */
        public Path {
            enterprises = List.copyOf(enterprises);
        }

        /** Returns what it says, in Chinese and English. */
        public Names because() {
            String first = enterprises.get(0);
            String last = enterprises.get(enterprises.size() - 1);
            Amount part = Amount.share(Interval.of(share));
            return Names.of(
                    last + "采购额的" + part.zh() + "经" + (enterprises.size() - 1) + "步来自" + first,
                    part + " of what " + last + " buys goes back to " + first + " over " + (enterprises.size() - 1)
                            + " links");
        }

        /** Returns the share and the ids with arrows. */
        @Override
        public String toString() {
            return Amount.share(Interval.of(share)) + " " + String.join(" -> ", enterprises);
        }
    }

    /** Returns the id of the customer to whom the paths lead. */
    public String customer() {
        return network.id(customer);
    }

    /** Returns how many links a path may have at most. */
    public int mostLinks() {
        return steps;
    }

    /** Returns the paths: the highest share first, then the shortest, then by ids. */
    public List<Path> list() {
        return IntStream.range(0, found.paths().size())
                .mapToObj(i -> new Path(
                        Arrays.stream(found.paths().get(i))
                                .mapToObj(network::id)
                                .toList(),
                        Math.min(1, found.shares().get(i))))
                .toList();
    }

    /**
     * Returns the first paths.
     *
     * @param n at most how many
     */
    public List<Path> top(int n) {
        return list().stream().limit(n).toList();
    }

    /** Returns the ids of the enterprises met whose purchases are not all known, in order; paths through them are not told. */
    public List<String> unknown() {
        return Arrays.stream(found.vague()).mapToObj(network::id).toList();
    }

    /** Tells whether all was searched; if not, the paths told are right, but others may be missing: ask for fewer links. */
    public boolean isComplete() {
        return found.complete();
    }

    @Override
    public Columns<SupplyPaths.Path> columns() {
        return ListColumns.PATHS;
    }

    /** Returns all paths that were asked for. */
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns the first paths; {@link #print} has all that were asked for. */
    @Override
    public String toString() {
        return text(SHOWN);
    }

    private String text(int most) {
        List<Path> all = list();
        String vague = unknown().isEmpty() ? "" : ", " + unknown().size() + " enterprises with unknown purchases";
        StringBuilder text = new StringBuilder(TextTable.fit(
                "Paths to " + Objects.toString(customer()) + " of up to " + steps + " links: " + all.size() + vague,
                80));
        all.stream()
                .limit(most)
                .forEach(p ->
                        text.append("\n  ").append(most > all.size() ? p.toString() : TextTable.fit(p.toString(), 76)));
        return text + (all.size() > most ? "\n  ... " + (all.size() - most) + " more, see print()" : "");
    }
}
