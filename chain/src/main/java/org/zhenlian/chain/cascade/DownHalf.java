package org.zhenlian.chain.cascade;

/**
 * Losses for lack of supplies, round by round. What a supplier's effect (its loss times what its market cannot replace) grew by is
 * added to its customers' slots; where much is new, all slots are gathered afresh, which is cheaper by link.
 */
final class DownHalf implements Half {
    /**
     * Gathering a link costs so much less than spreading along one: it reads in order and writes once. So where more than one link in
     * so many is to be spread along, all are gathered.
     */
    private static final long GATHERS_FOR_ONE_SPREAD = 3;

    private final Coefficients c;
    private final DownLinks links;
    private final Markets markets;

    private static final int LOSS = 1;
    private static final int NUMBER = 2;
    private static final int REVENUE = 3;

    /** By enterprise a block: its largest slot or shock, its loss, its number, its revenue, then its slots. */
    private final double[] state;

    private final double[] effect;
    private final int[] active;
    private final double[] grown;
    private final int[] dirty;
    private final int[] touched;
    private int actives;
    private int dirties;
    private int touches;

    DownHalf(Coefficients c) {
        this.c = c;
        links = c.down;
        markets = new Markets(c);
        state = new double[links.block(c.n)];
        for (int j = 0; j < c.n; j++) {
            state[links.block(j) + NUMBER] = j;
            state[links.block(j) + REVENUE] = c.revenue[j];
        }
        effect = new double[c.n];
        active = new int[c.n];
        grown = new double[c.n];
        dirty = new int[c.n + 1];
        touched = new int[c.n];
    }

    @Override
    public void clear() {
        for (int t = 0; t < touches; t++) {
            int at = touched[t];
            int j = number(at);
            int end = links.block(j + 1);
            state[at] = 0;
            state[at + LOSS] = 0;
            for (int s = at + DownLinks.HEAD; s < end; s++) {
                state[s] = 0;
            }
            effect[j] = 0;
        }
        markets.clear();
        touches = 0;
        actives = 0;
    }

    @Override
    public void start(int i, double lost) {
        state[links.block(i)] = lost;
        grow(links.block(i), lost);
    }

    private int number(int at) {
        return (int) state[at + NUMBER];
    }

    @Override
    public double loss(int i) {
        return state[links.block(i) + LOSS];
    }

    @Override
    public int touches() {
        return touches;
    }

    @Override
    public int touched(int place) {
        return number(touched[place]);
    }

    @Override
    public double lost() {
        double lost = 0;
        for (int t = 0; t < touches; t++) {
            lost += state[touched[t] + REVENUE] * state[touched[t] + LOSS];
        }
        return lost;
    }

    @Override
    public double step() {
        return c.substitution ? stepMarkets() : stepSuppliers();
    }

    private double stepMarkets() {
        for (int a = 0; a < actives; a++) {
            markets.shrink(number(active[a]), state[active[a] + LOSS], grown[a]);
        }
        boolean gathered = isMuch(markets.work());
        for (int m = 0; m < markets.shrunk(); m++) {
            for (int i = markets.first(m); i >= 0; i = markets.next(i)) {
                affect(i, markets.effect(i), gathered);
            }
        }
        markets.done();
        return finish(gathered);
    }

    private double stepSuppliers() {
        long work = 0;
        for (int a = 0; a < actives; a++) {
            work += links.size(number(active[a]));
        }
        boolean gathered = isMuch(work);
        for (int a = 0; a < actives; a++) {
            affect(number(active[a]), state[active[a] + LOSS], gathered);
        }
        return finish(gathered);
    }

    private boolean isMuch(long work) {
        return work * GATHERS_FOR_ONE_SPREAD > (long) links.size() + state.length;
    }

    private double finish(boolean gathered) {
        actives = 0;
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
            double slot = state[links.cell(k)] += links.share(k) * more;
            int at = links.customerBlock(k);
            double most = state[at];
            dirty[dirties] = at;
            dirties += slot > most & most <= state[at + LOSS] ? 1 : 0;
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

    /** Asks for nothing but the enterprise's block: most who grow do so in the last step, and nothing more is asked of them. */
    private double grow(int at, double now) {
        double before = state[at + LOSS];
        if (!(now > before)) {
            return 0;
        }
        state[at + LOSS] = now;
        if (before == 0) {
            touched[touches++] = at;
        }
        active[actives] = at;
        grown[actives++] = now - before;
        return now - before;
    }
}
