package org.zhenlian.core.table;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhenlian.core.table.InputOutputTable.Entries;

/** Works out what of output and final demand was not declared. */
final class Closing {
    private static final int SWEEPS = 100_000;
    private static final double ENOUGH = 1e-14;

    private final InputOutputTableBuilder builder;
    private final List<Sector> sectors;
    private final Cells cells;
    private final int[] rank;

    Closing(InputOutputTableBuilder builder, List<Sector> sectors, Cells cells, int[] rank) {
        this.builder = builder;
        this.sectors = sectors;
        this.cells = cells;
        this.rank = rank;
    }

    InputOutputTable table() {
        boolean hasImports = complete("imports");
        double[] imports = hasImports ? builder.column("imports", rank) : new double[rank.length];
        boolean hasOutput = complete("output");
        boolean hasDemand = complete("final-demand");
        if (!hasOutput && !hasDemand) {
            throw new IllegalArgumentException("table " + builder.id + " has neither output nor final demand\n"
                    + "Declare one of them, or both, for every sector");
        }
        double[] demand = builder.column("final-demand", rank);
        double[] output = hasOutput ? builder.column("output", rank) : outputFor(demand, imports);
        noBuyerWithoutOutput(output);
        if (!hasDemand) {
            double[] sales = sales(output);
            demand = IntStream.range(0, output.length)
                    .mapToDouble(i -> output[i] + imports[i] - sales[i])
                    .toArray();
        }
        SortedMap<String, double[]> accounts = new TreeMap<>();
        builder.accounts.keySet().forEach(a -> accounts.put(a, builder.column("account " + a, rank)));
        return new InputOutputTable(
                builder.head(), new TableColumns(sectors, cells, output, demand, imports, hasImports, accounts));
    }

    private double[] sales(double[] output) {
        return (builder.entries == Entries.FLOWS ? cells : cells.scaledByColumn(output)).rowSums();
    }

    private boolean complete(String column) {
        if (!builder.has(column)) {
            return false;
        }
        double[] values = builder.column(column, rank);
        List<String> missing = IntStream.range(0, values.length)
                .filter(i -> Double.isNaN(values[i]))
                .mapToObj(i -> sectors.get(i).id())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(column + " is missing for " + missing.size() + " of " + values.length
                    + " sectors: " + missing.stream().limit(5).collect(Collectors.joining(", "))
                    + "\nDeclare it for every sector or for none; 0 is a value, an absent one is not");
        }
        return true;
    }

    private void noBuyerWithoutOutput(double[] output) {
        if (builder.entries != Entries.FLOWS) {
            return;
        }
        for (int k = 0; k < cells.value.length; k++) {
            int j = cells.column[k];
            if (output[j] == 0) {
                throw new IllegalArgumentException("the sector " + sectors.get(j) + " buys "
                        + Shown.number(cells.columnSums()[j]) + " and has the output 0\nMaybe its output is missing");
            }
        }
    }

    private double[] outputFor(double[] demand, double[] imports) {
        double[] net = demand.clone();
        Arrays.setAll(net, i -> demand[i] - imports[i]);
        double[] output = net.clone();
        if (builder.entries == Entries.FLOWS) {
            double[] sales = cells.rowSums();
            Arrays.setAll(output, i -> net[i] + sales[i]);
        } else {
            solve(net, output);
        }
        for (int i = 0; i < output.length; i++) {
            if (!(output[i] >= 0)) {
                throw new IllegalArgumentException("final demand gives the sector " + sectors.get(i) + " the output "
                        + Shown.number(output[i]) + "\nCheck its final demand and imports, or declare output");
            }
        }
        return output;
    }

    /**
     * Gauss-Seidel for x = d + A x; it converges for every d if the spectral radius of a nonnegative A is below 1. Done when no value
     * changes by more than rounding, or, where values cancel, when the largest has not for a while.
     */
    private void solve(double[] demand, double[] x) {
        Arrays.fill(x, 0);
        int quiet = 0;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double change = 0;
            double relative = 0;
            double largest = 0;
            for (int i = 0; i < x.length; i++) {
                double next = next(i, demand, x);
                double by = Math.abs(next - x[i]);
                change = Math.max(change, by);
                relative = next == 0 ? relative : Math.max(relative, by / Math.abs(next));
                largest = Math.max(largest, Math.abs(next));
                x[i] = next;
            }
            quiet = change <= ENOUGH * largest ? quiet + 1 : 0;
            if (relative <= ENOUGH || quiet > 100) {
                return;
            }
            if (!(largest < 1e300)) {
                break;
            }
        }
        throw new IllegalArgumentException(
                "table " + builder.id + " has no output for this final demand: its sectors use"
                        + " as much as they make, or more\nCheck the coefficients; maybe they are flows");
    }

    private double next(int i, double[] demand, double[] x) {
        double sum = demand[i];
        double own = 0;
        for (int k = cells.start[i]; k < cells.start[i + 1]; k++) {
            if (cells.column[k] == i) {
                own = cells.value[k];
            } else {
                sum += cells.value[k] * x[cells.column[k]];
            }
        }
        return sum / (1 - own);
    }
}
