package org.zhenlian.chain.network;

import java.util.Arrays;

/** Which nodes stand at which height: one list a height, so that a node is found and taken out at once. */
final class Heights {
    /** By height the first node, by node the next and the last before; -1 if there is none. */
    private final int[] first;

    private final int[] after;
    private final int[] before;
    private int top;

    Heights(int nodes) {
        first = new int[nodes];
        after = new int[nodes];
        before = new int[nodes];
        Arrays.fill(first, -1);
    }

    void clear() {
        Arrays.fill(first, -1);
        top = 0;
    }

    void enter(int v, int height) {
        int other = first[height];
        after[v] = other;
        before[v] = -1;
        if (other >= 0) {
            before[other] = v;
        }
        first[height] = v;
        top = Math.max(top, height);
    }

    void leave(int v, int height) {
        if (before[v] >= 0) {
            after[before[v]] = after[v];
        } else {
            first[height] = after[v];
        }
        if (after[v] >= 0) {
            before[after[v]] = before[v];
        }
    }

    boolean isEmpty(int height) {
        return first[height] < 0;
    }

    /** Returns a height above which there is nobody. */
    int top() {
        return top;
    }

    /** Returns the first node at a height, or -1. */
    int first(int height) {
        return first[height];
    }

    /** Returns the next node at the same height, or -1. */
    int next(int v) {
        return after[v];
    }

    /** Forgets all nodes above a height. */
    void dropAbove(int height) {
        if (top > height) {
            Arrays.fill(first, height + 1, top + 1, -1);
            top = height;
        }
    }
}
