package org.zhenlian.core.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.assessment.Comparisons.Taken;
import org.zhenlian.core.indicator.Reading;
import org.zhenlian.core.indicator.Series;
import org.zhenlian.core.indicator.Share;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.programme.Criterion.Proportion;

/** Does the share of one metric in another of the same period satisfy a bound: the latest one, or that of each of the last years? */
final class ProportionRule {
    private final Proportion asked;
    private final Standing standing;
    private final Comparisons comparisons;

    private ProportionRule(Proportion asked, Standing standing) {
        this.asked = asked;
        this.standing = standing;
        comparisons = new Comparisons(standing, asked, asked.bound());
    }

    static Judgement judge(Proportion asked, Standing standing) {
        ProportionRule rule = new ProportionRule(asked, standing);
        if (asked.years() == 0) {
            rule.latest();
        }
        standing.lastYears(asked.years()).forEach(rule::ofYear);
        return rule.comparisons.judgement(asked.part(), asked.whole());
    }

    private void ofYear(AsOf year) {
        Optional<Taken> part =
                standing.first(asked.part(), m -> standing.series(m).at(year));
        Optional<Taken> whole =
                standing.first(asked.whole(), m -> standing.series(m).at(year));
        compare(part, whole, Optional.of(year));
    }

    /** The latest period with both figures; else two figures without date; stand-ins only where the metrics have no such pair. */
    private void latest() {
        for (String p : standing.choices(asked.part())) {
            for (String w : standing.choices(asked.whole())) {
                Series part = standing.series(p);
                Series whole = standing.series(w);
                Optional<AsOf> both = lastOfBoth(part, whole);
                Optional<Reading> inPart = both.map(part::at).orElseGet(part::undated);
                Optional<Reading> inWhole = both.map(whole::at).orElseGet(whole::undated);
                if (inPart.isPresent() && inWhole.isPresent()) {
                    compare(
                            inPart.map(r -> new Taken(asked.part(), p, r)),
                            inWhole.map(r -> new Taken(asked.whole(), w, r)),
                            both);
                    return;
                }
            }
        }
        List<String> lacking = Stream.of(asked.part(), asked.whole())
                .filter(m -> standing.series(m).figures().isEmpty())
                .toList();
        String together = asked.part() + " and " + asked.whole() + " of one period";
        comparisons.missing(Optional.empty(), lacking.isEmpty() ? List.of(together) : lacking);
    }

    private static Optional<AsOf> lastOfBoth(Series part, Series whole) {
        return part.figures().stream()
                .flatMap(f -> f.asOf().stream())
                .filter(period -> whole.at(period).isPresent())
                .max(Comparator.comparing(AsOf::end).thenComparing(AsOf::start));
    }

    private void compare(Optional<Taken> part, Optional<Taken> whole, Optional<AsOf> period) {
        if (part.isPresent() && whole.isPresent()) {
            comparisons.compare(
                    period,
                    "%",
                    List.of(part.get(), whole.get()),
                    () -> Share.of(
                                    part.get().reading().figure(),
                                    whole.get().reading().figure())
                            .percent());
            return;
        }
        Stream<String> noPart = part.isPresent() ? Stream.empty() : Stream.of(asked.part());
        Stream<String> noWhole = whole.isPresent() ? Stream.empty() : Stream.of(asked.whole());
        comparisons.missing(period, Stream.concat(noPart, noWhole).toList());
    }
}
