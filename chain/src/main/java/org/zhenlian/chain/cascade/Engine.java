package org.zhenlian.chain.cascade;

import java.util.Arrays;

/**
 * Runs one cascade after the other by the synchronous rules, following only what changes.
 *
 * <p>Losses only grow, so a growth is added to the slots and suppliers it reaches. Once more than half of the enterprises are touched
 * whole steps are cheaper ({@link Dense}). The result depends on the shock alone. Not for several threads.
 */
final class Engine {
    final Coefficients c;
    final double[][] loss;
    int rounds;
    double change;

    private final Dense dense;
    private final double[][] next;
    private final double[] shock;
    private final double[] slotLoss;
    private final double[] pending;
    private final double[] sum;
    private final double[] pushed;
    private final double[] available;
    private final double[] fullAvailable;
    private final int[] firstFailing;
    private final int[] nextFailing;
    private final IntQueue touched;
    private final IntQueue markets;
    private final IntQueue[] active = new IntQueue[2];
    private final IntQueue[] dirty = new IntQueue[2];
    private final double[] delta;
    /** The upstream loss that was spread before. */
    private final double[] spread;

    private boolean whole;

    Engine(Coefficients c) {
        this.c = c;
        dense = new Dense(c);
        int n = c.n;
        loss = new double[2][n];
        next = new double[2][n];
        shock = new double[n];
        slotLoss = new double[c.slots];
        pending = new double[n];
        sum = new double[n];
        pushed = new double[n];
        delta = new double[n];
        spread = new double[n];
        available = c.supply.clone();
        fullAvailable = c.supply.clone();
        firstFailing = new int[c.markets];
        Arrays.fill(firstFailing, -1);
        nextFailing = new int[n];
        touched = new IntQueue(n);
        markets = new IntQueue(c.markets);
        for (int half = 0; half < 2; half++) {
            active[half] = new IntQueue(n);
            dirty[half] = new IntQueue(n);
        }
    }

    double[] shock() {
        return shock;
    }

    /** Starts anew with a shock. */
    void start(int[] enterprises, double[] lost) {
        reset();
        for (int i = 0; i < enterprises.length; i++) {
            int e = enterprises[i];
            shock[e] = lost[i];
            touched.add(e);
            if (lost[i] > 0) {
                loss[0][e] = lost[i];
                loss[1][e] = lost[i];
                pending[e] = lost[i];
                delta[e] = lost[i];
                active[0].add(e);
                active[1].add(e);
            }
        }
    }

    private void reset() {
        if (whole) {
            for (double[] a : new double[][] {loss[0], loss[1], shock, slotLoss, pending, sum, pushed, delta, spread}) {
                Arrays.fill(a, 0);
            }
            System.arraycopy(c.supply, 0, available, 0, available.length);
            System.arraycopy(c.supply, 0, fullAvailable, 0, available.length);
            Arrays.fill(firstFailing, -1);
        } else {
            for (int t = 0; t < touched.size(); t++) {
                forget(touched.get(t));
            }
        }
        whole = false;
        rounds = 0;
        touched.clear();
        active[0].clear();
        active[1].clear();
    }

    private void forget(int e) {
        loss[0][e] = 0;
        loss[1][e] = 0;
        shock[e] = 0;
        pending[e] = 0;
        sum[e] = 0;
        pushed[e] = 0;
        delta[e] = 0;
        spread[e] = 0;
        int m = c.market[e];
        available[m] = c.supply[m];
        fullAvailable[m] = c.supply[m];
        firstFailing[m] = -1;
        for (int p = c.links.firstIn(e); p < c.links.endIn(e); p++) {
            int s = c.slot[c.links.linkAt(p)];
            if (s >= 0) {
                slotLoss[s] = 0;
            }
        }
    }

    /** Runs until no enterprise loses more than eps in a step. */
    void run(double eps) {
        do {
            step();
        } while (change > eps);
    }

    /** Ends the work if its thread was interrupted. */
    void poll() {
        if (Thread.currentThread().isInterrupted()) {
            throw new java.util.concurrent.CancellationException(
                    "interrupted\nThe work was given up and left nothing behind");
        }
    }

