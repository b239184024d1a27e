package org.zhenlian.chain.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhenlian.core.measure.Interval;

/**
 * The bounds of {@code sum w_i x_i / sum w_i} where weights and values lie anywhere in their intervals, independently of each other.
 *
 * <p>The mean is least when every value is and the smallest ones have their greatest weight, the others their least; the best cut is
 * found by trying all. A weight without upper end can draw the mean to its value. O(n log n).
 */
final class WeightedMean {
    private record Term(Interval weight, Interval value) {}

    private final List<Term> terms = new ArrayList<>();

    void add(Interval weight, Interval value) {
        if (weight.high() > 0) {
            terms.add(new Term(weight, value));
        }
    }

    /** The bounds; 1 if there is no weight at all. */
    Interval bounds() {
        if (terms.isEmpty()) {
            return Interval.of(1);
        }
        if (terms.stream().allMatch(t -> t.weight.isExact() && t.value.isExact())) {
            return exact();
        }
        double low = least(terms);
        List<Term> turned = terms.stream()
                .map(t -> new Term(t.weight, new Interval(1 - t.value.high(), 1 - t.value.low())))
                .toList();
        double high = 1 - least(turned);
        return new Interval(Math.min(low, high), Math.max(low, high));
    }

    private Interval exact() {
        double weights = terms.stream().mapToDouble(t -> t.weight.low()).sum();
        double sum =
                terms.stream().mapToDouble(t -> t.weight.low() * t.value.low()).sum();
        return Interval.of(Math.max(0, Math.min(1, sum / weights)));
    }

    private static double least(List<Term> terms) {
        List<Term> rising = terms.stream()
                .sorted(Comparator.comparingDouble(t -> t.value.low()))
                .toList();
        double weights = 0;
        double sum = 0;
        for (Term t : rising) {
            weights += t.weight.low();
            sum += t.weight.low() * t.value.low();
        }
        double least = weights > 0 ? sum / weights : Double.POSITIVE_INFINITY;
        for (Term t : rising) {
            if (Double.isInfinite(t.weight.high())) {
                return Math.min(least, t.value.low());
            }
            weights += t.weight.high() - t.weight.low();
            sum += (t.weight.high() - t.weight.low()) * t.value.low();
            least = Math.min(least, weights > 0 ? sum / weights : least);
        }
        return Math.max(0, Math.min(1, least));
    }
}
