package org.zhenlian.chain.network;

/** Sorts numbers by what they stand for, without objects: stable merge sort from the bottom up. O(n log n), 8 bytes a number. */
final class Ranked {
    /** Which of two comes first. */
    interface Before {
        /** Tells whether a comes strictly before b. */
        boolean test(int a, int b);
    }

    private Ranked() {}

    /** Returns 0 to n - 1 in order; those of which neither comes before the other stay in the order of their numbers. */
    static int[] order(int n, Before before) {
        int[] from = new int[n];
        for (int i = 0; i < n; i++) {
            from[i] = i;
        }
        int[] to = new int[n];
        for (long width = 1; width < n; width *= 2) {
            Crew.poll();
            for (long at = 0; at < n; at += 2 * width) {
                merge(from, to, (int) at, (int) Math.min(n, at + width), (int) Math.min(n, at + 2 * width), before);
            }
            int[] done = to;
            to = from;
            from = done;
        }
        return from;
    }

    private static void merge(int[] from, int[] to, int begin, int middle, int end, Before before) {
        int left = begin;
        int right = middle;
        for (int i = begin; i < end; i++) {
            boolean takeRight = left == middle || right < end && before.test(from[right], from[left]);
            to[i] = takeRight ? from[right++] : from[left++];
        }
    }

    /** Returns the numbers at some places. */
    static int[] pick(int[] numbers, int[] places) {
        int[] picked = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = numbers[places[i]];
        }
        return picked;
    }
}
