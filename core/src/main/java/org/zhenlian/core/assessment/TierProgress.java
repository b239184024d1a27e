package org.zhenlian.core.assessment;

import java.util.List;
import java.util.Objects;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Tier;

/**
 * How many towns of a region stand at one tier on a day, and how far that is from each goal: a row of {@link Echelon}, which says
 * how it is reckoned. Immutable.
 */
public final class TierProgress {
    private final Tier tier;
    private final TownCount count;
    private final List<String> towns;
    private final List<Target> targets;
    private final List<String> missing;

    TierProgress(Tier tier, TownCount count, List<String> towns, List<Target> targets, List<String> missing) {
        this.tier = tier;
        this.count = count;
        this.towns = towns;
        this.targets = targets;
        this.missing = missing;
    }

    /**
     * One goal of a tier: how far it is, and whether the pace is right.
     *
     * @param goal the goal
     * @param attainment the towns there are against the target: verdict of the day, gap and share
     * @param pace whether a steady pace would be kept
     */
    public record Target(Goal goal, Attainment attainment, Pace pace) {
        /** Checks that nothing is missing. */
        public Target {
            Objects.requireNonNull(goal, "goal");
            Objects.requireNonNull(attainment, "attainment");
            Objects.requireNonNull(pace, "pace");
        }
    }

    /**
     * Whether as many towns are there as a steady pace from the start to the due date would have brought.
     *
     * @param onTrack whether they are
     * @param expected how many a steady pace would have brought by the day
     * @param because the reckoning, or what it lacks
     */
    public record Pace(Verdict onTrack, Range expected, Names because) {
        /** Checks that nothing is missing. */
        public Pace {
            Objects.requireNonNull(onTrack, "onTrack");
            Objects.requireNonNull(expected, "expected");
            Objects.requireNonNull(because, "because");
        }
    }

    /** Returns the tier. */
    public Tier tier() {
        return tier;
    }

    /** Returns how many towns count for the tier, in 个, as far as that is known. */
    public Range have() {
        return count.range();
    }

    /** Returns the ids of the listed towns that count for the tier, in order. */
    public List<String> towns() {
        return towns;
    }

    /** Returns the goals of the tier in their order: by due date, then target. */
    public List<Target> targets() {
        return targets;
    }

    /** Returns the figures that the number rests on. */
    public List<Figure> figures() {
        return count.used();
    }

    /** Returns those of {@link #figures} that contradict the list of towns. */
    public List<Figure> conflicts() {
        return count.conflict();
    }

    /** Returns the names of what is missing for an exact number and for a comparison. */
    public List<String> missing() {
        return missing;
    }

    /** Returns how the number is known, Chinese and English. */
    public Names because() {
        return count.because();
    }

    /** Returns the number on one line, then the goals, how it is known, and what is missing. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(tier + ": " + NumberWords.en(have(), TownCount.UNIT));
        for (Target target : targets) {
            text.append("\n  ").append(target.goal()).append(": ").append(target.attainment());
            text.append("\n    ").append(target.pace().because().en());
        }
        text.append("\n  ").append(because().en());
        missing.forEach(m -> text.append("\n  missing: ").append(m));
        return NumberWords.brief(text.toString());
    }
}
