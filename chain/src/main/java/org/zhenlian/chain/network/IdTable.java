package org.zhenlian.chain.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Numbers ids in the order in which they first come: a hash table with linear probing over bytes, without an object per id.
 *
 * <p>The texts stand end to end in a heap of bytes, each after its length (1 byte). A slot is two longs: a key, and the number with
 * the place in the heap. The key of an id of up to 7 bytes is its length and the id itself, so that the slot alone decides; that of a longer one is
 * a hash with its highest bit set, and the heap decides. Hashes are seeded anew for each table, so that no file can be made to fill
 * one corner of it; nothing but speed depends on the seed.
 */
final class IdTable {
    /** Most bytes an id may have. */
    static final int LONGEST = 255;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 64;
    private static final int SHORT = 7;

    private final long seed = new SplittableRandom().nextLong() | 1;
    private byte[] heap = new byte[1 << 10];
    private int used;
    private long[] slots = new long[1 << 7];
    private int mask = (1 << 6) - 1;
    private int size;

    int size() {
        return size;
    }

    /** Returns the bytes in which the ids stand in the order of their numbers, each after its length. */
    byte[] heap() {
        return heap;
    }

    /** Lets go of what finds ids: only their texts can still be asked for. */
    void close() {
        slots = new long[0];
    }

    /** Returns the bytes that the table takes. */
    long memory() {
        return heap.length + (long) Long.BYTES * slots.length;
    }

    /** Returns the number of the id in {@code text[from..to)}, or -1. */
    int find(byte[] text, int from, int to) {
        return find(key(text, from, to), text, from, to);
    }

    /**
     * Looks at the slot where an id of some key would be, so that it is in the cache when the id is looked for: several such looks
     * wait for the memory at the same time. The answer means nothing.
     */
    long touch(long key) {
        return slots[2 * start(key)];
    }

    /** Tells whether ids of the same key are the same. */
    static boolean isTelling(long key) {
        return key > 0;
    }

    /** Returns the number of the id in {@code text[from..to)}, which has the key, or -1. */
    int find(long key, byte[] text, int from, int to) {
        for (int slot = start(key); ; slot = slot + 1 & mask) {
            long found = slots[2 * slot];
            if (found == 0) {
                return -1;
            }
            if (found == key && (isTelling(key) || isAt((int) slots[2 * slot + 1], text, from, to))) {
                return (int) (slots[2 * slot + 1] >>> 32);
            }
        }
    }

    private boolean isAt(int place, byte[] text, int from, int to) {
        int length = heap[place] & 0xFF;
        return length == to - from && Arrays.equals(heap, place + 1, place + 1 + length, text, from, to);
    }

    /** Adds the id in {@code text[from..to)}, which is not there yet, not empty and not too long, and returns its number. */
    int add(byte[] text, int from, int to) {
        if (size > mask - (mask >> 2)) {
            grow();
        }
        int length = to - from;
        reserve(length + 1);
        insert(key(text, from, to), (long) size << 32 | used);
        heap[used] = (byte) length;
        System.arraycopy(text, from, heap, used + 1, length);
        used += length + 1;
        return size++;
    }

    /** Returns the number of an id, adding it if it is new. */
    int put(byte[] text, int from, int to) {
        int found = find(text, from, to);
        return found >= 0 ? found : add(text, from, to);
    }

    private void insert(long key, long entry) {
        int slot = start(key);
        while (slots[2 * slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[2 * slot] = key;
        slots[2 * slot + 1] = entry;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        mask = old.length - 1;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                insert(old[i], old[i + 1]);
            }
        }
    }

    private void reserve(int more) {
        if (used > heap.length - more) {
            int wanted = (int) Math.min(MOST_BYTES, 2L * heap.length);
            heap = Arrays.copyOf(heap, Math.max(wanted, fitting((long) used + more)));
        }
    }

    /**
     * Returns how many bytes some ids take.
     *
     * @throws IllegalArgumentException if an array cannot hold so many
     */
    static int fitting(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("the ids take more than 2^31 bytes\nUse shorter ids");
        }
        return (int) bytes;
    }

    private int start(long key) {
        return (int) (mix(key ^ seed) >>> 32) & mask;
    }

    /** Returns the key of the id in {@code text[from..to)}. */
    long key(byte[] text, int from, int to) {
        int length = to - from;
        if (length <= SHORT) {
            return (long) length << 56 | bytes(text, from, length);
        }
        long h = seed + length;
        for (int i = from; i < to - 8; i += 8) {
            h = mix(h ^ (long) LONG.get(text, i));
        }
        return mix(h ^ (long) LONG.get(text, to - 8)) | Long.MIN_VALUE;
    }

    /** Returns up to 7 bytes as a number. */
    private static long bytes(byte[] text, int from, int length) {
        if (from + 8 <= text.length) {
            return (long) LONG.get(text, from) & (1L << 8 * length) - 1;
        }
        long bytes = 0;
        for (int i = length - 1; i >= 0; i--) {
            bytes = bytes << 8 | text[from + i] & 0xFF;
        }
        return bytes;
    }

    private static long mix(long h) {
        return Math.multiplyHigh(h, FACTOR) ^ h * FACTOR;
    }
}
