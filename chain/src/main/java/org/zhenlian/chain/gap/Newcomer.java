package org.zhenlian.chain.gap;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.measure.Interval;

/**
 * How large must one more supplier be at least for the Herfindahl-Hirschman index to fall below a threshold?
 *
 * <p>With the sum S and the sum of squares Q of the amounts there are, a newcomer x makes it {@code (Q + x^2) / (S + x)^2}, which falls
 * to {@code H / (1 + H)} at {@code x = Q / S} and then rises; so {@code x = (t S - sqrt(t^2 S^2 - (1 - t)(Q - t S^2))) / (1 - t)}. Where
 * amounts are ranges the index may be anywhere in a range; its upper end falls and rises too, and is searched.
 */
final class Newcomer {
    private static final int HALVINGS = 100;
    /** More than the rounding of the index, less than that of the amounts. */
    private static final double MARGIN = 1e-11;

    /** An index just at the threshold falls below it with any newcomer; this part of the sum is one. */
    private static final double LEAST = 1e-9;

    private final Map<String, Interval> amounts;
    private final double threshold;
    private final double sum;

    Newcomer(Map<String, Interval> amounts, double threshold) {
        this.amounts = amounts;
        this.threshold = threshold;
        sum = amounts.values().stream().mapToDouble(Interval::high).sum();
    }

    /** The smallest size that is enough for certain, up to rounding; empty if none is. */
    OptionalDouble size() {
        double now = Concentration.of(amounts).hhi().low();
        if (now / (1 + now) >= threshold) {
            return OptionalDouble.empty();
        }
        boolean exact = amounts.values().stream().allMatch(Interval::isExact);
        double best = exact ? now * sum : least();
        if (hhi(best) >= threshold) {
            return OptionalDouble.empty();
        }
        double size = Math.max(sum * LEAST, exact ? root(now) : search(best));
        for (double margin = MARGIN; size < best && hhi(size) >= threshold; margin *= 2) {
            size += size * margin;
        }
        return OptionalDouble.of(Math.min(size, best));
    }

    private double root(double now) {
        double t = threshold;
        double below = t * t - (1 - t) * (now - t);
        return sum * (t - Math.sqrt(Math.max(0, below))) / (1 - t);
    }

    private double search(double best) {
        double small = 0;
        double large = best;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (small + large) / 2;
            if (hhi(middle) < threshold) {
                large = middle;
            } else {
                small = middle;
            }
        }
        return large;
    }

    /** The upper end of the index with a newcomer of a size. */
    private double hhi(double more) {
        Map<String, Interval> all = new HashMap<>(amounts);
        all.put("", Interval.of(more));
        return Concentration.of(all).hhi().high();
    }

    /** The size for which the upper end of the index is least. */
    private double least() {
        double low = 0;
        double high = sum;
        for (int i = 0; i < HALVINGS; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (hhi(left) <= hhi(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }
}
