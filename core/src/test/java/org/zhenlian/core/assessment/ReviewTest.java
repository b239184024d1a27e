package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhenlian.core.fixture.Reviews.DAY;
import static org.zhenlian.core.fixture.Reviews.attested;
import static org.zhenlian.core.fixture.Reviews.checklist;
import static org.zhenlian.core.fixture.Reviews.evidence;
import static org.zhenlian.core.fixture.Reviews.item;
import static org.zhenlian.core.fixture.Reviews.level;
import static org.zhenlian.core.fixture.Reviews.one;
import static org.zhenlian.core.fixture.Rows.glass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Criterion;
import org.zhenlian.core.programme.Criterion.Role;
import org.zhenlian.core.programme.Evidence.State;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Town;

class ReviewTest {
    private static final String TOWN = "town:qixian-glassware";

    /** An atlas in which the town has "yes", has "part" in part, lacks "no", and nothing is known of "what". */
    private static Atlas atlas() {
        return glass().add(evidence(TOWN, "yes", State.PRESENT, "2024"))
                .add(evidence(TOWN, "part", State.PARTIAL, "2024"))
                .add(evidence(TOWN, "no", State.ABSENT, "2024"))
                .build();
    }

    private static Review review(Checklist checklist) {
        return Review.of(atlas(), Subject.parse(TOWN), checklist, DAY);
    }

    /** Criteria written {@code D:yes H:part I:no}: role and kind of evidence. */
    private static Criterion[] criteria(String text) {
        List<Criterion> criteria = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            Role role = one.startsWith("D") ? Role.DECIDES : one.startsWith("H") ? Role.HINTS : Role.INFORMS;
            criteria.add(attested(role, one.substring(2)));
        }
        return criteria.toArray(Criterion[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "D:yes, MET",
        "D:no D:yes, MET",
        "D:part, PARTIAL",
        "D:part D:no, PARTIAL",
        "D:no, UNMET",
        "D:no D:what, UNMET",
        "D:what, UNKNOWN",
        "H:yes, PARTIAL",
        "H:part, PARTIAL",
        "H:no, UNKNOWN",
        "H:what, UNKNOWN",
        "D:no H:yes, PARTIAL",
        "D:no H:no, UNMET",
        "D:what H:no, UNKNOWN",
        "D:what I:yes, UNKNOWN",
        "I:yes, UNKNOWN",
        "I:no, UNKNOWN",
        "D:no I:yes, UNMET",
        "'', UNKNOWN"
    })
    void haves_anyDecidingCriterionSuffices(String criteria, Fulfilment wanted) {
        assertEquals(
                wanted,
                review(one(Purpose.HAVES, criteria(criteria))).item("only").fulfilment());
    }

    @ParameterizedTest
    @CsvSource({
        "D:yes, MET",
        "D:yes D:yes, MET",
        "D:yes D:no, UNMET",
        "D:what D:no, UNMET",
        "D:part D:no, UNMET",
        "D:yes D:part, UNKNOWN",
        "D:yes D:what, UNKNOWN",
        "D:yes H:no, MET",
        "D:yes I:no, MET",
        "H:yes, UNKNOWN",
        "H:no, UNKNOWN",
        "I:no, UNKNOWN",
        "'', UNKNOWN"
    })
    void requirementsAndProblems_allDecidingCriteriaMustBeMet(String criteria, Fulfilment wanted) {
        for (Purpose purpose : List.of(Purpose.REQUIREMENTS, Purpose.PROBLEMS)) {
            ItemReview item = review(one(purpose, criteria(criteria))).item("only");
            assertEquals(wanted, item.fulfilment());
            assertEquals(wanted.verdict(), item.verdict());
        }
    }

    private static Checklist four() {
        ChecklistItem plan =
                new ChecklistItem("plan", 4, Names.of("发展规划", "Development plan"), List.of(attested("yes")), "");
        return checklist(
                "four",
                Purpose.HAVES,
                plan,
                item("c", 3, criteria("D:part")),
                item("b", 2, criteria("D:no")),
                item("a", 1, criteria("D:what")));
    }

    @Test
    void counts_goByFulfilment() {
        Review review = review(four());
        assertEquals(
                List.of("a", "b", "c", "plan"),
                review.list().stream().map(r -> r.item().id()).toList());
        assertEquals(
                Map.of(Fulfilment.MET, 1, Fulfilment.PARTIAL, 1, Fulfilment.UNMET, 1, Fulfilment.UNKNOWN, 1),
                review.counts());
        assertEquals(
                List.of("b", "c"),
                review.lacking().stream().map(r -> r.item().id()).toList());
        assertEquals(
                List.of("a"), review.unknown().stream().map(r -> r.item().id()).toList());
        assertEquals(
                "qixian-glassware（2025-06-30）：共4项，满足1项，部分满足1项，不满足1项，未知1项。不满足：b。部分满足：c。未知：a",
                review.because().zh());
        assertEquals(
                "qixian-glassware on 2025-06-30: 1 of 4 met, 1 in part, 1 not, 1 unknown. not met: b. "
                        + "met in part: c. not known: a",
                review.because().en());
        assertEquals(
                List.of("no evidence of kind what (town:qixian-glassware)", "the rest of part (town:qixian-glassware)"),
                review.missing());
    }

