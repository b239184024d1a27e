package org.zhenlian.core.assessment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhenlian.core.assessment.Diagnosis.Problem;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.programme.ChecklistItem;
import org.zhenlian.core.programme.Criterion.Attested;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.PolicyMeasure;

/** What is done about the problems of a town, and what is said of them where it lies. */
final class Remedies {
    private final KnownOn known;
    private final Standing standing;
    private final List<PolicyMeasure> measures;

    Remedies(KnownOn known, Standing standing) {
        this.known = known;
        this.standing = standing;
        Set<Subject> abouts = new HashSet<>(standing.regions());
        abouts.add(standing.subject());
        known.atlas().charters().stream()
                .filter(c -> c.towns().contains(standing.subject().id()))
                .map(ChainCharter::subject)
                .forEach(abouts::add);
        measures = known.atlas().policyMeasures().stream()
                .filter(m -> abouts.contains(m.about()))
                .sorted()
                .toList();
    }

    Problem problem(ItemReview review) {
        return new Problem(
                review, measures(review.item(), true), measures(review.item(), false), statements(review.item()));
    }

    private List<PolicyMeasure> measures(ChecklistItem item, boolean counting) {
        return measures.stream()
                .filter(m -> m.problems().contains(item.id()) && known.counts(m.asOf()) == counting)
                .toList();
    }

    private List<Evidence> statements(ChecklistItem item) {
        Stream<String> asked = item.criteria().stream()
                .flatMap(c -> c instanceof Attested attested ? attested.evidence().stream() : Stream.empty());
        return Stream.concat(Stream.of(item.id()), asked)
                .distinct()
                .flatMap(kind -> standing.regional(kind).stream())
                .filter(e -> known.counts(e.asOf()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
