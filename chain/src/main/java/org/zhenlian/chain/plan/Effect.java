package org.zhenlian.chain.plan;

import java.util.List;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.gap.GapChanges;
import org.zhenlian.core.text.Names;

/** What replaying the model with an action changes. Immutable. */
public final class Effect {
    private final Worth before;
    private final Worth after;
    private final GapChanges changes;
    private final Output measure;
    private final double gain;

    Effect(Worth before, Worth after, GapChanges changes, Replays replays) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.measure = replays.measure();
        this.gain = Replays.rounded(replays.score(after) - replays.score(before));
    }

    /** Returns how the chain stands without the action. */
    public Worth before() {
        return before;
    }

    /** Returns how the chain stands with it. */
    public Worth after() {
        return after;
    }

    /** Returns by how much the score rises, see {@link Worth#score}; negative if it falls. */
    public double gain() {
        return gain;
    }

    /** Returns which gaps open, close, worsen and ease. */
    public GapChanges changes() {
        return changes;
    }

    /** Returns the gaps that close. */
    public List<Gap> closed() {
        return changes.closed();
    }

    /** Returns the gaps that open. */
    public List<Gap> opened() {
        return changes.opened();
    }

    /**
     * Returns the output before: in yuan a year if all final products that count have a price, else as a share of their capacity; where
     * no capacity is known, in units a year.
     */
    public Amount outputBefore() {
        return measure.amount(before.output());
    }

    /** Returns the output after, in the unit of {@link #outputBefore}. */
    public Amount outputAfter() {
        return measure.amount(after.output());
    }

    /** Returns what changes, in Chinese and English: every measure before and after, and the numbers of gaps. */
    public Names because() {
        return Names.of(
                "产出由 " + outputBefore().zh() + " 变为 " + outputAfter().zh() + "，覆盖率由 "
                        + Amount.share(before.coverage()).zh() + " 变为 "
                        + Amount.share(after.coverage()).zh() + "，本地配套率由 "
                        + Amount.share(before.support()).zh() + " 变为 "
                        + Amount.share(after.support()).zh() + "，消除缺口 " + closed().size() + " 处，新增 "
                        + opened().size() + " 处",
                "output from " + outputBefore() + " to " + outputAfter() + ", coverage from "
                        + Amount.share(before.coverage()) + " to " + Amount.share(after.coverage())
                        + ", local support from " + Amount.share(before.support()) + " to "
                        + Amount.share(after.support()) + ", gaps closed: " + closed().size() + ", opened: "
                        + opened().size());
    }

    /** Returns the sentence in English. */
    @Override
    public String toString() {
        return because().en();
    }
}
