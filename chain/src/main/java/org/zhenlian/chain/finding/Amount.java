package org.zhenlian.chain.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.zhenlian.core.measure.Interval;

/**
 * A computed number as far as it is known, with its unit. Shown with four significant digits, from 1,000 on with all whole digits;
 * {@link #range} holds it unrounded.
 *
 * @param range what is known of it
 * @param unit its unit as shown, for example {@code t/a}; {@code %} shows a share of 0.5 as 50%; may be empty
 */
public record Amount(Interval range, String unit) {
    private static final int DIGITS = 4;

    /** Checks that nothing is missing. */
    public Amount {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * Returns a share, shown in percent.
     *
     * @param share from 0 to 1
     */
    public static Amount share(Interval share) {
        return new Amount(share, "%");
    }

    /** Returns for example {@code 33,550 t/a}, {@code at least 80 t/a}, {@code 40..60%} or {@code unknown}. */
    @Override
    public String toString() {
        return text("unknown", "at least ", "at most ");
    }

    /** Returns the same in Chinese: {@code 33,550 t/a}, {@code 至少 80 t/a}, {@code 40..60%} or {@code 未知}. */
    public String zh() {
        return text("未知", "至少 ", "至多 ");
    }

    private String text(String unknown, String atLeast, String atMost) {
        String tail = unit.equals("%") ? "%" : unit.isEmpty() ? "" : " " + unit;
        if (range.isExact()) {
            return show(range.low()) + tail;
        }
        boolean open = Double.isInfinite(range.high()) || unit.equals("%") && range.high() >= 1;
        if (open) {
            return range.low() == 0 ? unknown : atLeast + show(range.low()) + tail;
        }
        return range.low() == 0
                ? atMost + show(range.high()) + tail
                : show(range.low()) + ".." + show(range.high()) + tail;
    }

    private String show(double x) {
        if (unit.equals("%")) {
            return percent(100 * x);
        }
        BigDecimal rounded = new BigDecimal(x, new MathContext(DIGITS, RoundingMode.HALF_UP));
        boolean extreme = x != 0 && (Math.abs(x) < 1e-4 || Math.abs(x) >= 1e15);
        if (extreme) {
            return rounded.toString();
        }
        return Math.abs(x) >= 1000
                ? grouped(plain(x, 0))
                : rounded.stripTrailingZeros().toPlainString();
    }

    /** One decimal near 0 and 100. Nearly full is not full: 99.97% shows as 99.9%, never as 100%. */
    private static String percent(double percent) {
        if (percent > 0 && percent < 0.05) {
            return "<0.1";
        }
        boolean fine = percent < 10 || percent > 90 && percent < 100;
        return plain(percent > 99.9 && percent < 100 ? 99.9 : percent, fine ? 1 : 0);
    }

    private static String plain(double x, int decimals) {
        BigDecimal rounded = new BigDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : (decimals == 0 ? rounded : rounded.stripTrailingZeros()).toPlainString();
    }

    /** Commas between groups of three digits. */
    private static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
