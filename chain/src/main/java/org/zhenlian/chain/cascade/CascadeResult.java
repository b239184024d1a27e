package org.zhenlian.chain.cascade;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/** What one shock costs whom. Order of losers: the highest lost revenue first, then id. Immutable. */
public final class CascadeResult {
    private static final int SHOWN = 8;

    private final SupplyNetwork network;
    private final double[] lostDown;
    private final double[] lostUp;
    private final SystemicRisk total;
    private final List<Loss> losers;

    CascadeResult(SupplyNetwork network, double[] revenue, Solver solver) {
        this.network = network;
        lostDown = losses(solver, 0, revenue.length);
        lostUp = losses(solver, 1, revenue.length);
        total = SystemicRisk.of("", solver);
        losers = IntStream.range(0, lostDown.length)
                .filter(i -> lostDown[i] > 0 || lostUp[i] > 0)
                .mapToObj(i -> loss(i, revenue[i]))
                .sorted(Comparator.comparingDouble(Loss::revenue).reversed().thenComparing(Loss::id))
                .toList();
    }

    private static double[] losses(Solver solver, int half, int n) {
        return IntStream.range(0, n).mapToDouble(i -> solver.loss(half, i)).toArray();
    }

    private Loss loss(int i, double revenue) {
        return new Loss(network.id(i), lostDown[i], lostUp[i], revenue * Math.max(lostDown[i], lostUp[i]));
    }

    /**
     * What one enterprise loses.
     *
     * @param id the enterprise's id
     * @param down the share of output lost for lack of supplies, {@code 1 - h_d}
     * @param up the share lost for lack of demand, {@code 1 - h_u}
     * @param revenue the revenue lost a year, by the larger share
     */
    public record Loss(String id, double down, double up, double revenue) {
        /** Checks that nothing is missing. */
        public Loss {
            Objects.requireNonNull(id, "id");
        }

        /** Returns what it says, in Chinese and English. */
        public Names because() {
            Amount bySupply = Amount.share(Interval.of(down));
            Amount byDemand = Amount.share(Interval.of(up));
            return Names.of(
                    id + "因缺少供应损失" + bySupply.zh() + "产出，因缺少需求损失" + byDemand.zh(),
                    id + " loses " + bySupply + " of its output for lack of supplies, " + byDemand
                            + " for lack of demand");
        }

        /** Returns this in English. */
        @Override
        public String toString() {
            return because().en();
        }
    }

    /** Returns the index of this shock: the share of all revenue that is lost. */
    public double esri() {
        return total.esri();
    }

    /** Returns the share lost for lack of supplies alone. */
    public double esriDown() {
        return total.down();
    }

    /** Returns the share lost for lack of demand alone. */
    public double esriUp() {
        return total.up();
    }

    /** Returns how many steps were made. */
    public int rounds() {
        return total.rounds();
    }

    /**
     * Returns the bound of a certified answer: the fixed point's index lies between {@link #esri} and esri + bound. The losses of each
     * are lower ends as well, for which no bound is told. Empty unless certified.
     */
    public OptionalDouble bound() {
        return total.bound();
    }

    /**
     * Returns the share of output that supplies still allow.
     *
     * @param id the enterprise's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not in the network
     */
    public double down(String id) {
        return 1 - lostDown[network.number(id)];
    }

    /**
     * Returns the share of output for which there is still demand.
     *
     * @param id the enterprise's id
     * @throws org.zhenlian.core.atlas.UnknownIdException if it is not in the network
     */
    public double up(String id) {
        return 1 - lostUp[network.number(id)];
    }

    /** Returns everybody who loses: the highest lost revenue first, then id. */
    public List<Loss> losers() {
        return losers;
    }

    /** Returns the whole table. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the largest losers as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String head = "Cascade: " + share(esri()) + " of all revenue lost by " + losers.size() + " enterprises";
        TextTable table = new TextTable("enterprise", ">for lack of supplies", ">for lack of demand");
        losers.stream().limit(most).forEach(l -> table.row(TextTable.fit(l.id(), 30), share(l.down()), share(l.up())));
        String more = losers.size() > most ? "\n  ... " + (losers.size() - most) + " more, see print()" : "";
        return head + (losers.isEmpty() ? "" : "\n" + table) + more;
    }

    private static Amount share(double share) {
        return Amount.share(Interval.of(share));
    }
}
