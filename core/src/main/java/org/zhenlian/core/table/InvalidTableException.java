package org.zhenlian.core.table;

import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.Issues;

/**
 * Thrown when a table's file has errors: a table with holes would give wrong answers everywhere, so none is made. Carries all errors;
 * the message shows five.
 */
public final class InvalidTableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 5;

    /** Everything found, errors and others. */
    private final transient Issues issues;

    /**
     * Creates the exception.
     *
     * @param what the file
     * @param issues everything found
     */
    public InvalidTableException(String what, Issues issues) {
        super(message(what, Objects.requireNonNull(issues, "issues").errors()));
        this.issues = issues;
    }

    private static String message(String what, Issues errors) {
        String more = errors.size() > SHOWN ? "\n... and " + (errors.size() - SHOWN) + " more" : "";
        return what + " has " + errors.size() + (errors.size() == 1 ? " error" : " errors") + ", so no table was made\n"
                + errors.list().stream().limit(SHOWN).map(Issue::toString).collect(Collectors.joining("\n"))
                + more;
    }

    /** Returns everything found, errors and others. */
    public Issues issues() {
        return issues;
    }
}
