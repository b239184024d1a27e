package org.zhenlian.chain.bottleneck;

import java.util.Arrays;

/**
 * Under what it is asked which products can be had.
 *
 * @param outside for each product whether it can be had from outside
 * @param gone the elements that have failed
 * @param helped the recipes that somebody else runs, too
 */
record World(boolean[] outside, int[] gone, int[] helped) {
    private static final int[] NONE = {};

    static World of(boolean[] outside, int... gone) {
        return new World(outside, gone, NONE);
    }

    World without(int... elements) {
        return new World(outside, elements, helped);
    }

    /** The world in which more products can be had from outside. */
    World with(int... products) {
        boolean[] more = outside.clone();
        for (int product : products) {
            more[product] = true;
        }
        return new World(more, gone, helped);
    }

    World helping(int... recipes) {
        return new World(outside, gone, recipes);
    }

    static int[] plus(int[] list, int last) {
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = last;
        return longer;
    }
}
