package org.zhenlian.chain.bottleneck;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Why a goal cannot be made in a world: the frontier of what is missing.
 *
 * <p>From the goal backwards to products that cannot be had, through recipes that somebody here runs and groups that nothing
 * serves. Where this ends, at products that nobody here makes and in loops that only feed themselves, are the blockers. Were they
 * to be had, the rest is asked again, until the goal could be made.
 *
 * <p>If supply that may exist could make the goal, the way ends at the products of such supply, and only these are the blockers.
 */
final class Blockers {
    private final AndOr net;
    private final int goal;
    private final boolean undecided;
    private final BitSet found = new BitSet();

    private Blockers(AndOr net, int goal, boolean undecided) {
        this.net = net;
        this.goal = goal;
        this.undecided = undecided;
    }

    /** The blockers of a goal, in order; the goal is among them if nobody here makes it. None if it can be made. */
    static int[] of(AndOr net, Readings readings, int goal) {
        World world = readings.blocking(goal);
        Blockers blockers = new Blockers(net, goal, world != readings.hopeful());
        Derivation derivation = new Derivation(net, world);
        while (!derivation.makes(goal) && !blockers.found.get(goal)) {
            blockers.search(derivation);
            derivation = new Derivation(net, world.with(blockers.found.stream().toArray()));
        }
        return blockers.found.stream().toArray();
    }

    private void search(Derivation derivation) {
        IntLists missing = missing(derivation);
        IntLists components = Components.of(missing, new int[] {goal});
        int before = found.cardinality();
        for (int c = 0; c < components.rows(); c++) {
            int[] component = components.list(c);
            if (undecided) {
                IntStream.of(component)
                        .filter(p -> p != goal && net.doubtful()[p])
                        .forEach(found::set);
            } else if (ends(component, missing)) {
                IntStream.of(component).forEach(found::set);
            }
        }
        if (found.cardinality() == before) {
            found.set(goal);
        }
    }

    private static boolean ends(int[] component, IntLists missing) {
        return IntStream.of(component)
                .flatMap(p -> IntStream.of(missing.list(p)))
                .allMatch(p -> IntStream.of(component).anyMatch(q -> q == p));
    }

    /** From each product that cannot be had to the missing inputs of its makers. */
    private IntLists missing(Derivation derivation) {
        IntLists.Builder lists = new IntLists.Builder();
        for (int r = 0; r < net.elements().recipes(); r++) {
            if (!derivation.runs(r) && derivation.isRunnable(r)) {
                for (int group : net.groups().list(r)) {
                    if (!derivation.isServed(group)) {
                        blame(r, group, lists);
                    }
                }
            }
        }
        return lists.build(net.elements().products());
    }

    private void blame(int recipe, int group, IntLists.Builder lists) {
        for (int product : net.makes().list(recipe)) {
            if (!undecided || product == goal || !net.doubtful()[product]) {
                for (int input : net.alternatives().list(group)) {
                    lists.add(product, input);
                }
            }
        }
    }
}
