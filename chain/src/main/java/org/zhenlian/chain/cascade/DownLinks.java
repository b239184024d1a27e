package org.zhenlian.chain.cascade;

import java.util.Arrays;
import java.util.Map;
import org.zhenlian.chain.network.Adjacency;
import org.zhenlian.core.product.Criticality;

/**
 * Which inputs of a customer fail together (its slots: each essential sector by itself, all non-essential ones in one), and what
 * share of it each supplier is. Negligible and empty links are left out.
 *
 * <p>Slots are numbered customer by customer. A cascade keeps one block of numbers for each customer: {@value #HEAD} of its own, then
 * its slots, so that what a loss touches lies together. The same links are held twice: by slot to gather, by supplier to spread.
 */
final class DownLinks {
    /** How many numbers stand before a customer's slots. */
    static final int HEAD = 4;

    private static final byte ESSENTIAL = (byte) Criticality.ESSENTIAL.ordinal();
    private static final byte NEGLIGIBLE = (byte) Criticality.NEGLIGIBLE.ordinal();

    /** The first slot of each customer. */
    final int[] firstSlot;

    /** By slot, where its suppliers begin. */
    int[] slotBegin;

    /** By slot, whether all its suppliers together are all of it, so that nothing of it comes from elsewhere. */
    boolean[] whole;

    final int[] supplier;
    final double[] supplierShare;

    /** By supplier, where its customers begin. */
    final int[] begin;

    /** By supplier two numbers a link: the bits of the share; the customer's block and, in the lower half, the slot's cell. */
    private final long[] spread;

    private final Coefficients c;
    private final Adjacency links;
    private final byte[][] needs;
    private final byte[] otherwise;
    private final double[] sum;
    private final int[] slotOf;
    private int slots;
    private int kept;

    DownLinks(Coefficients c, Essentiality essentiality) {
        this.c = c;
        links = c.links;
        firstSlot = new int[c.n + 1];
        slotBegin = new int[links.links() + 1];
        whole = new boolean[links.links()];
        int[] suppliers = new int[links.links()];
        double[] shares = new double[links.links()];
        otherwise = new byte[c.markets];
        Arrays.fill(otherwise, (byte) essentiality.otherwise().ordinal());
        needs = new byte[c.markets][];
        tell(essentiality);
        sum = new double[c.markets];
        slotOf = new int[c.markets + 1];
        Arrays.fill(slotOf, -1);
        for (int j = 0; j < c.n; j++) {
            gather(j, suppliers, shares);
            firstSlot[j + 1] = slots;
        }
        slotBegin = Arrays.copyOf(slotBegin, slots + 1);
        whole = Arrays.copyOf(whole, slots);
        supplier = Arrays.copyOf(suppliers, kept);
        supplierShare = Arrays.copyOf(shares, kept);
        begin = new int[c.n + 1];
        spread = new long[2 * kept];
        spread();
    }

    /** Returns where a customer's block begins. */
    int block(int customer) {
        return HEAD * customer + firstSlot[customer];
    }

    /** Returns the share of the link at a place of its supplier. */
    double share(int k) {
        return Double.longBitsToDouble(spread[2 * k]);
    }

    /** Returns where the block of its customer begins. */
    int customerBlock(int k) {
        return (int) (spread[2 * k + 1] >>> 32);
    }

    /** Returns where its slot stands. */
    int cell(int k) {
        return (int) spread[2 * k + 1];
    }

    /** Returns how many links count. */
    int size() {
        return kept;
    }

    /** Returns how many links of a supplier count. */
    int size(int i) {
        return begin[i + 1] - begin[i];
    }

    private void tell(Essentiality essentiality) {
        for (int i = 0; i < c.n; i++) {
            int m = c.market[i];
            Map<String, Criticality> row = essentiality.row(c.sectorOf[i]);
            if (needs[m] == null) {
                needs[m] = row.isEmpty() ? otherwise : otherwise.clone();
                for (int k = 0; k < c.markets && !row.isEmpty(); k++) {
                    Criticality told = row.get(c.marketNames[k]);
                    needs[m][k] = told == null ? otherwise[k] : (byte) told.ordinal();
                }
            }
        }
    }

    /** With reported costs the rest of each essential input comes from outside in proportion. */
    private void gather(int j, int[] suppliers, double[] shares) {
        byte[] need = needs[c.market[j]];
        int first = slots;
        int filled = 0;
        for (int p = links.firstIn(j); p < links.endIn(j); p++) {
            sum[c.market[links.supplierAt(p)]] += links.value(links.linkAt(p));
            filled += links.value(links.linkAt(p)) > 0 ? 1 : 0;
            int s = slot(need, first, p);
            if (s >= 0) {
                slots = Math.max(slots, s + 1);
                slotBegin[s + 1]++;
            }
        }
        for (int s = first; s < slots; s++) {
            boolean isEssential = s != slotOf[c.markets];
            whole[s] = !c.costGiven[j] && (isEssential || slotBegin[s + 1] == filled);
            slotBegin[s + 1] += slotBegin[s];
        }
        int[] place = Arrays.copyOfRange(slotBegin, first, slots);
        for (int p = links.firstIn(j); p < links.endIn(j); p++) {
            int s = slot(need, first, p);
            if (s >= 0) {
                int i = links.supplierAt(p);
                double value = links.value(links.linkAt(p));
                boolean essential = need[c.market[i]] == ESSENTIAL;
                int q = place[s - first]++;
                suppliers[q] = i;
                shares[q] = essential ? value / sum[c.market[i]] * (c.bought[j] / c.cost[j]) : value / c.cost[j];
            }
        }
        kept = slotBegin[slots];
        for (int p = links.firstIn(j); p < links.endIn(j); p++) {
            sum[c.market[links.supplierAt(p)]] = 0;
        }
    }

    /** The slot of the link at a place, the next new one at first sight; -1 if it does not count. */
    private int slot(byte[] need, int first, int p) {
        int m = c.market[links.supplierAt(p)];
        if (need[m] == NEGLIGIBLE || links.value(links.linkAt(p)) == 0) {
            return -1;
        }
        int key = need[m] == ESSENTIAL ? m : c.markets;
        if (slotOf[key] < first) {
            slotOf[key] = slots;
        }
        return slotOf[key];
    }

    private void spread() {
        for (int i : supplier) {
            begin[i + 1]++;
        }
        for (int i = 0; i < c.n; i++) {
            begin[i + 1] += begin[i];
        }
        int[] place = begin.clone();
        for (int j = 0; j < c.n; j++) {
            for (int s = firstSlot[j]; s < firstSlot[j + 1]; s++) {
                for (int q = slotBegin[s]; q < slotBegin[s + 1]; q++) {
                    int k = place[supplier[q]]++;
                    spread[2 * k] = Double.doubleToRawLongBits(supplierShare[q]);
                    spread[2 * k + 1] = (long) block(j) << 32 | HEAD * (j + 1) + s;
                }
            }
        }
    }
}
