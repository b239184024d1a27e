package org.zhenlian.chain.simplex;

import java.util.Arrays;

/**
 * A basis taken apart into triangular factors, to solve with it and its transpose, and kept up to date when a column is exchanged.
 *
 * <p>Factors: {@link Elimination}. Update: Forrest and Tomlin 1972; the new column is put last in the order, and one row operation
 * makes the matrix triangular again. A solve takes time O(rows + entries that meet a value other than 0).
 */
final class Factors {
    private final int n;
    private final int[] rowOf;
    private final double[] pivot;
    private final Lines byRow;
    private final Lines byColumn;
    private final int[] lowerSteps;
    private final int[] lowerSlot;
    private final int[] lowerStart;
    private final int[] lowerRow;
    private final double[] lower;
    /** Slots in the order of elimination; -1 where one was moved to the end. */
    private int[] order;

    private int ordered;
    private final int[] place;
    /** The row operations of the updates: {@code operation} times other rows off the row of {@code operationSlot}. */
    private int[] operationSlot = new int[16];

    private int[] operationStart = new int[17];
    private int operations;
    private final Entries operation;

    Factors(Elimination done) {
        rowOf = done.rowOf;
        n = rowOf.length;
        pivot = done.pivot;
        byRow = done.upper;
        byColumn = transposed();
        lowerSlot = done.order;
        lowerStart = done.lowerStart;
        lowerRow = done.lower.indices();
        lower = done.lower.values();
        lowerSteps = steps();
        order = Arrays.copyOf(done.order, n + 128);
        ordered = n;
        place = new int[n];
        for (int k = 0; k < n; k++) {
            place[order[k]] = k;
        }
        operation = new Entries(n);
    }

    private Factors(Factors other) {
        n = other.n;
        rowOf = other.rowOf;
        pivot = other.pivot.clone();
        byRow = other.byRow.copy();
        byColumn = other.byColumn.copy();
        lowerSteps = other.lowerSteps;
        lowerSlot = other.lowerSlot;
        lowerStart = other.lowerStart;
        lowerRow = other.lowerRow;
        lower = other.lower;
        order = other.order.clone();
        ordered = other.ordered;
        place = other.place.clone();
        operationSlot = other.operationSlot.clone();
        operationStart = other.operationStart.clone();
        operations = other.operations;
        operation = other.operation.copy();
    }

    Factors copy() {
        return new Factors(this);
    }

    private Lines transposed() {
        int[] room = new int[n];
        for (int slot = 0; slot < n; slot++) {
            for (int at = byRow.start(slot); at < byRow.end(slot); at++) {
                room[byRow.index(at)]++;
            }
        }
        Lines columns = new Lines(room);
        for (int slot = 0; slot < n; slot++) {
            for (int at = byRow.start(slot); at < byRow.end(slot); at++) {
                columns.add(byRow.index(at), slot, byRow.value(at));
            }
        }
        return columns;
    }

    private int[] steps() {
        int[] steps = new int[n];
        int count = 0;
        for (int k = 0; k < n; k++) {
            if (lowerStart[k + 1] > lowerStart[k]) {
                steps[count++] = k;
            }
        }
        return Arrays.copyOf(steps, count);
    }

    /** How many exchanges there were since. */
    int exchanges() {
        return operations;
    }

    /** Carries out the row operations on w, by rows: the first half of solving. */
    void reduce(double[] w) {
        for (int k : lowerSteps) {
            double t = w[rowOf[lowerSlot[k]]];
            if (t != 0) {
                for (int e = lowerStart[k]; e < lowerStart[k + 1]; e++) {
                    w[lowerRow[e]] -= lower[e] * t;
                }
            }
        }
        for (int k = 0; k < operations; k++) {
            double sum = 0;
            for (int e = operationStart[k]; e < operationStart[k + 1]; e++) {
                sum += operation.value(e) * w[rowOf[operation.index(e)]];
            }
            w[rowOf[operationSlot[k]]] -= sum;
        }
    }

    /** Solves {@code U x = w}, w by rows: the second half; x by slots. */
    double[] substitute(double[] w) {
        double[] bySlot = new double[n];
        for (int slot = 0; slot < n; slot++) {
            bySlot[slot] = w[rowOf[slot]];
        }
        for (int k = ordered - 1; k >= 0; k--) {
            int slot = order[k];
            if (slot >= 0 && bySlot[slot] != 0) {
                bySlot[slot] /= pivot[slot];
                byColumn.subtract(slot, bySlot[slot], bySlot);
            }
        }
        return bySlot;
    }

    /** Solves {@code y U = c}, c and y by slots, in place. */
    void substituteTransposed(double[] c) {
        for (int k = 0; k < ordered; k++) {
            int slot = order[k];
            if (slot >= 0 && c[slot] != 0) {
                c[slot] /= pivot[slot];
                byRow.subtract(slot, c[slot], c);
            }
        }
    }

    /** Undoes the row operations on the transposed side; returns y by rows. */
    double[] expand(double[] bySlot) {
        for (int k = operations - 1; k >= 0; k--) {
            double t = bySlot[operationSlot[k]];
            if (t != 0) {
                for (int e = operationStart[k]; e < operationStart[k + 1]; e++) {
                    bySlot[operation.index(e)] -= operation.value(e) * t;
                }
            }
        }
        double[] y = new double[n];
        for (int slot = 0; slot < n; slot++) {
            y[rowOf[slot]] = bySlot[slot];
        }
        for (int s = lowerSteps.length - 1; s >= 0; s--) {
            int k = lowerSteps[s];
            double sum = 0;
            for (int e = lowerStart[k]; e < lowerStart[k + 1]; e++) {
                sum += lower[e] * y[lowerRow[e]];
            }
            y[rowOf[lowerSlot[k]]] -= sum;
        }
        return y;
    }

    /**
     * Puts another column into a slot.
     *
     * @param spike the column after {@link #reduce}
     * @param across the slot's unit vector after {@link #substituteTransposed}
     * @return the new pivot as the update finds it
     */
    double exchange(int slot, double[] spike, double[] across) {
        removeRow(slot);
        removeColumn(slot);
        double own = spike[rowOf[slot]];
        startOperation(slot);
        for (int l = 0; l < n; l++) {
            if (across[l] != 0 && l != slot) {
                double times = -across[l] / across[slot];
                operation.add(l, times);
                own -= times * spike[rowOf[l]];
            }
            double entry = spike[rowOf[l]];
            if (entry != 0 && l != slot) {
                byColumn.add(slot, l, entry);
                byRow.add(l, slot, entry);
            }
        }
        operationStart[operations] = operation.size();
        pivot[slot] = own;
        return own;
    }

    private void removeRow(int slot) {
        for (int at = byRow.start(slot); at < byRow.end(slot); at++) {
            byColumn.drop(byRow.index(at), slot);
        }
        byRow.clear(slot);
    }

    private void removeColumn(int slot) {
        for (int at = byColumn.start(slot); at < byColumn.end(slot); at++) {
            byRow.drop(byColumn.index(at), slot);
        }
        byColumn.clear(slot);
    }

    private void startOperation(int slot) {
        if (operations == operationSlot.length) {
            operationSlot = Arrays.copyOf(operationSlot, 2 * operations);
            operationStart = Arrays.copyOf(operationStart, 2 * operations + 1);
        }
        operationSlot[operations++] = slot;
        order[place[slot]] = -1;
        if (ordered == order.length) {
            order = Arrays.copyOf(order, ordered + 128);
        }
        place[slot] = ordered;
        order[ordered++] = slot;
    }
}
