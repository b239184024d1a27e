package org.zhenlian.core.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Checklist.Purpose;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;
import org.zhenlian.core.town.Category;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.Town;

/**
 * Which towns come first for recognition or promotion (遴选, 梯次培育), and why? A ranked list to work through, not a decision: no
 * selection rule was published beyond what the checklists say.
 *
 * <p>{@link #of} ranks by requirements: verdict MET first, then UNKNOWN, then UNMET; within it more items met first, then fewer not
 * met, then by id. {@link #promotion} ranks the towns below a tier: first those that a document names as candidates (evidence of
 * kind {@value #CANDIDATE} about the town, PRESENT or PARTIAL), then by more haves met, by the verdict on the requirements as above,
 * more haves met in part, fewer not met, then by id. See {@link Review} for how checklists are judged and what counts on the day.
 *
 * <p>Time: one {@link Review} per town and checklist. Immutable.
 */
public final class Screening implements Listing<Screening.Candidate> {
    /** The kind of evidence that names a town as a candidate for promotion. */
    public static final String CANDIDATE = "promotion-candidate";

    private static final int WIDTH = 80;
    private static final int LENGTH = 780;
    private static final int SHOWN = 8;
    private static final Comparator<Candidate> BY_REVIEW = Comparator.comparing(
                    (Candidate c) -> rank(c.review().verdict()))
            .thenComparing(Comparator.comparing((Candidate c) -> c.count(Fulfilment.MET))
                    .reversed())
            .thenComparing(c -> c.count(Fulfilment.UNMET))
            .thenComparing(c -> c.town().id());
    private static final Comparator<Candidate> BY_HAVES = Comparator.comparing(
                    (Candidate c) -> c.named().isEmpty())
            .thenComparing(Comparator.comparing((Candidate c) -> c.count(Fulfilment.MET))
                    .reversed())
            .thenComparing(c -> rank(c.recognition().map(Review::verdict).orElse(Verdict.UNKNOWN)))
            .thenComparing(Comparator.comparing((Candidate c) -> c.count(Fulfilment.PARTIAL))
                    .reversed())
            .thenComparing(c -> c.count(Fulfilment.UNMET))
            .thenComparing(c -> c.town().id());

    /**
     * One town of a screening.
     *
     * @param town the town
     * @param tier its tier on the day; empty if it has none
     * @param review its review by the requirements, or for a promotion by the haves
     * @param recognition for a promotion its review by the requirements, if some were given
     * @param named for a promotion what names it as a candidate; empty if nothing does
     */
    public record Candidate(
            Town town, Optional<Tier> tier, Review review, Optional<Review> recognition, List<Evidence> named) {
        /** Checks that nothing is missing. */
        public Candidate {
            Objects.requireNonNull(town, "town");
            Objects.requireNonNull(tier, "tier");
            Objects.requireNonNull(review, "review");
            Objects.requireNonNull(recognition, "recognition");
            named = List.copyOf(named);
        }

        private int count(Fulfilment fulfilment) {
            return review.counts().get(fulfilment);
        }

        /** Returns the verdict on the requirements; for a promotion without requirements that on the haves. */
        public Verdict verdict() {
            return recognition.orElse(review).verdict();
        }

        /** Returns the names of all that is missing to decide its reviews, or to be fully met. */
        public List<String> missing() {
            return Stream.concat(Stream.of(review), recognition.stream())
                    .flatMap(r -> r.missing().stream())
                    .distinct()
                    .toList();
        }

        /** Returns why it stands where it stands, in Chinese and English: who names it, its tier, its reviews. */
        public Names because() {
            Names rung = tier.map(t -> Saying.say("现为%s", "now %s", word(t)))
                    .orElse(Names.of("现无级别", "without a tier so far"));
            List<Names> documents =
                    named.stream().map(e -> Telling.evidence(e, town.subject())).toList();
            List<Names> parts = List.of(
                    Saying.after("列为候选：", "named as a candidate: ", Saying.few(documents)),
                    rung,
                    review.because(),
                    recognition.map(Review::because).orElse(Names.NONE));
            return Saying.join("。", ". ", parts);
        }

        /** Returns the town, the verdict and the counts on one line, then why. */
        @Override
        public String toString() {
            String answer = ": " + verdict() + ", " + review.tally();
            String name = Telling.label(town.id(), town.names());
            return TextTable.fit(name, WIDTH - answer.length()) + answer + "\n  "
                    + TextTable.fit(because().en(), LENGTH);
        }

        private static Names word(Tier tier) {
            return switch (tier) {
                case COUNTY -> Names.of("县级", "county tier");
                case MUNICIPAL -> Names.of("市级", "municipal tier");
                case PROVINCIAL -> Names.of("省级", "provincial tier");
            };
        }
    }

