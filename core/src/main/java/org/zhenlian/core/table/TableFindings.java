package org.zhenlian.core.table;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.table.TableFinding.Kind;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Is a table sound, and what in it will show in every answer?
 *
 * <p>See {@link Kind} for what is looked at. An imbalance is one if it is more than the tolerance times the larger side. Whether the
 * coefficients are productive ({@code rho(A) < 1}, Hawkins and Simon 1949) is told loop by loop from the bounds of Collatz and Wielandt,
 * signs left out; where the bounds hold 1 between them the last estimate decides. None of the findings but NOT_PRODUCTIVE keeps an
 * analysis from being made, and that one only where no coefficient is negative. Order: by kind, then sector. Time: O(flows), times up to 2,000 for the spectral radius. Immutable.
 */
public final class TableFindings implements Listing<TableFinding> {
    /** The tolerance where none is given: one part in a million. */
    public static final double TOLERANCE = 1e-6;

    /** A spectral radius so near to 1 multiplies what is amiss in the figures a thousand times. */
    private static final double BARELY = 1e-3;

    /** So many members of a loop are named. */
    private static final int LOOP = 4;

    private static final Columns<TableFinding> COLUMNS = Columns.<TableFinding>none()
            .with("kind", "类别", TableFinding::kind)
            .with("sector", "部门", TableFinding::sector)
            .with("value", "数值", TableFinding::value)
            .with("against", "对照值", TableFinding::against)
            .names("because", "说明", TableFinding::because);

    private final InputOutputTable table;
    private final List<TableFinding> list;
    private final SpectralBounds radius;

    private TableFindings(InputOutputTable table, double tolerance) {
        this.table = table;
        Cells coefficients = coefficients(table);
        radius = SpectralBounds.of(coefficients);
        Oddities found = new Oddities(table.unit(), tolerance);
        rows(found);
        columns(found);
        demand(found);
        if (radius.high() >= 1 && (radius.low() >= 1 || radius.estimate() >= 1)) {
            found.add(notProductive());
        } else if (1 - radius.estimate() < BARELY) {
            found.add(barelyProductive());
        }
        list = found.sorted();
    }

    /**
     * Returns what is odd about a table.
     *
     * @param table the table
     */
    public static TableFindings of(InputOutputTable table) {
        return of(table, TOLERANCE);
    }

