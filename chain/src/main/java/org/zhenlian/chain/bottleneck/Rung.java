package org.zhenlian.chain.bottleneck;

import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.product.Product;

/** A stage before it is put in order. */
record Rung(Product product, Interval capacity, Interval required) {

    Interval ratio() {
        return ratio(capacity, required);
    }

    static Interval ratio(Interval capacity, Interval required) {
        double low = Double.isInfinite(required.high()) ? 0 : capacity.low() / required.high();
        double high = required.low() == 0 ? Double.POSITIVE_INFINITY : capacity.high() / required.low();
        return new Interval(low, Math.max(low, high));
    }

    boolean isUnknown() {
        return ratio().low() == 0 && Double.isInfinite(ratio().high());
    }
}
