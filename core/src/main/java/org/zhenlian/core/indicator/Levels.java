package org.zhenlian.core.indicator;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;

/**
 * Amounts drawn to one level v: each is its low end if that is above v, its high end if that is below v, else v itself. The
 * least HHI and the least CRn of a box of amounts are found among these. Built and searched in O(n log n).
 */
final class Levels {
    private final int size;
    /** Low ends, greatest first. */
    private final double[] low;
    /** High ends, least first. */
    private final double[] high;
    /** Sums of the first i low and high ends, and of their squares; unbounded ends are never summed. */
    private final double[] lowSums;

    private final double[] lowSquares;
    private final double[] highSums;
    private final double[] highSquares;
    private final double[] breaks;

    Levels(double[] lows, double[] highs) {
        size = lows.length;
        double[] ascending = Arrays.stream(lows).sorted().toArray();
        low = new double[size];
        for (int i = 0; i < size; i++) {
            low[i] = ascending[size - 1 - i];
        }
        high = Arrays.stream(highs).sorted().toArray();
        lowSums = sums(low, 1);
        lowSquares = sums(low, 2);
        highSums = sums(high, 1);
        highSquares = sums(high, 2);
        breaks = DoubleStream.concat(Arrays.stream(lows), Arrays.stream(highs))
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }

    private static double[] sums(double[] values, int power) {
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + (power == 1 ? values[i] : values[i] * values[i]);
        }
        return sums;
    }

    /** On each piece between two breaks, the best level is the ratio of squares to sum of what does not move. */
    double leastHhi() {
        double best = 1;
        for (int i = 0; i < breaks.length; i++) {
            double from = breaks[i];
            double to = i + 1 < breaks.length ? breaks[i + 1] : Double.POSITIVE_INFINITY;
            int above = first(size, l -> low[l] < to);
            int below = first(size, h -> high[h] > from);
            int moving = size - above - below;
            double sum = lowSums[above] + highSums[below];
            double squares = lowSquares[above] + highSquares[below];
            if (sum == 0) {
                best = moving == 0 ? best : Math.min(best, 1.0 / moving);
                continue;
            }
            double level = moving == 0 ? 0 : Math.max(from, Math.min(to, squares / sum));
            double total = sum + moving * level;
            best = Math.min(best, (squares + moving * level * level) / (total * total));
        }
        return best;
    }

    /** Between two breaks the share of the n largest is monotone in the level, so the breaks suffice. */
    double leastTop(int n) {
        int unbounded = size - first(size, h -> Double.isInfinite(high[h]));
        double best = unbounded == 0 ? 1 : (double) Math.min(n, unbounded) / unbounded;
        for (double level : breaks) {
            int above = first(size, l -> low[l] <= level);
            int below = first(size, h -> high[h] >= level);
            int moving = size - above - below;
            double total = lowSums[above] + moving * level + highSums[below];
            if (total > 0) {
                best = Math.min(best, top(n, level, above, below) / total);
            }
        }
        return best;
    }

    private double top(int n, double level, int above, int below) {
        if (above >= n) {
            return lowSums[n];
        }
        int levelled = Math.min(n - above, size - above - below);
        int rest = n - above - levelled;
        return lowSums[above] + levelled * level + (highSums[below] - highSums[below - rest]);
    }

    /** Returns the first index from which a condition holds that, once true, stays true. */
    private static int first(int size, IntPredicate holds) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (holds.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
