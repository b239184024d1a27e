package org.zhenlian.core.indicator;

/** How many regions have two activities both, and what follows from that. Sums over all activities are reckoned once, when asked for. */
final class CoOccurrences {
    private final int[] ubiquity;
    /** Who has each activity, a bit per region. */
    private final long[][] holders;

    private double[] proximities;
    private long[] links;
    private long total;

    CoOccurrences(Presence presence) {
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

    int size() {
        return ubiquity.length;
    }

    int ubiquity(int p) {
        return ubiquity[p];
    }

    int together(int p, int q) {
        int count = 0;
        for (int w = 0; w < holders[p].length; w++) {
            count += Long.bitCount(holders[p][w] & holders[q][w]);
        }
        return count;
    }

    double proximity(int p, int q) {
        int most = Math.max(ubiquity[p], ubiquity[q]);
        return most == 0 ? 0 : (double) together(p, q) / most;
    }

    /** The sum of an activity's proximities to all, itself included. */
    double proximities(int p) {
        return proximities()[p];
    }

    private synchronized double[] proximities() {
        if (proximities == null) {
            double[] sums = new double[size()];
            for (int p = 0; p < sums.length; p++) {
                for (int q = 0; q < sums.length; q++) {
                    sums[p] += proximity(p, q);
                }
            }
            proximities = sums;
        }
        return proximities;
    }

    private synchronized long[] links() {
        if (links == null) {
            long[] sums = new long[size()];
            for (int p = 0; p < sums.length; p++) {
                for (int q = 0; q < sums.length; q++) {
                    sums[p] += q == p ? 0 : together(p, q);
                }
                total += sums[p];
            }
            links = sums;
        }
        return links;
    }

    /** How related two activities are by a measure; 0 of one with itself. */
    double relatedness(int p, int q, ProductSpace.Relatedness measure) {
        int both = p == q ? 0 : together(p, q);
        if (both == 0) {
            return 0;
        }
        double one = links()[p];
        double other = links()[q];
        double all = total;
        return switch (measure) {
            case COSINE -> both / Math.sqrt(one * other);
            case JACCARD -> both / (one + other - both);
            case ASSOCIATION -> both * all / (one * other);
            case PROBABILITY ->
                both / ((one / all * (other / (all - one)) + other / all * (one / (all - other))) * all / 2);
        };
    }
}
