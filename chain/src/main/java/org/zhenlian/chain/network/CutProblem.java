package org.zhenlian.chain.network;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.zhenlian.core.measure.Interval;

/**
 * Finds a least cut between some suppliers and some customers, as the largest flow (Ford & Fulkerson 1956, Maximal flow through a
 * network). Only enterprises that lie on a way from the ones to the others take part. Enterprises are cut by splitting each in two
 * with an arc of capacity 1 between.
 *
 * <p>Of all least cuts the nearest to the suppliers is where one cannot get on with what is left of the capacities, the nearest to the
 * customers where one could not have come from; all others lie between. If the two are the same, the cut is the only one.
 */
final class CutProblem {
    private final Adjacency network;
    private final Cut.By by;
    private final int[] suppliers;
    private final int[] customers;
    private final Crew crew;

    /** Those on the way, the nearest to the customers first: in this order the searches for flow meet them. */
    private final int[] members;

    /** By enterprise its place among the members, or -1. */
    private final int[] place;

    private final Capacities capacities;
    private boolean[] nearSuppliers = {};
    private boolean[] nearCustomers = {};

    CutProblem(Adjacency network, Cut.By by, int[] suppliers, int[] customers, Crew crew) {
        this.network = network;
        this.by = by;
        this.suppliers = suppliers;
        this.customers = customers;
        this.crew = crew;
        place = new int[network.enterprises()];
        Search down = new Search(network, false, crew).from(suppliers);
        Search up = new Search(network, true, crew).from(customers);
        members = Arrays.stream(up.found(), 0, up.count()).filter(down::has).toArray();
        Arrays.fill(place, -1);
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
        }
        capacities = Capacities.of(by == Cut.By.VALUE ? this::allMatch : condition -> true);
    }

    /** Tells whether a condition holds for the values of all links between members. */
    private boolean allMatch(DoublePredicate condition) {
        for (int e : members) {
            for (int k = network.outBegin[e]; k < network.outBegin[e + 1]; k++) {
                if (isBetween(k) && !condition.test(network.value(k))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tells whether a link of a member leads to another one. */
    private boolean isBetween(int link) {
        return place[network.customer[link]] >= 0;
    }

    /** What was found: the least value and two cuts, as links or enterprises; none if it has no limit. */
    record Found(Interval value, boolean exact, int[] nearSuppliers, int[] nearCustomers) {}

    Found solve() {
        boolean unknown = by == Cut.By.VALUE && !allMatch(value -> !Double.isNaN(value));
        double low = unknown ? flow(0) : 0;
        double high = flow(FlowNetwork.UNLIMITED);
        boolean exact = by != Cut.By.VALUE || capacities.isExact();
        if (high == Double.POSITIVE_INFINITY) {
            return new Found(new Interval(low, high), exact, new int[0], new int[0]);
        }
        Interval value = unknown ? new Interval(Math.min(low, high), high) : Interval.of(high);
        return by == Cut.By.ENTERPRISES
                ? new Found(value, exact, cutMembers(nearSuppliers, true), cutMembers(nearCustomers, false))
                : new Found(value, exact, cutLinks(nearSuppliers, true), cutLinks(nearCustomers, false));
    }

    /** The largest flow, unknown capacities taken as given; infinite if nothing limits it. */
    private double flow(long unknown) {
        if (members.length == 0) {
            return 0;
        }
        int nodes = by == Cut.By.ENTERPRISES ? 2 * members.length : members.length;
        FlowNetwork net = FlowNetwork.of(nodes, arcs -> tell(arcs, unknown));
        boolean[] sources = net.reach(at(suppliers, true, nodes), false, FlowNetwork.UNLIMITED);
        boolean[] sinks = net.reach(at(customers, false, nodes), true, FlowNetwork.UNLIMITED);
        for (int v = 0; v < nodes; v++) {
            if (sources[v] && sinks[v]) {
                return Double.POSITIVE_INFINITY;
            }
        }
        Preflow flow = Preflow.push(net, sources, sinks, crew);
        nearSuppliers = flow.nearSources();
        nearCustomers = flow.nearSinks();
        return by == Cut.By.VALUE ? capacities.amount(flow.total()) : flow.total();
    }

    /** The nodes of some enterprises, where goods go out or come in; only of those on the way. */
    private boolean[] at(int[] enterprises, boolean goesOut, int nodes) {
        boolean[] at = new boolean[nodes];
        for (int e : enterprises) {
            if (place[e] >= 0) {
                at[goesOut ? out(place[e]) : place[e]] = true;
            }
        }
        return at;
    }

    /** Member i has the nodes i, where goods come in, and i + members, where they go out; the same if enterprises are not cut. */
    private void tell(FlowNetwork.Arcs arcs, long unknown) {
        if (by == Cut.By.ENTERPRISES) {
            boolean[] end = new boolean[members.length];
            Arrays.stream(suppliers).filter(s -> place[s] >= 0).forEach(s -> end[place[s]] = true);
            Arrays.stream(customers).filter(c -> place[c] >= 0).forEach(c -> end[place[c]] = true);
            for (int i = 0; i < members.length; i++) {
                arcs.add(i, out(i), end[i] ? unlimited() : 1);
            }
        }
        for (int i = 0; i < members.length; i++) {
            for (int k = network.outBegin[members[i]]; k < network.outBegin[members[i] + 1]; k++) {
                if (isBetween(k)) {
                    arcs.add(out(i), place[network.customer[k]], capacity(k, unknown));
                }
            }
        }
    }

    private static long unlimited() {
        return FlowNetwork.UNLIMITED;
    }

    private int out(int member) {
        return by == Cut.By.ENTERPRISES ? member + members.length : member;
    }

    private long capacity(int link, long unknown) {
        double value = network.value(link);
        return switch (by) {
            case LINKS -> 1;
            case ENTERPRISES -> unlimited();
            case VALUE -> value != value ? unknown : capacities.units(value);
        };
    }

    /** The links that leave a side or, if it is not the suppliers' own, enter it. */
    private int[] cutLinks(boolean[] side, boolean own) {
        int[] found = new int[64];
        int count = 0;
        for (int i = 0; i < members.length; i++) {
            int end = side[i] == own ? network.outBegin[members[i] + 1] : 0;
            for (int k = network.outBegin[members[i]]; k < end; k++) {
                boolean counts = isBetween(k) && (by == Cut.By.LINKS || network.value.get(k) != 0);
                if (counts && side[place[network.customer[k]]] != own) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = k;
                }
            }
        }
        return Arrays.stream(found, 0, count).sorted().toArray();
    }

    private int[] cutMembers(boolean[] side, boolean own) {
        return Arrays.stream(members)
                .filter(e -> own == side[place[e]] && own != side[out(place[e])])
                .sorted()
                .toArray();
    }
}
