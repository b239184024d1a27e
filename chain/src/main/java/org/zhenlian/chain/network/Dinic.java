package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * The largest flow from a node to another.
 *
 * <p>Dinic 1970 (Algorithm for solution of a problem of maximum flow in a network with power estimation): in each phase the distances
 * to the sink are taken anew and a blocking flow is pushed along shortest paths only, each node going on from the arc where it stopped.
 * In whole numbers, so exact. O(nodes^2 arcs) at worst, in practice a few passes over the arcs; with capacities of 1 it is
 * O(arcs sqrt(nodes)). 12 bytes a node.
 */
final class Dinic {
    private final FlowNetwork net;
    private final int source;
    private final int sink;
    private final Crew crew;
    private final int[] distance;
    private final int[] current;
    private final int[] queue;
    private int[] path = new int[64];
    private long total;

    private Dinic(FlowNetwork net, int source, int sink, Crew crew) {
        this.net = net;
        this.source = source;
        this.sink = sink;
        this.crew = crew;
        distance = new int[net.nodes()];
        current = new int[net.nodes()];
        queue = new int[net.nodes()];
    }

    /** Pushes the largest flow and returns its amount; it must be less than {@link FlowNetwork#UNLIMITED}. */
    static long push(FlowNetwork net, int source, int sink, Crew crew) {
        Dinic dinic = new Dinic(net, source, sink, crew);
        int phase = 0;
        while (dinic.measure()) {
            crew.tell("flow", phase++, net.nodes());
            dinic.block();
        }
        return dinic.total;
    }

    /** Takes the distances to the sink, up to that of the source; tells whether it is reached. */
    private boolean measure() {
        Arrays.fill(distance, -1);
        System.arraycopy(net.begin, 0, current, 0, current.length);
        distance[sink] = 0;
        queue[0] = sink;
        int count = 1;
        for (int i = 0; i < count && distance[source] < 0; i++) {
            int v = queue[i];
            int next = distance[v] + 1;
            for (int a = net.begin[v]; a < net.begin[v + 1]; a++) {
                if (net.back[a] && distance[net.head[a]] < 0) {
                    distance[net.head[a]] = next;
                    queue[count++] = net.head[a];
                }
            }
        }
        return distance[source] >= 0;
    }

    private void block() {
        int length = 0;
        int at = source;
        path = path.length < distance[source] ? new int[2 * distance[source]] : path;
        while (distance[source] > 0) {
            int a = advance(at);
            if (a < 0) {
                distance[at] = -1;
                at = length == 0 ? source : net.head[net.mate[path[--length]]];
            } else {
                path[length++] = a;
                at = net.head[a];
            }
            if (at == sink) {
                Crew.poll();
                length = augment(length);
                at = length == 0 ? source : net.head[path[length - 1]];
            }
        }
    }

    /** Returns the arc by which to go on towards the sink, or -1. */
    private int advance(int v) {
        int nearer = distance[v] - 1;
        for (int a = current[v]; a < net.begin[v + 1]; a++) {
            if (net.left[a] > 0 && distance[net.head[a]] == nearer) {
                current[v] = a;
                return a;
            }
        }
        current[v] = net.begin[v + 1];
        return -1;
    }

    /** Pushes what the path takes and returns how much of it is still open from the source on. */
    private int augment(int length) {
        long most = Long.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            most = Math.min(most, net.left[path[i]]);
        }
        int open = length;
        for (int i = length - 1; i >= 0; i--) {
            net.push(path[i], most);
            if (net.left[path[i]] == 0) {
                open = i;
            }
        }
        total += most;
        return open;
    }
}
