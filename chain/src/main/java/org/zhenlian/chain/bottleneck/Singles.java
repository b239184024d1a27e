package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zhenlian.core.measure.Subject.Kind;

/**
 * Which goals each single element breaks: those that cannot be made once the element has failed.
 *
 * <p>Equal to the must-have sets {@code D(p) = {p} + intersection of D(r) over makers r}, {@code D(r) = {r, enterprise} + union over
 * groups of the intersection of D(a) over alternatives a}, greatest fixpoint: an element is not in D(p) where p can be had without
 * it, and "can be had without it" is the least fixpoint that {@link Worlds} computes, an element a world.
 *
 * <p>Only elements of one derivation are asked: no other one can break its goals. The only runner of a recipe that runs nothing
 * else breaks what the recipe breaks, and the only maker of a product that makes nothing else what the product does.
 */
final class Singles {
    private final AndOr net;
    private final boolean[] outside;
    private final int[] goals;
    private final Worlds worlds;
    private final BitSet[] broken;

    private Singles(AndOr net, boolean[] outside, int[] goals) {
        this.net = net;
        this.outside = outside;
        this.goals = goals;
        worlds = new Worlds(net, outside, goals, net.elements().size());
        broken = new BitSet[net.elements().size()];
    }

    /**
     * For each element the goals that it breaks, by their place among the goals; empty if none. Goals do not count as broken by
     * themselves.
     */
    static BitSet[] of(AndOr net, boolean[] outside, int[] goals, BitSet among) {
        if (goals.length == 0) {
            return IntStream.range(0, net.elements().size())
                    .mapToObj(x -> new BitSet())
                    .toArray(BitSet[]::new);
        }
        Singles singles = new Singles(net, outside, goals);
        BitSet used = singles.worlds.base().uses(goals);
        used.and(among);
        singles.ask(used);
        return singles.broken;
    }

    private void ask(BitSet used) {
        int[] same = IntStream.range(0, broken.length).map(this::sameAs).toArray();
        int[] asked = inOrderOfRank(used.stream().map(x -> same[x]).distinct());
        List<int[]> batch = new ArrayList<>();
        for (int i = 0; i < asked.length; i++) {
            broken[asked[i]] = new BitSet();
            batch.add(new int[] {asked[i]});
            if (batch.size() == Worlds.MOST || i == asked.length - 1) {
                note(batch);
                batch.clear();
            }
        }
        for (int x = broken.length - 1; x >= 0; x--) {
            broken[x] = used.get(x) ? (BitSet) broken[same[x]].clone() : new BitSet();
        }
        for (int g = 0; g < goals.length; g++) {
            broken[goals[g]].clear(g);
        }
    }

    /** What is far from the goals first: so the elements of one batch touch much the same, and no more than need be. */
    private int[] inOrderOfRank(IntStream elements) {
        Derivation base = worlds.base();
        int first = net.elements().from(Kind.ENTERPRISE);
        return elements.boxed()
                .sorted(Comparator.comparing((Integer x) -> x < first
                                ? base.rank(x)
                                : IntStream.of(net.runs().list(x - first))
                                        .filter(base::runs)
                                        .map(r -> base.rank(net.elements().ofRecipe(r)))
                                        .min()
                                        .orElse(0))
                        .thenComparing(x -> x))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void note(List<int[]> batch) {
        long[][] bits = worlds.broken(batch);
        for (int g = 0; g < bits.length; g++) {
            BitSet failed = BitSet.valueOf(bits[g]);
            for (int w = failed.nextSetBit(0); w >= 0; w = failed.nextSetBit(w + 1)) {
                broken[batch.get(w)[0]].set(g);
            }
        }
    }

    /** An element that breaks the same, lower in number where there is one: a recipe for its runner, a product for its maker. */
    private int sameAs(int element) {
        return switch (net.elements().kind(element)) {
            case ENTERPRISE -> {
                int recipe = only(net.runs().list(element - net.elements().from(Kind.ENTERPRISE)));
                yield recipe >= 0 && net.runners().size(recipe) == 1
                        ? sameAs(net.elements().ofRecipe(recipe))
                        : element;
            }
            case RECIPE -> {
                int recipe = net.elements().toRecipe(element);
                int product = net.makes().size(recipe) == 1 ? net.makes().list(recipe)[0] : -1;
                boolean same =
                        product >= 0 && !outside[product] && only(net.makers().list(product)) == recipe;
                yield same ? product : element;
            }
            default -> element;
        };
    }

    /** The only recipe among some that runs; -1 if there is none or more than one. */
    private int only(int[] recipes) {
        int[] running = IntStream.of(recipes).filter(worlds.base()::runs).toArray();
        return running.length == 1 ? running[0] : -1;
    }
}
