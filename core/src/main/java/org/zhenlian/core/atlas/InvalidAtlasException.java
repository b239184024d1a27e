package org.zhenlian.core.atlas;

import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.Issues;

/** Thrown when an atlas has errors and the caller did not ask for leniency. Carries all of them; the message shows five. */
public final class InvalidAtlasException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 5;

    /** Everything found, errors and others. */
    private final transient Issues issues;

    /**
     * Creates the exception.
     *
     * @param what the file or atlas
     * @param issues everything found
     */
    public InvalidAtlasException(String what, Issues issues) {
        super(message(what, Objects.requireNonNull(issues, "issues").errors()));
        this.issues = issues;
    }

    private static String message(String what, Issues errors) {
        String more = errors.size() > SHOWN ? "\n... and " + (errors.size() - SHOWN) + " more" : "";
        return what + " has " + errors.size() + (errors.size() == 1 ? " error" : " errors")
                + "; mend them, or read leniently to go on without the rows\n"
                + errors.list().stream().limit(SHOWN).map(Issue::toString).collect(Collectors.joining("\n"))
                + more;
    }

    /** Returns everything found, errors and others. */
    public Issues issues() {
        return issues;
    }
}
