package org.zhenlian.chain.simplex;

import java.util.Arrays;

/** Lines (rows or columns) sorted by how many entries they have, to find those with few. */
final class Buckets {
    private final int[] first;
    private final int[] next;
    private final int[] before;
    private final int[] count;

    Buckets(int lines, int most) {
        first = new int[most + 1];
        next = new int[lines];
        before = new int[lines];
        count = new int[lines];
        Arrays.fill(first, -1);
        Arrays.fill(count, -1);
    }

    /** A line with so many entries; -1 if there is none. */
    int first(int entries) {
        return first[entries];
    }

    int next(int line) {
        return next[line];
    }

    void put(int line, int entries) {
        remove(line);
        count[line] = entries;
        next[line] = first[entries];
        before[line] = -1;
        if (next[line] >= 0) {
            before[next[line]] = line;
        }
        first[entries] = line;
    }

    void remove(int line) {
        if (count[line] < 0) {
            return;
        }
        if (before[line] >= 0) {
            next[before[line]] = next[line];
        } else {
            first[count[line]] = next[line];
        }
        if (next[line] >= 0) {
            before[next[line]] = before[line];
        }
        count[line] = -1;
    }
}
