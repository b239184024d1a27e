package org.zhenlian.core.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.zhenlian.core.measure.Basis;

/** Numbers as texts show them: four digits, whole from 1,000 on. */
final class Shown {
    private Shown() {}

    static String number(double value) {
        if (Math.abs(value) >= 1000 && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return Math.abs(value) < 1e-4 || Math.abs(value) >= 1e15 ? rounded.toString() : rounded.toPlainString();
    }

    /** For example {@code reported nbs-2007}. */
    static String basis(Basis basis) {
        String kind = basis.kind().name().toLowerCase(Locale.ROOT);
        return basis.reference().isEmpty() ? kind : kind + " " + basis.reference();
    }

    static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
