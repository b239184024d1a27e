package org.zhenlian.chain.simplex;

import java.util.Arrays;

/**
 * The dual simplex method with bounded variables: from a vertex whose reduced costs are right to one whose values are within their
 * bounds too. For going on after bounds were changed.
 *
 * <p>Leaving: the largest violation by steepest edge. Entering: see {@link LongStep}.
 */
final class DualSimplex {
    private static final double SMALLEST = 1e-7;
    private static final double LEAST_WEIGHT = 1e-4;

    private final Vertex vertex;
    private final double[] weight;
    private final double[] change;
    private int slot;

    DualSimplex(Vertex vertex) {
        this.vertex = vertex;
        weight = new double[vertex.program.rows];
        change = new double[vertex.program.rows];
        Arrays.fill(weight, 1);
    }

    /** Tells whether all values came within their bounds, in at most so many steps. */
    boolean run(int most) {
        for (int step = 0; step < most; step++) {
            if (vertex.basis.isWorn()) {
                vertex.refresh();
            }
            if (!leaving()) {
                return true;
            }
            if (!pivot()) {
                if (vertex.basis.isFresh()) {
                    return false;
                }
                vertex.refresh();
            }
        }
        return false;
    }

    private boolean leaving() {
        slot = -1;
        double most = 0;
        for (int s = 0; s < weight.length; s++) {
            double v = vertex.violation(s);
            if (Math.abs(v) > Vertex.TOLERANCE && v * v > most * weight[s]) {
                most = v * v / weight[s];
                slot = s;
            }
        }
        return slot >= 0;
    }

    private boolean pivot() {
        double[] inverse = vertex.leave(slot);
        double violation = vertex.violation(slot);
        LongStep ratio = new LongStep(vertex, violation);
        int entering = ratio.entering();
        if (entering < 0 || Math.abs(vertex.row.value[entering]) < SMALLEST) {
            return false;
        }
        vertex.enter(entering);
        if (!vertex.agrees(slot, entering, vertex.basis.isFresh() ? 1e-3 : 1e-6)) {
            return false;
        }
        flip(ratio);
        int leaving = vertex.basis.header[slot];
        double bound = violation < 0 ? 0 : vertex.upper[leaving];
        vertex.shift(entering, (vertex.x[leaving] - bound) / vertex.solved.value[slot]);
        vertex.x[leaving] = bound;
        steepest(inverse);
        vertex.exchange(slot, entering);
        return true;
    }

    private void flip(LongStep ratio) {
        if (ratio.flipped() == 0) {
            return;
        }
        Arrays.fill(change, 0);
        for (int k = 0; k < ratio.flipped(); k++) {
            int j = ratio.flip(k);
            double to = vertex.x[j] > 0 ? 0 : vertex.upper[j];
            vertex.program.add(j, vertex.x[j] - to, change);
            vertex.x[j] = to;
        }
        double[] basic = vertex.basis.solve(change);
        for (int s = 0; s < basic.length; s++) {
            vertex.x[vertex.basis.header[s]] += basic[s];
        }
    }

    private void steepest(double[] inverse) {
        double own = 0;
        for (double v : inverse) {
            own += v * v;
        }
        double[] tau = vertex.basis.solve(inverse);
        Sparse solved = vertex.solved;
        double pivot = solved.value[slot];
        for (int k = 0; k < solved.count; k++) {
            int s = solved.index[k];
            double share = solved.value[s] / pivot;
            weight[s] = Math.max(weight[s] - 2 * share * tau[s] + share * share * own, LEAST_WEIGHT);
        }
        weight[slot] = Math.max(own / (pivot * pivot), LEAST_WEIGHT);
    }
}
