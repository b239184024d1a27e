package org.zhenlian.chain.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.fixture.RandomChains;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Unit;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;

class RequirementsPropertiesTest {
    private static final Unit T = Unit.of("t");

    @Property
    void plainChain_equalsTheSumOfTheSeries(@ForAll long seed) {
        Atlas atlas = RandomChains.plain(seed, 9).atlas();
        Chain chain = Chain.of(atlas, "p0");
        Requirements solved = chain.requirements("p0", 100);
        Map<String, Double> series = series(atlas, 100);
        for (Product p : chain.products()) {
            double expected = series.getOrDefault(p.id(), 0.0);
            assertEquals(expected, solved.need(p.id()).low(), 1e-8 * (1 + expected), p.id());
            assertTrue(solved.need(p.id()).isExact());
        }
    }

    /** d + Ad + AAd + ...: the demand of each round is what the round before uses. */
    private static Map<String, Double> series(Atlas atlas, double target) {
        Map<String, Double> total = new HashMap<>();
        Map<String, Double> round = Map.of("p0", target);
        for (int k = 0; k < 2000 && !round.isEmpty(); k++) {
            Map<String, Double> next = new HashMap<>();
            round.forEach((p, amount) -> {
                total.merge(p, amount, Double::sum);
                for (Recipe r : atlas.recipesFor(p)) {
                    r.inputs()
                            .forEach(g -> next.merge(
                                    g.name(),
                                    amount * coefficient(g.alternatives().get(0)),
                                    Double::sum));
                }
            });
            next.values().removeIf(v -> v < 1e-14);
            round = next;
        }
        return total;
    }

    private static double coefficient(Input input) {
        return input.perRun().orElseThrow().interval(T).low();
    }

    @Property
    void withCoProducts_nobodyMakesWhatIsThereAlready(@ForAll long seed) {
        Atlas atlas = RandomChains.withCoProducts(seed, 8).atlas();
        Chain chain = Chain.of(atlas, "p0");
        Requirements r = chain.requirements("p0", 100);
        Map<String, Double> use = new HashMap<>(Map.of("p0", 100.0));
        Map<String, Double> beside = new HashMap<>();
        for (Recipe recipe : chain.productionGraph().recipes()) {
            double runs = r.required(recipe.product()).low();
            recipe.inputs()
                    .forEach(g -> use.merge(
                            g.name(), runs * coefficient(g.alternatives().get(0)), Double::sum));
            for (CoProduct made : recipe.coProducts()) {
                beside.merge(
                        made.product(),
                        runs * made.perRun().orElseThrow().interval(T).low(),
                        Double::sum);
            }
        }
        for (Product p : chain.products()) {
            double net = use.getOrDefault(p.id(), 0.0) - beside.getOrDefault(p.id(), 0.0);
            double tolerance = 1e-6 * (1 + use.getOrDefault(p.id(), 0.0));
            assertEquals(Math.max(0, net), r.required(p.id()).low(), tolerance, p.id());
            assertEquals(use.getOrDefault(p.id(), 0.0), r.need(p.id()).low(), tolerance, p.id());
        }
    }

    @Property
    void target_scalesEverything(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1e6) double factor) {
        Chain chain = RandomChains.plain(seed, 9).chain("p0");
        Requirements one = chain.requirements("p0", 1);
        Requirements many = chain.requirements("p0", factor);
        for (Product p : chain.products()) {
            double expected = factor * one.need(p.id()).low();
            assertEquals(expected, many.need(p.id()).low(), 1e-9 * (1 + expected), p.id());
        }
    }

    @Property
    void targets_addUp(@ForAll long seed) {
        Chain chain = RandomChains.plain(seed, 9).chain("p0");
        String other = chain.products().get(chain.products().size() - 1).id();
        Assume.that(!other.equals("p0"));
        Requirements both = chain.requirements(Map.of("p0", 3.0, other, 5.0));
        Requirements first = chain.requirements("p0", 3);
        Requirements second = chain.requirements(other, 5);
        for (Product p : chain.products()) {
            double sum = first.need(p.id()).low() + second.need(p.id()).low();
            assertEquals(sum, both.need(p.id()).low(), 1e-8 * (1 + sum), p.id());
        }
    }

    @Property
    void interval_holdsEveryPointSolution(@ForAll long seed, @ForAll long sample) {
        Chain ranged = RandomChains.ranged(seed, 8).chain("p0");
        Chain point = RandomChains.sampled(seed, 8, sample).chain("p0");
        Requirements bounds = ranged.requirements("p0", 100);
        Requirements exact = point.requirements("p0", 100);
        for (Product p : point.products()) {
            double need = exact.need(p.id()).low();
            double made = exact.required(p.id()).low();
            assertWithin(bounds.need(p.id()), need);
            assertWithin(bounds.required(p.id()), made);
        }
    }

    private static void assertWithin(Interval bounds, double x) {
        double tolerance = 1e-7 * (1 + x);
        assertTrue(bounds.low() <= x + tolerance && x <= bounds.high() + tolerance, x + " not in " + bounds);
    }
}
