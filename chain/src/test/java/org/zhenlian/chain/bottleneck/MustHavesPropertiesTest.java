package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.region.Scope;

/** Laws of the must-haves on random graphs with loops, alternatives, co-products and enterprises of several recipes. */
class MustHavesPropertiesTest {
    private static final Scope HERE = Scope.of(Atelier.HOME);
    private static final List<Kind> KINDS = List.of(Kind.PRODUCT, Kind.RECIPE, Kind.ENTERPRISE);

    private static MustHaves mustHaves(ProductionGraph graph) {
        return MustHaves.of("random", graph, HERE);
    }

    @Property(tries = 10_000)
    void mustHaves_areWhatDeletingAndRerunningBreaks(@ForAll long seed) {
        ProductionGraph graph = RandomWorks.small(seed);
        MustHaves found = mustHaves(graph);
        Rerun rerun = new Rerun(graph, HERE);
        for (String goal : graph.targets()) {
            Set<Subject> hopeful = rerun.hopeful();
            assertEquals(expected(rerun, goal, hopeful), subjects(found, goal, true), "certain for " + goal);
            assertEquals(expected(rerun, goal, rerun.strict(goal)), subjects(found, goal, false), "all for " + goal);
            Verdict available = rerun.makes(goal, rerun.declared(), Set.of())
                    ? Verdict.MET
                    : rerun.makes(goal, hopeful, Set.of()) ? Verdict.UNKNOWN : Verdict.UNMET;
            assertEquals(available, found.availability(goal));
        }
    }

    private static Set<Subject> expected(Rerun rerun, String goal, Set<Subject> outside) {
        Set<Subject> breaking = new TreeSet<>();
        if (rerun.makes(goal, outside, Set.of())) {
            KINDS.stream()
                    .flatMap(kind -> rerun.elements(kind).stream())
                    .filter(x -> !x.equals(Rerun.product(goal)))
                    .filter(x -> !rerun.makes(goal, outside, Set.of(x)))
                    .forEach(breaking::add);
        }
        return breaking;
    }

    private static Set<Subject> subjects(MustHaves found, String goal, boolean certain) {
        return new TreeSet<>(found.of(goal).stream()
                .filter(m -> !certain || m.breaksForCertain().contains(goal))
                .map(MustHave::subject)
                .toList());
    }

    @Property
    void reliefs_relieveAndSpareNothing(@ForAll long seed) {
        ProductionGraph graph = RandomWorks.small(seed);
        for (MustHave must : mustHaves(graph).list()) {
            for (Relief relief : must.reliefs()) {
                String about = must + " " + relief;
                assertTrue(isRelieved(must, Changed.by(graph, relief)), about);
                for (String id : relief.ids().size() > 1 ? relief.ids() : List.<String>of()) {
                    List<String> fewer = new ArrayList<>(relief.ids());
                    fewer.remove(id);
                    assertFalse(isRelieved(must, Changed.by(graph, new Relief(relief.kind(), fewer))), about);
                }
            }
        }
    }

    private static boolean isRelieved(MustHave must, ProductionGraph changed) {
        MustHaves after = mustHaves(changed);
        return must.breaks().stream()
                .noneMatch(goal -> subjects(after, goal, false).contains(must.subject()));
    }

    @Property
    void enterprise_isAlwaysRelievedByASecondOne(@ForAll long seed) {
        for (MustHave must : mustHaves(RandomWorks.small(seed)).ofKind(Kind.ENTERPRISE)) {
            assertTrue(must.reliefs().stream().anyMatch(r -> r.kind() == Relief.Kind.LOCAL_PRODUCER), must.toString());
        }
    }