    private final String head;
    private final LocalDate on;
    private final List<Candidate> list;

    private Screening(String head, LocalDate on, List<Candidate> list) {
        this.head = head;
        this.on = on;
        this.list = list;
    }

    /**
     * Ranks towns by the requirements for recognition; no metric stands in for another.
     *
     * @param atlas the atlas
     * @param towns the candidates, each once, in any order
     * @param requirements a checklist of requirements
     * @param on the day, of the years 1000 to 9999
     * @throws IllegalArgumentException if it is not a checklist of requirements, or the day out of range
     * @throws UnknownIdException if the atlas has no such town
     */
    public static Screening of(Atlas atlas, Collection<Town> towns, Checklist requirements, LocalDate on) {
        return of(atlas, towns, requirements, on, Proxies.NONE);
    }

    /**
     * Ranks towns by the requirements for recognition.
     *
     * @param atlas the atlas
     * @param towns the candidates, each once, in any order
     * @param requirements a checklist of requirements
     * @param on the day, of the years 1000 to 9999
     * @param proxies which metrics may stand in for others
     * @throws IllegalArgumentException if it is not a checklist of requirements, or the day out of range
     * @throws UnknownIdException if the atlas has no such town
     */
    public static Screening of(
            Atlas atlas, Collection<Town> towns, Checklist requirements, LocalDate on, Proxies proxies) {
        Objects.requireNonNull(towns, "towns");
        Objects.requireNonNull(requirements, "requirements");
        KnownOn known = new KnownOn(atlas, on, proxies);
        require(requirements, Purpose.REQUIREMENTS);
        List<Candidate> ranked = towns.stream()
                .map(Town::id)
                .distinct()
                .map(atlas::town)
                .map(t -> candidate(known, t, requirements, Optional.empty()))
                .sorted(BY_REVIEW)
                .toList();
        return new Screening("Screening by " + requirements.id(), on, ranked);
    }

    /**
     * Ranks the towns of an atlas that stood below a tier on a day, or had none, for promotion to it.
     *
     * @param atlas the atlas
     * @param to the tier
     * @param tenHaves a checklist of haves
     * @param on the day, of the years 1000 to 9999
     * @throws IllegalArgumentException if the checklist has another purpose, or the day is out of range
     */
    public static Screening promotion(Atlas atlas, Tier to, Checklist tenHaves, LocalDate on) {
        return promotion(atlas, to, tenHaves, Optional.empty(), on);
    }

    /**
     * Ranks the towns of an atlas that stood below a tier on a day, or had none, for promotion to it, and says of each whether it
     * passes the criteria of recognition.
     *
     * @param atlas the atlas
     * @param to the tier
     * @param tenHaves a checklist of haves
     * @param recognition a checklist of requirements
     * @param on the day, of the years 1000 to 9999
     * @throws IllegalArgumentException if a checklist has another purpose, or the day is out of range
     */
    public static Screening promotion(Atlas atlas, Tier to, Checklist tenHaves, Checklist recognition, LocalDate on) {
        Objects.requireNonNull(recognition, "recognition");
        return promotion(atlas, to, tenHaves, Optional.of(recognition), on);
    }

