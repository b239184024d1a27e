package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.assessment.ProgrammeRows.figure;
import static org.zhenlian.core.assessment.ProgrammeRows.town;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Comparison;
import org.zhenlian.core.programme.Goal;

class GoalReviewPropertiesTest {
    private static final Subject TOWN = Subject.parse("town:t");
    private static final List<String> PERIODS = List.of(
            "2023", "2024", "2024-H1", "2024-01/2024-10", "2024-12-31", "2024-06-30", "2023/2024", "2024-12", "");

    @Provide
    Arbitrary<Figure> figures() {
        Arbitrary<Integer> values = Arbitraries.integers().between(0, 50);
        Arbitrary<String> signs = Arbitraries.of("", "", ">=", "<=", "~");
        Arbitrary<String> units = Arbitraries.of(" 家", " 家", " 百家", " 元");
        return Combinators.combine(signs, values, units, Arbitraries.of(PERIODS))
                .as((sign, value, unit, period) -> figure(sign + value + unit, period));
    }

    @Provide
    Arbitrary<Goal> goals() {
        Arbitrary<Integer> targets = Arbitraries.integers().between(0, 50);
        return Combinators.combine(Arbitraries.of(Comparison.values()), targets, Arbitraries.of(PERIODS))
                .as((comparison, target, due) -> new Goal(
                        TOWN,
                        "m",
                        comparison,
                        Quantity.parse(target + " 家"),
                        due.isEmpty() ? Optional.empty() : Optional.of(AsOf.parse(due)),
                        Optional.empty(),
                        "",
                        ""));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(LocalDate.of(2023, 1, 1)::plusDays);
    }

    private static Atlas atlas(List<Figure> figures) {
        AtlasBuilder atlas = ProgrammeRows.atlas().add(town("t"));
        figures.forEach(f -> atlas.add(new Fact(TOWN, "m", f)));
        return atlas.build();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void unmet_onlyWithAFigureOfTheDueSpanAndOnlyWhenDue(
            @ForAll List<@From("figures") Figure> figures, @ForAll("goals") Goal goal, @ForAll("days") LocalDate on) {
        GoalReview review = GoalReview.of(atlas(figures), goal, on);
        boolean there = figures.stream()
                .flatMap(f -> f.asOf().stream())
                .anyMatch(a ->
                        goal.due().map(d -> same(a, d)).orElse(true) && !a.end().isAfter(on));
        if (!there) {
            assertNotEquals(Verdict.UNMET, review.verdict());
        }
        if (goal.due().map(d -> d.end().isAfter(on)).orElse(false)) {
            assertNotEquals(Verdict.UNMET, review.verdict());
        }
        assertEquals(review.verdict() == Verdict.UNKNOWN, !review.missing().isEmpty());
        assertTrue(review.toString().length() <= 900);
    }

    private static boolean same(AsOf a, AsOf b) {
        return a.start().equals(b.start()) && a.end().equals(b.end());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void decidedGoal_staysDecidedWhateverElseIsKnown(
            @ForAll List<@From("figures") Figure> figures, @ForAll("goals") Goal goal, @ForAll long seed) {
        LocalDate on = LocalDate.of(2025, 1, 1);
        List<Figure> shuffled = new ArrayList<>(figures);
        Collections.shuffle(shuffled, new Random(seed));
        GoalReview review = GoalReview.of(atlas(figures), goal, on);
        assertEquals(review.toString(), GoalReview.of(atlas(shuffled), goal, on).toString());
        List<Figure> relevant = figures.stream()
                .filter(f -> goal.due().isEmpty()
                        || f.asOf().map(a -> same(a, goal.due().get())).orElse(false))
                .toList();
        assertEquals(review.verdict(), GoalReview.of(atlas(relevant), goal, on).verdict());
    }

    /** Adding the gap to the number meets the goal, and in whole things one less does not. */
    @Property
    void gap_isTheLeastThatMeetsTheGoal(
            @ForAll @IntRange(max = 60) int actual,
            @ForAll @IntRange(max = 120) int halves,
            @ForAll Comparison comparison,
            @ForAll boolean counted) {
        Quantity target =
                new Quantity(BigDecimal.valueOf(halves).multiply(new BigDecimal("0.5")), Unit.of(counted ? "家" : "t"));
        Attainment now = new Attainment(Range.of(BigDecimal.valueOf(actual)), comparison, target);
        BigDecimal gap = now.gap().low().orElseThrow();
        assertTrue(now.gap().isExact() && gap.signum() >= 0);
        BigDecimal step = now.isLimit() ? gap.negate() : gap;
        Verdict then = with(now, BigDecimal.valueOf(actual).add(step)).verdict();
        if (now.isGapToBeExceeded() && now.verdict() == Verdict.UNMET) {
            BigDecimal bit = new BigDecimal(now.isLimit() ? "-0.001" : "0.001");
            assertEquals(Verdict.UNMET, then);
            assertEquals(
                    Verdict.MET,
                    with(now, BigDecimal.valueOf(actual).add(step).add(bit)).verdict());
        } else {
            assertEquals(Verdict.MET, then);
        }
        if (counted && gap.signum() > 0) {
            BigDecimal less = now.isLimit() ? step.add(BigDecimal.ONE) : step.subtract(BigDecimal.ONE);
            assertEquals(
                    Verdict.UNMET,
                    with(now, BigDecimal.valueOf(actual).add(less)).verdict());
        }
        assertEquals(now.verdict() == Verdict.MET, gap.signum() == 0 && then == Verdict.MET);
    }

    private static Attainment with(Attainment attainment, BigDecimal actual) {
        return new Attainment(Range.of(actual), attainment.comparison(), attainment.target());
    }

    /** A number that is known less well decides no more, and its gap holds every gap that is possible. */
    @Property
    void widerRange_decidesNoMore(
            @ForAll @IntRange(max = 60) int low,
            @ForAll @IntRange(max = 30) int width,
            @ForAll @IntRange(max = 30) int inside,
            @ForAll @IntRange(max = 60) int target,
            @ForAll Comparison comparison) {
        Quantity wanted = Quantity.of(target, "家");
        BigDecimal point = BigDecimal.valueOf(low + Math.min(inside, width));
        Range range = Range.of(BigDecimal.valueOf(low), BigDecimal.valueOf(low + width));
        Attainment wide = new Attainment(range, comparison, wanted);
        Attainment exact = new Attainment(Range.of(point), comparison, wanted);
        assertTrue(wide.verdict() == Verdict.UNKNOWN || wide.verdict() == exact.verdict());
        assertTrue(wide.gap().contains(exact.gap().low().orElseThrow()));
        if (target > 0) {
            assertTrue(wide.percent().contains(exact.percent().low().orElseThrow()));
        }
    }
}
