package org.zhenlian.core.table;

import java.util.Objects;
import org.zhenlian.core.text.Names;

/**
 * One thing that is odd about an input-output table.
 *
 * @param kind what is odd
 * @param sector the sector's id; empty if it is the whole table
 * @param value the amount that is odd, see the kind
 * @param against the amount that it was compared with, see the kind
 * @param because what is odd and what to do, in Chinese and English
 */
public record TableFinding(Kind kind, String sector, double value, double against, Names because) {
    /** What can be odd. */
    public enum Kind {
        /** Sales plus final demand (value) are not output plus imports (against), both declared. */
        ROW_IMBALANCE,
        /** Purchases plus primary inputs (value) are not output (against); checked where all primary inputs are known. */
        COLUMN_IMBALANCE,
        /** Final demand (value) is below 0 (against). */
        NEGATIVE_FINAL_DEMAND,
        /** Imports (value) are below 0 (against); they are declared as what comes in, not as what is taken off. */
        NEGATIVE_IMPORTS,
        /** A sector sells others more (value) than it produces (against): the rest is imported, or an error. */
        SELLS_MORE_THAN_OUTPUT,
        /**
         * The spectral radius of the coefficients without their signs (value) is not below 1 (against): the sectors of some loop use as
         * much as they make, so that final demand for them cannot be met.
         */
        NOT_PRODUCTIVE,
        /** The same spectral radius (value) is below 1 (against), but by less than a thousandth: errors come out a thousand times as large. */
        BARELY_PRODUCTIVE,
        /** A sector sells no sector anything; value and against are 0. */
        ZERO_ROW,
        /** A sector buys nothing from any sector; value and against are 0. */
        ZERO_COLUMN,
        /** A sector's most negative flow (value) is below 0 (against). */
        NEGATIVE_FLOW
    }

    /** Checks that nothing is missing. */
    public TableFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(because, "because");
    }

    /** Returns the kind and the reason in English. */
    @Override
    public String toString() {
        return kind + " " + because.en();
    }
}
