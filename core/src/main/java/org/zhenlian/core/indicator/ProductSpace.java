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
 *   <li>{@link #relatedness}: {@code c_pq} normalised by {@code s_p}, the sum of {@code c_pq} over {@code q != p}, see {@link
 *       Relatedness}; 0 for p itself;
 *   <li>{@link #relatednessDensity}: the same share with these, p itself left out, as in EconGeo's {@code relatedness.density}.
 * </ul>
 *
 * <p>Proximity, densities, COSINE and JACCARD are shares from 0 to 1; none has a unit. Missing data: whether a region has an activity must be certain; where figures leave it
 * open, the question is refused with the pairs. An activity that nobody has is in no space: {@link #empty} names it, and so regions
 * without any. Order: by id. Time: O(regions x activities) for everything and for a density, O(regions) for a
 * proximity; the first relatedness O(regions x activities^2). Immutable.
 *
 * <p>Sources: C. A. Hidalgo, B. Klinger, A.-L. Barabási and R. Hausmann, Science 317, 2007; P.-A. Balland, Economic geography in R,
 * 2017; N. J. van Eck and L. Waltman, JASIST 60(8), 2009; M. P. A. Steijn, 2017, for PROBABILITY.
 */
public final class ProductSpace {
    /** How the number of regions that have two activities both is normalised; s are the sums of that number over others, T that of all s. */
    public enum Relatedness {
        /** {@code c / sqrt(s_p s_q)}. */
        COSINE,
        /** {@code c / (s_p + s_q - c)}. */
        JACCARD,
        /** {@code c T / (s_p s_q)}: how much more often than by chance; above 1 is more. */
        ASSOCIATION,
        /** {@code c / ((s_p s_q / (T - s_p) + s_q s_p / (T - s_q)) / 2)}: the same for draws without repetition. */
        PROBABILITY
    }

    private final Presence presence;
    private final CoOccurrences pairs;

    private ProductSpace(Presence presence) {
        this.presence = presence;
        pairs = new CoOccurrences(presence);
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
        return pairs.ubiquity(activity(activity));
    }

    /**
     * Returns how many regions have two activities both; for one activity its ubiquity.
     *
     * @param one an activity's id
     * @param other an activity's id
     * @throws UnknownIdException if there is no such activity
     */
    public int together(String one, String other) {
        return pairs.together(activity(one), activity(other));
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
        if (pairs.ubiquity(p) == 0 && pairs.ubiquity(q) == 0) {
            throw new IllegalArgumentException(
                    "no region has activity " + one + " or " + other + ", so they have no proximity\nSee empty()");
        }
        return pairs.proximity(p, q);
    }

    CoOccurrences pairs() {
        return pairs;
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
        if (pairs.ubiquity(p) == 0) {
            throw new IllegalArgumentException(
                    "no region has activity " + activity + ", so nothing is near to it\nSee empty()");
        }
        return density(r, p);
    }

    private double density(int region, int p) {
        double had = 0;
        double all = 0;
        for (int q = 0; q < pairs.size(); q++) {
            double f = pairs.proximity(p, q);
            all += f;
            had += presence.made()[region][q] ? f : 0;
        }
        return had / all;
    }

    /**
     * Returns how related two activities are; 0 of an activity with itself.
     *
     * @param one an activity's id
     * @param other an activity's id
     * @param measure how it is normalised
     * @throws UnknownIdException if there is no such activity
     */
    public double relatedness(String one, String other, Relatedness measure) {
        Objects.requireNonNull(measure, "measure");
        return pairs.relatedness(activity(one), activity(other), measure);
    }

    /**
     * Returns the share of relatedness to an activity that a region has in other activities; empty if nothing is related to it.
     *
     * @param region a region's id
     * @param activity an activity's id
     * @param measure how relatedness is normalised
     * @throws UnknownIdException if there is no such region or activity
     */
    public OptionalDouble relatednessDensity(String region, String activity, Relatedness measure) {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(measure, "measure");
        int r = region(region);
        int p = activity(activity);
        double had = 0;
        double all = 0;
        for (int q = 0; q < pairs.size(); q++) {
            double c = pairs.relatedness(p, q, measure);
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
                        IntStream.range(0, pairs.size())
                                .filter(p -> pairs.ubiquity(p) == 0)
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
