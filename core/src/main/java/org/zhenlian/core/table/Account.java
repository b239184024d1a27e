package org.zhenlian.core.table;

import java.util.Objects;
import org.zhenlian.core.measure.Subject;

/**
 * A row below the square of a table: something each sector uses or has besides what it buys from the others.
 *
 * @param id its id, for example {@code value-added}
 * @param role whether it counts in the balance of the columns
 * @param unit its unit as shown; empty if it is the table's
 */
public record Account(String id, Role role, String unit) {
    /** The account that value added goes by, where there is one. */
    public static final String VALUE_ADDED = "value-added";

    /** The account that employment goes by, where there is one. */
    public static final String EMPLOYMENT = "employment";

    /** What an account is to the balance of a column. */
    public enum Role {
        /** A part of the cost of output, such as value added or imported inputs: purchases and primary inputs sum to output. */
        PRIMARY_INPUT,
        /** Not part of that sum: persons employed, emissions, or a part of a primary input such as wages. */
        SATELLITE
    }

    /**
     * Checks the id, which has the form of {@link Subject}'s.
     *
     * @throws IllegalArgumentException if the id has another form
     */
    public Account {
        new Subject(Subject.Kind.PRODUCT, Objects.requireNonNull(id, "id"));
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * Returns an account in the table's unit.
     *
     * @param id its id
     * @param role whether it counts in the balance of the columns
     */
    public static Account of(String id, Role role) {
        return new Account(id, role, "");
    }
}
