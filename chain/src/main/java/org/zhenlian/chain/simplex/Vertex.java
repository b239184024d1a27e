package org.zhenlian.chain.simplex;

import java.util.Arrays;

/**
 * Where a simplex method stands: a basis, the values of all variables, and the reduced costs.
 *
 * <p>A nonbasic variable stands at a bound. With {@code reduced} costs above 0 a variable wants to rise, below 0 to fall.  The lower
 * bounds are 0.
 */
final class Vertex {
    /** How small a reduced cost, and how small a violation of a bound, counts as none. */
    static final double TOLERANCE = 1e-9;

    private static final int ROUNDS = 60;
    private static final double NOTHING = 1e-30;

    final LinearProgram program;
    final Rows byRow;
    final double[] x;
    final double[] right;
    final double[] upper;
    final double[] cost;
    final double[] reduced;
    final Basis basis;
    /** What {@link #enter} found of the entering column, by slots. */
    final Sparse solved;

    /** The row of the tableau of a slot, by columns. */
    final Sparse row;

    Vertex(LinearProgram program, int[] columns) {
        this.program = program;
        byRow = new Rows(program);
        x = new double[program.all()];
        upper = program.upper.clone();
        right = new double[program.rows];
        cost = Arrays.copyOf(program.cost, program.all());
        reduced = new double[program.all()];
        basis = new Basis(program, columns);
        solved = new Sparse(program.rows);
        row = new Sparse(program.all());
        reckonReduced();
    }

    private Vertex(Vertex other, LinearProgram program) {
        this.program = program;
        byRow = other.byRow;
        x = other.x.clone();
        upper = program.upper.clone();
        right = other.right.clone();
        cost = other.cost.clone();
        reduced = other.reduced.clone();
        basis = other.basis.copy();
        solved = new Sparse(program.rows);
        row = new Sparse(program.all());
    }

    /** The same place in a program that differs by upper bounds only. */
    Vertex copy(LinearProgram other) {
        return new Vertex(this, other);
    }

    /** Puts the right-hand side back to 0. */
    void tighten() {
        Arrays.fill(right, 0);
        toBounds();
    }

    /**
     * Asks for a little more than 0 in the rows, so that few bounds are met at once, and looks for a basis whose variables are then
     * not negative: where one is, the row's maker takes its place, or its surplus if it is the maker. False if none was found.
     */
    boolean perturb(double[] more) {
        System.arraycopy(more, 0, right, 0, more.length);
        for (int round = 0; round < ROUNDS; round++) {
            reckonBasic();
            if (!swapNegatives()) {
                reckonReduced();
                return true;
            }
            basis.factorise();
        }
        return false;
    }

    private boolean swapNegatives() {
        boolean any = false;
        for (int i = 0; i < right.length; i++) {
            int j = basis.header[i];
            if (x[j] < -NOTHING) {
                any = true;
                x[j] = 0;
                basis.header[i] = j == program.start(i) ? program.columns + i : program.start(i);
            }
        }
        return any;
    }

    /** The prices of the rows at the present basis. */
    double[] prices() {
        double[] c = new double[program.rows];
        for (int slot = 0; slot < c.length; slot++) {
            c[slot] = cost[basis.header[slot]];
        }
        return basis.solveTransposed(c);
    }

    private void reckonReduced() {
        double[] prices = prices();
        for (int j = 0; j < reduced.length; j++) {
            reduced[j] = basis.isBasic(j) ? 0 : cost[j] - program.dot(j, prices);
        }
    }

    /** Factors the basis anew and reckons everything that follows from it. */
    void refresh() {
        basis.factorise();
        reckonBasic();
        reckonReduced();
    }

    /** Brings nonbasic variables within their bounds and reckons the basic ones from them. */
    private void reckonBasic() {
        double[] w = right.clone();
        for (int j = 0; j < x.length; j++) {
            if (!basis.isBasic(j)) {
                x[j] = Math.max(0, Math.min(upper[j], x[j]));
                if (x[j] != 0) {
                    program.add(j, -x[j], w);
                }
            }
        }
        double[] basic = basis.solve(w);
        for (int slot = 0; slot < basic.length; slot++) {
            x[basis.header[slot]] = basic[slot];
        }
    }

    /** Sets every nonbasic variable to the bound that its reduced cost wants, as far as that is finite. */
    void toBounds() {
        for (int j = 0; j < x.length; j++) {
            if (!basis.isBasic(j)) {
                boolean up = reduced[j] > TOLERANCE || reduced[j] > -TOLERANCE && x[j] > upper[j] / 2;
                x[j] = up && upper[j] < Double.POSITIVE_INFINITY ? upper[j] : 0;
            }
        }
        reckonBasic();
    }

    /** How far the basic variable of a slot is below (negative) or above (positive) its bounds. */
    double violation(int slot) {
        int j = basis.header[slot];
        return x[j] < 0 ? x[j] : x[j] > upper[j] ? x[j] - upper[j] : 0;
    }

    /** The largest violation of all. */
    double violation() {
        double most = 0;
        for (int slot = 0; slot < program.rows; slot++) {
            most = Math.max(most, Math.abs(violation(slot)));
        }
        return most;
    }

    /** Solves for a column, into {@link #solved}. */
    void enter(int column) {
        solved.set(basis.solveEntering(column));
    }

    /** Moves the column last solved for, and the basic variables with it. */
    void shift(int column, double by) {
        x[column] += by;
        for (int k = 0; k < solved.count; k++) {
            int slot = solved.index[k];
            x[basis.header[slot]] -= by * solved.value[slot];
        }
    }

    /** Reckons the row of the tableau of a slot, into {@link #row}; returns the row of the inverse. */
    double[] leave(int slot) {
        double[] inverse = basis.inverseRow(slot);
        byRow.times(inverse, row);
        return inverse;
    }

    /** Puts the column last solved for into the slot whose row was reckoned last; brings the reduced costs up to date. */
    void exchange(int slot, int entering) {
        int leaving = basis.header[slot];
        double ratio = reduced[entering] / solved.value[slot];
        for (int k = 0; k < row.count; k++) {
            int j = row.index[k];
            if (!basis.isBasic(j)) {
                reduced[j] -= ratio * row.value[j];
            }
        }
        reduced[leaving] = -ratio;
        reduced[entering] = 0;
        basis.exchange(slot, entering, solved.value[slot]);
    }

    /** Whether the pivot is the same seen from its column and from its row, to so many parts. */
    boolean agrees(int slot, int entering, double parts) {
        double pivot = solved.value[slot];
        return Math.abs(row.value[entering] - pivot) <= parts * Math.abs(pivot);
    }
}
