package org.zhenlian.chain.linkage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.zhenlian.chain.finding.Amount;

/** Numbers as texts show them. */
final class Digits {
    private Digits() {}

    /** Four digits, whole from 1,000 on. */
    static String of(double value) {
        double size = Math.abs(value);
        if (size >= 1000 && size < 1e15) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        boolean extreme = size != 0 && size < 1e-4 || size >= 1e15;
        return extreme ? rounded.toString() : rounded.toPlainString();
    }

    static String percent(double share) {
        return of(100 * share) + "%";
    }

    /** Enters a number by its name; amounts are never negative, so that one below 0 is entered as its size under {@code minus name}. */
    static void put(Map<String, Amount> numbers, String name, double value, DoubleFunction<Amount> amount) {
        numbers.put(value < 0 ? "minus " + name : name, amount.apply(Math.abs(value)));
    }
}
