package org.zhenlian.chain.network;

/** The ids that one reader has met, numbered as they came. */
final class Dictionary {
    final IdTable enterprises = new IdTable();
    final IdTable products = new IdTable();

    /** Lets go of what finds ids: no more will come. */
    void close() {
        enterprises.close();
        products.close();
    }
}
