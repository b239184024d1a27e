package org.zhenlian.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.core.atlas.Fact;
import org.zhenlian.core.fixture.Reviews;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.Evidence.State;
import org.zhenlian.core.text.TextTable;

class ReviewPropertiesTest {
    private static final List<Fulfilment> RISING =
            List.of(Fulfilment.UNMET, Fulfilment.UNKNOWN, Fulfilment.PARTIAL, Fulfilment.MET);

    private static List<Judgement> judgements(Review review) {
        return review.list().stream().flatMap(r -> r.judgements().stream()).toList();
    }

    @Property(tries = 3000)
    void review_isWhatTheNaiveOneFinds(@ForAll long seed) {
        ReviewWorld world = new ReviewWorld(seed);
        NaiveReview naive = new NaiveReview(world);
        for (ItemReview item : world.review().list()) {
            for (Judgement judgement : item.judgements()) {
                assertEquals(naive.criterion(judgement.criterion()), judgement.fulfilment(), judgement::toString);
            }
            assertEquals(naive.item(item.item()), item.fulfilment(), item::toString);
        }
    }

    @Property
    void verdict_isUnmetIffAnItemIs(@ForAll long seed) {
        Review review = new ReviewWorld(seed).review();
        boolean unmet = review.list().stream().anyMatch(r -> r.verdict() == Verdict.UNMET);
        boolean met = review.list().stream().allMatch(r -> r.verdict() == Verdict.MET);
        assertEquals(unmet ? Verdict.UNMET : met ? Verdict.MET : Verdict.UNKNOWN, review.verdict());
        assertEquals(
                review.list().size(),
                review.counts().values().stream().mapToInt(n -> n).sum());
    }

    /**
     * Whatever is taken away: one row of evidence or honour, a task force, a goal, an enterprise, or all figures of a metric. Only
     * where a vague figure gives way to a count of the atlas's rows is more known than before.
     */
    @Property
    void takingDataAway_neverMakesTheUnknownUnmet(@ForAll long seed) {
        ReviewWorld world = new ReviewWorld(seed);
        Assume.that(!world.rows.isEmpty());
        Object gone = world.rows.get(new Random(seed).nextInt(world.rows.size()));
        Assume.that(!(gone instanceof Fact fact && fact.metric().equals("listed-enterprises")));
        List<Object> rest =
                world.rows.stream().filter(row -> !goesWith(row, gone)).toList();
        Review before = world.review();
        Review after = world.review(rest);
        for (int i = 0; i < judgements(before).size(); i++) {
            if (judgements(before).get(i).fulfilment() == Fulfilment.UNKNOWN) {
                assertNotEquals(
                        Fulfilment.UNMET,
                        judgements(after).get(i).fulfilment(),
                        judgements(after).get(i)::toString);
            }
        }
        for (int i = 0; i < before.list().size() && world.checklist.purpose() == Purpose.HAVES; i++) {
            boolean worse = before.list().get(i).fulfilment() == Fulfilment.UNKNOWN
                    && after.list().get(i).fulfilment() == Fulfilment.UNMET;
            assertFalse(worse, after.list().get(i)::toString);
        }
    }

    private static boolean goesWith(Object row, Object gone) {
        boolean stated = row instanceof Fact a
                && gone instanceof Fact b
                && a.subject().equals(b.subject())
                && a.metric().equals(b.metric());
        return row == gone || stated;
    }

    @Property(tries = 200)
    void withoutData_everythingIsUnknown(@ForAll long seed) {
        ReviewWorld world = new ReviewWorld(seed);
        Assume.that(judgements(world.review(List.of())).stream()
                .noneMatch(j -> j.criterion().toString().contains("listed-enterprises")));
        for (ItemReview item : world.review(List.of()).list()) {
            assertEquals(Fulfilment.UNKNOWN, item.fulfilment());
            assertFalse(item.missing().isEmpty());
        }
    }

    @Property
    void anOwnDocumentMore_neverLowersAHave(@ForAll long seed) {
        ReviewWorld world = new ReviewWorld(seed);
        Assume.that(world.checklist.purpose() == Purpose.HAVES);
        Random random = new Random(seed);
        String kind = ReviewWorld.KINDS.get(random.nextInt(ReviewWorld.KINDS.size()));
        String date =
                List.of("", "2019", "2022", "2023-12", "2024-06-30", "2026").get(random.nextInt(6));
        List<Object> more = new ArrayList<>(world.rows);
        more.add(Reviews.evidence(world.subject.toString(), kind, State.PRESENT, date));
        Review before = world.review();
        Review after = world.review(more);
        for (int i = 0; i < before.list().size(); i++) {
            int was = RISING.indexOf(before.list().get(i).fulfilment());
            assertTrue(
                    was <= RISING.indexOf(after.list().get(i).fulfilment()),
                    after.list().get(i)::toString);
        }
    }

    @Property(tries = 300)
    void orderOfRows_changesNothing(@ForAll long seed) {
        ReviewWorld world = new ReviewWorld(seed);
        List<Object> shuffled = new ArrayList<>(world.rows);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertEquals(world.review().print(), world.review(shuffled).print());
        assertEquals(world.review().because(), world.review(shuffled).because());
        List<String> zh =
                judgements(world.review()).stream().map(j -> j.because().zh()).toList();
        assertEquals(
                zh,
                judgements(world.review(shuffled)).stream()
                        .map(j -> j.because().zh())
                        .toList());
    }

    @Property
    void whatIsUnknown_saysWhatIsMissingAndAllIsShort(@ForAll long seed) {
        Review review = new ReviewWorld(seed).review();
        for (Judgement judgement : judgements(review)) {
            boolean open = judgement.fulfilment() == Fulfilment.UNKNOWN || judgement.fulfilment() == Fulfilment.PARTIAL;
            assertTrue(!open || !judgement.missing().isEmpty(), judgement::toString);
            assertTrue(
                    judgement.fulfilment() != Fulfilment.MET
                            || judgement.missing().isEmpty(),
                    judgement::toString);
            assertFalse(judgement.because().zh().isEmpty()
                    || judgement.because().en().isEmpty());
        }
        for (ItemReview item : review.list()) {
            assertTrue(
                    item.fulfilment() != Fulfilment.UNKNOWN || !item.missing().isEmpty(), item::toString);
        }
        Stream.of(Stream.of(review), review.list().stream(), judgements(review).stream())
                .flatMap(s -> s)
                .map(Object::toString)
                .forEach(text -> {
                    assertTrue(TextTable.width(text.lines().findFirst().orElseThrow()) <= 80, text);
                    assertTrue(text.length() <= 900, text);
                });
    }
}
