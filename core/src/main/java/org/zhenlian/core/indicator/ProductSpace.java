package org.zhenlian.core.indicator;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.UnknownIdException;

/**
 * Which activities go together, and how near is a region to one that it does not have yet?
 *
 * <p>With {@code M_rp} 1 where region r has activity p and else 0, {@code d_r} the number of activities of r (diversity), {@code u_p}
 * the number of regions of p (ubiquity) and {@code c_pq} the number of regions that have both:
 *
 * <ul>
 *   <li>{@link #proximity} {@code f_pq = c_pq / max(u_p, u_q)}: the smaller of both conditional probabilities; 1 for p itself;
 *   <li>{@link #density} {@code sum_q M_rq f_pq / sum_q f_pq}, p itself included, as in py-ecomplexity;
 *   <li>{@link #cosine} {@code c_pq / sqrt(s_p s_q)} with {@code s_p} the sum of {@code c_pq} over {@code q != p}; 0 for p itself;
 *   <li>{@link #cosineDensity}: the same share with cosines, p itself left out, as in EconGeo's {@code relatedness.density}.
 * </ul>
 *
 * <p>All are shares from 0 to 1 without unit. Missing data: whether a region has an activity must be certain; where figures leave it
 * open, the question is refused with the pairs. An activity that nobody has is in no space: {@link #empty} names it, and so regions
 * without any. Order: by id. Time: O(regions x activities) for everything and for a density, O(regions) for a proximity. Immutable.
 *
 * <p>Sources: C. A. Hidalgo, B. Klinger, A.-L. Barabási and R. Hausmann, Science 317, 2007; P.-A. Balland, Economic geography in R,
 * 2017.
 */
public final class ProductSpace {
    private final Presence presence;
    private final int[] ubiquity;
    /** Who has each activity, a bit per region. */
    private final long[][] holders;

    private ProductSpace(Presence presence) {
        this.presence = presence;
        int n = presence.activities().size();
        ubiquity = new int[n];
        holders = new long[n][(presence.regions().size() + 63) / 64];
        for (int r = 0; r < presence.regions().size(); r++) {
            for (int p = 0; p < n; p++) {
                if (presence.made()[r][p]) {
                    ubiquity[p]++;
                    holders[p][r >> 6] |= 1L << r;
                }
            }
        }
    }

    /**
     * Returns the space in which a region has an activity if its location quotient is 1 or more.
     *
     * @param table amounts by region and activity
     * @throws IllegalArgumentException if the figures leave open who has what
     */
    public static ProductSpace of(ActivityTable table) {
        return of(table, 1);
    }

