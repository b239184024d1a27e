package org.zhenlian.chain.bottleneck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The smallest sets of one size that break some goals in one world.
 *
 * <p>A breaking set hits every derivation: so one member is among the elements of any derivation of its goal, another one among
 * those of a derivation that does without the first, and so on; the last member is sought in many worlds at once. All goals share
 * one search: it goes on for the goals that the members so far have not broken. What was tried first is left out of the later
 * branches, so that each set is met once. A set counts for the goals that no smaller part of it breaks.
 */
final class BreakingSearch {
    /** A derivation costs about as much as so many sets tried. */
    private static final int DERIVATION = 16;

    /** A set to be tried, and the goals that its members but the last leave unbroken. */
    private record Attempt(int[] set, BitSet goals) {}

    private final AndOr net;
    private final World world;
    private final int[] goals;
    private final BreakingSets.Search search;
    private final long tries;
    private final BitSet members = new BitSet();
    private final BitSet[] alone;
    private final Worlds worlds;
    private final List<Attempt> waiting = new ArrayList<>();
    private final Map<int[], BitSet> found = new TreeMap<>(Arrays::compare);
    private final Map<Long, BitSet> pairs = new HashMap<>();
    private final int[] counts;
    private final BitSet full = new BitSet();
    private long tried;

    /** The goals are products that can be made in the world. */
    BreakingSearch(AndOr net, World world, int[] goals, BreakingSets.Search search, long tries) {
        this.net = net;
        this.world = world;
        this.goals = goals;
        this.search = search;
        this.tries = tries;
        counts = new int[goals.length];
        members.set(net.elements().from(search.among()), net.elements().to(search.among()));
        alone = Singles.of(net, world.outside(), goals, members);
        worlds = new Worlds(net, world.outside(), goals, Worlds.MOST);
        BitSet all = new BitSet();
        all.set(0, goals.length);
        extend(new int[0], all, new BitSet());
        flush();
    }

    /** The sets, each in order of its members, and the goals that each breaks, by their place among the goals. */
    Map<int[], BitSet> found() {
        return found;
    }

    /** How many sets were tried. */
    long tried() {
        return tried;
    }

    /** The goals of which there may be more sets. */
    BitSet unfinished() {
        BitSet unfinished = (BitSet) full.clone();
        if (isSpent()) {
            unfinished.set(0, goals.length);
        }
        return unfinished;
    }

    private boolean isSpent() {
        return tried > tries;
    }

    private void extend(int[] chosen, BitSet before, BitSet tabu) {
        tried += DERIVATION;
        Derivation derivation = new Derivation(net, world.without(chosen));
        BitSet left = (BitSet) before.clone();
        left.andNot(full);
        before.stream().filter(g -> !derivation.makes(goals[g])).forEach(left::clear);
        if (left.isEmpty() || isSpent()) {
            return;
        }
        BitSet candidates = derivation.uses(left.stream().map(g -> goals[g]).toArray());
        candidates.and(members);
        candidates.andNot(tabu);
        BitSet later = (BitSet) tabu.clone();
        for (int x = candidates.nextSetBit(0); x >= 0 && !isSpent(); x = candidates.nextSetBit(x + 1)) {
            int[] more = World.plus(chosen, x);
            if (more.length == search.size()) {
                attempt(new Attempt(more, left));
            } else if (!without(left, alone[x]).isEmpty() && !isGoal(x, left)) {
                extend(more, left, later);
            }
            later.set(x);
        }
    }

    /** Tells whether an element is the only goal left. */
    private boolean isGoal(int element, BitSet left) {
        return left.cardinality() == 1 && goals[left.nextSetBit(0)] == element;
    }

    private static BitSet without(BitSet set, BitSet others) {
        BitSet less = (BitSet) set.clone();
        less.andNot(others);
        return less;
    }

    private void attempt(Attempt attempt) {
        waiting.add(attempt);
        if (waiting.size() == Worlds.MOST) {
            flush();
        }
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        tried += waiting.size();
        long[][] broken = worlds.broken(waiting.stream().map(Attempt::set).toList());
        for (int w = 0; w < waiting.size(); w++) {
            Attempt attempt = waiting.get(w);
            BitSet breaks = new BitSet();
            for (int g = attempt.goals.nextSetBit(0); g >= 0; g = attempt.goals.nextSetBit(g + 1)) {
                breaks.set(g, (broken[g][w / 64] >>> w & 1) == 1);
            }
            keepSmallest(attempt.set, breaks);
            note(attempt.set, breaks);
        }
        waiting.clear();
    }

    /** Drops the goals that a part of the set breaks; the members but the last break none of them. */
    private void keepSmallest(int[] set, BitSet breaks) {
        int last = set[set.length - 1];
        IntStream.of(set).filter(x -> x < net.elements().products()).forEach(x -> dropGoal(x, breaks));
        if (set.length > 1) {
            breaks.andNot(alone[last]);
        }
        if (set.length == 3 && !breaks.isEmpty()) {
            breaks.andNot(pair(set[0], last));
            breaks.andNot(pair(set[1], last));
        }
    }

    /** No set breaks a goal that is its own member. */
    private void dropGoal(int product, BitSet breaks) {
        for (int g = 0; g < goals.length; g++) {
            if (goals[g] == product) {
                breaks.clear(g);
            }
        }
    }

    private BitSet pair(int a, int b) {
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        return pairs.computeIfAbsent(key, k -> {
            tried += DERIVATION;
            Derivation derivation = new Derivation(net, world.without(a, b));
            BitSet broken = new BitSet();
            IntStream.range(0, goals.length)
                    .filter(g -> !derivation.makes(goals[g]))
                    .forEach(broken::set);
            return broken;
        });
    }

    private void note(int[] set, BitSet breaks) {
        breaks.andNot(full);
        for (int g = breaks.nextSetBit(0); g >= 0; g = breaks.nextSetBit(g + 1)) {
            if (counts[g] == search.limit()) {
                full.set(g);
                breaks.clear(g);
            }
            counts[g]++;
        }
        if (!breaks.isEmpty()) {
            int[] sorted = set.clone();
            Arrays.sort(sorted);
            found.put(sorted, breaks);
        }
    }
}