    @Test
    void print_hasEveryItemWithItsReason() {
        Review review = review(four());
        assertEquals("""
                four of qixian-glassware: 1 of 4 met, 1 in part, 1 not, 1 unknown
                  on 2025-06-30, all together UNMET
                  item           answer   missing
                  a              UNKNOWN  no evidence of kind what
                  b              UNMET
                  c              PARTIAL  the rest of part
                  plan 发展规划  MET""".stripIndent(), review.toString());
        assertTrue(review.print().startsWith(review.toString()), review::print);
        assertTrue(
                review.print()
                        .contains(
                                "\n  4 Development plan: met. evidence of yes: met. yes present (2024, illustrative)"),
                review::print);
        assertTrue(review.print().contains("\n      missing: no evidence of kind what (town:qixian-glassware)"));
    }

    @Test
    void verdict_isThatOfAllItems() {
        Checklist met = checklist("m", Purpose.REQUIREMENTS, item("a", 1, criteria("D:yes I:no")));
        Checklist open =
                checklist("o", Purpose.REQUIREMENTS, item("a", 1, criteria("D:yes")), item("b", 2, criteria("I:yes")));
        Checklist failed =
                checklist("f", Purpose.REQUIREMENTS, item("a", 1, criteria("D:what")), item("b", 2, criteria("D:no")));
        assertEquals(Verdict.MET, review(met).verdict());
        assertEquals(Verdict.UNKNOWN, review(open).verdict());
        assertEquals(Verdict.UNMET, review(failed).verdict());
        assertEquals(
                Verdict.UNKNOWN, review(checklist("e", Purpose.REQUIREMENTS)).verdict());
        assertEquals(
                List.of("a criterion that decides item b"),
                review(open).item("b").missing());
    }

    @Test
    void rolesThatDoNotDecide_areMarked() {
        Names because = review(one(Purpose.HAVES, criteria("D:what H:yes I:no")))
                .item("only")
                .because();
        assertTrue(because.zh().contains("［旁证］yes 的证据：满足"), because::zh);
        assertTrue(because.en().contains("[for information] evidence of no: not met"), because::en);
    }

    @Test
    void subject_goesByIdOrNameAndIsATownOrAChain() {
        Town named = Town.builder("pingyao", Category.LIGHT_INDUSTRY_CRAFTS)
                .names(Names.of("平遥牛肉", "Pingyao beef"))
                .regions(List.of(RegionCode.of("140727")))
                .products(List.of("cup"))
                .build();
        Atlas atlas = glass().add(named).build();
        Checklist list = one(Purpose.HAVES, attested("yes"));
        Review review = Review.of(atlas, Subject.parse("town:平遥牛肉"), list, DAY);
        assertEquals("town:pingyao", review.subject().toString());
        assertEquals(
                "平遥牛肉（2025-06-30）：共1项，满足0项，部分满足0项，不满足0项，未知1项。未知：only",
                review.because().zh());
        assertThrows(UnknownIdException.class, () -> Review.of(atlas, Subject.parse("town:x"), list, DAY));
        assertThrows(UnknownIdException.class, () -> Review.of(atlas, Subject.parse("chain:x"), list, DAY));
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> Review.of(atlas, Subject.parse("region:140727"), list, DAY));
        assertTrue(wrong.getMessage().startsWith("cannot review region:140727\n"));
        LocalDate far = LocalDate.of(10000, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> Review.of(atlas, Subject.parse(TOWN), list, far));
        assertThrows(
                IllegalArgumentException.class,
                () -> Review.of(atlas, Subject.parse(TOWN), list, LocalDate.of(999, 1, 1)));
        assertThrows(
                UnknownIdException.class,
                () -> Review.of(atlas, Subject.parse(TOWN), list, DAY).item("onl"));
    }

    /** The longest names and a hundred items still fit an analyst's screen. */
    @Test
    void toString_isShort() {
        List<ChecklistItem> items = new ArrayList<>();
        String longest = "k".repeat(64);
        for (int i = 0; i < 100; i++) {
            Names names = Names.of("测".repeat(40), "e".repeat(100));
            String id = (longest + i).substring(String.valueOf(i).length());
            List<Criterion> criteria = List.of(attested(longest), level(longest, ">= 123456789 亿元", 100));
            items.add(new ChecklistItem(id, i + 1, names, criteria, ""));
        }
        Checklist list = new Checklist(longest, Names.NONE, Purpose.HAVES, items, "", "");
        Review review = review(list);
        List<Object> shown = List.of(
                review, review.list().get(0), review.list().get(0).judgements().get(1));
        for (Object one : shown) {
            assertTrue(TextTable.width(one.toString().lines().findFirst().orElseThrow()) <= 80, one::toString);
            assertTrue(one.toString().length() <= 900, () -> one.toString().length() + "\n" + one);
        }
        assertTrue(review.toString().endsWith("\n  ... 92 more, see print()"));
        assertTrue(review.print().lines().count() > 100 + 100 * 101);
    }
}
