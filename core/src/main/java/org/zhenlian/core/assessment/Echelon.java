package org.zhenlian.core.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.TierEvent;

/**
 * How far is a region with its ladder of provincial, municipal and county towns, as in the "135 project": 10 provincial, 30
 * municipal, 50 county?
 *
 * <p>Of each tier, in the order provincial, municipal, county:
 *
 * <ul>
 *   <li>which towns: those whose whole scope lies in the region and whose {@link org.zhenlian.core.town.Town#tierOn} the day is
 *       the tier. {@link Counting#CUMULATIVE} counts a higher tier for the lower ones too;
 *   <li>how many: the atlas lists what is known, so n towns listed are at least n. A figure of the region under the metric
 *       {@code provincial-towns}, {@code municipal-towns} or {@code county-towns} (in 个, counted exclusively, dated on or before
 *       the day, not "about") that equals the number listed on its date confirms that the list was complete; from there the
 *       dated changes of tier lead to the day. A figure that the list contradicts gives the range of both and is named as a
 *       conflict; one that stands where no town was listed is taken alone. The latest figures that do one or the other decide;
 *   <li>each goal of the region under that metric: verdict of the day, gap (strict or not) and share, see {@link Attainment};
 *       whenever it is due, it is compared with the day;
 *   <li>the steady pace of a goal with a first and a due date: expected = base + (needed - base) * days gone / days in all, where
 *       base is the number on the first day and needed the least number that meets the goal; on track if at least that many are
 *       there (for an upper limit: at most). Before the first day there is no pace, after the due date it is needed; so it is
 *       from the start where the base meets the goal already, for a goal that is reached is never behind.
 * </ul>
 *
 * <p>Missing data: a tier without list and figure is {@link Range#UNKNOWN}; in a cumulative count it is 0 or more. {@link
 * #changes} has the history. Ties by id. O(figures * towns) per goal. Immutable. Sources: the "135 project" and both ways of
 * counting are attested in reports on Shanxi, see Jincheng "3+20+N" (cumulative) and Luliang "1+7+N" (exclusive).
 */
public final class Echelon implements Listing<TierProgress> {
    /** Whether a town counts for its own tier only. */
    public enum Counting {
        /** A town counts for its own tier only. */
        EXCLUSIVE,
        /** A town counts for its own tier and every lower one. */
        CUMULATIVE
    }

    /** What a change of tier is. */
    public enum Move {
        /** It had no tier. */
        RECOGNISED,
        /** It rose. */
        PROMOTED,
        /** It fell, but still has a tier. */
        DEMOTED,
        /** It lost its tier. */
        REMOVED
    }

    /**
     * A change of a town's tier.
     *
     * @param day the first day of the new tier; empty if not known
     * @param town the town's id
     * @param from the tier before; empty if it had none
     * @param to the tier after; empty if it was removed
     * @param event the event that says so, with batch and source
     */
    public record Change(
            Optional<LocalDate> day, String town, Optional<Tier> from, Optional<Tier> to, TierEvent event) {
        /**
         * Checks that something changes.
         *
         * @throws IllegalArgumentException if the tier stays as it is
         */
        public Change {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(town, "town");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(event, "event");
            if (from.equals(to)) {
                throw new IllegalArgumentException(
                        "the tier of " + town + " does not change\nGive the tier before and after");
            }
        }

        /** Returns what the change is. */
        public Move move() {
            if (from.isEmpty()) {
                return Move.RECOGNISED;
            }
            return to.isEmpty() ? Move.REMOVED : to.get().compareTo(from.get()) > 0 ? Move.PROMOTED : Move.DEMOTED;
        }

        /** Returns for example {@code 2023-12-01 yuci-machinery: MUNICIPAL -> PROVINCIAL, PROMOTED (source s4)}. */
        @Override
        public String toString() {
            String who = event.source().isEmpty() ? "illustrative" : "source " + event.source();
            return day.map(LocalDate::toString).orElse("no date") + " " + town + ": "
                    + from.map(Tier::name).orElse("none") + " -> "
                    + to.map(Tier::name).orElse("none") + ", " + move()
                    + (event.batch().isEmpty() ? "" : ", " + event.batch()) + " (" + who + ")";
        }
    }