    @Property
    void path_leadsFromTheMustHaveToWhatItBreaks(@ForAll long seed) {
        ProductionGraph graph = RandomWorks.small(seed);
        for (MustHave must : mustHaves(graph).list()) {
            List<String> path = must.path();
            assertEquals(must.subject().id(), path.get(0));
            assertTrue(must.breaks().contains(path.get(path.size() - 1)), must + " " + path);
            for (int i = must.subject().kind() == Kind.PRODUCT ? 1 : 2; i < path.size(); i++) {
                String from = path.get(i - 1);
                String to = path.get(i);
                assertTrue(
                        graph.atlas().recipes().stream().anyMatch(r -> uses(r, from) && makes(r, to)),
                        must + " " + path);
            }
        }
    }

    private static boolean uses(Recipe recipe, String product) {
        return recipe.inputs().stream()
                .flatMap(g -> g.alternatives().stream())
                .anyMatch(i -> i.product().equals(product));
    }

    private static boolean makes(Recipe recipe, String product) {
        return recipe.product().equals(product)
                || recipe.coProducts().stream().anyMatch(c -> c.product().equals(product));
    }

    @Property
    void blockers_wouldMakeItPossibleToMake(@ForAll long seed) {
        ProductionGraph graph = RandomWorks.small(seed);
        MustHaves found = mustHaves(graph);
        for (String goal : graph.targets()) {
            List<String> blockers = found.blockers(goal);
            assertEquals(found.availability(goal) == Verdict.MET, blockers.isEmpty());
            if (!blockers.isEmpty() && !blockers.contains(goal)) {
                Relief supply = new Relief(Relief.Kind.OUTSIDE_SUPPLY, blockers);
                Verdict after = mustHaves(Changed.by(graph, supply)).availability(goal);
                if (found.availability(goal) == Verdict.UNKNOWN) {
                    assertEquals(Verdict.MET, after, goal + " " + blockers);
                }
                assertNotEquals(Verdict.UNMET, after, goal + " " + blockers);
            }
        }
    }

    @Property
    void moreSupply_neverAddsCertainMustHaves(@ForAll long seed) {
        ProductionGraph graph = RandomWorks.small(seed);
        MustHaves before = mustHaves(graph);
        String raw = graph.products().get(graph.products().size() - 1).id();
        MustHaves after = mustHaves(Changed.by(graph, new Relief(Relief.Kind.OUTSIDE_SUPPLY, List.of(raw))));
        for (String goal : graph.targets()) {
            if (before.availability(goal) != Verdict.UNMET) {
                assertTrue(subjects(before, goal, true).containsAll(subjects(after, goal, true)), goal);
            }
        }
    }

    @Property(tries = 300)
    void orderOfRows_doesNotMatter(@ForAll long seed) {
        ProductionGraph graph = RandomWorks.small(seed);
        ProductionGraph shuffled = Changed.inOrder(graph, new Random(seed));
        assertEquals(mustHaves(graph).print(), mustHaves(shuffled).print());
        for (int size = 1; size <= 3; size++) {
            assertEquals(
                    BreakingSets.of("random", graph, HERE, size).print(),
                    BreakingSets.of("random", shuffled, HERE, size).print());
        }
        assertEquals(
                SupplierConcentration.of("random", graph, HERE).print(),
                SupplierConcentration.of("random", shuffled, HERE).print());
    }

    @Property
    void otherIds_sameMustHaves(@ForAll long seed) {
        ProductionGraph graph = RandomWorks.small(seed);
        MustHaves forwards = mustHaves(graph);
        MustHaves backwards = mustHaves(RandomWorks.small(seed, true));
        for (String goal : graph.targets()) {
            for (boolean certain : new boolean[] {true, false}) {
                Set<Subject> expected = new TreeSet<>();
                subjects(forwards, goal, certain).forEach(s -> expected.add(new Subject(s.kind(), mirror(s.id()))));
                assertEquals(expected, subjects(backwards, mirror(goal), certain));
            }
        }
    }

    private static String mirror(String id) {
        return id.charAt(0) + String.valueOf((char) ('a' + RandomWorks.LAST - (id.charAt(1) - 'a'))) + id.substring(2);
    }
}
