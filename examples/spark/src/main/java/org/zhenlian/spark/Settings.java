package org.zhenlian.spark;

import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;

/** The rules of the cascade: code, so that every executor has them without their being sent. */
final class Settings {
    private Settings() {}

    /** Everything linear, stopped as published. */
    static CascadeRules rules() {
        return CascadeRules.of(Essentiality.LINEAR);
    }
}
