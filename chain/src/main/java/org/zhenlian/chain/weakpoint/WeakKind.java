package org.zhenlian.chain.weakpoint;

/** The kinds of weak point: what fails, or what stays as it is; of equals the earlier kind first. */
public enum WeakKind {
    /** 关键主体: an enterprise or a product fails without which a final product cannot be made here. */
    MUST_HAVE("关键主体"),
    /** 产能瓶颈: a stage stays too small for the capacity of the final products. */
    BOTTLENECK("产能瓶颈"),
    /** 供需缺口: what is lacking stays lacking: NO_PRODUCER, SHORT, UPSTREAM_BROKEN, DATA_MISSING. */
    GAP("供需缺口"),
    /** 单一来源: the only local maker of a product fails. */
    SINGLE_SOURCE("单一来源"),
    /** 供应集中: the largest local maker of a product fails. */
    CONCENTRATED("供应集中"),
    /** 外部供应: supply from outside of what nobody makes here ends. */
    IMPORTED("外部供应");

    private final String zh;

    WeakKind(String zh) {
        this.zh = zh;
    }

    /** Returns the Chinese term. */
    public String zh() {
        return zh;
    }
}
