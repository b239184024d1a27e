package org.zhenlian.chain.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.zhenlian.chain.network.Progress;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.issue.Issues;

/**
 * How far the failure of an enterprise spreads: the Economic Systemic Risk Index, ESRI (Diem, Borsos, Reisch, Kertész and Thurner,
 * Scientific Reports 12:7719, 2022). Immutable and thread-safe.
 *
 * <p>Let {@code W_ij} be what i sells j a year, {@code s_i} the sum over its customers, {@code k} a sector, {@code psi_i} the share
 * that a shock leaves. From {@code h_d = h_u = psi} all enterprises step together:
 *
 * <pre>
 * sigma_i = min(1, s_i / sum of s_m h_d,m over i's sector); 1 if nothing is left of it or substitution is off
 * pi_jk   = 1 - sum over suppliers i of sector k of sigma_i (1 - h_d,i) Ld_ij
 * h_d,j  &lt;- max(0, min(psi_j, least pi_jk of essential k, 1 - sum over non-essential k of (1 - pi_jk)))
 * h_u,i  &lt;- max(0, min(psi_i, 1 - sum over customers j of Lu_ij (1 - h_u,j)))
 * Ld_ij = W_ij / (j's inputs from i's sector) if essential, times inputs / costs where costs are given; W_ij / costs_j if not
 * Lu_ij = W_ij / revenue_i
 * ESRI  = sum of w_i (1 - min(h_d,i, h_u,i)) / sum of w_i, with w the revenue
 * </pre>
 *
 * <p>Revenue and costs are the sums of the links unless given. Scaling all amounts changes nothing. Revenue or costs below the sum of
 * the links are {@link #issues}; the formula is then applied as it stands. A link of unknown value is refused.
 *
 * <p>{@link StopRule.Compatible} stops as published. {@link StopRule.Certified} brackets the greatest fixed point: iterates from the
 * shock, each taken as smaller by all it may have been rounded up, never lose more; losses u with G(u) &lt;= u never lose less (Knaster
 * and Tarski; G is one step, which is monotone). Such u are found by iterating G + e from the last iterate and checked by one step, to
 * which all it may have been rounded down is added. The answer is the lower end; the bound is the distance of both, and larger than
 * asked for where no such u is near. Time, published rule: what is touched,
 * per shock and round; all links of a half in a round where that is cheaper. Certified: all links per shock and round. Space: about 45
 * bytes a link, and for each thread about 120 bytes an enterprise and 8 a link.
 */
public final class Cascade {
    private static final int PIECE = 16;

    private final SupplyNetwork network;
    private final CascadeRules rules;
    private final Coefficients coefficients;
    private final int threads;
    private final Progress progress;

