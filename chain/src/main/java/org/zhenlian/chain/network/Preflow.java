package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * The largest flow from some nodes to others, as far as a least cut needs it: what cannot go on stays where it is and is not sent back.
 *
 * <p>Goldberg & Tarjan 1988 (A new approach to the maximum-flow problem), the highest node first, with the two rules of Cherkassky &
 * Goldberg 1997 (On implementing the push-relabel method): heights are measured anew now and then, and all above an empty height are
 * given up. In whole numbers, so exact. O(nodes^2 sqrt(arcs)) at worst, in practice a few passes over the arcs. 48 bytes a node.
 */
final class Preflow {
    /** Heights are measured anew when relabelling has looked at so many times all arcs. */
    private static final int PASSES = 3;

    private final FlowNetwork net;
    private final Crew crew;
    private final boolean[] source;
    private final boolean[] sink;

    /** No node is farther from the sinks; as many as there are nodes if it cannot reach them any more. */
    private final int[] height;

    private final int[] current;
    private final long[] excess;
    private final int[] queue;
    private final Heights all;

    /** By height the first node with an excess, by node the next one at its height; -1 at the end. */
    private final int[] active;

    private final int[] next;
    private int highest;
    private long looked;
    private int measured;
    private long total;

    private Preflow(FlowNetwork net, boolean[] source, boolean[] sink, Crew crew) {
        this.net = net;
        this.crew = crew;
        this.source = source;
        this.sink = sink;
        height = new int[net.nodes()];
        current = new int[net.nodes()];
        excess = new long[net.nodes()];
        queue = new int[net.nodes()];
        all = new Heights(net.nodes());
        active = new int[net.nodes()];
        next = new int[net.nodes()];
    }

    /**
     * Pushes the largest flow.
     *
     * @param source from where: with each node all that it can reach by arcs without limit
     * @param sink to where: with each node all that can reach it by arcs without limit; none of the sources
     */
    static Preflow push(FlowNetwork net, boolean[] source, boolean[] sink, Crew crew) {
        Preflow flow = new Preflow(net, source, sink, crew);
        flow.start();
        flow.run();
        return flow;
    }

    /** Returns how much arrived. */
    long total() {
        return total;
    }

    /** Tells which nodes lie on the sources' side of the least cut nearest to them. */
    boolean[] nearSources() {
        boolean[] held = source.clone();
        for (int v = 0; v < held.length; v++) {
            held[v] |= excess[v] > 0;
        }
        return net.reach(held, false, 1);
    }

    /** Tells which nodes lie on the sinks' side of the least cut nearest to them. */
    boolean[] nearSinks() {
        return net.reach(sink, true, 1);
    }

    private void start() {
        for (int v = 0; v < source.length; v++) {
            for (int a = net.begin[v]; source[v] && a < net.begin[v + 1]; a++) {
                if (net.left[a] > 0 && !source[net.head[a]]) {
                    long amount = net.left[a];
                    net.push(a, amount);
                    excess[net.head[a]] += amount;
                }
            }
        }
        for (int v = 0; v < sink.length; v++) {
            if (sink[v]) {
                total += excess[v];
                excess[v] = 0;
            }
        }
    }

    private void run() {
        long often = (long) PASSES * (4L * net.nodes() + net.head.length / 2);
        measure();
        while (highest >= 0) {
            int v = active[highest];
            if (v < 0) {
                highest--;
            } else {
                Crew.poll();
                active[highest] = next[v];
                discharge(v);
                if (looked > often) {
                    measure();
                }
            }
        }
    }

    /** Takes each node's distance to the sinks as its height. */
    private void measure() {
        crew.tell("flow", measured++, net.nodes());
        looked = 0;
        highest = -1;
        Arrays.fill(height, net.nodes());
        Arrays.fill(active, -1);
        all.clear();
        System.arraycopy(net.begin, 0, current, 0, current.length);
        int count = 0;
        for (int v = 0; v < sink.length; v++) {
            if (sink[v]) {
                height[v] = 0;
                queue[count++] = v;
            }
        }
        for (int i = 0; i < count; i++) {
            int v = queue[i];
            for (int a = net.begin[v]; a < net.begin[v + 1]; a++) {
                int w = net.head[a];
                if (net.back[a] && height[w] == net.nodes() && !source[w]) {
                    rise(w, height[v] + 1);
                    queue[count++] = w;
                }
            }
        }
    }

    private void rise(int v, int to) {
        height[v] = to;
        all.enter(v, to);
        if (excess[v] > 0) {
            activate(v);
        }
    }

    private void activate(int v) {
        int h = height[v];
        next[v] = active[h];
        active[h] = v;
        highest = Math.max(highest, h);
    }

    /** Pushes on what a node has too much, raising it where it must be, until nothing is left or it cannot reach the sinks. */
    private void discharge(int v) {
        while (excess[v] > 0 && height[v] < net.nodes()) {
            pushOn(v);
            if (excess[v] > 0) {
                relabel(v);
            }
        }
    }

    private void pushOn(int v) {
        int below = height[v] - 1;
        long mine = excess[v];
        int a = current[v];
        for (int end = net.begin[v + 1]; a < end; a++) {
            if (net.left[a] > 0 && height[net.head[a]] == below) {
                long amount = Math.min(net.left[a], mine);
                net.push(a, amount);
                receive(net.head[a], amount);
                mine -= amount;
                if (mine == 0) {
                    break;
                }
            }
        }
        current[v] = a;
        excess[v] = mine;
    }

    private void receive(int w, long amount) {
        if (sink[w]) {
            total += amount;
        } else {
            if (excess[w] == 0) {
                activate(w);
            }
            excess[w] += amount;
        }
    }

    private void relabel(int v) {
        int end = net.begin[v + 1];
        int least = net.nodes() - 1;
        int place = end;
        for (int a = net.begin[v]; a < end; a++) {
            if (net.left[a] > 0 && height[net.head[a]] < least) {
                least = height[net.head[a]];
                place = a;
            }
        }
        looked += end - net.begin[v];
        int h = height[v];
        all.leave(v, h);
        if (all.isEmpty(h)) {
            giveUpAbove(h);
            least = net.nodes() - 1;
        }
        height[v] = least + 1;
        current[v] = place;
        if (least + 1 < net.nodes()) {
            all.enter(v, least + 1);
        }
    }

    /** Nobody is left at a height, so that nobody above it can reach the sinks. */
    private void giveUpAbove(int empty) {
        for (int h = empty + 1; h <= all.top(); h++) {
            for (int v = all.first(h); v >= 0; v = all.next(v)) {
                height[v] = net.nodes();
            }
            active[h] = -1;
        }
        all.dropAbove(empty);
    }
}
