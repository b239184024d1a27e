package org.zhenlian.core.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.stream.Collectors;
import org.zhenlian.core.measure.Interval;

/** Wording that the indicators share. */
final class Text {
    private static final int SHOWN = 5;
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

    private Text() {}

    /** Returns the first five, and how many more. */
    static String few(Collection<String> ids) {
        String shown = ids.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return ids.size() > SHOWN ? shown + ", ... " + (ids.size() - SHOWN) + " more" : shown;
    }

    /** Returns the interval of a given amount, or refuses it by name. */
    static Interval amount(double amount, String what) {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("amount of " + what + " must be finite and not negative but is " + amount
                    + "\nIf it is not known, give Interval.UNKNOWN");
        }
        return Interval.of(amount);
    }

    /** Returns for example {@code 0.315}, {@code 0.2..1} or {@code 3 or more}, to four digits. */
    static String show(Interval x) {
        if (x.isExact()) {
            return show(x.low());
        }
        return Double.isInfinite(x.high())
                ? x.low() == 0 ? "unknown" : show(x.low()) + " or more"
                : show(x.low()) + ".." + show(x.high());
    }

    private static String show(double x) {
        return plain(new BigDecimal(x, FOUR));
    }

    /** Returns the number without exponent or trailing zeros. */
    static String plain(BigDecimal x) {
        return x.signum() == 0 ? "0" : x.stripTrailingZeros().toPlainString();
    }
}
