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
        double[] sensitivity) {

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
        return new Vectors(
                output,
                coefficients.timesTransposed(ones),
                direct,
                inverse.timesTransposed(ones),
                total,
                inverse.times(ones));
    }

    double totalOutput() {
        return Arrays.stream(output).sum();
    }

    double mean(double[] values, Weighting weighting) {
        if (Objects.requireNonNull(weighting, "weighting") == Weighting.EQUAL) {
            return Arrays.stream(values).sum() / values.length;
        }
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += output[k] * values[k];
        }
        return sum / totalOutput();
    }
}
