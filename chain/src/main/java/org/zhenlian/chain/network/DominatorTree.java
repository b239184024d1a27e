package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * The dominator tree of a network from its sources: the immediate dominator of an enterprise is the last other enterprise through which
 * every path from a source runs.
 *
 * <p>Semi-NCA (Georgiadis 2005, Linear-time algorithms for dominators and related problems; L. Georgiadis, R. Tarjan, R. Werneck 2006,
 * Finding dominators in practice): Lengauer and Tarjan's semidominators with path compression, then each immediate dominator as a
 * nearest common ancestor, found by walking up. All in the numbers of a depth-first search from a root before all sources, without
 * recursion. O(links log enterprises) for semidominators, O(enterprises^2) at worst for the walk, in practice linear; 28 bytes an
 * enterprise while it runs.
 */
final class DominatorTree {
    private static final int REPORT = (1 << 16) - 1;

    private final Adjacency network;
    private final Crew crew;
    private final int n;

    /** By enterprise the number on the search, from 1; 0 if no source reaches it. The root has number 0. */
    private final int[] number;

    /** By number the enterprise. */
    private final int[] vertex;

    private int[] parent;
    private int count;

    /** By number the semidominator. */
    private int[] semi = {};

    /** By number, side by side, an ancestor (-1: not linked yet) and the least semidominator from there down. */
    private int[] link = {};

    private int[] way = new int[64];

    private DominatorTree(Adjacency network, Crew crew) {
        this.network = network;
        this.crew = crew;
        n = network.enterprises();
        number = new int[n];
        vertex = new int[n + 1];
        parent = new int[n + 1];
    }

    /**
     * Reckons the tree.
     *
     * @param sources the enterprises where supply begins
     */
    static DominatorTree of(Adjacency network, int[] sources, Crew crew) {
        DominatorTree tree = new DominatorTree(network, crew);
        tree.search(sources);
        tree.semidominators(sources);
        tree.walkUp();
        tree.semi = tree.link = tree.way = new int[0];
        return tree;
    }

    /** Returns how many enterprises the sources reach, themselves included. */
    int reached() {
        return count;
    }

    /** Returns the enterprise with a number from 1 to {@link #reached}; dominators have lower numbers than what they dominate. */
    int enterprise(int number) {
        return vertex[number];
    }

    /** Returns an enterprise's number; 0 if no source reaches it. */
    int number(int enterprise) {
        return number[enterprise];
    }

    /** Returns the number of the immediate dominator of the enterprise with a number; 0 if it has none. */
    int dominator(int number) {
        return parent[number];
    }

    private void search(int[] sources) {
        int[] cursor = new int[n + 1];
        for (int source : sources) {
            if (number[source] == 0) {
                enter(source, 0, cursor);
                descend(cursor);
            }
        }
    }

    /** Goes on from the last number; a number's parent is also the way back. */
    private void descend(int[] cursor) {
        int at = count;
        while (at > 0) {
            int k = cursor[at];
            int end = network.outBegin[vertex[at] + 1];
            while (k < end && number[network.customer[k]] != 0) {
                k++;
            }
            if (k < end) {
                cursor[at] = k + 1;
                enter(network.customer[k], at, cursor);
                at = count;
            } else {
                cursor[at] = k;
                at = parent[at];
            }
        }
    }

    private void enter(int e, int from, int[] cursor) {
        count++;
        number[e] = count;
        vertex[count] = e;
        parent[count] = from;
        cursor[count] = network.outBegin[e];
        if ((count & REPORT) == 0) {
            crew.tell("search", count, n);
        }
    }

    private void semidominators(int[] sources) {
        semi = new int[count + 1];
        link = new int[2 * count + 2];
        Arrays.fill(semi, -1);
        Arrays.fill(link, -1);
        for (int source : sources) {
            semi[number[source]] = 0;
        }
        for (int i = count; i > 0; i--) {
            int least = semi[i] == 0 ? 0 : i;
            int e = vertex[i];
            for (int k = network.inBegin[e]; k < network.inBegin[e + 1]; k++) {
                int j = number[network.supplier[k]];
                if (j != 0) {
                    least = Math.min(least, j <= i ? j : best(j));
                }
            }
            semi[i] = least;
            link[2 * i] = parent[i];
            link[2 * i + 1] = least;
            if ((i & REPORT) == 0) {
                crew.tell("dominators", count - i, count);
            }
        }
    }

    /**
     * Returns the least semidominator on the tree path from j up to, but without, the first number that is not linked yet, and shortens
     * that path. Linked are the numbers above the current one.
     */
    private int best(int j) {
        int length = 0;
        int at = j;
        int above = link[2 * at];
        while (link[2 * above] >= 0) {
            way = length == way.length ? Arrays.copyOf(way, 2 * length) : way;
            way[length++] = at;
            at = above;
            above = link[2 * at];
        }
        while (length > 0) {
            int below = way[--length];
            link[2 * below] = above;
            link[2 * below + 1] = Math.min(link[2 * below + 1], link[2 * at + 1]);
            at = below;
        }
        return link[2 * j + 1];
    }

    /** A dominator has a lower number, so those above are done before. */
    private void walkUp() {
        for (int i = 1; i <= count; i++) {
            int at = parent[i];
            while (at > semi[i]) {
                at = parent[at];
            }
            parent[i] = at;
        }
    }
}
