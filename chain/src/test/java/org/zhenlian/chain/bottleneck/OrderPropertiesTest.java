package org.zhenlian.chain.bottleneck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.bottleneck.BreakingSets.Search;
import org.zhenlian.chain.fixture.Atelier;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;
import org.zhenlian.core.region.Scope;

/** Every list comes in the order that its class promises, reckoned here from what each row says of itself. */
class OrderPropertiesTest {
    private static final Scope HERE = Scope.of(Atelier.HOME);

    @Property(tries = 500)
    void mustHaves(@ForAll long seed) {
        List<Kind> kinds = List.of(Kind.ENTERPRISE, Kind.PRODUCT, Kind.RECIPE);
        rises(
                MustHaves.of("random", RandomWorks.small(seed), HERE).list(),
                m -> List.of(
                        m.certainty(),
                        -m.breaksForCertain().size(),
                        -m.breaks().size(),
                        -m.lost().low(),
                        -m.lost().high(),
                        kinds.indexOf(m.subject().kind()),
                        m.subject().id()));
    }

    @Property(tries = 500)
    void breakingSets(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int size) {
        ProductionGraph graph = RandomWorks.small(seed);
        for (Kind kind : List.of(Kind.ENTERPRISE, Kind.RECIPE, Kind.PRODUCT)) {
            rises(
                    BreakingSets.of("random", graph, HERE, Search.ofSize(size).among(kind))
                            .list(),
                    s -> List.of(
                            s.certainty(),
                            -s.breaksForCertain().size(),
                            -s.breaks().size(),
                            -s.lost().low(),
                            -s.lost().high(),
                            s.members().stream().map(Subject::id).toList().toString()));
        }
    }

    @Property(tries = 500)
    void suppliers(@ForAll long seed) {
        Chain chain = Chain.of(RandomChains.ranged(seed, 8).atlas(), "p0");
        SupplierConcentration all = chain.concentration();
        rises(
                all.list(),
                s -> List.of(
                        -s.hhi().low(),
                        -s.hhi().high(),
                        chain.productionGraph().tier(s.product().id()),
                        s.product().id()));
        for (ProductSuppliers each : all.list()) {
            rises(each.suppliers(), e -> {
                Interval amount = each.concentration().amounts().get(e);
                return List.of(-amount.low(), -amount.high(), e);
            });
        }
    }

    private static <T> void rises(List<T> rows, Function<T, List<Comparable<?>>> key) {
        for (int i = 1; i < rows.size(); i++) {
            List<Comparable<?>> before = key.apply(rows.get(i - 1));
            List<Comparable<?>> after = key.apply(rows.get(i));
            assertTrue(compare(before, after) < 0, before + " before " + after);
        }
    }

    @SuppressWarnings("unchecked")
    private static int compare(List<Comparable<?>> before, List<Comparable<?>> after) {
        for (int i = 0; i < before.size(); i++) {
            int order = ((Comparable<Object>) before.get(i)).compareTo(after.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
