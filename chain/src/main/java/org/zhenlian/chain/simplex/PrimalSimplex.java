package org.zhenlian.chain.simplex;

import java.util.Arrays;

/**
 * The primal simplex method with bounded variables: from a vertex within its bounds to the best one.
 *
 * <p>Entering: the steepest reduced cost after Devex. Leaving: the ratio test after Harris. A pivot that is small beside the other
 * entries of its column is put off. Each time the basis is factored anew the values are checked; if they have gone astray the
 * search goes back to where it was last sound and takes larger pivots only. After many steps without progress it follows Bland's
 * rule, which cannot run in circles, until there is progress again.
 */
final class PrimalSimplex {
    /** How the search ended. */
    enum End {
        OPTIMAL,
        UNBOUNDED,
        GIVEN_UP
    }

    private static final int PATIENCE = 1000;
    /** How far a variable may pass its bound so that a larger pivot can be taken. */
    private static final double HARRIS = 1e-9;

    private static final double STALE = 1e6;
    private static final double ASTRAY = 1e-4;
    private static final double DROPPED = 1e-11;

    private final Vertex vertex;
    private final double tolerance;
    private final double[] weight;
    private final boolean[] putOff;
    private boolean anyPutOff;
    private double smallest = 1e-7;
    private int idle;
    private int blocking;
    private double step;
    private int[] soundHeader;
    private double[] soundValues;

    PrimalSimplex(Vertex vertex) {
        this(vertex, Vertex.TOLERANCE);
    }

    /** With another reduced cost that counts as none. */
    PrimalSimplex(Vertex vertex, double tolerance) {
        this.vertex = vertex;
        this.tolerance = tolerance;
        weight = new double[vertex.x.length];
        putOff = new boolean[vertex.x.length];
        Arrays.fill(weight, 1);
        save();
    }

    End run(int most) {
        for (int k = 0; k < most; k++) {
            if (vertex.basis.isWorn()) {
                refresh();
            }
            int entering = entering();
            if (entering < 0 && (!vertex.basis.isFresh() || anyPutOff)) {
                smallest = vertex.basis.isFresh() ? DROPPED : smallest;
                refresh();
                entering = entering();
            }
            if (entering < 0) {
                return End.OPTIMAL;
            }
            if (!move(entering)) {
                return End.UNBOUNDED;
            }
        }
        return End.GIVEN_UP;
    }

    private void save() {
        soundHeader = vertex.basis.header.clone();
        soundValues = vertex.x.clone();
    }

    private void refresh() {
        vertex.refresh();
        anyPutOff = false;
        Arrays.fill(putOff, false);
        if (vertex.violation() > ASTRAY && smallest < 0.1) {
            System.arraycopy(soundHeader, 0, vertex.basis.header, 0, soundHeader.length);
            System.arraycopy(soundValues, 0, vertex.x, 0, soundValues.length);
            vertex.refresh();
            Arrays.fill(weight, 1);
            smallest = Math.max(smallest * 10, 1e-6);
        } else {
            save();
        }
    }

    private int entering() {
        int best = -1;
        double most = 0;
        for (int j = 0; j < weight.length; j++) {
            double d = vertex.reduced[j];
            boolean improves = d > tolerance && vertex.x[j] < vertex.upper[j] || d < -tolerance && vertex.x[j] > 0;
            if (improves && d * d > most * weight[j] && !vertex.basis.isBasic(j) && !putOff[j]) {
                if (idle > PATIENCE) {
                    return j;
                }
                most = d * d / weight[j];
                best = j;
            }
        }
        return best;
    }

    /** Moves a column as far as it goes; false if nothing stops it. */
    private boolean move(int entering) {
        vertex.enter(entering);
        boolean up = vertex.reduced[entering] > 0;
        double from = vertex.x[entering];
        double room = up ? vertex.upper[entering] - from : from;
        search(up);
        if (blocking < 0 || step >= room) {
            if (Double.isInfinite(room)) {
                return false;
            }
            vertex.shift(entering, up ? room : -room);
            vertex.x[entering] = up ? vertex.upper[entering] : 0;
            return true;
        }
        if (isSound(entering)) {
            pivot(entering, up);
        } else if (vertex.basis.isFresh()) {
            putOff[entering] = true;
            anyPutOff = true;
        } else {
            refresh();
        }
        return true;
    }

    private boolean isSound(int entering) {
        if (Math.abs(vertex.solved.value[blocking]) < smallest) {
            return false;
        }
        vertex.leave(blocking);
        return vertex.agrees(blocking, entering, 1e-6);
    }

    private void pivot(int entering, boolean up) {
        idle = step > 0 ? 0 : idle + 1;
        vertex.shift(entering, up ? step : -step);
        if (step > 0) {
            int leaving = vertex.basis.header[blocking];
            vertex.x[leaving] = falls(blocking, up) ? 0 : vertex.upper[leaving];
        }
        devex(entering);
        vertex.exchange(blocking, entering);
    }

    private boolean falls(int slot, boolean up) {
        return vertex.solved.value[slot] > 0 == up;
    }

    private double room(int slot, boolean up) {
        int j = vertex.basis.header[slot];
        return falls(slot, up) ? vertex.x[j] : vertex.upper[j] - vertex.x[j];
    }

    private void search(boolean up) {
        Sparse solved = vertex.solved;
        double most = Double.POSITIVE_INFINITY;
        for (int k = 0; k < solved.count; k++) {
            int s = solved.index[k];
            double speed = Math.abs(solved.value[s]);
            if (speed > DROPPED) {
                most = Math.min(most, (Math.max(room(s, up), 0) + HARRIS) / speed);
            }
        }
        blocking = -1;
        for (int k = 0; k < solved.count; k++) {
            int s = solved.index[k];
            double speed = Math.abs(solved.value[s]);
            if (speed > DROPPED && room(s, up) <= most * speed && isBetter(s, speed)) {
                blocking = s;
            }
        }
        step = blocking < 0 ? 0 : Math.max(0, room(blocking, up) / Math.abs(solved.value[blocking]));
    }

    private boolean isBetter(int slot, double speed) {
        if (blocking < 0) {
            return true;
        }
        return idle > PATIENCE
                ? vertex.basis.header[slot] < vertex.basis.header[blocking]
                : speed > Math.abs(vertex.solved.value[blocking]);
    }

    private void devex(int entering) {
        double pivot = vertex.solved.value[blocking];
        double own = weight[entering];
        if (own > STALE) {
            Arrays.fill(weight, 1);
            own = 1;
        }
        Sparse row = vertex.row;
        for (int k = 0; k < row.count; k++) {
            int j = row.index[k];
            double share = row.value[j] / pivot;
            weight[j] = Math.max(weight[j], share * share * own);
        }
        weight[vertex.basis.header[blocking]] = Math.max(own / (pivot * pivot), 1);
    }
}