    /** One step of both halves. */
    void step() {
        poll();
        rounds++;
        change = 0;
        if (whole || touched.size() > c.n / 2) {
            whole = true;
            dense.step(shock, loss, next);
            take(0);
            take(1);
            return;
        }
        spreadUp();
        spreadDown();
        settleUp();
        settleDown();
    }

    private void take(int half) {
        for (int i = 0; i < c.n; i++) {
            double grown = next[half][i] - loss[half][i];
            if (grown > 0) {
                change = Math.max(change, grown);
                loss[half][i] = next[half][i];
            }
        }
    }

    private void spreadUp() {
        for (int a = 0; a < active[1].size(); a++) {
            int j = active[1].get(a);
            double grown = loss[1][j] - spread[j];
            spread[j] = loss[1][j];
            for (int p = c.links.firstIn(j); p < c.links.endIn(j); p++) {
                int i = c.links.supplierAt(p);
                sum[i] += c.upIn[p] * grown;
                dirty[1].add(i);
            }
        }
        active[1].clear();
    }

    private void spreadDown() {
        markets.clear();
        for (int a = 0; a < active[0].size(); a++) {
            int i = active[0].get(a);
            int m = c.market[i];
            if (c.sold[i] == 0) {
                continue;
            }
            if (!c.substitution) {
                push(i, loss[0][i]);
                continue;
            }
            available[m] -= c.sold[i] * delta[i];
            if (pushed[i] == 0) {
                nextFailing[i] = firstFailing[m];
                firstFailing[m] = i;
                pushed[i] = Double.MIN_NORMAL;
            }
            markets.add(m);
        }
        active[0].clear();
        for (int t = 0; t < markets.size(); t++) {
            int m = markets.get(t);
            refresh(m);
            for (int i = firstFailing[m]; i >= 0; i = nextFailing[i]) {
                push(i, Dense.share(c, i, available[m]) * loss[0][i]);
            }
        }
    }

    /** Sums a market anew once half is lost, so that rounding stays small beside what is left. */
    private void refresh(int m) {
        if (available[m] < fullAvailable[m] / 2) {
            double left = c.supply[m];
            if (available[m] < left) {
                left = 0;
                for (int i : c.members(m)) {
                    left += c.sold[i] * (1 - loss[0][i]);
                }
            }
            available[m] = left;
            fullAvailable[m] = left;
        }
    }

    private void push(int i, double lost) {
        double grown = lost - pushed[i];
        if (!(grown > 0)) {
            return;
        }
        pushed[i] = lost;
        for (int k = c.links.firstOut(i); k < c.links.endOut(i); k++) {
            int s = c.slot[k];
            if (s >= 0) {
                slotLoss[s] += c.down[k] * grown;
                int j = c.links.customer(k);
                if (slotLoss[s] > pending[j]) {
                    pending[j] = slotLoss[s];
                    dirty[0].add(j);
                }
            }
        }
    }

    private void settleUp() {
        for (int d = 0; d < dirty[1].size(); d++) {
            int i = dirty[1].get(d);
            double now = Math.min(1, Math.max(shock[i], sum[i]));
            if (now > loss[1][i]) {
                change = Math.max(change, now - loss[1][i]);
                loss[1][i] = now;
                active[1].add(i);
            }
            touched.add(i);
        }
        dirty[1].clear();
    }

    private void settleDown() {
        for (int d = 0; d < dirty[0].size(); d++) {
            int j = dirty[0].get(d);
            double now = Math.min(1, pending[j]);
            if (now > loss[0][j]) {
                delta[j] = now - loss[0][j];
                change = Math.max(change, delta[j]);
                loss[0][j] = now;
                active[0].add(j);
            }
            touched.add(j);
        }
        dirty[0].clear();
    }

    /** Returns the index: of the larger of both losses, or of one half. */
    double index(int half) {
        double total = 0;
        for (int t = 0; t < (whole ? c.n : touched.size()); t++) {
            int i = whole ? t : touched.get(t);
            total += c.revenue[i] * (half < 0 ? Math.max(loss[0][i], loss[1][i]) : loss[half][i]);
        }
        return total == 0 ? 0 : total / c.totalRevenue;
    }
}
