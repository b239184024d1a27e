package org.zhenlian.chain.network;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.text.TextTable;

/**
 * How far upstream each enterprise stands.
 *
 * <p>The tier is the longest way downstream in the condensation, in which enterprises that supply each other in a loop count as one:
 * tier 0 for those that sell to nobody beyond their loop, every other one tier above the highest of its customers outside its loop. So
 * a supplier never stands below its customer. {@link #nearest} is the shortest way: the least number of links to an enterprise of
 * tier 0. Order: by tier, then id. O(enterprises + links).
 */
public final class Tiers {
    private static final int SHOWN = 10;

    private final Ids ids;
    private final int[] tier;
    private final int[] nearest;

    /** Enterprises by tier, each in order; and where a tier begins. */
    private final int[] member;

    private final int[] begin;

    Tiers(Ids ids, Adjacency network, Crew crew) {
        this.ids = ids;
        int n = network.enterprises();
        int[] component = StrongParts.of(network, crew);
        int[] byComponent = longest(network, component);
        tier = new int[n];
        int top = 0;
        for (int e = 0; e < n; e++) {
            tier[e] = byComponent[component[e]];
            top = Math.max(top, tier[e]);
        }
        begin = new int[(n == 0 ? 0 : top + 1) + 1];
        Arrays.stream(tier).forEach(t -> begin[t + 1]++);
        Arrays.parallelPrefix(begin, Integer::sum);
        member = new int[n];
        int[] next = begin.clone();
        for (int e = 0; e < n; e++) {
            member[next[tier[e]]++] = e;
        }
        nearest = shortest(network, crew);
    }

    /** Components are numbered customers first: when one is reached, all it sells to are done. */
    private static int[] longest(Adjacency network, int[] component) {
        int n = component.length;
        int[] first = new int[n + 1];
        Arrays.stream(component).forEach(c -> first[c + 1]++);
        for (int c = 0; c < n; c++) {
            first[c + 1] += first[c];
        }
        int[] order = new int[n];
        for (int e = n - 1; e >= 0; e--) {
            order[--first[component[e] + 1]] = e;
        }
        int[] longest = new int[n];
        for (int e : order) {
            int c = component[e];
            for (int k = network.outBegin[e]; k < network.outBegin[e + 1]; k++) {
                int to = component[network.customer[k]];
                longest[c] = to == c ? longest[c] : Math.max(longest[c], longest[to] + 1);
            }
        }
        return longest;
    }

    private int[] shortest(Adjacency network, Crew crew) {
        int[] ends = begin.length < 2 ? new int[0] : Arrays.copyOf(member, begin[1]);
        Search search = new Search(network, true, crew).from(ends);
        int[] levels = search.levels();
        int[] shortest = new int[tier.length];
        for (int d = 0; d < levels.length - 1; d++) {
            for (int i = levels[d]; i < levels[d + 1]; i++) {
                shortest[search.found()[i]] = d;
            }
        }
        return shortest;
    }

    /** Returns how many tiers there are. */
    public int count() {
        return begin.length - 1;
    }

    /**
     * Returns an enterprise's tier, from 0 for those that sell to nobody.
     *
     * @param id its id
     * @throws UnknownIdException if the network does not have it
     */
    public int tier(String id) {
        return tier[Lookup.enterprise(ids, id)];
    }

    /**
     * Returns the least number of links from an enterprise to one of tier 0; every enterprise leads to one.
     *
     * @param id its id
     * @throws UnknownIdException if the network does not have it
     */
    public int nearest(String id) {
        return nearest[Lookup.enterprise(ids, id)];
    }

    /**
     * Returns the ids of a tier in order; a view.
     *
     * @param tier from 0 to {@code count() - 1}
     * @throws IndexOutOfBoundsException if there is no such tier
     */
    public List<String> list(int tier) {
        return new View(Objects.checkIndex(tier, count()));
    }

    private final class View extends AbstractList<String> implements RandomAccess {
        private final int tier;

        View(int tier) {
            this.tier = tier;
        }

        @Override
        public String get(int i) {
            return ids.get(member[begin[tier] + Objects.checkIndex(i, size())]);
        }

        @Override
        public int size() {
            return begin[tier + 1] - begin[tier];
        }
    }

    /** Returns every tier with how many are in it and all their ids. */
    public String print() {
        return text(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Returns the lowest tiers with some ids; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN, 3);
    }

    private String text(int most, int names) {
        TextTable table = new TextTable(">tier", ">enterprises", "ids");
        for (int t = 0; t < Math.min(most, count()); t++) {
            List<String> all = list(t);
            String some = all.stream().limit(names).collect(Collectors.joining(" "));
            table.row(t, all.size(), names < all.size() ? TextTable.fit(some + " ...", 50) : some);
        }
        String more = count() > most ? "\n  ... " + (count() - most) + " more, see print()" : "";
        return "Tiers: " + count() + " of " + tier.length + " enterprises" + (count() == 0 ? "" : "\n" + table) + more;
    }
}
