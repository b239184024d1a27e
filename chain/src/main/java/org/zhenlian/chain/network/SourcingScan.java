package org.zhenlian.chain.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.zhenlian.core.measure.Interval;

/** Goes through customers and the products each buys, counts, and keeps the most concentrated. */
final class SourcingScan {
    private static final double CONCENTRATED = 0.25;
    private static final int CUSTOMERS = 1 << 13;
    private static final Comparator<Pair> ORDER = Comparator.comparingDouble((Pair p) -> -p.hhiLow())
            .thenComparingDouble(p -> -p.value())
            .thenComparingInt(Pair::customer)
            .thenComparingInt(Pair::product);

    private final Adjacency network;
    private final int most;
    private final PriorityQueue<Pair> kept = new PriorityQueue<>(ORDER.reversed());
    private long pairs;
    private long single;
    private long concentrated;

    /** One customer's purchases of one product; unknown values are left out of the value. */
    private record Pair(
            int customer,
            int product,
            int suppliers,
            int largest,
            double most,
            double squares,
            double value,
            boolean vague) {
        /** The HHI for certain; exactly 1 for a single supplier. */
        double hhiLow() {
            return suppliers == 1 ? 1 : isVague() ? 1.0 / suppliers : Math.min(1, squares / (value * value));
        }

        Interval hhi() {
            return new Interval(hhiLow(), isVague() ? 1 : hhiLow());
        }

        Interval cr1() {
            double low = suppliers == 1 ? 1 : isVague() ? 1.0 / suppliers : most / value;
            return new Interval(low, isVague() ? 1 : low);
        }

        private boolean isVague() {
            return suppliers > 1 && (vague || value == 0);
        }
    }

    private SourcingScan(Adjacency network, int most) {
        this.network = network;
        this.most = most;
    }

    /** Scans all customers and keeps so many pairs. */
    static Sourcing all(SupplyNetwork names, int most, Crew crew) {
        Adjacency network = names.adjacency();
        SourcingScan total = new SourcingScan(network, most);
        crew.each("sourcing", network.enterprises(), CUSTOMERS, (from, to) -> {
            SourcingScan part = new SourcingScan(network, most);
            for (int c = from; c < to; c++) {
                part.scan(c);
            }
            synchronized (total) {
                total.add(part);
            }
        });
        return total.result(names);
    }

    /** Scans one customer and keeps all its pairs. */
    static Sourcing of(SupplyNetwork names, int customer) {
        SourcingScan scan = new SourcingScan(names.adjacency(), Integer.MAX_VALUE);
        scan.scan(customer);
        return scan.result(names);
    }

    private void add(SourcingScan part) {
        pairs += part.pairs;
        single += part.single;
        concentrated += part.concentrated;
        part.kept.forEach(this::keep);
    }

    private void keep(Pair pair) {
        boolean wanted = kept.size() < most || most > 0 && ORDER.compare(pair, kept.peek()) < 0;
        if (wanted) {
            kept.add(pair);
            if (kept.size() > most) {
                kept.poll();
            }
        }
    }

    private void scan(int customer) {
        int from = network.inBegin[customer];
        long[] keys = new long[network.inBegin[customer + 1] - from];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) network.product.get(network.inLink[from + i]) << 32 | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; ) {
            int end = i + 1;
            while (end < keys.length && keys[end] >>> 32 == keys[i] >>> 32) {
                end++;
            }
            take(pair(customer, keys, i, end));
            i = end;
        }
    }

    private void take(Pair pair) {
        pairs++;
        single += pair.suppliers == 1 ? 1 : 0;
        concentrated += pair.hhiLow() >= CONCENTRATED ? 1 : 0;
        keep(pair);
    }

    /** The links of a product come in the order of suppliers; those of one supplier are added up. */
    private Pair pair(int customer, long[] keys, int from, int to) {
        int suppliers = 0;
        int largest = -1;
        double most = -1;
        double sum = 0;
        double squares = 0;
        boolean vague = false;
        for (int i = from; i < to; ) {
            int supplier = network.supplier[network.inBegin[customer] + (int) keys[i]];
            double amount = 0;
            for (; i < to && network.supplier[network.inBegin[customer] + (int) keys[i]] == supplier; i++) {
                double value = network.value.get(network.inLink[network.inBegin[customer] + (int) keys[i]]);
                vague |= value != value;
                amount += value != value ? 0 : value;
            }
            suppliers++;
            sum += amount;
            squares += amount * amount;
            largest = amount > most ? supplier : largest;
            most = Math.max(most, amount);
        }
        return new Pair(customer, (int) (keys[from] >>> 32), suppliers, largest, most, squares, sum, vague);
    }

    private Sourcing result(SupplyNetwork names) {
        List<Pair> sorted = new ArrayList<>(kept);
        sorted.sort(ORDER);
        List<Sourcing.Supply> list = sorted.stream()
                .map(p -> new Sourcing.Supply(
                        names.id(p.customer),
                        names.productId(p.product),
                        p.suppliers,
                        names.id(p.largest),
                        p.hhi(),
                        p.cr1(),
                        new Interval(p.value, p.vague ? Double.POSITIVE_INFINITY : p.value),
                        names.unit()))
                .toList();
        return new Sourcing(pairs, single, concentrated, list);
    }
}
