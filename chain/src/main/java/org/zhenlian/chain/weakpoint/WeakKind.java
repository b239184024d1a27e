package org.zhenlian.chain.weakpoint;

import org.zhenlian.core.text.Names;

/** The kinds of weak point: what fails, or what stays as it is; of equals the earlier kind first. */
public enum WeakKind {
    /** 关键主体: an enterprise or a product fails without which a final product cannot be made here. */
    MUST_HAVE("关键主体", "must-have"),
    /** 产能瓶颈: a stage stays too small for the capacity of the final products. */
    BOTTLENECK("产能瓶颈", "bottleneck"),
    /** 供需缺口: what is lacking stays lacking: NO_PRODUCER, SHORT, UPSTREAM_BROKEN, DATA_MISSING. */
    GAP("供需缺口", "gap"),
    /** 单一来源: the only local maker of a product fails. */
    SINGLE_SOURCE("单一来源", "single source"),
    /** 供应集中: the largest local maker of a product fails. */
    CONCENTRATED("供应集中", "concentrated"),
    /** 外部供应: supply from outside of what nobody makes here ends. */
    IMPORTED("外部供应", "imported");

    private final Names names;

    WeakKind(String zh, String en) {
        this.names = Names.of(zh, en);
    }

    /** Returns it in words, for example {@code 关键主体} and {@code must-have}. */
    public Names names() {
        return names;
    }
}
