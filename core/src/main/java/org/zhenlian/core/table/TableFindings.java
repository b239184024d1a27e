package org.zhenlian.core.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final int SHOWN = 6;

    private static final Columns<TableFinding> COLUMNS = Columns.<TableFinding>none()
            .with("kind", "类别", TableFinding::kind)
            .with("sector", "部门", TableFinding::sector)
            .with("value", "数值", TableFinding::value)
            .with("against", "对照值", TableFinding::against)
            .names("because", "说明", TableFinding::because);

    private final InputOutputTable table;
    private final double tolerance;
    private final List<TableFinding> list;
    private final SpectralBounds radius;

    private TableFindings(InputOutputTable table, double tolerance) {
        this.table = table;
        this.tolerance = tolerance;
        Cells coefficients = coefficients(table);
        radius = SpectralBounds.of(coefficients);
        List<TableFinding> found = new ArrayList<>();
        rows(found);
        columns(found);
        demand(found);
        if (radius.high() >= 1 && (radius.low() >= 1 || radius.estimate() >= 1)) {
            found.add(notProductive());
        } else if (1 - radius.estimate() < BARELY) {
            found.add(barelyProductive());
        }
        list = found.stream()
                .sorted(Comparator.comparing(TableFinding::kind).thenComparing(TableFinding::sector))
                .toList();
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

    private void rows(List<TableFinding> found) {
        Cells flows = flows();
        double[] sales = flows.rowSums();
        double[] output = table.output();
        double[] demand = table.finalDemand();
        double[] imports = table.imports();
        for (int i = 0; i < sales.length; i++) {
            double used = sales[i] + demand[i];
            double had = output[i] + imports[i];
            if (differ(used, had)) {
                found.add(finding(Kind.ROW_IMBALANCE, i, used, had, "使用合计与供给不等", "is used", "is supplied"));
            }
            if (sales[i] > output[i] * (1 + tolerance)) {
                found.add(finding(
                        Kind.SELLS_MORE_THAN_OUTPUT,
                        i,
                        sales[i],
                        output[i],
                        "中间使用大于总产出",
                        "is sold to sectors",
                        "is produced; see atTotalSupply()"));
            }
            if (flows.start[i] == flows.start[i + 1]) {
                found.add(nothing(Kind.ZERO_ROW, i, "不向任何部门销售", "sells nothing to any sector"));
            }
            lowest(flows, i, found);
        }
    }

    private void lowest(Cells flows, int i, List<TableFinding> found) {
        double least = 0;
        for (int k = flows.start[i]; k < flows.start[i + 1]; k++) {
            least = Math.min(least, flows.value[k]);
        }
        if (least < 0) {
            found.add(finding(Kind.NEGATIVE_FLOW, i, least, 0, "流量为负", "is its least flow", "is the least expected"));
        }
    }

    private void columns(List<TableFinding> found) {
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
            if (anyPrimary && !Double.isNaN(cost[j]) && differ(cost[j], output[j])) {
                found.add(
                        finding(Kind.COLUMN_IMBALANCE, j, cost[j], output[j], "投入合计与总产出不等", "is put in", "comes out"));
            }
            if (!buys[j]) {
                found.add(nothing(Kind.ZERO_COLUMN, j, "不向任何部门采购", "buys nothing from any sector"));
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

    private void demand(List<TableFinding> found) {
        double[] demand = table.finalDemand();
        double[] imports = table.imports();
        for (int i = 0; i < demand.length; i++) {
            if (imports[i] < 0) {
                found.add(finding(
                        Kind.NEGATIVE_IMPORTS, i, imports[i], 0, "进口为负", "is imported", "is the least expected"));
            }
            if (demand[i] < 0) {
                found.add(finding(
                        Kind.NEGATIVE_FINAL_DEMAND, i, demand[i], 0, "最终需求为负", "is demanded", "is the least expected"));
            }
        }
    }

    private boolean differ(double a, double b) {
        return Math.abs(a - b) > tolerance * Math.max(Math.abs(a), Math.abs(b));
    }

    private TableFinding finding(
            Kind kind, int sector, double value, double against, String zh, String is, String other) {
        Sector s = table.sectors().get(sector);
        String numbers = Shown.number(value) + Shown.unit(table.unit());
        Names because = Names.of(
                s + zh + ":" + numbers + " 对 " + Shown.number(against),
                s + ": " + numbers + " " + is + ", " + Shown.number(against) + " " + other);
        return new TableFinding(kind, s.id(), value, against, because);
    }

    private TableFinding nothing(Kind kind, int sector, String zh, String en) {
        Sector s = table.sectors().get(sector);
        return new TableFinding(kind, s.id(), 0, 0, Names.of(s + zh, s + " " + en));
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
                        "直接消耗系数矩阵的谱半径为 " + rho + ",接近 1:数据误差在结果中可放大约 " + times + " 倍",
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
                        "直接消耗系数矩阵的谱半径为 " + rho + ",不小于 1:循环中的部门消耗不少于产出,对其最终需求无法满足",
                        "the spectral radius of the coefficients is " + rho
                                + ", not below 1: the sectors of a loop use as much as they make; maybe the cells are flows"));
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

    /** Returns all findings, one a line. */
    @Override
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns the counts and the first findings; {@link #print} has them all. */
    @Override
    public String toString() {
        return text(SHOWN);
    }

    private String text(int most) {
        String counts = Stream.of(Kind.values())
                .filter(k -> !ofKind(k).isEmpty())
                .map(k -> ofKind(k).size() + " " + k)
                .collect(Collectors.joining(", "));
        String head = TextTable.fit("Findings of table " + table.id() + ": " + list.size() + " findings", 80);
        StringBuilder text = new StringBuilder(head);
        text.append(counts.isEmpty() ? "" : "\n  " + counts);
        top(most).forEach(f -> text.append("\n  ").append(TextTable.fit(f.toString(), 110)));
        if (list.size() > most) {
            text.append("\n  ... ").append(list.size() - most).append(" more, see print()");
        }
        return text.toString();
    }
}
