package org.zhenlian.chain.bottleneck;

import java.util.Arrays;
import java.util.List;
import org.zhenlian.core.measure.Subject.Kind;

/**
 * Forward chaining in many worlds at once, one bit for each: in every world other elements have failed, and it is asked which
 * goals can no longer be made.
 *
 * <p>Only what runs in the world where nothing has failed takes part. Components are evaluated in the order of the condensation,
 * what feeds them first, and only loops more than once, until nothing changes; since all begins with "not to be had", the least
 * fixpoint is reached. Time O(worlds / 64 x size of the graph), times the rounds of loops; memory 128 bytes for each element and for
 * each product and recipe at most.
 */
final class Worlds {
    /** How many worlds are asked at once at most. */
    static final int MOST = 1024;

    private final AndOr net;
    private final boolean[] outside;
    private final int[] goals;
    private final int products;
    private final Derivation base;
    private final EvaluationOrder order;
    private final IntLists components;
    private final boolean[] touched;
    private final boolean[] stale;
    private final long[] value;
    private final long[] kept;
    private final int stride;
    private final long[] sum;
    private final long[] any;
    private int words;

    /** The goals are products that can be made here if nothing fails; most is how many worlds will be asked at once. */
    Worlds(AndOr net, boolean[] outside, int[] goals, int most) {
        this.net = net;
        this.outside = outside;
        this.goals = goals;
        stride = (Math.min(most, MOST) + 63) / 64;
        sum = new long[stride];
        any = new long[stride];
        products = net.elements().products();
        base = new Derivation(net, World.of(outside));
        order = new EvaluationOrder(net, outside, goals, base);
        components = order.components();
        int nodes = products + net.elements().recipes();
        touched = new boolean[nodes];
        stale = new boolean[nodes];
        value = new long[nodes * stride];
        kept = new long[net.elements().size() * stride];
        Arrays.fill(kept, -1);
    }

    /** What can be had if nothing has failed. */
    Derivation base() {
        return base;
    }

    /** For each goal a bit for every world in which it cannot be made; a world is a list of elements that have failed. */
    long[][] broken(List<int[]> worlds) {
        words = (worlds.size() + 63) / 64;
        fail(worlds, false);
        touch(worlds);
        for (int c = 0; c < components.rows(); c++) {
            settle(c);
        }
        long[][] broken = new long[goals.length][];
        for (int g = 0; g < goals.length; g++) {
            broken[g] = broken(goals[g], worlds.size());
        }
        fail(worlds, true);
        return broken;
    }

    /** What does not rest on anything that fails somewhere, by its first support, is to be had in every world. */
    private void touch(List<int[]> worlds) {
        Arrays.fill(touched, false);
        for (int[] gone : worlds) {
            for (int element : gone) {
                touch(element);
            }
        }
        for (int node : order.byRank()) {
            touched[node] |= base.restsOn(node, touched);
            int at = node * stride;
            Arrays.fill(value, at, at + words, touched[node] ? 0 : -1);
        }
    }

    private void touch(int element) {
        int first = net.elements().from(Kind.ENTERPRISE);
        if (element < first) {
            touched[element] = true;
            return;
        }
        for (int i = net.runs().from(element - first); i < net.runs().to(element - first); i++) {
            touched[net.elements().ofRecipe(net.runs().at(i))] = true;
        }
    }

    /** Evaluates a component until nothing changes; after the first round only what something before it has changed. */
    private void settle(int component) {
        int from = components.from(component);
        int to = components.to(component);
        for (int i = from; i < to; i++) {
            stale[components.at(i)] = touched[components.at(i)];
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = from; i < to; i++) {
                int node = components.at(i);
                if (stale[node]) {
                    stale[node] = false;
                    changed |= evaluate(node) && spoil(node, component);
                }
            }
        }
    }

    /** What depends on a node within its component is to be evaluated again. */
    private boolean spoil(int node, int component) {
        boolean any = false;
        IntLists users = order.users();
        for (int i = users.from(node); i < users.to(node); i++) {
            int user = users.at(i);
            if (order.componentOf(user) == component && touched[user]) {
                stale[user] = true;
                any = true;
            }
        }
        return any;
    }

    private void fail(List<int[]> worlds, boolean keep) {
        for (int w = 0; w < worlds.size(); w++) {
            for (int element : worlds.get(w)) {
                int at = element * stride + w / 64;
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
        int at = node * stride;
        boolean same = Arrays.equals(value, at, at + words, sum, 0, words);
        System.arraycopy(sum, 0, value, at, words);
        return !same;
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
            or(sum, value, net.elements().ofRecipe(net.makers().at(i)) * stride, words);
        }
    }

    private void run(int recipe) {
        Arrays.fill(sum, 0, words, 0);
        for (int i = net.runners().from(recipe); i < net.runners().to(recipe); i++) {
            or(sum, kept, net.runners().at(i) * stride, words);
        }
        keep(net.elements().ofRecipe(recipe));
        for (int i = net.groups().from(recipe); i < net.groups().to(recipe); i++) {
            int group = net.groups().at(i);
            Arrays.fill(any, 0, words, 0);
            for (int j = net.alternatives().from(group); j < net.alternatives().to(group); j++) {
                or(any, value, net.alternatives().at(j) * stride, words);
            }
            and(sum, any, 0, words);
        }
    }

    private static void or(long[] into, long[] from, int at, int words) {
        for (int w = 0; w < words; w++) {
            into[w] |= from[at + w];
        }
    }

    private static void and(long[] into, long[] from, int at, int words) {
        for (int w = 0; w < words; w++) {
            into[w] &= from[at + w];
        }
    }

    private void keep(int element) {
        and(sum, kept, element * stride, words);
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
