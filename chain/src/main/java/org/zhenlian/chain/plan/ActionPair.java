package org.zhenlian.chain.plan;

import java.util.Objects;
import org.zhenlian.core.text.Names;

/**
 * Two actions that are worth more together than the sum of what each is worth alone: each relieves what holds back the other.
 *
 * @param first the one earlier in order
 * @param second the other
 * @param together the gain of both
 * @param apart the sum of the gains of each alone
 */
public record ActionPair(Action first, Action second, double together, double apart) {
    /** Checks that nothing is missing. */
    public ActionPair {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /** Returns by how much more they are worth together. */
    public double surplus() {
        return together - apart;
    }

    /** Returns the reason in a sentence, in Chinese and English. */
    public Names because() {
        return Names.of(
                first.id() + " 与 " + second.id() + " 宜同时实施：合计 " + Plan.points(together) + "，分别实施之和 "
                        + Plan.points(apart),
                first.id() + " and " + second.id() + " together gain " + Plan.points(together) + ", one by one "
                        + Plan.points(apart));
    }

    /** Returns the sentence in English. */
    @Override
    public String toString() {
        return because().en();
    }
}
