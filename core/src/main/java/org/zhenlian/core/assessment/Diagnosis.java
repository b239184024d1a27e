package org.zhenlian.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.PolicyMeasure.Stage;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Town;

/**
 * Which of the programme's problems a town has on a day, by which indicators, and which measures of policy address them: leading
 * enterprises not strong, industrial connection weak, brand building weak, talent gap, or any others that a checklist of problems
 * names.
 *
 * <p>A problem is ABSENT if all its deciding criteria are met, PRESENT if any is not met, else UNKNOWN; see {@link Review} for how
 * criteria are judged. What is said of a region informs and never decides. A measure addresses a problem that it names if it is for
 * the town, for a chain that the town serves or for a region that contains the town, has begun to be known by the day, and was not
 * given up. Order: that of the checklist's items; measures by id. Time: that of {@link Review}. Immutable.
 */
public final class Diagnosis implements Listing<Diagnosis.Problem> {
    private static final int WIDTH = 80;
    private static final int LENGTH = 780;
    private static final int SHOWN = 6;

    /** Whether a town has a problem. */
    public enum State {
        /** It has it: a deciding criterion is not met. */
        PRESENT,
        /** It has not: all deciding criteria are met. */
        ABSENT,
        /** The data cannot decide. */
        UNKNOWN;

        /** Returns it in words, for example {@code 存在} and {@code present}. */
        public Names names() {
            return switch (this) {
                case PRESENT -> Names.of("存在", "present");
                case ABSENT -> Names.of("不存在", "absent");
                case UNKNOWN -> Fulfilment.UNKNOWN.names();
            };
        }
    }

    /**
     * One problem.
     *
     * @param review the indicators of the problem: each with figures, threshold, source, verdict and what is missing
     * @param measures the measures that name it and speak for the town on the day, also those given up, in order of id
     * @param laterMeasures such measures that are known only later, in order of id
     * @param statements what is said on the day of regions that contain the town: evidence of the kinds that the problem's criteria
     *     ask for, or whose kind is the problem's own id; it informs and does not decide
     */
    public record Problem(
            ItemReview review,
            List<PolicyMeasure> measures,
            List<PolicyMeasure> laterMeasures,
            List<Evidence> statements) {
        /** Copies the lists. */
        public Problem {
            Objects.requireNonNull(review, "review");
            measures = List.copyOf(measures);
            laterMeasures = List.copyOf(laterMeasures);
            statements = List.copyOf(statements);
        }

        /** Returns the item of the checklist. */
        public ChecklistItem item() {
            return review.item();
        }

        /** Returns whether the town has the problem. */
        public State state() {
            return switch (review.verdict()) {
                case MET -> State.ABSENT;
                case UNMET -> State.PRESENT;
                case UNKNOWN -> State.UNKNOWN;
            };
        }

        /** Tells whether any measure addresses it that was not given up. */
        public boolean isAddressed() {
            return measures.stream().anyMatch(m -> m.stage() != Stage.ABANDONED);
        }

        /** Returns the names of what is missing to decide it; none if it is decided. */
        public List<String> missing() {
            return review.missing();
        }

        /** Returns why, in Chinese and English: the state, the indicators, what is said of the region, the measures. */
        public Names because() {
            List<Names> indicators =
                    review.judgements().stream().map(Judgement::because).toList();
            List<Names> said = statements.stream().map(Telling::evidence).toList();
            List<Names> acts = measures.stream().map(Problem::told).toList();
            Names name = item().names().isEmpty() ? Saying.say("%s", "%s", item().id()) : item().names();
            return Saying.join(
                    "。",
                    ". ",
                    List.of(
                            Saying.say("%s：%s", "%s: %s", name, state().names()),
                            Saying.join("。", ". ", indicators),
                            Saying.after("地区情况：", "of the region: ", Saying.few(said)),
                            acts.isEmpty()
                                    ? Names.of("没有针对它的举措", "no measure addresses it")
                                    : Saying.after("举措：", "measures: ", Saying.few(acts))));
        }

        /** Returns the problem and its state on one line, then why. */
        @Override
        public String toString() {
            String answer = ": " + state();
            String name = Telling.label(item().id(), item().names());
            return TextTable.fit(name, WIDTH - answer.length()) + answer + "\n  "
                    + TextTable.fit(because().en(), LENGTH);
        }

        private static Names told(PolicyMeasure measure) {
            Names stage = switch (measure.stage()) {
                case ANNOUNCED -> Names.of("已宣布", "announced");
                case UNDER_WAY -> Names.of("实施中", "under way");
                case DONE -> Names.of("已完成", "done");
                case ABANDONED -> Names.of("已放弃", "given up");
            };
            Names name = measure.names().isEmpty() ? Saying.say("%s", "%s", measure.id()) : measure.names();
            return Saying.say("%s（%s，%s）", "%s (%s, %s)", name, measure.about(), stage);
        }
    }

