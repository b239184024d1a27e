package org.zhenlian.chain.simplex;

import java.util.Arrays;

/** The basic columns of a linear program and how to solve with them. */
final class Basis {
    private static final int MOST_EXCHANGES = 100;
    private static final double UNSTABLE = 1e-6;

    private final LinearProgram program;
    /** Which column stands in each slot. */
    final int[] header;
    /** In which slot each column stands; -1 if it is not basic. */
    final int[] slotOf;

    private Factors factors;
    private boolean unstable;
    private double[] spike;
    private double[] across;

    private Basis(Basis other) {
        program = other.program;
        header = other.header.clone();
        slotOf = other.slotOf.clone();
        factors = other.factors.copy();
        unstable = other.unstable;
    }

    /** Takes these columns apart; where they depend on each other surpluses take the place of some. */
    Basis(LinearProgram program, int[] columns) {
        this.program = program;
        header = columns.clone();
        slotOf = new int[program.all()];
        factorise();
    }

    Basis copy() {
        return new Basis(this);
    }

    /** Factors the basis anew; where columns depend on each other surpluses take the place of some. */
    void factorise() {
        Elimination done = new Elimination(program, header);
        while (!done.isComplete()) {
            done.mend(header, program.columns);
            done = new Elimination(program, header);
        }
        factors = new Factors(done);
        unstable = false;
        Arrays.fill(slotOf, -1);
        for (int slot = 0; slot < header.length; slot++) {
            slotOf[header[slot]] = slot;
        }
    }

    boolean isFresh() {
        return factors.exchanges() == 0;
    }

    /** Tells whether it is time to factor anew. */
    boolean isWorn() {
        return unstable || factors.exchanges() >= MOST_EXCHANGES;
    }

    boolean isBasic(int column) {
        return slotOf[column] >= 0;
    }

    /** Solves {@code B x = w}, w by rows, x by slots; w is spent. */
    double[] solve(double[] w) {
        factors.reduce(w);
        return factors.substitute(w);
    }

    /** Solves {@code B x = column j} and remembers what an exchange needs. */
    double[] solveEntering(int column) {
        double[] w = new double[program.rows];
        program.add(column, 1, w);
        factors.reduce(w);
        spike = w;
        return factors.substitute(w);
    }

    /** Solves {@code y B = c}, y by rows; c, by slots, is spent. */
    double[] solveTransposed(double[] c) {
        factors.substituteTransposed(c);
        return factors.expand(c);
    }

    /** The row of the inverse that belongs to a slot, by rows of the program; remembers what an exchange needs. */
    double[] inverseRow(int slot) {
        double[] unit = new double[program.rows];
        unit[slot] = 1;
        factors.substituteTransposed(unit);
        across = unit.clone();
        return factors.expand(unit);
    }

    /** Puts the column last solved for into the slot whose row was asked for last. */
    void exchange(int slot, int column, double alpha) {
        double expected = alpha / across[slot];
        double found = factors.exchange(slot, spike, across);
        unstable = !(Math.abs(found - expected) <= UNSTABLE * Math.abs(expected));
        slotOf[header[slot]] = -1;
        header[slot] = column;
        slotOf[column] = slot;
    }
}
