package org.zhenlian.chain.linkage;

import java.util.Arrays;
import java.util.Objects;

/** The linkages of all sectors by position. Not to be changed. */
record Vectors(
        double[] output,
        double[] directBackward,
        double[] directForward,
        double[] totalBackward,
        double[] totalForward,
        double[] sensitivity,
        double[] meansEqual,
        double[] meansByOutput) {
    /** The linkages that are normalised, in the order in which their means are kept. */
    enum Kind {
        DIRECT_BACKWARD,
        DIRECT_FORWARD,
        TOTAL_BACKWARD,
        TOTAL_FORWARD
    }

    static Vectors of(double[] output, Coefficients coefficients, Inverse inverse) {
        int n = output.length;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] sales = coefficients.times(output);
        double[] needed = inverse.times(output);
        double[] direct = new double[n];
        double[] total = new double[n];
        for (int i = 0; i < n; i++) {
            direct[i] = output[i] == 0 ? 0 : sales[i] / output[i];
            total[i] = output[i] == 0 ? 1 : needed[i] / output[i];
        }
        double[][] kinds = {
            coefficients.timesTransposed(ones), direct, inverse.timesTransposed(ones), total,
        };
        double[] equal = new double[kinds.length];
        double[] byOutput = new double[kinds.length];
        double all = Arrays.stream(output).sum();
        for (int kind = 0; kind < kinds.length; kind++) {
            for (int k = 0; k < n; k++) {
                equal[kind] += kinds[kind][k] / n;
                byOutput[kind] += kinds[kind][k] * (all == 0 ? 1.0 / n : output[k] / all);
            }
        }
        return new Vectors(output, kinds[0], direct, kinds[2], total, inverse.times(ones), equal, byOutput);
    }

    double totalOutput() {
        return Arrays.stream(output).sum();
    }

    double mean(Kind kind, Weighting weighting) {
        double[] means = Objects.requireNonNull(weighting, "weighting") == Weighting.EQUAL ? meansEqual : meansByOutput;
        return means[kind.ordinal()];
    }
}
