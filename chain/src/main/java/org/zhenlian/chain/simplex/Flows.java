package org.zhenlian.chain.simplex;

import java.util.Arrays;

/**
 * About how large each variable of a program of flows can become, to choose units in which the numbers are near 1.
 *
 * <p>No column can draw more from a row than the others put in, and none need put in more than the others draw; these limits are
 * handed on from row to row until they settle. For scaling, where they change no answer, and {@link #sure sure} ones for bounds.
 */
final class Flows {
    private static final int SWEEPS = 200;
    private static final double SETTLED = 1e-2;
    /** Around a loop without supply limits fall for ever; smaller parts of the largest limit than this come from that. */
    private static final double COLLAPSED = 1e-30;

    private final LinearProgram program;
    private final boolean sure;
    final double[] most;
    /** Whether a limit still fell at the end, so that it says nothing about size. */
    private final boolean[] falling;

    private double largest;
    private final double[] in;
    private final double[] out;

    Flows(LinearProgram program) {
        this(program, SWEEPS, false);
    }

    private Flows(LinearProgram program, int sweeps, boolean sure) {
        this.program = program;
        this.sure = sure;
        most = Arrays.copyOf(program.upper, program.columns);
        in = new double[program.rows];
        out = new double[program.rows];
        falling = new boolean[program.columns];
        boolean changed = true;
        for (int sweep = 0; sweep < sweeps && changed; sweep++) {
            sums();
            changed = false;
            for (int j = 0; j < most.length; j++) {
                double limit = Math.min(limit(j), most[j]);
                falling[j] = limit < most[j] * (1 - SETTLED);
                changed |= falling[j];
                most[j] = limit;
            }
        }
        largest = Arrays.stream(most).filter(Double::isFinite).max().orElse(0);
    }

    /** With limits handed on once only: how large things look before it shows that they cannot go round for ever. */
    static Flows atFirstSight(LinearProgram program) {
        return new Flows(program, 1, false);
    }

    /** With limits that no plan whatever passes: what a column draws, not what of it others have use for. */
    static Flows sure(LinearProgram program) {
        return new Flows(program, SWEEPS, true);
    }

    private void sums() {
        Arrays.fill(in, 0);
        Arrays.fill(out, 0);
        for (int j = 0; j < most.length; j++) {
            for (int e = program.start[j]; e < program.start[j + 1]; e++) {
                double flow = program.value[e] * most[j];
                if (flow > 0) {
                    in[program.row[e]] += flow;
                } else if (flow < 0) {
                    out[program.row[e]] -= flow;
                }
            }
        }
    }

    /** Tells whether the limit of a column says how large it can become. */
    boolean tells(int j) {
        return !falling[j] && most[j] > COLLAPSED * largest && most[j] < Double.POSITIVE_INFINITY;
    }

    /** About how much can go through each row. */
    double[] through() {
        double[] through = new double[in.length];
        for (int i = 0; i < through.length; i++) {
            through[i] = Math.min(in[i], out[i]);
        }
        return through;
    }

    private double limit(int j) {
        double drawn = Double.POSITIVE_INFINITY;
        double put = -1;
        for (int e = program.start[j]; e < program.start[j + 1]; e++) {
            double a = program.value[e];
            if (a > 0) {
                put = Math.max(put, out[program.row[e]] / a);
            } else {
                drawn = Math.min(drawn, in[program.row[e]] / -a);
            }
        }
        return put < 0 || sure ? drawn : Math.min(drawn, put);
    }
}
