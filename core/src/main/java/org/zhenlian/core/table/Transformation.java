package org.zhenlian.core.table;

import java.util.Arrays;
import java.util.List;
import org.zhenlian.core.table.SupplyUse.Matrices;
import org.zhenlian.core.table.SupplyUse.Sales;
import org.zhenlian.core.table.SupplyUse.Technology;
import org.zhenlian.core.table.TableFinding.Kind;

/** Makes square tables of supply and use; see {@link SupplyUse} for the formulas. */
final class Transformation {
    private final Matrices pair;
    private final double[][] v;
    private final double[][] u;
    /** Output of industries. */
    private final double[] g;
    /** Output of products. */
    private final double[] q;

    Transformation(Matrices pair) {
        this.pair = pair;
        v = pair.makes();
        u = pair.uses();
        g = Arrays.stream(v).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        q = new double[pair.products().size()];
        for (double[] row : v) {
            Arrays.setAll(q, p -> q[p] + row[p]);
        }
    }

    InputOutputTable products(Technology technology) {
        double[][] t = technology == Technology.INDUSTRY ? mix() : byProduct();
        int n = q.length;
        double[][] z = new double[n][n];
        for (int j = 0; j < t.length; j++) {
            for (int p = 0; p < n; p++) {
                for (int c = 0; c < n && u[j][p] != 0; c++) {
                    z[p][c] += u[j][p] * t[j][c];
                }
            }
        }
        InputOutputTableBuilder table = table(pair.products(), z, q);
        each(table, pair.totals().demand(), pair.products(), true);
        each(table, pair.totals().imports(), pair.products(), false);
        pair.totals().accounts().forEach((account, has) -> {
            table.account(account);
            for (int c = 0; c < n; c++) {
                double sum = 0;
                for (int j = 0; j < t.length; j++) {
                    sum += t[j][c] == 0 ? 0 : has[j] * t[j][c];
                }
                account(table, account, pair.products().get(c), sum);
            }
        });
        return table.build();
    }

