package org.zhenlian.chain.linkage;

/** What is asked of {@code L = (I - A)^-1}. Answers are not to be changed. */
interface Inverse {
    /** {@code L d}. */
    double[] times(double[] d);

    /** {@code w' L}. */
    double[] timesTransposed(double[] w);

    /** Column j: what one unit of final demand for j needs of everything. */
    double[] column(int j);

    /** Row i: how much of i each unit of final demand needs. */
    double[] row(int i);

    double[] diagonal();
}
