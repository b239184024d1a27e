package org.zhenlian.chain.bottleneck;

import java.util.Arrays;

/**
 * The strongly connected components of a graph of numbers, those first that the others lead to.
 *
 * <p>Method: R. Tarjan 1972, without recursion. Time O(nodes + arcs).
 */
final class Components {
    private final IntLists arcs;
    private final int[] number;
    private final int[] low;
    private final boolean[] done;
    private final int[] stack;
    private final int[] way;
    private final int[] next;
    private final IntLists.Builder members = new IntLists.Builder();
    private int numbered;
    private int stacked;
    private int count;

    private Components(IntLists arcs) {
        this.arcs = arcs;
        int nodes = arcs.rows();
        number = new int[nodes];
        Arrays.fill(number, -1);
        low = new int[nodes];
        done = new boolean[nodes];
        stack = new int[nodes];
        way = new int[nodes];
        next = new int[nodes];
    }

    /** The components of all nodes that some nodes lead to: a list of nodes for each. */
    static IntLists of(IntLists arcs, int[] from) {
        Components components = new Components(arcs);
        for (int node : from) {
            if (components.number[node] < 0) {
                components.search(node);
            }
        }
        return components.members.build(components.count);
    }

    private void search(int root) {
        int depth = 0;
        way[0] = root;
        enter(root);
        while (depth >= 0) {
            int node = way[depth];
            if (next[node] == arcs.to(node)) {
                depth--;
                leave(node, depth);
                continue;
            }
            int to = arcs.at(next[node]++);
            if (number[to] < 0) {
                way[++depth] = to;
                enter(to);
            } else if (!done[to]) {
                low[node] = Math.min(low[node], number[to]);
            }
        }
    }

    private void enter(int node) {
        number[node] = numbered;
        low[node] = numbered++;
        next[node] = arcs.from(node);
        stack[stacked++] = node;
    }

    private void leave(int node, int depth) {
        if (low[node] == number[node]) {
            int member;
            do {
                member = stack[--stacked];
                done[member] = true;
                members.add(count, member);
            } while (member != node);
            count++;
        }
        if (depth >= 0) {
            low[way[depth]] = Math.min(low[way[depth]], low[node]);
        }
    }
}
