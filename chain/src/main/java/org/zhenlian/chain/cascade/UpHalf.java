package org.zhenlian.chain.cascade;

/**
 * Losses for lack of demand, round by round. What an enterprise lost newly is added to its suppliers' sums; where much is new, all
 * sums are gathered afresh, which is cheaper by link.
 */
final class UpHalf {
    private final Coefficients c;

    /** By enterprise: the sum over its customers, and its loss. */
    private final double[] state;

    private final int[] active;
    private final double[] grown;
    private final int[] dirty;
    private final int[] touched;
    private int actives;
    private int dirties;
    private int touches;

    /** The links of the active. */
    private long work;

    UpHalf(Coefficients c) {
        this.c = c;
        state = new double[2 * c.n];
        active = new int[c.n];
        grown = new double[c.n];
        dirty = new int[c.n];
        touched = new int[c.n];
    }

    void clear() {
        for (int t = 0; t < touches; t++) {
            state[2 * touched[t]] = 0;
            state[2 * touched[t] + 1] = 0;
        }
        touches = 0;
        actives = 0;
        work = 0;
    }

    void start(int i, double lost) {
        grow(i, lost);
    }

    double loss(int i) {
        return state[2 * i + 1];
    }

    int touches() {
        return touches;
    }

    int touched(int place) {
        return touched[place];
    }

    /** Makes a step and returns by how much the most grew. */
    double step() {
        if (work * Engine.GATHERS_FOR_ONE_SPREAD > c.links.links()) {
            gather();
        } else {
            spread();
        }
        return settle();
    }

    private void spread() {
        for (int a = 0; a < actives; a++) {
            int j = active[a];
            double more = grown[a];
            for (int p = c.links.firstIn(j); p < c.links.endIn(j); p++) {
                int i = c.links.supplierAt(p);
                double before = state[2 * i];
                double after = before + c.up.byPlace[p] * more;
                double loss = state[2 * i + 1];
                state[2 * i] = after;
                if (after > loss && before <= loss) {
                    dirty[dirties++] = i;
                }
            }
        }
    }

    private void gather() {
        for (int i = 0; i < c.n; i++) {
            double sum = 0;
            for (int k = c.links.firstOut(i); k < c.links.endOut(i); k++) {
                sum += c.up.byLink[k] * state[2 * c.links.customer(k) + 1];
            }
            if (sum > state[2 * i]) {
                state[2 * i] = sum;
                if (sum > state[2 * i + 1]) {
                    dirty[dirties++] = i;
                }
            }
        }
    }

    private double settle() {
        double change = 0;
        actives = 0;
        work = 0;
        for (int d = 0; d < dirties; d++) {
            int i = dirty[d];
            change = Math.max(change, grow(i, Math.min(1, state[2 * i])));
        }
        dirties = 0;
        return change;
    }

    private double grow(int i, double now) {
        double before = state[2 * i + 1];
        if (!(now > before)) {
            return 0;
        }
        if (before == 0) {
            touched[touches++] = i;
        }
        state[2 * i + 1] = now;
        int links = c.links.endIn(i) - c.links.firstIn(i);
        if (links > 0) {
            work += links;
            active[actives] = i;
            grown[actives++] = now - before;
        }
        return now - before;
    }
}
