package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.chain.bottleneck.BreakingSets.Search;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.region.Scope;

/** The smallest breaking sets against trying all pairs and triples, on random graphs. */
class BreakingSetsPropertiesTest {
    private static final Scope HERE = Scope.of(Atelier.HOME);

    private static BreakingSets sets(ProductionGraph graph, int size, Kind among) {
        return BreakingSets.of("random", graph, HERE, Search.ofSize(size).among(among));
    }

    @Property(tries = 1500)
    void sets_areThoseThatTryingAllFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int size) {
        ProductionGraph graph = RandomWorks.small(seed);
        Rerun rerun = new Rerun(graph, HERE);
        for (Kind kind : List.of(Kind.ENTERPRISE, Kind.RECIPE, Kind.PRODUCT)) {
            BreakingSets found = sets(graph, size, kind);
            assertTrue(found.isComplete());
            for (String goal : graph.targets()) {
                Set<Set<Subject>> certain = tried(rerun, goal, size, kind, rerun.hopeful());
                Set<Set<Subject>> all = tried(rerun, goal, size, kind, rerun.strict(goal));
                all.addAll(certain);
                assertEquals(certain, members(found, goal, true), kind + " certain for " + goal);
                assertEquals(all, members(found, goal, false), kind + " for " + goal);
            }
        }
    }

    private static Set<Set<Subject>> members(BreakingSets found, String goal, boolean certain) {
        return found.of(goal).stream()
                .filter(s -> !certain || s.breaksForCertain().contains(goal))
                .map(s -> (Set<Subject>) new TreeSet<>(s.members()))
                .collect(Collectors.toSet());
    }

    private static Set<Set<Subject>> tried(Rerun rerun, String goal, int size, Kind kind, Set<Subject> outside) {
        if (!rerun.makes(goal, outside, Set.of())) {
            return new HashSet<>();
        }
        List<Subject> elements = new ArrayList<>(rerun.elements(kind));
        elements.remove(Rerun.product(goal));
        Set<Set<Subject>> breaking = new HashSet<>();
        for (int smaller = 1; smaller <= size; smaller++) {
            Set<Set<Subject>> next = new HashSet<>();
            subsets(elements, smaller, 0, new ArrayList<>(), next);
            next.removeIf(s -> breaking.stream().anyMatch(s::containsAll) || rerun.makes(goal, outside, s));
            breaking.addAll(next);
        }
        breaking.removeIf(s -> s.size() < size);
        return breaking;
    }

    private static void subsets(
            List<Subject> of, int size, int from, List<Subject> begun, Collection<Set<Subject>> all) {
        if (begun.size() == size) {
            all.add(new TreeSet<>(begun));
            return;
        }
        for (int i = from; i < of.size(); i++) {
            begun.add(of.get(i));
            subsets(of, size, i + 1, begun, all);
            begun.remove(begun.size() - 1);
        }
    }

    /** Asked again of a changed atlas by trying. For enterprises and products there always is one. */
    @Property(tries = 500)
    void reliefs_areThere_andKeepThePossible(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int size) {
        ProductionGraph graph = RandomWorks.small(seed);
        for (Kind kind : List.of(Kind.ENTERPRISE, Kind.RECIPE, Kind.PRODUCT)) {
            for (BreakingSet set : sets(graph, size, kind).list()) {
                assertTrue(kind == Kind.RECIPE || !set.reliefs().isEmpty(), set.toString());
                for (Relief relief : set.reliefs()) {
                    ProductionGraph changed = Changed.by(graph, relief);
                    Rerun rerun = new Rerun(changed, HERE);
                    for (String goal : set.breaks()) {
                        assertTrue(
                                rerun.makes(goal, rerun.strict(goal), Set.copyOf(set.members())), set + " " + relief);
                    }
                }
            }
        }
    }

    /** The seed that showed that a relief for one member need not do. */
    @Property(tries = 1)
    void reliefs_forAllMembersTogether_areFoundWhereNoneForOneDoes() {
        ProductionGraph graph = RandomWorks.small(-555835);
        for (BreakingSet set : sets(graph, 2, Kind.ENTERPRISE).list()) {
            assertTrue(!set.reliefs().isEmpty(), set.toString());
        }
    }

    @Property(tries = 500)
    void setsOfOne_areTheMustHaves(@ForAll long seed) {
        ProductionGraph graph = RandomWorks.small(seed);
        Set<Subject> musts = MustHaves.of("random", graph, HERE).ofKind(Kind.ENTERPRISE).stream()
                .map(MustHave::subject)
                .collect(Collectors.toSet());
        Set<Subject> ones = sets(graph, 1, Kind.ENTERPRISE).list().stream()
                .flatMap(s -> s.members().stream())
                .collect(Collectors.toSet());
        assertEquals(musts, ones);
    }

    @Property(tries = 300)
    void limit_cutsAndSaysSo(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int limit) {
        ProductionGraph graph = RandomWorks.small(seed);
        BreakingSets all = sets(graph, 2, Kind.RECIPE);
        BreakingSets some = BreakingSets.of(
                "random", graph, HERE, Search.ofSize(2).among(Kind.RECIPE).upTo(limit, 1000));
        Set<List<Subject>> known = all.list().stream().map(BreakingSet::members).collect(Collectors.toSet());
        some.list().forEach(s -> assertTrue(known.contains(s.members())));
        if (some.isComplete()) {
            assertEquals(all.print(), some.print());
        } else {
            assertTrue(some.unfinished().stream().allMatch(goal -> all.of(goal).size() > limit));
        }
    }
}
