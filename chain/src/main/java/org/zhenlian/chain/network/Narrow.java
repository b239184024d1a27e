package org.zhenlian.chain.network;

/** A column of small whole numbers: two bytes each if all are below 65,536, else four. */
final class Narrow {
    final char[] small;
    final int[] wide;

    private Narrow(char[] small, int[] wide) {
        this.small = small;
        this.wide = wide;
    }

    /** Returns a column of zeros for numbers below a limit. */
    static Narrow zeros(int size, int limit) {
        return limit <= 1 << 16 ? new Narrow(new char[size], new int[0]) : new Narrow(new char[0], new int[size]);
    }

    /** Returns a column that holds the arrays themselves, one of them empty. */
    static Narrow of(char[] small, int[] wide) {
        return new Narrow(small, wide);
    }

    int get(int i) {
        return wide.length == 0 ? small[i] : wide[i];
    }

    void set(int i, int value) {
        if (wide.length == 0) {
            small[i] = (char) value;
        } else {
            wide[i] = value;
        }
    }

    int size() {
        return Math.max(small.length, wide.length);
    }
}
