package org.zhenlian.chain.network;

import java.util.List;
import java.util.Objects;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * On how few suppliers do customers depend? For each customer and each product it buys, the concentration of its suppliers.
 *
 * <p>With the values x_i bought from supplier i (all its links added) and shares s_i = x_i / sum x: HHI = sum s_i^2 (1 for a single
 * supplier, 1/n for n alike), CR1 = the largest s_i. Missing data: if a value is unknown, or all are 0, HHI and CR1 are only known to
 * lie between 1/n and 1, but a single supplier has all. Source: as in {@code Concentration} in core.
 *
 * <p>Order: the highest HHI (lower end) first, then the highest value bought, then customer, product. O(links log links of a customer),
 * in parallel over customers.
 */
public final class Sourcing implements Listing<Sourcing.Supply> {
    private static final int SHOWN = 8;

    private final long pairs;
    private final long single;
    private final long concentrated;
    private final List<Supply> list;

    Sourcing(long pairs, long single, long concentrated, List<Supply> list) {
        this.pairs = pairs;
        this.single = single;
        this.concentrated = concentrated;
        this.list = list;
    }

    /**
     * What one customer buys of one product.
     *
     * @param customer the customer's id
     * @param product the product's id
     * @param suppliers how many suppliers it has for it
     * @param largest the id of the supplier with the highest value, of equals the first
     * @param hhi the Herfindahl-Hirschman index of the suppliers, 0 to 1
     * @param cr1 the share of the largest supplier, 0 to 1
     * @param value what it buys of it a year, all suppliers together
     * @param unit the unit of the value; may be empty
     */
    public record Supply(
            String customer,
            String product,
            int suppliers,
            String largest,
            Interval hhi,
            Interval cr1,
            Interval value,
            String unit) {
        /** Checks that nothing is missing. */
        public Supply {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(product, "product");
            Objects.requireNonNull(largest, "largest");
            Objects.requireNonNull(hhi, "hhi");
            Objects.requireNonNull(cr1, "cr1");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(unit, "unit");
        }

        /** Returns what it says, in Chinese and English. */
        public Names because() {
            Amount share = Amount.share(cr1);
            return Names.of(
                    customer + "的" + product + "有" + suppliers + "家供应商，最大的" + largest + "占" + share.zh(),
                    customer + " buys " + product + " from " + suppliers + (suppliers == 1 ? " supplier" : " suppliers")
                            + ", the largest, " + largest + ", has " + share);
        }

        /** Returns this in English. */
        @Override
        public String toString() {
            return because().en();
        }
    }

    /** Returns how many pairs of customer and product there are. */
    public long pairs() {
        return pairs;
    }

    /** Returns how many of the pairs have a single supplier. */
    public long singleSourced() {
        return single;
    }

    /** Returns how many of the pairs have an HHI of 0.25 or more for certain, single suppliers included. */
    public long concentrated() {
        return concentrated;
    }

    /** Returns the pairs that were asked for: the highest HHI first, then the highest value, then customer, product. */
    public List<Supply> list() {
        return list;
    }

    @Override
    public Columns<Sourcing.Supply> columns() {
        return ListColumns.SUPPLIES;
    }

    /** Returns the whole table of the pairs that were asked for. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the first pairs as a table; {@link #print} has all that were asked for. */
    @Override
    public String toString() {
        return table(SHOWN);
    }

    private String table(int most) {
        String head = TextTable.fit(
                "Sourcing: " + pairs + " pairs of customer and product, " + single + " single-sourced, " + concentrated
                        + " concentrated",
                80);
        TextTable table = new TextTable("customer", "product", ">suppliers", ">HHI", "largest", ">CR1", ">value");
        list.stream()
                .limit(most)
                .forEach(s -> table.row(
                        TextTable.fit(s.customer(), 20),
                        TextTable.fit(s.product(), 16),
                        s.suppliers(),
                        new Amount(s.hhi(), ""),
                        TextTable.fit(s.largest(), 20),
                        Amount.share(s.cr1()),
                        new Amount(s.value(), s.unit())));
        String more = list.size() > most ? "\n  ... " + (list.size() - most) + " more, see print()" : "";
        return head + (list.isEmpty() ? "" : "\n" + table) + more;
    }
}
