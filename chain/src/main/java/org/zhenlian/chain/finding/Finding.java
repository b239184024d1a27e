package org.zhenlian.chain.finding;

import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.text.Names;

/** An answer about one thing, able to say why. */
public interface Finding {
    /** Returns what the finding is about. */
    Subject subject();

    /** Returns the explanation; every number in it can be recomputed from the finding. */
    Why why();

    /** Returns the reason in a sentence, in Chinese and English. */
    default Names because() {
        return why().because();
    }
}
