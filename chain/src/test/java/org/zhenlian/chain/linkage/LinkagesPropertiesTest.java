package org.zhenlian.chain.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.InputOutputTableBuilder;

class LinkagesPropertiesTest {
    private static final double EPS = 1e-9;

    static String id(int i) {
        return String.format("s%03d", i);
    }

    /** Some pairs trade, everyone has final demand, loops abound, one account is known everywhere. */
    static InputOutputTable table(long seed, int n, boolean shuffled) {
        Random random = new Random(seed);
        double[][] z = new double[n][n];
        double[] x = new double[n];
        double[] jobs = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                z[i][j] = random.nextInt(3) == 0 ? random.nextInt(1000) / 7.0 : 0;
                x[i] += z[i][j];
            }
            x[i] += 1 + random.nextInt(500);
            jobs[i] = random.nextInt(50);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        if (shuffled) {
            Collections.shuffle(order, random);
        }
        InputOutputTableBuilder builder = InputOutputTable.flows("random");
        order.forEach(i -> builder.sector(id(i)));
        builder.account(Account.of(Account.EMPLOYMENT, Account.Role.SATELLITE));
        order.forEach(i -> {
            builder.output(id(i), x[i]).account(Account.EMPLOYMENT, id(i), jobs[i]);
            order.forEach(j -> builder.cell(id(i), id(j), z[i][j]));
        });
        return builder.build();
    }

    /** Sectors of very different size, some idle, some with less than no final demand; all that are made still use less than they make. */
    static InputOutputTable rough(long seed, int n) {
        Random random = new Random(seed);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextInt(4) == 0 ? 0 : Math.exp(4 * random.nextGaussian());
        }
        InputOutputTableBuilder builder = InputOutputTable.flows("rough");
        for (int i = 0; i < n; i++) {
            builder.sector(id(i)).output(id(i), x[i]);
        }
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                boolean trade = x[i] > 0 && x[j] > 0 && random.nextInt(3) == 0;
                builder.cell(id(i), id(j), trade ? 0.9 * random.nextDouble() / n * x[j] : 0);
            }
        }
        return builder.build();
    }

    @Property(tries = 150)
    void identitiesOfARoughTable_hold(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int n) {
        InputOutputTable table = rough(seed, n);
        Linkages linkages = Linkages.of(table);
        Identities.check(linkages, EPS);
        for (Extraction e : linkages.extractions().list()) {
            Resolved again = Resolved.without(table, e.sector().id());
            double slack = EPS * (1 + again.total());
            assertEquals(again.full(), e.full(), slack);
            assertEquals(again.backward(), e.backward(), slack);
            assertEquals(again.forward(), e.forward(), slack);
        }
    }

    /** Whether a figure is missing is a matter of who sells to whom, and not of rounding in the inverse. */
    @Property(tries = 100)
    void missingFigures_areThoseOfAllSuppliers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int n) {
        InputOutputTable whole = rough(seed, n);
        Random random = new Random(seed);
        InputOutputTableBuilder builder =
                InputOutputTable.flows("holes").account(Account.of("jobs", Account.Role.SATELLITE));
        boolean[] known = new boolean[n];
        for (int i = 0; i < n; i++) {
            builder.sector(id(i)).output(id(i), whole.output()[i]);
            known[i] = random.nextInt(3) > 0;
            if (known[i]) {
                builder.account("jobs", id(i), whole.output()[i] == 0 ? 0 : 3);
            }
        }
        whole.eachFlow((i, j, z) -> builder.cell(id(i), id(j), z));
        Multipliers jobs = Linkages.of(builder.build()).multipliers("jobs");
        boolean[][] feeds = new boolean[n][n];
        whole.eachFlow((i, j, z) -> feeds[i][j] = true);
        for (int k = 0; k < n; k++) {
            feeds[k][k] = true;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    feeds[i][j] |= feeds[i][k] && feeds[k][j];
                }
            }
        }
        for (int j = 0; j < n; j++) {
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (feeds[i][j] && !known[i]) {
                    missing.add(id(i));
                }
            }
            assertEquals(missing, jobs.of(id(j)).missing());
            assertEquals(missing.isEmpty(), jobs.of(id(j)).total().isPresent());
        }
    }

    @Property(tries = 50)
    void identitiesOfATable_hold(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
        Identities.check(Linkages.of(table(seed, n, false)), EPS);
    }

    @Property(tries = 100)
    void extraction_equalsSolvingAgain(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
        Linkages linkages = Linkages.of(table(seed, n, false));
        for (Extraction e : linkages.extractions().list()) {
            Resolved again = Resolved.without(linkages.table(), e.sector().id());
            assertEquals(again.full(), e.full(), EPS * again.total());
            assertEquals(again.backward(), e.backward(), EPS * again.total());
            assertEquals(again.forward(), e.forward(), EPS * again.total());
            double sum = e.losses().values().stream().mapToDouble(v -> v).sum();
            assertEquals(e.full(), sum, EPS * again.total());
        }
    }

    @Property(tries = 100)
    void fieldOfInfluence_equalsInvertingAgain(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int n) {
        InputOutputTable table = table(seed, n, false);
        Linkages linkages = Linkages.of(table);
        Random random = new Random(seed);
        int i = random.nextInt(n);
        int j = random.nextInt(n);
        double l = linkages.leontief(id(j), id(i));
        double by = (random.nextDouble() - 0.4) * Math.min(0.3, l == 0 ? 0.3 : 0.5 / l);
        double[][] a = new double[n][n];
        table.eachCoefficient((r, c, v) -> a[r][c] = v);
        double[][] changed = Resolved.copy(a);
        changed[i][j] += by;
        double[][] exact = linkages.fieldOfInfluence().change(id(i), id(j), by);
        double[][] field = linkages.fieldOfInfluence().field(id(i), id(j));
        double sum = 0;
        for (int c = 0; c < n; c++) {
            double[] unit = new double[n];
            unit[c] = 1;
            double[] before = Resolved.solve(a, unit);
            double[] after = Resolved.solve(changed, unit);
            for (int r = 0; r < n; r++) {
                assertEquals(after[r] - before[r], exact[r][c], 1e-8 * (1 + Math.abs(after[r])));
                sum += field[r][c];
            }
        }
        assertEquals(sum, linkages.fieldOfInfluence().of(id(i), id(j)).total(), EPS * sum);
    }

    @Property(tries = 100)
    void topInfluences_areTheLargestOfAllPairs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
        FieldOfInfluence field = Linkages.of(table(seed, n, false)).fieldOfInfluence();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                all.add(field.of(id(i), id(j)).total());
            }
        }
        all.sort(Collections.reverseOrder());
        List<Double> top = field.top(5).stream().map(Influence::total).toList();
        assertEquals(all.subList(0, Math.min(5, n * n)), top);
    }

    @Property(tries = 60)
    void paths_areTheLargestByBruteForce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int n) {
        InputOutputTable table = table(seed, n, false);
        Linkages linkages = Linkages.of(table);
        StructuralPaths paths = linkages.paths(id(0), Account.EMPLOYMENT, 6);
        double[] w = linkages.multipliers(Account.EMPLOYMENT).intensities();
        List<Double> all = new ArrayList<>();
        walk(table, 0, 1, w, 7, all);
        all.removeIf(v -> v == 0);
        all.sort(Collections.reverseOrder());
        for (int k = 0; k < Math.min(paths.list().size(), all.size()); k++) {
            StructuralPath path = paths.list().get(k);
            assertTrue(path.contribution() >= all.get(k) * (1 - EPS), path + " < " + all.get(k));
            assertEquals(product(table, path, w), path.contribution(), EPS * path.contribution());
        }
        double total =
                linkages.multipliers(Account.EMPLOYMENT).of(id(0)).total().getAsDouble();
        assertEquals(total, paths.multiplier(), EPS * (1 + total));
        assertTrue(paths.explained() <= 1 + EPS);
    }

    private static void walk(InputOutputTable t, int at, double product, double[] w, int left, List<Double> all) {
        all.add(product * w[at]);
        for (int i = 0; i < t.size() && left > 0 && product > 0; i++) {
            walk(t, i, product * t.coefficient(id(i), id(at)), w, left - 1, all);
        }
    }

    private static double product(InputOutputTable table, StructuralPath path, double[] w) {
        double product = 1;
        for (int k = 1; k < path.sectors().size(); k++) {
            product *= table.coefficient(path.sectors().get(k), path.sectors().get(k - 1));
        }
        return product * w[table.position(path.sectors().get(path.sectors().size() - 1))];
    }

    @Property(tries = 50)
    void multipliers_meetTheAccountOfTheTable(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
        InputOutputTable table = table(seed, n, false);
        Multipliers jobs = Linkages.of(table).multipliers(Account.EMPLOYMENT);
        double[] d = table.netFinalDemand();
        double sum = 0;
        double all = 0;
        for (int j = 0; j < n; j++) {
            sum += jobs.of(id(j)).total().getAsDouble() * d[j];
            all += table.account(Account.EMPLOYMENT, id(j)).getAsDouble();
        }
        assertEquals(all, sum, EPS * (1 + all));
    }

    @Property(tries = 50)
    void accountsBySector_addUpToTheMultipliers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
        Linkages linkages = Linkages.of(table(seed, n, false));
        Multipliers jobs = linkages.multipliers(Account.EMPLOYMENT);
        Map<String, Double> demand = n == 1 ? Map.of(id(0), 3.0) : Map.of(id(0), 3.0, id(n - 1), 2.0);
        double sum = jobs.bySector(demand).values().stream()
                .mapToDouble(v -> v.orElseThrow())
                .sum();
        double expected = demand.entrySet().stream()
                .mapToDouble(e -> e.getValue() * jobs.of(e.getKey()).total().orElseThrow())
                .sum();
        assertEquals(expected, sum, EPS * (1 + expected));
    }

    /** Primary inputs per unit make every price 1; a price set from outside is a system without that sector. */
    @Property(tries = 100)
    void prices_areThoseOfTheDualSystem(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int n) {
        InputOutputTable table = table(seed, n, false);
        Linkages linkages = Linkages.of(table);
        double[][] transposed = new double[n][n];
        double[] primary = new double[n];
        Arrays.fill(primary, 1);
        table.eachCoefficient((i, j, a) -> {
            transposed[j][i] = a;
            primary[j] -= a;
        });
        Map<String, Double> costs = new HashMap<>();
        for (int i = 0; i < n; i++) {
            costs.put(id(i), primary[i]);
        }
        linkages.pricesFor(costs).values().forEach(p -> assertEquals(1, p, 1e-8));
        int k = new Random(seed).nextInt(n);
        double[] pushed = new double[n];
        for (int j = 0; j < n; j++) {
            pushed[j] = j == k ? 0.3 : transposed[j][k] * 0.3;
            transposed[j][k] = 0;
        }
        Arrays.fill(transposed[k], 0);
        double[] again = Resolved.solve(transposed, pushed);
        Map<String, Double> prices = linkages.pricesIf(id(k), 0.3);
        for (int j = 0; j < n; j++) {
            assertEquals(again[j], prices.get(id(j)), EPS, "sector " + j);
        }
    }

    /** Miller and Blair 2009, section 2.5: households buy 50 and 400, and 50 of themselves, out of an income of 1,000. */
    @Example
    void closedTable_givesTheTextbooksInverse() {
        InputOutputTable open = InputOutputTable.flows("mb")
                .sector("1")
                .sector("2")
                .cell("1", "1", 150)
                .cell("1", "2", 500)
                .cell("2", "1", 200)
                .cell("2", "2", 100)
                .output("1", 1000)
                .output("2", 2000)
                .account(Account.of("wages", Account.Role.SATELLITE))
                .account("wages", "1", 300)
                .account("wages", "2", 500)
                .account(Account.of(Account.EMPLOYMENT, Account.Role.SATELLITE))
                .account(Account.EMPLOYMENT, "1", 10)
                .account(Account.EMPLOYMENT, "2", 10)
                .build();
        String home = InputOutputTable.HOUSEHOLDS;
        Map<String, Double> consumption = Map.of("1", 50.0, "2", 400.0, home, 50.0);
        Linkages closed = Linkages.of(open.closed("wages", consumption, 1000));
        double[][] expected = {{1.3651, .4253, .2509}, {.5273, 1.3481, .5954}, {.5698, .4890, 1.2885}};
        List<String> ids = List.of("1", "2", home);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(expected[i][j], closed.leontief(ids.get(i), ids.get(j)), 1e-4);
            }
        }
        Multiplier jobs = closed.multipliers(Account.EMPLOYMENT).of("1");
        assertEquals(0.01 * 1.3651 + 0.005 * .5273, jobs.total().orElseThrow(), 1e-6);
        assertTrue(jobs.total().orElseThrow()
                > Linkages.of(open)
                        .multipliers(Account.EMPLOYMENT)
                        .of("1")
                        .total()
                        .orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> open.closed("wages", consumption, 700));
        assertThrows(IllegalArgumentException.class, () -> open.closed("wages", Map.of("1", -1.0), 1000));
    }

    @Property(tries = 50)
    void sparseSolutions_equalTheInverse(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
        Coefficients coefficients = new Coefficients(table(seed, n, false));
        Inverse dense = DenseInverse.of(coefficients).orElseThrow();
        Inverse sparse = SparseInverse.of(coefficients).orElseThrow();
        double[] d = new Random(seed).doubles(n).toArray();
        same(dense.times(d), sparse.times(d));
        same(dense.timesTransposed(d), sparse.timesTransposed(d));
        same(dense.diagonal(), sparse.diagonal());
        same(dense.column(n - 1), sparse.column(n - 1));
        same(dense.row(0), sparse.row(0));
    }

    private static void same(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            assertEquals(one[i], other[i], 1e-10 * (1 + Math.abs(one[i])));
        }
    }

    @Property(tries = 30)
    void sectorsInAnotherOrder_sameAnswerToTheByte(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
        Linkages one = Linkages.of(table(seed, n, false));
        Linkages other = Linkages.of(table(seed, n, true));
        assertEquals(one.print(), other.print());
        assertEquals(one.extractions().print(), other.extractions().print());
        assertEquals(one.paths(id(0), 9).print(), other.paths(id(0), 9).print());
        assertEquals(one.fieldOfInfluence().top(9), other.fieldOfInfluence().top(9));
    }

    @Property(tries = 50)
    void normalisedLinkages_haveTheMeanOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
        Linkages linkages = Linkages.of(table(seed, n, false));
        double[] x = linkages.table().output();
        double total = Arrays.stream(x).sum();
        double equal = 0;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            equal += linkages.of(id(i)).normalisedForward(Weighting.EQUAL) / n;
            weighted += linkages.of(id(i)).normalisedBackward(Weighting.BY_OUTPUT) * x[i] / total;
        }
        assertEquals(1, equal, EPS);
        assertEquals(1, weighted, EPS);
    }
}
