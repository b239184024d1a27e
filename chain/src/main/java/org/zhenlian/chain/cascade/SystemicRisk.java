package org.zhenlian.chain.cascade;

import java.util.Objects;
import java.util.OptionalDouble;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;

/**
 * What the closing of one enterprise costs the network.
 *
 * @param id the enterprise's id
 * @param esri the Economic Systemic Risk Index, 0 to 1: the share of all revenue that is lost, its own included
 * @param down the part of it that comes about by lacking supplies alone
 * @param up the part that comes about by lacking demand alone
 * @param rounds how many steps were made
 * @param bound the fixed point's ESRI lies between esri and esri + bound; empty unless certified
 */
public record SystemicRisk(String id, double esri, double down, double up, int rounds, OptionalDouble bound) {
    /** Checks that nothing is missing. */
    public SystemicRisk {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bound, "bound");
    }

    static SystemicRisk of(String id, Solver solver) {
        double[] index = solver.index();
        double bound = solver.bound();
        OptionalDouble proven = Double.isNaN(bound) ? OptionalDouble.empty() : OptionalDouble.of(bound);
        return new SystemicRisk(id, index[0], index[1], index[2], solver.rounds(), proven);
    }

    /** Returns what it says, in Chinese and English. */
    public Names because() {
        Amount share = Amount.share(Interval.of(esri));
        return Names.of(
                id + "停产会使网络损失" + share.zh() + "的收入",
                "closing " + id + " costs the network " + share + " of its revenue");
    }

    /** Returns this in English. */
    @Override
    public String toString() {
        return because().en();
    }
}
