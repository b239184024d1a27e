package org.zhenlian.core.programme;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhenlian.core.text.Names;

/**
 * A grade (优秀, 良好, ...) of a {@link Scheme}.
 *
 * @param id its id: words joined by hyphens
 * @param names what it is called
 * @param from the lowest score that earns it, 0 to 100
 */
public record Grade(String id, Names names, BigDecimal from) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks the id and the score.
     *
     * @throws IllegalArgumentException if the id is malformed or the score is not from 0 to 100
     */
    public Grade {
        Word.checked(id, "grade");
        Objects.requireNonNull(names, "names");
        from = from.signum() == 0 ? BigDecimal.ZERO : from.stripTrailingZeros();
        if (from.signum() < 0 || from.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "grade " + id + " begins at " + from.toPlainString() + "\nScores run from 0 to 100");
        }
    }
}
