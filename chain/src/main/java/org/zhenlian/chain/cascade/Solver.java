package org.zhenlian.chain.cascade;

import java.util.concurrent.CancellationException;

/** Follows one shock after the other until its stop rule is met. What it says depends on the last shock alone. Not for several threads. */
interface Solver {
    /** Follows a shock: enterprises, none twice, and what share of its output each loses. */
    void solve(int[] shocked, double[] shares);

    /** Returns what an enterprise lost for lack of supplies (0) or demand (1). */
    double loss(int half, int i);

    /** Returns the index: of the larger of both losses, of the first half, and of the second. */
    double[] index();

    /** Returns how many steps were made. */
    int rounds();

    /** Returns by how much the fixed point's index is higher at most; not a number where nothing is proven. */
    double bound();

    /** Ends the work if its thread was interrupted. */
    static void poll() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted\nThe work was given up and left nothing behind");
        }
    }
}
