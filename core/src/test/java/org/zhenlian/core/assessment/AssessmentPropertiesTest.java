package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.assessment.ProgrammeRows.indicator;
import static org.zhenlian.core.assessment.ProgrammeRows.normalisation;
import static org.zhenlian.core.assessment.ProgrammeRows.scheme;
import static org.zhenlian.core.assessment.ProgrammeRows.town;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.AtlasBuilder;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.programme.Normalisation;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.Scheme.Missing;
import org.zhenlian.core.programme.ScoredIndicator;

class AssessmentPropertiesTest {
    private static final int TOWNS = 5;
    private static final AsOf YEAR = AsOf.year(2023);
    private static final Normalisation ANCHORS = normalisation("ANCHORS", "HIGHER", "10 t", "70 t");
    private static final Normalisation TARGET = normalisation("TARGET", "LOWER", "", "30 t");

    private static final List<Normalisation> RULES = List.of(
            ANCHORS,
            TARGET,
            normalisation("ANCHORS", "LOWER", "70 t", "10 t"),
            normalisation("TARGET", "HIGHER", "", "30 t"),
            normalisation("MIN_MAX", "HIGHER", "", ""),
            normalisation("BEST", "LOWER", "", ""));

    private static Scheme of(Missing missing, List<Normalisation> rules) {
        List<ScoredIndicator> indicators = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            indicators.add(indicator("m" + i, true, Integer.toString(i + 1), rules.get(i)));
        }
        return scheme(missing, indicators.toArray(ScoredIndicator[]::new));
    }

    /** For each town and indicator an amount in tonnes as ProgrammeRows writes it, or empty where it is missing. */
    @Provide
    Arbitrary<List<String>> amounts() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 100);
        Arbitrary<String> exact = numbers.map(n -> n + " t");
        Arbitrary<String> vague =
                numbers.flatMap(n -> Arbitraries.of(">=" + n + " t", "<=" + n + " t", n + ".." + (n + 20) + " t"));
        return Arbitraries.frequencyOf(Tuple.of(5, exact), Tuple.of(2, vague), Tuple.of(3, Arbitraries.just("")))
                .list()
                .ofSize(TOWNS * RULES.size());
    }

    private static Atlas atlas(List<String> amounts, List<Integer> order, String unit) {
        AtlasBuilder atlas = ProgrammeRows.atlas();
        for (int at : order) {
            int town = at / RULES.size();
            if (at % RULES.size() == 0) {
                atlas.add(town("t" + town));
            }
            if (!amounts.get(at).isEmpty()) {
                Figure figure = ProgrammeRows.figure(amounts.get(at), "2023");
                atlas.add(new Fact(Subject.parse("town:t" + town), "m" + at % RULES.size(), in(figure, Unit.of(unit))));
            }
        }
        return atlas.build();
    }

    private static Figure in(Figure figure, Unit unit) {
        Optional<Quantity> upTo = figure.upTo().map(q -> q.to(unit));
        return new Figure(
                figure.value().to(unit), upTo, figure.qualifier(), figure.asOf(), figure.basis(), figure.note());
    }

    private static List<Integer> places() {
        return new ArrayList<>(IntStream.range(0, TOWNS * RULES.size()).boxed().toList());
    }

    private static Assessment assess(Atlas atlas, Scheme scheme) {
        return Assessment.of(atlas, atlas.towns().stream().map(t -> t.id()).toList(), scheme, YEAR);
    }

    private static List<String> result(Assessment assessment) {
        return assessment.list().stream()
                .map(t -> t.town() + " " + t.score().low() + " " + t.score().high() + " " + t.rank() + " "
                        + t.gradeWords() + " "
                        + t.parts().stream().map(TownScore.Part::score).toList())
                .toList();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void reorderingAndUnits_changeNothing(
            @ForAll("amounts") List<String> amounts, @ForAll Missing missing, @ForAll long seed) {
        Scheme scheme = of(missing, RULES);
        Assessment plain = assess(atlas(amounts, places(), "t"), scheme);
        List<Integer> shuffled = places();
        Collections.shuffle(shuffled, new Random(seed));
        Assessment other = assess(atlas(amounts, shuffled, "t"), scheme);
        assertEquals(plain.print(), other.print());
        for (String unit : List.of("kg", "万t", "斤")) {
            assertEquals(result(plain), result(assess(atlas(amounts, places(), unit), scheme)));
        }
    }

    /** Holds for given anchors; those of MIN_MAX and BEST move with the figure that is filled in. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void missingFigureFilledIn_landsInsideTheBounds(@ForAll("amounts") List<String> amounts, @ForAll long seed) {
        Random random = new Random(seed);
        Scheme scheme = of(Missing.BOUNDS, RULES.subList(0, 4));
        List<String> filled = amounts.stream()
                .map(a -> a.isEmpty() && random.nextBoolean() ? random.nextInt(120) + " t" : a)
                .toList();
        Assessment before = assess(atlas(amounts, places(), "t"), scheme);
        Assessment after = assess(atlas(filled, places(), "t"), scheme);
        for (TownScore town : after.list()) {
            TownScore wide = before.of(town.town()).orElseThrow();
            assertTrue(within(town.score(), wide.score()), () -> town + "\nnot within\n" + wide);
            assertTrue(wide.rank().best() <= town.rank().best(), () -> town + "\n" + wide);
            assertTrue(wide.rank().worst() >= town.rank().worst(), () -> town + "\n" + wide);
        }
    }

    private static boolean within(Range inner, Range outer) {
        return outer.contains(inner.low().orElseThrow())
                && outer.contains(inner.high().orElseThrow());
    }

    /** Every number that the vague figures allow gives a score within the score they give. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void numbersThatFiguresAllow_scoreWithinTheRange(@ForAll("amounts") List<String> amounts, @ForAll long seed) {
        Random random = new Random(seed);
        Scheme scheme = of(Missing.BOUNDS, RULES.subList(0, 4));
        List<String> points = amounts.stream().map(a -> point(a, random)).toList();
        Assessment wide = assess(atlas(amounts, places(), "t"), scheme);
        for (TownScore town : assess(atlas(points, places(), "t"), scheme).list()) {
            assertTrue(town.score().isExact());
            assertTrue(
                    within(town.score(), wide.of(town.town()).orElseThrow().score()), () -> town + "\n" + wide.print());
        }
    }

    private static String point(String amount, Random random) {
        if (amount.isEmpty()) {
            return random.nextInt(200) + " t";
        }
        Range range = Range.of(ProgrammeRows.figure(amount, ""), Unit.of("t"));
        int low = range.low().orElseThrow().intValueExact();
        int high = range.high().map(BigDecimal::intValueExact).orElse(low + 200);
        return low + random.nextInt(high - low + 1) + " t";
    }

    /** The score against a second, independent reckoning in doubles of two of the formulas. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void score_isTheWeightedMeanOfItsIndicators(@ForAll("amounts") List<String> amounts) {
        Scheme scheme = of(Missing.ZERO, List.of(ANCHORS, TARGET));
        Assessment assessment = assess(atlas(amounts, places(), "t"), scheme);
        for (int town = 0; town < TOWNS; town++) {
            double anchors = value(amounts.get(town * RULES.size()), true, 0, x -> (x - 10) / 60);
            double target = value(amounts.get(town * RULES.size() + 1), false, 0, x -> 30 / x);
            Range score = assessment.of("t" + town).orElseThrow().score();
            assertEquals(
                    100 * (anchors + 2 * target) / 3, score.low().orElseThrow().doubleValue(), 1e-9);
        }
    }

    /** The least score of an amount, cut to 0..1. */
    private static double value(String amount, boolean rising, double missing, DoubleUnaryOperator formula) {
        if (amount.isEmpty()) {
            return missing;
        }
        Range range = Range.of(ProgrammeRows.figure(amount, ""), Unit.of("t"));
        Optional<BigDecimal> worst = rising ? range.low() : range.high();
        double score = worst.map(x -> formula.applyAsDouble(x.doubleValue())).orElse(0.0);
        return Math.max(0, Math.min(1, score));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void ranks_holdForEveryOrderOfPossibleScores(@ForAll("amounts") List<String> amounts, @ForAll Missing missing) {
        List<TownScore> list =
                assess(atlas(amounts, places(), "t"), of(missing, RULES)).list();
        for (TownScore town : list) {
            int surelyBetter =
                    (int) list.stream().filter(o -> low(o) > high(town)).count();
            int maybeBetter = (int)
                    list.stream().filter(o -> o != town && high(o) > low(town)).count();
            assertEquals(new TownScore.Rank(1 + surelyBetter, 1 + maybeBetter), town.rank());
        }
        for (int i = 1; i < list.size(); i++) {
            double before =
                    list.get(i - 1).score().low().map(BigDecimal::doubleValue).orElse(-1.0);
            double after =
                    list.get(i).score().low().map(BigDecimal::doubleValue).orElse(-1.0);
            assertTrue(before >= after);
        }
    }

    private static double low(TownScore town) {
        return town.score().low().map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static double high(TownScore town) {
        return town.score().high().map(BigDecimal::doubleValue).orElse(100.0);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void difference_isAntisymmetricAndNothingForItself(
            @ForAll("amounts") List<String> before, @ForAll("amounts") List<String> after) {
        Scheme scheme = of(Missing.ZERO, RULES);
        Assessment was = assess(atlas(before, places(), "t"), scheme);
        Assessment is = assess(atlas(after, places(), "t"), scheme);
        List<AssessmentChange.TownChange> there = is.difference(was).list();
        List<AssessmentChange.TownChange> back = was.difference(is).list();
        for (int i = 0; i < there.size(); i++) {
            assertEquals(there.get(i).score(), negated(back.get(i).score()));
            assertEquals(there.get(i).places(), negated(back.get(i).places()));
        }
        for (AssessmentChange.TownChange change : was.difference(was).list()) {
            boolean exact = change.before().orElseThrow().score().isExact();
            assertTrue(change.score().contains(BigDecimal.ZERO));
            assertTrue(!exact || change.moved().isEmpty());
        }
    }

    private static Range negated(Range range) {
        return new Range(range.high().map(BigDecimal::negate), range.low().map(BigDecimal::negate));
    }
}
