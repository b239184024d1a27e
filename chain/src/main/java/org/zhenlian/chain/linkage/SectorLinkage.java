package org.zhenlian.chain.linkage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.text.Names;

/**
 * How strongly is one sector linked to those it buys from and to those it sells to?
 *
 * <p>See {@link Linkages} for the formulas. All numbers are per unit of the sector's own output or final demand, without unit.
 * Immutable.
 */
public final class SectorLinkage implements Finding {
    /** What a sector is by its normalised total linkages, both taken with {@link Weighting#EQUAL}. */
    public enum Role {
        /** Backward and forward above average: a key sector (关键部门). */
        KEY("关键部门", "key sector"),
        /** Only backward above average: it pulls others (拉动型). */
        PULLS("拉动型部门", "pulls others"),
        /** Only forward above average: others rest on it (支撑型). */
        SUPPORTS("支撑型部门", "supports others"),
        /** Neither. */
        WEAK("一般部门", "weakly linked");

        private final Names names;

        Role(String zh, String en) {
            this.names = Names.of(zh, en);
        }

        /** Returns it in words, for example {@code 关键部门} and {@code key sector}. */
        public Names names() {
            return names;
        }
    }

    private final Linkages all;
    private final int position;

    SectorLinkage(Linkages all, int position) {
        this.all = all;
        this.position = position;
    }

    /** Returns the sector. */
    public Sector sector() {
        return all.table().sectors().get(position);
    }

    /** Returns the direct backward linkage {@code sum_i a_ij}: what it buys of sectors per unit of output. */
    public double directBackward() {
        return all.vectors().directBackward()[position];
    }

    /** Returns the direct forward linkage {@code sum_j z_ij / x_i}: what it sells to sectors per unit of output. */
    public double directForward() {
        return all.vectors().directForward()[position];
    }

    /** Returns the total backward linkage {@code sum_i l_ij}: output of all sectors per unit of final demand for it. */
    public double totalBackward() {
        return all.vectors().totalBackward()[position];
    }

    /** Returns the total forward linkage {@code sum_j g_ij} by Ghosh: output of all sectors per unit of its primary inputs. */
    public double totalForward() {
        return all.vectors().totalForward()[position];
    }

    /** Returns {@code sum_j l_ij}: its output if final demand for every sector is 1 (Rasmussen's other forward linkage). */
    public double sensitivity() {
        return all.vectors().sensitivity()[position];
    }

    /** Returns how far its output is from final demand, 1 or more; the same number as {@link #totalForward}. */
    public double upstreamness() {
        return totalForward();
    }

    /** Returns how far its output is from primary inputs, 1 or more; the same number as {@link #totalBackward}. */
    public double downstreamness() {
        return totalBackward();
    }

    /**
     * Returns the total backward linkage over the average of all sectors; above 1 is above average.
     *
     * @param weighting how the average is formed
     */
    public double normalisedBackward(Weighting weighting) {
        return totalBackward() / all.vectors().mean(Vectors.Kind.TOTAL_BACKWARD, weighting);
    }

    /**
     * Returns the total forward linkage over the average of all sectors; above 1 is above average.
     *
     * @param weighting how the average is formed
     */
    public double normalisedForward(Weighting weighting) {
        return totalForward() / all.vectors().mean(Vectors.Kind.TOTAL_FORWARD, weighting);
    }

    /**
     * Returns the direct backward linkage over the average of all sectors; 0 if no sector buys anything.
     *
     * @param weighting how the average is formed
     */
    public double normalisedDirectBackward(Weighting weighting) {
        double mean = all.vectors().mean(Vectors.Kind.DIRECT_BACKWARD, weighting);
        return mean == 0 ? 0 : directBackward() / mean;
    }

    /**
     * Returns the direct forward linkage over the average of all sectors; 0 if no sector sells anything.
     *
     * @param weighting how the average is formed
     */
    public double normalisedDirectForward(Weighting weighting) {
        double mean = all.vectors().mean(Vectors.Kind.DIRECT_FORWARD, weighting);
        return mean == 0 ? 0 : directForward() / mean;
    }

    /** Returns what the sector is by its linkages. */
    public Role role() {
        boolean backward = normalisedBackward(Weighting.EQUAL) > 1;
        boolean forward = normalisedForward(Weighting.EQUAL) > 1;
        return backward ? (forward ? Role.KEY : Role.PULLS) : forward ? Role.SUPPORTS : Role.WEAK;
    }

    /** Returns the mean of both normalised total linkages, by which sectors are ordered. */
    public double strength() {
        return (normalisedBackward(Weighting.EQUAL) + normalisedForward(Weighting.EQUAL)) / 2;
    }

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.PRODUCT, sector().id());
    }

    @Override
    public Why why() {
        double backward = normalisedBackward(Weighting.EQUAL);
        double forward = normalisedForward(Weighting.EQUAL);
        Map<String, Amount> numbers = new LinkedHashMap<>();
        put(numbers, "total backward", totalBackward());
        put(numbers, "over the mean", backward);
        put(numbers, "total forward", totalForward());
        put(numbers, "over the mean, forward", forward);
        put(numbers, "direct backward", directBackward());
        put(numbers, "direct forward", directForward());
        Names because = Names.of(
                sector() + "为" + role().names.zh() + "：对其最终需求每增加 1，全部产出增加 " + Digits.of(totalBackward()) + "（为均值的 "
                        + Digits.of(backward)
                        + " 倍）；其初始投入每增加 1，全部产出增加 " + Digits.of(totalForward()) + "（为均值的 "
                        + Digits.of(forward) + " 倍）",
                sector() + " is " + role() + ": one unit of final demand for it calls for " + Digits.of(totalBackward())
                        + " of output in all (" + Digits.of(backward)
                        + " times the mean), one unit of its primary inputs feeds "
                        + Digits.of(totalForward()) + " (" + Digits.of(forward) + " times the mean)");
        return new Why(because, List.of(), numbers, flip(backward, forward));
    }

    /** The linkage that is nearest to the mean decides; it must pass the mean of the other sectors. */
    private Names flip(double backward, double forward) {
        int n = all.table().size();
        boolean first = Math.abs(backward - 1) <= Math.abs(forward - 1);
        double[] values = first ? all.vectors().totalBackward() : all.vectors().totalForward();
        if (n < 2) {
            return Names.NONE;
        }
        Vectors.Kind kind = first ? Vectors.Kind.TOTAL_BACKWARD : Vectors.Kind.TOTAL_FORWARD;
        double others = (all.vectors().mean(kind, Weighting.EQUAL) * n - values[position]) / (n - 1);
        String to = Digits.of(values[position]) + " -> " + Digits.of(others);
        return Names.of(
                (first ? "后向" : "前向") + "关联 " + to + "（其他部门的均值）",
                "a total " + (first ? "backward" : "forward") + " linkage beyond the mean of the others: " + to);
    }

    private static void put(Map<String, Amount> numbers, String name, double value) {
        Digits.put(numbers, name, value, size -> new Amount(Interval.of(size), ""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SectorLinkage linkage && linkage.all == all && linkage.position == position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(all), position);
    }

    /** Returns for example {@code 053 玻璃 KEY: backward 2.9 (1.1), forward 2.5 (1.2)}. */
    @Override
    public String toString() {
        return sector() + " " + role() + ": backward " + Digits.of(totalBackward()) + " ("
                + Digits.of(normalisedBackward(Weighting.EQUAL)) + "), forward " + Digits.of(totalForward()) + " ("
                + Digits.of(normalisedForward(Weighting.EQUAL)) + ")";
    }
}