    /**
     * Returns the space in which a region has an activity if its location quotient reaches a threshold.
     *
     * @param table amounts by region and activity
     * @param threshold from which location quotient on, above 0
     * @throws IllegalArgumentException if the threshold is not above 0, or the figures leave open who has what
     */
    public static ProductSpace of(ActivityTable table, double threshold) {
        Objects.requireNonNull(table, "table");
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("the threshold is " + threshold + "\nGive one above 0; 1 is usual");
        }
        return new ProductSpace(Presence.byQuotient(table, threshold));
    }

    /**
     * Returns the space in which a region has an activity if its amount is above 0.
     *
     * @param table amounts by region and activity, for example 1 and 0
     * @throws IllegalArgumentException if the figures leave open who has what
     */
    public static ProductSpace ofPresence(ActivityTable table) {
        return new ProductSpace(Presence.byAmount(Objects.requireNonNull(table, "table")));
    }

    Presence presence() {
        return presence;
    }

    /** Returns the regions in order of id. */
    public List<String> regions() {
        return presence.regions();
    }

    /** Returns the activities in order of id. */
    public List<String> activities() {
        return presence.activities();
    }

    /**
     * Tells whether a region has an activity.
     *
     * @param region a region's id
     * @param activity an activity's id
     * @throws UnknownIdException if there is no such region or activity
     */
    public boolean has(String region, String activity) {
        Objects.requireNonNull(activity, "activity");
        return presence.made()[region(region)][activity(activity)];
    }

    /**
     * Returns how many activities a region has.
     *
     * @param region a region's id
     * @throws UnknownIdException if there is no such region
     */
    public int diversity(String region) {
        return presence.diversity(region(region));
    }

    /**
     * Returns how many regions have an activity.
     *
     * @param activity an activity's id
     * @throws UnknownIdException if there is no such activity
     */
    public int ubiquity(String activity) {
        return ubiquity[activity(activity)];
    }

    /**
     * Returns how many regions have two activities both; for one activity its ubiquity.
     *
     * @param one an activity's id
     * @param other an activity's id
     * @throws UnknownIdException if there is no such activity
     */
    public int together(String one, String other) {
        return together(activity(one), activity(other));
    }

    private int together(int p, int q) {
        int count = 0;
        for (int w = 0; w < holders[p].length; w++) {
            count += Long.bitCount(holders[p][w] & holders[q][w]);
        }
        return count;
    }

    /**
     * Returns the proximity of two activities, 0 to 1.
     *
     * @param one an activity's id
     * @param other an activity's id
     * @throws UnknownIdException if there is no such activity
     * @throws IllegalArgumentException if nobody has either of them
     */
    public double proximity(String one, String other) {
        int p = activity(one);
        int q = activity(other);
        if (ubiquity[p] == 0 && ubiquity[q] == 0) {
            throw new IllegalArgumentException(
                    "no region has activity " + one + " or " + other + ", so they have no proximity\nSee empty()");
        }
        return proximity(p, q);
    }

    double proximity(int p, int q) {
        int most = Math.max(ubiquity[p], ubiquity[q]);
        return most == 0 ? 0 : (double) together(p, q) / most;
    }

    /**
     * Returns how near a region is to an activity: the share of proximity to it that the region has.
     *
     * @param region a region's id
     * @param activity an activity's id
     * @throws UnknownIdException if there is no such region or activity
     * @throws IllegalArgumentException if nobody has the activity
     */
    public double density(String region, String activity) {
        Objects.requireNonNull(activity, "activity");
        int r = region(region);
        int p = activity(activity);
        if (ubiquity[p] == 0) {
            throw new IllegalArgumentException(
                    "no region has activity " + activity + ", so nothing is near to it\nSee empty()");
        }
        return density(r, p);
    }

    double density(int region, int p) {
        double had = 0;
        double all = 0;
        for (int q = 0; q < ubiquity.length; q++) {
            double f = proximity(p, q);
            all += f;
            had += presence.made()[region][q] ? f : 0;
        }
        return had / all;
    }

    /**
     * Returns the cosine relatedness of two activities, 0 to 1; 0 of an activity with itself.
     *
     * @param one an activity's id
     * @param other an activity's id
     * @throws UnknownIdException if there is no such activity
     */
    public double cosine(String one, String other) {
        return cosine(activity(one), activity(other));
    }

    private double cosine(int p, int q) {
        return p == q || together(p, q) == 0 ? 0 : together(p, q) / Math.sqrt((double) links(p) * links(q));
    }

    private long links(int p) {
        long links = 0;
        for (int q = 0; q < ubiquity.length; q++) {
            links += q == p ? 0 : together(p, q);
        }
        return links;
    }

    /**
     * Returns the share of cosine relatedness to an activity that a region has in other activities; empty if nothing is related to it.
     *
     * @param region a region's id
     * @param activity an activity's id
     * @throws UnknownIdException if there is no such region or activity
     */
    public OptionalDouble cosineDensity(String region, String activity) {
        Objects.requireNonNull(activity, "activity");
        int r = region(region);
        int p = activity(activity);
        double had = 0;
        double all = 0;
        for (int q = 0; q < ubiquity.length; q++) {
            double c = cosine(p, q);
            all += c;
            had += presence.made()[r][q] ? c : 0;
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(had / all);
    }

    /** Returns what has no partner: regions without activity as {@code region x}, activities nobody has as {@code activity y}. */
    public List<String> empty() {
        return Stream.concat(
                        IntStream.range(0, regions().size())
                                .filter(r -> presence.diversity(r) == 0)
                                .mapToObj(r -> "region " + regions().get(r)),
                        IntStream.range(0, ubiquity.length)
                                .filter(p -> ubiquity[p] == 0)
                                .mapToObj(p -> "activity " + activities().get(p)))
                .toList();
    }

    /**
     * Returns the parts of the space that have no activity in common, by their first region. Complexity has a meaning inside one part
     * only. What is in {@link #empty} is in no part.
     */
    public List<ProductSpace> parts() {
        return presence.parts().stream().map(ProductSpace::new).toList();
    }

    /** Tells whether every region is linked to every other by activities in common, perhaps through third ones. */
    public boolean isConnected() {
        return presence.parts().size() == 1;
    }

    /**
     * Returns the complexity of regions and activities.
     *
     * @throws IllegalArgumentException if the space falls into parts or has no second dimension; the message names the parts
     */
    public Complexity complexity() {
        List<Presence> parts = presence.parts();
        if (parts.size() != 1) {
            String names = parts.stream()
                    .map(p -> Text.few(p.regions()) + " with " + Text.few(p.activities()))
                    .limit(3)
                    .collect(Collectors.joining("; "));
            throw new IllegalArgumentException("the regions fall into " + parts.size()
                    + " parts without an activity in common, so that their complexity cannot be compared: " + names
                    + "\nAsk for the complexity of each of parts()");
        }
        return new Complexity(parts.get(0));
    }

    static ProductSpace of(Presence presence) {
        return new ProductSpace(presence);
    }

    private int region(String region) {
        return index("region", region, regions());
    }

    private int activity(String activity) {
        return index("activity", activity, activities());
    }

    static int index(String kind, String id, List<String> ids) {
        int i = java.util.Collections.binarySearch(ids, Objects.requireNonNull(id, kind));
        if (i < 0) {
            throw UnknownIdException.unknown(kind, id, "the product space", ids);
        }
        return i;
    }

    /** Returns the size, the number of parts and what is empty. */
    @Override
    public String toString() {
        List<String> empty = empty();
        int parts = presence.parts().size();
        return "Product space: " + regions().size() + " regions x "
                + activities().size() + " activities, "
                + (parts == 1 ? "connected" : parts + " parts")
                + (empty.isEmpty() ? "" : "\n  without partner: " + Text.few(empty));
    }
}
