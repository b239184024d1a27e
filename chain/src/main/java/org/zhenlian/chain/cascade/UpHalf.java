package org.zhenlian.chain.cascade;

/**
 * Losses for lack of demand, round by round. What an enterprise lost newly is added to its suppliers' sums; where much is new, all
 * sums are gathered afresh, which is cheaper by link.
 */
final class UpHalf implements Half {
    /**
     * Gathering a link costs so much less than spreading along one: it reads in order and writes once. So where more than one link in
     * so many is to be spread along, all are gathered.
     */
    private static final long GATHERS_FOR_ONE_SPREAD = 8;

    private static final int WIDTH = 4;
    private static final int LOSS = 1;
    private static final int REVENUE = 2;

    private final Coefficients c;

    /** By enterprise, side by side so that a touch costs one look at the memory: the sum over its customers, its loss, its revenue. */
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

    private boolean gathering;

    UpHalf(Coefficients c) {
        this.c = c;
        state = new double[Math.multiplyExact(WIDTH, c.n)];
        for (int i = 0; i < c.n; i++) {
            state[WIDTH * i + REVENUE] = c.revenue[i];
        }
        last = new double[c.n];
        active = new int[c.n];
        grown = new double[c.n];
        dirty = new int[c.n + 1];
        touched = new int[c.n];
    }

    @Override
    public void clear() {
        for (int t = 0; t < touches; t++) {
            state[WIDTH * touched[t]] = 0;
            state[WIDTH * touched[t] + LOSS] = 0;
        }
        touches = 0;
        actives = 0;
        gathering = false;
    }

    @Override
    public void start(int i, double lost) {
        grow(i, lost);
    }

    @Override
    public double loss(int i) {
        return state[WIDTH * i + LOSS];
    }

    @Override
    public int touches() {
        return touches;
    }

    @Override
    public int touched(int place) {
        return touched[place];
    }

    @Override
    public double lost() {
        double lost = 0;
        for (int t = 0; t < touches; t++) {
            int at = WIDTH * touched[t];
            lost += state[at + REVENUE] * state[at + LOSS];
        }
        return lost;
    }

    @Override
    public double step() {
        gathering = gathering || work() * GATHERS_FOR_ONE_SPREAD > c.links.links() + c.n;
        if (gathering) {
            return gather();
        }
        spread();
        return settle();
    }

    /** The links of the active. */
    private long work() {
        long work = 0;
        for (int a = 0; a < actives; a++) {
            work += c.links.endIn(active[a]) - c.links.firstIn(active[a]);
        }
        return work;
    }

    private void spread() {
        for (int a = 0; a < actives; a++) {
            int j = active[a];
            double more = grown[a];
            for (int p = c.links.firstIn(j), end = c.links.endIn(j); p < end; p++) {
                int i = c.links.supplierAt(p);
                int at = WIDTH * i;
                double before = state[at];
                double after = before + c.up.byPlace[p] * more;
                double loss = state[at + LOSS];
                state[at] = after;
                dirty[dirties] = i;
                dirties += after > loss & before <= loss ? 1 : 0;
            }
        }
    }

    /** Once nearly all grow they go on doing so, by less and less: from then on nobody keeps account of who did. */
    private double gather() {
        for (int i = 0; i < c.n; i++) {
            last[i] = state[WIDTH * i + LOSS];
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
                state[WIDTH * i + LOSS] = now;
                change = now - before > change ? now - before : change;
            }
        }
        return change;
    }

    private double settle() {
        double change = 0;
        actives = 0;
        for (int d = 0; d < dirties; d++) {
            int i = dirty[d];
            double sum = state[WIDTH * i];
            double more = grow(i, sum < 1 ? sum : 1);
            change = more > change ? more : change;
        }
        dirties = 0;
        return change;
    }

    /** Asks for nothing but the enterprise's state: most who grow do so in the last step, and nothing more is asked of them. */
    private double grow(int i, double now) {
        double before = state[WIDTH * i + LOSS];
        if (!(now > before)) {
            return 0;
        }
        if (before == 0) {
            touched[touches++] = i;
        }
        state[WIDTH * i + LOSS] = now;
        active[actives] = i;
        grown[actives++] = now - before;
        return now - before;
    }
}
