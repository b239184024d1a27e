package org.zhenlian.core.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zhenlian.core.measure.Interval;

/**
 * Least and greatest HHI and CRn of amounts of which each lies anywhere in its interval, independently of the others.
 *
 * <p>HHI and CRn are quasi-convex in the amounts: least where every amount is as near to one common level as its interval allows,
 * greatest in a corner of the box. Amounts are scaled by a power of two, which is exact, so that squares cannot overflow.
 */
final class AmountBox {
    /** Up to so many uncertain amounts all corners are tried; beyond, the greatest HHI is bounded from above. */
    private static final int ALL_CORNERS = 12;

    private final int size;
    private final double[] low;
    private final double[] high;
    private final Levels levels;

    AmountBox(List<Interval> amounts) {
        double top = amounts.stream()
                .mapToDouble(a -> Double.isInfinite(a.high()) ? a.low() : a.high())
                .max()
                .orElse(0);
        int exponent = top > 0 ? -Math.getExponent(top) : 0;
        size = amounts.size();
        low = amounts.stream().mapToDouble(a -> Math.scalb(a.low(), exponent)).toArray();
        high = amounts.stream().mapToDouble(a -> Math.scalb(a.high(), exponent)).toArray();
        levels = new Levels(low, high);
    }

    private boolean isExact() {
        return Arrays.equals(low, high);
    }

    private boolean isUnbounded() {
        return Arrays.stream(high).anyMatch(Double::isInfinite);
    }

    /** Returns the bounds of the HHI; exact if all amounts are. */
    Interval hhi() {
        if (isExact()) {
            double total = Arrays.stream(low).sum();
            return Interval.of(inUnit(squares() / (total * total)));
        }
        double least = inUnit(levels.leastHhi());
        double most = isUnbounded() ? 1 : greatestHhi();
        return new Interval(least, Math.max(least, inUnit(most)));
    }

    /** An HHI lies between 1/n and 1, whatever the rounding. */
    private double inUnit(double hhi) {
        return Math.max(1.0 / size, Math.min(1, hhi));
    }

    private double greatestHhi() {
        int[] uncertain = IntStream.range(0, size).filter(i -> low[i] < high[i]).toArray();
        return uncertain.length <= ALL_CORNERS ? cornerHhi(uncertain) : chordHhi(uncertain);
    }

    private double cornerHhi(int[] uncertain) {
        double lowSum = Arrays.stream(low).sum();
        double lowSquares = squares();
        double best = 0;
        for (int corner = 0; corner < 1 << uncertain.length; corner++) {
            double sum = lowSum;
            double squares = lowSquares;
            for (int bit = 0; bit < uncertain.length; bit++) {
                int i = uncertain[bit];
                if ((corner >> bit & 1) == 1) {
                    sum += high[i] - low[i];
                    squares += (high[i] - low[i]) * (high[i] + low[i]);
                }
            }
            best = sum == 0 ? best : Math.max(best, squares / (sum * sum));
        }
        return best;
    }

    private double squares() {
        return Arrays.stream(low).map(x -> x * x).sum();
    }

    /**
     * Squares are replaced by their chords over the intervals, which are nowhere smaller. For a given total the greatest sum of
     * chords raises the amounts of the steepest chords first; along that path the ratio rises, then falls on every piece.
     */
    private double chordHhi(int[] uncertain) {
        double sum = Arrays.stream(low).sum();
        double squares = squares();
        if (sum == 0) {
            return 1;
        }
        double best = squares / (sum * sum);
        int[] steepest = IntStream.of(uncertain)
                .boxed()
                .sorted((i, j) -> Double.compare(high[j] + low[j], high[i] + low[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : steepest) {
            double slope = high[i] + low[i];
            double width = high[i] - low[i];
            double step = Math.max(0, Math.min(width, sum - 2 * squares / slope));
            best = Math.max(best, (squares + slope * step) / ((sum + step) * (sum + step)));
            sum += width;
            squares += slope * width;
        }
        return best;
    }

    /** Returns the bounds of the share of the n largest together; exact if all amounts are. */
    Interval top(int n) {
        if (n >= size) {
            return Interval.of(1);
        }
        double least = Math.min(1, levels.leastTop(n));
        if (isExact()) {
            return Interval.of(least);
        }
        return new Interval(least, Math.max(least, isUnbounded() ? 1 : Math.min(1, greatestTop(n))));
    }

    /** Dinkelbach's iteration on the ratio: n amounts high, the rest low. */
    private double greatestTop(int n) {
        double ratio = 0;
        while (true) {
            double t = ratio;
            int[] order = IntStream.range(0, size)
                    .boxed()
                    .sorted((i, j) -> Double.compare(high[j] * (1 - t) + low[j] * t, high[i] * (1 - t) + low[i] * t))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double top = Arrays.stream(order, 0, n).mapToDouble(i -> high[i]).sum();
            double rest = Arrays.stream(order, n, size).mapToDouble(i -> low[i]).sum();
            ratio = top / (top + rest);
            if (!(ratio > t)) {
                return top == 0 ? t : Math.max(ratio, t);
            }
        }
    }

    /** Returns the bounds of every amount's share of the whole, in the order given. */
    Interval[] shares() {
        double[] othersLow = others(low);
        double[] othersHigh = others(high);
        double total = Arrays.stream(low).sum();
        boolean exact = isExact();
        return IntStream.range(0, size)
                .mapToObj(i -> exact
                        ? Interval.of(low[i] / total)
                        : Shares.of(new Interval(low[i], high[i]), new Interval(othersLow[i], othersHigh[i])))
                .toArray(Interval[]::new);
    }

    /** Returns for each position the sum of all other values, without subtracting. */
    private static double[] others(double[] values) {
        double[] sums = new double[values.length];
        double before = 0;
        for (int i = 0; i < values.length; i++) {
            sums[i] = before;
            before += values[i];
        }
        double after = 0;
        for (int i = values.length - 1; i >= 0; i--) {
            sums[i] += after;
            after += values[i];
        }
        return sums;
    }
}
