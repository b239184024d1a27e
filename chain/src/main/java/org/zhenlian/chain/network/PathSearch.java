package org.zhenlian.chain.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Finds the supply paths with the highest product of shares, best first, going from the customer upstream.
 *
 * <p>A path is extended only when it is the best of all that are open, so paths come out in order (best-first search). Towards a given
 * supplier the product is multiplied with the most that any way from there can still keep, which never says too little, so that the
 * order stays right (A*; Hart, Nilsson & Raphael 1968). That bound comes from a table over enterprises and steps left: O(steps *
 * links on the way) time and 8 bytes for each of its cells.
 */
final class PathSearch {
    private static final int MOST_EXPANDED = 1 << 20;

    private final Adjacency network;
    private final int target;
    private final int steps;

    /** By enterprise its place among those on the way from the target, or -1; empty without a target. */
    private final int[] place;

    private final int[] members;
    private final double[][] most;
    private final List<Step> tree = new ArrayList<>();
    private final TreeSet<Integer> vague = new TreeSet<>();

    /** An enterprise on a path; the parent, whom it supplies, is a number in the tree, and -1 for the customer in question. */
    private record Step(int enterprise, int parent, int length, double share, double bound) {}

    /**
     * Paths from supplier to customer with their shares.
     *
     * @param vague the enterprises whose purchases are not all known, so that no path was followed through them
     * @param complete whether the search came to its end
     */
    record Found(List<int[]> paths, List<Double> shares, int[] vague, boolean complete) {}

    /**
     * Prepares a search.
     *
     * @param target the supplier that paths shall lead from, or -1 for any
     */
    PathSearch(Adjacency network, int target, int customer, int steps, Crew crew) {
        this.network = network;
        this.target = target;
        this.steps = steps;
        members = target < 0 ? new int[0] : between(target, customer, crew);
        place = new int[members.length == 0 ? 0 : network.enterprises()];
        Arrays.fill(place, -1);
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
        }
        most = new double[target < 0 ? 0 : steps + 1][members.length];
        if (members.length > 0) {
            fill(crew);
        }
    }

    private int[] between(int supplier, int customer, Crew crew) {
        Search down = new Search(network, false, crew).from(supplier);
        Search up = new Search(network, true, crew).from(customer);
        int far = Math.min(steps, up.levels().length - 2);
        int near = up.levels()[far + 1];
        return Arrays.stream(up.found(), 0, near).filter(down::has).sorted().toArray();
    }

    /** {@code most[r][i]}: the greatest product of shares of any way of up to r links from the target to member i. */
    private void fill(Crew crew) {
        for (int r = 0; r <= steps && place[target] >= 0; r++) {
            most[r][place[target]] = 1;
        }
        for (int r = 1; r <= steps; r++) {
            double[] before = most[r - 1];
            for (int i = 0; i < members.length; i++) {
                double[] best = {before[i]};
                suppliers(members[i], (supplier, share) -> {
                    int at = place[supplier];
                    best[0] = at < 0 ? best[0] : Math.max(best[0], share * before[at]);
                });
                most[r][i] = best[0];
            }
            crew.tell("paths", r, steps);
        }
    }

    /** Hears of a supplier and its share in what the customer buys in all. */
    private interface Hearer {
        void hear(int supplier, double share);
    }

    /** Tells of each supplier of a customer, unless the customer's purchases are not all known or all 0. */
    private void suppliers(int customer, Hearer hearer) {
        int end = network.inBegin[customer + 1];
        double whole = 0;
        for (int k = network.inBegin[customer]; k < end; k++) {
            whole += network.value.get(network.inLink[k]);
        }
        if (whole != whole) {
            vague.add(customer);
        }
        for (int k = network.inBegin[customer]; whole > 0 && k < end; ) {
            int supplier = network.supplier[k];
            double amount = 0;
            for (; k < end && network.supplier[k] == supplier; k++) {
                amount += network.value.get(network.inLink[k]);
            }
            hearer.hear(supplier, amount / whole);
        }
    }

    /** Returns the best paths to a customer. */
    Found best(int customer, int count) {
        PriorityQueue<Step> open = new PriorityQueue<>(this::compare);
        open.add(new Step(customer, -1, 0, 1, 1));
        List<Step> told = new ArrayList<>();
        int expanded = 0;
        while (!open.isEmpty() && told.size() < count && expanded < MOST_EXPANDED) {
            Step step = open.poll();
            boolean wanted = step.length > 0 && (target < 0 || step.enterprise == target);
            if (wanted) {
                told.add(step);
            }
            if (step.length < steps && !(wanted && target >= 0)) {
                expanded++;
                expand(step, open);
            }
        }
        told.sort(this::compare);
        return new Found(
                told.stream().map(this::enterprises).toList(),
                told.stream().map(Step::share).toList(),
                vague.stream().mapToInt(Integer::intValue).toArray(),
                expanded < MOST_EXPANDED);
    }

    /** Orders by bound, the greatest first, then by length, then from the supplier on by number. */
    private int compare(Step one, Step other) {
        if (one.bound != other.bound) {
            return Double.compare(other.bound, one.bound);
        }
        return one.length != other.length
                ? Integer.compare(one.length, other.length)
                : Arrays.compare(enterprises(one), enterprises(other));
    }

    private int[] enterprises(Step last) {
        int[] path = new int[last.length + 1];
        Step at = last;
        for (int i = 0; i < last.length; i++) {
            path[i] = at.enterprise;
            at = tree.get(at.parent);
        }
        path[last.length] = at.enterprise;
        return path;
    }

    private void expand(Step step, PriorityQueue<Step> open) {
        Crew.poll();
        int parent = tree.size();
        tree.add(step);
        int[] path = enterprises(step);
        suppliers(step.enterprise, (supplier, part) -> {
            double share = step.share * part;
            double bound = share * rest(supplier, steps - step.length - 1);
            if (bound > 0 && Arrays.stream(path).noneMatch(e -> e == supplier)) {
                open.add(new Step(supplier, parent, step.length + 1, share, bound));
            }
        });
    }

    private double rest(int supplier, int left) {
        if (target < 0) {
            return 1;
        }
        return members.length == 0 || place[supplier] < 0 ? 0 : most[left][place[supplier]];
    }
}
