package org.zhenlian.chain.network;

import java.util.Arrays;

/**
 * Who supplies whom, as arrays of numbers: the compressed sparse row form in both directions, for algorithms of one's own.
 *
 * <p>Enterprises are numbered 0, 1, ... in the order of their ids, products likewise, and links in the order of supplier, customer,
 * product, value; unknown values last. So the links that leave enterprise {@code e} are {@code firstOut(e)} to {@code endOut(e) - 1}.
 * Those that reach it stand at the places {@code firstIn(e)} to {@code endIn(e) - 1} of the incoming lists, in the order of link
 * numbers:
 *
 * <pre>{@code
 * for (int k = a.firstOut(e); k < a.endOut(e); k++) { ... a.customer(k), a.value(k) ... }
 * for (int k = a.firstIn(e); k < a.endIn(e); k++) { ... a.supplierAt(k), a.linkAt(k) ... }
 * }</pre>
 *
 * <p>Space: 18 bytes a link (customer 4, product 2, value 4; incoming: supplier 4, link 4), 8 bytes an enterprise. With more than
 * 65,536 products 2 bytes a link more; values that are no decimals of up to 6 places or do not fit an int take up to 8 bytes more.
 * Limits: 2^30 links, 2^31 enterprises and products. Immutable and thread-safe. All methods are O(1) but {@link #supplier}.
 * Numbers out of range give an {@link IndexOutOfBoundsException}.
 */
public final class Adjacency {
    final int[] outBegin;
    final int[] customer;
    final Narrow product;
    final Values value;
    final int[] inBegin;
    final int[] supplier;
    final int[] inLink;
    private final int products;

    /** Takes the arrays themselves. */
    Adjacency(Outgoing out, Incoming in, int products) {
        outBegin = out.begin();
        customer = out.customer();
        product = out.product();
        value = out.value();
        inBegin = in.begin();
        supplier = in.supplier();
        inLink = in.link();
        this.products = products;
    }

    /** The lists of customers. */
    record Outgoing(int[] begin, int[] customer, Narrow product, Values value) {}

    /** The lists of suppliers. */
    record Incoming(int[] begin, int[] supplier, int[] link) {}

    /** Returns how many enterprises there are. */
    public int enterprises() {
        return outBegin.length - 1;
    }

    /** Returns how many links there are. */
    public int links() {
        return customer.length;
    }

    /** Returns how many products there are. */
    public int products() {
        return products;
    }

    /**
     * Returns the first link that leaves an enterprise.
     *
     * @param enterprise its number
     */
    public int firstOut(int enterprise) {
        return outBegin[enterprise];
    }

    /**
     * Returns the number after the last link that leaves an enterprise.
     *
     * @param enterprise its number
     */
    public int endOut(int enterprise) {
        return outBegin[enterprise + 1];
    }

    /**
     * Returns the place of the first link that reaches an enterprise.
     *
     * @param enterprise its number
     */
    public int firstIn(int enterprise) {
        return inBegin[enterprise];
    }

    /**
     * Returns the place after the last link that reaches an enterprise.
     *
     * @param enterprise its number
     */
    public int endIn(int enterprise) {
        return inBegin[enterprise + 1];
    }

    /**
     * Returns the supplier of the link at a place of the incoming lists.
     *
     * @param place from 0 to {@code links() - 1}
     */
    public int supplierAt(int place) {
        return supplier[place];
    }

    /**
     * Returns the link at a place of the incoming lists.
     *
     * @param place from 0 to {@code links() - 1}
     */
    public int linkAt(int place) {
        return inLink[place];
    }

    /**
     * Returns a link's supplier. O(log enterprises), for it is not stored.
     *
     * @param link its number
     */
    public int supplier(int link) {
        java.util.Objects.checkIndex(link, links());
        int found = Arrays.binarySearch(outBegin, link);
        int last = found >= 0 ? found : -2 - found;
        while (outBegin[last + 1] == link) {
            last++;
        }
        return last;
    }

    /**
     * Returns a link's customer.
     *
     * @param link its number
     */
    public int customer(int link) {
        return customer[link];
    }

    /**
     * Returns a link's product.
     *
     * @param link its number
     */
    public int product(int link) {
        return product.get(link);
    }

    /**
     * Returns a link's value a year; NaN if it is not known.
     *
     * @param link its number
     */
    public double value(int link) {
        return value.get(link);
    }

    /** Returns for example {@code 1000 enterprises, 13000 links, 640 products}. */
    @Override
    public String toString() {
        return enterprises() + " enterprises, " + links() + " links, " + products + " products";
    }
}
