package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The smallest sets of one size that break one goal in one world.
 *
 * <p>A breaking set hits every derivation: so one member is among the elements of any derivation of the goal, another one among
 * those of a derivation that does without the first, and so on; the last member is sought in many worlds at once. What was tried
 * first is left out of the later branches, so that each set is met once. Elements that break the goal alone, and pairs that do, are
 * no part of a larger smallest set.
 */
final class BreakingSearch {
    private final AndOr net;
    private final World world;
    private final int goal;
    private final BreakingSets.Search search;
    private final BitSet alone = new BitSet();
    private final Worlds worlds;
    private final List<int[]> waiting = new ArrayList<>();
    private final List<int[]> found = new ArrayList<>();
    private final Map<Long, Boolean> pairs = new HashMap<>();
    private long tried;
    private boolean cut;

    BreakingSearch(AndOr net, World world, int goal, BreakingSets.Search search) {
        this.net = net;
        this.world = world;
        this.goal = goal;
        this.search = search;
        worlds = new Worlds(net, world.outside(), new int[] {goal}, Worlds.MOST);
        if (search.size() > 1) {
            BitSet among = new BitSet();
            among.set(net.elements().from(search.among()), net.elements().to(search.among()));
            BitSet[] broken = Singles.of(net, world.outside(), new int[] {goal}, among);
            among.stream().filter(x -> !broken[x].isEmpty()).forEach(alone::set);
        }
        alone.set(goal);
        extend(new int[0], new BitSet());
        flush();
    }

    /** The sets, each in order of its members. */
    List<int[]> found() {
        return found;
    }

    /** Tells whether the search ended before all was tried. */
    boolean isCut() {
        return cut;
    }

    private void extend(int[] chosen, BitSet left) {
        Derivation derivation = new Derivation(net, world.without(chosen));
        if (!derivation.makes(goal)) {
            return;
        }
        tried++;
        BitSet candidates = candidates(derivation, left);
        BitSet tabu = (BitSet) left.clone();
        for (int x = candidates.nextSetBit(0); x >= 0 && !cut; x = candidates.nextSetBit(x + 1)) {
            int[] more = World.plus(chosen, x);
            if (more.length == search.size()) {
                attempt(more);
            } else {
                extend(more, tabu);
                tabu.set(x);
            }
        }
    }

    private BitSet candidates(Derivation derivation, BitSet left) {
        BitSet candidates = derivation.uses(goal);
        candidates.andNot(alone);
        candidates.andNot(left);
        candidates.clear(0, net.elements().from(search.among()));
        candidates.clear(net.elements().to(search.among()), net.elements().size());
        return candidates;
    }

    private void attempt(int[] set) {
        waiting.add(set);
        if (waiting.size() == Worlds.MOST) {
            flush();
        }
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        tried += waiting.size();
        BitSet broken = BitSet.valueOf(worlds.broken(waiting)[0]);
        for (int w = broken.nextSetBit(0); w >= 0 && !cut; w = broken.nextSetBit(w + 1)) {
            int[] set = waiting.get(w).clone();
            if (set.length < 3 || !breaks(set[0], set[2]) && !breaks(set[1], set[2])) {
                Arrays.sort(set);
                cut = found.size() == search.limit();
                if (!cut) {
                    found.add(set);
                }
            }
        }
        waiting.clear();
        cut |= tried >= search.tries();
    }

    private boolean breaks(int a, int b) {
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        return pairs.computeIfAbsent(key, k -> !new Derivation(net, world.without(a, b)).makes(goal));
    }
}
