package org.zhenlian.chain.network;

/** Tells whether arrays read from a file fit together, so that no query can run out of them. O(links). */
final class Soundness {
    private Soundness() {}

    static boolean of(Snapshot.Content content) {
        Adjacency network = content.adjacency();
        int n = network.enterprises();
        int links = network.links();
        Values value = network.value;
        return isRising(content.enterprises().begin, content.enterprises().text.length)
                && isRising(content.products().begin, content.products().text.length)
                && isRising(network.outBegin, links)
                && isRising(network.inBegin, links)
                && isBelow(network.customer, n)
                && isBelow(network.supplier, n)
                && isBelow(network.inLink, links)
                && isBelow(network.product.wide, network.products())
                && isBelow(network.product.small, network.products())
                && isPointing(value);
    }

    private static boolean isRising(int[] begin, int end) {
        boolean rising = begin[0] == 0 && begin[begin.length - 1] == end;
        for (int i = 1; i < begin.length; i++) {
            rising &= begin[i - 1] <= begin[i];
        }
        return rising;
    }

    private static boolean isBelow(int[] numbers, int limit) {
        boolean below = true;
        for (int number : numbers) {
            below &= number >= 0 && number < limit;
        }
        return below;
    }

    private static boolean isBelow(char[] numbers, int limit) {
        boolean below = true;
        for (char number : numbers) {
            below &= number < limit;
        }
        return below;
    }

    /** Every code has its amount, and every amount is one that a row of a file may have. */
    private static boolean isPointing(Values value) {
        boolean pointing = Values.isScale(value.scale);
        for (double amount : value.rare) {
            pointing &= RowIntake.isIn(amount);
        }
        for (int code : value.code) {
            pointing &= code >= 0 || code == Integer.MIN_VALUE || -1 - code < value.rare.length;
        }
        return pointing;
    }
}
