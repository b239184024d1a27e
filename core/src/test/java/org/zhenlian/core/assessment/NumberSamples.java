package org.zhenlian.core.assessment;

import static org.zhenlian.core.assessment.ProgrammeRows.goal;
import static org.zhenlian.core.assessment.ProgrammeRows.indicator;
import static org.zhenlian.core.assessment.ProgrammeRows.normalisation;
import static org.zhenlian.core.assessment.ProgrammeRows.scheme;
import static org.zhenlian.core.assessment.ProgrammeRows.town;
import static org.zhenlian.core.fixture.Rows.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.guard.NullChecks;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.town.Tier;

/** Samples of the types of the programme's numbers, for the check of null arguments. */
public final class NumberSamples {
    private NumberSamples() {}

    /** Adds a sample of each type. */
    public static NullChecks addTo(NullChecks checks) {
        Goal goal = goal("region:140700", "county-towns", ">= 2 个", "2024", "2023");
        Atlas atlas = ProgrammeRows.atlas()
                .add(town("a", event("2023", Tier.COUNTY)))
                .add(goal)
                .build();
        LocalDate day = LocalDate.of(2023, 12, 31);
        Echelon echelon = Echelon.of(atlas, RegionCode.of("1407"), day, Echelon.Counting.EXCLUSIVE);
        TierProgress county = echelon.of(Tier.COUNTY);
        Scheme scheme = scheme(Scheme.Missing.ZERO, indicator("m", true, "1", normalisation("BEST", "HIGHER", "", "")));
        Assessment assessment = Assessment.of(atlas, List.of("a"), scheme, AsOf.year(2023));
        AwardSplit split = AwardSplit.proportional(Quantity.parse("1 元"), Map.of("a", BigDecimal.ONE));
        AssessmentChange changes = assessment.difference(assessment);
        TownScore score = assessment.list().get(0);
        return checks.with(
                        atlas,
                        goal,
                        GoalReview.of(atlas, goal, day),
                        county.targets().get(0).attainment())
                .with(
                        echelon,
                        county,
                        county.targets().get(0),
                        county.targets().get(0).pace())
                .with(
                        echelon.changes().get(0),
                        split,
                        split.list().get(0),
                        scheme,
                        scheme.indicators().get(0))
                .with(assessment, score, score.parts().get(0), score.rank())
                .with(changes, changes.list().get(0), new AssessmentChange.Moved("m", score.score()));
    }
}
