package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * Articulation points of the network read without directions: enterprises without which their part of it falls into pieces.
 *
 * <p>Hopcroft & Tarjan 1973 (Algorithm 447: efficient algorithms for graph manipulation), without recursion and on the two directed
 * lists as they are. A child of the search tree from which nothing before its parent can be reached is a piece that the parent holds;
 * its size is how many were found since it was entered. O(enterprises + links); 16 bytes an enterprise while it runs.
 */
final class CutVertices {
    private static final int REPORT = (1 << 16) - 1;

    private final Adjacency network;
    private final int n;
    private final int[] found;
    private final int[] low;
    private final int[] cursor;
    private final int[] path;
    private int length;
    private int index;

    /** Pieces held, as enterprise and size. */
    private long[] pieces = new long[64];

    private int pieceCount;

    private int[] points = new int[64];
    private int[] pieceCounts = new int[64];
    private int[] cutOff = new int[64];
    private int count;

    private CutVertices(Adjacency network) {
        this.network = network;
        n = network.enterprises();
        found = new int[n];
        low = new int[n];
        cursor = new int[n];
        path = new int[n];
    }

    /** Articulation points in order of numbers, into how many pieces their part falls, and how many are not in the largest. */
    record Points(int[] enterprise, int[] pieces, int[] cutOff) {}

    static Points of(Adjacency network, Crew crew) {
        CutVertices cut = new CutVertices(network);
        for (int e = 0; e < cut.n; e++) {
            if (cut.found[e] == 0) {
                int before = cut.index;
                cut.search(e, crew);
                cut.weigh(cut.index - before);
            }
        }
        return cut.inOrder();
    }

    private void search(int root, Crew crew) {
        enter(root, crew);
        while (length > 0) {
            int e = path[length - 1];
            int to = next(e);
            if (to < 0) {
                leave(e);
            } else if (found[to] == 0) {
                enter(to, crew);
            } else {
                low[e] = Math.min(low[e], found[to]);
            }
        }
    }

    /** The next neighbour: first the customers, then the suppliers; -1 after the last. */
    private int next(int e) {
        int k = cursor[e]++;
        int out = network.outBegin[e + 1] - network.outBegin[e];
        if (k < out) {
            return network.customer[network.outBegin[e] + k];
        }
        int place = network.inBegin[e] + k - out;
        return place < network.inBegin[e + 1] ? network.supplier[place] : -1;
    }

    private void enter(int e, Crew crew) {
        found[e] = ++index;
        low[e] = index;
        path[length++] = e;
        if ((index & REPORT) == 0) {
            crew.tell("articulation points", index, n);
        }
    }

    private void leave(int e) {
        length--;
        if (length > 0) {
            int parent = path[length - 1];
            low[parent] = Math.min(low[parent], low[e]);
            if (low[e] >= found[parent]) {
                pieces = pieceCount == pieces.length ? Arrays.copyOf(pieces, 2 * pieceCount) : pieces;
                pieces[pieceCount++] = (long) parent << 32 | index - found[e] + 1;
            }
        }
    }

    /** Turns the pieces of a part of the network into its points; the root of the search holds pieces, but no rest. */
    private void weigh(int size) {
        Arrays.sort(pieces, 0, pieceCount);
        for (int from = 0; from < pieceCount; ) {
            int e = (int) (pieces[from] >>> 32);
            int to = from;
            int held = 0;
            while (to < pieceCount && pieces[to] >>> 32 == e) {
                held += (int) pieces[to++];
            }
            int rest = size - 1 - held;
            int largest = Math.max(rest, (int) pieces[to - 1]);
            int parts = to - from + (rest > 0 ? 1 : 0);
            if (parts > 1) {
                add(e, parts, size - 1 - largest);
            }
            from = to;
        }
        pieceCount = 0;
    }

    private void add(int e, int parts, int lost) {
        if (count == points.length) {
            points = Arrays.copyOf(points, 2 * count);
            pieceCounts = Arrays.copyOf(pieceCounts, 2 * count);
            cutOff = Arrays.copyOf(cutOff, 2 * count);
        }
        points[count] = e;
        pieceCounts[count] = parts;
        cutOff[count++] = lost;
    }

    private Points inOrder() {
        int[] order = Ranked.order(count, (a, b) -> points[a] < points[b]);
        return new Points(Ranked.pick(points, order), Ranked.pick(pieceCounts, order), Ranked.pick(cutOff, order));
    }
}
