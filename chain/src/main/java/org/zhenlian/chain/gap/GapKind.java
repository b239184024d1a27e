package org.zhenlian.chain.gap;

/** The kinds of gap, the most serious first. */
public enum GapKind {
    /** 断点: needed, nobody makes it here, and no sufficient supply from outside is declared. */
    NO_PRODUCER("断点"),
    /** 弱项: made here, but less than is needed. */
    SHORT("弱项"),
    /** 依赖外部: needed, nobody makes it here, and supply from outside covers it. */
    IMPORTED("外部供应"),
    /** 上游断裂: there is a maker here, but an input can neither be made here nor, as declared, come from outside. */
    UPSTREAM_BROKEN("上游断裂"),
    /** 单一来源: only one enterprise makes it here. */
    SINGLE_SOURCE("单一来源"),
    /** 供应集中: several enterprises make it here, but a few make most of it. */
    CONCENTRATED("供应集中"),
    /** 待延链: made here, not a final product, and nobody here uses it. */
    UNSOLD("待延链"),
    /** 数据缺失: made here, but a missing figure leaves open whether it is enough, or on how few it hangs. */
    DATA_MISSING("数据缺失");

    private final String zh;

    GapKind(String zh) {
        this.zh = zh;
    }

    /** Returns the Chinese term. */
    public String zh() {
        return zh;
    }
}
