package org.zhenlian.core.atlas;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Basis;

/**
 * All supply links of an atlas, in columns: five numbers and three shared references a link. Ordered by supplier, customer, product,
 * date. Immutable.
 */
public final class SupplyLinks {
    private final String[] ids;
    private final int[] supplier;
    private final int[] customer;
    private final int[] product;
    private final double[] quantity;
    private final double[] value;
    private final AsOf[] asOf;
    private final Basis[] basis;
    private final String[] note;

    private SupplyLinks(List<SupplyLink> sorted) {
        Map<String, Integer> index = new HashMap<>();
        for (SupplyLink link : sorted) {
            index.put(link.supplier(), 0);
            index.put(link.customer(), 0);
            index.put(link.product(), 0);
        }
        ids = index.keySet().stream().sorted().toArray(String[]::new);
        for (int i = 0; i < ids.length; i++) {
            index.put(ids[i], i);
        }
        int n = sorted.size();
        supplier = sorted.stream().mapToInt(l -> index.get(l.supplier())).toArray();
        customer = sorted.stream().mapToInt(l -> index.get(l.customer())).toArray();
        product = sorted.stream().mapToInt(l -> index.get(l.product())).toArray();
        quantity = sorted.stream()
                .mapToDouble(l -> l.quantity().orElse(Double.NaN))
                .toArray();
        value = sorted.stream().mapToDouble(l -> l.value().orElse(Double.NaN)).toArray();
        asOf = new AsOf[n];
        basis = new Basis[n];
        note = new String[n];
        for (int i = 0; i < n; i++) {
            asOf[i] = sorted.get(i).asOf().orElse(null);
            basis[i] = sorted.get(i).basis();
            note[i] = sorted.get(i).note();
        }
    }

    static SupplyLinks of(List<SupplyLink> links) {
        return new SupplyLinks(links.stream().sorted().toList());
    }

    /** Returns how many links there are. */
    public int size() {
        return supplier.length;
    }

    /**
     * Returns link number {@code i}.
     *
     * @param i from 0 to {@code size() - 1}
     */
    public SupplyLink get(int i) {
        Objects.checkIndex(i, size());
        return new SupplyLink(
                ids[supplier[i]],
                ids[customer[i]],
                ids[product[i]],
                Optional.ofNullable(asOf[i]),
                optional(quantity[i]),
                optional(value[i]),
                basis[i],
                note[i]);
    }

    private static OptionalDouble optional(double x) {
        return Double.isNaN(x) ? OptionalDouble.empty() : OptionalDouble.of(x);
    }

    /** Returns the links as an unmodifiable list, a view that makes each link when asked for it. */
    public List<SupplyLink> list() {
        return new View();
    }

    private final class View extends AbstractList<SupplyLink> implements RandomAccess {
        @Override
        public SupplyLink get(int i) {
            return SupplyLinks.this.get(i);
        }

        @Override
        public int size() {
            return SupplyLinks.this.size();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SupplyLinks links && list().equals(links.list());
    }

    @Override
    public int hashCode() {
        return list().hashCode();
    }

    /** Returns the number of links. */
    @Override
    public String toString() {
        return size() + " supply links";
    }
}
