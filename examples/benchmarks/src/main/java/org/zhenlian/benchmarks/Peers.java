package org.zhenlian.benchmarks;

/**
 * The whole table in one run: the network beside JGraphT ({@link SupplyRatios}), the cascade beside a plain rival ({@link
 * CascadeRatios}), and what programs of other languages took ({@link QuotedPeers}).
 */
public final class Peers {
    private Peers() {}

    /**
     * Prints it.
     *
     * @param args how many firms the network has: 100,000 if not said, 1,000,000 with 8 GB of heap; 10,000,000 without JGraphT
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        SupplyRatios.main(args);
        System.out.println();
        CascadeRatios.main(new String[0]);
        QuotedPeers.print();
    }
}
