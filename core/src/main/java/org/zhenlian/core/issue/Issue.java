package org.zhenlian.core.issue;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong or doubtful in the data.
 *
 * @param code what kind of issue
 * @param severity how bad
 * @param subject what it is about, such as {@code recipe:melt}; may be empty
 * @param field the field of the subject, such as {@code product}; may be empty
 * @param location where it stands, if the data came from a file
 * @param message what is wrong, with the offending value
 * @param hint what to do about it; may be empty
 */
public record Issue(
        IssueCode code,
        Severity severity,
        String subject,
        String field,
        Optional<Location> location,
        String message,
        String hint) {

    /** Checks that nothing is missing. */
    public Issue {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }

    /**
     * Returns an issue with its code's usual severity and no location.
     *
     * @param code what kind of issue
     * @param subject what it is about; may be empty
     * @param field the field of the subject; may be empty
     * @param message what is wrong, with the offending value
     * @param hint what to do about it
     */
    public static Issue of(IssueCode code, String subject, String field, String message, String hint) {
        return new Issue(code, code.severity(), subject, field, Optional.empty(), message, hint);
    }

    /**
     * Returns this issue at a place.
     *
     * @param place where it stands
     */
    public Issue at(Location place) {
        return new Issue(code, severity, subject, field, Optional.of(place), message, hint);
    }

    /**
     * Returns this issue with another severity than its code's usual one.
     *
     * @param weight the severity
     */
    public Issue withSeverity(Severity weight) {
        return new Issue(code, weight, subject, field, location, message, hint);
    }

    /** Returns severity, place, message and hint on one or two lines. */
    @Override
    public String toString() {
        String where = location.map(Location::toString).orElse(subject);
        String first = severity + " " + code + " " + where + (where.isEmpty() ? "" : ": ") + message;
        return hint.isEmpty() ? first : first + "\n  " + hint;
    }
}
