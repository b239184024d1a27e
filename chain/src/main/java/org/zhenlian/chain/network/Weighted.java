package org.zhenlian.chain.network;

/**
 * Sparse matrix times vector, with the links' values as the matrix. In parallel over rows, each summed in the order of its list, so
 * that the result does not depend on the threads. Values that are whole numbers of one unit are summed first and scaled once a row.
 */
final class Weighted {
    private static final int ROWS = 1 << 14;

    private final Values value;
    private final int[] begin;
    private final int[] other;
    private final int[] link;
    private final Crew crew;

    /** Prepares to sum over each enterprise's customers or suppliers. */
    Weighted(Adjacency network, boolean overCustomers, Crew crew) {
        value = network.value;
        begin = overCustomers ? network.outBegin : network.inBegin;
        other = overCustomers ? network.customer : network.supplier;
        link = overCustomers ? new int[0] : network.inLink;
        this.crew = crew;
    }

    /** Returns for each enterprise the sum over its links of value times the other's x. */
    double[] times(double[] x) {
        double[] y = new double[x.length];
        crew.each("multiply", x.length, ROWS, (from, to) -> {
            if (value.code.length == 0) {
                doubles(x, y, from, to);
            } else if (link.length == 0) {
                outgoing(x, y, from, to);
            } else {
                incoming(x, y, from, to);
            }
        });
        return y;
    }

    private void outgoing(double[] x, double[] y, int from, int to) {
        int[] code = value.code;
        int[] next = other;
        for (int e = from; e < to; e++) {
            double sum = 0;
            double rare = 0;
            for (int k = begin[e]; k < begin[e + 1]; k++) {
                if (code[k] >= 0) {
                    sum += code[k] * x[next[k]];
                } else {
                    rare += value.get(k) * x[next[k]];
                }
            }
            y[e] = sum / value.scale + rare;
        }
    }

    private void incoming(double[] x, double[] y, int from, int to) {
        int[] code = value.code;
        for (int e = from; e < to; e++) {
            double sum = 0;
            double rare = 0;
            for (int k = begin[e]; k < begin[e + 1]; k++) {
                int c = code[link[k]];
                if (c >= 0) {
                    sum += c * x[other[k]];
                } else {
                    rare += value.get(link[k]) * x[other[k]];
                }
            }
            y[e] = sum / value.scale + rare;
        }
    }

    private void doubles(double[] x, double[] y, int from, int to) {
        for (int e = from; e < to; e++) {
            double sum = 0;
            for (int k = begin[e]; k < begin[e + 1]; k++) {
                sum += value.get(link.length == 0 ? k : link[k]) * x[other[k]];
            }
            y[e] = sum;
        }
    }
}
