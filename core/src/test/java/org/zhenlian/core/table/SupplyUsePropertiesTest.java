package org.zhenlian.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.table.SupplyUse.Sales;
import org.zhenlian.core.table.SupplyUse.Technology;

class SupplyUsePropertiesTest {
    private static final double EPS = 1e-9;

    /** A pair that balances, with imports and final demand. */
    private static SupplyUse pair(long seed, int n, int industries) {
        Random random = new Random(seed);
        SupplyUse pair = SupplyUse.of("su").account(Account.of("va", Account.Role.PRIMARY_INPUT));
        double[] supplied = new double[n];
        double[] used = new double[n];
        for (int p = 0; p < n; p++) {
            double imported = random.nextInt(20);
            pair.product(Sector.of("p" + p)).imports("p" + p, imported);
            supplied[p] = imported;
        }
        for (int j = 0; j < industries; j++) {
            pair.industry("i" + j);
            double left = 0;
            for (int p = 0; p < n; p++) {
                double made = p == j % n ? 100 + random.nextInt(50) : random.nextInt(9);
                double uses = random.nextInt(12);
                pair.makes("i" + j, "p" + p, made).uses("i" + j, "p" + p, uses);
                supplied[p] += made;
                used[p] += uses;
                left += made - uses;
            }
            pair.account("va", "i" + j, left);
        }
        for (int p = 0; p < n; p++) {
            pair.finalDemand("p" + p, supplied[p] - used[p]);
        }
        return pair;
    }

    @Property(tries = 150)
    void everyTableOfABalancedPair_balances(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int n,
            @ForAll @IntRange(min = 0, max = 2) int more) {
        SupplyUse wide = pair(seed, n, n + more);
        assertEquals(List.of(), odd(wide.findings()));
        balances(wide.table(Technology.INDUSTRY));
        InputOutputTable industries = wide.industries(Sales.PRODUCT);
        balances(industries);
        industries.eachFlow((i, j, z) -> assertTrue(z >= 0));
        SupplyUse square = pair(seed, n, n);
        balances(square.table(Technology.PRODUCT));
        balances(square.industries(Sales.INDUSTRY));
        double demand = 0;
        for (double d : square.table(Technology.PRODUCT).finalDemand()) {
            demand += d;
        }
        for (double d : square.industries(Sales.INDUSTRY).finalDemand()) {
            demand -= d;
        }
        assertEquals(0, demand, 1e-6, "the same final demand in all");
    }

    /** What of a pair that balances may be odd: a product or an industry that by chance sells or buys nothing. */
    private static List<TableFinding> odd(List<TableFinding> findings) {
        return findings.stream()
                .filter(f -> f.kind() != TableFinding.Kind.ZERO_ROW && f.kind() != TableFinding.Kind.ZERO_COLUMN)
                .toList();
    }

    private static void balances(InputOutputTable table) {
        TableFindings findings = TableFindings.of(table, 1e-9);
        assertEquals(List.of(), findings.ofKind(TableFinding.Kind.ROW_IMBALANCE));
        assertEquals(List.of(), findings.ofKind(TableFinding.Kind.COLUMN_IMBALANCE));
    }

    /** Where every industry makes its own product only, all four tables are the use table. */
    @Property(tries = 50)
    void withoutSecondaryProducts_allAssumptionsAgree(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int n) {
        Random random = new Random(seed);
        SupplyUse pair = SupplyUse.of("su");
        double[][] use = new double[n][n];
        for (int j = 0; j < n; j++) {
            pair.product(Sector.of("s" + j)).industry("s" + j).makes("s" + j, "s" + j, 50 + random.nextInt(50));
        }
        for (int j = 0; j < n; j++) {
            for (int p = 0; p < n; p++) {
                use[j][p] = random.nextInt(9);
                pair.uses("s" + j, "s" + p, use[j][p]);
            }
        }
        for (InputOutputTable table : List.of(
                pair.table(Technology.INDUSTRY),
                pair.table(Technology.PRODUCT),
                pair.industries(Sales.INDUSTRY),
                pair.industries(Sales.PRODUCT))) {
            for (int j = 0; j < n; j++) {
                for (int p = 0; p < n; p++) {
                    assertEquals(use[j][p], table.flow("s" + p, "s" + j), EPS * 100);
                }
            }
        }
    }

    /** Miller and Blair 2009, chapter 5: V = 90 0; 10 100, U = 12 8; 10 7, worked by hand from the definitions. */
    private static SupplyUse textbook() {
        return SupplyUse.of("mb")
                .product(Sector.of("1"))
                .product(Sector.of("2"))
                .industry("A")
                .industry("B")
                .makes("A", "1", 90)
                .makes("B", "1", 10)
                .makes("B", "2", 100)
                .uses("A", "1", 12)
                .uses("A", "2", 10)
                .uses("B", "1", 8)
                .uses("B", "2", 7);
    }

    @Example
    void textbookPair_givesTheKnownCoefficients() {
        double[][] b = {{12 / 90.0, 8 / 110.0}, {10 / 90.0, 7 / 110.0}};
        InputOutputTable industry = textbook().table(Technology.INDUSTRY);
        InputOutputTable product = textbook().table(Technology.PRODUCT);
        InputOutputTable fixed = textbook().industries(Sales.PRODUCT);
        InputOutputTable same = textbook().industries(Sales.INDUSTRY);
        for (int p = 0; p < 2; p++) {
            String row = String.valueOf(p + 1);
            assertEquals(0.9 * b[p][0] + 0.1 * b[p][1], industry.coefficient(row, "1"), EPS);
            assertEquals(b[p][1], industry.coefficient(row, "2"), EPS);
            // C = 1, 1/11; 0, 10/11 has the inverse 1, -1/10; 0, 11/10
            assertEquals(b[p][0], product.coefficient(row, "1"), EPS);
            assertEquals(-0.1 * b[p][0] + 1.1 * b[p][1], product.coefficient(row, "2"), EPS);
        }
        for (int j = 0; j < 2; j++) {
            String column = j == 0 ? "A" : "B";
            assertEquals(0.9 * b[0][j], fixed.coefficient("A", column), EPS);
            assertEquals(0.1 * b[0][j] + b[1][j], fixed.coefficient("B", column), EPS);
            assertEquals(b[0][j] - 0.1 * b[1][j], same.coefficient("A", column), EPS);
            assertEquals(1.1 * b[1][j], same.coefficient("B", column), EPS);
        }
    }

    @Example
    void whatIsOddOrImpossible_isNamed() {
        SupplyUse pair = textbook().finalDemand("1", 80);
        assertTrue(said(pair, Sales.PRODUCT).contains("final demand is missing for 1 of 2 products: 2"));
        SupplyUse empty = textbook().product(Sector.of("3")).uses("A", "3", 1);
        assertTrue(said(empty, Sales.PRODUCT).contains("the product 3 is used and no industry makes it"));
        assertTrue(said(empty, Sales.INDUSTRY).contains("there are 2 industries and 3 products"));
        SupplyUse uneven = textbook().finalDemand("1", 80).finalDemand("2", 90);
        assertEquals(
                "[ROW_IMBALANCE 2: 107 is used, 100 is supplied]",
                uneven.findings().toString());
        assertThrows(IllegalArgumentException.class, () -> uneven.finalDemand("1", 3));
        assertThrows(IllegalArgumentException.class, () -> uneven.imports("1", Double.NaN));
    }

    private static String said(SupplyUse pair, Sales sales) {
        return assertThrows(IllegalArgumentException.class, () -> pair.industries(sales))
                .getMessage();
    }
}
