package org.zhenlian.chain.network;

import java.util.Arrays;
import java.util.function.Consumer;

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

    private FlowNetwork(int nodes, Consumer<Arcs> source) {
        begin = new int[nodes + 1];
        source.accept((from, to, most) -> {
            begin[from + 1]++;
            begin[to + 1]++;
        });
        for (int v = 0; v < nodes; v++) {
            begin[v + 1] = Math.addExact(begin[v], begin[v + 1]);
        }
        head = new int[begin[nodes]];
        mate = new int[head.length];
        left = new long[head.length];
        back = new boolean[head.length];
        int[] next = Arrays.copyOf(begin, nodes);
        source.accept((from, to, most) -> {
            int there = next[from]++;
            int reverse = next[to]++;
            head[there] = to;
            head[reverse] = from;
            mate[there] = reverse;
            mate[reverse] = there;
            left[there] = most;
            back[reverse] = most > 0;
        });
    }

    /**
     * Builds the graph; the arcs are asked for twice, first to count, then to place them, so that none have to be kept.
     *
     * @param nodes how many nodes there are
     * @param source tells all arcs, each time the same
     */
    static FlowNetwork of(int nodes, Consumer<Arcs> source) {
        return new FlowNetwork(nodes, source);
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

    /**
     * Tells which nodes can be reached from one of some nodes by arcs of which at least so much is left; with {@code against}, which
     * ones can reach one of them.
     */
    boolean[] reach(boolean[] start, boolean against, long least) {
        boolean[] reached = start.clone();
        int[] queue = new int[nodes()];
        int count = 0;
        for (int v = 0; v < start.length; v++) {
            if (start[v]) {
                queue[count++] = v;
            }
        }
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

    /** Takes arcs one by one. */
    interface Arcs {
        void add(int from, int to, long most);
    }
}
