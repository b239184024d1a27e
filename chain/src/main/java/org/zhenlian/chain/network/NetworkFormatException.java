package org.zhenlian.chain.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.issue.Location;

/**
 * Thrown when a file cannot be read as a supply network: missing, without the columns, torn, of another kind or a newer version; or,
 * read strictly, with bad rows. Carries the issues, of bad rows the first ones; the message shows five.
 */
public final class NetworkFormatException extends UncheckedIOException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 5;

    /** What is wrong. */
    private final transient Issues issues;

    /** How many rows are bad. */
    private final long badRows;

    private NetworkFormatException(String message, Issues issues, long badRows, IOException cause) {
        super(message, cause);
        this.issues = issues;
        this.badRows = badRows;
    }

    /** The exception for a file that cannot be read at all. */
    static NetworkFormatException of(Issue issue) {
        return of(issue, new IOException(issue.message()));
    }

    static NetworkFormatException of(Issue issue, IOException cause) {
        return new NetworkFormatException(issue.toString(), Issues.of(List.of(issue)), 0, cause);
    }

    static NetworkFormatException at(Location place, IssueCode code, String message, String hint) {
        return of(Issue.of(code, "", "", message, hint).at(place));
    }

    /** The exception for a file that the system does not give. */
    static NetworkFormatException unreadable(Path file, IOException e) {
        String why = e instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : String.valueOf(e.getMessage());
        Issue issue = Issue.of(IssueCode.UNREADABLE, "", "", why, "Check the path and the permissions");
        return of(issue.at(new Location(file.toString(), 0, "")), e);
    }

    /** The exception for bad rows. */
    static NetworkFormatException badRows(String file, Issues first, long badRows) {
        Issues errors = Objects.requireNonNull(first, "first").errors();
        String more =
                badRows > Math.min(SHOWN, errors.size()) ? "\n... see issues() for the first " + errors.size() : "";
        String message = file + " has " + badRows + (badRows == 1 ? " bad row" : " bad rows")
                + "; mend them, or read leniently to go on without\n"
                + errors.list().stream().limit(SHOWN).map(Issue::toString).collect(Collectors.joining("\n"))
                + more;
        return new NetworkFormatException(message, first, badRows, new IOException(badRows + " bad rows"));
    }

    /** Returns what is wrong: one thing that stopped the reading, or the first issues of a file with bad rows. */
    public Issues issues() {
        return issues;
    }

    /** Returns how many rows are bad; 0 if the file cannot be read at all. */
    public long badRows() {
        return badRows;
    }
}
