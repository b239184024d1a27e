package org.zhenlian.core.table;

import java.util.Arrays;

/**
 * Which sectors feed each other in loops: the strongly connected components of a table's flows, by Tarjan's method (SIAM Journal on
 * Computing 1(2), 1972) without recursion. Time: O(sectors + flows).
 */
final class Loops {
    private final Cells cells;
    private final int[] of;
    private final int[] found;
    private final int[] lowest;
    private final int[] stack;
    private final int[] path;
    private final int[] next;
    private int time;
    private int depth;
    private int open;
    private int count;

    private Loops(Cells cells) {
        this.cells = cells;
        int n = cells.size();
        of = new int[n];
        Arrays.fill(of, -1);
        found = new int[n];
        lowest = new int[n];
        stack = new int[n];
        path = new int[n];
        next = cells.start.clone();
        for (int i = 0; i < n; i++) {
            if (found[i] == 0) {
                from(i);
            }
        }
    }

    /** Returns the number of the loop that each sector belongs to, from 0; a sector in no loop has one for itself. */
    static int[] of(Cells cells) {
        return new Loops(cells).of;
    }

    private void from(int root) {
        enter(root);
        while (open > 0) {
            int i = path[open - 1];
            if (next[i] < cells.start[i + 1]) {
                int to = cells.column[next[i]++];
                if (found[to] == 0) {
                    enter(to);
                } else if (of[to] < 0) {
                    lowest[i] = Math.min(lowest[i], found[to]);
                }
            } else {
                leave(i);
            }
        }
    }

    private void enter(int i) {
        found[i] = ++time;
        lowest[i] = time;
        stack[depth++] = i;
        path[open++] = i;
    }

    private void leave(int i) {
        open--;
        if (open > 0) {
            int before = path[open - 1];
            lowest[before] = Math.min(lowest[before], lowest[i]);
        }
        if (lowest[i] == found[i]) {
            int member;
            do {
                member = stack[--depth];
                of[member] = count;
            } while (member != i);
            count++;
        }
    }
}
