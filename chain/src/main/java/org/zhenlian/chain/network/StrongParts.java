package org.zhenlian.chain.network;

/**
 * Strongly connected components: the largest groups in which every enterprise supplies every other, directly or not.
 *
 * <p>Tarjan's algorithm (1972, Depth-first search and linear graph algorithms) in the form of Pearce (2016, A space-efficient
 * algorithm for finding strongly connected components): one number per enterprise serves as index, low link and component; without
 * recursion. Components are numbered so that every link between two goes from a higher number to a lower: customers first. O(enterprises
 * + links); 16 bytes an enterprise while it runs.
 */
final class StrongParts {
    private static final int REPORT = (1 << 16) - 1;

    private final int[] begin;
    private final int[] next;
    private final int n;

    /** 0 if not visited; while on the way the least index reached, from 1; in the end n minus the component. */
    private final int[] low;

    private final int[] cursor;

    /** The path of the search grows from the left, the enterprises that wait for their component from the right. */
    private final int[] stack;

    /** Bits of those that reach something before them and so are not the first of their component. */
    private final long[] inner;

    private int path;
    private int waiting;
    private int index = 1;
    private int last;

    private StrongParts(Adjacency network) {
        begin = network.outBegin;
        next = network.customer;
        n = network.enterprises();
        low = new int[n];
        cursor = new int[n];
        stack = new int[n];
        inner = new long[(n >> 6) + 1];
        waiting = n;
        last = n;
    }

    /** Returns each enterprise's component, from 0. */
    static int[] of(Adjacency network, Crew crew) {
        StrongParts parts = new StrongParts(network);
        for (int e = 0; e < parts.n; e++) {
            if (parts.low[e] == 0) {
                parts.visit(e, crew);
            }
        }
        for (int e = 0; e < parts.n; e++) {
            parts.low[e] = parts.n - parts.low[e];
        }
        return parts.low;
    }

    private void visit(int root, Crew crew) {
        enter(root, crew);
        while (path > 0) {
            int e = stack[path - 1];
            int k = cursor[e]++;
            if (k == begin[e + 1]) {
                leave(e);
            } else if (low[next[k]] == 0) {
                cursor[e]--;
                enter(next[k], crew);
            } else {
                reached(e, next[k]);
            }
        }
    }

    private void enter(int e, Crew crew) {
        if ((index & REPORT) == 1) {
            crew.tell("components", n - last, n);
        }
        low[e] = index++;
        cursor[e] = begin[e];
        stack[path++] = e;
    }

    /**
     * Notes a link to something visited. One in a finished component has a number from n down, which is never less than an index in
     * use: it changes nothing. A child that was just left is met again here.
     */
    private void reached(int e, int to) {
        if (low[to] < low[e]) {
            low[e] = low[to];
            inner[e >> 6] |= 1L << e;
        }
    }

    private void leave(int e) {
        path--;
        boolean first = (inner[e >> 6] & 1L << e) == 0;
        if (!first) {
            stack[--waiting] = e;
            return;
        }
        index--;
        while (waiting < n && low[stack[waiting]] >= low[e]) {
            low[stack[waiting++]] = last;
            index--;
        }
        low[e] = last--;
    }
}
