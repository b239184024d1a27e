package org.zhenlian.chain.cascade;

/** The losses of one kind, for lack of supplies or of demand, round by round. */
interface Half {
    /** Forgets all losses. */
    void clear();

    /** Takes from an enterprise a share of its output before the first step. */
    void start(int i, double lost);

    /** Makes a step and returns by how much the most grew. */
    double step();

    /** Returns the share of its output that an enterprise lost so far. */
    double loss(int i);

    /** Returns how many enterprises lost anything. */
    int touches();

    /** Returns one of those. */
    int touched(int place);

    /** Returns the revenue lost. */
    double lost();
}
