package org.zhenlian.chain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhenlian.chain.fixture.RandomNetworks;
import org.zhenlian.core.indicator.Concentration;
import org.zhenlian.core.measure.Interval;

/** Sourcing against the concentration of core, and paths against trying all. */
class SourcingPropertiesTest {
    private static final double TOLERANCE = 1e-9;

    @Property
    void sourcing_isCoresConcentration(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.partlyKnown(seed, 8).network();
        Map<String, Map<String, Double>> bought = new TreeMap<>();
        for (int k = 0; k < network.links(); k++) {
            SupplyNetwork.Link link = network.link(k);
            bought.computeIfAbsent(link.customer() + " " + link.product(), p -> new TreeMap<>())
                    .merge(link.supplier(), link.value().orElse(Double.NaN), Double::sum);
        }
        Sourcing all = network.sourcing(Integer.MAX_VALUE);
        assertEquals(bought.size(), all.pairs());
        assertEquals(bought.size(), all.list().size());
        long single = bought.values().stream().filter(m -> m.size() == 1).count();
        assertEquals(single, all.singleSourced());
        for (Sourcing.Supply supply : all.list()) {
            checkOne(supply, bought.get(supply.customer() + " " + supply.product()));
            assertTrue(network.sourcing(supply.customer()).list().contains(supply));
        }
        assertEquals(all.list().stream().filter(s -> s.hhi().low() >= 0.25).count(), all.concentrated());
        assertEquals(all.list().stream().sorted(ORDER).toList(), all.list());
        assertEquals(all.list().stream().limit(3).toList(), network.sourcing(3).list());
        assertEquals(List.of(), network.sourcing(0).list());
    }

    private static final Comparator<Sourcing.Supply> ORDER = Comparator.comparingDouble(
                    (Sourcing.Supply s) -> -s.hhi().low())
            .thenComparingDouble(s -> -s.value().low())
            .thenComparing(Sourcing.Supply::customer)
            .thenComparing(Sourcing.Supply::product);

    private static void checkOne(Sourcing.Supply supply, Map<String, Double> bought) {
        assertEquals(bought.size(), supply.suppliers());
        double known = bought.values().stream()
                .filter(x -> !x.isNaN())
                .mapToDouble(x -> x)
                .sum();
        boolean vague = bought.values().stream().anyMatch(x -> x.isNaN());
        assertTrue(known >= 0
                && supply.value().low() >= known - 1e-6
                && vague == Double.isInfinite(supply.value().high()));
        if (bought.size() == 1) {
            assertEquals(Interval.of(1), supply.hhi());
            assertEquals(Interval.of(1), supply.cr1());
        } else if (vague || known == 0) {
            assertEquals(new Interval(1.0 / bought.size(), 1), supply.hhi());
        } else {
            Concentration core = Concentration.ofExact(bought);
            assertEquals(core.hhi().low(), supply.hhi().low(), TOLERANCE);
            assertEquals(core.cr(1).low(), supply.cr1().low(), TOLERANCE);
            String first = bought.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
            assertEquals(first, supply.largest());
        }
    }

    /** All simple paths to a customer with their shares, by trying. */
    private static Map<List<String>, Double> allPaths(SupplyNetwork network, String customer, int steps) {
        Map<String, Map<String, Double>> bought = new HashMap<>();
        for (int k = 0; k < network.links(); k++) {
            SupplyNetwork.Link link = network.link(k);
            bought.computeIfAbsent(link.customer(), c -> new TreeMap<>())
                    .merge(link.supplier(), link.value().orElse(Double.NaN), Double::sum);
        }
        Map<List<String>, Double> found = new HashMap<>();
        extend(bought, List.of(customer), 1, steps, found);
        return found;
    }

    private static void extend(
            Map<String, Map<String, Double>> bought,
            List<String> path,
            double share,
            int steps,
            Map<List<String>, Double> found) {
        Map<String, Double> from = bought.getOrDefault(path.get(0), Map.of());
        double whole = from.values().stream().mapToDouble(x -> x).sum();
        if (steps == 0 || !(whole > 0)) {
            return;
        }
        from.forEach((supplier, amount) -> {
            if (!path.contains(supplier) && amount > 0) {
                List<String> longer = new ArrayList<>(List.of(supplier));
                longer.addAll(path);
                found.put(longer, share * (amount / whole));
                extend(bought, longer, share * (amount / whole), steps - 1, found);
            }
        });
    }

    @Property
    void paths_areTheBest(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.partlyKnown(seed, 8).network();
        int steps = 1 + (int) Math.floorMod(seed, 5L);
        Map<List<String>, Double> all = allPaths(network, "e0", steps);
        checkPaths(all, network.paths("e0", 5, steps));
        String target = network.id(network.enterprises() - 1);
        Map<List<String>, Double> some = new HashMap<>(all);
        some.keySet().removeIf(p -> !p.get(0).equals(target));
        checkPaths(some, network.paths(target, "e0", 5, steps));
    }

    private static void checkPaths(Map<List<String>, Double> all, SupplyPaths paths) {
        List<Double> best =
                all.values().stream().sorted(Comparator.reverseOrder()).limit(5).toList();
        List<SupplyPaths.Path> found = paths.list();
        assertTrue(paths.isComplete());
        assertEquals(best.size(), found.size());
        for (int i = 0; i < best.size(); i++) {
            assertEquals(best.get(i), found.get(i).share(), TOLERANCE);
            assertEquals(all.get(found.get(i).enterprises()), found.get(i).share(), TOLERANCE);
        }
        assertEquals(
                found.size(),
                found.stream().map(SupplyPaths.Path::enterprises).distinct().count());
    }

    @Property
    void weightedSums_areThoseOfTheLinks(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.partlyKnown(seed, 12).network();
        double[] x = new java.util.Random(seed).doubles(network.enterprises()).toArray();
        double[] sales = new double[x.length];
        double[] purchases = new double[x.length];
        Adjacency a = network.adjacency();
        for (int k = 0; k < network.links(); k++) {
            sales[a.supplier(k)] += a.value(k) * x[a.customer(k)];
            purchases[a.customer(k)] += a.value(k) * x[a.supplier(k)];
        }
        double[] overCustomers = network.overCustomers(x);
        double[] overSuppliers = network.overSuppliers(x);
        for (int e = 0; e < x.length; e++) {
            assertClose(sales[e], overCustomers[e]);
            assertClose(purchases[e], overSuppliers[e]);
        }
    }

    private static void assertClose(double expected, double found) {
        assertEquals(expected, found, Double.isNaN(expected) ? TOLERANCE : TOLERANCE * Math.max(1, expected));
    }
}
