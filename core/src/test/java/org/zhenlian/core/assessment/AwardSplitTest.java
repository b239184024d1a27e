package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.assessment.ProgrammeRows.fact;
import static org.zhenlian.core.assessment.ProgrammeRows.indicator;
import static org.zhenlian.core.assessment.ProgrammeRows.normalisation;
import static org.zhenlian.core.assessment.ProgrammeRows.scheme;
import static org.zhenlian.core.assessment.ProgrammeRows.town;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.programme.Scheme;

class AwardSplitTest {
    private static final Quantity POOL = Quantity.parse("100 元");

    private static List<String> amounts(AwardSplit split) {
        return split.list().stream()
                .map(a -> a.recipient() + " " + a.amount().amount().toPlainString())
                .toList();
    }

    private static String refused(Executable split) {
        return assertThrows(IllegalArgumentException.class, split).getMessage();
    }

    @Test
    void provinceOf2023_paysTenTownsAlike() {
        List<String> towns = IntStream.range(0, 10).mapToObj(i -> "town-" + i).toList();
        AwardSplit split = AwardSplit.equal(Quantity.parse("50000 万元"), towns);
        split.list().forEach(a -> assertEquals(0, a.amount().compareTo(Quantity.parse("5000 万元"))));
        assertEquals(0, split.sum().compareTo(Quantity.parse("50000 万元")));
        assertEquals(
                "50000 万元 in equal parts for 10, without remainder",
                split.because().en());
        assertEquals(AwardSplit.Rule.EQUAL, split.rule());
    }

    @Test
    void fenLeft_goToTheLargestRemaindersThenById() {
        AwardSplit thirds = AwardSplit.equal(POOL, List.of("c", "a", "b"));
        assertEquals(List.of("a 33.34", "b 33.33", "c 33.33"), amounts(thirds));
        assertEquals(
                "100 元 in equal parts for 3; 1 fen left went one each to the largest remainders, ties by id",
                thirds.because().en());
        assertEquals("100 元平均分给 3 个，余 1 分按最大余数各给 1 分，余数相同按编号", thirds.because().zh());
        // Of 100 fen: 1/7 is 14 rest 2, 2/7 is 28 rest 4, 4/7 is 57 rest 1.
        AwardSplit sevenths = AwardSplit.proportional(
                Quantity.parse("1 元"), Map.of("a", BigDecimal.ONE, "b", new BigDecimal("2"), "c", new BigDecimal("4")));
        assertEquals(List.of("a 0.14", "b 0.29", "c 0.57"), amounts(sevenths));
    }

    @Test
    void zeroWeight_getsNothing() {
        AwardSplit split =
                AwardSplit.proportional(POOL, Map.of("a", BigDecimal.ZERO, "b", BigDecimal.ONE, "c", BigDecimal.TEN));
        assertEquals(List.of("a 0", "b 9.09", "c 90.91"), amounts(split));
        assertEquals(Optional.of(Quantity.parse("9.09 元")), split.of("b"));
        assertEquals(Optional.empty(), split.of("d"));
    }

    @Test
    void tiers_countByMember() {
        AwardSplit split = AwardSplit.tiered(
                Quantity.parse("5000 万元"),
                Map.of("a", "first", "b", "second", "c", "second", "d", "third"),
                Map.of("first", new BigDecimal("2"), "second", new BigDecimal("1.5"), "third", BigDecimal.ZERO));
        assertEquals(List.of("a 20000000", "b 15000000", "c 15000000", "d 0"), amounts(split));
        assertEquals(AwardSplit.Rule.TIERED, split.rule());
        assertTrue(refused(() -> AwardSplit.tiered(POOL, Map.of("a", "x"), Map.of("y", BigDecimal.ONE)))
                .startsWith("class x of a has no weight\n"));
    }

    @ParameterizedTest
    @CsvSource({"10 t, is not money", "-1 元, is negative", "0.005 元, has a fraction of a fen"})
    void poolThatCannotBePaid_refused(String pool, String why) {
        String message = refused(() -> AwardSplit.equal(Quantity.parse(pool), List.of("a")));
        assertTrue(message.contains(why) && message.contains("\n"), message);
    }

    @Test
    void recipientsAndWeightsWithoutSense_refused() {
        assertTrue(refused(() -> AwardSplit.equal(POOL, List.of())).startsWith("no recipients\n"));
        assertTrue(refused(() -> AwardSplit.equal(POOL, List.of("a", "a"))).startsWith("recipient a stands twice\n"));
        assertTrue(refused(() -> AwardSplit.proportional(POOL, Map.of("a", new BigDecimal("-1"))))
                .startsWith("weight of a is negative: -1\n"));
        assertTrue(refused(() -> AwardSplit.proportional(POOL, Map.of("a", BigDecimal.ZERO)))
                .startsWith("all weights are 0: a\n"));
        BigDecimal hostile = new BigDecimal("1e-1000000");
        assertTrue(refused(() -> AwardSplit.proportional(POOL, Map.of("a", hostile, "b", BigDecimal.ONE)))
                .startsWith("weight of a has more than 100 digits\n"));
    }

    @Test
    void poolOfNothing_givesEverybodyNothing() {
        assertEquals(List.of("a 0", "b 0"), amounts(AwardSplit.equal(Quantity.parse("0 元"), List.of("a", "b"))));
    }

    private static Assessment assessment(String second) {
        Atlas atlas = ProgrammeRows.atlas()
                .add(town("a"))
                .add(town("b"))
                .add(fact("town:a", "output", "10 亿元", "2023"))
                .add(fact("town:b", "output", second, "2023"))
                .build();
        Scheme scheme = scheme(
                Scheme.Missing.BOUNDS, indicator("output", true, "1", normalisation("TARGET", "HIGHER", "", "20 亿元")));
        return Assessment.of(atlas, List.of("a", "b"), scheme, AsOf.year(2023));
    }

    @Test
    void scores_areWeights() {
        AwardSplit split = AwardSplit.byScore(POOL, assessment("15 亿元"));
        assertEquals(List.of("a 40", "b 60"), amounts(split));
        assertEquals(AwardSplit.Rule.PROPORTIONAL, split.rule());
    }

    @Test
    void scoreThatIsNotExact_refusedByName() {
        assertEquals(
                "the score of b is not known exactly: 60..100\n"
                        + "Complete or sharpen town:b output at least 12 亿元 (2023, reported s1)",
                refused(() -> AwardSplit.byScore(POOL, assessment(">=12 亿元"))));
    }

    @Test
    void text_isATable() {
        AwardSplit split = AwardSplit.equal(POOL, List.of("a", "b", "c"));
        assertEquals("""
                Award of 100 元 to 3, EQUAL
                  100 元 in equal parts for 3; 1 fen left went one each to the largest remainders, ties by id
                  recipient  weight  award 元
                  a               1     33.34  one fen more
                  b               1     33.33
                  c               1     33.33""", split.print());
        List<String> many = IntStream.range(0, 100).mapToObj(i -> "t" + i).toList();
        String brief = AwardSplit.equal(POOL, many).toString();
        assertTrue(brief.length() <= 900 && brief.endsWith(" more, see print()"), brief);
    }
}
