package org.zhenlian.core.indicator;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which regions have capabilities that few have, and what would a further activity open to them?
 *
 * <p>With M, diversity d and ubiquity u of a connected {@link ProductSpace}: {@code k} is the eigenvector of the second largest
 * eigenvalue of {@code d^-1 M u^-1 M'}, {@code h = u^-1 M' k / lambda}, so that a region's k is the mean of its activities' h.
 *
 * <ul>
 *   <li>{@link #eci} {@code (k_r - mean k) / sd k} (population standard deviation), with the sign that correlates with diversity; if
 *       that is 0, with the mean rarity {@code 1 / u} of a region's activities; if that is 0 too, the first region's is positive;
 *   <li>{@link #pci} {@code (h_p - mean k) / sd k}, on the scale of the ECI: a region's ECI is the mean PCI of what it has;
 *   <li>{@link #outlook} COI, the sum over what r lacks of {@code density_rp h_p / sd k}, standardised over regions;
 *   <li>{@link #gain} COG of what r lacks, {@code sum_q f_pq / (sum_s f_sq) (1 - M_rq) h_q / sd k}, and 0 of what it has.
 * </ul>
 *
 * <p>The conventions are those of py-ecomplexity. The smaller of both sides is solved by reflections, bisection and inverse
 * iteration, O(m^3) with m the smaller number; a power iteration would need a gap between eigenvalues that it cannot see. No linear
 * algebra library is needed for that, so it stands in this module. The first outlook takes O(regions x activities^2), a gain O(regions x
 * activities).
 *
 * <p>Refused is what has no meaning: less than two regions or activities, all regions alike, or a second eigenvalue that is not single
 * (then any mixture of several directions would do). Order: by id. Immutable.
 *
 * <p>Sources: C. A. Hidalgo and R. Hausmann, PNAS 106(26), 2009; R. Hausmann and others, The atlas of economic complexity, 2014.
 */
public final class Complexity {
    /** Eigenvalues lie between 0 and 1; nearer than this they are one. */
    private static final double SAME = 1e-9;

    private final Presence presence;
    private final CoOccurrences pairs;
    private final double[] k;
    private final double[] h;
    private final double mean;
    private final double deviation;
    private double[] near;

    Complexity(Presence presence) {
        this.presence = presence;
        pairs = ProductSpace.of(presence).pairs();
        int rows = presence.regions().size();
        int columns = presence.activities().size();
        if (rows < 2 || columns < 2) {
            throw refused("has " + rows + " regions and " + columns + " activities; two of each are needed");
        }
        boolean byRegion = rows <= columns;
        double[] second = second(byRegion);
        double[] other = across(second, byRegion);
        k = byRegion ? second : other;
        h = byRegion ? scaled(other, 1 / eigenvalue(second, other)) : second;
        orient();
        mean = mean(k);
        deviation = deviation(k);
        if (!(deviation > SAME * Math.abs(mean) + Double.MIN_NORMAL)) {
            throw refused("has regions that are all alike");
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(
                "no complexity: the product space " + why + "\nLook at more regions or a finer list of activities");
    }

    /** The second eigenvector of the random walk from one side to the other and back. */
    private double[] second(boolean byRegion) {
        int n = byRegion ? presence.regions().size() : presence.activities().size();
        int m = byRegion ? presence.activities().size() : presence.regions().size();
        double[][] root = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                int r = byRegion ? i : j;
                int p = byRegion ? j : i;
                root[i][j] = presence.made()[r][p]
                        ? 1 / Math.sqrt((double) presence.diversity(r) * presence.ubiquity(p))
                        : 0;
            }
        }
        double[][] symmetric = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int j = 0; j < m; j++) {
                    sum += root[a][j] * root[b][j];
                }
                symmetric[a][b] = sum;
                symmetric[b][a] = sum;
            }
        }
        SecondEigenvector eigen = new SecondEigenvector(symmetric);
        if (eigen.value() < SAME) {
            throw refused("has regions that are all alike");
        }
        if (eigen.value() - eigen.next() < SAME) {
            throw refused("has several second dimensions of the same weight");
        }
        double[] vector = eigen.vector();
        for (int i = 0; i < n; i++) {
            vector[i] /= Math.sqrt(byRegion ? presence.diversity(i) : presence.ubiquity(i));
        }
        return vector;
    }

    /** The mean over partners on the other side. */
    private double[] across(double[] from, boolean fromRegions) {
        int n = fromRegions ? presence.activities().size() : presence.regions().size();
        double[] to = new double[n];
        for (int r = 0; r < presence.regions().size(); r++) {
            for (int p = 0; p < presence.activities().size(); p++) {
                if (presence.made()[r][p]) {
                    if (fromRegions) {
                        to[p] += from[r] / presence.ubiquity(p);
                    } else {
                        to[r] += from[p] / presence.diversity(r);
                    }
                }
            }
        }
        return to;
    }

    /** By which the way there and back scales the regions' vector. */
    private double eigenvalue(double[] regions, double[] activities) {
        double[] back = across(activities, false);
        int largest = 0;
        for (int r = 0; r < regions.length; r++) {
            largest = Math.abs(regions[r]) > Math.abs(regions[largest]) ? r : largest;
        }
        return back[largest] / regions[largest];
    }

    private static double[] scaled(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    private void orient() {
        int n = k.length;
        double[] diversity = new double[n];
        double[] rarity = new double[n];
        for (int r = 0; r < n; r++) {
            diversity[r] = presence.diversity(r);
            for (int p = 0; p < h.length; p++) {
                rarity[r] += presence.made()[r][p] ? 1.0 / presence.ubiquity(p) / presence.diversity(r) : 0;
            }
        }
        double sign = correlation(diversity, k);
        sign = Math.abs(sign) > SAME ? sign : correlation(rarity, k);
        sign = Math.abs(sign) > SAME ? sign : k[0];
        if (sign < 0) {
            scaled(k, -1);
            scaled(h, -1);
        }
    }

    private static double correlation(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - mean(a)) * (b[i] - mean(b));
        }
        double scale = deviation(a) * deviation(b) * a.length;
        return scale == 0 ? 0 : sum / scale;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / values.length);
    }

    /** Returns the regions compared, in order of id. */
    public List<String> regions() {
        return presence.regions();
    }

    /** Returns the activities compared, in order of id. */
    public List<String> activities() {
        return presence.activities();
    }

    private int region(String region) {
        return ProductSpace.index("region", region, regions());
    }

    private int activity(String activity) {
        return ProductSpace.index("activity", activity, activities());
    }

    /**
     * Returns a region's economic complexity index; 0 is the mean, 1 one standard deviation above it.
     *
     * @param region a region's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not among those compared
     */
    public double eci(String region) {
        return (k[region(region)] - mean) / deviation;
    }

    /** Returns all regions' indices by region. */
    public SortedMap<String, Double> eci() {
        SortedMap<String, Double> all = new TreeMap<>();
        regions().forEach(r -> all.put(r, eci(r)));
        return Collections.unmodifiableSortedMap(all);
    }

    /**
     * Returns an activity's product complexity index, on the scale of the regions' index.
     *
     * @param activity an activity's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not among those compared
     */
    public double pci(String activity) {
        return (h[activity(activity)] - mean) / deviation;
    }

    /** Returns all activities' indices by activity. */
    public SortedMap<String, Double> pci() {
        SortedMap<String, Double> all = new TreeMap<>();
        activities().forEach(p -> all.put(p, pci(p)));
        return Collections.unmodifiableSortedMap(all);
    }

    /**
     * Returns a region's complexity outlook index (COI): how much complexity is near to it that it lacks; empty if that is the same
     * for all regions.
     *
     * @param region a region's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not among those compared
     */
    public OptionalDouble outlook(String region) {
        int r = region(region);
        double[] raw = near();
        double sd = deviation(raw);
        return sd <= SAME ? OptionalDouble.empty() : OptionalDouble.of((raw[r] - mean(raw)) / sd);
    }

    /** How much complexity is near to each region that it lacks. */
    private synchronized double[] near() {
        if (near == null) {
            double[] sums = new double[k.length];
            for (int p = 0; p < h.length; p++) {
                double[] f = new double[h.length];
                for (int q = 0; q < f.length; q++) {
                    f[q] = pairs.proximity(p, q);
                }
                for (int r = 0; r < sums.length; r++) {
                    sums[r] += presence.made()[r][p] ? 0 : had(r, f) / pairs.proximities(p) * h[p] / deviation;
                }
            }
            near = sums;
        }
        return near;
    }

    private double had(int region, double[] proximities) {
        double sum = 0;
        for (int q = 0; q < proximities.length; q++) {
            sum += presence.made()[region][q] ? proximities[q] : 0;
        }
        return sum;
    }

    /**
     * Returns the complexity outlook gain (COG): what complexity an activity that a region lacks would bring near to it; 0 of one that
     * it has.
     *
     * @param region a region's id
     * @param activity an activity's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if one is not among those compared
     */
    public double gain(String region, String activity) {
        java.util.Objects.requireNonNull(activity, "activity");
        int r = region(region);
        int p = activity(activity);
        double sum = 0;
        for (int q = 0; q < h.length && !presence.made()[r][p]; q++) {
            if (!presence.made()[r][q]) {
                sum += pairs.proximity(p, q) / pairs.proximities(q) * h[q] / deviation;
            }
        }
        return sum;
    }

    /** Returns the size and the most complex regions and activities. */
    @Override
    public String toString() {
        return "Complexity of " + regions().size() + " regions and "
                + activities().size() + " activities\n  regions: " + first(eci()) + "\n  activities: " + first(pci());
    }

    private static String first(SortedMap<String, Double> values) {
        return values.entrySet().stream()
                .sorted(Comparator.comparingDouble((java.util.Map.Entry<String, Double> e) -> -e.getValue())
                        .thenComparing(java.util.Map.Entry::getKey))
                .limit(3)
                .map(e -> e.getKey() + " " + String.format(java.util.Locale.ROOT, "%.3f", e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
