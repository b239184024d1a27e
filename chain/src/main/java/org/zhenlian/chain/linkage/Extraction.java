package org.zhenlian.chain.linkage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.table.Sector;
import org.zhenlian.core.text.Names;

/** What output would be lost without one sector? See {@link Extractions} for the formulas. Immutable. */
public final class Extraction implements Finding {
    private final Linkages all;
    private final int k;
    private final double full;
    private final double backward;
    private final double forward;

    Extraction(Linkages all, int k, double own) {
        this.all = all;
        this.k = k;
        double x = all.vectors().output()[k];
        full = x * all.vectors().totalBackward()[k] / own;
        backward = x * (all.vectors().totalBackward()[k] - 1) / own;
        forward = x * (all.vectors().totalForward()[k] - 1) / own;
    }

    /** Returns the sector. */
    public Sector sector() {
        return all.table().sectors().get(k);
    }

    /** Returns the output of all sectors, its own included, that is lost if it neither buys, nor sells, nor serves final demand. */
    public double full() {
        return full;
    }

    /** Returns the output of all sectors that is lost if it buys nothing from sectors any more but still produces. */
    public double backward() {
        return backward;
    }

    /** Returns the output of all sectors that is lost, by Ghosh, if it sells nothing to sectors any more. */
    public double forward() {
        return forward;
    }

    /** Returns the full loss as a share of all output. */
    public double share() {
        double total = all.vectors().totalOutput();
        return total == 0 ? 0 : full / total;
    }

    /** Returns the full loss of the other sectors, without its own output. */
    public double lossOfOthers() {
        return full - all.vectors().output()[k];
    }

    /** Returns the full loss by sector: {@code l_ik x_k / l_kk}. */
    public SortedMap<String, Double> losses() {
        double[] column = all.inverse().column(k);
        double own = column[k];
        double x = all.vectors().output()[k];
        for (int i = 0; i < column.length; i++) {
            column[i] = column[i] * x / own;
        }
        return all.bySector(column);
    }

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.PRODUCT, sector().id());
    }

    @Override
    public Why why() {
        String unit = all.table().unit();
        Map<String, Amount> numbers = new LinkedHashMap<>();
        Digits.put(numbers, "full", full, size -> new Amount(Interval.of(size), unit));
        Digits.put(numbers, "backward", backward, size -> new Amount(Interval.of(size), unit));
        Digits.put(numbers, "forward", forward, size -> new Amount(Interval.of(size), unit));
        Digits.put(numbers, "own output", all.vectors().output()[k], size -> new Amount(Interval.of(size), unit));
        Digits.put(numbers, "share", share(), size -> Amount.share(Interval.of(size)));
        Names because = Names.of(
                "若无" + sector() + "，总产出减少 " + Digits.of(full) + unit + "（" + Digits.percent(share()) + "），其中其他部门 "
                        + Digits.of(lossOfOthers()),
                "without " + sector() + " output falls by " + Digits.of(full) + (unit.isEmpty() ? "" : " " + unit)
                        + " (" + Digits.percent(share()) + "), of it " + Digits.of(lossOfOthers())
                        + " in other sectors");
        return new Why(because, List.of(), numbers, Names.NONE);
    }

    /** Returns for example {@code 053 玻璃: full 8.1%, ...}. */
    @Override
    public String toString() {
        return sector() + ": full " + Digits.of(full) + " (" + Digits.percent(share()) + "), backward "
                + Digits.of(backward) + ", forward " + Digits.of(forward);
    }
}
