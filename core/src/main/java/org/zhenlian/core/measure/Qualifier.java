package org.zhenlian.core.measure;

/** How exactly a figure is meant: the words "about", "more than" and "at most" that sources put before it. */
public enum Qualifier {
    /** The figure as it stands. */
    EXACT,
    /** Roughly the figure: 约, 近, "nearly". Computed with as it stands. */
    ABOUT,
    /** The figure or more: 以上, 余, 超过, "more than". */
    AT_LEAST,
    /** The figure or less: 以下, "up to". */
    AT_MOST
}
