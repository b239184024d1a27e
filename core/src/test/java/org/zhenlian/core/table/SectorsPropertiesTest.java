package org.zhenlian.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.measure.Basis;

class SectorsPropertiesTest {
    private static final double EPS = 1e-9;

    private static InputOutputTable table(long seed, int n) {
        Random random = new Random(seed);
        InputOutputTableBuilder builder = InputOutputTable.flows("t");
        for (int i = 0; i < n; i++) {
            builder.sector("s" + i);
        }
        builder.account(Account.of("jobs", Account.Role.SATELLITE));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                builder.cell("s" + i, "s" + j, random.nextInt(3) == 0 ? random.nextDouble() * 100 : 0);
            }
            builder.finalDemand("s" + i, 2 + random.nextInt(100)).imports("s" + i, random.nextInt(2));
            builder.account("jobs", "s" + i, random.nextInt(30));
        }
        return builder.build();
    }

    @Property(tries = 100)
    void splitSector_addsUpAgain(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
        InputOutputTable table = table(seed, n);
        Random random = new Random(seed);
        Map<String, Double> shares = new HashMap<>();
        double left = 1;
        for (int e = 0; e < 1 + random.nextInt(4); e++) {
            double share = left * random.nextDouble();
            shares.put("firm" + e, share);
            left -= share;
        }
        SectorSplit split = SectorSplit.of(table, "s0", shares);
        assertEquals(1, split.shares().values().stream().mapToDouble(v -> v).sum(), EPS);
        Map<String, String> back = new HashMap<>();
        split.shares().keySet().forEach(e -> back.put(e, "s0"));
        InputOutputTable merged = SectorMerge.of(split.table(), back);
        same(table, merged);
        double firm = split.shares().get("firm0");
        assertEquals(firm * table.output("s0"), split.table().output("firm0"), EPS * table.output("s0"));
    }

    private static void same(InputOutputTable one, InputOutputTable other) {
        assertEquals(one.size(), other.size());
        for (Sector i : one.sectors()) {
            double x = one.output(i.id());
            assertEquals(x, other.output(i.id()), EPS * x);
            assertEquals(
                    one.account("jobs", i.id()).getAsDouble(),
                    other.account("jobs", i.id()).getAsDouble(),
                    EPS * 30);
            for (Sector j : one.sectors()) {
                assertEquals(one.flow(i.id(), j.id()), other.flow(i.id(), j.id()), EPS * 100);
            }
        }
    }

    @Property(tries = 100)
    void mergedTable_keepsEveryTotal(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int n) {
        InputOutputTable table = table(seed, n);
        Map<String, String> groups = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            groups.put("s" + i, "g" + i % 2);
        }
        InputOutputTable merged = SectorMerge.of(table, groups);
        assertEquals(2, merged.size());
        assertEquals(total(table.output()), total(merged.output()), EPS * total(table.output()));
        assertEquals(total(table.netFinalDemand()), total(merged.netFinalDemand()), 1e-6);
        assertEquals(total(table.imports()), total(merged.imports()), EPS);
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    @Example
    void sharesThatMakeNoSense_areRefused() {
        InputOutputTable table = table(1, 3);
        assertThrows(IllegalArgumentException.class, () -> SectorSplit.of(table, "s0", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> SectorSplit.of(table, "s0", Map.of("a", 0.7, "b", 0.4)));
        assertThrows(IllegalArgumentException.class, () -> SectorSplit.of(table, "s0", Map.of("a", -0.1)));
        assertThrows(IllegalArgumentException.class, () -> SectorSplit.of(table, "s0", Map.of("s1", 0.5)));
        assertThrows(IllegalArgumentException.class, () -> SectorMerge.of(table, Map.of("s0", "s1", "s1", "x")));
        SectorSplit half = SectorSplit.of(table, "s0", Map.of("a", 0.5));
        assertEquals(0.5, half.shares().get("s0-rest"));
        assertTrue(half.toString().contains("buy and sell in the same proportions"), half.toString());
    }

    @Property(tries = 100)
    void supplyAndUse_keepRowsAndColumns(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int products,
            @ForAll SupplyUse.Technology technology) {
        Random random = new Random(seed);
        int industries = technology == SupplyUse.Technology.PRODUCT ? products : 1 + random.nextInt(5);
        SupplyUse pair = SupplyUse.of("su").unit("万元").basis(Basis.illustrative());
        for (int p = 0; p < products; p++) {
            pair.product(Sector.of("p" + p));
        }
        pair.account(Account.of(Account.VALUE_ADDED, Account.Role.PRIMARY_INPUT));
        double[] used = new double[products];
        for (int j = 0; j < industries; j++) {
            pair.industry("i" + j);
            double made = 0;
            double bought = 0;
            for (int p = 0; p < products; p++) {
                double v = p == j % products ? 100 + random.nextInt(100) : random.nextInt(10);
                double u = random.nextInt(10);
                pair.makes("i" + j, "p" + p, v).uses("i" + j, "p" + p, u);
                made += v;
                bought += u;
                used[p] += u;
            }
            pair.account(Account.VALUE_ADDED, "i" + j, made - bought);
        }
        InputOutputTable table = pair.table(technology);
        double[] left = table.output();
        double[] net = table.netFinalDemand();
        for (int p = 0; p < products; p++) {
            assertEquals(used[p], left[p] - net[p], 1e-7, "a row sums to what is used of it");
        }
        assertEquals(
                0,
                TableFindings.of(table, 1e-9)
                        .ofKind(TableFinding.Kind.COLUMN_IMBALANCE)
                        .size(),
                "a column with its value added sums to output");
    }

    @Example
    void supplyAndUse_thingsSetTwice_areRefused() {
        SupplyUse pair = SupplyUse.of("su");
        assertThrows(IllegalArgumentException.class, () -> pair.table(SupplyUse.Technology.INDUSTRY));
        pair.product(Sector.of("a")).industry("A").makes("A", "a", 0).account(Account.of("w", Account.Role.SATELLITE));
        pair.account("w", "A", 1);
        assertThrows(IllegalArgumentException.class, () -> pair.makes("A", "a", 1));
        assertThrows(IllegalArgumentException.class, () -> pair.account("w", "A", 1));
        assertThrows(IllegalArgumentException.class, () -> pair.account(Account.of("w", Account.Role.SATELLITE)));
        assertThrows(IllegalArgumentException.class, () -> pair.product(Sector.of("a")));
        assertThrows(IllegalArgumentException.class, () -> pair.industry("A"));
    }

    /** Two industries, of which the first makes some of the second's product; worked by hand. */
    @Example
    void supplyAndUse_byHand() {
        SupplyUse pair = SupplyUse.of("su")
                .product(Sector.of("a"))
                .product(Sector.of("b"))
                .industry("A")
                .industry("B")
                .makes("A", "a", 90)
                .makes("A", "b", 10)
                .makes("B", "b", 100)
                .uses("A", "b", 20)
                .uses("B", "a", 30);
        InputOutputTable byIndustry = pair.table(SupplyUse.Technology.INDUSTRY);
        assertEquals(18, byIndustry.flow("b", "a"), EPS);
        assertEquals(2, byIndustry.flow("b", "b"), EPS);
        assertEquals(30, byIndustry.flow("a", "b"), EPS);
        InputOutputTable byProduct = pair.table(SupplyUse.Technology.PRODUCT);
        assertEquals(0.3, byProduct.coefficient("a", "b"), EPS);
        assertEquals((20 - 0.0) / 90, byProduct.coefficient("b", "a"), EPS);
        assertEquals(-3, byProduct.flow("a", "a"), EPS);
        assertEquals(
                1,
                TableFindings.of(byProduct)
                        .ofKind(TableFinding.Kind.NEGATIVE_FLOW)
                        .size());
    }
}
