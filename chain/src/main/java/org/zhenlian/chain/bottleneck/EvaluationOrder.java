package org.zhenlian.chain.bottleneck;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * In which order the products and recipes upstream of some goals are best evaluated: component by component of the condensation, what
 * feeds the others first, and within a loop what was had first. Only what runs in a derivation takes part.
 */
final class EvaluationOrder {
    private final Derivation base;
    private final IntLists users;
    private final IntLists components;
    private final int[] componentOf;
    private final int[] byRank;

    EvaluationOrder(AndOr net, boolean[] outside, int[] goals, Derivation base) {
        this.base = base;
        IntLists arcs = arcs(net, outside);
        users = arcs.inverse(arcs.rows());
        int[] makers = IntStream.of(goals)
                .flatMap(goal -> IntStream.of(net.makers().list(goal)))
                .filter(base::runs)
                .map(net.elements()::ofRecipe)
                .toArray();
        components = inOrderOfRank(Components.of(arcs, makers));
        componentOf = new int[arcs.rows()];
        Arrays.fill(componentOf, -1);
        for (int c = 0; c < components.rows(); c++) {
            for (int i = components.from(c); i < components.to(c); i++) {
                componentOf[components.at(i)] = c;
            }
        }
        byRank = sorted(IntStream.range(0, arcs.rows()).filter(node -> componentOf[node] >= 0));
    }

    /** From each product that must be made here to the recipes that make it, from each recipe to its inputs. */
    private IntLists arcs(AndOr net, boolean[] outside) {
        IntLists.Builder lists = new IntLists.Builder();
        for (int r = 0; r < net.elements().recipes(); r++) {
            if (!base.runs(r)) {
                continue;
            }
            int element = net.elements().ofRecipe(r);
            for (int group : net.groups().list(r)) {
                for (int product : net.alternatives().list(group)) {
                    if (base.has(product)) {
                        lists.add(element, product);
                    }
                }
            }
            for (int product : net.makes().list(r)) {
                if (!outside[product]) {
                    lists.add(product, element);
                }
            }
        }
        return lists.build(net.elements().products() + net.elements().recipes());
    }

    private IntLists inOrderOfRank(IntLists lists) {
        IntLists.Builder ordered = new IntLists.Builder();
        for (int c = 0; c < lists.rows(); c++) {
            for (int node : sorted(IntStream.of(lists.list(c)))) {
                ordered.add(c, node);
            }
        }
        return ordered.build(lists.rows());
    }

    private int[] sorted(IntStream nodes) {
        return nodes.boxed()
                .sorted(Comparator.comparing(base::rank))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The nodes of each component, in the order of evaluation. */
    IntLists components() {
        return components;
    }

    /** The nodes that depend directly on each node. */
    IntLists users() {
        return users;
    }

    /** The component of a node; -1 if it takes no part. */
    int componentOf(int node) {
        return componentOf[node];
    }

    /** All nodes that take part, in the order in which they were had first. */
    int[] byRank() {
        return byRank;
    }
}
