package org.zhenlian.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * Thrown when a file cannot be read as an atlas at all: missing, not text in the expected charset, not well-formed, of another
 * version, or beyond the limits. Carries the one issue that stopped the reading.
 */
public final class AtlasFormatException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    /** What stopped the reading. */
    private final transient Issue issue;

    /**
     * Creates the exception.
     *
     * @param issue what stopped the reading
     */
    public AtlasFormatException(Issue issue) {
        this(issue, new IOException(issue.message()));
    }

    /**
     * Creates the exception with the failure behind it.
     *
     * @param issue what stopped the reading
     * @param cause the failure
     */
    public AtlasFormatException(Issue issue, IOException cause) {
        super(Objects.requireNonNull(issue, "issue").toString(), cause);
        this.issue = issue;
    }

    static AtlasFormatException at(Location place, IssueCode code, String message, String hint) {
        return new AtlasFormatException(Issue.of(code, "", "", message, hint).at(place));
    }

    /** Returns what stopped the reading. */
    public Issue issue() {
        return issue;
    }
}