    private final Atlas atlas;
    private final RegionCode region;
    private final LocalDate on;
    private final Counting counting;
    private final TownRoll roll;
    private final List<TierProgress> tiers;

    private Echelon(Atlas atlas, RegionCode region, LocalDate on, Counting counting) {
        this.atlas = atlas;
        this.region = atlas.current(region);
        this.on = on;
        this.counting = counting;
        roll = new TownRoll(atlas, this.region);
        tiers = Stream.of(Tier.values())
                .sorted(Comparator.reverseOrder())
                .map(this::progress)
                .toList();
    }

    /**
     * Returns the ladder of a region on a day.
     *
     * @param atlas the atlas that has towns, figures and goals
     * @param region the region; a retired code stands for its successor
     * @param on the day
     * @param counting whether a higher tier counts for the lower ones too
     */
    public static Echelon of(Atlas atlas, RegionCode region, LocalDate on, Counting counting) {
        Objects.requireNonNull(atlas, "atlas");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(on, "on");
        return new Echelon(atlas, region, on, Objects.requireNonNull(counting, "counting"));
    }

    /**
     * Returns the metric under which a tier's figures and goals stand, for example {@code municipal-towns}.
     *
     * @param tier the tier
     */
    public static String metric(Tier tier) {
        return TownCount.metric(Objects.requireNonNull(tier, "tier"));
    }

    private Subject subject() {
        return new Subject(Subject.Kind.REGION, region.digits());
    }

