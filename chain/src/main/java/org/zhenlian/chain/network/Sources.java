package org.zhenlian.chain.network;

import java.util.stream.IntStream;

/** Where supply begins if nothing else is said. */
final class Sources {
    private Sources() {}

    /** Returns the members of all strongly connected components that nobody outside supplies, in order. O(enterprises + links). */
    static int[] of(Adjacency network, Crew crew) {
        int[] component = StrongParts.of(network, crew);
        boolean[] supplied = new boolean[network.enterprises()];
        for (int e = 0; e < component.length; e++) {
            for (int k = network.outBegin[e]; k < network.outBegin[e + 1]; k++) {
                int to = component[network.customer[k]];
                supplied[to] |= to != component[e];
            }
        }
        return IntStream.range(0, component.length)
                .filter(e -> !supplied[component[e]])
                .toArray();
    }
}
