package org.zhenlian.chain.plan;

import org.zhenlian.core.text.Names;

/** The kinds of action; of equals a plan takes the earlier kind first. */
public enum ActionKind {
    /** 补链: a new local producer of what nobody, or nobody who could expand, makes here. */
    RECRUIT("补链", "recruit"),
    /** 强链: more capacity of a local producer of what is short. */
    EXPAND("强链", "expand"),
    /** 固链: one more local producer of what hangs on one or few. */
    SECOND_SOURCE("固链", "second source"),
    /** 替代: an input that is lacking is replaced, in one recipe, by another product that is to be had. */
    SUBSTITUTE("替代", "substitute"),
    /** 延链: a local user of what is made here and unsold. */
    EXTEND("延链", "extend"),
    /** 项目: a project that the user brings. */
    PROJECT("项目", "project");

    private final Names names;

    ActionKind(String zh, String en) {
        this.names = Names.of(zh, en);
    }

    /** Returns it in words, for example {@code 补链} and {@code recruit}. */
    public Names names() {
        return names;
    }
}