    /** Returns the tiers that count for a tier, the highest first. */
    private List<Tier> counted(Tier tier) {
        return Stream.of(Tier.values())
                .filter(t -> t == tier || counting == Counting.CUMULATIVE && t.compareTo(tier) > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private TownCount count(Tier tier, LocalDate day) {
        Map<Tier, TownCount> counts = new LinkedHashMap<>();
        counted(tier).forEach(t -> counts.put(t, own(t, day)));
        return TownCount.sum(counts);
    }

    private TownCount own(Tier tier, LocalDate day) {
        return TownCount.of(roll, tier, day, MissingFigure.until(figures(tier), on));
    }

    private Series figures(Tier tier) {
        return Series.of(atlas, subject(), metric(tier));
    }

    private TierProgress progress(Tier tier) {
        TownCount count = count(tier, on);
        List<String> towns = counted(tier).stream()
                .flatMap(t -> roll.at(t, on).stream())
                .sorted()
                .toList();
        List<Goal> goals = atlas.goals().stream()
                .filter(g -> g.about().equals(subject()) && g.metric().equals(metric(tier)))
                .toList();
        List<TierProgress.Target> targets =
                goals.stream().map(g -> target(tier, g, count)).toList();
        return new TierProgress(tier, count, towns, targets, missing(tier, count, goals));
    }

    private List<String> missing(Tier tier, TownCount count, List<Goal> goals) {
        List<String> missing = new ArrayList<>();
        counted(tier).stream()
                .filter(t -> !count.range().isExact() && !own(t, on).range().isExact())
                .forEach(t -> missing.add(MissingFigure.onOrBefore(figures(t), on)));
        if (goals.isEmpty()) {
            missing.add("a goal for " + subject() + " " + metric(tier));
        }
        goals.stream()
                .filter(g -> !g.target().unit().fits(TownCount.UNIT))
                .forEach(g -> missing.add("goal " + g + " in " + TownCount.UNIT + ", for towns are counted so"));
        return List.copyOf(missing);
    }

    private TierProgress.Target target(Tier tier, Goal goal, TownCount count) {
        Attainment attainment =
                new Attainment(in(goal.target().unit(), count.range()), goal.comparison(), goal.target());
        return new TierProgress.Target(goal, attainment, pace(tier, goal, attainment));
    }

    private static Range in(Unit unit, Range towns) {
        if (!unit.fits(TownCount.UNIT)) {
            return Range.UNKNOWN;
        }
        return new Range(
                towns.low().map(x -> x.divide(unit.factor(), MathContext.DECIMAL128)),
                towns.high().map(x -> x.divide(unit.factor(), MathContext.DECIMAL128)));
    }

    private TierProgress.Pace pace(Tier tier, Goal goal, Attainment attainment) {
        return SteadyPace.lack(goal, on).map(SteadyPace::unknown).orElseGet(() -> {
            LocalDate start = goal.since().orElseThrow().start();
            Range base = in(goal.target().unit(), base(tier, start));
            return new SteadyPace(attainment, start, goal.due().orElseThrow().end(), on).from(base);
        });
    }

    /** A town whose tier has no date may have reached it after the start, so that it may count or not. */
    private Range base(Tier tier, LocalDate start) {
        Range listed = count(tier, start).range();
        long undated = counted(tier).stream()
                .mapToLong(t -> roll.undatedAt(t, start).size())
                .sum();
        return new Range(
                listed.low().map(x -> x.subtract(BigDecimal.valueOf(undated)).max(BigDecimal.ZERO)), listed.high());
    }

    /** Returns the region, by its code in force. */
    public RegionCode region() {
        return region;
    }

    /** Returns the day. */
    public LocalDate on() {
        return on;
    }

    /** Returns how towns are counted. */
    public Counting counting() {
        return counting;
    }

    /** Returns the three tiers: provincial, municipal, county. */
    public List<TierProgress> list() {
        return tiers;
    }

    /**
     * Returns one tier.
     *
     * @param tier the tier
     */
    public TierProgress of(Tier tier) {
        Objects.requireNonNull(tier, "tier");
        return tiers.stream().filter(p -> p.tier() == tier).findFirst().orElseThrow();
    }

    /**
     * Returns every change of tier up to the day, undated ones first, then by day and town: who was recognised, promoted, demoted
     * or removed. An event that changes nothing is left out; one known by month or year counts from its first day.
     */
    public List<Change> changes() {
        return roll.changes(on);
    }

    @Override
    public Columns<TierProgress> columns() {
        return ListColumns.TIERS;
    }

    /** Returns the table, how each number is known, what is missing, and the changes of tier. */
    public String print() {
        StringBuilder text = new StringBuilder(table());
        for (TierProgress tier : tiers) {
            text.append("\n  ")
                    .append(tier.tier())
                    .append(": ")
                    .append(tier.because().en());
            tier.targets()
                    .forEach(
                            t -> text.append("\n    ").append(t.pace().because().en()));
            tier.conflicts()
                    .forEach(f ->
                            text.append("\n    in conflict with the list: ").append(f));
            tier.missing().forEach(m -> text.append("\n    missing: ").append(m));
        }
        changes().forEach(c -> text.append("\n  ").append(c));
        return text.toString();
    }

    private String table() {
        TextTable table = new TextTable("tier", ">have", "goal", "verdict", ">gap", ">share", "on track");
        for (TierProgress tier : tiers) {
            String have = NumberWords.en(tier.have());
            if (tier.targets().isEmpty()) {
                table.row(tier.tier(), have, "-", "-", "-", "-", "-");
            }
            for (TierProgress.Target target : tier.targets()) {
                Goal goal = target.goal();
                Range share = target.attainment().percent();
                table.row(
                        tier.tier(),
                        have,
                        goal.comparison().sign() + " " + goal.target()
                                + goal.due().map(d -> " by " + d).orElse(""),
                        target.attainment().verdict(),
                        NumberWords.en(target.attainment().gap()),
                        NumberWords.en(share, Unit.of("%")),
                        target.pace().onTrack());
            }
        }
        return NumberWords.head("Echelon of " + atlas.scope(region) + " on " + on + ", " + counting) + "\n" + table;
    }

    /** Returns the table; {@link #print} also says why. */
    @Override
    public String toString() {
        return NumberWords.brief(table());
    }
}
