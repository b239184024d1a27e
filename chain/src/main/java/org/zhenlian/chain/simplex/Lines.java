package org.zhenlian.chain.simplex;

import java.util.Arrays;

/** The rows, or columns, of a sparse matrix that changes: each a run in common arrays, moved to their end when it outgrows its room. */
final class Lines {
    private final int[] start;
    private final int[] length;
    private final int[] room;
    private int[] index;
    private double[] value;
    private int used;

    Lines(int[] room) {
        this.room = room.clone();
        start = new int[room.length];
        length = new int[room.length];
        for (int line = 0; line < room.length; line++) {
            start[line] = used;
            used += room[line];
        }
        index = new int[used + used / 2 + 16];
        value = new double[index.length];
    }

    private Lines(Lines other) {
        start = other.start.clone();
        length = other.length.clone();
        room = other.room.clone();
        index = other.index.clone();
        value = other.value.clone();
        used = other.used;
    }

    Lines copy() {
        return new Lines(this);
    }

    int start(int line) {
        return start[line];
    }

    int end(int line) {
        return start[line] + length[line];
    }

    int length(int line) {
        return length[line];
    }

    int index(int at) {
        return index[at];
    }

    double value(int at) {
        return value[at];
    }

    void set(int at, double x) {
        value[at] = x;
    }

    void add(int line, int i, double x) {
        if (length[line] == room[line]) {
            move(line);
        }
        int at = start[line] + length[line]++;
        index[at] = i;
        value[at] = x;
    }

    private void move(int line) {
        int more = 2 * room[line] + 4;
        if (used + more > index.length) {
            int size = Math.max(used + more, index.length + index.length / 2);
            index = Arrays.copyOf(index, size);
            value = Arrays.copyOf(value, size);
        }
        System.arraycopy(index, start[line], index, used, length[line]);
        System.arraycopy(value, start[line], value, used, length[line]);
        start[line] = used;
        room[line] = more;
        used += more;
    }

    /** Where an index stands in a line, or -1. */
    int find(int line, int i) {
        int end = end(line);
        for (int at = start[line]; at < end; at++) {
            if (index[at] == i) {
                return at;
            }
        }
        return -1;
    }

    /** Drops the entry at a place of a line; the line's last takes its place. */
    void dropAt(int line, int at) {
        int last = start[line] + --length[line];
        index[at] = index[last];
        value[at] = value[last];
    }

    void drop(int line, int i) {
        dropAt(line, find(line, i));
    }

    void clear(int line) {
        length[line] = 0;
    }

    /** {@code target[index] -= times * value} for the whole line. */
    void subtract(int line, double times, double[] target) {
        int end = end(line);
        for (int at = start[line]; at < end; at++) {
            target[index[at]] -= times * value[at];
        }
    }
}
