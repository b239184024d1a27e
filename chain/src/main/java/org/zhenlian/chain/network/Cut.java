package org.zhenlian.chain.network;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.chain.finding.Amount;
import org.zhenlian.core.measure.Interval;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * The least that, if it fails, cuts some customers off from some suppliers; by the max-flow min-cut theorem also the most that can flow
 * from the ones to the others.
 *
 * <p>Usually several cuts are least. {@link #nearSuppliers} is the one nearest to the suppliers, {@link #nearCustomers} the one nearest
 * to the customers; every other lies between, and if the two are the same there is no other. By value, a link of unknown value may
 * carry anything: then the value is an interval from none to any amount on these links, and the cuts, made of known values only, are
 * those of the upper end. If nothing known limits the flow, there is no cut and the value has no upper end; the same if, by
 * enterprises, a supplier sells to a customer directly.
 *
 * <p>Values are reckoned in whole fen (or as many places as the values have), so that equal values are equal; see {@link #isExact}.
 * Order: by number of link, that is supplier, customer, product; enterprises by id.
 */
public final class Cut {
    /** What is counted. */
    public enum By {
        /** The value of the links cut. */
        VALUE,
        /** How many links are cut. */
        LINKS,
        /** How many enterprises are cut, the suppliers and customers in question not among them. */
        ENTERPRISES
    }

    private static final int SHOWN = 8;

    private final SupplyNetwork network;
    private final By by;
    private final CutProblem.Found found;

    Cut(SupplyNetwork network, By by, CutProblem.Found found) {
        this.network = network;
        this.by = by;
        this.found = found;
    }

    /** Returns what is counted. */
    public By by() {
        return by;
    }

    /** Returns the value or number of what is cut, the largest flow; 0 if no path leads from the suppliers to the customers. */
    public Interval value() {
        return found.value();
    }

    /** Tells whether there is a cut: not if a path consists of unknown values only, or, by enterprises, of one link. */
    public boolean isPossible() {
        return !Double.isInfinite(value().high());
    }

    /** Tells whether nothing was rounded: all values are whole in one decimal or binary unit. */
    public boolean isExact() {
        return found.exact();
    }

    /** Tells whether no other cut is as small. */
    public boolean isOnlyOne() {
        return isPossible() && Arrays.equals(found.nearSuppliers(), found.nearCustomers());
    }

    /** Returns the links of the cut nearest to the suppliers, in order; none if enterprises are cut. */
    public List<SupplyNetwork.Link> nearSuppliers() {
        return links(found.nearSuppliers());
    }

    /** Returns the links of the cut nearest to the customers, in order; none if enterprises are cut. */
    public List<SupplyNetwork.Link> nearCustomers() {
        return links(found.nearCustomers());
    }

    private List<SupplyNetwork.Link> links(int[] numbers) {
        return by == By.ENTERPRISES
                ? List.of()
                : Arrays.stream(numbers).mapToObj(network::link).toList();
    }

    /** Returns the ids of the enterprises cut nearest to the suppliers, in order; none if links are cut. */
    public List<String> enterprisesNearSuppliers() {
        return enterprises(found.nearSuppliers());
    }

    /** Returns the ids of the enterprises cut nearest to the customers, in order; none if links are cut. */
    public List<String> enterprisesNearCustomers() {
        return enterprises(found.nearCustomers());
    }

    private List<String> enterprises(int[] numbers) {
        return by == By.ENTERPRISES
                ? Arrays.stream(numbers).mapToObj(network::id).toList()
                : List.of();
    }

    private Amount amount() {
        return new Amount(value(), by == By.VALUE ? network.unit() : "");
    }

    /** Returns what the cut says, in Chinese and English. */
    public Names because() {
        int size = found.nearSuppliers().length;
        if (!isPossible()) {
            return by == By.ENTERPRISES
                    ? Names.of(
                            "供应商直接供货给客户，没有企业可以切断",
                            "a supplier sells to a customer directly: no enterprise lies between")
                    : Names.of("有路径的金额全部未知，流量没有上限", "a path consists of unknown values only: nothing limits the flow");
        }
        return switch (by) {
            case VALUE ->
                Names.of(
                        "最多可流过 " + amount().zh() + "；限制它的是" + size + "条供应关系",
                        "at most " + amount() + " can flow; " + size + " links limit it");
            case LINKS -> Names.of("切断" + size + "条供应关系即断供", "cutting " + size + " links cuts all supply");
            case ENTERPRISES -> Names.of("切断" + size + "家企业即断供", "losing " + size + " enterprises cuts all supply");
        };
    }

    /** Returns both cuts in full. */
    public String print() {
        return text(Integer.MAX_VALUE);
    }

    /** Returns the value and the first of what is cut; {@link #print} has all. */
    @Override
    public String toString() {
        return text(SHOWN);
    }

    private String text(int most) {
        String head = TextTable.fit("Cut by " + by + ": " + amount() + (isOnlyOne() ? ", the only one" : ""), 80);
        if (!isPossible()) {
            return head + "\n  " + because().en();
        }
        return isOnlyOne()
                ? head + side("", found.nearSuppliers(), most)
                : head
                        + side("\n  nearest to the suppliers:", found.nearSuppliers(), most / 2)
                        + side("\n  nearest to the customers:", found.nearCustomers(), most / 2);
    }

    private String side(String title, int[] numbers, int most) {
        String lines = Arrays.stream(numbers)
                .limit(most)
                .mapToObj(i -> by == By.ENTERPRISES ? network.id(i) : Objects.toString(network.link(i)))
                .map(line -> "\n  " + TextTable.fit(line, 76))
                .collect(Collectors.joining());
        String more = numbers.length > most ? "\n  ... " + (numbers.length - most) + " more, see print()" : "";
        return title + lines + more;
    }
}
