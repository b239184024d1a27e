package org.zhenlian.chain.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.table.TableAtlas;
import org.zhenlian.core.text.Names;

class TableAtlasPropertiesTest {
    private static final Region CHINA = Region.of("100000", Names.of("中国", "China"));
    private static final double EPS = 1e-9;

    /** Some sectors in up to four enterprises, one of them in two sectors. */
    private static Map<String, Map<String, Double>> shares(Random random, int n) {
        Map<String, Map<String, Double>> shares = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Map<String, Double> some = new TreeMap<>();
            double left = 1;
            for (int e = random.nextInt(4); e > 0; e--) {
                double share = left * random.nextDouble();
                some.put("firm-" + i + "-" + e, share);
                left -= share;
            }
            if (i < 2) {
                some.put("group", left);
            }
            if (!some.isEmpty()) {
                shares.put(LinkagesPropertiesTest.id(i), some);
            }
        }
        return shares;
    }

    @Property(tries = 40)
    void enterprisesOfSectors_addUpToTheTable(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int n) {
        InputOutputTable table = LinkagesPropertiesTest.table(seed, n, false);
        Map<String, Map<String, Double>> shares = shares(new Random(seed), n);
        Atlas atlas = TableAtlas.of(table, CHINA, shares);
        Map<String, Double> capacity = new TreeMap<>();
        atlas.capacities()
                .forEach(c -> capacity.merge(
                        c.recipe(), c.perYear().orElseThrow().value().amount().doubleValue(), Double::sum));
        Map<String, Double> sold = new TreeMap<>();
        atlas.links().list().forEach(l -> sold.merge(l.product(), l.quantity().orElseThrow(), Double::sum));
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            String id = LinkagesPropertiesTest.id(i);
            assertEquals(table.output(id), capacity.get(id), EPS * table.output(id), id);
            for (int j = 0; j < n; j++) {
                own[i] += itself(shares, i, j) * table.flow(id, LinkagesPropertiesTest.id(j));
            }
            double sales = table.output(id) - table.netFinalDemand()[i];
            assertEquals(sales, sold.getOrDefault(id, 0.0) + own[i], EPS * (1 + sales), id);
        }
        String last = table.sectors().get(n - 1).id();
        double need = Chain.of(atlas, last).requirements(last, 1).need(last).low();
        assertEquals(Linkages.of(table).leontief(last, last), need, EPS * need);
    }

    /** The share of a flow that stays in one enterprise. */
    private static double itself(Map<String, Map<String, Double>> shares, int i, int j) {
        String from = LinkagesPropertiesTest.id(i);
        String to = LinkagesPropertiesTest.id(j);
        Map<String, Double> sellers = complete(shares, from);
        Map<String, Double> buyers = complete(shares, to);
        return sellers.entrySet().stream()
                .mapToDouble(s -> s.getValue() * buyers.getOrDefault(s.getKey(), 0.0))
                .sum();
    }

    private static Map<String, Double> complete(Map<String, Map<String, Double>> shares, String sector) {
        Map<String, Double> all = new TreeMap<>(shares.getOrDefault(sector, Map.of(sector, 1.0)));
        double sum = all.values().stream().mapToDouble(v -> v).sum();
        if (sum < 1 - EPS) {
            all.put(sector + "-rest", 1 - sum);
        }
        return all;
    }

    private static InputOutputTable glass() {
        return InputOutputTable.flows("glass")
                .sector("ash")
                .sector("glass")
                .sector("sand")
                .cell("sand", "sand", 1)
                .cell("sand", "glass", 30)
                .cell("ash", "glass", 0.5)
                .cell("glass", "glass", 4)
                .output("ash", 9)
                .output("glass", 100)
                .output("sand", 40)
                .build();
    }

    @Example
    void oneEnterpriseOfSeveral_isNoMustHave() {
        Chain whole = Chain.of(TableAtlas.of(glass(), CHINA), "glass");
        Chain parts = Chain.of(TableAtlas.of(glass(), CHINA, Map.of("sand", Map.of("one", 0.6, "two", 0.3))), "glass");
        assertTrue(isMustHave(whole, "sand"), whole.mustHaves().print());
        assertFalse(isMustHave(parts, "one") || isMustHave(parts, "two") || isMustHave(parts, "sand-rest"));
        assertTrue(isMustHave(parts, "ash"), parts.mustHaves().print());
        assertEquals(
                3, parts.concentration().of("sand").orElseThrow().suppliers().size());
    }

    @Example
    void negligibleInputs_areCountedAndStopNobody() {
        Chain chain = Chain.of(TableAtlas.of(glass(), CHINA, Map.of(), 0.01), "glass");
        assertFalse(isMustHave(chain, "ash"), chain.mustHaves().print());
        assertTrue(isMustHave(chain, "sand"), chain.mustHaves().print());
        double ash = Linkages.of(glass()).leontief("ash", "glass");
        assertEquals(ash, chain.requirements("glass", 1).need("ash").low(), EPS);
        assertThrows(IllegalArgumentException.class, () -> TableAtlas.of(glass(), CHINA, Map.of(), Double.NaN));
    }

    private static boolean isMustHave(Chain chain, String enterprise) {
        Subject subject = new Subject(Subject.Kind.ENTERPRISE, enterprise);
        return chain.mustHaves().list().stream().anyMatch(m -> m.subject().equals(subject));
    }

    @Example
    void sharesThatMakeNoSense_areRefused() {
        InputOutputTable table = LinkagesPropertiesTest.table(1, 3, false);
        String one = table.sectors().get(0).id();
        Sector other = table.sectors().get(1);
        for (Map<String, Double> wrong :
                List.of(Map.of("a", 0.7, "b", 0.7), Map.<String, Double>of(), Map.of(other.id(), 1.0))) {
            assertThrows(IllegalArgumentException.class, () -> TableAtlas.of(table, CHINA, Map.of(one, wrong)));
        }
    }
}
