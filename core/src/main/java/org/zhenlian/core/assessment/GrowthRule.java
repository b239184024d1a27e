package org.zhenlian.core.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.assessment.Comparisons.Taken;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.programme.Criterion.Growth;

/** Does the average annual growth of a metric up to the last whole year satisfy a bound? */
final class GrowthRule {
    private GrowthRule() {}

    /** Both ends are of one metric: a stand-in is taken only where it has both. */
    static Judgement judge(Growth asked, Standing standing) {
        Comparisons comparisons = new Comparisons(standing, asked, asked.bound());
        int last = standing.known().lastYear();
        int first = last - asked.years();
        Optional<AsOf> time = Optional.of(AsOf.parse(AsOf.year(first) + "/" + AsOf.year(last)));
        for (String metric : standing.choices(asked.metric())) {
            Series series = standing.series(metric);
            Optional<Reading> before = series.at(AsOf.year(first));
            Optional<Reading> after = series.at(AsOf.year(last));
            if (before.isPresent() && after.isPresent()) {
                List<Taken> ends = List.of(
                        new Taken(asked.metric(), metric, before.get()),
                        new Taken(asked.metric(), metric, after.get()));
                comparisons.compare(
                        time,
                        "%",
                        ends,
                        () -> series.averageAnnualGrowth(first, last).range());
                return comparisons.judgement(asked.metric());
            }
        }
        comparisons.undecided(asked.metric(), time);
        Stream.of(AsOf.year(first), AsOf.year(last))
                .filter(year -> standing.series(asked.metric()).at(year).isEmpty())
                .forEach(year -> comparisons.lack(asked.metric(), Optional.of(year)));
        return comparisons.judgement(asked.metric());
    }
}
