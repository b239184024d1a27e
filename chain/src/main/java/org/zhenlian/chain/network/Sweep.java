package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * What every path from one enterprise to another has in common: links and enterprises.
 *
 * <p>One shortest path holds all of it. Going along that path, everything reached off it is explored once; how far ahead on the path a
 * detour has come back tells what was avoided: a link is on every path if no detour from before it comes back after it, an enterprise
 * if none comes back beyond it (M. Cairo et al. 2021, A simplified algorithm computing all s-t bridges and articulation points). O(
 * enterprises + links).
 */
final class Sweep {
    private final Adjacency network;
    private final int[] path;
    private final int[] pathLink;
    private final int[] place;
    private final boolean[] seen;
    private int[] stack = new int[64];
    private int top;
    private int far;

    private Sweep(Adjacency network, int[] path) {
        this.network = network;
        this.path = path;
        pathLink = new int[Math.max(0, path.length - 1)];
        place = new int[network.enterprises()];
        seen = new boolean[network.enterprises()];
        Arrays.fill(place, -1);
        for (int i = 0; i < path.length; i++) {
            place[path[i]] = i;
        }
        for (int i = 0; i < pathLink.length; i++) {
            pathLink[i] = Arrays.binarySearch(
                    network.customer, network.outBegin[path[i]], network.outBegin[path[i] + 1], path[i + 1]);
        }
    }

    /** Whether there is a path, and the links and enterprises (but the ends) on all paths, from the first to the last. */
    record Common(boolean connected, int[] links, int[] enterprises) {}

    static Common of(Adjacency network, int from, int to, Crew crew) {
        int[] path = path(network, from, to, crew);
        return path.length == 0 ? new Common(false, path, path) : new Sweep(network, path).along();
    }

    /** A shortest path, or nothing: found backwards through the levels of a search. */
    private static int[] path(Adjacency network, int from, int to, Crew crew) {
        Search search = new Search(network, false, crew).from(from);
        if (!search.has(to)) {
            return new int[0];
        }
        int[] levels = search.levels();
        int d = 0;
        while (!isAt(search, levels, d, to)) {
            d++;
        }
        int[] path = new int[d + 1];
        path[d] = to;
        while (--d >= 0) {
            int e = path[d + 1];
            int k = network.inBegin[e];
            while (!isAt(search, levels, d, network.supplier[k])) {
                k++;
            }
            path[d] = network.supplier[k];
        }
        return path;
    }

    private static boolean isAt(Search search, int[] levels, int d, int e) {
        return Arrays.binarySearch(search.found(), levels[d], levels[d + 1], e) >= 0;
    }

    private Common along() {
        int[] links = new int[pathLink.length];
        int[] enterprises = new int[path.length];
        int linkCount = 0;
        int enterpriseCount = 0;
        for (int i = 0; i < pathLink.length; i++) {
            if (i > 0 && far <= i) {
                enterprises[enterpriseCount++] = path[i];
            }
            far = Math.max(far, i);
            explore(i);
            if (far == i) {
                links[linkCount++] = pathLink[i];
                far = i + 1;
            }
        }
        return new Common(true, Arrays.copyOf(links, linkCount), Arrays.copyOf(enterprises, enterpriseCount));
    }

    /** Explores what can be reached from place i of the path without its links, not going on from the path. */
    private void explore(int i) {
        push(path[i]);
        while (top > 0) {
            int e = stack[--top];
            for (int k = network.outBegin[e]; k < network.outBegin[e + 1]; k++) {
                int to = network.customer[k];
                boolean along = place[e] >= 0 && place[e] < pathLink.length && pathLink[place[e]] == k;
                if (place[to] >= 0) {
                    far = along ? far : Math.max(far, place[to]);
                } else if (!seen[to]) {
                    seen[to] = true;
                    push(to);
                }
            }
        }
        Crew.poll();
    }

    private void push(int e) {
        stack = top == stack.length ? Arrays.copyOf(stack, 2 * top) : stack;
        stack[top++] = e;
    }
}
