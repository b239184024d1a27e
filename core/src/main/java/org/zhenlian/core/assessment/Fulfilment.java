package org.zhenlian.core.assessment;

import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.Names;

/** How far something that is asked for is there. What is not known is UNKNOWN, it never counts as not there. */
public enum Fulfilment {
    /** It is there: the condition holds. */
    MET("满足", "met", Verdict.MET),
    /** It is there in part: begun, or attested only of the region. Decides nothing where a yes or no is needed. */
    PARTIAL("部分满足", "met in part", Verdict.UNKNOWN),
    /** It is not there, and that is attested. */
    UNMET("不满足", "not met", Verdict.UNMET),
    /** The data cannot decide. */
    UNKNOWN("未知", "not known", Verdict.UNKNOWN);

    private final Names names;
    private final Verdict verdict;

    Fulfilment(String zh, String en, Verdict verdict) {
        this.names = Names.of(zh, en);
        this.verdict = verdict;
    }

    static Fulfilment of(Verdict verdict) {
        return switch (verdict) {
            case MET -> MET;
            case UNMET -> UNMET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Returns it in words, for example {@code 部分满足} and {@code met in part}. */
    public Names names() {
        return names;
    }

    /** Returns it as a yes or no: PARTIAL is UNKNOWN. */
    public Verdict verdict() {
        return verdict;
    }
}