    /**
     * Returns what is odd about a table.
     *
     * @param table the table
     * @param tolerance how far two sides of a balance may differ, as a share of the larger, from 0
     * @throws IllegalArgumentException if the tolerance is negative or NaN
     */
    public static TableFindings of(InputOutputTable table, double tolerance) {
        Objects.requireNonNull(table, "table");
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("the tolerance is " + tolerance + "\nGive a share such as 1e-6");
        }
        return new TableFindings(table, tolerance);
    }

    private static Cells coefficients(InputOutputTable table) {
        if (table.entries() == InputOutputTable.Entries.COEFFICIENTS) {
            return table.cells;
        }
        double[] factor = table.output();
        for (int j = 0; j < factor.length; j++) {
            factor[j] = factor[j] == 0 ? 0 : 1 / factor[j];
        }
        return table.cells.scaledByColumn(factor);
    }

    private Cells flows() {
        return table.entries() == InputOutputTable.Entries.FLOWS
                ? table.cells
                : table.cells.scaledByColumn(table.output());
    }

    private void rows(Oddities found) {
        Cells flows = flows();
        double[] sales = flows.rowSums();
        double[] output = table.output();
        double[] demand = table.finalDemand();
        double[] imports = table.imports();
        for (int i = 0; i < sales.length; i++) {
            double used = sales[i] + demand[i];
            double had = output[i] + imports[i];
            found.row(sector(i), used, had);
            found.sales(sector(i), sales[i], output[i]);
            if (flows.start[i] == flows.start[i + 1]) {
                found.nothing(Kind.ZERO_ROW, sector(i), "不向任何部门销售", "sells nothing to any sector");
            }
            lowest(flows, i, found);
        }
    }

    private void lowest(Cells flows, int i, Oddities found) {
        double least = 0;
        for (int k = flows.start[i]; k < flows.start[i + 1]; k++) {
            least = Math.min(least, flows.value[k]);
        }
        found.below(Kind.NEGATIVE_FLOW, sector(i), least, "流量为负", "is its least flow");
    }

    private void columns(Oddities found) {
        double[] bought = flows().columnSums();
        boolean[] buys = buyers();
        double[] output = table.output();
        boolean anyPrimary = false;
        double[] cost = bought.clone();
        for (Account account : table.accounts()) {
            if (account.role() == Account.Role.PRIMARY_INPUT) {
                anyPrimary = true;
                double[] row = table.accountRows().get(account.id());
                for (int j = 0; j < cost.length; j++) {
                    cost[j] += row[j];
                }
            }
        }
        for (int j = 0; j < cost.length; j++) {
            if (anyPrimary) {
                found.column(sector(j), cost[j], output[j]);
            }
            if (!buys[j]) {
                found.nothing(Kind.ZERO_COLUMN, sector(j), "不向任何部门采购", "buys nothing from any sector");
            }
        }
    }

    private boolean[] buyers() {
        boolean[] buys = new boolean[table.size()];
        for (int column : table.cells.column) {
            buys[column] = true;
        }
        return buys;
    }

    private void demand(Oddities found) {
        double[] demand = table.finalDemand();
        double[] imports = table.imports();
        for (int i = 0; i < demand.length; i++) {
            found.below(Kind.NEGATIVE_IMPORTS, sector(i), imports[i], "进口为负", "is imported");
            found.below(Kind.NEGATIVE_FINAL_DEMAND, sector(i), demand[i], "最终需求为负", "is demanded");
        }
    }

    private Sector sector(int position) {
        return table.sectors().get(position);
    }

    private TableFinding barelyProductive() {
        String rho = Shown.number(radius.estimate());
        String times = Shown.number(Math.rint(1 / (1 - radius.estimate())));
        return new TableFinding(
                Kind.BARELY_PRODUCTIVE,
                "",
                radius.estimate(),
                1,
                Names.of(
                        "直接消耗系数矩阵的谱半径为 " + rho + "，接近 1：数据误差在结果中可放大约 " + times + " 倍",
                        "the spectral radius of the coefficients is " + rho
                                + ", close to 1: an error in the figures may come out " + times + " times as large"));
    }

    private TableFinding notProductive() {
        String rho = Shown.number(radius.estimate());
        return new TableFinding(
                Kind.NOT_PRODUCTIVE,
                "",
                radius.estimate(),
                1,
                Names.of(
                        "直接消耗系数矩阵的谱半径为 " + rho + "，不小于 1：循环中的部门消耗不少于产出，对其最终需求无法满足：" + loop("、", "及另外 ", " 个部门"),
                        "the spectral radius of the coefficients is " + rho
                                + ", not below 1: the sectors of a loop use as much as they make: "
                                + loop(", ", " and ", " more")));
    }

    /** The members of the fastest loop, those that use most of the others first. */
    private String loop(String comma, String and, String more) {
        List<Integer> members = radius.fastest();
        String first = members.stream()
                .limit(LOOP)
                .map(i -> table.sectors().get(i).toString())
                .collect(Collectors.joining(comma));
        return members.size() > LOOP ? first + and + (members.size() - LOOP) + more : first;
    }

    /** Returns the table. */
    public InputOutputTable table() {
        return table;
    }

    /** Returns all findings: by kind, then sector. */
    @Override
    public List<TableFinding> list() {
        return list;
    }

    @Override
    public Columns<TableFinding> columns() {
        return COLUMNS;
    }

    /**
     * Returns the findings of one kind, by sector.
     *
     * @param kind the kind
     */
    public List<TableFinding> ofKind(Kind kind) {
        Objects.requireNonNull(kind, "kind");
        return list.stream().filter(f -> f.kind() == kind).toList();
    }

    /** Returns an estimate of the spectral radius of the coefficients; below 1 the table is productive. */
    public double spectralRadius() {
        return radius.estimate();
    }

    /** Tells whether any final demand that is not negative can be met. */
    public boolean isProductive() {
        return ofKind(Kind.NOT_PRODUCTIVE).isEmpty();
    }

    /** Returns all findings, one a line, by kind, the largest of each first. */
    @Override
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns for each kind how many there are and the largest; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(1);
    }

    /**
     * Returns the findings of one kind, those whose amounts are furthest apart first, then by sector.
     *
     * @param kind the kind
     * @param n at most how many
     */
    public List<TableFinding> largest(Kind kind, int n) {
        return ofKind(kind).stream()
                .sorted(Comparator.comparingDouble(TableFinding::size)
                        .reversed()
                        .thenComparing(TableFinding::sector))
                .limit(n)
                .toList();
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder(
                TextTable.fit("Findings of table " + table.id() + ": " + list.size() + " findings", 80));
        for (Kind kind : Kind.values()) {
            int count = ofKind(kind).size();
            if (count > 0) {
                text.append("\n  ").append(count).append(' ').append(kind).append(count > 1 ? ", largest" : "");
                String gap = most > 1 ? "\n    " : ": ";
                largest(kind, most)
                        .forEach(f -> text.append(gap)
                                .append(TextTable.fit(f.because().en(), most > 1 ? 200 : 90)));
            }
        }
        return text.toString();
    }
}
