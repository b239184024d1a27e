package org.zhenlian.chain.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Severity;

/**
 * Who passes every loss on and on: the largest set whose members sell all they make to each other, and the largest one whose members
 * each have inputs that they get from each other alone and that they cannot do without. In there no loss fades; in a loop of such only
 * total collapse is a fixed point.
 */
final class Leakage {
    /** Shares that sum to so much leak by rounding alone. */
    private static final double ALL = 1 - 1e-9;

    private static final int NAMED = 3;

    private final SupplyNetwork network;
    private final Coefficients c;

    /** Those who leak, directly or through others, and whom the search still has to pass on. */
    private final boolean[] leaks;

    private final int[] waiting;
    private int first;
    private int end;

    private Leakage(SupplyNetwork network, Coefficients c) {
        this.network = network;
        this.c = c;
        leaks = new boolean[c.n];
        waiting = new int[c.n];
    }

    /** Returns a warning for each half that has such a set. Market substitution is a leak downstream. */
    static List<Issue> issues(SupplyNetwork network, Coefficients c) {
        List<Issue> issues = new ArrayList<>();
        new Leakage(network, c)
                .upstream()
                .issue(
                        "demand",
                        "sell all they make to each other",
                        "Give their revenue with CascadeRules.withRevenue: sales to final users are missing")
                .ifPresent(issues::add);
        if (!c.substitution) {
            new Leakage(network, c)
                    .downstream()
                    .issue(
                            "supply",
                            "get inputs they cannot do without from each other alone",
                            "Give their costs with CascadeRules.withCosts: purchases from outside are missing")
                    .ifPresent(issues::add);
        }
        return issues;
    }

    private void leak(int i) {
        if (!leaks[i]) {
            leaks[i] = true;
            waiting[end++] = i;
        }
    }

    private Leakage upstream() {
        for (int i = 0; i < c.n; i++) {
            if (c.sold[i] == 0 || c.sold[i] < c.revenue[i] * ALL) {
                leak(i);
            }
        }
        while (first < end) {
            int j = waiting[first++];
            for (int p = c.links.firstIn(j); p < c.links.endIn(j); p++) {
                if (c.up.byPlace[p] > 0) {
                    leak(c.links.supplierAt(p));
                }
            }
        }
        return this;
    }

    private Leakage downstream() {
        DownLinks links = c.down;
        boolean[] open = new boolean[links.slotBegin.length];
        int[] full = new int[c.n];
        for (int j = 0; j < c.n; j++) {
            for (int s = links.firstSlot[j]; s < links.firstSlot[j + 1]; s++) {
                double sum = 0;
                for (int q = links.slotBegin[s]; q < links.slotBegin[s + 1]; q++) {
                    sum += links.supplierShare[q];
                }
                open[s] = sum < ALL;
                full[j] += open[s] ? 0 : 1;
            }
            if (full[j] == 0) {
                leak(j);
            }
        }
        while (first < end) {
            int i = waiting[first++];
            for (int k = links.begin[i]; k < links.begin[i + 1]; k++) {
                int j = customer(links.customerBlock(k));
                int s = links.cell(k) - DownLinks.HEAD * (j + 1);
                if (!open[s]) {
                    open[s] = true;
                    full[j]--;
                }
                if (full[j] == 0) {
                    leak(j);
                }
            }
        }
        return this;
    }

    /** The customer whose block begins at a place. */
    private int customer(int block) {
        int low = 0;
        int high = c.n - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (c.down.block(middle) < block) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Optional<Issue> issue(String half, String what, String hint) {
        int[] kept =
                java.util.stream.IntStream.range(0, c.n).filter(i -> !leaks[i]).toArray();
        if (kept.length == 0) {
            return Optional.empty();
        }
        String named = Arrays.stream(kept).limit(NAMED).mapToObj(network::id).collect(Collectors.joining(", "));
        String who = (kept.length == c.n ? "all " : "") + kept.length + " enterprises (" + named
                + (kept.length > NAMED ? ", ..." : "") + ")";
        return Optional.of(Issue.of(
                        IssueCode.INCONSISTENT,
                        "enterprise:" + network.id(kept[0]),
                        half,
                        "no leakage: " + who + " " + what + ", so a loss of " + half + " among them never fades",
                        hint)
                .withSeverity(Severity.WARNING));
    }
}