    private final Town town;
    private final Review review;
    private final List<Problem> list;

    private Diagnosis(Town town, Review review, List<Problem> list) {
        this.town = town;
        this.review = review;
        this.list = list;
    }

    /**
     * Diagnoses a town; no metric stands in for another.
     *
     * @param atlas the atlas
     * @param town a town of the atlas
     * @param problems a checklist of problems
     * @param on the day, of the years 1000 to 9999
     * @throws IllegalArgumentException if it is not a checklist of problems, or the day out of range
     * @throws UnknownIdException if the atlas has no such town
     */
    public static Diagnosis of(Atlas atlas, Town town, Checklist problems, LocalDate on) {
        return of(atlas, town, problems, on, Proxies.NONE);
    }

    /**
     * Diagnoses a town.
     *
     * @param atlas the atlas
     * @param town a town of the atlas
     * @param problems a checklist of problems
     * @param on the day, of the years 1000 to 9999
     * @param proxies which metrics may stand in for others
     * @throws IllegalArgumentException if it is not a checklist of problems, or the day out of range
     * @throws UnknownIdException if the atlas has no such town
     */
    public static Diagnosis of(Atlas atlas, Town town, Checklist problems, LocalDate on, Proxies proxies) {
        Objects.requireNonNull(town, "town");
        Objects.requireNonNull(problems, "problems");
        KnownOn known = new KnownOn(atlas, on, proxies);
        if (problems.purpose() != Checklist.Purpose.PROBLEMS) {
            throw new IllegalArgumentException("checklist " + problems.id() + " is a list of " + problems.purpose()
                    + "\nA diagnosis needs a checklist of PROBLEMS; use Review.of for others");
        }
        Remedies remedies = new Remedies(known, Standing.of(known, town.subject()));
        Review review = Review.of(known, town.subject(), problems);
        return new Diagnosis(
                atlas.town(town.id()),
                review,
                review.list().stream().map(remedies::problem).toList());
    }

    /** Returns the town. */
    public Town town() {
        return town;
    }

    /** Returns the review by the checklist that it rests on. */
    public Review review() {
        return review;
    }

    /** Returns the day. */
    public LocalDate on() {
        return review.on();
    }

    /** Returns all problems in their order. */
    public List<Problem> list() {
        return list;
    }

    /**
     * Returns the problems in a state, in order.
     *
     * @param state the state
     */
    public List<Problem> list(State state) {
        Objects.requireNonNull(state, "state");
        return list.stream().filter(p -> p.state() == state).toList();
    }

    /**
     * Returns one problem.
     *
     * @param id the item's id
     * @throws UnknownIdException if the checklist has no such item
     */
    public Problem problem(String id) {
        ItemReview item = review.item(id);
        return list.get(review.list().indexOf(item));
    }

    /** Returns the problems that are not ABSENT and that no measure addresses, in order. */
    public List<Problem> unaddressed() {
        return list.stream()
                .filter(p -> p.state() != State.ABSENT && !p.isAddressed())
                .toList();
    }

    @Override
    public Columns<Diagnosis.Problem> columns() {
        return ListColumns.PROBLEMS;
    }

    /** Returns the whole table, then every problem's reason and what is missing to decide it. */
    public String print() {
        String reasons = list.stream()
                .map(p -> "\n  " + p.item().position() + " " + p.because().en()
                        + p.missing().stream().map(m -> "\n      missing: " + m).collect(Collectors.joining()))
                .collect(Collectors.joining());
        return table(Integer.MAX_VALUE) + reasons;
    }

    /** Returns the counts and the first problems; {@link #print} has them all, with reasons. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String counts = ": " + list(State.PRESENT).size() + " of " + list.size() + " present, "
                + list(State.ABSENT).size() + " absent, " + list(State.UNKNOWN).size() + " unknown";
        String head = TextTable.fit("Problems of " + town.id(), WIDTH - counts.length()) + counts;
        TextTable table = new TextTable("problem", "state", ">indicators", ">measures", "missing");
        list.stream().limit(most).forEach(p -> {
            String item = Telling.label(p.item().id(), p.item().names());
            table.row(
                    TextTable.fit(item, 32),
                    p.state(),
                    p.review().judgements().size(),
                    p.measures().size(),
                    Telling.first(p.missing(), town.subject()));
        });
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        String open = "\n  on " + on() + ", " + unaddressed().size() + " that no measure addresses";
        return head + open + (list.isEmpty() ? "" : "\n" + table) + more;
    }
}
