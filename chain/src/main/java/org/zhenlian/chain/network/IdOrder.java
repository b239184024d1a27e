package org.zhenlian.chain.network;

/**
 * Puts the ids of a table into order.
 *
 * <p>Sorts by the first eight bytes, then those alike by the next eight, and so on: multikey sorting (Bentley & Sedgewick 1997, Fast
 * algorithms for sorting and searching strings), each round by least-significant-digit radix sort, short stretches by insertion. O(ids
 * x length / 8). Needs 28 bytes an id while it runs.
 */
final class IdOrder {
    private static final int SHORT = 24;
    private static final int WIDTH = 8;

    private final byte[] heap;
    private final int[] place;
    private final long[] key;
    private final int[] who;
    private final long[] spareKey;
    private final int[] spareWho;

    private IdOrder(IdTable table) {
        heap = table.heap();
        int n = table.size();
        place = new int[n];
        key = new long[n];
        who = new int[n];
        spareKey = new long[n];
        spareWho = new int[n];
    }

    /** The ids in order, and for each number in the table the number there. */
    record Sorted(Ids ids, int[] map) {}

    /** Returns the ids of a table in order. */
    static Sorted of(IdTable table) {
        IdOrder order = new IdOrder(table);
        int used = order.findPlaces();
        order.load(0, order.who.length, 0);
        order.sort(0, order.who.length, 0);
        return order.sorted(used - order.who.length);
    }

    /** Returns how many bytes of the heap are used. */
    private int findPlaces() {
        int at = 0;
        for (int i = 0; i < place.length; i++) {
            place[i] = at;
            who[i] = i;
            at += 1 + length(at);
        }
        return at;
    }

    private int length(int place) {
        return heap[place] & 0xFF;
    }

    /** Loads bytes {@code depth .. depth + 7} of the ids at {@code from..to} as sortable numbers; beyond its end an id has zeros. */
    private void load(int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            int text = place[who[i]] + 1;
            int end = text + length(place[who[i]]);
            long bytes = 0;
            for (int k = text + depth; k < text + depth + WIDTH; k++) {
                bytes = bytes << 8 | (k < end ? Ids.rank(heap[k]) : 0);
            }
            key[i] = bytes ^ Long.MIN_VALUE;
        }
    }

    private void sort(int from, int to, int depth) {
        if (to - from <= SHORT) {
            insertion(from, to);
        } else {
            radix(from, to);
        }
        for (int run = from; run < to; ) {
            int end = run + 1;
            while (end < to && key[end] == key[run]) {
                end++;
            }
            boolean longer = (key[run] & 0xFF) != 0;
            if (end - run > 1 && longer) {
                Crew.poll();
                load(run, end, depth + WIDTH);
                sort(run, end, depth + WIDTH);
            }
            run = end;
        }
    }

    private void insertion(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long k = key[i];
            int w = who[i];
            int j = i - 1;
            for (; j >= from && key[j] > k; j--) {
                key[j + 1] = key[j];
                who[j + 1] = who[j];
            }
            key[j + 1] = k;
            who[j + 1] = w;
        }
    }

    /** Sorts stably by one byte after the other, from the last; bytes that are the same in all keys cost nothing. */
    private void radix(int from, int to) {
        int[][] counts = new int[WIDTH][257];
        for (int i = from; i < to; i++) {
            for (int digit = 0; digit < WIDTH; digit++) {
                counts[digit][digit(key[i], digit) + 1]++;
            }
        }
        for (int digit = 0; digit < WIDTH; digit++) {
            if (counts[digit][digit(key[from], digit) + 1] < to - from) {
                pass(from, to, digit, counts[digit]);
            }
        }
    }

    private static int digit(long key, int digit) {
        return (int) ((key ^ Long.MIN_VALUE) >>> 8 * digit) & 0xFF;
    }

    private void pass(int from, int to, int digit, int[] counts) {
        Crew.poll();
        counts[0] = from;
        for (int d = 0; d < 256; d++) {
            counts[d + 1] += counts[d];
        }
        for (int i = from; i < to; i++) {
            int target = counts[digit(key[i], digit)]++;
            spareKey[target] = key[i];
            spareWho[target] = who[i];
        }
        System.arraycopy(spareKey, from, key, from, to - from);
        System.arraycopy(spareWho, from, who, from, to - from);
    }

    private Sorted sorted(int bytes) {
        int[] map = new int[who.length];
        int[] begin = new int[who.length + 1];
        byte[] text = new byte[bytes];
        for (int i = 0; i < who.length; i++) {
            int from = place[who[i]];
            System.arraycopy(heap, from + 1, text, begin[i], length(from));
            begin[i + 1] = begin[i] + length(from);
            map[who[i]] = i;
        }
        return new Sorted(new Ids(text, begin), map);
    }
}