    private static Screening promotion(
            Atlas atlas, Tier to, Checklist tenHaves, Optional<Checklist> recognition, LocalDate on) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(tenHaves, "tenHaves");
        KnownOn known = new KnownOn(atlas, on, Proxies.NONE);
        require(tenHaves, Purpose.HAVES);
        recognition.ifPresent(r -> require(r, Purpose.REQUIREMENTS));
        List<Candidate> ranked = atlas.towns().stream()
                .filter(t -> t.tierOn(on).map(tier -> tier.compareTo(to) < 0).orElse(true))
                .map(t -> candidate(known, t, tenHaves, recognition))
                .sorted(BY_HAVES)
                .toList();
        return new Screening("Promotion to " + to + " by " + tenHaves.id(), on, ranked);
    }

    private static void require(Checklist checklist, Purpose purpose) {
        if (checklist.purpose() != purpose) {
            throw new IllegalArgumentException("checklist " + checklist.id() + " is a list of " + checklist.purpose()
                    + "\nHere a checklist of " + purpose + " is needed");
        }
    }

    private static Candidate candidate(KnownOn known, Town town, Checklist checklist, Optional<Checklist> recognition) {
        Optional<Review> required = recognition.map(r -> Review.of(known, town.subject(), r));
        Review review = Review.of(known, town.subject(), checklist);
        boolean promotion = checklist.purpose() == Purpose.HAVES;
        List<Evidence> named =
                promotion ? AttestedRule.naming(CANDIDATE, Standing.of(known, town.subject())) : List.of();
        return new Candidate(town, town.tierOn(known.day()), review, required, named);
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case MET -> 0;
            case UNKNOWN -> 1;
            case UNMET -> 2;
        };
    }

    /** Returns all candidates in their order. */
    public List<Candidate> list() {
        return list;
    }

    /**
     * Returns the first candidates.
     *
     * @param n at most how many
     */
    public List<Candidate> top(int n) {
        return list.stream().limit(n).toList();
    }

    /**
     * Returns the candidates of one category, in their order.
     *
     * @param category the category
     */
    public List<Candidate> list(Category category) {
        Objects.requireNonNull(category, "category");
        return list.stream().filter(c -> c.town().category() == category).toList();
    }

    /**
     * Returns the candidates with one verdict, in their order.
     *
     * @param verdict the verdict on the requirements; for a promotion without requirements that on the haves
     */
    public List<Candidate> list(Verdict verdict) {
        Objects.requireNonNull(verdict, "verdict");
        return list.stream().filter(c -> c.verdict() == verdict).toList();
    }

    /** Returns the day. */
    public LocalDate on() {
        return on;
    }

    @Override
    public Columns<Screening.Candidate> columns() {
        return ListColumns.CANDIDATES;
    }

    /** Returns the whole table, then every candidate's reason and what is missing. */
    public String print() {
        String reasons = list.stream()
                .map(c -> "\n  " + c.because().en()
                        + c.missing().stream().map(m -> "\n      missing: " + m).collect(Collectors.joining()))
                .collect(Collectors.joining());
        return table(Integer.MAX_VALUE) + reasons;
    }

    /** Returns the counts and the first candidates; {@link #print} has them all, with reasons. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String counts = ": " + list.size() + " towns, " + list(Verdict.MET).size() + " met, "
                + list(Verdict.UNKNOWN).size() + " unknown, "
                + list(Verdict.UNMET).size() + " not met";
        TextTable table = new TextTable("town", "tier", "verdict", ">met", ">part", ">not", ">unknown", "named");
        top(most)
                .forEach(c -> table.row(
                        TextTable.fit(Telling.label(c.town().id(), c.town().names()), 34),
                        c.tier().map(Tier::toString).orElse("-"),
                        c.verdict(),
                        c.count(Fulfilment.MET),
                        c.count(Fulfilment.PARTIAL),
                        c.count(Fulfilment.UNMET),
                        c.count(Fulfilment.UNKNOWN),
                        c.named().isEmpty() ? "" : "yes"));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return TextTable.fit(head, WIDTH - counts.length()) + counts + "\n  on " + on
                + (list.isEmpty() ? "" : "\n" + table) + more;
    }
}
