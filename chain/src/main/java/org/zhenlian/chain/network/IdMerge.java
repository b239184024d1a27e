package org.zhenlian.chain.network;

/**
 * Puts the ids of several tables into one order and tells each its number there: each table is sorted by itself, see {@link IdOrder},
 * then two and two are merged until one is left, on all threads; an id that both have is one from then on. O(ids x log tables) beside
 * the sorting. The result does not depend on the number of threads.
 */
final class IdMerge {
    private static final int OFTEN = 1 << 16;

    private final Ids[] sorted;
    private final int[][] maps;

    private IdMerge(int tables) {
        sorted = new Ids[Math.max(1, tables)];
        sorted[0] = new Ids(new byte[0], new int[1]);
        maps = new int[tables][];
    }

    /** Returns the merger of some tables, done. */
    static IdMerge of(IdTable[] tables, Crew crew) {
        IdMerge merge = new IdMerge(tables.length);
        crew.each("sort ids", tables.length, 1, (t, next) -> {
            IdOrder.Sorted one = IdOrder.of(tables[t]);
            merge.sorted[t] = one.ids();
            merge.maps[t] = one.map();
        });
        for (int width = 1; width < tables.length; width *= 2) {
            int from = width;
            int pairs = (tables.length - from + 2 * width - 1) / (2 * width);
            crew.each("merge ids", pairs, 1, (pair, next) -> merge.pair(2 * from * pair, from));
        }
        return merge;
    }

    /** Returns all ids in order. */
    Ids ids() {
        return sorted[0];
    }

    /** Returns for each number of table t the id's number in the order. */
    int[] map(int t) {
        return maps[t];
    }

    /** Merges the ids of {@code width} tables with those of as many after them, or of what is left. */
    private void pair(int first, int width) {
        int second = first + width;
        Union union = new Union(sorted[first], sorted[second]);
        for (int t = first; t < Math.min(maps.length, second + width); t++) {
            renumber(maps[t], t < second ? union.ofLeft : union.ofRight);
        }
        sorted[first] = union.ids;
        sorted[second] = union.ids;
    }

    private static void renumber(int[] map, int[] to) {
        for (int i = 0; i < map.length; i++) {
            map[i] = to[map[i]];
        }
    }

    /** Two lists of ids as one, and for each number of either the number there. */
    private static final class Union {
        private final Ids left;
        private final Ids right;
        private final int[] ofLeft;
        private final int[] ofRight;
        private final Ids ids;

        Union(Ids left, Ids right) {
            this.left = left;
            this.right = right;
            ofLeft = new int[left.size()];
            ofRight = new int[right.size()];
            int count = number();
            ids = gather(count);
        }

        /** Goes through both at once and returns how many there are together. */
        private int number() {
            int count = 0;
            for (int l = 0, r = 0; l < ofLeft.length || r < ofRight.length; count++) {
                int order = r == ofRight.length ? -1 : l == ofLeft.length ? 1 : left.compare(l, right, r);
                if (order <= 0) {
                    ofLeft[l++] = count;
                }
                if (order >= 0) {
                    ofRight[r++] = count;
                }
                if (count % OFTEN == 0) {
                    Crew.poll();
                }
            }
            return count;
        }

        private Ids gather(int count) {
            int[] begin = new int[count + 1];
            lengths(left, ofLeft, begin);
            lengths(right, ofRight, begin);
            long used = 0;
            for (int i = 1; i <= count; i++) {
                used += begin[i];
                begin[i] = (int) used;
            }
            byte[] text = new byte[IdTable.fitting(used)];
            copy(left, ofLeft, begin, text);
            copy(right, ofRight, begin, text);
            return new Ids(text, begin);
        }

        private static void lengths(Ids ids, int[] number, int[] begin) {
            for (int i = 0; i < number.length; i++) {
                begin[number[i] + 1] = ids.begin[i + 1] - ids.begin[i];
            }
        }

        private static void copy(Ids ids, int[] number, int[] begin, byte[] text) {
            for (int i = 0; i < number.length; i++) {
                System.arraycopy(ids.text, ids.begin[i], text, begin[number[i]], ids.begin[i + 1] - ids.begin[i]);
            }
        }
    }
}
