package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.assessment.ProgrammeRows.comparison;
import static org.zhenlian.core.assessment.ProgrammeRows.figure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Verdict;

class AttainmentTest {
    private static Attainment attainment(String actual, String bound) {
        int blank = bound.indexOf(' ');
        Quantity target = Quantity.parse(bound.substring(blank + 1));
        Range range = Range.of(figure(actual, ""), target.unit());
        return new Attainment(range, comparison(bound.substring(0, blank)), target);
    }

    @ParameterizedTest
    @CsvSource({
        "6 个, > 10 个, UNMET, 5, 60",
        "6 个, >= 10 个, UNMET, 4, 60",
        "10 个, > 10 个, UNMET, 1, 100",
        "10 个, >= 10 个, MET, 0, 100",
        "11 个, > 10 个, MET, 0, 110",
        "10 个, >= 10.5 个, UNMET, 1, 95.2381",
        "10 个, > 10.5 个, UNMET, 1, 95.2381",
        "6 个, <= 5 个, UNMET, 1, 120",
        "6 个, < 5 个, UNMET, 2, 120",
        "5 个, < 5 个, UNMET, 1, 100",
        "4 个, < 5 个, MET, 0, 80",
        "4 个, <= 4.5 个, MET, 0, 88.8889",
        "18 万人, > 20 万人, UNMET, 2.0001, 90",
        "20 亿元, > 20 亿元, UNMET, 0, 100",
        "15 亿元, > 20 亿元, UNMET, 5, 75",
        "15 亿元, >= 20 亿元, UNMET, 5, 75",
        "150000 万元, >= 20 亿元, UNMET, 5, 75",
        ">=200 家, >= 150 家, MET, 0, at least 133.3333",
        ">=200 家, >= 300 家, UNKNOWN, 0..100, at least 66.6667",
        "<=200 家, >= 300 家, UNMET, 100..300, 0..66.6667",
        "3..5 t, >= 4 t, UNKNOWN, 0..1, 75..125",
        "0 t, >= 0 t, MET, 0, unknown",
        "-3 %, >= 2 %, UNMET, 5, -150"
    })
    void gapAndShare_byStrictnessAndUnit(String actual, String bound, Verdict verdict, String gap, String percent) {
        Attainment a = attainment(actual, bound);
        assertEquals(verdict, a.verdict());
        assertEquals(gap, a.gap().toString());
        assertEquals(percent, a.percent().toString());
    }

    @Test
    void strictGoalOfAnUncountedUnit_gapIsNotQuiteEnough() {
        Attainment strict = attainment("15 亿元", "> 20 亿元");
        assertTrue(strict.isGapToBeExceeded());
        assertTrue(strict.because().en().endsWith("more than 5 亿元 short"), strict.because()::en);
        assertEquals("实际 15 亿元，目标 > 20 亿元，还差 5 亿元 以上", strict.because().zh());
        assertEquals(Quantity.parse("20 亿元"), strict.needed());
        assertEquals(false, attainment("15 亿元", ">= 20 亿元").isGapToBeExceeded());
        assertEquals(false, attainment("6 个", "> 10 个").isGapToBeExceeded());
    }

    @Test
    void sentence_namesTheNumberToReach() {
        Attainment a = attainment("6 个", "> 10 个");
        assertEquals("UNMET: 6 个 against > 10 个: 5 个 short (to 11 个)", a.toString());
        assertEquals("实际 6 个，目标 > 10 个，还差 5 个（至 11 个）", a.because().zh());
        assertEquals(
                "7 人 against <= 5 人: 2 人 too much",
                attainment("7 人", "<= 5 人").because().en());
    }

    @Test
    void smallGap_neverShowsAsNothing() {
        String text = attainment("9.99999 亿元", ">= 10 亿元").because().en();
        assertTrue(text.contains("0.00001 亿元 short"), text);
    }

    @Test
    void unknownNumber_decidesNothing() {
        Attainment a = new Attainment(Range.UNKNOWN, comparison(">"), Quantity.parse("10 个"));
        assertEquals(Verdict.UNKNOWN, a.verdict());
        assertEquals(Range.UNKNOWN, a.gap());
        assertEquals(Range.UNKNOWN, a.percent());
        assertEquals(
                "the target is > 10 个, the number is not known", a.because().en());
    }
}
