package org.zhenlian.chain.cascade;

/**
 * Losses for lack of demand, round by round. What an enterprise lost newly is added to its suppliers' sums; where much is new, all
 * sums are gathered afresh, which is cheaper by link.
 */
final class UpHalf {
    /**
     * Gathering a link costs so much less than spreading along one: it reads in order and writes once. So where more than one link in
     * so many is to be spread along, all are gathered.
     */
    private static final long GATHERS_FOR_ONE_SPREAD = 8;

    private final Coefficients c;

    /** By enterprise: the sum over its customers, and its loss. */
    private final double[] state;

    /** The losses before this step, where they are gathered. */
    private final double[] last;

    private final int[] active;
    private final double[] grown;
    private final int[] dirty;
    private final int[] touched;
    private int actives;
    private int dirties;
    private int touches;

    /** The links of the active. */
    private long work;

    private boolean gathering;

    UpHalf(Coefficients c) {
        this.c = c;
        state = new double[2 * c.n];
        last = new double[c.n];
        active = new int[c.n];
        grown = new double[c.n];
        dirty = new int[c.n + 1];
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
        gathering = false;
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
        gathering |= work * GATHERS_FOR_ONE_SPREAD > c.links.links() + c.n;
        if (gathering) {
            return gather();
        }
        spread();
        return settle();
    }

    private void spread() {
        for (int a = 0; a < actives; a++) {
            int j = active[a];
            double more = grown[a];
            for (int p = c.links.firstIn(j), end = c.links.endIn(j); p < end; p++) {
                int i = c.links.supplierAt(p);
                double before = state[2 * i];
                double after = before + c.up.byPlace[p] * more;
                double loss = state[2 * i + 1];
                state[2 * i] = after;
                dirty[dirties] = i;
                dirties += after > loss & before <= loss ? 1 : 0;
            }
        }
    }

    /** Once nearly all grow they go on doing so, by less and less: from then on nobody keeps account of who did. */
    private double gather() {
        for (int i = 0; i < c.n; i++) {
            last[i] = state[2 * i + 1];
        }
        double change = 0;
        for (int i = 0; i < c.n; i++) {
            double sum = 0;
            for (int k = c.links.firstOut(i), end = c.links.endOut(i); k < end; k++) {
                sum += c.up.byLink[k] * last[c.links.customer(k)];
            }
            double now = sum < 1 ? sum : 1;
            double before = last[i];
            if (now > before) {
                if (before == 0) {
                    touched[touches++] = i;
                }
                state[2 * i + 1] = now;
                change = now - before > change ? now - before : change;
            }
        }
        return change;
    }

    private double settle() {
        double change = 0;
        actives = 0;
        work = 0;
        for (int d = 0; d < dirties; d++) {
            int i = dirty[d];
            double more = grow(i, state[2 * i] < 1 ? state[2 * i] : 1);
            change = more > change ? more : change;
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
