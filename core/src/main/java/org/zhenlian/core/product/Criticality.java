package org.zhenlian.core.product;

/** What happens to production when an input fails. */
public enum Criticality {
    /** Production falls in proportion to this input alone (Leontief). */
    ESSENTIAL,
    /** Production falls in proportion to the input's share in all costs (linear). */
    NON_ESSENTIAL,
    /** Production goes on. */
    NEGLIGIBLE
}
