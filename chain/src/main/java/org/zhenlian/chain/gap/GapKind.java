package org.zhenlian.chain.gap;

import org.zhenlian.core.text.Names;

/** The kinds of gap, the most serious first. */
public enum GapKind {
    /** 断点: needed, nobody makes it here, and no sufficient supply from outside is declared. */
    NO_PRODUCER("断点", "no producer"),
    /** 弱项: made here, but less than is needed. */
    SHORT("弱项", "short"),
    /** 依赖外部: needed, nobody makes it here, and supply from outside covers it. */
    IMPORTED("外部供应", "imported"),
    /** 上游断裂: there is a maker here, but an input can neither be made here nor, as declared, come from outside. */
    UPSTREAM_BROKEN("上游断裂", "upstream broken"),
    /** 单一来源: only one enterprise makes it here. */
    SINGLE_SOURCE("单一来源", "single source"),
    /** 供应集中: several enterprises make it here, but a few make most of it. */
    CONCENTRATED("供应集中", "concentrated"),
    /** 待延链: made here, not a final product, and nobody here uses it. */
    UNSOLD("待延链", "unsold"),
    /** 数据缺失: made here, but a missing figure leaves open whether it is enough, or on how few it hangs. */
    DATA_MISSING("数据缺失", "data missing");

    private final Names names;

    GapKind(String zh, String en) {
        this.names = Names.of(zh, en);
    }

    /** Returns it in words, for example {@code 断点} and {@code no producer}. */
    public Names names() {
        return names;
    }
}
