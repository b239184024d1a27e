package org.zhenlian.chain.network;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Ids in order, each with its number: their UTF-8 bytes end to end, and where each begins. No object per id. The order is that of
 * {@link String#compareTo}; an id is found by binary search in O(log n).
 */
final class Ids {
    /**
     * The rank of each byte. UTF-8 sorts by code point, strings by UTF-16 unit: the two differ in that characters beyond U+FFFF
     * (first byte F0 to F4) come before U+E000 to U+FFFF (first byte EE and EF) in strings.
     */
    private static final int[] RANK = new int[256];

    static {
        for (int b = 0; b < 256; b++) {
            RANK[b] = b < 0xEE || b > 0xF4 ? b : b < 0xF0 ? b + 5 : b - 2;
        }
    }

    final byte[] text;
    final int[] begin;

    /** Takes the arrays themselves: {@code begin} has one number more than there are ids. */
    Ids(byte[] text, int[] begin) {
        this.text = text;
        this.begin = begin;
    }

    /** Returns a byte's place in the order. */
    static int rank(byte b) {
        return RANK[b & 0xFF];
    }

    int size() {
        return begin.length - 1;
    }

    String get(int i) {
        return new String(text, begin[i], begin[i + 1] - begin[i], StandardCharsets.UTF_8);
    }

    /** Returns an id's number, or -1 - the number it would have. */
    int find(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    private int compare(int i, byte[] wanted) {
        return compare(text, begin[i], begin[i + 1], wanted, 0, wanted.length);
    }

    /** Compares an id with one of others. */
    int compare(int i, Ids others, int j) {
        return compare(text, begin[i], begin[i + 1], others.text, others.begin[j], others.begin[j + 1]);
    }

    private static int compare(byte[] a, int from, int to, byte[] b, int other, int end) {
        int k = Arrays.mismatch(a, from, to, b, other, end);
        boolean prefix = k < 0 || k == Math.min(to - from, end - other);
        return prefix ? to - from - (end - other) : rank(a[from + k]) - rank(b[other + k]);
    }

    /** Returns all ids in order, a view. */
    List<String> list() {
        return new View();
    }

    private final class View extends AbstractList<String> implements RandomAccess {
        @Override
        public String get(int i) {
            return Ids.this.get(Objects.checkIndex(i, size()));
        }

        @Override
        public int size() {
            return Ids.this.size();
        }

        @Override
        public int indexOf(Object id) {
            return id instanceof String s ? Math.max(-1, find(s)) : -1;
        }

        @Override
        public boolean contains(Object id) {
            return indexOf(id) >= 0;
        }
    }
}
