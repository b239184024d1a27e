package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * Puts the ids of several tables into one order and tells each its number there.
 *
 * <p>Sorts by the first eight bytes, then those alike by the next eight, and so on: multikey sorting (Bentley & Sedgewick 1997, Fast
 * algorithms for sorting and searching strings), each round by least-significant-digit radix sort, short stretches by insertion. O(ids
 * x length / 8). Needs 24 bytes per entry while it runs.
 */
final class IdMerge {
    private static final int SHORT = 24;
    private static final int WIDTH = 8;

    private final IdTable[] tables;
    private final int[] base;
    private final int[] place;
    private final long[] key;
    private final int[] who;
    private final long[] spareKey;
    private final int[] spareWho;
    private final int[][] maps;
    private Ids ids = new Ids(new byte[0], new int[1]);

    private IdMerge(IdTable[] tables) {
        this.tables = tables;
        base = new int[tables.length + 1];
        maps = new int[tables.length][];
        for (int t = 0; t < tables.length; t++) {
            base[t + 1] = Math.addExact(base[t], tables[t].size());
            maps[t] = new int[tables[t].size()];
        }
        int n = base[tables.length];
        place = new int[n];
        key = new long[n];
        who = new int[n];
        spareKey = new long[n];
        spareWho = new int[n];
    }

    /** Returns the merger of some tables, done. */
    static IdMerge of(IdTable[] tables) {
        IdMerge merge = new IdMerge(tables);
        merge.findPlaces();
        merge.load(0, merge.who.length, 0);
        merge.sort(0, merge.who.length, 0);
        merge.number();
        return merge;
    }

    /** Returns all ids in order. */
    Ids ids() {
        return ids;
    }

    /** Returns for each number of table t the id's number in the order. */
    int[] map(int t) {
        return maps[t];
    }

    private void findPlaces() {
        for (int t = 0; t < tables.length; t++) {
            byte[] heap = tables[t].heap();
            int at = 0;
            for (int i = base[t]; i < base[t + 1]; i++) {
                place[i] = at;
                who[i] = i;
                at += 1 + length(heap, at);
            }
        }
    }

    private static int length(byte[] heap, int place) {
        return heap[place] & 0xFF;
    }

    private byte[] heapOf(int entry) {
        int t = 0;
        while (entry >= base[t + 1]) {
            t++;
        }
        return tables[t].heap();
    }

    /** Loads bytes {@code depth .. depth + 7} of the ids at {@code from..to} as sortable numbers; beyond its end an id has zeros. */
    private void load(int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            byte[] heap = heapOf(who[i]);
            int text = place[who[i]] + 1;
            int end = text + length(heap, place[who[i]]);
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

    /** Goes through the order, gives the same number to the same id of several tables, and copies the texts. */
    private void number() {
        int[] begin = new int[who.length + 1];
        byte[] text = new byte[textBytes()];
        int count = 0;
        int used = 0;
        for (int i = 0; i < who.length; i++) {
            byte[] heap = heapOf(who[i]);
            int from = place[who[i]] + 1;
            int to = from + length(heap, place[who[i]]);
            boolean again = count > 0 && Arrays.equals(text, begin[count - 1], used, heap, from, to);
            if (!again) {
                System.arraycopy(heap, from, text, used, to - from);
                used += to - from;
                begin[++count] = used;
            }
            setNumber(who[i], count - 1);
        }
        ids = new Ids(Arrays.copyOf(text, used), Arrays.copyOf(begin, count + 1));
    }

    private int textBytes() {
        long bytes = 0;
        for (int i = 0; i < place.length; i++) {
            bytes += length(heapOf(i), place[i]);
        }
        return Math.toIntExact(bytes);
    }

    private void setNumber(int entry, int number) {
        int t = 0;
        while (entry >= base[t + 1]) {
            t++;
        }
        maps[t][entry - base[t]] = number;
    }
}
