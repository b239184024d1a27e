package org.zhenlian.chain.simplex;

/**
 * Gaussian elimination of a sparse basis.
 *
 * <p>Pivots are chosen after Markowitz, so that few entries arise: columns and rows with a single entry first (a chain without
 * loops is done then), else the smallest product of the other entries in row and column among a few short lines, provided that the
 * pivot is at least four fifths of the largest entry of its row: in the chains measured, being strict made fewer entries, not more.
 * Entries that cancel are dropped.
 */
final class Elimination {
    private static final double SINGULAR = 1e-11;
    private static final double CANCELLED = 1e-14;
    private static final double THRESHOLD = 0.8;
    private static final int SEARCHED = 4;

    private final int n;
    /** The pivots in their order, as slots. */
    final int[] order;

    /** The row of each slot's pivot; -1 if it found none. */
    final int[] rowOf;

    final double[] pivot;
    /** Step k subtracts {@code lower} times its pivot row from other rows. */
    final int[] lowerStart;

    final Entries lower;
    /** What is left of each pivot row, by slot. */
    final Lines upper;

    private final Lines rows;
    /**
     * By slot the rows in which its column has an entry. What no longer holds is left standing, as looking it up takes longer than
     * stumbling over it: rows that are done, rows whose entry was cancelled, and so perhaps a row twice.
     */
    private final Lines columns;

    /** How many entries a column really has. */
    private final int[] inColumn;

    private final Buckets byRow;
    private final Buckets byColumn;
    private final double[] largest;
    private final double[] work;
    private final boolean[] rowDone;
    private int done;
    private int bestRow;
    private int bestSlot;
    private double bestCost;

    Elimination(LinearProgram program, int[] header) {
        n = program.rows;
        order = new int[n];
        rowOf = new int[n];
        pivot = new double[n];
        lowerStart = new int[n + 1];
        lower = new Entries(n);
        largest = new double[n];
        work = new double[n];
        rowDone = new boolean[n];
        byRow = new Buckets(n, n);
        byColumn = new Buckets(n, n);
        int[] inRow = new int[n];
        int[] inSlot = new int[n];
        program.count(header, inRow, inSlot);
        rows = new Lines(inRow);
        columns = new Lines(inSlot);
        program.entries(header, (row, slot, value) -> {
            rows.add(row, slot, value);
            columns.add(slot, row, 0);
        });
        inColumn = inSlot;
        java.util.Arrays.fill(rowOf, -1);
        java.util.Arrays.fill(largest, -1);
        for (int i = 0; i < n; i++) {
            byRow.put(i, rows.length(i));
            byColumn.put(i, inColumn[i]);
        }
        while (done < n && choose()) {
            eliminate();
        }
        upper = bySlot();
    }

    /** The pivot rows as they were left, each under its slot. */
    private Lines bySlot() {
        int[] room = new int[n];
        for (int k = 0; k < done; k++) {
            room[order[k]] = rows.length(rowOf[order[k]]);
        }
        Lines bySlot = new Lines(room);
        for (int k = 0; k < done; k++) {
            int row = rowOf[order[k]];
            for (int at = rows.start(row); at < rows.end(row); at++) {
                bySlot.add(order[k], rows.index(at), rows.value(at));
            }
        }
        return bySlot;
    }

    /** Tells whether every row found its pivot. */
    boolean isComplete() {
        return done == n;
    }

    /** Puts the surpluses of the rows without pivot in the place of the columns without pivot. */
    void mend(int[] header, int columnCount) {
        int row = 0;
        for (int slot = 0; slot < n; slot++) {
            if (rowOf[slot] < 0) {
                while (rowDone[row]) {
                    row++;
                }
                header[slot] = columnCount + row++;
            }
        }
    }

    private boolean choose() {
        bestRow = -1;
        bestCost = Double.POSITIVE_INFINITY;
        int candidates = 0;
        for (int count = 1; count <= n && bestCost > (count - 1.0) * (count - 1.0); count++) {
            for (int s = byColumn.first(count); s >= 0 && bestCost > 0; s = byColumn.next(s)) {
                candidates += searchColumn(s) ? 1 : 0;
                if (candidates >= SEARCHED) {
                    return true;
                }
            }
            for (int i = byRow.first(count); i >= 0 && bestCost > 0; i = byRow.next(i)) {
                candidates += searchRow(i) ? 1 : 0;
                if (candidates >= SEARCHED) {
                    return true;
                }
            }
        }
        return bestRow >= 0;
    }