    InputOutputTable industries(Sales sales) {
        double[][] t = sales == Sales.PRODUCT ? marketShares() : byIndustry();
        int n = g.length;
        double[][] z = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                z[i][j] = times(t[i], u[j]);
            }
        }
        InputOutputTableBuilder table = table(pair.industries(), z, g);
        each(table, times(t, pair.totals().demand()), pair.industries(), true);
        each(table, times(t, pair.totals().imports()), pair.industries(), false);
        pair.totals().accounts().forEach((account, has) -> {
            table.account(account);
            for (int j = 0; j < n; j++) {
                account(table, account, pair.industries().get(j), has[j]);
            }
        });
        return table.build();
    }

    private InputOutputTableBuilder table(List<Sector> sectors, double[][] z, double[] output) {
        TableHead head = pair.head();
        InputOutputTableBuilder table =
                InputOutputTable.flows(head.id()).unit(head.unit()).basis(head.basis());
        head.year().ifPresent(table::year);
        sectors.forEach(table::sector);
        for (int i = 0; i < output.length; i++) {
            table.output(sectors.get(i).id(), output[i]);
            for (int j = 0; j < output.length; j++) {
                table.cell(sectors.get(i).id(), sectors.get(j).id(), z[i][j]);
            }
        }
        return table;
    }

    private static void each(InputOutputTableBuilder table, double[] values, List<Sector> sectors, boolean demand) {
        for (int i = 0; i < values.length; i++) {
            String id = sectors.get(i).id();
            if (demand) {
                table.finalDemand(id, values[i]);
            } else {
                table.imports(id, values[i]);
            }
        }
    }

    private static void account(InputOutputTableBuilder table, Account account, Sector sector, double value) {
        if (!Double.isNaN(value)) {
            table.account(account.id(), sector.id(), value);
        }
    }

    private static double times(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Nothing of nothing. */
    private static double[] times(double[][] t, double[] values) {
        return values.length == 0
                ? values
                : Arrays.stream(t).mapToDouble(row -> times(row, values)).toArray();
    }

    /** What each industry makes, per unit of its output. */
    private double[][] mix() {
        double[][] t = new double[v.length][];
        for (int j = 0; j < v.length; j++) {
            double output = g[j];
            if (output == 0 && Arrays.stream(u[j]).sum() > 0) {
                throw new IllegalArgumentException("the industry "
                        + pair.industries().get(j) + " uses something and makes nothing\nSet what it makes");
            }
            t[j] = Arrays.stream(v[j]).map(x -> output == 0 ? 0 : x / output).toArray();
        }
        return t;
    }

    /** Who makes each product, per unit of its output. */
    private double[][] marketShares() {
        for (int p = 0; p < q.length; p++) {
            if (q[p] == 0 && isUsed(p)) {
                throw new IllegalArgumentException(
                        "the product " + pair.products().get(p)
                                + " is used and no industry makes it\nAdd its imports to a product that is made here, or ask for the table of products");
            }
        }
        double[][] t = new double[g.length][q.length];
        for (int j = 0; j < g.length; j++) {
            for (int p = 0; p < q.length; p++) {
                t[j][p] = q[p] == 0 ? 0 : v[j][p] / q[p];
            }
        }
        return t;
    }

    private boolean isUsed(int p) {
        double[] demand = pair.totals().demand();
        return Arrays.stream(u).anyMatch(row -> row[p] != 0) || demand.length > 0 && demand[p] != 0;
    }

    /** {@code (V')^-1 q}. */
    private double[][] byProduct() {
        double[][] right = new double[q.length][q.length];
        for (int p = 0; p < q.length; p++) {
            right[p][p] = q[p];
        }
        return solved("product technology", "Technology.INDUSTRY", right);
    }

    /** {@code g (V')^-1}. */
    private double[][] byIndustry() {
        double[][] unit = new double[q.length][q.length];
        for (int p = 0; p < q.length; p++) {
            unit[p][p] = 1;
        }
        double[][] t = solved("sales by industry", "Sales.PRODUCT", unit);
        for (int j = 0; j < t.length; j++) {
            double output = g[j];
            t[j] = Arrays.stream(t[j]).map(x -> output * x).toArray();
        }
        return t;
    }

    private double[][] solved(String what, String instead, double[][] right) {
        int n = q.length;
        double[][] transposed = new double[n][n];
        for (int p = 0; v.length == n && p < n; p++) {
            for (int j = 0; j < n; j++) {
                transposed[p][j] = v[j][p];
            }
        }
        double[][] t = v.length == n ? Elimination.solve(transposed, right) : new double[0][];
        if (t.length == 0) {
            throw new IllegalArgumentException(what + " needs an invertible supply table; there are " + v.length
                    + " industries and " + n + " products\nUse " + instead + ", or merge");
        }
        return t;
    }

    List<TableFinding> findings(double tolerance) {
        Oddities found = new Oddities(pair.head().unit(), tolerance);
        for (int p = 0; p < q.length; p++) {
            product(found, p);
        }
        boolean costs =
                pair.totals().accounts().keySet().stream().anyMatch(a -> a.role() == Account.Role.PRIMARY_INPUT);
        for (int j = 0; j < g.length; j++) {
            double bought = Arrays.stream(u[j]).sum();
            if (costs) {
                found.column(pair.industries().get(j), bought + primary(j), g[j]);
            }
            if (bought == 0) {
                found.nothing(Kind.ZERO_COLUMN, pair.industries().get(j), "不使用任何产品", "uses no product");
            }
        }
        return found.sorted();
    }

    private void product(Oddities found, int p) {
        Sector product = pair.products().get(p);
        double[] demand = pair.totals().demand();
        double[] imports = pair.totals().imports();
        double used = Arrays.stream(u).mapToDouble(row -> row[p]).sum();
        double imported = imports.length == 0 ? 0 : imports[p];
        if (demand.length > 0) {
            found.row(product, used + demand[p], q[p] + imported);
        }
        double left = demand.length > 0 ? demand[p] : q[p] + imported - used;
        found.below(Kind.NEGATIVE_FINAL_DEMAND, product, left, "最终需求为负", "is demanded");
        found.below(Kind.NEGATIVE_IMPORTS, product, imported, "进口为负", "is imported");
        found.sales(product, used, q[p]);
        if (used == 0) {
            found.nothing(Kind.ZERO_ROW, product, "不被任何产业使用", "is used by no industry");
        }
    }

    private double primary(int j) {
        return pair.totals().accounts().entrySet().stream()
                .filter(a -> a.getKey().role() == Account.Role.PRIMARY_INPUT)
                .mapToDouble(a -> a.getValue()[j])
                .sum();
    }
}
