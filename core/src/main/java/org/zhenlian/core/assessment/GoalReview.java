package org.zhenlian.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.text.Names;

/**
 * Is a goal reached, as far as the figures of a day tell? The target of a {@link Goal} against the figure of its metric.
 *
 * <ul>
 *   <li>Which figure counts: that of exactly the day or period in which the goal is due, by {@link Series#at}. Whole years, parts
 *       of a year, several years and single days are never taken for one another. Of a goal without a due date it is the latest
 *       figure of any kind of period. Figures that speak of time after the day of the review never count.
 *   <li>Before it is due (the due period ends after the day of the review), a goal is never unmet. A stock, that is a goal due
 *       on a single day, may be met already by the latest figure of a single day; everything else is UNKNOWN until then.
 *   <li>Figures of one period that disagree stand side by side; {@link #reading} tells which was taken, why, and against which.
 * </ul>
 *
 * <p>{@link #attainment} has the gap to the target and the share reached. Missing data: without the figure, or if its unit does
 * not fit that of the target, the verdict is UNKNOWN and {@link #missing} names what is missing and what is known instead.
 * O(figures of the subject). Immutable. Source of the task: the ten haves (十有), item 2, annual goals.
 */
public final class GoalReview {
    private final Goal goal;
    private final LocalDate on;
    private final Series all;
    private final Optional<Reading> reading;
    private final Attainment attainment;

    private GoalReview(Atlas atlas, Goal goal, LocalDate on) {
        this.goal = goal;
        this.on = on;
        all = Series.of(atlas, goal.about(), goal.metric());
        reading = read(MissingFigure.until(all, on));
        Range actual = reading.filter(r -> fits(r)).map(this::actual).orElse(Range.UNKNOWN);
        attainment = new Attainment(actual, goal.comparison(), goal.target());
    }

    /**
     * Returns the review of one goal.
     *
     * @param atlas the atlas that has the figures
     * @param goal the goal
     * @param on the day of the review
     */
    public static GoalReview of(Atlas atlas, Goal goal, LocalDate on) {
        Objects.requireNonNull(atlas, "atlas");
        Objects.requireNonNull(goal, "goal");
        return new GoalReview(atlas, goal, Objects.requireNonNull(on, "on"));
    }

    /**
     * Returns the reviews of all goals of something, in the order of goals: by metric, due date, then target. Empty if it has none.
     *
     * @param atlas the atlas that has goals and figures
     * @param about whose goals
     * @param on the day of the review
     */
    public static List<GoalReview> all(Atlas atlas, Subject about, LocalDate on) {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(on, "on");
        return atlas.goals().stream()
                .filter(g -> g.about().equals(about))
                .map(g -> of(atlas, g, on))
                .toList();
    }

    private Optional<Reading> read(Series known) {
        if (goal.due().isEmpty()) {
            return known.latest();
        }
        if (!isPending()) {
            return known.at(goal.due().get());
        }
        return isStock() ? known.latest(AsOf.Span.DAY) : Optional.empty();
    }

    private boolean isPending() {
        return goal.due().map(d -> d.end().isAfter(on)).orElse(false);
    }

    private boolean isStock() {
        return goal.due().map(d -> d.span() == AsOf.Span.DAY).orElse(false);
    }

    private boolean fits(Reading read) {
        return read.figure().value().unit().fits(target());
    }

    private Unit target() {
        return goal.target().unit();
    }

    private Range actual(Reading read) {
        return Range.of(read.figure(), target());
    }

    /** Returns the goal. */
    public Goal goal() {
        return goal;
    }

    /** Returns the day of the review. */
    public LocalDate on() {
        return on;
    }

    /** Returns the figure that was compared, and why that one; empty if there is none that may be compared. */
    public Optional<Reading> reading() {
        return reading;
    }

    /** Returns how far the figure is from the target: gap and share, as of the figure's date. */
    public Attainment attainment() {
        return attainment;
    }

    /** Returns whether the goal is reached; before it is due never UNMET. */
    public Verdict verdict() {
        Verdict today = attainment.verdict();
        return isPending() && today == Verdict.UNMET ? Verdict.UNKNOWN : today;
    }

    /** Returns the names of what is missing to decide; empty if the verdict is not UNKNOWN. */
    public List<String> missing() {
        if (verdict() != Verdict.UNKNOWN) {
            return List.of();
        }
        if (reading.isPresent() && !fits(reading.get())) {
            return List.of(all.subject() + " " + all.metric() + " in " + target() + " or a multiple of it (known: "
                    + reading.get().figure() + ")");
        }
        if (reading.isPresent() && !isPending()) {
            return List.of("a closer figure than " + all.subject() + " " + all.metric() + " "
                    + reading.get().figure());
        }
        return List.of(
                goal.due().map(d -> MissingFigure.at(all, d)).orElseGet(() -> MissingFigure.onOrBefore(all, on)));
    }

    /** Returns the reason in a sentence, Chinese and English: which figure was compared, or why none, and the gap. */
    public Names because() {
        String pendingEn =
                isPending() ? "not due until " + goal.due().orElseThrow().end() + "; " : "";
        String pendingZh = isPending() ? goal.due().orElseThrow().end() + " 才到期；" : "";
        Names why = reading.isEmpty() ? withoutFigure() : by(reading.get());
        return Names.of(pendingZh + why.zh(), pendingEn + why.en());
    }

    private Names withoutFigure() {
        return goal.due()
                .filter(d -> !isPending())
                .map(d -> Names.of("缺少 " + d + " 同一时段的数据", "no figure of exactly " + d))
                .orElse(Names.of("尚无可比数据", "no figure to compare yet"));
    }

    private Names by(Reading read) {
        if (!fits(read)) {
            return Names.of(
                    "单位不符：" + read.figure().zh() + "，目标以 " + target() + " 计",
                    "the units do not fit: " + read.figure() + ", but the target is in " + target());
        }
        Names why = attainment.because();
        return Names.of(
                dateZh() + why.zh() + "；依据 " + read.figure().zh() + disputeZh(read),
                dateEn() + why.en() + "; by " + read.figure() + disputeEn(read));
    }

    private String dateEn() {
        return goal.due().isEmpty() ? "no date was set, so the latest figure counts; " : isPending() ? "so far " : "";
    }

    private String dateZh() {
        return goal.due().isEmpty() ? "未定期限，取最新数据；" : isPending() ? "目前" : "";
    }

    private static String disputeEn(Reading read) {
        int n = read.conflicting().size();
        return n == 0 ? "" : ", which " + n + " other" + (n == 1 ? " contradicts" : "s contradict");
    }

    private static String disputeZh(Reading read) {
        int n = read.conflicting().size();
        return n == 0 ? "" : "，另有 " + n + " 项同期数据与之不符";
    }

    /** Returns the verdict and the goal on one line, then the reason, the figures beside it and what is missing. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(NumberWords.head(verdict() + ": " + goal));
        text.append("\n  ").append(because().en());
        reading.ifPresent(r -> text.append("\n  ").append(r.because()));
        missing().forEach(m -> text.append("\n  missing: ").append(m));
        return NumberWords.brief(text.toString());
    }
}
