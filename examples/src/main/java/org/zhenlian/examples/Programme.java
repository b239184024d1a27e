package org.zhenlian.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.assessment.Diagnosis;
import org.zhenlian.core.assessment.Echelon;
import org.zhenlian.core.assessment.Echelon.Counting;
import org.zhenlian.core.assessment.Review;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Tier;
import org.zhenlian.core.town.TierEvent;
import org.zhenlian.core.town.Town;

/**
 * The programme's questions, asked of an atlas on a day.
 *
 * @param atlas the atlas; checklists that it lacks are those that come with the library
 * @param on the day
 */
record Programme(Atlas atlas, LocalDate on) {
    static final String TEN_HAVES = "ten-haves";
    static final String PROBLEMS = "four-problems";

    /** Asks on a day, or else on the last day that the atlas speaks of, or else of all that is known. */
    static Programme of(Atlas atlas, Optional<LocalDate> on) {
        LocalDate known = atlas.asOf().map(AsOf::end).orElse(LocalDate.of(9999, 12, 31));
        return new Programme(atlas, on.orElse(known));
    }

    Checklist checklist(String id) {
        return atlas.checklists().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseGet(() -> Atlases.rules().checklist(id));
    }

    Review tenHaves(Town town) {
        return Review.of(atlas, town.subject(), checklist(TEN_HAVES), on);
    }

    Diagnosis problems(Town town) {
        return Diagnosis.of(atlas, town, checklist(PROBLEMS), on);
    }

    /** Returns the change that gave a town its tier. */
    Optional<TierEvent> lastEvent(Town town) {
        return town.history().stream()
                .filter(e -> e.asOf().map(a -> !a.start().isAfter(on)).orElse(true))
                .reduce((earlier, later) -> later);
    }

    /** Returns the changes that come after the day. */
    List<TierEvent> laterEvents(Town town) {
        return town.history().stream()
                .filter(e -> e.asOf().map(a -> a.start().isAfter(on)).orElse(false))
                .toList();
    }

    /**
     * Returns the echelon of every region that has a goal for its number of towns and a town of this atlas; not that of a wider region
     * with the same towns, of which this atlas holds a part only.
     */
    List<Echelon> echelons(Counting counting) {
        List<String> metrics = Stream.of(Tier.values()).map(Echelon::metric).toList();
        List<Echelon> all = atlas.goals().stream()
                .filter(g -> g.about().kind() == Subject.Kind.REGION && metrics.contains(g.metric()))
                .map(g -> RegionCode.of(g.about().id()))
                .distinct()
                .map(code -> Echelon.of(atlas, code, on, counting))
                .filter(e -> !towns(e).isEmpty())
                .toList();
        return all.stream()
                .filter(wide ->
                        all.stream().noneMatch(e -> e != wide && isWithin(e, wide) && towns(e).equals(towns(wide))))
                .toList();
    }

    private static boolean isWithin(Echelon inner, Echelon outer) {
        return !inner.region().equals(outer.region()) && outer.region().contains(inner.region());
    }

    private static List<String> towns(Echelon echelon) {
        return echelon.list().stream()
                .flatMap(t -> t.towns().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
