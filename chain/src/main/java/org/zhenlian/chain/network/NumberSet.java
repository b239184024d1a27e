package org.zhenlian.chain.network;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** An unmodifiable set of numbers: a range, then a stretch of an array in rising order that has none of the range. */
final class NumberSet extends AbstractSet<Integer> {
    private static final int[] NOTHING = {};

    private final int first;
    private final int end;
    private final int[] more;
    private final int from;
    private final int to;

    NumberSet(int first, int end, int[] more, int from, int to) {
        this.first = first;
        this.end = end;
        this.more = more;
        this.from = from;
        this.to = to;
    }

    static NumberSet range(int first, int end) {
        return new NumberSet(first, end, NOTHING, 0, 0);
    }

    @Override
    public int size() {
        return end - first + to - from;
    }

    @Override
    public boolean contains(Object o) {
        return o instanceof Integer i && (i >= first && i < end || Arrays.binarySearch(more, from, to, i) >= 0);
    }

    @Override
    public boolean remove(Object o) {
        throw new UnsupportedOperationException("this set is a view of a network");
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int next = first;
            private int place = from;

            @Override
            public boolean hasNext() {
                return next < end || place < to;
            }

            @Override
            public Integer next() {
                if (next < end) {
                    return next++;
                }
                if (place == to) {
                    throw new NoSuchElementException("no more numbers");
                }
                return more[place++];
            }
        };
    }
}
