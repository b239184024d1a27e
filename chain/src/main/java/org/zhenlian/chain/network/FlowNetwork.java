package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * A directed graph with capacities, as arrays: each arc stands beside the others of its tail, with the place of its reverse. Flow is
 * pushed by changing the capacities left. Parallel arcs are kept apart.
 */
final class FlowNetwork {
    /** A capacity without limit: more than all limited ones together may be. */
    static final long UNLIMITED = 1L << 61;

    /** By node where its arcs begin; one more at the end. */
    final int[] begin;

    /** By arc the node it leads to. */
    final int[] head;

    /** By arc the reverse arc. */
    final int[] mate;

    /** By arc how much more can flow. */
    final long[] left;

    /** By arc whether more can flow on its reverse: the same as {@code left[mate[arc]] > 0}, but near at hand. */
    final boolean[] back;

    private FlowNetwork(Arcs arcs, int nodes) {
        begin = new int[nodes + 1];
        for (int a = 0; a < arcs.count; a++) {
            begin[arcs.from[a] + 1]++;
            begin[arcs.to[a] + 1]++;
        }
        for (int v = 0; v < nodes; v++) {
            begin[v + 1] = Math.addExact(begin[v], begin[v + 1]);
        }
        head = new int[2 * arcs.count];
        mate = new int[2 * arcs.count];
        left = new long[2 * arcs.count];
        back = new boolean[2 * arcs.count];
        int[] next = Arrays.copyOf(begin, nodes);
        for (int a = 0; a < arcs.count; a++) {
            int there = next[arcs.from[a]]++;
            int reverse = next[arcs.to[a]]++;
            head[there] = arcs.to[a];
            head[reverse] = arcs.from[a];
            mate[there] = reverse;
            mate[reverse] = there;
            left[there] = arcs.capacity[a];
            back[reverse] = arcs.capacity[a] > 0;
        }
    }

    int nodes() {
        return begin.length - 1;
    }

    /** Pushes flow along an arc. */
    void push(int arc, long amount) {
        int reverse = mate[arc];
        left[arc] -= amount;
        left[reverse] += amount;
        back[arc] = true;
        back[reverse] = left[arc] > 0;
    }

    /** Tells which nodes can be reached from one with what is left; with {@code against}, which ones can reach it. */
    boolean[] reach(int start, boolean against, long least) {
        boolean[] reached = new boolean[nodes()];
        int[] queue = new int[nodes()];
        int count = 1;
        queue[0] = start;
        reached[start] = true;
        for (int i = 0; i < count; i++) {
            for (int a = begin[queue[i]]; a < begin[queue[i] + 1]; a++) {
                long open = against ? left[mate[a]] : left[a];
                if (open >= least && !reached[head[a]]) {
                    reached[head[a]] = true;
                    queue[count++] = head[a];
                }
            }
        }
        return reached;
    }

    /** Arcs as they are collected. */
    static final class Arcs {
        private int[] from = new int[64];
        private int[] to = new int[64];
        private long[] capacity = new long[64];
        private int count;

        void add(int tail, int head, long most) {
            if (count == from.length) {
                int more = Math.addExact(count, (count >> 1) + 1);
                from = Arrays.copyOf(from, more);
                to = Arrays.copyOf(to, more);
                capacity = Arrays.copyOf(capacity, more);
            }
            from[count] = tail;
            to[count] = head;
            capacity[count++] = most;
        }

        FlowNetwork build(int nodes) {
            Math.multiplyExact(2, count);
            return new FlowNetwork(this, nodes);
        }
    }
}
