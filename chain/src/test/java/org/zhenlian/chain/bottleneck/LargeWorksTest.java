package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.region.Scope;

/** Graphs that take more than one batch of worlds. */
class LargeWorksTest {
    private static final Scope HERE = Scope.of(Atelier.HOME);

    @Test
    void someHundredRecipes_sameAsDeletingAndRerunning() {
        ProductionGraph graph = RandomWorks.large(7, 900);
        MustHaves found = MustHaves.of("large", graph, HERE);
        String goal = graph.targets().stream()
                .filter(g -> found.availability(g) == Verdict.MET)
                .findFirst()
                .orElseThrow();
        Rerun rerun = new Rerun(graph, HERE);
        Set<Subject> broken = found.of(goal).stream().map(MustHave::subject).collect(Collectors.toSet());
        Set<Subject> certain = found.of(goal).stream()
                .filter(m -> m.breaksForCertain().contains(goal))
                .map(MustHave::subject)
                .collect(Collectors.toSet());
        assertTrue(broken.size() > certain.size() && certain.size() > 100);
        Set<Subject> declared = rerun.declared();
        Set<Subject> hopeful = rerun.hopeful();
        for (Kind kind : List.of(Kind.ENTERPRISE, Kind.RECIPE, Kind.PRODUCT)) {
            List<Subject> elements = rerun.elements(kind);
            for (int i = 1; i < elements.size(); i += 150) {
                Subject x = elements.get(i);
                assertEquals(!rerun.makes(goal, declared, Set.of(x)), broken.contains(x), x.toString());
                assertEquals(!rerun.makes(goal, hopeful, Set.of(x)), certain.contains(x), x.toString());
            }
        }
    }

    /** Takes about half a second on an idle machine; the limit only tells minutes from seconds. */
    @Test
    void tenThousandRecipes_takeSeconds() {
        ProductionGraph graph = RandomWorks.large(42, 10_000);
        assertTrue(graph.recipes().stream()
                        .flatMap(r -> r.inputs().stream())
                        .mapToInt(g -> g.alternatives().size())
                        .sum()
                > 49_000);
        MustHaves found = assertTimeout(Duration.ofSeconds(30), () -> MustHaves.of("large", graph, HERE));
        assertTrue(found.size() > 1000);
        assertTrue(found.top(3).stream().noneMatch(m -> m.why().flip().isEmpty()));
        assertTrue(found.toString().length() <= 900);
    }
}