    private boolean searchColumn(int slot) {
        boolean found = false;
        for (int at = columns.end(slot) - 1; at >= columns.start(slot); at--) {
            int row = columns.index(at);
            int entry = rowDone[row] ? -1 : rows.find(row, slot);
            if (entry < 0) {
                columns.dropAt(slot, at);
            } else {
                found |= offer(row, entry);
            }
        }
        return found;
    }

    private boolean searchRow(int row) {
        boolean found = false;
        for (int at = rows.start(row); at < rows.end(row); at++) {
            found |= offer(row, at);
        }
        return found;
    }

    private boolean offer(int row, int at) {
        int slot = rows.index(at);
        double size = Math.abs(rows.value(at));
        boolean single = inColumn[slot] == 1 || rows.length(row) == 1;
        if (size < SINGULAR || !single && size < THRESHOLD * largest(row)) {
            return false;
        }
        double cost = (rows.length(row) - 1.0) * (inColumn[slot] - 1.0);
        if (cost < bestCost) {
            bestCost = cost;
            bestRow = row;
            bestSlot = slot;
        }
        return true;
    }

    private double largest(int row) {
        if (largest[row] < 0) {
            double most = 0;
            for (int at = rows.start(row); at < rows.end(row); at++) {
                most = Math.max(most, Math.abs(rows.value(at)));
            }
            largest[row] = most;
        }
        return largest[row];
    }

    private void eliminate() {
        int own = rows.find(bestRow, bestSlot);
        double by = rows.value(own);
        rows.dropAt(bestRow, own);
        order[done] = bestSlot;
        rowOf[bestSlot] = bestRow;
        pivot[bestSlot] = by;
        retire();
        for (int at = columns.start(bestSlot); at < columns.end(bestSlot); at++) {
            if (!rowDone[columns.index(at)]) {
                subtract(columns.index(at), by);
            }
        }
        for (int at = rows.start(bestRow); at < rows.end(bestRow); at++) {
            int slot = rows.index(at);
            work[slot] = 0;
            byColumn.put(slot, inColumn[slot]);
        }
        done++;
        lowerStart[done] = lower.size();
    }

    /** Takes the pivot row and column out of what is left. */
    private void retire() {
        byRow.remove(bestRow);
        byColumn.remove(bestSlot);
        rowDone[bestRow] = true;
        for (int at = rows.start(bestRow); at < rows.end(bestRow); at++) {
            inColumn[rows.index(at)]--;
            work[rows.index(at)] = rows.value(at);
        }
    }

    /** Subtracts a multiple of the pivot row so that the entry in the pivot column vanishes. */
    private void subtract(int row, double by) {
        int own = rows.find(row, bestSlot);
        if (own < 0) {
            return;
        }
        double times = rows.value(own) / by;
        rows.dropAt(row, own);
        lower.add(row, times);
        for (int at = rows.end(row) - 1; at >= rows.start(row); at--) {
            int slot = rows.index(at);
            if (work[slot] != 0) {
                update(row, at, times * work[slot]);
                work[slot] = Double.NaN;
            }
        }
        for (int at = rows.start(bestRow); at < rows.end(bestRow); at++) {
            int slot = rows.index(at);
            if (!Double.isNaN(work[slot])) {
                rows.add(row, slot, -times * rows.value(at));
                columns.add(slot, row, 0);
                inColumn[slot]++;
            }
            work[slot] = rows.value(at);
        }
        largest[row] = -1;
        byRow.put(row, rows.length(row));
    }

    private void update(int row, int at, double less) {
        double left = rows.value(at) - less;
        if (Math.abs(left) > CANCELLED * Math.abs(less)) {
            rows.set(at, left);
        } else {
            inColumn[rows.index(at)]--;
            rows.dropAt(row, at);
        }
    }
}
