package org.zhenlian.chain.cascade;

import java.util.concurrent.CancellationException;

/**
 * Runs one cascade after the other by the synchronous rules, following only what changes: losses only grow, so a growth is added to
 * what it reaches. The result depends on the shock alone. Not for several threads.
 */
final class Engine {
    final Coefficients c;
    int rounds;
    double change;

    private final Half down;
    private final Half up;
    private int[] enterprises = {};
    private double[] lost = {};

    Engine(Coefficients c) {
        this.c = c;
        down = new DownHalf(c);
        up = new UpHalf(c);
    }

    /** Starts anew with a shock: enterprises, none twice, and what share of its output each loses. */
    void start(int[] shocked, double[] shares) {
        down.clear();
        up.clear();
        rounds = 0;
        enterprises = shocked;
        lost = shares;
        for (int i = 0; i < shocked.length; i++) {
            if (shares[i] > 0) {
                down.start(shocked[i], shares[i]);
                up.start(shocked[i], shares[i]);
            }
        }
    }

    /** Writes the shock over what is in an array by enterprise. */
    void shock(double[] to) {
        for (int i = 0; i < enterprises.length; i++) {
            to[enterprises[i]] = Math.max(to[enterprises[i]], lost[i]);
        }
    }

    /** Returns what an enterprise lost so far for lack of supplies (0) or demand (1). */
    double loss(int half, int i) {
        return (half == 0 ? down : up).loss(i);
    }

    /** Returns all losses of one half. */
    double[] losses(int half) {
        double[] all = new double[c.n];
        for (int i = 0; i < all.length; i++) {
            all[i] = loss(half, i);
        }
        return all;
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
            throw new CancellationException("interrupted\nThe work was given up and left nothing behind");
        }
    }

    /** One step of both halves. */
    void step() {
        poll();
        rounds++;
        change = Math.max(up.step(), down.step());
    }

    /** Returns the index: of the larger of both losses, of the first half, and of the second. */
    double[] index() {
        double first = down.lost();
        double second = up.lost();
        double both = down.touches() < up.touches() ? second + excess(down, up) : first + excess(up, down);
        double total = c.totalRevenue == 0 ? 1 : c.totalRevenue;
        return new double[] {both / total, first / total, second / total};
    }

    /** The revenue that is lost in one half beyond what is lost in the other. */
    private double excess(Half half, Half other) {
        double excess = 0;
        for (int t = 0; t < half.touches(); t++) {
            int i = half.touched(t);
            excess += c.revenue[i] * Math.max(0, half.loss(i) - other.loss(i));
        }
        return excess;
    }
}
