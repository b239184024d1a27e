package org.zhenlian.chain.simplex;

/**
 * The dual ratio test: which column enters when a row leaves, and which flip to their other bound before.
 *
 * <p>It walks past columns that can flip to their other bound as long as flipping them leaves the row violated, group by group of
 * those that are equal within the tolerance (Harris), and takes the largest pivot of the group at which it stops.
 */
final class LongStep {
    private static final double DROPPED = 1e-11;

    private final Vertex vertex;
    private final Sparse row;
    private final boolean rises;
    private final int[] candidates;
    private int count;
    private int flipped;
    private int entering = -1;

    LongStep(Vertex vertex, double violation) {
        this.vertex = vertex;
        row = vertex.row;
        rises = violation < 0;
        candidates = new int[row.count];
        collect();
        choose(Math.abs(violation));
    }

    /** The column that enters, or -1 if none can. */
    int entering() {
        return entering;
    }

    int flipped() {
        return flipped;
    }

    int flip(int k) {
        return candidates[k];
    }

    private boolean atLower(int j) {
        return vertex.x[j] <= 0;
    }

    private void collect() {
        for (int k = 0; k < row.count; k++) {
            int j = row.index[k];
            boolean free = !vertex.basis.isBasic(j) && vertex.upper[j] > 0;
            if (free && Math.abs(row.value[j]) > DROPPED && row.value[j] < 0 == (atLower(j) == rises)) {
                candidates[count++] = j;
            }
        }
    }

    private double ratio(int j, double slack) {
        double d = atLower(j) ? -vertex.reduced[j] : vertex.reduced[j];
        return (Math.max(d, 0) + slack) / Math.abs(row.value[j]);
    }

    private void choose(double violation) {
        double left = violation;
        while (flipped < count) {
            double most = Double.POSITIVE_INFINITY;
            for (int k = flipped; k < count; k++) {
                most = Math.min(most, ratio(candidates[k], Vertex.TOLERANCE));
            }
            int end = partition(most);
            double absorbed = 0;
            for (int k = flipped; k < end; k++) {
                int j = candidates[k];
                absorbed += Math.abs(row.value[j]) * vertex.upper[j];
            }
            if (absorbed >= left || end == count) {
                entering = largest(flipped, end);
                return;
            }
            left -= absorbed;
            flipped = end;
        }
    }

    /** Moves the candidates with a ratio up to a limit to the front of the open ones; returns where they end. */
    private int partition(double most) {
        int end = flipped;
        for (int k = flipped; k < count; k++) {
            if (ratio(candidates[k], 0) <= most) {
                int j = candidates[k];
                candidates[k] = candidates[end];
                candidates[end++] = j;
            }
        }
        return end;
    }

    private int largest(int from, int to) {
        int best = candidates[from];
        for (int k = from + 1; k < to; k++) {
            int j = candidates[k];
            double more = Math.abs(row.value[j]) - Math.abs(row.value[best]);
            if (more > 0 || more == 0 && j < best) {
                best = j;
            }
        }
        return best;
    }
}
