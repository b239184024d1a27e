package org.zhenlian.core.assessment;

import java.util.List;
import java.util.Optional;
import org.zhenlian.core.assessment.Comparisons.Taken;
import org.zhenlian.core.indicator.Range;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.programme.Criterion.Level;

/** Does the figure of a metric satisfy a bound: the latest one, or that of each of the last years? */
final class LevelRule {
    private final Level asked;
    private final Standing standing;
    private final Comparisons comparisons;

    private LevelRule(Level asked, Standing standing) {
        this.asked = asked;
        this.standing = standing;
        comparisons = new Comparisons(standing, asked, asked.bound());
    }

    static Judgement judge(Level asked, Standing standing) {
        LevelRule rule = new LevelRule(asked, standing);
        if (asked.years() == 0) {
            rule.judge(Optional.empty());
        }
        standing.lastYears(asked.years()).forEach(year -> rule.judge(Optional.of(year)));
        return rule.comparisons.judgement(asked.metric());
    }

    /** Without a year it is the latest figure of any period, else an undated one, else one counted from the atlas's rows. */
    private void judge(Optional<AsOf> year) {
        Optional<Taken> taken = standing.first(
                asked.metric(),
                metric -> year.isPresent() ? standing.series(metric).at(year.get()) : latest(metric));
        if (taken.isEmpty()) {
            comparisons.missing(year, List.of(asked.metric()));
            return;
        }
        Figure figure = taken.get().reading().figure();
        Unit unit = asked.bound()
                .threshold()
                .map(Quantity::unit)
                .orElse(figure.value().unit());
        Optional<AsOf> period = year.or(figure::asOf);
        comparisons.compare(period, unit.symbol(), List.of(taken.get()), () -> Range.of(figure, unit));
    }

    private Optional<Reading> latest(String metric) {
        Series series = standing.series(metric);
        return series.latest().or(series::undated).or(() -> Counted.of(standing, metric));
    }
}