    private Cascade(
            SupplyNetwork network, CascadeRules rules, Coefficients coefficients, int threads, Progress progress) {
        this.network = network;
        this.rules = rules;
        this.coefficients = coefficients;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Returns the cascade of a network.
     *
     * @param network the network
     * @param rules by which a failure spreads
     * @throws IllegalArgumentException if a link's value is not known, or a given revenue or cost is impossible
     * @throws org.zhenlian.core.atlas.UnknownIdException if revenue or costs are given of an enterprise that is not in the network
     */
    public static Cascade of(SupplyNetwork network, CascadeRules rules) {
        Objects.requireNonNull(rules, "rules");
        return new Cascade(
                network,
                rules,
                new Coefficients(network, rules),
                Runtime.getRuntime().availableProcessors(),
                Progress.NONE);
    }

    /**
     * Returns the same cascade whose long questions run otherwise; the answers do not depend on it.
     *
     * @param count how many threads, from 1 to 256
     * @param listener who hears of progress, on the asking thread
     * @throws IllegalArgumentException if the count is out of this range
     */
    public Cascade with(int count, Progress listener) {
        if (count < 1 || count > 256) {
            throw new IllegalArgumentException("count must be 1 to 256 but is " + count + "\nTake one per processor");
        }
        return new Cascade(network, rules, coefficients, count, Objects.requireNonNull(listener, "listener"));
    }

    /** Returns the network. */
    public SupplyNetwork network() {
        return network;
    }

    /** Returns the rules. */
    public CascadeRules rules() {
        return rules;
    }

    /**
     * Returns what makes the answers doubtful: revenue or costs below what the links add up to (errors); quantities of several
     * products added up; enterprises without leakage, that is, who sell all they make to each other, or without market substitution
     * get what they need from each other alone, so that no loss among them fades and loops of them collapse wholly (warnings).
     */
    public Issues issues() {
        return coefficients.issues();
    }

    /**
     * Returns an enterprise's sector as it is used here; empty if none was given and it sells nothing.
     *
     * @param id its id
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not in the network
     */
    public String sector(String id) {
        return coefficients.sectorOf[network.number(id)];
    }

    /**
     * Returns what is lost when some enterprises close together.
     *
     * @param ids their ids
     * @throws org.zhenlian.core.atlas.UnknownIdException if one is not in the network
     */
    public CascadeResult close(String... ids) {
        Map<String, Double> lost = new HashMap<>();
        Arrays.stream(ids).forEach(id -> lost.put(id, 1.0));
        return shock(lost);
    }

    /**
     * Returns what is lost in a joint, possibly partial shock.
     *
     * @param lost by enterprise the share of its output that it loses, 0 to 1
     * @throws IllegalArgumentException if a share is out of this range
     * @throws org.zhenlian.core.atlas.UnknownIdException if one is not in the network
     */
    public CascadeResult shock(Map<String, Double> lost) {
        TreeMap<Integer, Double> byNumber = new TreeMap<>();
        lost.forEach((id, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "share lost by " + id + " must be 0 to 1 but is " + share + "\n1 closes it");
            }
            byNumber.merge(network.number(id), share, Math::max);
        });
        Solver solver = solver();
        solver.solve(
                byNumber.keySet().stream().mapToInt(i -> i).toArray(),
                byNumber.values().stream().mapToDouble(d -> d).toArray());
        return new CascadeResult(network, coefficients.revenue, solver);
    }

    private Solver solver() {
        return rules.stop() instanceof StopRule.Certified certified
                ? new Certificate(coefficients, certified.tolerance())
                : new Engine(coefficients, ((StopRule.Compatible) rules.stop()).eps());
    }

    /** Returns who closes one enterprise alone, again and again. */
    IntFunction<SystemicRisk> closing() {
        Solver solver = solver();
        return i -> {
            solver.solve(new int[] {i}, new double[] {1});
            return SystemicRisk.of(network.id(i), solver);
        };
    }

    /** Returns the ESRI of every enterprise. */
    public SystemicRisks all() {
        return run(0, network.enterprises());
    }

    /**
     * Returns the ESRI of a range of enterprises, by number; ranges may be run on different machines and joined by {@link
     * SystemicRisks#and}.
     *
     * @param from the first enterprise's number
     * @param to the number after the last
     * @throws IndexOutOfBoundsException if the network does not have this range
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public SystemicRisks run(int from, int to) {
        Objects.checkFromToIndex(from, to, network.enterprises());
        SystemicRisk[] risks = new SystemicRisk[to - from];
        new Shifts(threads, progress).each(to - from, PIECE, () -> {
            IntFunction<SystemicRisk> closing = closing();
            return i -> risks[i] = closing.apply(from + i);
        });
        return new SystemicRisks(new ArrayList<>(List.of(risks)));
    }

    /**
     * Returns the enterprises with the highest ESRI, the same as the first of {@link #all}, without closing those that provably cost
     * less: the linear cascade without caps bounds all from above at once. Saves much where inputs are non-essential and losses
     * fade; without leakage, or where many inputs are essential, it closes all. O(links) besides.
     *
     * @param count how many, from 0
     * @throws IllegalArgumentException if it is negative
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public SystemicRisks top(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative but is " + count + "\nTake 10, for example");
        }
        return new TopSearch(coefficients, count).run(new Shifts(threads, progress), this::closing);
    }

    /** Returns the same search, not yet run, for tests. */
    TopSearch search(int count) {
        return new TopSearch(coefficients, count);
    }

    /**
     * Returns what everybody loses for lack of demand when any one closes, exactly and from one factorisation, which is one
     * piece and cannot be interrupted. O(n^3) time and 16 n^2 bytes.
     *
     * @throws IllegalArgumentException if there are more than 4000 enterprises
     * @throws IllegalStateException if there is no leakage: some sell all they make to each other, so that only total collapse is left
     */
    public UpstreamLosses upstreamLosses() {
        return new UpstreamLosses(network, coefficients);
    }

    /** Returns for example {@code Cascade of 10 enterprises: linear, substitution, Compatible[eps=0.01]}. */
    @Override
    public String toString() {
        return "Cascade of " + network.enterprises() + " enterprises: " + rules;
    }
}
