package org.zhenlian.chain.finding;

import org.zhenlian.core.measure.Subject;

/** An answer about one thing, able to say why. */
public interface Finding {
    /** Returns what the finding is about. */
    Subject subject();

    /** Returns the explanation; every number in it can be recomputed from the finding. */
    Why why();
}
