package org.zhenlian.chain.cascade;

/**
 * Losses for lack of supplies, round by round. What a supplier's effect (its loss times what its market cannot replace) grew by is
 * added to its customers' slots; where much is new, all slots are gathered afresh, which is cheaper by link.
 */
final class DownHalf {
    /**
     * Gathering a link costs so much less than spreading along one: it reads in order and writes once. So where more than one link in
     * so many is to be spread along, all are gathered.
     */
    private static final long GATHERS_FOR_ONE_SPREAD = 3;

    private final Coefficients c;
    private final DownLinks links;
    private final Markets markets;

    /** By enterprise a block: its largest slot or shock, its loss, its number, then its slots. */
    private final double[] state;

    private final double[] effect;
    private final int[] active;
    private final double[] grown;
    private final int[] dirty;
    private final int[] touched;
    private int actives;
    private int dirties;
    private int touches;
    private long work;

    DownHalf(Coefficients c) {
        this.c = c;
        links = c.down;
        markets = new Markets(c);
        state = new double[links.block(c.n)];
        for (int j = 0; j < c.n; j++) {
            state[links.block(j) + 2] = j;
        }
        effect = new double[c.n];
        active = new int[c.n];
        grown = new double[c.n];
        dirty = new int[c.n + 1];
        touched = new int[c.n];
    }

    void clear() {
        for (int t = 0; t < touches; t++) {
            int j = touched[t];
            int at = links.block(j);
            int end = links.block(j + 1);
            state[at] = 0;
            state[at + 1] = 0;
            for (int s = at + DownLinks.HEAD; s < end; s++) {
                state[s] = 0;
            }
            effect[j] = 0;
        }
        markets.clear();
        touches = 0;
        actives = 0;
        work = 0;
    }

    void start(int i, double lost) {
        state[links.block(i)] = lost;
        grow(links.block(i), lost);
    }

    double loss(int i) {
        return state[links.block(i) + 1];
    }

    int touches() {
        return touches;
    }

    int touched(int place) {
        return touched[place];
    }

    /** Makes a step and returns by how much the most grew. */
    double step() {
        if (c.substitution) {
            for (int a = 0; a < actives; a++) {
                markets.shrink(active[a], grown[a]);
            }
            work = markets.work();
        }
        boolean gathered = work * GATHERS_FOR_ONE_SPREAD > (long) links.size() + state.length;
        if (c.substitution) {
            for (int m = 0; m < markets.shrunk(); m++) {
                for (int i = markets.first(m); i >= 0; i = markets.next(i)) {
                    affect(i, markets.effect(i), gathered);
                }
            }
            markets.done();
        } else {
            for (int a = 0; a < actives; a++) {
                affect(active[a], loss(active[a]), gathered);
            }
        }
        actives = 0;
        work = 0;
        return gathered ? gather() : settle();
    }

    private void affect(int i, double now, boolean gathered) {
        double more = now - effect[i];
        if (more > 0) {
            effect[i] = now;
            if (!gathered) {
                spread(i, more);
            }
        }
    }

    private void spread(int i, double more) {
        for (int k = links.begin[i], end = links.begin[i + 1]; k < end; k++) {
            double slot = state[links.cell[k]] += links.share[k] * more;
            int at = links.block[k];
            double most = state[at];
            dirty[dirties] = at;
            dirties += slot > most & most <= state[at + 1] ? 1 : 0;
            state[at] = slot > most ? slot : most;
        }
    }

    private double gather() {
        double change = 0;
        for (int j = 0; j < c.n; j++) {
            int at = links.block(j);
            double most = state[at];
            for (int s = links.firstSlot[j], last = links.firstSlot[j + 1]; s < last; s++) {
                double slot = 0;
                for (int q = links.slotBegin[s], end = links.slotBegin[s + 1]; q < end; q++) {
                    slot += links.supplierShare[q] * effect[links.supplier[q]];
                }
                state[DownLinks.HEAD * (j + 1) + s] = slot;
                most = slot > most ? slot : most;
            }
            state[at] = most;
            double more = grow(at, most < 1 ? most : 1);
            change = more > change ? more : change;
        }
        return change;
    }

    private double settle() {
        double change = 0;
        for (int d = 0; d < dirties; d++) {
            int at = dirty[d];
            double more = grow(at, state[at] < 1 ? state[at] : 1);
            change = more > change ? more : change;
        }
        dirties = 0;
        return change;
    }

    private double grow(int at, double now) {
        double before = state[at + 1];
        if (!(now > before)) {
            return 0;
        }
        int i = (int) state[at + 2];
        int size = links.begin[i + 1] - links.begin[i];
        state[at + 1] = now;
        if (before == 0) {
            touched[touches++] = i;
        }
        if (c.substitution && c.sold[i] > 0) {
            markets.fail(i, now, before == 0, size);
        }
        if (size > 0 || c.substitution && c.sold[i] > 0) {
            work += size;
            active[actives] = i;
            grown[actives++] = now - before;
        }
        return now - before;
    }
}
