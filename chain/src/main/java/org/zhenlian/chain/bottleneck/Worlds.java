package org.zhenlian.chain.bottleneck;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forward chaining in many worlds at once, one bit for each: in every world other elements have failed, and it is asked which
 * goals can no longer be made.
 *
 * <p>Only what runs in the world where nothing has failed takes part. Components are evaluated in the order of the condensation,
 * what feeds them first, and only loops more than once, until nothing changes; since all begins with "not to be had", the least
 * fixpoint is reached. Time O(worlds / 64 x size of the graph), times the rounds of loops; memory 64 bytes for each product and
 * recipe.
 */
final class Worlds {
    /** How many worlds are asked at once at most. */
    static final int MOST = 512;

    private final AndOr net;
    private final boolean[] outside;
    private final int[] goals;
    private final int products;
    private final Derivation base;
    private final IntLists arcs;
    private final IntLists order;
    private final long[] value;
    private final long[] kept;
    private final long[] sum = new long[MOST / 64];
    private final long[] any = new long[MOST / 64];
    private int words;

    /** The goals are products that can be made here if nothing fails. */
    Worlds(AndOr net, boolean[] outside, int[] goals) {
        this.net = net;
        this.outside = outside;
        this.goals = goals;
        products = net.elements().products();
        base = new Derivation(net, World.of(outside));
        arcs = arcs();
        order = inOrderOfRank(Components.of(
                arcs,
                IntStream.of(goals)
                        .flatMap(goal -> IntStream.of(net.makers().list(goal)))
                        .filter(base::runs)
                        .map(net.elements()::ofRecipe)
                        .toArray()));
        value = new long[(products + net.elements().recipes()) * sum.length];
        kept = new long[net.elements().size() * sum.length];
        Arrays.fill(kept, -1);
    }

    /** From each product that must be made here to the recipes that make it, from each recipe to its inputs. */
    private IntLists arcs() {
        IntLists.Builder lists = new IntLists.Builder();
        for (int r = 0; r < net.elements().recipes(); r++) {
            int element = net.elements().ofRecipe(r);
            if (!base.runs(r)) {
                continue;
            }
            for (int i = net.groups().from(r); i < net.groups().to(r); i++) {
                for (int product : net.alternatives().list(net.groups().at(i))) {
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
        return lists.build(products + net.elements().recipes());
    }

    /** Within a loop what was had first comes first, so that few rounds are needed. */
    private IntLists inOrderOfRank(IntLists components) {
        IntLists.Builder sorted = new IntLists.Builder();
        for (int c = 0; c < components.rows(); c++) {
            int component = c;
            IntStream.of(components.list(c))
                    .boxed()
                    .sorted((a, b) -> Integer.compare(base.rank(a), base.rank(b)))
                    .forEach(node -> sorted.add(component, node));
        }
        return sorted.build(components.rows());
    }

    /** For each goal a bit for every world in which it cannot be made; a world is a list of elements that have failed. */
    long[][] broken(List<int[]> worlds) {
        words = (worlds.size() + 63) / 64;
        fail(worlds, false);
        Arrays.fill(value, 0);
        for (int c = 0; c < order.rows(); c++) {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int i = order.from(c); i < order.to(c); i++) {
                    changed |= evaluate(order.at(i));
                }
                changed &= order.size(c) > 1;
            }
        }
        long[][] broken = new long[goals.length][];
        for (int g = 0; g < goals.length; g++) {
            broken[g] = broken(goals[g], worlds.size());
        }
        fail(worlds, true);
        return broken;
    }

    private void fail(List<int[]> worlds, boolean keep) {
        for (int w = 0; w < worlds.size(); w++) {
            for (int element : worlds.get(w)) {
                int at = element * sum.length + w / 64;
                kept[at] = keep ? -1 : kept[at] & ~(1L << w);
            }
        }
    }

    private boolean evaluate(int node) {
        if (node < products) {
            had(node);
        } else {
            run(node - products);
        }
        boolean changed = false;
        for (int w = 0, at = node * sum.length; w < words; w++, at++) {
            changed |= value[at] != sum[w];
            value[at] = sum[w];
        }
        return changed;
    }

    private void had(int product) {
        if (outside[product]) {
            Arrays.fill(sum, 0, words, -1);
        } else {
            made(product);
        }
        keep(product);
    }

    private void made(int product) {
        Arrays.fill(sum, 0, words, 0);
        for (int i = net.makers().from(product); i < net.makers().to(product); i++) {
            or(sum, value, net.elements().ofRecipe(net.makers().at(i)));
        }
    }

    private void run(int recipe) {
        Arrays.fill(sum, 0, words, 0);
        for (int i = net.runners().from(recipe); i < net.runners().to(recipe); i++) {
            or(sum, kept, net.runners().at(i));
        }
        keep(net.elements().ofRecipe(recipe));
        for (int i = net.groups().from(recipe); i < net.groups().to(recipe); i++) {
            int group = net.groups().at(i);
            Arrays.fill(any, 0, words, 0);
            for (int j = net.alternatives().from(group); j < net.alternatives().to(group); j++) {
                or(any, value, net.alternatives().at(j));
            }
            for (int w = 0; w < words; w++) {
                sum[w] &= any[w];
            }
        }
    }

    private void or(long[] into, long[] from, int row) {
        for (int w = 0, at = row * sum.length; w < words; w++, at++) {
            into[w] |= from[at];
        }
    }

    private void keep(int element) {
        for (int w = 0, at = element * sum.length; w < words; w++, at++) {
            sum[w] &= kept[at];
        }
    }

    private long[] broken(int goal, int worlds) {
        made(goal);
        keep(goal);
        long[] broken = new long[words];
        for (int w = 0; w < words; w++) {
            long used = w < words - 1 || worlds % 64 == 0 ? -1 : (1L << worlds) - 1;
            broken[w] = ~sum[w] & used;
        }
        return broken;
    }
}
