package org.zhenlian.core.programme;

/** How a number is compared with a threshold. "More than 10" is not "10 or more". */
public enum Comparison {
    /** The threshold or more. */
    AT_LEAST(">="),
    /** Strictly more than the threshold. */
    MORE_THAN(">"),
    /** The threshold or less. */
    AT_MOST("<="),
    /** Strictly less than the threshold. */
    LESS_THAN("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** Returns {@code >=}, {@code >}, {@code <=} or {@code <}. */
    public String sign() {
        return sign;
    }
}
