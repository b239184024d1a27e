package org.zhenlian.chain.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.leader.CharterCheck.Item;
import org.zhenlian.chain.leader.CharterCheck.Question;
import org.zhenlian.core.measure.Verdict;

class CharterCheckTest {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 8);

    private static Item item(Works works, Question question) {
        return CharterCheck.of(works.chain(), DAY).of(question);
    }

    private static void check(Verdict expected, Works works, Question question) {
        Item item = item(works, question);
        assertEquals(expected, item.verdict(), item::toString);
        assertEquals(expected == Verdict.UNKNOWN, !item.missing().isEmpty(), item::toString);
    }

    @Test
    void emptyCharter_isUnknownThroughout() {
        CharterCheck check = CharterCheck.of(new Works().chain(), DAY);
        check.list().forEach(i -> assertEquals(Verdict.UNKNOWN, i.verdict(), i::toString));
        assertEquals(Verdict.UNKNOWN, check.verdict());
        assertEquals(6, check.missing().size());
        assertEquals(
                List.of(Question.values()),
                check.list().stream().map(Item::question).toList());
    }

    @Test
    void oneLeaderInOffice_isMet() {
        check(Verdict.MET, new Works().leader("李", "2022", ""), Question.LEADER);
        check(Verdict.MET, new Works().leader("李", "", ""), Question.LEADER);
        check(Verdict.MET, new Works().leader("王", "2020", "2022-05").leader("李", "2022-06", ""), Question.LEADER);
        check(Verdict.MET, new Works().leader("李", "2020", "").leader("李", "2023-01", ""), Question.LEADER);
    }

    @Test
    void twoOverlappingLeaders_areUnmetAndNamed() {
        Item item = item(new Works().leader("王", "2020", "").leader("李", "2022", "2024"), Question.LEADER);
        assertEquals(Verdict.UNMET, item.verdict());
        assertTrue(item.because().zh().contains("王、李"), item.because().zh());
        assertTrue(item.because().en().endsWith("王, 李"), item.because().en());
        assertEquals(2, item.evidence().size());
    }

    @Test
    void retiredOrFutureLeaderOnly_isUnmet() {
        Item retired = item(new Works().leader("王", "2020", "2022"), Question.LEADER);
        assertEquals(Verdict.UNMET, retired.verdict());
        assertTrue(
                retired.because().en().contains("王 (2020 - 2022)"),
                retired.because().en());
        check(Verdict.UNMET, new Works().leader("李", "2024", ""), Question.LEADER);
    }

    @Test
    void handOverInTheSameYear_isUnknownForWantOfDates() {
        Item item = item(new Works().leader("王", "2020", "2023").leader("李", "2023", ""), Question.LEADER);
        assertEquals(Verdict.UNKNOWN, item.verdict());
        assertEquals(List.of("exact term of 王 (2020 - 2023)", "exact term of 李 (2023 - now)"), item.missing());
        check(
                Verdict.MET,
                new Works().leader("王", "2020", "2023-06-30").leader("李", "2023-07-01", ""),
                Question.LEADER);
    }

    @Test
    void departmentsAndTowns_areMetWhenListed() {
        check(Verdict.MET, new Works().departments("市工信局"), Question.LEAD_DEPARTMENT);
        check(Verdict.MET, new Works().town("t").members("t"), Question.MEMBER_TOWNS);
    }

    @Test
    void taskForce_isMetWhenCompletelyKnown() {
        check(Verdict.MET, new Works().taskForce("李", "工信局", "财政局", "0354", ""), Question.TASK_FORCE);
        Item item = item(new Works().taskForce("李", "工信局", "", "", "2022"), Question.TASK_FORCE);
        assertEquals(Verdict.UNKNOWN, item.verdict());
        assertEquals(List.of("members of the task force", "contact of the task force"), item.missing());
        assertEquals(List.of("task force since 2022, led by 李, illustrative"), item.evidence());
        assertTrue(item.because().zh().endsWith("缺：成员、联系方式"), item.because().zh());
    }

    @Test
    void taskForceBegunLast_counts() {
        check(
                Verdict.UNKNOWN,
                new Works().taskForce("王", "工信局", "财政局", "0354", "2020").taskForce("李", "", "", "", "2023"),
                Question.TASK_FORCE);
        check(
                Verdict.MET,
                new Works().taskForce("王", "工信局", "财政局", "0354", "2020").taskForce("李", "", "", "", "2024"),
                Question.TASK_FORCE);
        check(Verdict.UNMET, new Works().taskForce("李", "工信局", "财政局", "0354", "2024"), Question.TASK_FORCE);
    }

    @Test
    void ownersAndCores_mustMakeAProductOfTheChain() {
        check(Verdict.MET, new Works().owners("hub"), Question.OWNERS_ON_CHAIN);
        check(Verdict.MET, new Works().cores("a").runs("a", "make-part"), Question.CORES_ON_CHAIN);
        check(Verdict.UNKNOWN, new Works().owners("hub", "a"), Question.OWNERS_ON_CHAIN);
        Item off = item(new Works().owners("hub", "a").runs("a", "make-paper"), Question.OWNERS_ON_CHAIN);
        assertEquals(Verdict.UNMET, off.verdict());
        assertEquals("a makes no product of the chain", off.because().en());
        assertEquals(List.of("hub makes ware"), off.evidence());
    }

    @Test
    void oneUnmet_makesTheWholeUnmet() {
        CharterCheck check =
                CharterCheck.of(new Works().leader("王", "2020", "2022").chain(), DAY);
        assertEquals(Verdict.UNMET, check.verdict());
        assertTrue(check.because().zh().contains("不符合 链长在任"), check.because().zh());
    }

    @Test
    void fullCharter_isMet() {
        Works works = new Works()
                .town("t")
                .members("t")
                .leader("李", "2022", "")
                .departments("市工信局")
                .taskForce("李", "工信局", "财政局", "0354", "2022")
                .owners("hub")
                .cores("a")
                .runs("a", "make-part");
        CharterCheck check = CharterCheck.of(works.chain(), DAY);
        assertEquals(Verdict.MET, check.verdict(), check::toString);
        assertEquals(List.of(), check.missing());
    }

    @Test
    void chainOfATown_hasNoCharterAndSaysSo() {
        CharterCheck check = Chain.of(new Works().town("t").atlas(), "t").charterCheck(DAY);
        check.list().forEach(i -> {
            assertEquals(Verdict.UNKNOWN, i.verdict());
            assertEquals(
                    "the chain was made from town:t and has no charter",
                    i.because().en());
            assertEquals(List.of("charter of town:t"), i.missing());
        });
    }
}
