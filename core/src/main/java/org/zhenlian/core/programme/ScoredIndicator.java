package org.zhenlian.core.programme;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhenlian.core.text.Names;

/**
 * One indicator of a {@link Scheme}.
 *
 * @param id its id: words joined by hyphens
 * @param names what it is called
 * @param metric the metric whose figure is scored
 * @param annual whether the figure must be of the whole year assessed; otherwise the latest of any period up to its end counts
 * @param weight its weight, above 0; weights need not sum to 1
 * @param normalisation how the figure becomes a score
 * @param source the id of the source, or empty if there is none
 * @param note a remark, may be empty
 */
public record ScoredIndicator(
        String id,
        Names names,
        String metric,
        boolean annual,
        BigDecimal weight,
        Normalisation normalisation,
        String source,
        String note) {

    /**
     * Checks the id, the metric and the weight.
     *
     * @throws IllegalArgumentException if id or metric is malformed or the weight is not above 0
     */
    public ScoredIndicator {
        Word.checked(id, "indicator");
        Objects.requireNonNull(names, "names");
        Word.checked(metric, "metric");
        weight = weight.stripTrailingZeros();
        Objects.requireNonNull(normalisation, "normalisation");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight of " + id + " must be above 0 but is " + weight.toPlainString()
                    + "\nLeave the indicator out if it does not count");
        }
    }
}
