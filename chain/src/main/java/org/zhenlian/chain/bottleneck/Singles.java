package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which goals each single element breaks: those that cannot be made once the element has failed.
 *
 * <p>Equal to the must-have sets {@code D(p) = {p} + intersection of D(r) over makers r}, {@code D(r) = {r, enterprise} + union over
 * groups of the intersection of D(a) over alternatives a}, greatest fixpoint: an element is not in D(p) where p can be had without
 * it, and "can be had without it" is the least fixpoint that {@link Worlds} computes, an element a world. Only elements of one
 * derivation are asked: no other one can break its goals.
 */
final class Singles {
    private Singles() {}

    /** For each element the goals that it breaks, by their place among the goals; goals do not count as broken by themselves. */
    static BitSet[] of(AndOr net, boolean[] outside, int[] goals) {
        BitSet[] broken = new BitSet[net.elements().size()];
        if (goals.length == 0) {
            return broken;
        }
        BitSet used = new Derivation(net, World.of(outside)).uses(goals);
        Worlds worlds = new Worlds(net, outside, goals);
        List<int[]> batch = new ArrayList<>();
        for (int x = used.nextSetBit(0); x >= 0; x = used.nextSetBit(x + 1)) {
            batch.add(new int[] {x});
            if (batch.size() == Worlds.MOST || used.nextSetBit(x + 1) < 0) {
                note(batch, worlds.broken(batch), broken);
                batch.clear();
            }
        }
        for (int g = 0; g < goals.length; g++) {
            broken[goals[g]].clear(g);
        }
        return broken;
    }

    private static void note(List<int[]> batch, long[][] bits, BitSet[] broken) {
        for (int g = 0; g < bits.length; g++) {
            BitSet worlds = BitSet.valueOf(bits[g]);
            for (int w = worlds.nextSetBit(0); w >= 0; w = worlds.nextSetBit(w + 1)) {
                int element = batch.get(w)[0];
                if (broken[element] == null) {
                    broken[element] = new BitSet();
                }
                broken[element].set(g);
            }
        }
    }
}
