package org.zhenlian.chain.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.TextTable;

/** The ESRI of some enterprises. Order: the highest first, of equals by id. Immutable. */
public final class SystemicRisks implements Listing<SystemicRisk> {
    private static final int SHOWN = 8;
    static final Comparator<SystemicRisk> ORDER =
            Comparator.comparingDouble(SystemicRisk::esri).reversed().thenComparing(SystemicRisk::id);

    private final List<SystemicRisk> list;

    SystemicRisks(List<SystemicRisk> risks) {
        list = risks.stream().sorted(ORDER).toList();
    }

    /**
     * Returns these and other enterprises together.
     *
     * @param others another range of the same cascade
     */
    public SystemicRisks and(SystemicRisks others) {
        List<SystemicRisk> both = new ArrayList<>(list);
        both.addAll(others.list);
        return new SystemicRisks(both);
    }

    /** Returns all: the highest ESRI first, then id. */
    @Override
    public List<SystemicRisk> list() {
        return list;
    }

    /** Returns how many enterprises there are. */
    public int size() {
        return list.size();
    }

    /**
     * Returns the first.
     *
     * @param n at most how many
     */
    @Override
    public List<SystemicRisk> top(int n) {
        return list.stream().limit(n).toList();
    }

    /** Returns the whole table. */
    @Override
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first as a table; {@link #print} has them all. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        TextTable table = new TextTable("enterprise", ">ESRI", ">by supply", ">by demand", ">rounds");
        top(most)
                .forEach(r -> table.row(
                        TextTable.fit(r.id(), 30), share(r.esri()), share(r.down()), share(r.up()), r.rounds()));
        String more = size() > most ? "\n  ... " + (size() - most) + " more, see print()" : "";
        return "Systemic risk of " + size() + " enterprises" + (list.isEmpty() ? "" : "\n" + table) + more;
    }

    private static Amount share(double share) {
        return Amount.share(Interval.of(share));
    }

    @Override
    public Columns<SystemicRisk> columns() {
        return RiskColumns.ALL;
    }
}
