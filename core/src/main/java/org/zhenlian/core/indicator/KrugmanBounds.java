package org.zhenlian.core.indicator;

import org.zhenlian.core.measure.Interval;

/**
 * Safe bounds of the Krugman index of a region of which some amounts are not known exactly.
 *
 * <p>With w the region's weight e_r / e and t_p the share of activity p in all other regions together, the index is (1 - w) sum
 * |s_p - t_p|: the shares s of the region and t of the others vary independently. Both sum to 1, so the sum is also twice that of
 * the positive differences and twice that of the negative ones; the best of the three bounds is taken.
 */
final class KrugmanBounds {
    private final Interval[] own;
    private final Interval[] others;

    KrugmanBounds(ActivityTable table, int region) {
        int columns = table.activities().size();
        own = new Interval[columns];
        others = new Interval[columns];
        for (int p = 0; p < columns; p++) {
            own[p] = table.cell(region, p);
            others[p] = Interval.ZERO;
            for (int r = 0; r < table.regions().size(); r++) {
                others[p] = r == region ? others[p] : others[p].plus(table.cell(r, p));
            }
        }
    }

    Interval index() {
        Interval ownTotal = sumWithout(own, -1);
        Interval othersTotal = sumWithout(others, -1);
        if (othersTotal.high() == 0) {
            return Interval.ZERO;
        }
        double positiveLow = 0;
        double positiveHigh = 0;
        double negativeLow = 0;
        double negativeHigh = 0;
        double eitherHigh = 0;
        for (int p = 0; p < own.length; p++) {
            Interval s = Shares.of(own[p], sumWithout(own, p));
            Interval t = Shares.of(others[p], sumWithout(others, p));
            double least = s.low() - t.high();
            double most = s.high() - t.low();
            positiveLow += Math.max(0, least);
            positiveHigh += Math.max(0, most);
            negativeLow += Math.max(0, -most);
            negativeHigh += Math.max(0, -least);
            eitherHigh += Math.max(Math.abs(least), Math.abs(most));
        }
        double low = Math.max(positiveLow + negativeLow, 2 * Math.max(positiveLow, negativeLow));
        double high = Math.min(eitherHigh, 2 * Math.min(1, Math.min(positiveHigh, negativeHigh)));
        Interval weight = Shares.of(othersTotal, ownTotal);
        low = Math.min(2, low) * weight.low();
        return new Interval(low, Math.max(low, high * weight.high()));
    }

    private static Interval sumWithout(Interval[] parts, int without) {
        Interval sum = Interval.ZERO;
        for (int p = 0; p < parts.length; p++) {
            sum = p == without ? sum : sum.plus(parts[p]);
        }
        return sum;
    }
}
